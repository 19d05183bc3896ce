import CellGrid
import Dashboard
import Link
import Widgets

/// The desk in the place of what a console shows of the presentation.
extension ConsoleScreen {
  func drawDesk(_ desk: Desk, on frame: inout Frame, in area: Rect) {
    let (above, last) = area.splitBottom(1)
    let (main, line) = above.splitBottom(above.height >= 8 ? 1 : 0)
    if let words = desk.reading {
      ReadBackScreen(words, of: console.update?.heading ?? "").draw(on: &frame, in: main)
    } else {
      DeskScreen(desk).draw(on: &frame, in: main)
    }
    let (text, ink) = roomWords(desk)
    frame.put(Shortening.of(text, to: line.width - 2), x: line.x + 1, y: line.y, Style(ink, bold: true), clip: line)
    var row = StyledRow()
    DeskScreen(desk).tell(in: &row)
    row.draw(on: &frame, in: last.inset(columns: 1))
  }

  /// What the room sees meanwhile.
  private func roomWords(_ desk: Desk) -> (text: String, ink: Ink) {
    guard console.link == .live, let update = console.update else {
      return ("‼ \(LinkWording.text(of: console.link)). Vẫn ghi được; chưa đọc lại được.", .bad)
    }
    if desk.reading != nil {
      if desk.isReadingSeen, let words = desk.reading {
        let place = PageMark(words.page, of: words.pages, behind: 0).place
        let page = place.isEmpty ? "" : ", \(place)"
        return desk.isEndSeen
          ? ("● Phòng họp đang thấy kết luận này\(page). Gõ y khi phòng họp đồng ý.", .good)
          : ("◐ Phòng họp đang thấy kết luận này\(page). PgDn: trang sau; chưa xác nhận được.", .caution)
      }
      return update.isAway
        ? ("▲ Máy chiếu đang trả lời câu hỏi: F5 ở máy chiếu rồi gõ y ở đây để chiếu kết luận.", .caution)
        : ("○ Đang chiếu kết luận này cho phòng họp…", .caution)
    }
    return ("Đang chiếu \(update.place + 1)/\(update.scenes.count): \(update.scenes[update.place].name)", .remark)
  }
}
