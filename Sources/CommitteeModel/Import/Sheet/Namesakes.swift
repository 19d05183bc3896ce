/// Finds rows of a list of districts that are called as their province is, where one of the districts is called so too.
struct Namesakes: Sendable {
  private struct Row: Sendable {
    let text: String
    let origin: Origin
    let province: String
    let other: String
  }

  private let column: HeaderColumn?
  private let names: NameBook
  private var rows: [Row] = []
  /// The provinces of which units stand in the list.
  private var listed: Set<String> = []
  private var last: CellValue?
  private var heard = HeardWords<Meaning>()
  private static let most = 100

  /// What a cell says: the province that it may mean beside another unit, or those in which its unit lies.
  private struct Meaning: Sendable {
    var doubt: (province: String, other: String)?
    var provinces: [String] = []

    init(of text: String, _ names: NameBook) {
      guard let code = names.code(of: text, in: .unit) else { return }
      // A code is of one unit alone.
      doubt = code == text ? nil : names.namesakes(text)
      if doubt == nil { provinces = names.provinces(of: code) }
    }
  }

  init(under header: HeaderMatch, _ names: NameBook) {
    column = header.table == .observation ? header.column(of: .unit) : nil
    self.names = names
  }

  /// Takes in a row of data.
  mutating func add(_ row: FoundRow, at origin: Origin) {
    guard let column, let cell = row.cells.first(where: { $0.column == column.index }), cell.value != last else {
      return
    }
    last = cell.value
    guard case .text(let stored) = cell.value else { return }
    let names = names
    let meaning = heard.answer(stored) { Meaning(of: RowText.scrubbed($0), names) }
    if let doubt = meaning.doubt {
      guard rows.count < Self.most else { return }
      rows.append(
        Row(text: RowText.scrubbed(stored), origin: origin, province: doubt.province, other: doubt.other))
    }
    listed.formUnion(meaning.provinces)
  }

  /// What is to be asked about them, row by row.
  var findings: [Finding] {
    rows.filter { listed.contains($0.province) }.map { row in
      Finding(
        .cell(.namesake(province: row.province, other: row.other)), at: row.origin, column: column?.header,
        columnIndex: column?.index, read: row.text)
    }
  }
}
