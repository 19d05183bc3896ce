/// Units that titles, groups and remarks name.
extension GivenCheck {
  /// A letterhead names the authorities above the unit, and mostly the office that sends the report; a section names whose
  /// the rows below it are.
  func findings(_ unit: (given: String, code: String)) -> [Finding] {
    let superiors = names.superiors(of: unit.code)
    let named = titles.map { names.territories(in: $0.text) }
    let isTitled = silencing { $0.contains { $0.code == unit.code } }
    var findings: [Finding] = []
    for (line, named) in zip(titles, named) {
      if isAggregate(line.text, naming: named, of: unit.code) { continue }
      let isTitled = isTitled(line)
      let other = named.first { other in
        guard let code = other.code else { return !isTitled }
        guard code != unit.code, !superiors.contains(code) else { return false }
        return !isTitled || names.superiors(of: code).contains(unit.code)
      }
      let name =
        labelledOther(in: line.text, than: unit.code) ?? other?.name ?? (isTitled ? nil : stranger(in: line.text))
      guard let name else { continue }
      findings.append(Self.finding(.unit, line, named: name, given: unit.given))
    }
    for line in sections {
      let whole = names.code(of: line.text, in: .unit).map { (name: line.text, code: Optional($0)) }
      let named = whole.map { [$0] } ?? names.territories(in: line.text)
      guard !named.contains(where: { $0.code == unit.code }),
        let name = named.first?.name ?? stranger(in: line.text) ?? Self.place(line.text)
      else { continue }
      findings.append(Self.finding(.unit, line, named: name, given: unit.given))
    }
    let told = Set(findings.map(\.read))
    let rest = titles.filter { line in
      !isTitled(line) && !told.contains(line.text)
        && !isAggregate(line.text, naming: names.territories(in: line.text), of: unit.code)
    }
    return findings + doubts(about: rest, beside: [unit.code], unit.given, isGiven: true)
  }

  /// True for a line that names a unit and others beside it, all of them below the one that is meant, whose figures are then put
  /// together of theirs: `Tổng hợp từ UBND huyện Việt Yên và 9 huyện`.
  func isAggregate(_ text: String, naming named: [(name: String, code: String?)], of unit: String) -> Bool {
    guard named.allSatisfy({ $0.code.map { names.superiors(of: $0).contains(unit) } ?? names.isProvince(unit) }) else {
      return false
    }
    let words = text.split { " ()[],;:".contains($0) }.map { Folding.accented(String($0)) }
    return words.indices.contains { place in
      guard Self.links.contains(words[place]), place + 2 < words.count else { return false }
      let others = words[place + 1]
      let isMany = ["các", "những"].contains(others) || Int(others).map { $0 > 1 } ?? false
      return isMany && Self.groups.contains { words[(place + 2)...].starts(with: $0) }
    }
  }

  private static let links: Set = ["và", "cùng", "với"]
  private static let groups = (Territory.levels + ["đơn vị", "địa phương", "ubnd", "tp", "tx"]).map {
    $0.split(separator: " ").map(String.init)
  }

  /// Tells of titles whether one as near or nearer names units as wanted.
  func silencing(_ isWanted: ([(name: String, code: String?)]) -> Bool) -> (Title) -> Bool {
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

  /// The unit that a line states behind a word and a colon, where it is neither the given one nor one above that:
  /// `Đơn vị: Huyện Lục Ngạn`. It is said of the figures, whatever other lines are called.
  private func labelledOther(in text: String, than code: String) -> String? {
    guard let stated = Self.labelled(in: text) else { return nil }
    guard let known = names.territories(in: stated).first else { return Self.place(stated) }
    guard let other = known.code, other != code, !names.superiors(of: code).contains(other) else { return nil }
    return known.name
  }

  /// What stands behind `Đơn vị:`, `Đơn vị báo cáo:`, up to the next sign.
  static func labelled(in text: String) -> String? {
    for colon in text.indices where text[colon] == ":" {
      let label = " " + Folding.folded(String(text[..<colon]))
      guard labels.contains(where: label.hasSuffix) else { continue }
      let rest = text[text.index(after: colon)...].replacing(" - ", with: ",").prefix { !",;(–".contains($0) }
      return Scrubbing.scrub(String(rest)).text
    }
    return nil
  }

  private static let labels = [
    "don vi", "don vi bao cao", "don vi gui", "don vi gui bao cao", "ten don vi", "dia phuong", "dia ban",
  ].map { " " + $0 }

  /// True for a line that says who receives the report.
  static func isAddress(_ text: String) -> Bool {
    let line = Folding.folded(text)
    return ["kinh gui", "noi nhan", "don vi nhan"].contains(where: line.hasPrefix)
  }

  /// The text where it is nothing but the name of a place behind its level: `Huyện Lục Ngạn`, but not `Xã hội số`.
  static func place(_ text: String) -> String? {
    guard !text.contains(where: { ",;:()/".contains($0) }) else { return nil }
    var words = text.split(separator: " ").map(String.init)
    if words.first.map(Folding.accented) == "ubnd" { words.removeFirst() }
    let accented = words.map(Folding.accented)
    guard let level = placeLevels.first(where: { accented.starts(with: $0) }) else { return nil }
    let name = words[level.count...]
    guard (1...longestName).contains(name.count), let first = accented.dropFirst(level.count).first,
      !notNames.contains(first), name.allSatisfy({ $0.first?.isUppercase == true || $0.first?.isNumber == true })
    else { return nil }
    // In capitals “XÃ HỘI”, “THÀNH PHỐ THÔNG MINH” look like names.
    let isPlain = words.contains { $0.contains(where: \.isLowercase) }
    return isPlain || districts.contains(level) ? text : nil
  }

  private static let longestName = 4
  static let districts = [["huyện"], ["thị", "xã"], ["quận"], ["h."], ["tx."], ["tx"], ["tp."], ["tp"]]
  private static let placeLevels =
    districts + (["tỉnh"] + Territory.levels).map { $0.split(separator: " ").map(String.init) }
  private static let notNames: Set = [
    "ủy", "đoàn", "đội", "hội", "thông", "xã", "thị", "thành", "phố", "phường", "huyện", "quận", "và",
  ]
}
