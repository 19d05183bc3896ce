import CellGrid
import CommitteeModel

extension Desk {
  /// What is read back of a row on record; `nil` for all that is not read back: other rows, what was heard as it stands, and
  /// what was or was undone.
  func readBack(of record: DeskRecord) -> ReadBack? {
    guard record.record.table == .conclusion, record.state == .unread || record.state == .amended else { return nil }
    return ReadBack(
      key: record.key, number: record.number, content: record.record[.content], detail: record.record[.detail],
      concludedBy: record.record[.concludedBy], tasks: tasks(of: record.key).map(telling(task:)),
      isAmended: record.state == .amended)
  }

  /// The tasks on record that follow from a conclusion and are to be done.
  private func tasks(of conclusion: String) -> [Record] {
    book.records.filter { $0.state != .undone && !$0.isDropped }.map(\.record)
      .filter { $0.table == .task && $0[.conclusion] == conclusion }
  }

  private func telling(task: Record) -> String {
    let lead = task[.leadAgency].isEmpty ? "chưa nêu chủ trì" : "chủ trì: \(task[.leadAgency])"
    let others = task[.coordinatingAgency].isEmpty ? [] : ["phối hợp: \(task[.coordinatingAgency])"]
    let due = task[.dueDate].isEmpty ? "chưa nêu hạn" : "hạn: \(Self.stated(deadline: task[.dueDate]))"
    return ([task[.content], lead] + others + [due]).joined(separator: " · ")
  }

  /// A deadline as it was stated, and its last day.
  static func stated(deadline text: String) -> String {
    text + (Deadline(text).lastDay.map { " (chậm nhất \($0.text))" } ?? "")
  }
}

extension Desk {
  /// True where the room sees what is being read back.
  public var isReadingSeen: Bool { reading != nil && (room.map { $0.seen == reading } ?? true) }

  /// True where the room sees what is being read back and was shown its end, so that it can agree.
  public var canConfirm: Bool { isReadingSeen && isEndSeen }

  /// Takes note of what the room is shown, and forgets what it saw of what it does not see any more.
  mutating func hear(insteadOf before: Room?) {
    guard let words = reading, let room else { return }
    // What the person was told of the room is not so any more.
    if room != before { notice = nil }
    guard let seen = room.seen, words.says(seen) else {
      isEndSeen = false
      return
    }
    see(seen)
  }

  private mutating func see(_ seen: ReadBack) {
    guard let words = reading else { return }
    if (seen.page, seen.cut) != (words.page, words.cut) { copyOffset = 0 }
    isEndSeen = seen.isAtEnd || isEndSeen && seen.cut == words.cut
    reading = seen
  }

  /// What this terminal shows was drawn on so many pages.
  public mutating func drew(pages: Int) {
    if room == nil, let words = reading { see(words.drawn(on: pages)) }
  }

  /// The terminal has another size: where it is what is read from, its pages are others.
  mutating func cutAnew() {
    guard room == nil, let words = reading else { return }
    reading = words.turned(to: 0)
    isEndSeen = false
  }

  /// Scrolls the console's copy of what the room sees no further than to its last row.
  public mutating func holdCopy(to last: Int) { copyOffset = min(copyOffset, max(0, last)) }

  mutating func readBack() -> [DeskOrder] {
    guard let record else { return [] }
    guard let words = readBack(of: record) else {
      let failure = DeskFailure.notToConfirm(record.state)
      notice = Notice(
        record.record.table == .conclusion ? failure.text : "Chỉ kết luận mới đọc lại trước phòng họp.", isBad: true)
      return []
    }
    return ask { ($0.reading, $0.isEndSeen, $0.copyOffset) = (words, false, 0) }
      + (reading == nil ? [] : [.show(words)])
  }

  mutating func performReading(_ command: Command) -> [DeskOrder]? {
    guard let words = reading else { return nil }
    switch command {
    case .agree:
      guard canConfirm else {
        notice = Notice(obstacle(to: words), isBad: true)
        return []
      }
      return order(.confirm(words.key))
    case .readBack: return isReadingSeen ? [] : [.show(words.turned(to: 0))]
    case .pageDown, .pageUp:
      let turned = words.turned(by: command == .pageDown ? 1 : -1)
      if turned == words || !isReadingSeen { return [] }
      // What another terminal shows is known when it says so.
      if room == nil { reading = turned }
      return [.show(turned)]
    case .down: copyOffset += 1
    case .up: copyOffset = max(0, copyOffset - 1)
    case .back:
      reading = nil
      notice = Notice(
        words.isAmended
          ? "Phòng họp chưa xác nhận lời đã sửa." : "Kết luận chưa được xác nhận, chưa có hiệu lực.", isBad: true)
      return [.hide]
    default: return nil
    }
    return []
  }

  /// Why the room cannot agree yet, and what to do.
  private func obstacle(to words: ReadBack) -> String {
    if !isReadingSeen { return "Phòng họp chưa thấy kết luận này nên chưa xác nhận được." }
    if words.pages == 0 {
      return "Màn hình\(words.cut.map { " \($0.width)x\($0.height)" } ?? "") quá nhỏ: chưa xác nhận được."
    }
    return "Phòng họp mới thấy trang \(words.page + 1)/\(words.pages): PgDn đến trang cuối rồi mới xác nhận."
  }
}
