/// Gathers what the words beside a table say of the units of its figures.
public struct MeasureLines: Sendable {
  private let sheet: [String]
  private let headers: [String]
  private var titles: [String] = []
  private var remarks: [String] = []
  private var mentioning = HeardWords<String?>()

  /// More lines of one kind are no words beside a table.
  public static let most = 24

  /// Begins with the name of a sheet and the headers of its columns; without them nothing but its rows is heard.
  public init(sheet: String = "", header: HeaderMatch? = nil) {
    self.sheet = Self.naming([sheet])
    headers = Self.naming(header?.columns.filter { $0.field != .value }.map(\.header) ?? [])
  }

  /// Takes in a row of the sheet.
  public mutating func add(_ row: FoundRow) {
    switch row.role {
    case .title, .unplaced: titles += lines(of: row, beside: titles)
    case .footnote: remarks += lines(of: row, beside: remarks)
    default: break
    }
  }

  private mutating func lines(of row: FoundRow, beside others: [String]) -> [String] {
    guard others.count < Self.most else { return [] }
    return row.cells.compactMap { cell in
      guard cell.mark == nil, case .text(let stored) = cell.value else { return nil }
      func naming(_ stored: String) -> String? {
        let text = RowText.scrubbed(stored)
        return MeasureMention(in: text) == nil ? nil : text
      }
      return TableFinder.memorable.contains(stored.utf8.count) ? mentioning.answer(stored, naming) : naming(stored)
    }
  }

  private static func naming(_ lines: [String]) -> [String] { lines.filter { MeasureMention(in: $0) != nil } }

  /// The lines that name units, the nearest to the table first.
  public var lines: [String] { headers + titles.reversed() + remarks + sheet }
}
