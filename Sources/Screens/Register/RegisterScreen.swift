import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// Everything of one kind: the choices, the list under its heads, and beside it, or below where columns are few, the
/// detail of the selected row.
struct RegisterScreen {
  private let scene: Scene
  private let register: Register

  init(_ scene: Scene, _ register: Register) {
    self.scene = scene
    self.register = register
  }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let listing = scene.listing else {
      Pane(title: title, isFocused: true).draw(on: &frame, in: area)
      scene.unreadNotice?.draw(on: &frame, in: Pane.inner(of: area))
      return
    }
    let (left, right) = split(area, rows: listing.items.count + listing.groups.count)
    drawList(listing, on: &frame, in: listing.items.isEmpty ? area : left)
    guard let item = scene.item, !right.isEmpty else { return }
    let isWhole = ItemDetail(item, in: scene).draw(on: &frame, in: Pane.inner(of: right))
    Pane(title: "CHI TIẾT", footnote: isWhole ? "" : "F2 xem đủ").draw(on: &frame, in: right)
  }

  private var title: String { register.title.uppercased() }

  private func split(_ area: Rect, rows: Int) -> (left: Rect, right: Rect) {
    if area.width >= 100 {
      let (left, rest) = area.splitLeft(max(area.width * 62 / 100, min(area.width - 40, 72)))
      return (left, rest)
    }
    if area.height >= 16 {
      let (top, rest) = area.splitTop(max(8, min(rows + 6, area.height * 11 / 20)))
      return (top, rest)
    }
    return (area, Rect(x: area.x, y: area.maxY, width: 0, height: 0))
  }

  private func drawList(_ listing: Listing, on frame: inout Frame, in area: Rect) {
    var inner = Pane.inner(of: area)
    if listing.filters.count > 1, listing.filters.contains(where: { $0.count > 0 }), inner.height >= 6 {
      let choices = ChoiceStrip(
        choices: listing.filters.map { ChoiceStrip.Choice(title: $0.title, count: $0.count) }, selected: listing.filter)
      let (strip, rest) = inner.splitTop(min(choices.height(for: inner.width + 2), max(1, inner.height - 7)))
      let row = Rect(x: strip.x - 1, y: strip.y, width: strip.width + 2, height: strip.height)
      choices.draw(on: &frame, in: row)
      scene.areas?.note(choices.places(in: row)) { .filter($0) }
      inner = rest.height >= 9 ? rest.splitTop(1).rest : rest
    }
    let isHeaded = !listing.remark.isEmpty && !listing.isDrawn && inner.height >= 9
    if isHeaded {
      let sum = inner.splitTop(1).top
      frame.put(Shortening.of(listing.remark, to: sum.width), x: sum.x, y: sum.y, Style(.value), clip: sum)
      inner = inner.splitTop(2).rest
    }
    let told = drawRows(listing, on: &frame, in: inner)
    let footnote = isHeaded && told == listing.remark ? "" : told
    let room = area.width - GlyphWidth.of(title) - 11
    let note = notes(of: listing).first { GlyphWidth.of($0) <= room } ?? ""
    Pane(title: title, note: note, footnote: footnote, isFocused: true).draw(on: &frame, in: area)
  }

  /// - Returns: What stands at the foot of the pane.
  private func drawRows(_ listing: Listing, on frame: inout Frame, in area: Rect) -> String {
    guard !listing.items.isEmpty else {
      let isBare = listing.filters.allSatisfy { $0.count == 0 }
      let notice =
        isBare
        ? EmptyNotice(title: register.emptyWords, hints: register.emptyHints)
        : EmptyNotice(title: "Không có mục nào ở lựa chọn này.", hints: ["Tab: lựa chọn khác"])
      notice.draw(on: &frame, in: area)
      return listing.remark
    }
    let selected = scene.selectedRow(of: listing)
    if listing.isDrawn, area.size.holds(Timeline.leastSize) {
      let timeline = scene.cards.timeline(of: listing) { TaskTimeline(listing, in: scene) }
      let view = timeline.view(selected: selected, in: area.size)
      view.draw(on: &frame, in: area)
      scene.areas?.note(view.places(in: area)) { timeline.item(inRow: $0, in: area.size).map { .row($0) } }
      return timeline.legend
    }
    let table = scene.cards.table(of: listing) { RegisterTable(listing, register, in: scene) }
    let view = table.view(selected: selected, in: area.size)
    view.draw(on: &frame, in: area)
    scene.areas?.note(view.places(in: area)) { table.item(inRow: $0, in: area.size).map { .row($0) } }
    return listing.isDrawn ? "dòng thời gian cần màn hình lớn hơn" : listing.remark
  }

  /// The place in the list and the order, as far as there is room.
  private func notes(of listing: Listing) -> [String] {
    guard !listing.items.isEmpty else { return [""] }
    let place = "\(scene.selectedRow(of: listing) + 1)/\(listing.items.count)"
    if listing.isDrawn { return ["dòng thời gian · \(place)", place] }
    guard listing.orders.count > 1 else { return [place] }
    return ["xếp theo \(listing.orders[listing.order]) · \(place)", place]
  }
}
