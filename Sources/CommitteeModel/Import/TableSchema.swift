/// A table of the import format; its raw value is the name of its file without ending.
public enum Table: String, CaseIterable, Sendable {
  case source = "nguon"
  case unit = "don-vi"
  case session = "phien-hop"
  case agenda = "chuong-trinh"
  case document = "van-ban"
  case indicator = "chi-tieu"
  case observation = "so-lieu"
  case target = "muc-tieu"
  case ranking = "xep-hang"
  case conclusion = "ket-luan"
  case task = "nhiem-vu"
  case opinion = "y-kien"
  case system = "he-thong"
  case site = "diem-cau"
  case scene = "kich-ban"
}

/// What a cell of a column may hold; the reader, the documentation and the store are made from it.
public enum ColumnKind: Hashable, Sendable {
  /// Free text.
  case text
  /// An identifier of this row: small ASCII letters, digits, `-` and `.`.
  case code
  /// The code of a row of another table.
  case reference(Table)
  /// Codes of rows of another table, separated by `;`.
  case references(Table)
  /// A whole number from 0.
  case integer
  /// A number in Vietnamese notation: `1.380`, `71,78`.
  case number
  /// A figure as stated: number, `gần 15.000`, fraction, word, or a kind of nothing.
  case figure
  /// A full date dd/mm/yyyy.
  case day
  /// A date or a part of one: `02/6/2021`, `6/2021`, `2022`.
  case date
  /// A reporting period as written.
  case period
  /// The base of a comparison: a period as written, or `cùng kỳ năm trước`.
  case basePeriod
  /// A deadline as written.
  case deadline
  /// A rank or a range of ranks: `10`, `32-33`.
  case rank
  /// One of these words.
  case vocabulary([String])

  /// The word of a closed vocabulary that a text is, whichever of its letters bears the tone and however it is capitalised;
  /// `nil` for another text and for other kinds.
  public func word(meantBy text: String) -> String? {
    guard case .vocabulary(let words) = self else { return nil }
    return words.first { Folding.accented($0) == Folding.accented(text) }
  }
}

/// A column of a table: its header, what it holds, and what a secretary must know to fill it.
public struct Column: Hashable, Sendable {
  /// The column's header.
  public let field: Field
  /// What its cells hold.
  public let kind: ColumnKind
  /// True when an empty cell is a finding.
  public let isRequired: Bool
  /// True when the cell is part of what makes a row the same row in a later file.
  public let isKey: Bool
  /// What to write there, in Vietnamese; may be empty.
  public let note: String

  init(_ field: Field, _ kind: ColumnKind = .text, required: Bool = false, key: Bool = false, _ note: String = "") {
    self.field = field
    self.kind = kind
    isRequired = required || kind == .code
    isKey = key || kind == .code
    self.note = note
  }
}

/// A table of the import format with its columns in order.
public struct TableSchema: Sendable {
  /// Which table.
  public let table: Table
  /// Its name in Vietnamese.
  public let title: String
  /// What a row is, in one Vietnamese sentence.
  public let purpose: String
  /// Its columns in the order of the file.
  public let columns: [Column]
  /// Places of the columns that make a row the same row in a later file.
  let keyPlaces: [Int]
  /// Places of all other columns: what a row states.
  public let statedPlaces: [Int]
  /// Places of the columns whose cells name rows of other tables, with these tables.
  let references: [(place: Int, table: Table)]
  /// For each field its column or -1, up to the last field that the table has; asked for with every cell that is read.
  private let positions: [Int]

  init(_ table: Table, _ title: String, _ purpose: String, _ columns: [Column]) {
    self.table = table
    self.title = title
    self.purpose = purpose
    self.columns = columns
    keyPlaces = columns.indices.filter { columns[$0].isKey }
    statedPlaces = columns.indices.filter { !columns[$0].isKey }
    references = columns.indices.compactMap { place in columns[place].kind.referredTable.map { (place, $0) } }
    var positions = [Int](repeating: -1, count: (columns.map(\.field.place).max() ?? -1) + 1)
    for (position, column) in columns.enumerated() { positions[column.field.place] = position }
    self.positions = positions
  }

  /// The headers of the columns that make a row the same row in a later file, quoted.
  var keyHeaders: [String] { keyPlaces.map { "“\(columns[$0].field.rawValue)”" } }

  /// Where `field` stands in a row; `nil` when the table has no such column.
  public func position(of field: Field) -> Int? {
    let place = field.place
    guard place < positions.count, positions[place] >= 0 else { return nil }
    return positions[place]
  }

  /// The schema of `table`.
  public static func of(_ table: Table) -> TableSchema { all[table.index] }

  /// All tables in the order in which they refer to one another.
  public static let all: [TableSchema] = Table.allCases.map(TableSchema.define)
}

extension Table {
  /// True for tables whose column Giá trị is in the unit of an indicator.
  public var holdsFigures: Bool { self == .observation || self == .target }

  /// Its place in `Table.allCases`.
  public var index: Int {
    switch self {
    case .source: 0
    case .unit: 1
    case .session: 2
    case .agenda: 3
    case .document: 4
    case .indicator: 5
    case .observation: 6
    case .target: 7
    case .ranking: 8
    case .conclusion: 9
    case .task: 10
    case .opinion: 11
    case .system: 12
    case .site: 13
    case .scene: 14
    }
  }
}
