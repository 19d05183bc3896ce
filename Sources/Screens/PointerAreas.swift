public import CellGrid
public import Dashboard
import Widgets

/// Where on a frame lies what a mouse can reach, noted by the code that draws it while it draws.
///
/// It is kept for the one drawing that answers a click; a frame that is shown notes nothing.
final class PointerAreas {
  private var noted: [(area: Rect, target: PointerTarget)] = []

  func note(_ area: Rect, _ target: PointerTarget) { noted.append((area, target)) }

  /// What lies at a place: the last that was noted there, as the last drawn is what is seen.
  func target(at place: Point) -> PointerTarget? { noted.last { $0.area.contains(place) }?.target }
}

extension PointerAreas {
  /// Notes rows, each with its number in the list that it belongs to; rows without one are none.
  func note(_ rows: [Rows.Place], _ target: (Int) -> PointerTarget?) {
    for row in rows {
      if let target = target(row.index) { note(row.area, target) }
    }
  }
}

extension FrameMaker {
  /// What a mouse at a place of the frame of `state` meets; `nil` for what does not answer.
  public mutating func target(at place: Point, of state: State) -> PointerTarget? {
    let areas = PointerAreas()
    _ = Screen.frame(of: scene(of: state, noting: areas))
    return areas.target(at: place)
  }
}
