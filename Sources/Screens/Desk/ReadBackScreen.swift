import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A conclusion as it is read back to the room: its number in large digits, its words with room around them, and that it does
/// not count yet.
struct ReadBackScreen {
  private let words: ReadBack
  private let session: String

  init(_ words: ReadBack, of session: String) {
    self.words = words
    self.session = session
  }

  func draw(on frame: inout Frame, in area: Rect) {
    frame.fill(area)
    let isRoomy = area.size.holds(Size(80, 20))
    let inner = area.inset(columns: StageScreen.margin(of: area.size), rows: isRoomy ? 1 : 0)
    let (top, below) = inner.splitTop(1)
    frame.put(
      Shortening.of("ĐỌC LẠI KẾT LUẬN TRƯỚC PHÒNG HỌP", to: top.width), x: top.x, y: top.y, Style(.accent, bold: true),
      clip: top)
    let (middle, foot) = below.splitBottom(1)
    let state = "◐ Chưa có hiệu lực: chờ phòng họp đồng ý"
    frame.put(Shortening.of(state, to: foot.width), x: foot.x, y: foot.y, Style(.caution, bold: true), clip: foot)
    let room = foot.width - GlyphWidth.of(state) - 2
    if GlyphWidth.of(session) <= room {
      frame.put(session, x: foot.maxX - GlyphWidth.of(session), y: foot.y, Style(.remark))
    }
    let mark = drawBody(on: &frame, in: isRoomy ? middle.inset(rows: 1) : middle)
    let start = top.maxX - GlyphWidth.of(mark.place)
    if start >= top.x { frame.put(mark.place, x: start, y: top.y, Style(.caution, bold: true), clip: top) }
  }

  /// Draws the words, or a page of them, and answers which it is.
  private func drawBody(on frame: inout Frame, in area: Rect) -> PageMark {
    let lines = Lines(words, columns: min(area.width, Self.widest))
    let height: BlockDigits.Height = area.height >= 24 ? .seven : area.height >= 14 ? .five : .one
    let digits = words.number.map { number in
      BlockDigits(text: height == .one ? "Kết luận \(number)" : String(number), height: height)
    }
    let body = digits.map { area.splitTop($0.size.height).rest.splitTop(1).rest } ?? area
    guard lines.content.count + lines.more.count <= body.height else {
      return drawPage(of: lines, on: &frame, in: area)
    }
    digits?.draw(on: &frame, in: area)
    drawWhole(lines, on: &frame, in: body)
    return PageMark(0, of: 1, behind: 0)
  }

  private func drawWhole(_ lines: Lines, on frame: inout Frame, in area: Rect) {
    let moreRows = lines.more.count + (lines.more.isEmpty ? 0 : 1)
    let gap = lines.content.count * 2 + moreRows <= area.height ? 1 : 0
    var rest = area
    for line in lines.content {
      frame.put(line, x: rest.x, y: rest.y, Style(.value, bold: true), clip: rest)
      rest = rest.splitTop(1 + gap).rest
    }
    if rest.height > moreRows { rest = rest.splitTop(1).rest }
    for line in lines.more {
      frame.put(line, x: rest.x, y: rest.y, Style(), clip: rest)
      rest = rest.splitTop(1).rest
    }
  }

  /// A page of what is too long for one, under its number in words.
  private func drawPage(of lines: Lines, on frame: inout Frame, in area: Rect) -> PageMark {
    var body = area
    if let number = words.number, area.height > 1 {
      let (head, below) = area.splitTop(1)
      frame.put("Kết luận \(number)", x: head.x, y: head.y, Style(.accent, bold: true), clip: head)
      body = below
    }
    guard body.height > 0 else { return PageMark(0, of: 1, behind: 0) }
    let all =
      lines.content.map { ($0, Style(.value, bold: true)) } + (lines.more.isEmpty ? [] : [("", Style())])
      + lines.more.map { ($0, Style()) }
    let pages = (all.count + body.height - 1) / body.height
    frame.note(pages: pages)
    let page = words.place(among: pages)
    for (row, line) in all.dropFirst(page * body.height).prefix(body.height).enumerated() {
      frame.put(line.0, x: body.x, y: body.y + row, line.1, clip: body)
    }
    return PageMark(page, of: pages, behind: 0)
  }

  /// What is read back as lines of the screen.
  private struct Lines {
    let content: [String]
    /// More of it, and who concluded.
    let more: [String]

    init(_ words: ReadBack, columns: Int) {
      content = Shortening.lines(of: words.content, columns: columns)
      more = [words.detail, words.concludedBy.isEmpty ? "" : "Người kết luận: \(words.concludedBy)"]
        .filter { !$0.isEmpty }.flatMap { Shortening.lines(of: $0, columns: columns) }
    }
  }

  /// Columns in which a line is still read at a glance.
  private static let widest = 72
}
