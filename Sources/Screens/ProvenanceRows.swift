import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The way of a row as the panel of the source tells it: where it stands, who sent it and when, and what was stated of it
/// before.
struct ProvenanceRows {
  /// What the first three rows are headed with.
  struct Labels {
    let file: String
    let arrival: String
    let hash: String

    /// Of what is told of itself.
    static let own = Labels(file: "Tệp", arrival: "Nhận", hash: "Mã tệp")
    /// Of the figure that something else speaks of.
    static let figure = Labels(file: "Số ở tệp", arrival: "Số nhận", hash: "Mã tệp số")
  }

  let rows: [KeyValueList.Row]

  /// Tells of a row at an origin; of one whose way is not known the origin alone. `place` is where the source states it, `step`
  /// how far the figure was moved when it was restated.
  init(
    _ origin: Origin?, place: String = "", _ statement: RowStatement?, step: String = "", as labels: Labels = .own
  ) {
    let at = statement.map { $0.record.origin.text(of: $0.cell) } ?? origin?.text ?? ""
    let receipt = statement?.receipt
    rows =
      [
        Self.row(labels.file, [at, place].filter { !$0.isEmpty }.joined(separator: " · ")),
        Self.row(labels.arrival, receipt.map(Self.arrival) ?? ""),
        Self.row(labels.hash, receipt.map { Self.grouped($0.fileHash) } ?? ""),
      ] + (statement.map { Self.restatement(of: $0, step: step) } ?? [])
  }

  /// Eight digits at a time, so that a narrow panel breaks a hash between its groups and a person can compare them.
  private static func grouped(_ hash: String) -> String {
    stride(from: 0, to: hash.count, by: 8).map { String(hash.dropFirst($0).prefix(8)) }.joined(separator: " ")
  }

  private static func restatement(of statement: RowStatement, step: String) -> [KeyValueList.Row] {
    guard let earlier = statement.earlier else { return [] }
    let changes = EditionChanges(from: [earlier.record], to: [statement.record]).restated
    let telling = statement.record.tellingField
    let others = changes.filter { $0.field != telling }
      .map { "\($0.field.rawValue): \(stated($0.old)) → \(stated($0.new))" }
    let own = changes.first { $0.field == telling }
      .map { "\(stated($0.old))\(day(earlier.receipt)) → \(stated($0.new))\(day(statement.receipt))" }
    let withdrawal = earlier.isWithdrawn ? ["giữa hai lần đã rút"] : []
    let words = [own.map { step.isEmpty ? $0 : "\($0), \(step)" }].compactMap { $0 } + withdrawal
    if words.isEmpty, let hand = earlier.record.deskOrigin, hand.kind == .byHand, statement.record.deskOrigin == nil {
      return [
        row("Xác nhận", "\(statement.record.origin.text(of: statement.cell)) nêu đúng số đã \(hand.file)", .good),
        row("Sửa tay", earlier.receipt.map(arrival) ?? ""),
      ]
    }
    return [
      row("Điều chỉnh", words.isEmpty ? "nội dung chính không đổi" : words.joined(separator: "; "), .caution),
      row("Cũng đổi", others.joined(separator: " · ")),
      row(
        "Lần trước",
        [earlier.receipt.map(arrival) ?? "", earlier.record.origin.text(of: earlier.cell)].filter { !$0.isEmpty }
          .joined(separator: " · ")),
    ]
  }

  private static func arrival(_ receipt: Receipt) -> String {
    [receipt.moment, receipt.sender.isEmpty ? "" : "người nhập \(receipt.sender)"].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private static func day(_ receipt: Receipt?) -> String {
    receipt.flatMap { $0.day.isEmpty ? nil : " (nhận \($0.day))" } ?? ""
  }

  private static func stated(_ cell: String) -> String { cell.isEmpty ? "(trống)" : cell }

  private static func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label, value: value, style: Style(ink))
  }
}

extension Scene {
  /// How a figure came, as far as it was read.
  func statement(of level: Observation) -> RowStatement? {
    archive.statements[.series(indicator: level.indicator.text, unit: level.unit.text)]?
      .first { Observation($0.record, kind: .text) == level }
  }

  /// How a rank came, as far as it was read.
  func statement(of ranking: Ranking) -> RowStatement? {
    archive.statements[.ranks(unit: ranking.unit.text)]?.first { Ranking($0.record) == ranking }
  }

  /// How another row came, as far as it was read.
  func statement(of table: Table, _ key: String) -> RowStatement? { archive.statements[.row(table, key: key)]?.first }

  /// How far a figure was moved when it was restated, in its own unit.
  func step(of level: Observation, since earlier: EarlierStatement?) -> String {
    guard let earlier, let kind = dossier.indicators[level.indicator]?.kind, let now = level.figure.value,
      let before = Observation(earlier.record, kind: kind)?.figure.value
    else { return "" }
    return Change(from: before, to: now)?.words(unit: dossier.indicators[level.indicator]?.measure ?? "") ?? ""
  }
}
