/// What indicators are called in the title of a sheet whose figures are all of one.
struct IndicatorTitles: Sendable {
  /// The codes by full names, `nil` where several are called so; a name of few words may stand in any title.
  private var names: [String: String?] = [:]
  /// The codes by every name, for lines that say nothing else.
  private var labels: [String: String?] = [:]
  private static let fewest = 4

  /// Takes in the names of an indicator.
  mutating func add(_ record: Record) {
    let full = Self.bare(record[.name])
    if full.split(separator: " ").count >= Self.fewest { NameBook.note(record.key, as: full, in: &names) }
    let aliases = record[.aliases].split(separator: ";").map(String.init)
    for name in Set([record[.name], record[.shortName]] + aliases) where !name.isEmpty {
      NameBook.note(record.key, as: Self.bare(name), in: &labels)
    }
  }

  /// The indicators that a line names: behind `Chỉ tiêu:`, by their full names in any words, or by any name where the line says
  /// no more than that and when.
  func named(in line: String) -> [(name: String, code: String)] {
    if let stated = Self.labelled(line) { return known(Self.bare(stated)).map { [$0] } ?? [] }
    var rest = NameBook.spaced(line)
    var found: [(name: String, code: String)] = []
    for (name, code) in names.sorted(by: { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }) {
      guard let place = rest.firstRange(of: name) else { continue }
      rest.replaceSubrange(place, with: " | ")
      if let code { found.append((String(name.dropFirst().dropLast()), code)) }
    }
    return found.isEmpty ? known(Self.withoutFrame(line)).map { [$0] } ?? [] : found
  }

  private func known(_ name: String) -> (name: String, code: String)? {
    (labels[name] ?? nil).map { (String(name.dropFirst().dropLast()), $0) }
  }

  /// What stands behind `Chỉ tiêu:` or `Tên chỉ tiêu:`.
  private static func labelled(_ line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let label = Folding.folded(String(line[..<colon]))
    return label == "chi tieu" || label == "ten chi tieu" ? String(line[line.index(after: colon)...]) : nil
  }

  /// The words of a name, which a title may have without saying that they are counted: `tài khoản thư` of `Số tài khoản thư`.
  private static func bare(_ name: String) -> String {
    let name = NameBook.spaced(name)
    let counting = [" tổng số lượng ", " tổng số ", " số lượng ", " số "].first {
      name.hasPrefix($0) && name.count > $0.count + 2
    }
    return counting.map { String(name.dropFirst($0.count - 1)) } ?? name
  }

  /// A line without the words of a heading before its name, and without those that say when behind it.
  private static func withoutFrame(_ line: String) -> String {
    var words = NameBook.spaced(line).split(separator: " ").map(String.init)
    let when: Set = ["năm", "quý", "tháng", "kỳ", "đầu", "i", "ii", "iii", "iv"]
    while let last = words.last, when.contains(last) || last.allSatisfy(\.isNumber) { words.removeLast() }
    let headings = ["báo cáo", "biểu", "bảng", "tổng hợp", "kết quả", "số liệu", "thống kê"].map {
      $0.split(separator: " ").map(String.init)
    }
    while let heading = headings.first(where: { words.starts(with: $0) }) { words.removeFirst(heading.count) }
    return bare(words.joined(separator: " "))
  }
}
