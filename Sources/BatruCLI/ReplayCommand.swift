internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Export
internal import Foundation
internal import Link
internal import Runtime

/// `batru replay PHIEN.log`
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Chạy lại một phiên đã ghi bằng --log-actions và so từng khung hình.",
    discussion: """
      Mọi phím được bấm lại ngay lập tức, đồng hồ chỉ đúng giờ khi ấy. Bản công bố phải đúng là bản đã mở. \
      Mã kết thúc: 0 là mọi khung hình giống hệt, 1 là có khung khác.
      """)

  @Argument(help: ArgumentHelp("Tệp đã ghi.", valueName: "tệp"))
  var log: String

  @Option(help: ArgumentHelp("Bản công bố, nếu đã chuyển sang chỗ khác.", valueName: "tệp.batru"))
  var edition: String?

  @Option(help: ArgumentHelp("In khung hình thứ mấy, đếm từ 1.", valueName: "số"))
  var frame: Int?

  @Option(help: ArgumentHelp("Ghi lại phiên vào một tệp mới, kèm dấu của từng khung hình.", valueName: "tệp"))
  var out: String?

  mutating func run() throws {
    let visit = try RecordedVisit(reading: log)
    var account = ReplayAccount(wanted: frame)
    let copy = try out.map { try ActionLogFile(making: $0) }
    try visit.replay(of: edition ?? visit.head.path, copy: copy) { account.see($0, $1) }
    if let frame {
      guard let shown = account.shown else {
        throw ValidationError("Phiên chỉ có \(account.frames) khung hình, không có khung \(frame).")
      }
      StandardStream.output.line(FrameText.plain(shown))
    } else {
      StandardStream.output.line(account.text)
    }
    if account.differing > 0 { ExitStatus.end(ExitStatus.blocked) }
  }
}

/// A visit as its log tells it.
struct RecordedVisit {
  let head: ActionLogHead
  let lines: [ActionLine]

  /// A last line without its end was being written when the program was killed, and counts for nothing.
  /// - Throws: `ValidationError` that names the first line which is none.
  init(reading path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path),
      let text = String(validating: bytes[..<(bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)], as: UTF8.self)
    else {
      throw ValidationError("Không đọc được “\(path)”.")
    }
    let rows = text.split(separator: "\n")
    guard let first = rows.first, let head = ActionLogHead(text: first) else {
      throw ValidationError("“\(path)” không phải tệp do --log-actions ghi.")
    }
    self.head = head
    lines = try rows.dropFirst().enumerated().map { place, row in
      guard let line = ActionLine(text: row) else {
        throw ValidationError("“\(path)”, dòng \(place + 2): không đọc được “\(row)”.")
      }
      return line
    }
  }

  /// Does everything once more; `see` is shown each frame and the fingerprint that it had.
  func replay(of edition: String, copy: ActionLogFile? = nil, _ see: @escaping (Frame, UInt64?) -> Void) throws {
    let librarian = try LedgerLook().librarian(of: edition)
    let view = ViewState(size: head.size, tier: head.tier, theme: head.theme)
    var state = try librarian.opening(at: head.address, in: view, presenting: head.isPresenting)
    guard state.dossier.edition.contentHash == head.edition else {
      throw ValidationError("“\(edition)” không phải bản công bố đã mở khi ghi. Chỉ đúng tệp bằng --edition.")
    }
    if let resumed = head.resumed { librarian.resume(resumed, in: &state) }
    let played = ReplayedTerminal(lines, from: head.moment, size: head.size, tier: head.tier, see: see)
    var surroundings = Surroundings(device: played, clock: played, stopwatch: played, hub: played)
    if let copy {
      copy.begin(head)
      surroundings.record { copy.add($0) }
    }
    if !head.hasClock { surroundings.clock = nil }
    let broadcast = Broadcast(
      of: EditionPointer(path: edition, hash: head.edition), notes: try librarian.speakerNotes(),
      over: surroundings.hub ?? played,
      by: surroundings.stopwatch,
      watching: FolderWatch(beside: edition))
    EventLoop(
      state, on: surroundings.device, clock: surroundings.clock, stopwatch: surroundings.stopwatch,
      broadcast: broadcast, librarian: librarian
    ).run()
  }
}

/// What came of a replay.
struct ReplayAccount {
  /// The frame to keep, counted from 1.
  let wanted: Int?
  private(set) var frames = 0
  private(set) var compared = 0
  private(set) var differing = 0
  /// The frame that was wanted.
  private(set) var shown: Frame?
  private var firstDiffering: Int?
  private var memory: [Int] = []

  init(wanted: Int?) { self.wanted = wanted }

  mutating func see(_ frame: Frame, _ fingerprint: UInt64?) {
    frames += 1
    if frames == wanted { shown = frame }
    if frames.isMultiple(of: 256), let resident = ResidentMemory.now { memory.append(resident) }
    guard let fingerprint else { return }
    compared += 1
    if frame.fingerprint == fingerprint { return }
    differing += 1
    firstDiffering = firstDiffering ?? frames
  }

  var text: String {
    var lines = ["\(frames) khung hình, \(compared) khung có dấu để so."]
    if let firstDiffering {
      lines.append("\(differing) khung khác, đầu tiên là khung \(firstDiffering): xem bằng --frame \(firstDiffering).")
    } else if compared > 0 {
      lines.append("Mọi khung đều giống hệt.")
    }
    // The first tenth warms up what is kept for good.
    if let last = memory.last, case let warm = memory[memory.count / 10], memory.count >= 10 {
      lines.append("Bộ nhớ: \(warm) KiB sau một phần mười phiên, \(last) KiB khi hết.")
    }
    return lines.joined(separator: "\n")
  }
}

/// The memory of this process that is in use.
enum ResidentMemory {
  /// KiB in memory; `nil` where the system does not tell.
  static var now: Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
      let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
  }
}
