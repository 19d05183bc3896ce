/// How wide the columns of a table are and how high its rows, so that on a page of one size of type every cell stands whole.
///
/// A program that prints a workbook gives a row of wrapped text one line unless told how many, so lines are counted here by
/// the widths of the letters of Times, each taken a little too wide.
struct PaperLayout {
  /// Of each column, in digits of the workbook's type.
  let widths: [Int]
  /// Of the header and then of each row, in points.
  let heights: [Double]

  /// Digits of the workbook's type side by side between the margins of a page across, at the scale of `PaperLayout.scale`.
  private static let page = 144
  /// Percent at which 12 points of the workbook are close to 11 on paper.
  static let scale = 90
  private static let linePoints = 15.0
  /// A row higher than this is refused by programs.
  private static let mostPoints = 409.0
  /// Thousandths of the size of the type: a digit, and what a cell keeps clear at its sides.
  private static let digit = 500
  private static let padding = 350

  init(columns: [String], rows: [[String]]) {
    let lines = [columns] + rows
    let widths = PaperLayout.widths(of: columns.indices.map { place in lines.map { $0[place] } })
    self.widths = widths
    heights = lines.map { row in
      let most = zip(row, widths).map { PaperLayout.lines(of: $0, in: $1) }.max() ?? 1
      return min(PaperLayout.mostPoints, Double(max(1, most)) * PaperLayout.linePoints)
    }
  }

  /// Every column as wide as it wants where all have room; else the widest give way alike, down to their longest word.
  private static func widths(of columns: [[String]]) -> [Int] {
    let wanted = columns.map { cells in cells.reduce(0) { max($0, digits(for: width(of: $1))) } }
    let least = columns.map { cells in
      cells.reduce(0) { most, cell in words(cell).reduce(most) { max($0, digits(for: width(of: $1))) } }
    }
    func widths(_ most: Int) -> [Int] { zip(wanted, least).map { min($0, max($1, most)) } }
    let most = (0...page).last { widths($0).reduce(0, +) <= page }
    if let most { return widths(most) }
    // Not even the longest words have room: they break.
    let sum = least.reduce(0, +)
    return least.map { max(4, $0 * page / sum) }
  }

  private static func digits(for width: Int) -> Int { (width + padding + digit - 1) / digit }

  /// Lines that a text takes, filled word by word; a word longer than a line goes on in the next.
  private static func lines(of text: String, in digits: Int) -> Int {
    let room = max(digit, digits * digit - padding)
    var lines = 1
    var taken = 0
    for word in words(text) {
      let width = width(of: word)
      let blank = taken == 0 ? 0 : letter(" ")
      if taken + blank + width <= room {
        taken += blank + width
      } else {
        lines += (taken == 0 ? 0 : 1) + max(0, (width - 1) / room)
        taken = width % room
      }
    }
    return lines
  }

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }

  private static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + letter($1) }
  }

  /// Thousandths of the size of the type that a letter is wide, at least.
  private static func letter(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case " ", "i", "í", "ì", "ỉ", "ĩ", "ị", "j", "l", "t", ".", ",", ":", ";", "'", "|", "/": 290
    case "f", "r", "I", "-", "(", ")", "!", "[", "]": 340
    case "0"..."9": digit
    case "m", "w": 780
    case "ư", "ừ", "ứ", "ử", "ữ", "ự", "ơ", "ờ", "ớ", "ở", "ỡ", "ợ": 570
    case "M", "W", "%", "…", "—": 1000
    case "a"..."z": digit
    default: scalar.properties.isUppercase ? 740 : scalar.properties.isLowercase ? digit : 950
    }
  }
}
