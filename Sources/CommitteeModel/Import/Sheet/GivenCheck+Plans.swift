/// Words beside a table that say of its figures that they are a plan, or those of another year, and no results.
extension GivenCheck {
  /// Takes in the name of a group, a remark or a footnote that says nothing else: `Kế hoạch năm 2025`, `(*) Số kế hoạch`.
  mutating func notePlan(_ text: String, at origin: Origin) {
    guard plannedLines.count < Self.mostRemarks, Self.namesPlan(text) else { return }
    plannedLines.append(Title(text: text, origin: origin))
  }

  /// What titles, groups and remarks say of plans.
  var plans: [Finding] {
    guard holdsFigures else { return [] }
    let titled = titles.filter { line in
      Self.isTitleOfPlan(line.text) || line.place == .tab && Self.isTabOfPlan(line.text)
        || !isOfRunningTotals && runsOnFromEarlier(line.text)
    }
    return (titled + plannedLines).map { line in
      Finding(.sheet(.otherFigures(line.text)), at: line.origin, read: line.text)
    }
  }

  /// True for words that call figures others than the results of their period, if they stand in a title or on a tab.
  static func callsFiguresOthers(_ text: String) -> Bool {
    isTitleOfPlan(text) || isTabOfPlan(text) || VowelSpelling.long(Folding.folded(text)).contains("luy ke")
  }

  /// `KH 2021`, `KH`: so short a tab says what its figures are and nothing of results.
  private static func isTabOfPlan(_ text: String) -> Bool {
    let words = VowelSpelling.long(Folding.folded(text)).split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "." }
    return words.first == "kh"
      && words.dropFirst().allSatisfy { word in word == "nam" || word == "quy" || word.allSatisfy(\.isNumber) }
  }

  /// True for a line that calls figures a running total and says that it began before the given period, or not when: `Lũy kế từ
  /// đầu nhiệm kỳ`, `Lũy kế từ năm 2018 đến năm 2021`, but not `lũy kế từ đầu năm` nor `lũy kế đến 31/12/2021`.
  private func runsOnFromEarlier(_ text: String) -> Bool {
    let line = VowelSpelling.long(Folding.folded(text))
    guard let place = line.firstRange(of: "luy ke") else { return false }
    let rest = line[place.upperBound...].drop { $0 == " " }
    guard let given = givenPeriod, let earliest = given.earliest else { return false }
    guard rest.hasPrefix("tu ") else { return ["luy ke", "so luy ke", "so lieu luy ke"].contains(line) }
    let words = rest.dropFirst(3).split(separator: " ")
    if words.first == "dau", words.dropFirst().first.map({ ["nam", "quy", "thang", "ky"].contains($0) }) ?? false {
      return false
    }
    let named = Period.allNamed(in: text, assuming: given.end?.year)
    // Another period is told of as that.
    if named.contains(where: { !fits(given, $0.period) }) { return false }
    let start = words.prefix(2).lazy.compactMap { PartialDate.parse(String($0))?.first }.first
    let begins = start ?? named.first { $0.period.kind != .asAt }?.period.earliest
    return begins.map { $0 < earliest } ?? true
  }

  private static let plan =
    ["chi tieu ke hoach", "chi tieu giao", "chi tieu phan dau", "giao chi tieu", "bieu giao chi tieu", "phan dau"]
    + worded(["ke hoach", "muc tieu", "du kien"])
  private static let otherYear = worded(["cung ky nam truoc", "cung ky"]) + ["so nam truoc", "so lieu nam truoc"]
  private static let results = ["ket qua", "thuc hien", "bao cao", "tinh hinh", "tien do", "so voi"]

  /// Each of the words behind `số liệu`, behind `số` and alone.
  private static func worded(_ words: [String]) -> [String] {
    words.flatMap { ["so lieu " + $0, "so " + $0, $0] }
  }

  private static let expected = ["ket qua du kien", "so lieu du kien", "so du kien", "ket qua uoc du kien"]

  /// True for a title that begins with a plan and speaks of no results: `CHỈ TIÊU KẾ HOẠCH NĂM 2024`, and for one of results
  /// that are only expected: `DỰ KIẾN KẾT QUẢ NĂM 2021`.
  private static func isTitleOfPlan(_ text: String) -> Bool {
    let line = VowelSpelling.long(Folding.folded(text))
    if line.hasPrefix("du kien ket qua") || line.hasPrefix("du kien thuc hien")
      || expected.contains(where: line.contains)
    {
      return true
    }
    return (plan + otherYear).contains { line.hasPrefix($0 + " ") || line == $0 }
      && !results.contains(where: line.contains)
  }

  /// True for words that name a plan or another year, and nothing but when.
  private static func namesPlan(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let line = VowelSpelling.long(Folding.folded(text)).drop { !$0.isLetter }
    guard let start = (plan + otherYear).first(where: line.hasPrefix) else { return false }
    return line.dropFirst(start.count).split(separator: " ").allSatisfy { word in
      word.allSatisfy { $0.isNumber || "/-.".contains($0) }
        || ["nam", "quy", "thang", "i", "ii", "iii", "iv"].contains(word)
    }
  }
}
