import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A conclusion as it is read back to the room: its number in large digits, its words and tasks with room around them, and
/// that the room has not agreed yet.
struct ReadBackScreen {
  private let words: ReadBack
  private let session: String
  /// How many rows of a page are scrolled over where it has more than this screen.
  private let offset: Int

  init(_ words: ReadBack, of session: String, offset: Int = 0) {
    self.words = words
    self.session = session
    self.offset = offset
  }

  func draw(on frame: inout Frame, in area: Rect) {
    frame.fill(area)
    let (top, middle, foot) = Self.parts(of: area)
    frame.put(
      Shortening.of("ĐỌC LẠI KẾT LUẬN TRƯỚC PHÒNG HỌP", to: top.width), x: top.x, y: top.y, Style(.accent, bold: true),
      clip: top)
    let state = state
    frame.put(Shortening.of(state, to: foot.width), x: foot.x, y: foot.y, Style(.caution, bold: true), clip: foot)
    let room = foot.width - GlyphWidth.of(state) - 2
    if GlyphWidth.of(session) <= room {
      frame.put(session, x: foot.maxX - GlyphWidth.of(session), y: foot.y, Style(.remark))
    }
    let pages = ReadBackPages(words, on: words.cut ?? area.size).pages
    frame.note(pages: pages.count)
    guard !pages.isEmpty else {
      let size = words.cut ?? area.size
      Paragraph(text: "Màn hình \(size.width)x\(size.height) quá nhỏ để đọc lại kết luận.", style: Style(.caution))
        .draw(on: &frame, in: middle)
      return
    }
    let page = words.drawn(on: pages.count).page
    let hidden =
      pages.count == 1 ? drawWhole(pages[0], on: &frame, in: middle) : draw(pages[page], on: &frame, in: middle)
    let mark = [PageMark(page, of: pages.count, behind: 0).place, hidden].filter { !$0.isEmpty }.joined(
      separator: " · ")
    let start = top.maxX - GlyphWidth.of(mark)
    if start >= top.x { frame.put(mark, x: start, y: top.y, Style(.caution, bold: true), clip: top) }
  }

  /// How many rows of the page that is shown cannot be seen at once in an area.
  func rowsBeyond(_ area: Rect) -> Int {
    let pages = ReadBackPages(words, on: words.cut ?? area.size).pages
    guard !pages.isEmpty else { return 0 }
    let (_, middle, _) = Self.parts(of: area)
    return max(0, wrapped(pages[words.drawn(on: pages.count).page], in: middle).count - belowHead(middle).height)
  }

  /// The first row, the last, and the room for words between them.
  static func parts(of area: Rect) -> (top: Rect, middle: Rect, foot: Rect) {
    let isRoomy = area.size.holds(Size(80, 20))
    let inner = area.inset(columns: StageScreen.margin(of: area.size), rows: isRoomy ? 1 : 0)
    let (top, below) = inner.splitTop(1)
    let (middle, foot) = below.splitBottom(1)
    return (top, isRoomy ? middle.inset(rows: 1) : middle, foot)
  }

  private var state: String {
    words.isAmended
      ? "◆ Lời đã sửa: chờ phòng họp nghe và đồng ý" : "◐ Chưa có hiệu lực: chờ phòng họp đồng ý"
  }

  /// Draws all of it below its number in large digits where there is room for them.
  /// - Returns: What is hidden.
  private func drawWhole(_ lines: [ReadBackPages.Line], on frame: inout Frame, in area: Rect) -> String {
    let own = wrapped(lines, in: area)
    let height: BlockDigits.Height = area.height >= 24 ? .seven : area.height >= 14 ? .five : .one
    guard height != .one, let number = words.number else { return draw(lines, on: &frame, in: area) }
    let digits = BlockDigits(text: String(number), height: height)
    let body = area.splitTop(digits.size.height).rest.splitTop(1).rest
    guard own.count <= body.height else { return draw(lines, on: &frame, in: area) }
    digits.draw(on: &frame, in: area)
    let gap = own.count + own.count { $0.isContent } <= body.height ? 1 : 0
    var rest = body
    for line in own {
      frame.put(line.text, x: rest.x, y: rest.y, line.style, clip: rest)
      rest = rest.splitTop(line.isContent ? 1 + gap : 1).rest
    }
    return ""
  }

  /// Draws a page under the number in words.
  /// - Returns: What is hidden.
  private func draw(_ page: [ReadBackPages.Line], on frame: inout Frame, in area: Rect) -> String {
    let body = belowHead(area)
    if body != area, let number = words.number {
      frame.put("Kết luận \(number)", x: area.x, y: area.y, Style(.accent, bold: true), clip: area)
    }
    let own = wrapped(page, in: body)
    let viewport = Viewport(count: own.count, rows: body.height, offset: offset)
    for (row, place) in viewport.items.enumerated() {
      frame.put(own[place].text, x: body.x, y: body.y + row, own[place].style, clip: body)
    }
    return viewport.mark
  }

  private func belowHead(_ area: Rect) -> Rect {
    area.splitTop(ReadBackPages.headRows(of: words, in: area.height)).rest
  }

  /// The lines of a page; a narrower screen breaks its paragraphs anew.
  private func wrapped(_ page: [ReadBackPages.Line], in area: Rect) -> [ReadBackPages.Line] {
    guard page.contains(where: { GlyphWidth.of($0.text) > area.width }) else { return page }
    var paragraphs: [ReadBackPages.Line] = []
    for line in page {
      if paragraphs.last?.paragraph == line.paragraph {
        paragraphs[paragraphs.count - 1].text += " " + line.text
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs.flatMap { $0.broken(to: area.width) }
  }
}

/// What is read back in pages that a screen holds, the same for every screen that shows them.
struct ReadBackPages {
  /// None where not one word fits.
  let pages: [[Line]]

  /// A line of a page.
  struct Line {
    var text: String
    /// True for a line of the conclusion's own words.
    let isContent: Bool
    /// Which paragraph of all it belongs to, from 0.
    let paragraph: Int

    var style: Style { isContent ? Style(.value, bold: true) : Style() }

    /// The same in lines of so many columns.
    func broken(to columns: Int) -> [Line] {
      Shortening.lines(of: text, columns: columns).map { Line(text: $0, isContent: isContent, paragraph: paragraph) }
    }
  }

  init(_ words: ReadBack, on size: Size) {
    let middle = ReadBackScreen.parts(of: Rect(size)).middle
    let rows = middle.height - Self.headRows(of: words, in: middle.height)
    let columns = min(middle.width, Self.widest)
    guard rows > 0, columns >= Self.narrowest else {
      pages = []
      return
    }
    let lines = Self.lines(of: words, columns: columns)
    pages = stride(from: 0, to: lines.count, by: rows).map { Array(lines[$0..<min($0 + rows, lines.count)]) }
  }

  /// Rows that the number takes above a page.
  static func headRows(of words: ReadBack, in rows: Int) -> Int { words.number != nil && rows > 1 ? 1 : 0 }

  private static func lines(of words: ReadBack, columns: Int) -> [Line] {
    var more = words.detail.isEmpty ? [] : [words.detail]
    if !words.tasks.isEmpty { more += ["Nhiệm vụ kèm theo:"] + words.tasks.map { "– \($0)" } }
    if !words.concludedBy.isEmpty { more.append("Người kết luận: \(words.concludedBy)") }
    let paragraphs = [words.content] + (more.isEmpty ? [] : [""]) + more
    return paragraphs.enumerated().flatMap { place, text in
      Line(text: text, isContent: place == 0, paragraph: place).broken(to: columns)
    }
  }

  /// Columns in which a line is still read at a glance, and those without which words are broken.
  private static let widest = 72, narrowest = 8
}
