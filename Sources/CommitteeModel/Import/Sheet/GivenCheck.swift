/// Holds what the titles and the sections of a sheet name against the unit and the period that were given for all rows, or
/// the units that its rows state.
public struct GivenCheck: Sendable {
  private let names: NameBook
  private let unit: (given: String, code: String)?
  private let period: (given: String, period: Period)?
  private var titles: [Line] = []
  private var sections: [Line] = []
  /// Texts of sections that were looked at; a sheet may repeat one very often.
  private var seen: Set<String> = []
  /// Where each row states its unit; `nil` where none does.
  private let unitColumn: Int?
  /// The units that rows state, as written; of more than anybody lists nothing is asked.
  private var stated: Set<String> = []
  private var last: CellValue?
  private static let mostStated = 1000

  private struct Line: Sendable {
    let text: String
    let origin: Origin
  }

  /// Letterheads and headings are shorter than this.
  private static let longestLine = 400

  /// `constants` are what was given; what a column under `header` says for every row is not held against anything.
  public init(_ constants: [Field: String], under header: HeaderMatch, names: NameBook) {
    self.names = names
    let schema = TableSchema.of(header.table)
    func given(_ field: Field) -> String? {
      let isStated = header.column(of: field) != nil || header.columnStating(field) != nil
      return schema.position(of: field) == nil || isStated ? nil : constants[field]
    }
    unitColumn = header.column(of: .unit)?.index
    unit = given(.unit).map { (given: $0, code: names.code(of: $0, in: .unit) ?? $0) }
    period = given(.period).flatMap { given in
      Period.parse(given).flatMap { $0.kind == .unstated ? nil : (given: given, period: $0) }
    }
  }

  /// Takes in a row of the sheet: titles and names of sections, and the unit of a row of data.
  public mutating func add(_ row: FoundRow, at origin: Origin) {
    guard unit != nil || period != nil || unitColumn != nil else { return }
    switch row.role {
    case .title:
      let text = row.cells.map { RowText.text(of: $0.value) }.joined(separator: " ")
      if text.utf8.count <= Self.longestLine { titles.append(Line(text: text, origin: origin)) }
    case .section(_, let name):
      guard name.utf8.count <= Self.longestLine, seen.insert(name).inserted else { return }
      sections.append(Line(text: name, origin: origin))
    case .data: if !titles.isEmpty { addUnit(of: row) }
    default: break
    }
  }

  private mutating func addUnit(of row: FoundRow) {
    guard let unitColumn, stated.count <= Self.mostStated,
      let cell = row.cells.first(where: { $0.column == unitColumn }), cell.value != last
    else { return }
    last = cell.value
    let text = RowText.text(of: cell.value)
    if !text.isEmpty { stated.insert(text) }
  }

  /// What contradicts what was given, row by row.
  public var findings: [Finding] {
    (unit.map(units) ?? doubtsBesideRows) + (period.map(periods) ?? [])
  }

  private static func finding(_ field: Field, _ line: Line, named: String, given: String) -> Finding {
    Finding(.sheet(.otherThanGiven(field, named: named, given: given)), at: line.origin, read: line.text)
  }
}

// MARK: - Units

extension GivenCheck {
  /// A letterhead names the authorities above the unit, and mostly the office that sends the report; a section names whose
  /// the rows below it are.
  private func units(_ unit: (given: String, code: String)) -> [Finding] {
    let superiors = names.superiors(of: unit.code)
    let named = titles.map { names.territories(in: $0.text) }
    let isTitled = named.joined().contains { $0.code == unit.code }
    var findings: [Finding] = []
    for (line, named) in zip(titles, named) {
      let other = named.first { other in
        guard other.code != unit.code, !superiors.contains(other.code) else { return false }
        return !isTitled || names.superiors(of: other.code).contains(unit.code)
      }
      guard let name = other?.name ?? (isTitled ? nil : stranger(in: line.text)) else { continue }
      findings.append(Self.finding(.unit, line, named: name, given: unit.given))
    }
    for line in sections {
      let whole = names.code(of: line.text, in: .unit).map { (name: line.text, code: $0) }
      let named = whole.map { [$0] } ?? names.territories(in: line.text)
      guard !named.contains(where: { $0.code == unit.code }), let name = named.first?.name ?? stranger(in: line.text)
      else { continue }
      findings.append(Self.finding(.unit, line, named: name, given: unit.given))
    }
    let told = Set(findings.map(\.origin.line))
    let rest = isTitled ? [] : titles.filter { !told.contains($0.origin.line) }
    return findings + doubts(about: rest, beside: [unit.code], unit.given, isGiven: true)
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
    guard let first = stated.min(), stated.count <= Self.mostStated else { return [] }
    let codes = stated.map { names.code(of: $0, in: .unit) }
    // A unit that the ledger does not know may be the very one that the title names.
    guard !codes.contains(nil) else { return [] }
    let units = Set(codes.compactMap { $0 })
    let named = titles.map { names.territories(in: $0.text) }
    func fits(_ code: String) -> Bool {
      units.contains { $0 == code || names.superiors(of: $0).contains(code) }
    }
    if named.joined().contains(where: { fits($0.code) }) { return [] }
    let known = zip(titles, named).compactMap { line, named in
      named.first.map { Self.doubt(line, named: $0.name, first, isGiven: false) }
    }
    let rest = zip(titles, named).filter { $1.isEmpty }.map(\.0)
    return known + doubts(about: rest, beside: units, first, isGiven: false)
  }

  /// Titles that name a department, or what starts like a unit that the ledger does not know, which is none of `units`.
  private func doubts(about lines: [Line], beside units: Set<String>, _ other: String, isGiven: Bool) -> [Finding] {
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

  private static func doubt(_ line: Line, named: String, _ other: String, isGiven: Bool) -> Finding {
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
    }
    return nil
  }

  private static let department = ["sở"]
  private static let openings =
    ["ubnd", "ủy ban nhân dân"].flatMap { committee in
      (["tỉnh"] + Territory.levels).map { "\(committee) \($0)".split(separator: " ").map(String.init) }
    } + [department]
}

// MARK: - Periods

extension GivenCheck {
  private func periods(_ given: (given: String, period: Period)) -> [Finding] {
    let named = titles.map { Period.named(in: $0.text) }
    let isTitled = named.contains { $0?.period == given.period }
    let lines = (isTitled ? [] : Array(zip(titles, named))) + sections.map { ($0, Period.named(in: $0.text)) }
    return lines.compactMap { line, named in
      guard let named, !given.period.fits(in: named.period) else { return nil }
      return Self.finding(.period, line, named: named.words, given: given.given)
    }
  }
}
