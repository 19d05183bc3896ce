/// What words beside figures say of how firm they are.
enum StateMention {
  /// The state that a title or a remark names; `nil` where it names none.
  ///
  /// `ước` is a word of treaties and of wishes too.
  static func state(in text: String) -> String? {
    let words = Folding.accented(text).split { !$0.isLetter }
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      let next = place + 1 < words.count ? words[place + 1] : ""
      if word == "ước", !pacts.contains(before), !wishes.contains(next) { return "ước" }
      if word == "sơ", next == "bộ", !drafts.contains(before) { return "sơ bộ" }
    }
    return nil
  }

  private static let pacts: Set<Substring> = [
    "công", "hiệp", "quy", "giao", "điều", "khế", "mong", "nguyện", "thệ", "hương",
  ]
  private static let wishes: Set<Substring> = ["mơ", "muốn", "mong", "nguyện", "vọng", "lệ", "định"]
  private static let drafts: Set<Substring> = ["kế", "giá", "sát", "hoạch"]
}

/// Finds what a sheet says of how firm its figures are in places from which that is not taken in.
public struct StateCheck: Sendable {
  /// Remarks that say no more than this are no longer, in letters.
  private static let longestRemark = 40
  private static let longestLine = 400

  /// What is to be said, each place once.
  public private(set) var findings: [Finding] = []
  private let remarks: HeaderColumn?
  /// Texts of sections, footnotes and remarks that were looked at; a sheet may repeat one very often.
  private var seen: Set<String> = []
  private var lastRemark: CellValue?

  /// `nil` where a column states it, or `constants` do for all rows; the name of the `sheet` counts as a title.
  public init?(_ constants: [Field: String], under header: HeaderMatch, sheet: String, at origin: Origin) {
    guard header.table == .observation, constants[.state] == nil, header.column(of: .state) == nil,
      !header.columns.contains(where: { $0.state != nil })
    else { return nil }
    remarks = header.column(of: .note)
    tell(sheet, at: origin)
  }

  /// Takes in a row of the sheet.
  public mutating func add(_ row: FoundRow, at origin: Origin) {
    switch row.role {
    case .title: tell(row.joined, at: origin)
    case .footnote:
      let text = row.joined
      if seen.insert(text).inserted { tell(text, at: origin) }
    case .section(_, let name):
      if seen.insert(name).inserted { tell(name, at: origin) }
    case .data:
      guard let remarks, let cell = row.cells.first(where: { $0.column == remarks.index }), cell.value != lastRemark
      else { return }
      lastRemark = cell.value
      let text = RowText.text(of: cell.value)
      guard Self.isShort(text, Self.longestRemark), StateMention.state(in: text) != nil, seen.insert(text).inserted
      else { return }
      tell(text, at: origin, in: remarks)
    default: break
    }
  }

  private static func isShort(_ text: String, _ longest: Int) -> Bool { text.dropFirst(longest).isEmpty }

  private mutating func tell(_ text: String, at origin: Origin, in column: HeaderColumn? = nil) {
    guard Self.isShort(text, Self.longestLine), let state = StateMention.state(in: text) else { return }
    findings.append(
      Finding(
        .sheet(.stateBeside(state)), at: origin, column: column?.header, columnIndex: column?.index, read: text))
  }
}
