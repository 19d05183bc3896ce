/// Holds what the titles and the sections of a sheet name against the unit and the period that were given for all rows, or
/// those that its rows state.
public struct GivenCheck: Sendable {
  let names: NameBook
  /// The sheet.
  private let origin: Origin
  private let unit: (given: String, code: String)?
  private let indicator: (given: String, code: String)?
  private let period: (given: String, period: Period)?
  /// True where the figures are said to be running totals, by what was given or by a column of the sheet.
  let isOfRunningTotals: Bool
  /// The days to which the figures were counted, as given for all rows or stated by them.
  var cutoffs: StatedColumn
  /// True for a table of figures, of which each is of a period.
  let holdsFigures: Bool
  private(set) var titles: [Title] = []
  var sections: [Title] = []
  /// What stands below the table, and in the remarks of its rows, of its figures.
  var remarks: [Title] = []
  /// What remarks of rows say of units that are not theirs.
  private var owners: [Finding] = []
  /// Groups, remarks and footnotes that name a plan.
  var plannedLines: [Title] = []
  private let noteColumn: Int?
  /// The remark that was looked at last, with the unit that it says its figure is of.
  private var lastRemark: (value: CellValue, owner: NamedUnit?)?
  static let mostRemarks = 100
  /// Texts of sections and footnotes that were looked at, and of remarks; a sheet may repeat one very often.
  private var (heard, seen): (Set<String>, Set<String>) = ([], [])
  private var namesakes: Namesakes
  var units: StatedColumn
  var periods: StatedColumn

  /// A line that names what is to be held against what was given.
  public struct Title: Sendable {
    let text: String
    let origin: Origin
    let place: Place

    /// Where it stands: what is nearer to the figures silences what is further off, and never the other way.
    enum Place: Int { case sheet, tab, cover }

    /// Names a line above a table and where it stands.
    public init(text: String, origin: Origin) { self.init(text: text, origin: origin, place: .sheet) }

    init(text: String, origin: Origin, place: Place) {
      self.text = text
      self.origin = origin
      self.place = place
    }
  }

  /// What the cells of a column say, each once; of more than anybody lists nothing is asked.
  struct StatedColumn: Sendable {
    /// Where it stands; `nil` where the sheet has no such column.
    let index: Int?
    private(set) var texts: Set<String> = []
    private var last: CellValue?
    private static let most = 1000

    init(_ index: Int?, _ texts: some Sequence<String> = []) {
      self.index = index
      self.texts = Set(texts)
    }

    /// All that it says, where that is not too much.
    var all: Set<String>? { texts.count > Self.most ? nil : texts }

    /// What it says of a row.
    func text(of row: FoundRow) -> String? {
      row.cells.first { $0.column == index }.map { CellReading($0.value, as: .text, notation: nil).text }
    }

    mutating func add(_ row: FoundRow) {
      guard let index, texts.count <= Self.most, let cell = row.cells.first(where: { $0.column == index }),
        cell.value != last
      else { return }
      last = cell.value
      let text = CellReading(cell.value, as: .text, notation: nil).text
      if !text.isEmpty { texts.insert(text) }
    }
  }

  /// Letterheads and headings are shorter than this.
  public static let longestLine = 400

  /// `constants` are what was given; what a column under `header` says for every row is not held against anything. The
  /// name of the `sheet` counts as a title, at `origin`, and so does what a `cover` says.
  public init(
    _ constants: [Field: String], under header: HeaderMatch, names: NameBook, sheet: String = "",
    at origin: Origin = Origin(file: "", line: 0), cover: [Title] = []
  ) {
    self.names = names
    self.origin = origin
    holdsFigures = header.table == .observation
    noteColumn = header.column(of: .note)?.index
    namesakes = Namesakes(under: header, names)
    cutoffs = StatedColumn(header.column(of: .cutoff)?.index, [constants[.cutoff]].compactMap { $0 })
    let isTelling =
      !names.territories(in: sheet).isEmpty || !names.departments(in: sheet).isEmpty
      || Period.named(in: sheet, assuming: 2000) != nil || Self.callsFiguresOthers(sheet)
      || constants[.indicator] != nil && !names.titles.named(in: sheet).isEmpty
    titles =
      cover.map { Title(text: $0.text, origin: origin, place: .cover) }
      + (isTelling ? [Title(text: sheet, origin: origin, place: .tab)] : [])
    isOfRunningTotals =
      header.column(of: .basis) != nil || constants[.basis].map(Folding.folded)?.hasPrefix("luy ke") == true
    let schema = TableSchema.of(header.table)
    func given(_ field: Field) -> String? {
      let isStated = header.column(of: field) != nil || header.columnStating(field) != nil
      return schema.position(of: field) == nil || isStated ? nil : constants[field]
    }
    units = StatedColumn(header.column(of: .unit)?.index)
    periods = StatedColumn(
      header.column(of: .period)?.index, header.columns.compactMap { $0.field == .value ? $0.period : nil })
    unit = given(.unit).map { (given: $0, code: names.body(of: names.code(of: $0, in: .unit) ?? $0)) }
    indicator = given(.indicator).map { (given: $0, code: names.code(of: $0, in: .indicator) ?? $0) }
    period = given(.period).flatMap { given in
      Period.parse(given).flatMap { $0.kind == .unstated ? nil : (given: given, period: $0) }
    }
  }

  /// Takes in a row of the sheet: titles and names of sections, and the unit of a row of data.
  public mutating func add(_ row: FoundRow, at origin: Origin) {
    switch row.role {
    case .title:
      let text = row.joined
      guard !text.isEmpty, text.utf8.count <= Self.longestLine, !Self.isAddress(text) else { return }
      titles.append(Title(text: text, origin: origin))
    case .footnote:
      let text = row.joined
      guard heard.insert(text).inserted else { return }
      notePlan(text, at: origin)
      noteRemark(text, at: origin)
    case .section(_, let name):
      guard !row.isMarked, name.utf8.count <= Self.longestLine, heard.insert(name).inserted else { return }
      notePlan(name, at: origin)
      sections.append(Title(text: name, origin: origin))
    case .data:
      noteRemark(of: row, at: origin)
      namesakes.add(row, at: origin)
      guard !titles.isEmpty else { return }
      units.add(row)
      periods.add(row)
      cutoffs.add(row)
    default: break
    }
  }

  /// Takes in what a row's own remark says of its period and its unit.
  private mutating func noteRemark(of row: FoundRow, at origin: Origin) {
    guard let noteColumn, let cell = row.cells.first(where: { $0.column == noteColumn }),
      case .text(let stored) = cell.value
    else { return }
    if let last = lastRemark, last.value == cell.value {
      if let owner = last.owner { note(owner, of: row, Scrubbing.scrub(stored).text, at: origin) }
      return
    }
    let text = Scrubbing.scrub(stored).text
    notePlan(text, at: origin)
    if period != nil { noteRemark(text, at: origin) }
    let owner = owner(in: text)
    lastRemark = (cell.value, owner)
    if let owner { note(owner, of: row, text, at: origin) }
  }

  /// Takes in a remark on the figures, each once.
  private mutating func noteRemark(_ text: String, at origin: Origin) {
    guard remarks.count < Self.mostRemarks, Self.isAboutFigures(text), Period.named(in: text) != nil,
      seen.insert(text).inserted
    else { return }
    remarks.append(Title(text: text, origin: origin))
  }

  /// Notes a remark that says that a row's figure is of another unit than the row.
  private mutating func note(_ owner: NamedUnit, of row: FoundRow, _ text: String, at origin: Origin) {
    guard owners.count < Self.mostRemarks else { return }
    let line = Title(text: text, origin: origin)
    if let unit {
      if owner.code != unit.code { owners.append(Self.finding(.unit, line, named: owner.name, given: unit.given)) }
    } else if let stated = units.text(of: row), let code = names.code(of: stated, in: .unit),
      names.body(of: code) != owner.code
    {
      owners.append(Self.doubt(line, named: owner.name, stated, isGiven: false))
    }
  }

  /// The period that was given for all rows.
  var givenPeriod: Period? { period?.period }

  /// Takes in what sheets without a table say behind this one, which may be notes on its figures; as remarks under the table
  /// they count only where they speak of these.
  public mutating func hear(notes: [Title]) {
    for note in notes where heard.insert(note.text).inserted {
      notePlan(note.text, at: origin)
      noteRemark(note.text, at: origin)
      if let unit, let owner = owner(in: note.text), owner.code != unit.code, owners.count < Self.mostRemarks {
        let line = Title(text: note.text, origin: origin)
        owners.append(Self.finding(.unit, line, named: owner.name, given: unit.given))
      }
    }
  }

  /// What contradicts what was given, row by row.
  public var findings: [Finding] {
    let ofUnits = (unit.map(findings) ?? doubtsBesideRows) + owners + namesakes.findings
    let ofIndicators = indicator.map(indicatorFindings) ?? []
    return ofUnits + ofIndicators + (period.map(findings) ?? doubtsBesidePeriods) + plans
  }

  static func finding(_ field: Field, _ line: Title, named: String, given: String) -> Finding {
    Finding(.sheet(.given(.other(field, named: named, given: given))), at: line.origin, read: line.text)
  }
}
