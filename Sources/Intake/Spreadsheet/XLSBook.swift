internal import CommitteeModel

/// A workbook of Excel 97 to 2003.
///
/// It is held whole: the form allows 65,536 rows of 256 columns, and its records refer to each other by place.
final class XLSBook: WorkbookReading {
  let sheets: [Workbook.Sheet]
  private let stream: [UInt8]
  private let starts: [Int]
  private let facts: XLSFacts

  init(_ stream: [UInt8]) throws(WorkbookFault.Kind) {
    self.stream = stream
    var facts = XLSFacts()
    var sheets: [Workbook.Sheet] = []
    var starts: [Int] = []
    var written: [Int: NumberFormat] = [:]
    var styles: [(font: Int, format: Int)] = []
    var fonts: [RunLook] = []
    var records = BIFFRecords(stream, from: 0)
    guard let first = records.next(), first.kind == 0x809, let version = stream.little16(first.content.lowerBound)
    else { throw .damaged(part: Self.part) }
    guard version == 0x600 else { throw .tooOld }
    var isWhole = false
    while !isWhole {
      guard let record = records.next() else { throw .damaged(part: Self.part) }
      let place = record.content.lowerBound
      switch record.kind {
      case 0x0A: isWhole = true
      case 0x2F: throw .passwordProtected
      case 0x22: facts.days = stream.little16(place) == 1 ? .from1904 : .from1900
      case 0x1C1: facts.isCalculated = true
      case 0xFC: facts.shared = try Self.texts(records.text(of: record), fonts)
      case 0x31:
        // No font has the number 4.
        if fonts.count == 4 { fonts.append(.asCell) }
        fonts.append(Self.look(ofFont: stream, at: place))
      case 0x41E:
        var text = BIFFText(stream, [record.content])
        guard let id = text.little16(), let code = text.text() else { throw .damaged(part: Self.part) }
        written[id] = NumberFormat(code: code)
      case 0xE0 where record.content.count >= 4:
        styles.append((stream.little16(place) ?? 0, stream.little16(place + 2) ?? 0))
      case 0x85:
        var text = BIFFText(stream, [record.content])
        guard let start = text.little32(), let state = text.byte(), let kind = text.byte(),
          let name = text.text(shortLength: true)
        else { throw .damaged(part: Self.part) }
        guard kind == 0 else { continue }
        guard !starts.contains(start) else { throw .damaged(part: Self.part) }
        guard sheets.count < WorkbookLimits.sheets else { throw .tooLarge(.sheets) }
        sheets.append(Workbook.Sheet(name: name, isHidden: state & 3 != 0))
        starts.append(start)
      default: break
      }
    }
    facts.formats = styles.map { written[$0.format] ?? NumberFormat(builtIn: $0.format) }
    facts.marks = zip(facts.formats, styles).map {
      StyleMarks($0, isStruck: fonts.indices.contains($1.font) && fonts[$1.font].isStruck == true)
    }
    self.facts = facts
    self.sheets = sheets
    self.starts = starts
  }

  func layout(of sheet: Int) throws(WorkbookFault.Kind) -> Workbook.Layout {
    try XLSSheet(stream, from: starts[sheet], facts).layout
  }

  func rows(of sheet: Int) throws(WorkbookFault.Kind) -> any RowReading {
    XLSRows(try XLSSheet(stream, from: starts[sheet], facts))
  }

  static let part = "Workbook"

  /// How letters of a font look; one that is cut off looks like any.
  private static func look(ofFont stream: [UInt8], at place: Int) -> RunLook {
    let isStruck = stream.little16(place + 2).map { $0 & 8 != 0 } ?? false
    let rise: RunLook.Rise =
      switch stream.little16(place + 8) {
      case 1: .raised
      case 2: .lowered
      default: .level
      }
    return RunLook(isStruck: isStruck, rise: rise)
  }

  private static func texts(_ source: BIFFText, _ fonts: [RunLook]) throws(WorkbookFault.Kind) -> SharedTexts {
    var source = source
    let texts = SharedTexts()
    guard source.skip(4), let count = source.little32() else { throw .damaged(part: part) }
    for _ in 0..<count {
      guard !source.isAtEnd() else { break }
      guard let (text, runs) = source.text(fonts: fonts) else { throw .damaged(part: part) }
      try texts.append(text, runs)
    }
    return texts
  }
}

/// What the sheets of a workbook of Excel 97 to 2003 share.
struct XLSFacts {
  var shared = SharedTexts()
  /// By the number of the style that cells state.
  var formats: [NumberFormat] = []
  /// The same.
  var marks: [StyleMarks] = []
  var days = DaySystem.from1900
  /// True when the file says which program calculated it; others write 0 as the result of every formula.
  var isCalculated = false
}
