/// The signs and words that stand in a cell for a figure that is not there.
public enum NothingSign {
  /// The kind of nothing that a cell stands for; `nil` when it states something.
  ///
  /// A dash counts as missing: statistical tables mean nought by it and reports mean that they do not know, so it must
  /// never become a nought by itself. Dots count as missing. A cross stands where a form wants nothing filled in.
  public static func absence(of text: String) -> Absence? {
    guard text.utf8.count <= longest else { return nil }
    if let first = text.utf8.first, first.isDigit { return nil }
    let clean = Folding.accented(text)
    return words.first { $0.spellings.contains(clean) }?.absence
  }

  /// Every spelling with what it becomes, for the guide; lower case. A blank cell is missing too.
  public static let words: [(absence: Absence, spellings: [String])] = [
    (
      .missing,
      [
        "", "-", "–", "—", "--", "---", "..", "...", "…", "chưa có", "chưa có số liệu", "chưa có dữ liệu",
        "chưa có báo cáo", "chưa báo cáo", "không có số liệu", "không có dữ liệu", "không có thông tin", "n/a",
      ]
    ),
    (.notYetDue, ["chưa đến kỳ", "chưa đến kỳ báo cáo", "chưa đến hạn", "chưa tới kỳ"]),
    (.notApplicable, ["không áp dụng", "x", "×", "không thuộc đối tượng"]),
  ]

  private static let longest = 64
}
