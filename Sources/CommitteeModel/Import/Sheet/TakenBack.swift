/// Words of a remark that take back the figure of its row, or put another one in its place.
enum TakenBack {
  /// True for `Số cũ, không dùng`, `Sai, sửa thành 75`, and for `Sửa lại: 75%` where the row states another number than that.
  static func isSaid(in remark: String, of stated: String) -> Bool {
    guard remark.utf8.count <= longest else { return false }
    let text = Folding.accented(remark)
    let clauses = text.split { ",;.:()–[]".contains($0) }.map { Scrubbing.scrub(String($0)).text }
    if clauses.contains(where: { alone.contains($0) || $0.hasPrefix("đính chính ") }) { return true }
    return openings.contains { opening in
      text.ranges(of: opening).contains { place in
        let isStart = text[..<place.lowerBound].last { $0 != " " }.map { ",;.:()–-[".contains($0) } ?? true
        guard isStart, let number = number(in: text[place.upperBound...]) else { return false }
        return number != Quantity.parse(stated)?.number.reduced
      }
    }
  }

  /// The number that follows, behind words and signs that only lead to it; `nil` where none does, or where it is a day.
  private static func number(in rest: Substring) -> ExactDecimal? {
    var rest = rest.drop { " :=".contains($0) }
    while let word = fillers.first(where: { rest.hasPrefix($0 + " ") }) {
      rest = rest.dropFirst(word.count).drop { " :=".contains($0) }
    }
    var digits = rest.prefix { $0.isNumber || ".,/".contains($0) }
    while let last = digits.last, ".,".contains(last) { digits.removeLast() }
    guard !digits.contains("/") else { return nil }
    let text = String(digits)
    return (VietnameseNumber.parse(text).value ?? VietnameseNumber.parse(NumberNotation.english.restated(text)).value)?
      .reduced
  }

  private static let longest = 200
  /// What a remark says by itself.
  private static let alone: Set = [
    "bỏ", "đã bỏ", "bỏ đi", "bỏ số này", "hủy", "đã hủy", "hủy bỏ", "loại bỏ", "không dùng", "không sử dụng", "sai",
    "số sai",
    "sai số liệu", "số liệu sai", "nhầm", "số nhầm", "ghi nhầm", "ghi sai", "nhập nhầm", "nhập sai", "số cũ",
    "số liệu cũ",
    "không đúng", "chưa đúng", "đã thay thế", "bị thay thế", "đính chính", "đã rút", "rút lại",
  ]
  /// What it says before the number that is right.
  private static let openings = [
    "sửa lại", "sửa thành", "sửa là", "sửa:", "đính chính", "đúng là", "đúng ra là", "đúng phải là", "số đúng",
    "số liệu đúng", "điều chỉnh lại", "điều chỉnh thành", "điều chỉnh:", "đổi thành", "thay bằng", "thay thành",
    "cập nhật lại", "cập nhật thành", "số mới",
  ]
  private static let fillers = ["là", "thành", "lại", "phải", "số", "còn", "lên", "xuống"]
}
