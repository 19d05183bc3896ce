extension ColumnKind {
  /// True where one thing can be said in several spellings: a period, a day, a number.
  var hasSpellings: Bool {
    switch self {
    case .integer, .number, .day, .date, .period, .basePeriod, .rank: true
    case .text, .code, .reference, .references, .vocabulary, .figure, .deadline: false
    }
  }

  /// The one spelling that stands for all that say what `cell` says, by which rows are told apart; a cell without a
  /// reading stands for itself.
  ///
  /// Ledgers keep it: whoever changes it must give the rows of ledgers that are there the new form, or each will stand beside
  /// its next statement.
  func keyForm(of cell: String) -> String {
    switch self {
    case .period, .basePeriod: cell.isEmpty ? cell : Period.parse(cell)?.label ?? cell
    case .day, .date: PartialDate.parse(cell)?.text ?? cell
    case .integer, .number: VietnameseNumber.parse(cell).value.map { VietnameseNumber.format($0) } ?? cell
    case .rank: RankText.parse(cell)?.rank ?? cell
    case .text, .code, .reference, .references, .vocabulary, .figure, .deadline: cell
    }
  }
}

extension ColumnKind {
  fileprivate var isNumber: Bool { self == .integer || self == .number }
}

extension TableSchema {
  /// The key of a row as the book keeps it, made anew of a key whose cells are spelled in any way.
  public func keyForm(of key: String) -> String {
    let cells = key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
    guard cells.count == keyPlaces.count else { return key }
    return zip(cells, keyPlaces).map { columns[$1].kind.keyForm(of: String($0)) }.joined(separator: "\u{1F}")
  }

  /// True where two rows may be one though their keys are spelled differently.
  public var keyHasSpellings: Bool { keyPlaces.contains { columns[$0].kind.hasSpellings } }
}

/// The key forms of cells that came before, since the keys of a file say the same few periods over and over.
struct KnownKeyForms: Sendable {
  /// For each column of the key what its cells are; `nil` where a cell has one spelling only.
  private let kinds: [ColumnKind?]
  /// For each column of the key the forms of its cells; `nil` for a cell that stands for itself.
  private var known: [[String: [UInt8]?]]

  /// So many of a column are kept before it begins anew.
  private static let most = 4096

  init(_ schema: TableSchema) {
    kinds = schema.keyPlaces.map { schema.columns[$0].kind }.map { $0.hasSpellings ? $0 : nil }
    known = kinds.map { _ in [:] }
  }

  /// The form of a cell of the key's column at `place`; `nil` where the cell stands for itself.
  mutating func form(of cell: ArraySlice<UInt8>, at place: Int) -> [UInt8]? {
    guard let kind = kinds[place], !cell.isEmpty, kind.isNumber || !Self.isYear(cell) else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    if let form = known[place][text] { return form }
    let form = kind.keyForm(of: text)
    if known[place].count == Self.most { known[place] = [:] }
    known[place][text] = .some(form == text ? nil : Array(form.utf8))
    return form == text ? nil : Array(form.utf8)
  }

  /// True for what most periods are: four digits, which every kind of cell but a number reads as they stand.
  private static func isYear(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.count == 4 && cell.first != UInt8(ascii: "0") && cell.allSatisfy(\.isDigit)
  }
}
