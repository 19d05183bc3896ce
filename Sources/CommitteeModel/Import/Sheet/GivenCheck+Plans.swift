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
    let titled = titles.filter { Self.isTitleOfPlan($0.text) }
    return (titled + plannedLines).map { line in
      Finding(.sheet(.otherFigures(line.text)), at: line.origin, read: line.text)
    }
  }

  private static let plan = ["chi tieu ke hoach"] + worded(["ke hoach", "muc tieu", "du kien"])
  private static let otherYear = worded(["cung ky nam truoc", "cung ky"]) + ["so nam truoc", "so lieu nam truoc"]
  private static let results = ["ket qua", "thuc hien", "bao cao", "tinh hinh", "tien do", "so voi"]

  /// Each of the words behind `số liệu`, behind `số` and alone.
  private static func worded(_ words: [String]) -> [String] {
    words.flatMap { ["so lieu " + $0, "so " + $0, $0] }
  }

  /// True for a title that begins with a plan and speaks of no results: `CHỈ TIÊU KẾ HOẠCH NĂM 2024`.
  private static func isTitleOfPlan(_ text: String) -> Bool {
    let line = Folding.folded(text)
    return (plan + otherYear).contains { line.hasPrefix($0 + " ") || line == $0 }
      && !results.contains(where: line.contains)
  }

  /// True for words that name a plan or another year, and nothing but when.
  private static func namesPlan(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let line = Folding.folded(text).drop { !$0.isLetter }
    guard let start = (plan + otherYear).first(where: line.hasPrefix) else { return false }
    return line.dropFirst(start.count).split(separator: " ").allSatisfy { word in
      word.allSatisfy { $0.isNumber || "/-.".contains($0) }
        || ["nam", "quy", "thang", "i", "ii", "iii", "iv"].contains(word)
    }
  }
}
