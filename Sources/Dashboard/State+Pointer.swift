import CellGrid
import CommitteeModel

/// The mouse: whatever it does a key does too.
extension State {
  /// A click selects what it meets and goes into what is selected; beside a panel it closes it. The wheel moves the
  /// selection, or the text of the help. Over scenes it does nothing: a hand that rests on it must not turn them.
  mutating func point(_ gesture: PointerEvent.Gesture, at target: PointerTarget?) -> [Effect] {
    guard !view.isOnStage else { return [] }
    view.notice = nil
    switch gesture {
    case .wheelUp, .wheelDown:
      if case .subject(_, let section) = target { view.focus = section }
      if case .pane(let section) = target { view.focus = section }
      return navigate(gesture == .wheelUp ? .up : .down)
    case .click: return click(target)
    }
  }

  private mutating func click(_ target: PointerTarget?) -> [Effect] {
    switch target {
    case .row(let row): return activate(row)
    case .subject(let row, let section):
      if view.focus == section { return activate(row) }
      view.focus = section
      select(row)
    case .pane(let section): view.focus = section
    case .filter(let filter): choose(filter: filter)
    case .command(let command): return perform(command)
    case .covered: return goBack()
    case .panel, nil: break
    }
    return []
  }

  /// Selects a row; goes in where it was selected already.
  private mutating func activate(_ row: Int) -> [Effect] {
    if row == selectedRow { return perform(.open) }
    select(row)
    return []
  }

  /// The place of the selected row in the list that takes the keys.
  private var selectedRow: Int? {
    if case .picker(let picker) = view.overlay { return picker.selected }
    switch view.route {
    case .overview: return selectedIndex(in: view.focus, among: board.overview(view.focus))
    case .section(let section): return selectedIndex(in: section, among: board.table(section))
    case .subject: return nil
    case .checks: return selectedFinding
    case .register: return listing.map { selectedRow(of: $0) }
    case .comparison(let code): return comparison(of: code).map { selectedRow(of: $0) }
    case .standings(let key): return standings(key).map { selectedRow(of: $0) }
    case .desk: return view.desk?.selected
    }
  }

  /// Selects a row of the list that takes the keys; nothing where it has no such row.
  private mutating func select(_ row: Int) {
    if case .picker(var picker) = view.overlay {
      picker.move(by: row - picker.selected)
      view.overlay = .picker(picker)
      return
    }
    switch view.route {
    case .overview: view.selection[view.focus] = subject(row, of: board.overview(view.focus))
    case .section(let section): view.selection[section] = subject(row, of: board.table(section))
    case .subject: break
    case .checks: view.finding = row
    case .register(let register): select(row, in: register)
    case .comparison(let code): compare(row, of: comparison(of: code)?.entries.map(\.unit))
    case .standings(let key): compare(row, of: standings(key)?.entries.map(\.unit))
    case .desk: view.desk?.select(row)
    }
  }

  private func subject(_ row: Int, of subjects: [Subject]) -> Subject? {
    subjects.indices.contains(row) ? subjects[row] : subject
  }

  private mutating func compare(_ row: Int, of units: [Code<ReportingUnit>]?) {
    if let units, units.indices.contains(row) { view.compared = units[row] }
  }
}
