import CellGrid
import Dashboard
import Link
import Widgets

/// The desk in the place of what a console shows of the presentation.
extension ConsoleScreen {
  func drawDesk(_ desk: Desk, on frame: inout Frame, in area: Rect) {
    let (main, line, last) = deskRows(of: area)
    if let words = desk.reading {
      readBack(words, desk).draw(on: &frame, in: main)
    } else {
      DeskScreen(desk).draw(on: &frame, in: main)
    }
    let (text, ink) = roomWords(desk)
    frame.put(Shortening.of(text, to: line.width - 2), x: line.x + 1, y: line.y, Style(ink, bold: true), clip: line)
    var row = StyledRow()
    DeskScreen(desk).tell(in: &row)
    row.draw(on: &frame, in: last.inset(columns: 1))
  }

  /// What is shown of the desk, what the room sees, and what the person is told.
  private func deskRows(of area: Rect) -> (main: Rect, line: Rect, last: Rect) {
    let (above, last) = area.splitBottom(1)
    let (main, line) = above.splitBottom(above.height >= 8 ? 1 : 0)
    return (main, line, last)
  }

  private func readBack(_ words: ReadBack, _ desk: Desk) -> ReadBackScreen {
    ReadBackScreen(words, of: console.update?.heading ?? "", offset: desk.copyOffset)
  }

  /// How many rows the copy of what is read back can be scrolled down until its last row is seen.
  public var lastCopyOffset: Int {
    guard let desk = console.desk, let words = desk.reading else { return 0 }
    return readBack(words, desk).rowsBeyond(deskRows(of: rows.body).main)
  }

  /// What the room sees meanwhile.
  private func roomWords(_ desk: Desk) -> (text: String, ink: Ink) {
    guard console.link == .live, let update = console.update else {
      return ("‼ \(LinkWording.text(of: console.link)). Vẫn ghi được; chưa đọc lại được.", .bad)
    }
    if let words = desk.reading { return roomWords(desk, words, update) }
    return ("Đang chiếu \(update.place + 1)/\(update.scenes.count): \(update.scenes[update.place].name)", .remark)
  }

  /// What the room sees of what is being read back.
  private func roomWords(_ desk: Desk, _ words: ReadBack, _ update: PresenterUpdate) -> (text: String, ink: Ink) {
    guard desk.isReadingSeen else {
      return update.isAway
        ? ("▲ Máy chiếu đang trả lời câu hỏi: F5 ở máy chiếu rồi Ctrl-K ở đây để chiếu kết luận.", .caution)
        : ("○ Phòng họp không thấy kết luận này. Ctrl-K: chiếu; Esc: thôi đọc lại.", .caution)
    }
    if let size = words.cut, words.pages == 0 {
      return (
        "▲ Có màn hình \(size.width)x\(size.height) quá nhỏ: phóng to hoặc tắt màn hình đó rồi mới đọc lại.", .bad
      )
    }
    let place = PageMark(words.page, of: words.pages, behind: 0).place
    let page = place.isEmpty ? "" : ", \(place)"
    return desk.isEndSeen
      ? ("● Phòng họp đang thấy kết luận này\(page). Gõ y khi phòng họp đồng ý.", .good)
      : ("◐ Phòng họp đang thấy kết luận này\(page). PgDn: trang sau; chưa xác nhận được.", .caution)
  }
}
