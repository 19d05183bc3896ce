public import CellGrid
import CommitteeModel
public import Dashboard
import Widgets

/// Draws a state: the same state gives the same frame, whatever shows it.
public enum Screen {
  /// The frame of a state at its own size.
  public static func frame(of state: State) -> Frame {
    let view = state.view
    var frame = Frame(view.size, tier: view.tier, theme: view.theme, title: title(of: state))
    let bounds = frame.bounds
    guard !bounds.isEmpty else { return frame }
    let layout = Layout(bounds, route: view.route)
    if layout.isSingleFigure {
      SingleFigureScreen(state).draw(on: &frame, in: bounds)
    } else {
      Head(state).draw(on: &frame, in: layout.head)
      drawBody(of: state, on: &frame, in: layout.body)
      SourceRow(state).draw(on: &frame, in: layout.source)
      footer(of: state).draw(on: &frame, in: layout.keys)
    }
    drawPanel(of: state, on: &frame, in: layout.panel)
    return frame
  }

  private static func title(of state: State) -> String {
    "batru · \(state.dossier.session.shortName) · \(state.dossier.session.date.text)"
  }

  private static func drawBody(of state: State, on frame: inout Frame, in area: Rect) {
    switch state.view.route {
    case .overview: OverviewScreen(state).draw(on: &frame, in: area)
    case .section(let section): SectionScreen(state, section).draw(on: &frame, in: area)
    case .subject(let subject): SubjectScreen(state, subject).draw(on: &frame, in: area)
    }
  }

  private static func drawPanel(of state: State, on frame: inout Frame, in area: Rect) {
    switch state.view.overlay {
    case .help(let offset): HelpPanel(offset: offset).draw(on: &frame, in: area)
    case .source: SourcePanel(state).draw(on: &frame, in: area)
    case .picker(let picker): PickerPanel(picker).draw(on: &frame, in: area)
    case nil: break
    }
  }

  private static func footer(of state: State) -> KeyBar {
    let canGoBack = state.view.overlay != nil || state.view.route != .overview
    let bindings = Binding.footer(of: state.view.mode, canGoBack: canGoBack)
    return KeyBar(
      caps: bindings.compactMap { binding in
        binding.footer.map { KeyBar.Cap(key: $0.cap, label: $0.label, isEssential: binding.isEssential) }
      })
  }
}

/// Where head, body, source row and key bar lie at a size.
struct Layout {
  let head: Rect
  let body: Rect
  let source: Rect
  let keys: Rect
  /// Room for panels: everything but the key bar.
  let panel: Rect
  /// True below 40x12: one figure and a hint is all there is room for.
  let isSingleFigure: Bool

  init(_ bounds: Rect, route: Route) {
    isSingleFigure = !bounds.size.holds(Size(40, 10))
    let isComfortable = bounds.size.holds(Size(80, 24))
    let (head, rest) = bounds.splitTop(isComfortable ? 2 : 1)
    let (aboveKeys, keys) = rest.splitBottom(1)
    let (body, source) = aboveKeys.splitBottom(bounds.height >= 14 ? 1 : 0)
    self.head = head
    self.body = body
    self.source = source
    self.keys = keys
    panel = bounds.splitBottom(isSingleFigure ? 0 : 1).rest
  }
}
