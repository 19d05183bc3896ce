import CellGrid
import Dashboard
import Link
import Widgets

/// The row of keys of a console, and what opens over it.
extension ConsoleScreen {
  func drawKeys(on frame: inout Frame, in area: Rect) {
    let bindings = Binding.footer(
      of: console.mode, canGoBack: console.panel != nil || console.isAtDesk, isDetour: console.update?.isAway == true)
    let caps = bindings.filter { isOffered($0.command) }.compactMap { binding in
      binding.footer.map { KeyBar.Cap(key: $0.cap, label: $0.label, weight: KeyBar.Weight(binding.weight)) }
    }
    KeyBar(caps: caps).draw(on: &frame, in: area)
    guard !console.typed.isEmpty else { return }
    let text = " tới \(console.typed) "
    frame.put(text, x: area.maxX - GlyphWidth.of(text), y: area.y, Style(.accent, on: .field, bold: true), clip: area)
  }

  /// False for what a panel of the console does nothing for.
  private func isOffered(_ command: Command) -> Bool {
    switch console.panel {
    case .help: [.down, .back].contains(command)
    case .leaving, .taking: [.confirm, .back].contains(command)
    case .scenes: true
    case nil: console.isAtDesk || command == .desk || command == .record ? console.desk?.offers(command) ?? false : true
    }
  }

  func drawPanel(on frame: inout Frame, in area: Rect) {
    switch console.panel {
    case .scenes(let selected):
      ScenesPanel(lines: (console.update?.scenes ?? []).map { ($0.name, $0.agendaItem) }, selected: selected)
        .draw(on: &frame, in: area)
    case .taking(let edition):
      LeavingPanel(
        title: "NHẬN BẢN \(edition.number)?",
        text:
          "Phòng họp sẽ thấy số liệu của bản \(edition.number); số nào đổi được đánh dấu. Gõ y để nhận, phím khác để thôi."
      ).draw(on: &frame, in: area)
    case .leaving:
      LeavingPanel(
        title: "RỜI BÀN ĐIỀU KHIỂN?", text: "Gõ y để rời; phím khác để ở lại. Trình chiếu vẫn tiếp tục."
      ).draw(on: &frame, in: area)
    case .help(let offset): HelpPanel(offset: offset, place: console.helpPlace).draw(on: &frame, in: area, noting: nil)
    case nil: break
    }
  }
}
