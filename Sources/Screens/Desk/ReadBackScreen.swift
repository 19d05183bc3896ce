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
    drawBody(on: &frame, in: isRoomy ? middle.inset(rows: 1) : middle)
  }

  private func drawBody(on frame: inout Frame, in area: Rect) {
    var rest = area
    if let number = words.number {
      let height: BlockDigits.Height = area.height >= 24 ? .seven : area.height >= 14 ? .five : .one
      let digits = BlockDigits(text: height == .one ? "Kết luận \(number)" : String(number), height: height)
      let (top, below) = rest.splitTop(digits.size.height)
      digits.draw(on: &frame, in: top)
      rest = below.splitTop(1).rest
    }
    let lines = Shortening.lines(of: words.content, columns: min(rest.width, Self.widest))
    let more = [words.detail, words.concludedBy.isEmpty ? "" : "Người kết luận: \(words.concludedBy)"]
      .filter { !$0.isEmpty }.map { Paragraph(text: $0) }
    let moreRows = more.reduce(0) { $0 + $1.height(for: min(rest.width, Self.widest)) } + (more.isEmpty ? 0 : 1)
    let gap = lines.count * 2 + moreRows <= rest.height ? 1 : 0
    for line in lines where !rest.isEmpty {
      let (row, below) = rest.splitTop(1)
      frame.put(line, x: row.x, y: row.y, Style(.value, bold: true), clip: row)
      rest = below.splitTop(gap).rest
    }
    if rest.height > moreRows { rest = rest.splitTop(1).rest }
    for paragraph in more {
      let (part, below) = rest.splitTop(paragraph.height(for: min(rest.width, Self.widest)))
      paragraph.draw(on: &frame, in: part.splitLeft(Self.widest).left)
      rest = below
    }
  }

  /// Columns in which a line is still read at a glance.
  private static let widest = 72
}
