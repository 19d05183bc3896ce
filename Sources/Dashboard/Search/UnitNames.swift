import CommitteeModel

/// All that units are called, for texts that call them by one name to be found by the others: `Sở TT&TT` by
/// `so thong tin`.
struct UnitNames {
  /// All that a unit is called, by each of its names.
  private var byName: [String: [String]] = [:]
  /// Names with a word in capitals, by that word, so that most texts are passed by word by word.
  private var byInitials: [String: Set<String>] = [:]

  /// Takes the names of all units that have several; those of a province are spoken without its name, too.
  init(_ dossier: Dossier) {
    let province = dossier.units[dossier.session.province]?.name ?? ""
    let place = " " + province.prefix(1).lowercased() + province.dropFirst()
    for unit in dossier.units.values where unit.shortName != unit.name {
      let names = ([unit.name, unit.shortName] + unit.aliases).filter { !$0.isEmpty }
      for name in names {
        byName[name, default: []] += names
        if name.hasSuffix(place) { byName[String(name.dropLast(place.count)), default: []] += names }
        for word in UnitNames.initials(in: name).prefix(1) { byInitials[word, default: []].insert(name) }
      }
    }
  }

  /// All names of the units that are called so, and of those that a text names by their initials.
  func all(of called: [String] = [], in text: String = "") -> [String] {
    var found = called.flatMap { byName[$0] ?? [] }
    guard !byInitials.isEmpty else { return found }
    for word in Set(UnitNames.initials(in: text)) {
      for name in byInitials[word] ?? [] where text.contains(name) { found += byName[name] ?? [] }
    }
    return found
  }

  /// Words that begin with two capitals: `TT&TT`, `UBND`, `HĐND`.
  private static func initials(in text: String) -> [String] {
    text.utf8.split { $0 < UInt8(ascii: "0") && $0 != UInt8(ascii: "&") }.compactMap { word in
      let next = word.dropFirst().first
      guard let first = word.first, isCapital(first), let next, isCapital(next) || next == 0xC4 else { return nil }
      return String(Substring(word))
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
}
