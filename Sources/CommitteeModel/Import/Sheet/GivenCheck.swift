/// Holds what the titles and the sections of a sheet name against the unit and the period that were given for all rows.
public struct GivenCheck: Sendable {
  private let names: NameBook
  private let unit: (given: String, code: String)?
  private let period: (given: String, period: Period)?
  private var titles: [Line] = []
  private var sections: [Line] = []
  /// Texts of sections that were looked at; a sheet may repeat one very often.
  private var seen: Set<String> = []

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
    unit = given(.unit).map { (given: $0, code: names.code(of: $0, in: .unit) ?? $0) }
    period = given(.period).flatMap { given in
      Period.parse(given).flatMap { $0.kind == .unstated ? nil : (given: given, period: $0) }
    }
  }

  /// Takes in a row of the sheet; only titles and names of sections say anything.
  public mutating func add(_ row: FoundRow, at origin: Origin) {
    guard unit != nil || period != nil else { return }
    switch row.role {
    case .title:
      let text = row.cells.map { RowText.text(of: $0.value) }.joined(separator: " ")
      if text.utf8.count <= Self.longestLine { titles.append(Line(text: text, origin: origin)) }
    case .section(_, let name):
      guard name.utf8.count <= Self.longestLine, seen.insert(name).inserted else { return }
      sections.append(Line(text: name, origin: origin))
    default: break
    }
  }

  /// What contradicts what was given, row by row.
  public var findings: [Finding] { (unit.map(units) ?? []) + (period.map(periods) ?? []) }

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
    return findings
  }

  /// A people's committee that the ledger does not know, written with its name: `UBND huyện Yên Thế`.
  private func stranger(in text: String) -> String? {
    let words = text.split { " ()[],;:".contains($0) }
    let accented = words.map { Folding.accented(String($0)) }
    guard let start = accented.firstIndex(of: "ubnd") else { return nil }
    for level in Self.levels where accented[(start + 1)...].starts(with: level) {
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

  private static let levels = [
    ["huyện"], ["thị", "xã"], ["thành", "phố"], ["thị", "trấn"], ["quận"], ["xã"], ["phường"],
  ]
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
