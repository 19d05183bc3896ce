import CommitteeModel

/// Screens of what the unit shown does not state and others do.
extension State {
  /// True where the figures shown fill a screen, or those of other units do.
  public func isListed(_ route: Route) -> Bool {
    guard let subject = route.subject, board.section(of: subject) == nil else { return true }
    return switch route {
    case .comparison(let code): archive.elsewhere?.periods[code] != nil
    case .standings(let key): archive.elsewhere?.tables.contains { Archive.TableKey($0) == key } ?? false
    case .overview, .section, .subject, .checks, .register, .desk: false
    }
  }

  /// Indicators that the unit shown does not state and others do, in the order of screens; of a period what is stated for it.
  var foreignIndicators: [Code<Indicator>] {
    guard let elsewhere = archive.elsewhere else { return [] }
    return dossier.unstatedIndicators.filter { code in
      elsewhere.period(of: code, asking: dossier.figures.period) != nil && board.section(of: .indicator(code)) == nil
    }
  }

  /// The newest table of each index in which the unit shown does not stand; of a period those of its year.
  var foreignTables: [Ranking] {
    guard let elsewhere = archive.elsewhere else { return [] }
    let others = Set(elsewhere.tables.map(\.index)).subtracting(board.tables.map(\.index))
    return others.sorted().compactMap { elsewhere.newestTable(of: $0, asking: dossier.figures.period) }
  }

  /// Screens of what only other units state, as far as that was read.
  public var foreignAddresses: [Address] {
    foreignIndicators.map { Address(.comparison($0)) }
      + foreignTables.map { Address(.standings(Archive.TableKey($0))) }
  }

  /// True where the screen is about what the unit shown does not state, or somebody searches, before it is known what others do.
  var awaitsElsewhere: Bool {
    if case .picker(let picker) = view.overlay, picker.purpose == .search { return !knowsElsewhere }
    guard case .comparison(let code) = view.route, comparisonKey(of: code) == nil else { return false }
    return archive.elsewhere?.asked.contains(code) != true
  }

  /// True where others were asked about everything that the unit shown does not state.
  var knowsElsewhere: Bool {
    archive.elsewhere.map { known in dossier.unstatedIndicators.allSatisfy { known.asked.contains($0) } } ?? false
  }

  /// Shows what was compared on the screen of one unit, where that states it.
  mutating func show(_ subject: Subject, of unit: Code<ReportingUnit>) -> [Effect] {
    // Of another unit's figure the screen is there as soon as its figures are.
    if board.section(of: subject) == nil { go(to: .subject(subject)) } else { visit(subject) }
    return unit == dossier.figures.unit ? [] : [.readFigures(unit: unit, period: dossier.figures.period)]
  }
}

extension Elsewhere {
  /// The screen of what other units state, by the parts of an address.
  func route(_ kind: String, _ object: String) -> Route? {
    switch kind {
    case "indicator", "compare": periods[Code(object)] == nil ? nil : .comparison(Code(object))
    case "rank": newestTable(of: object).map { .standings(Archive.TableKey($0)) }
    case "table": tables.lazy.map { Archive.TableKey($0) }.first { $0.text == object }.map(Route.standings)
    default: nil
    }
  }
}
