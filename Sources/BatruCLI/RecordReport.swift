internal import CommitteeModel

/// What became of one record, for a person and for a program.
struct RecordReport {
  private let record: DeskRecord
  private let isRehearsal: Bool

  init(_ record: DeskRecord, isRehearsal: Bool) {
    self.record = record
    self.isRehearsal = isRehearsal
  }

  /// What stands now, and what to look at again.
  var text: String {
    let lead = isRehearsal ? "Chưa ghi, chỉ thử" : "Trong sổ"
    let state = isRehearsal ? "" : ", \(record.standing)"
    var lines = ["\(lead): \(record.title) \(record.name)\(state)."]
    if let first = record.firstWording { lines.append("Lời ban đầu: \(first.telling)") }
    if !record.reason.isEmpty { lines.append("Lý do: \(record.reason)") }
    lines += record.remarks.map { "Lưu ý: \($0.deskText)" }
    return lines.joined(separator: "\n")
  }

  /// One object.
  func json() throws -> String { try JSONText.of(RecordDocument(record, isRehearsal: isRehearsal)) }
}

/// All that a desk has on record, for a person and for a program.
struct RecordBookReport {
  private let book: DeskBook

  init(_ book: DeskBook) { self.book = book }

  /// A line for each row, and how far undoing goes.
  var text: String {
    if book.records.isEmpty { return "Phiên này chưa ghi gì ở bàn thư ký." }
    var table = TextTable([
      ("Mã", .left), ("Bảng", .left), ("Số", .right), ("Nội dung", .left), ("Trạng thái", .left), ("Lúc", .left),
      ("Ai", .left),
    ])
    for record in book.records {
      table.add([
        record.name, record.title, record.number.map(String.init) ?? "", RowWords.clipped(record.record.telling),
        record.standing, Receipt.moment(record.moment), record.who,
      ])
    }
    var lines = table.lines
    if let step = book.undoable { lines.append("Hoàn tác được: \(Self.words(step))") }
    if let boundary = book.boundary { lines.append("Không hoàn tác được nữa: \(boundary.text)") }
    if let step = book.redoable { lines.append("Làm lại được: \(Self.words(step))") }
    return lines.joined(separator: "\n")
  }

  private static func words(_ step: DeskStep) -> String {
    "\(step.word) \(TableSchema.of(step.record.table).title.lowercased()) “\(RowWords.clipped(step.record.telling))”"
  }

  private struct Document: Encodable {
    let records: [RecordDocument]
    let undoable: String?
    let redoable: String?
    let boundary: String?
  }

  /// One object with all rows; what can be undone and done again by its key.
  func json() throws -> String {
    try JSONText.of(
      Document(
        records: book.records.map { RecordDocument($0, isRehearsal: nil) }, undoable: book.undoable?.record.key,
        redoable: book.redoable?.record.key, boundary: book.boundary?.text))
  }
}

/// A record as programs read it; cells by their headers, empty ones left out.
private struct RecordDocument: Encodable {
  let table: String
  let key: String
  let number: Int?
  let state: String
  let moment: String
  let who: String
  let reason: String?
  let boundary: String?
  let cells: [String: String]
  let firstWording: [String: String]?
  let remarks: [String]
  let dryRun: Bool?

  init(_ record: DeskRecord, isRehearsal: Bool?) {
    table = record.record.table.rawValue
    key = record.key
    number = record.number
    state = record.state.rawValue
    moment = record.moment
    who = record.who
    reason = record.reason.isEmpty ? nil : record.reason
    boundary = record.boundary?.text
    cells = record.record.cellsByHeader
    firstWording = record.firstWording?.cellsByHeader
    remarks = record.remarks.map(\.deskText)
    dryRun = isRehearsal
  }
}

extension DeskRecord {
  /// `kết luận 3`, `nhiệm vụ`.
  fileprivate var title: String {
    let title = TableSchema.of(record.table).title.lowercased()
    return number.map { "\(title) \($0)" } ?? title
  }

  /// Its key as a person reads it.
  fileprivate var name: String {
    key.split(separator: "\u{1F}", omittingEmptySubsequences: true).joined(separator: " · ")
  }
}

extension Record {
  /// What it tells.
  fileprivate var telling: String { tellingField.map { self[$0] } ?? "" }
}
