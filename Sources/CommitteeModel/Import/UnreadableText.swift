extension FindingFact.Notation {
  /// Why a text that looks like one of this notation is none; `nil` where that is not known.
  func flaw(of text: String) -> String? {
    switch self {
    case .day, .date, .period, .deadline: Self.flaw(ofDate: text)
    case .integer, .number, .figure, .rank:
      Self.strayMark(in: text).map { "thừa dấu “\($0.mark)” ở \($0.isLast ? "cuối" : "đầu")" }
    }
  }

  /// The `.` or `,` with which a number ends or begins that holds nothing else but digits and such marks.
  static func strayMark(in text: String) -> (mark: Character, isLast: Bool)? {
    guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.contains(where: \.isDigit),
      text.utf8.allSatisfy({ $0.isDigit || $0 == .point || $0 == .comma })
    else { return nil }
    if !last.isDigit { return (Character(UnicodeScalar(last)), true) }
    return first.isDigit ? nil : (Character(UnicodeScalar(first)), false)
  }

  /// What to do about a text that is likely to mean something; `nil` where nothing better is known than how to write it.
  func hint(about text: String) -> String? {
    switch self {
    case .day, .date:
      Self.serialDay(text).map {
        "Có lẽ là ngày \($0.text) mà bảng tính ghi thành số \(text): gõ lại ngày ấy nếu nguồn nêu đúng như vậy."
      }
    case .integer, .number, .figure:
      Self.withoutBlanks(text).map {
        "Nếu là một số thì viết liền: \($0); nếu là nhiều số thì viết mỗi số ở một ô, một dòng."
      }
    case .period, .deadline, .rank: nil
    }
  }

  private static func flaw(ofDate text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count <= 4 ? Int(Substring($0)) : nil }
    guard numbers.count == parts.count, let year = numbers.last, parts.last?.count == 4 else { return nil }
    if !(1900...2199).contains(year) { return "năm \(year) nằm ngoài khoảng 1900–2199" }
    guard numbers.count == 3, (1...12).contains(numbers[1]), numbers[0] > CalendarDay.daysInMonth(numbers[1], of: year)
    else { return nil }
    return "tháng \(numbers[1])/\(year) chỉ có \(CalendarDay.daysInMonth(numbers[1], of: year)) ngày"
  }

  /// The day that spreadsheet programs store as this number of five digits, from 1954 to 2063.
  private static func serialDay(_ text: String) -> CalendarDay? {
    guard text.utf8.count == 5, let serial = Int(text), (20_000..<60_000).contains(serial) else { return nil }
    return CalendarDay(ordinal: 693_594 + serial)
  }

  /// `1 380` as `1380`: groups of three digits behind a first one, parted by blanks; `nil` where that is no number.
  private static func withoutBlanks(_ text: String) -> String? {
    let groups = text.utf8.split(separator: UInt8(ascii: " "))
    guard groups.count > 1, groups.allSatisfy({ $0.allSatisfy(\.isDigit) }), groups[0].count <= 3,
      groups[0].first != UInt8(ascii: "0"), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let joined = groups.map { String(decoding: $0, as: UTF8.self) }.joined()
    return CellCheck.fact(joined, as: .integer) == nil ? joined : nil
  }
}
