/// A header cell taken apart: the column's name, and a unit or a period that stands with it.
struct HeaderText: Hashable, Sendable {
  /// What may be the name, folded, likeliest first, each with what was parted from it.
  let forms: [Form]
  /// The whole header, scrubbed.
  let text: String

  /// A name and what was parted from it.
  struct Form: Hashable, Sendable {
    let name: String
    var unit: String?
    var period: String?
  }

  /// Takes apart the pieces of a header from the top row to the bottom one; empty pieces do not count.
  init(_ pieces: [String]) {
    let pieces = pieces.filter { !$0.isEmpty }
    text = pieces.joined(separator: " ")
    var forms = Self.forms(of: text)
    if pieces.count > 1 {
      let (first, last) = (pieces[0], pieces[pieces.count - 1])
      for (name, period) in [(last, pieces.dropLast()), (first, pieces.dropFirst())] {
        // "Kế hoạch" and "Thực hiện" under "Năm 2023" are of that year.
        guard let period = PeriodHeader(Array(period)), !period.text.isEmpty, PeriodHeader([name]) == nil else {
          continue
        }
        forms += Self.forms(of: name).map { Form(name: $0.name, unit: $0.unit, period: period.text) }
      }
      // "Kết quả" over "Số lượng" is named by the piece below, "Giá trị" over "Tỉnh" by the one above.
      for piece in [pieces[pieces.count - 1], pieces[0]] { forms += Self.forms(of: piece) }
    }
    self.forms = forms
  }

  /// More words than any spelling of a period has.
  private static let longestPeriod = 24

  private static func forms(of header: String) -> [Form] {
    let bare = FootnoteMark.part(header)?.text ?? header
    var forms = [Form(name: name(header))]
    if bare != header { forms.append(Form(name: name(bare))) }
    var rest = bare
    var unit: String?
    if let parted = partUnit(bare) {
      (rest, unit) = (parted.name, parted.unit)
      forms.append(Form(name: name(rest), unit: unit))
    }
    let words = rest.split(separator: " ")
    for count in stride(from: words.count - 1, through: max(1, words.count - longestPeriod), by: -1) {
      let tail = words[count...].joined(separator: " ")
      guard let period = Period.parse(tail), period.kind != .unstated else { continue }
      forms.append(Form(name: name(words[..<count].joined(separator: " ")), unit: unit, period: tail))
    }
    return forms
  }

  /// `Tỷ lệ (%)`, `Giá trị [tỷ đồng]`; the name may be empty.
  static func partUnit(_ header: String) -> (name: String, unit: String)? {
    for (open, close) in [("(", ")"), ("[", "]")] as [(Character, Character)] where header.last == close {
      guard let start = header.lastIndex(of: open) else { continue }
      let unit = Scrubbing.scrub(String(header[header.index(after: start)...].dropLast())).text
      guard !unit.isEmpty else { continue }
      return (Scrubbing.scrub(String(header[..<start])).text, unit)
    }
    return nil
  }

  private static func name(_ text: String) -> String {
    var folded = Folding.folded(text)[...]
    while let last = folded.utf8.last, last == .point || last == .comma || last == UInt8(ascii: " ") {
      folded.removeLast()
    }
    return String(folded)
  }

  /// The first form that `field` knows, and what it is.
  func match<Meaning>(_ field: (String) -> Meaning?) -> (meaning: Meaning, form: Form)? {
    for form in forms {
      if let meaning = field(form.name) { return (meaning, form) }
    }
    return nil
  }

  /// The form from which most was parted.
  var fullest: Form? {
    let dated = forms.filter { $0.period != nil }.max { ($0.period ?? "").utf8.count < ($1.period ?? "").utf8.count }
    return dated ?? forms.first { $0.unit != nil }
  }

  /// The unit that stands with the header, whether or not the name is known.
  var unit: String? { forms.lazy.compactMap(\.unit).first }
}
