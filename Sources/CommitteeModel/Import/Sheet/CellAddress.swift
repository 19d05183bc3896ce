/// Where a cell stands on its sheet, as a spreadsheet program names it.
public struct CellAddress: Hashable, Sendable {
  /// Column from 0: `A` is 0, `AA` is 26.
  public let column: Int
  /// Row from 1, as spreadsheet programs and text editors count.
  public let row: Int

  /// Makes an address.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads `D5` or `$D$5`; `nil` for anything else and for columns or rows that no spreadsheet has.
  public init?(_ text: String) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      let letter = (byte & 0xDF) &- UInt8(ascii: "A")
      if letter < 26, digits == 0, letters < 3 {
        column = column * 26 + Int(letter) + 1
        letters += 1
      } else if case let digit = byte &- UInt8(ascii: "0"), digit < 10, letters > 0, digits < 7 {
        row = row * 10 + Int(digit)
        digits += 1
      } else {
        return nil
      }
    }
    guard letters > 0, row > 0 else { return nil }
    self.init(column: column - 1, row: row)
  }

  /// The letters of a column: `A`, `Z`, `AA`.
  public static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `D5`.
  public var text: String { Self.letters(of: column) + "\(row)" }
}

extension Origin {
  /// Where a cell of the row stands: `so-y-te/bao-cao.xlsx trang “Số liệu” ô C9`, in a file without sheets
  /// `bac-giang/so-lieu.csv dòng 9, cột C`; the row where the cell is not known.
  public func text(of cell: CellAddress?) -> String {
    guard let cell else { return text }
    if sheet.isEmpty { return "\(text), cột \(CellAddress.letters(of: cell.column))" }
    return "\(Origin(file: file, line: 0, sheet: sheet).text) ô \(cell.text)"
  }
}

/// A rectangle of cells, such as merged ones: `A1:C2`.
public struct CellRange: Hashable, Sendable {
  /// Columns from 0.
  public let columns: ClosedRange<Int>
  /// Rows from 1.
  public let rows: ClosedRange<Int>

  /// Makes a rectangle.
  public init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    self.columns = columns
    self.rows = rows
  }
}
