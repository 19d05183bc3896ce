/// Titles that seem to name another unit than that of the rows.
extension GivenCheck {
  /// Titles that name a unit of which no row is, nor of one below it.
  var doubtsBesideRows: [Finding] {
    guard let stated = units.all, let first = stated.min() else { return [] }
    let codes = stated.map { names.code(of: $0, in: .unit) }
    // A unit that the ledger does not know may be the very one that the title names.
    guard !codes.contains(nil) else { return [] }
    let known = Set(codes.compactMap { $0.map(names.body) })
    let titles = titles.filter { line in
      !known.contains { isAggregate(line.text, naming: names.territories(in: line.text), of: $0) }
    }
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
  func doubts(about lines: [Title], beside units: Set<String>, _ other: String, isGiven: Bool) -> [Finding] {
    lines.compactMap { line in
      let departments = names.departments(in: line.text)
      let named =
        departments.isEmpty
        ? likeness(in: Self.labelled(in: line.text) ?? line.text, beside: units)
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

  static func doubt(_ line: Title, named: String, _ other: String, isGiven: Bool) -> Finding {
    Finding(.sheet(.given(.unit(named: named, other: other, isGiven: isGiven))), at: line.origin, read: line.text)
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
  /// A line of no more words holds nothing but a name.
  private static let shortLine = 5
  private static let openings =
    ["ubnd", "ủy ban nhân dân"].flatMap { committee in
      (["tỉnh"] + Territory.levels).map { "\(committee) \($0)".split(separator: " ").map(String.init) }
    } + [department]
}
