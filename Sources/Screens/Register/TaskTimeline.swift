import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The tasks of a listing on an axis of time: made once for a listing, whatever is selected in it.
final class TaskTimeline {
  let listing: Listing
  /// What the lines mean, and which day is marked.
  let legend: String
  private let axis: Timeline.Axis
  private let rows: [Timeline.Row]
  /// The row of each item.
  private let places: [Int]

  init(_ listing: Listing, in scene: Scene) {
    self.listing = listing
    let dossier = scene.dossier
    legend =
      "━ đã qua · ─ còn lại · ┤ hạn · ╌ không có ngày hạn · │ \(dossier.asOf.text)"
      + (dossier.seenFrom.day == nil ? " (phiên chỉ nêu \(dossier.seenFrom.words))" : "")
    var rows: [Timeline.Row] = []
    var places: [Int] = []
    for group in listing.groups {
      rows.append(.head("\(group.title.uppercased()) (\(group.items.count))"))
      for item in group.items {
        places.append(rows.count)
        rows.append(.line(TaskTimeline.line(of: item, in: scene)))
      }
    }
    (self.rows, self.places) = (rows, places)
    axis = TaskTimeline.axis(around: rows, asOf: dossier.asOf)
  }

  /// The timeline with an item selected; groups stand apart where all of it fits even then.
  func view(selected: Int, in size: Size) -> Timeline {
    let heads = partedHeads(in: size)
    var spread: [Timeline.Row] = []
    for (index, row) in rows.enumerated() { spread += heads.contains(index) ? [.blank, row] : [row] }
    return Timeline(rows: spread, axis: axis, selected: row(of: selected, heads))
  }

  /// The item whose line a row of the view holds; `nil` for heads and blank rows.
  func item(inRow row: Int, in size: Size) -> Int? {
    let heads = partedHeads(in: size)
    return places.indices.first { self.row(of: $0, heads) == row }
  }

  private func row(of item: Int, _ heads: [Int]) -> Int { places[item] + heads.count { $0 <= places[item] } }

  /// The heads that a blank row goes before: all but the first where there is room, none where there is not.
  private func partedHeads(in size: Size) -> [Int] {
    let heads = rows.indices.dropFirst().filter { if case .head = rows[$0] { true } else { false } }
    return rows.count + heads.count <= size.height - 2 ? heads : []
  }

  private static func line(of item: Item, in scene: Scene) -> Timeline.Line {
    let dossier = scene.dossier
    let card = scene.cards.card(of: item, in: .tasks, scene)
    let task = scene.archive.proceedings?.task(item.code)
    let state = task.map { dossier.state(of: $0) }
    return Timeline.Line(
      title: card.name, mark: StatusMark(state ?? .unreported), sign: card.sign,
      start: task.flatMap { dossier.session($0.session)?.date.last.ordinal },
      end: task?.deadline.lastDay?.ordinal,
      done: task?.fulfilledBy.flatMap { dossier.session($0)?.date.last.ordinal }, isDone: state?.isClosed ?? false)
  }

  /// Whole months around everything that the lines hold.
  private static func axis(around rows: [Timeline.Row], asOf: CalendarDay) -> Timeline.Axis {
    let days = rows.flatMap { row -> [Int] in
      if case .line(let line) = row { [line.start, line.end, line.done].compactMap { $0 } } else { [] }
    }
    let now = asOf.ordinal
    let first = CalendarDay(ordinal: min(days.min() ?? now, now))
    let last = CalendarDay(ordinal: max(days.max() ?? now, now)).endOfMonth
    let months = (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)
    func ticks(every step: Int, _ label: (_ month: Int, _ year: Int) -> String) -> [Timeline.Tick] {
      months.filter { $0.isMultiple(of: step) }.compactMap { month in
        CalendarDay(year: month / 12, month: month % 12 + 1, day: 1).map {
          Timeline.Tick(day: $0.ordinal, label: label($0.month, $0.year))
        }
      }
    }
    return Timeline.Axis(
      first: first.adding(days: 1 - first.day).ordinal, last: last.ordinal, now: now,
      steps: [
        ticks(every: 1) { month, year in PartialDate(year: year, month: month)?.text ?? "" },
        ticks(every: 3) { month, year in "quý \(["I", "II", "III", "IV"][month / 3])/\(year)" },
        ticks(every: 12) { _, year in "\(year)" },
        ticks(every: 60) { _, year in "\(year)" },
      ].filter { !$0.isEmpty })
  }
}
