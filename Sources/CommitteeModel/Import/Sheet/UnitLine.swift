/// A line above a table that says in which unit its figures are: `Đơn vị tính: triệu đồng`.
enum UnitLine {
  /// The unit that a line states, in small letters; `nil` where it states none.
  ///
  /// `Đơn vị:` alone mostly names who reports, and counts only before what can be nothing but a unit.
  static func unit(in line: String) -> String? {
    let line = Folding.accented(line)
    if let stated = markers.lazy.compactMap({ rest(of: line, behind: $0) }).first { return stated }
    guard let stated = rest(of: line, behind: "đơn vị"), MeasureUnit(stated)?.isUnmistakable == true else { return nil }
    return stated
  }

  private static let markers = ["đơn vị tính", "đơn vị đo", "đvt", "đ.v.t"]

  /// What stands behind a word and its colon, up to the end of the brackets that it stands in.
  private static func rest(of line: String, behind marker: String) -> String? {
    guard let place = line.firstRange(of: marker) else { return nil }
    let rest = line[place.upperBound...].drop { $0 == " " }
    guard rest.first == ":" else { return nil }
    let unit = Scrubbing.scrub(String(rest.dropFirst().prefix { !")]".contains($0) })).text
    // “theo từng chỉ tiêu” leads elsewhere.
    let isReference = ["theo", "xem", "như", "tùy", "ghi", "nêu"].contains { unit.hasPrefix($0 + " ") }
    return unit.isEmpty || unit.utf8.count > longest || isReference ? nil : unit
  }

  private static let longest = 48
}
