public import CommitteeModel

extension State {
  /// The table of ranks of a year, as far as it was read.
  public func standings(_ key: Archive.TableKey) -> Standings? { archive.tables[key].map { Standings($0) } }

  /// The place of the selected province in a table of ranks: the one shown where none was selected.
  public func selectedRow(of standings: Standings) -> Int {
    let places = [view.compared, dossier.figures.unit].compactMap { $0 }.lazy.compactMap { unit in
      standings.entries.firstIndex { $0.unit == unit }
    }
    return places.first ?? 0
  }

  /// Up and down move through the provinces, left and right through the years; Enter shows a province's rank whole.
  mutating func steerStandings(_ key: Archive.TableKey, _ command: Command) -> [Effect] {
    let entries = standings(key)?.entries ?? []
    if let standings = standings(key), let step = command.step(last: entries.count), !entries.isEmpty {
      view.compared = entries[max(0, min(entries.count - 1, selectedRow(of: standings) + step))].unit
      return []
    }
    switch command {
    case .left, .right:
      let own = board.tables.filter { $0.index == key.index }
      let others = archive.elsewhere?.tables.filter { $0.index == key.index }.map(Archive.TableKey.init)
      let years = own.isEmpty ? others ?? [] : own
      guard let place = years.firstIndex(of: key) else { return [] }
      view.route = .standings(years[max(0, min(years.count - 1, place + (command == .left ? -1 : 1)))])
    case .order: turnMap(of: entries.map(\.unit))
    case .open:
      guard let standings = standings(key), !entries.isEmpty else { return [] }
      return show(.ranking(key.index), of: entries[selectedRow(of: standings)].unit)
    default: break
    }
    return []
  }
}

extension Archive.TableKey {
  /// How routes write it: `dti/2022/63`, with `-` for what no row states.
  var text: String { ScreenAddress.table(index: index, period: period, map: map) }
}
