/// The names by which rows of the ledger are known, so that a spreadsheet may call a unit by its name.
public struct NameBook: Sendable {
  /// For each table the codes by name, with accents and without; `nil` for a name that several rows bear.
  private var accented = [[String: String?]](repeating: [:], count: Table.allCases.count)
  private var folded = [[String: String?]](repeating: [:], count: Table.allCases.count)
  /// The same with accents, however their vowels are spelled: `kí` and `ký`.
  private var respelled = [[String: String?]](repeating: [:], count: Table.allCases.count)
  /// What indicators are called in a title.
  var titles = IndicatorTitles()
  /// What the figures of indicators can be, by code.
  private var natures: [String: IndicatorNature] = [:]
  /// The units of measure of indicators.
  private var measures: Set<String> = []
  /// The units that govern a territory, and for each unit the one above it.
  private var territories: Set<String> = []
  private var territoryNames: Set<String> = []
  /// The codes of territories by their names without the level.
  private var bareTerritories: [String: [String]] = [:]
  private var superiors: [String: String] = [:]
  /// Of those that govern a territory the provinces, on which their departments report.
  private var provinces: Set<String> = []

  /// An empty book.
  public init() {}

  /// The names of `records`: full and short ones, aliases, numbers of documents, and the codes themselves.
  public init(_ records: [Record]) { add(records) }

  /// Takes in the names of more rows.
  public mutating func add(_ records: [Record]) {
    for record in records {
      guard TableSchema.of(record.table).columns.first?.field == .code else { continue }
      if record.table == .indicator {
        natures[record.key] = IndicatorNature(record)
        measures.insert(Folding.accented(record[.measure]))
        titles.add(record)
      }
      if record.table == .unit {
        let isTerritory = Self.territorial.contains(record[.kind]) || Self.startsWithLevel(record[.name])
        if isTerritory {
          territories.insert(record.key)
          territoryNames.formUnion([record[.name], record[.shortName]].map(Folding.accented))
          if let bare = Self.withoutLevel(record[.name]), bareTerritories[bare]?.contains(record.key) != true {
            bareTerritories[bare, default: []].append(record.key)
          }
        }
        if Self.provincial.contains(record[.kind]) { provinces.insert(record.key) }
        superiors[record.key] = record[.parent]
      }
      let named: [Field] = [.code, .name, .shortName, .documentNumber, .sessionName]
      let aliases = [Field.aliases, .documentAliases].flatMap { record[$0].split(separator: ";").map(String.init) }
      for name in Set(named.map { record[$0] } + aliases) where !name.isEmpty {
        let exact = Folding.accented(name)
        Self.note(record.key, as: exact, in: &accented[record.table.index])
        Self.note(record.key, as: VowelSpelling.long(exact), in: &respelled[record.table.index])
        Self.note(record.key, as: Folding.folded(name), in: &folded[record.table.index])
      }
    }
  }

  static func note(_ code: String, as name: String, in codes: inout [String: String?]) {
    let known = codes[name]
    codes[name] = .some(known == nil || known == .some(code) ? code : nil)
  }

  private static let provincial: Set = ["tỉnh", "thành phố", "UBND cấp tỉnh"]
  private static let territorial = provincial.union([
    "UBND cấp huyện", "UBND cấp xã", "huyện", "thị xã", "quận", "thành phố trực thuộc tỉnh", "xã", "phường", "đặc khu",
  ])

  /// The province of which a unit is the committee, else the unit itself: “UBND tỉnh” in a letterhead is the province.
  func body(of code: String) -> String {
    guard provinces.contains(code) else { return code }
    return superiors(of: code).last { provinces.contains($0) } ?? code
  }

  /// The code of the province that `Toàn tỉnh` means in a table of its parts: the only one below which the ledger knows units.
  public func province(called name: String) -> String? {
    guard ["toàn tỉnh", "toàn thành phố", "cả tỉnh"].contains(Folding.accented(name)) else { return nil }
    let governing = Set(superiors.keys.compactMap { superiors(of: $0).last }).filter(provinces.contains)
    return governing.count == 1 ? governing.first : nil
  }

  /// True for a unit on which its departments report.
  func isProvince(_ code: String) -> Bool { provinces.contains(code) }

  /// The units above a unit, nearest first.
  func superiors(of code: String) -> [String] {
    var found: [String] = []
    while let next = superiors[found.last ?? code], !next.isEmpty, next != code, !found.contains(next) {
      found.append(next)
    }
    return found
  }

  /// The units with a territory that a text names beside other words, a province for its committee; of names inside one
  /// another the longest.
  ///
  /// Of a name that several bear, as a province before and after it was joined to another, no code is known.
  ///
  /// A name without its level names one where it stands alone and no other unit is called so, and `cả nước` names a territory
  /// without a code.
  func territories(in text: String) -> [(name: String, code: String?)] {
    let found = units(in: text) { name, code in code.map(territories.contains) ?? true && name.count > 2 }
      .filter { $0.code != nil || territoryNames.contains($0.name) }
      .map { name, code in (name, code.map(body)) }
    if !found.isEmpty { return found }
    if let codes = bareTerritories[Self.bare(text)], codes.count == 1 {
      return [(Folding.accented(text), body(of: codes[0]))]
    }
    return Territory.nation(in: Self.spaced(text)).map { [($0, nil)] } ?? []
  }

  /// The departments that a text names; without a code where several units are called so.
  func departments(in text: String) -> [(name: String, code: String?)] {
    units(in: text) { name, _ in name.hasPrefix("sở ") }
  }

  /// What several units are called says of none that it is meant, nor does a part of it.
  private func units(
    in text: String, where isWanted: (_ name: String, _ code: String?) -> Bool
  ) -> [(name: String, code: String?)] {
    var rest = Self.spaced(text)
    var found: [(name: String, code: String?)] = []
    let names = accented[Table.unit.index].filter { isWanted($0.key, $0.value) }
    for (name, code) in names.sorted(by: { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }) {
      let whole = Self.spaced(name)
      guard let place = rest.firstRange(of: whole) ?? Self.level(behindCommittee: whole).flatMap(rest.firstRange) else {
        continue
      }
      // “Hội nghị tại Hà Nội” was held there.
      let before = rest[..<place.lowerBound]
      let isPlace =
        [" tại", " ở"].contains { before.hasSuffix($0) }
        && [" hội nghị ", " họp ", " hội thảo ", " tập huấn "].contains { before.contains($0) }
      defer { rest.replaceSubrange(place, with: " | ") }
      if !isPlace { found.append((name, code)) }
    }
    return found
  }

  private static func bare(_ text: String) -> String { String(spaced(text).dropFirst().dropLast()) }

  /// A province and a unit below it that are both called so where their levels are left out; `nil` of any other name.
  func namesakes(_ name: String) -> (province: String, other: String)? {
    guard let codes = bareTerritories[Self.bare(name)], codes.count > 1,
      let province = codes.first(where: { provinces.contains($0) }),
      let other = codes.first(where: { superiors(of: $0).contains(province) })
    else { return nil }
    return (province, other)
  }

  /// The provinces in which a unit with a territory lies; empty for a province and for a unit without one.
  func provinces(of code: String) -> [String] {
    territories.contains(code) ? superiors(of: code).filter(provinces.contains) : []
  }

  /// The words of a text in small letters, with a blank on either side of each; a people's committee by its short name.
  static func spaced(_ text: String) -> String {
    let words = VowelSpelling.long(Folding.accented(text)).split { !$0.isLetter && !$0.isNumber && !"&.".contains($0) }
    return (" " + words.joined(separator: " ") + " ").replacing(" ủy ban nhân dân ", with: " ubnd ")
  }

  /// True for a committee and for a territory below the province, by the word that its name begins with.
  private static func startsWithLevel(_ name: String) -> Bool {
    let name = spaced(name)
    return level(behindCommittee: name) != nil
      || ["huyện", "thị xã", "thành phố", "quận"].contains { name.hasPrefix(" \($0) ") && name.count > $0.count + 2 }
  }

  /// `yên thế` of `UBND huyện Yên Thế`; `nil` for a name without a level.
  private static func withoutLevel(_ name: String) -> String? {
    let spaced = spaced(name)
    let rest = level(behindCommittee: spaced) ?? spaced
    let level = (["tỉnh"] + Territory.levels).first { rest.hasPrefix(" \($0) ") }
    guard let level, case let bare = rest.dropFirst(level.count + 2).dropLast(), !bare.isEmpty else { return nil }
    return String(bare)
  }

  /// ` huyện yên thế ` of ` ubnd huyện yên thế `; `nil` for what is no such committee with the name of its territory.
  private static func level(behindCommittee spaced: String) -> String? {
    guard spaced.hasPrefix(" ubnd ") else { return nil }
    let rest = String(spaced.dropFirst(5))
    return Territory.levels.contains { rest.hasPrefix(" " + $0 + " ") && rest.count > $0.count + 2 } ? rest : nil
  }

  /// True for the unit of measure of an indicator.
  func isMeasure(_ text: String) -> Bool { !text.isEmpty && measures.contains(Folding.accented(text)) }

  /// True for a name of rows of a table, written with its accents.
  func holds(_ name: String, in table: Table) -> Bool { accented[table.index][Folding.accented(name)] != nil }

  /// The code of the one row of a table that bears `name`; capitals and runs of blanks do not count.
  ///
  /// Accents may be left out as a whole, as where a keyboard has none; a wrong one is another name: Thạnh Hóa is not
  /// Thanh Hóa. The mark of a list before the name does not count: `- Chứng thư số`, `a) Nhân lực`.
  public func code(of name: String, in table: Table) -> String? {
    codeOfWhole(name, in: table) ?? ListMark.part(name).flatMap { codeOfWhole($0, in: table) }
  }

  private func codeOfWhole(_ name: String, in table: Table) -> String? {
    let exact = Folding.accented(name)
    if let code = accented[table.index][exact] ?? respelled[table.index][VowelSpelling.long(exact)] { return code }
    return exact == Folding.folded(name) ? folded[table.index][exact] ?? nil : nil
  }

  /// The code of the indicator whose name stands before its unit in brackets: `Nhân lực (người)`. Another unit that can be
  /// nothing else is held against the figure.
  public func indicator(withUnit cell: String) -> String? {
    guard let parted = HeaderText.partUnit(cell), let unit = MeasureUnit(parted.unit),
      let code = code(of: parted.name, in: .indicator)
    else { return nil }
    return unit.isTelling || natures[code]?.measure?.relation(to: unit) == .same ? code : nil
  }

  /// What the figures of the indicator that bears a name or a code can be; `nil` where none is known.
  func nature(ofIndicator name: String) -> IndicatorNature? {
    natures[name] ?? code(of: name, in: .indicator).flatMap { natures[$0] }
  }
}
