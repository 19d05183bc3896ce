/// Holds what the titles and the sections of a sheet name against the unit and the period that were given for all rows, or
/// those that its rows state.
public struct GivenCheck: Sendable {
  private let names: NameBook
  private let unit: (given: String, code: String)?
  private let period: (given: String, period: Period)?
  /// The days to which the figures were counted, as given for all rows or stated by them.
  private var cutoffs: StatedColumn
  /// True for a table of figures, of which each is of a period.
  let holdsFigures: Bool
  private(set) var titles: [Title] = []
  private var sections: [Title] = []
  /// What stands below the table, and in the remarks of its rows, of its figures.
  private var remarks: [Title] = []
  /// Groups, remarks and footnotes that name a plan.
  var plannedLines: [Title] = []
  private let noteColumn: Int?
  static let mostRemarks = 100
  /// Texts of sections that were looked at; a sheet may repeat one very often.
  private var seen: Set<String> = []
  private var units: StatedColumn
  private var periods: StatedColumn

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
  private struct StatedColumn: Sendable {
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
    holdsFigures = header.table == .observation
    noteColumn = header.column(of: .note)?.index
    cutoffs = StatedColumn(header.column(of: .cutoff)?.index, [constants[.cutoff]].compactMap { $0 })
    let isTelling =
      !names.territories(in: sheet).isEmpty || !names.departments(in: sheet).isEmpty
      || Period.named(in: sheet, assuming: 2000) != nil
    titles =
      cover.map { Title(text: $0.text, origin: origin, place: .cover) }
      + (isTelling ? [Title(text: sheet, origin: origin, place: .tab)] : [])
    let schema = TableSchema.of(header.table)
    func given(_ field: Field) -> String? {
      let isStated = header.column(of: field) != nil || header.columnStating(field) != nil
      return schema.position(of: field) == nil || isStated ? nil : constants[field]
    }
    units = StatedColumn(header.column(of: .unit)?.index)
    periods = StatedColumn(
      header.column(of: .period)?.index, header.columns.compactMap { $0.field == .value ? $0.period : nil })
    unit = given(.unit).map { (given: $0, code: names.body(of: names.code(of: $0, in: .unit) ?? $0)) }
    period = given(.period).flatMap { given in
      Period.parse(given).flatMap { $0.kind == .unstated ? nil : (given: given, period: $0) }
    }
  }

  /// Takes in a row of the sheet: titles and names of sections, and the unit of a row of data.
  public mutating func add(_ row: FoundRow, at origin: Origin) {
    switch row.role {
    case .title:
      let text = row.joined
      if text.utf8.count <= Self.longestLine { titles.append(Title(text: text, origin: origin)) }
    case .footnote:
      let text = row.joined
      notePlan(text, at: origin)
      noteRemark(text, at: origin)
    case .section(_, let name):
      notePlan(name, at: origin)
      guard name.utf8.count <= Self.longestLine, seen.insert(name).inserted else { return }
      sections.append(Title(text: name, origin: origin))
    case .data:
      noteRemark(of: row, at: origin)
      guard !titles.isEmpty else { return }
      units.add(row)
      periods.add(row)
      cutoffs.add(row)
    default: break
    }
  }

  /// Takes in what a row's own remark says of its period.
  private mutating func noteRemark(of row: FoundRow, at origin: Origin) {
    guard let noteColumn, let cell = row.cells.first(where: { $0.column == noteColumn }),
      case .text(let stored) = cell.value
    else { return }
    let text = Scrubbing.scrub(stored).text
    notePlan(text, at: origin)
    if period != nil { noteRemark(text, at: origin) }
  }

  /// Takes in a remark on the figures, each once.
  private mutating func noteRemark(_ text: String, at origin: Origin) {
    guard remarks.count < Self.mostRemarks, Self.isAboutFigures(text), Period.named(in: text) != nil,
      seen.insert(text).inserted
    else { return }
    remarks.append(Title(text: text, origin: origin))
  }

  /// True for words of the figures themselves: `số liệu tính đến 30/6/2024`.
  private static func isAboutFigures(_ text: String) -> Bool {
    guard text.utf8.count <= longestLine else { return false }
    let line = " " + Folding.folded(text)
    if line.contains(" so voi") { return false }
    return line.contains(" so lieu") || Period.parse(text).map { $0.kind != .unstated } == true
  }

  /// What contradicts what was given, row by row.
  public var findings: [Finding] {
    (unit.map(findings) ?? doubtsBesideRows) + (period.map(findings) ?? doubtsBesidePeriods) + plans
  }

  private static func finding(_ field: Field, _ line: Title, named: String, given: String) -> Finding {
    Finding(.sheet(.otherThanGiven(field, named: named, given: given)), at: line.origin, read: line.text)
  }
}

// MARK: - Units

extension GivenCheck {
  /// A letterhead names the authorities above the unit, and mostly the office that sends the report; a section names whose
  /// the rows below it are.
  private func findings(_ unit: (given: String, code: String)) -> [Finding] {
    let superiors = names.superiors(of: unit.code)
    let named = titles.map { names.territories(in: $0.text) }
    let isTitled = silencing { $0.contains { $0.code == unit.code } }
    var findings: [Finding] = []
    for (line, named) in zip(titles, named) {
      let isTitled = isTitled(line)
      let other = named.first { other in
        guard let code = other.code else { return !isTitled }
        guard code != unit.code, !superiors.contains(code) else { return false }
        return !isTitled || names.superiors(of: code).contains(unit.code)
      }
      guard let name = other?.name ?? (isTitled ? nil : stranger(in: line.text)) else { continue }
      findings.append(Self.finding(.unit, line, named: name, given: unit.given))
    }
    for line in sections {
      let whole = names.code(of: line.text, in: .unit).map { (name: line.text, code: Optional($0)) }
      let named = whole.map { [$0] } ?? names.territories(in: line.text)
      guard !named.contains(where: { $0.code == unit.code }), let name = named.first?.name ?? stranger(in: line.text)
      else { continue }
      findings.append(Self.finding(.unit, line, named: name, given: unit.given))
    }
    let told = Set(findings.map(\.read))
    let rest = titles.filter { !isTitled($0) && !told.contains($0.text) }
    return findings + doubts(about: rest, beside: [unit.code], unit.given, isGiven: true)
  }

  /// Tells of titles whether one as near or nearer names units as wanted.
  private func silencing(_ isWanted: ([(name: String, code: String?)]) -> Bool) -> (Title) -> Bool {
    let nearest = titles.filter { isWanted(names.territories(in: $0.text)) }.map(\.place.rawValue).min() ?? .max
    return { $0.place.rawValue >= nearest }
  }

  /// A people's committee that the ledger does not know, written with its name: `UBND huyện Yên Thế`.
  private func stranger(in text: String) -> String? {
    let words = text.split { " ()[],;:".contains($0) }
    let accented = words.map { Folding.accented(String($0)) }
    guard let start = accented.firstIndex(of: "ubnd") else { return nil }
    let levels = Territory.levels.map { $0.split(separator: " ").map(String.init) }
    for level in levels where accented[(start + 1)...].starts(with: level) {
      let place = start + 1 + level.count
      // In capitals nobody can tell a name from the words behind it.
      guard place < words.count, words[start + 1].first?.isLowercase == true, words[place].first?.isUppercase == true
      else { return nil }
      let name = words[place...].prefix { $0.first?.isUppercase == true }
      let whole = (words[start..<place] + name).joined(separator: " ")
      return names.code(of: whole, in: .unit) == nil ? whole : nil
    }
    return nil
  }
}

// MARK: - Doubts

extension GivenCheck {
  /// Titles that name a unit of which no row is, nor of one below it.
  private var doubtsBesideRows: [Finding] {
    guard let stated = units.all, let first = stated.min() else { return [] }
    let codes = stated.map { names.code(of: $0, in: .unit) }
    // A unit that the ledger does not know may be the very one that the title names.
    guard !codes.contains(nil) else { return [] }
    let known = Set(codes.compactMap { $0.map(names.body) })
    let named = titles.map { names.territories(in: $0.text) }
    func fits(_ code: String?) -> Bool {
      guard let code else { return false }
      return known.contains { $0 == code || names.superiors(of: $0).contains(code) }
    }
    let isTitled = silencing { $0.contains { fits($0.code) } }
    let strangers = zip(titles, named).compactMap { line, named in
      isTitled(line) ? nil : named.first.map { Self.doubt(line, named: $0.name, first, isGiven: false) }
    }
    let rest = zip(titles, named).filter { $1.isEmpty && !isTitled($0) }.map(\.0)
    return strangers + doubts(about: rest, beside: known, first, isGiven: false)
  }

  /// Titles that name a department, or what starts like a unit that the ledger does not know, which is none of `units`.
  private func doubts(about lines: [Title], beside units: Set<String>, _ other: String, isGiven: Bool) -> [Finding] {
    lines.compactMap { line in
      let departments = names.departments(in: line.text)
      let named =
        departments.isEmpty
        ? likeness(in: line.text, beside: units)
        : departments.contains { $0.code.map { isNear($0, units) } ?? true } ? nil : departments.first?.name
      return named.map { Self.doubt(line, named: $0, other, isGiven: isGiven) }
    }
  }

  /// True for a unit that is one of `units`, above one or below one.
  private func isNear(_ code: String, _ units: Set<String>) -> Bool {
    units.contains { unit in
      unit == code || names.superiors(of: code).contains(unit) || names.superiors(of: unit).contains(code)
    }
  }

  private static func doubt(_ line: Title, named: String, _ other: String, isGiven: Bool) -> Finding {
    Finding(.sheet(.doubtfulUnit(named: named, other: other, isGiven: isGiven)), at: line.origin, read: line.text)
  }

  /// The first words of what may be the name of a unit, at the start of a title or behind `của`: in capitals nobody can tell
  /// where such a name ends.
  private func likeness(in text: String, beside units: Set<String>) -> String? {
    let words = text.split { " ()[],;:".contains($0) }.map(String.init)
    let accented = words.map { Folding.accented($0) }
    for start in words.indices where start == 0 || accented[start - 1] == "của" {
      for opening in Self.openings where accented[start...].starts(with: opening) {
        let place = start + opening.count
        guard place < words.count, words[place].first?.isUppercase == true else { continue }
        // A department reports on its province.
        if opening == Self.department, units.contains(where: names.isProvince) { continue }
        return (words[start..<place] + ["…"]).joined(separator: " ")
      }
      // In capitals these may be words for any district: “HUYỆN XÃ”, “TP THÔNG MINH”.
      guard let level = Self.districts.first(where: { accented[start...].starts(with: $0) }),
        start + level.count < words.count, case let name = words[start + level.count], name.first?.isUppercase == true,
        name.dropFirst().first?.isLowercase == true || start == 0 && words.count <= Self.shortLine
      else { continue }
      return (words[start...].prefix { $0.first?.isUppercase == true }).joined(separator: " ")
    }
    return nil
  }

  private static let department = ["sở"]
  private static let districts = [["huyện"], ["thị", "xã"], ["h."], ["tx."], ["tx"], ["tp."], ["tp"]]
  /// A line of no more words holds nothing but a name.
  private static let shortLine = 5
  private static let openings =
    ["ubnd", "ủy ban nhân dân"].flatMap { committee in
      (["tỉnh"] + Territory.levels).map { "\(committee) \($0)".split(separator: " ").map(String.init) }
    } + [department]
}

// MARK: - Periods

extension GivenCheck {
  private func findings(_ given: (given: String, period: Period)) -> [Finding] {
    let year = given.period.end?.year
    func named(_ line: Title) -> (words: String, period: Period)? { Period.named(in: line.text, assuming: year) }
    func namesGiven(_ line: Title) -> Bool {
      Period.allNamed(in: line.text, assuming: year).contains { $0.period == given.period }
    }
    let nearest = titles.filter(namesGiven).map(\.place.rawValue).min() ?? .max
    // “Kỳ báo cáo: Quý II/2024” is said of the figures, whatever another line is called.
    let counting = titles.filter { line in
      line.place.rawValue < nearest || Folding.folded(line.text).contains("ky bao cao")
    }
    let lines = (counting + sections + remarks).map { ($0, named($0)) }
    return lines.compactMap { line, named in
      guard let named, !fits(given.period, named.period), !namesGiven(line) else { return nil }
      return Self.finding(.period, line, named: named.words, given: given.given)
    }
  }

  /// Titles that name a period of which no row is.
  private var doubtsBesidePeriods: [Finding] {
    guard holdsFigures, let stated = periods.all else { return [] }
    let first = stated.min()
    let known = stated.compactMap(Period.parse)
    let named = titles.map { Period.named(in: $0.text) }
    let fitting = zip(titles, named).filter { _, named in
      named.map { named in known.contains { fits($0, named.period) } } ?? false
    }
    let nearest = fitting.map(\.0.place.rawValue).min() ?? .max
    return zip(titles, named).compactMap { line, named in
      line.place.rawValue >= nearest
        ? nil
        : named.map {
          Finding(.sheet(.doubtfulPeriod(named: $0.words, other: first)), at: line.origin, read: line.text)
        }
    }
  }

  /// True where figures of the given period may stand under words that name another.
  ///
  /// What was counted up to a day is not yet what a period comes to that goes on for longer than the month of the day,
  /// unless the day is said with the figures.
  private func fits(_ given: Period, _ named: Period) -> Bool {
    guard given.fits(in: named) else { return false }
    guard named.kind == .asAt, given.kind != .asAt, cutoffs.texts.isEmpty, let end = given.end, let day = named.end
    else {
      return true
    }
    return (end.year, end.month) <= (day.year, day.month)
  }
}
