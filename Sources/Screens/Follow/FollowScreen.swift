public import CellGrid
public import Link
import Widgets

/// What a further screen for the room shows beside the scene: that it waits, that its line is lost, that it is to go.
public enum FollowScreen {
  /// The frame of such a screen over that of the scene, or over a blank one where there is no scene yet.
  ///
  /// `places` names where a presenter is looked for, `failure` says why the edition that is presented cannot be shown.
  public static func frame(
    over screen: Frame, isEmpty: Bool, _ link: LinkCondition, at places: [String] = [], failure: String?,
    isLeaving: Bool
  ) -> Frame {
    var frame = screen
    let bounds = frame.bounds
    if isEmpty {
      let words = failure ?? LinkWording.text(of: link, at: places)
      SpreadLines(lines: [Paragraph(text: words, style: Style(failure == nil ? .remark : .bad))])
        .draw(on: &frame, in: bounds.inset(columns: 2))
    } else {
      LinkMark(link).draw(on: &frame, in: bounds.splitBottom(1).rest)
    }
    if isLeaving {
      LeavingPanel(
        title: "RỜI MÀN HÌNH NÀY?", text: "Gõ y để rời; phím khác để xem tiếp."
      )
      .draw(on: &frame, in: bounds)
    }
    return frame
  }
}

/// How a follower stands to its presenter, in words.
enum LinkWording {
  /// `places` names where a presenter is looked for, for whoever waits in vain.
  static func text(of link: LinkCondition, at places: [String]) -> String {
    guard link == .waiting, !places.isEmpty else { return text(of: link) }
    return text(of: link) + "\n\nTìm ở: \(places.joined(separator: ", "))"
  }

  static func text(of link: LinkCondition) -> String {
    switch link {
    case .waiting: "Đang chờ trình chiếu…"
    case .refused(.otherVersion):
      "Trình chiếu đang chạy bằng phiên bản khác của chương trình; dùng cùng phiên bản ở cả hai cửa sổ"
    case .refused(.unreadable): "Trình chiếu không đọc được lời của màn hình này; đóng rồi mở lại màn hình"
    case .refused(.notAllowed): "Trình chiếu không nhận yêu cầu của màn hình này"
    case .refused(.full): "Đã đủ màn hình theo; đóng bớt một màn hình, màn hình này sẽ tự nối"
    case .live: "Đang nối"
    case .lost(let seconds): "Mất liên lạc \(seconds) giây"
    case .ended: "Trình chiếu đã kết thúc"
    }
  }
}

/// The mark of a line that is lost, in a corner of the last row; nothing while all is well.
struct LinkMark {
  private let link: LinkCondition

  init(_ link: LinkCondition) { self.link = link }

  func draw(on frame: inout Frame, in area: Rect) {
    if link == .live { return }
    let text = " ○ \(LinkWording.text(of: link)) "
    frame.put(text, x: area.x, y: area.y, Style(.caution, on: .keycap, bold: true), clip: area)
  }
}
