/// What a file says of the unit of a figure, as it goes with the row's other spellings: one line for each statement, the
/// nearest to the figure first.
enum MeasureStatement: Hashable, Sendable {
  /// A unit in a cell of the row or in a line of its own, which is one whatever it says.
  case unit(String)
  /// Words in brackets behind a header or in the format of a cell, which may be anything.
  case bracketed(String)
  /// Words beside the table, somewhere in which a unit is named.
  case mentioned(String)

  /// One line of the spelling.
  var spelling: String {
    switch self {
    case .unit(let text): text
    case .bracketed(let text): "(\(text))"
    case .mentioned(let words): "“\(words)”"
    }
  }

  /// Reads one line of a spelling.
  init(spelling: some StringProtocol) {
    func inside() -> String { String(spelling.dropFirst().dropLast()) }
    if spelling.hasPrefix("("), spelling.hasSuffix(")") {
      self = .bracketed(inside())
    } else if spelling.hasPrefix("“"), spelling.hasSuffix("”") {
      self = .mentioned(inside())
    } else {
      self = .unit(String(spelling))
    }
  }

  /// The words that mention a unit; `nil` where it stands as one.
  var words: String? {
    if case .mentioned(let words) = self { words } else { nil }
  }

  /// What is to be read as words: those beside the table, and a list of units, of which one may be meant.
  var mention: MeasureMention? {
    switch self {
    case .mentioned(let words): MeasureMention(in: words)
    case .unit(let text), .bracketed(let text): MeasureMention(list: text)
    }
  }

  /// The unit, where it is one without regard to any indicator; `nil` where that depends, or where words only mention it.
  var firmUnit: MeasureUnit? {
    switch self {
    case .unit(let text): MeasureUnit(text).flatMap { $0.isGeneric ? nil : $0 }
    case .bracketed(let text): MeasureUnit(text).flatMap { $0.isUnmistakable ? $0 : nil }
    case .mentioned: nil
    }
  }
}

/// Gathers what the words beside a table say of the units of its figures.
public struct MeasureLines: Sendable {
  private let sheet: String
  private let headers: [String]
  private var titles: [String] = []
  private var remarks: [String] = []

  /// More lines of one kind are no words beside a table.
  public static let most = 24

  /// Begins with the name of a sheet, the headers of its columns.
  public init(sheet: String, header: HeaderMatch?) {
    self.sheet = sheet
    headers = header?.columns.filter { $0.field != .value }.map(\.header) ?? []
  }

  /// Takes in a row of the sheet.
  public mutating func add(_ row: FoundRow) {
    switch row.role {
    case .title, .unplaced: Self.add(row, to: &titles)
    case .footnote: Self.add(row, to: &remarks)
    default: break
    }
  }

  private static func add(_ row: FoundRow, to lines: inout [String]) {
    guard lines.count < most else { return }
    for case .text(let text) in row.cells.lazy.map(\.value) where MeasureMention(in: text) != nil {
      lines.append(Scrubbing.scrub(text).text)
    }
  }

  /// The lines that name units, the nearest to the table first.
  public var lines: [String] {
    let beside = (headers + [sheet]).filter { MeasureMention(in: $0) != nil }
    return beside.filter { $0 != sheet } + titles.reversed() + remarks + beside.filter { $0 == sheet }
  }
}
