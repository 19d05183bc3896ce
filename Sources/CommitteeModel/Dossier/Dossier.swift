/// What the screens know of one edition: the catalogue, what the session decided, and the figures of one unit.
///
/// Everything here is small and in memory; series over time and tables of ranks are read on demand through
/// `DossierReading`, so that opening takes as long with ten million figures as with ten thousand. It never changes: a
/// view of another unit or period is another dossier that shares the rest.
public final class Dossier: Sendable {
  /// What the edition says of itself.
  public let edition: EditionRecord
  /// The session it was made for.
  public let session: Session
  /// Reporting units by code.
  public let units: [Code<ReportingUnit>: ReportingUnit]
  /// Units that have figures or ranks, by code.
  public let unitsWithFigures: [Code<ReportingUnit>]
  /// What groups of units are called, without accents.
  let namesOfGroups: Set<String>
  /// Sources by code.
  public let sources: [Code<Source>: Source]
  /// Documents by code.
  public let documents: [Code<Document>: Document]
  /// Indicators by code.
  public let indicators: [Code<Indicator>: Indicator]
  /// Codes of the indicators in the order of screens.
  public let order: [Code<Indicator>]
  /// Sessions up to this one, oldest first.
  public let sessions: [Session]
  /// Targets as stated.
  public let targets: [Target]
  /// Conclusions of the session, in order.
  public let conclusions: [Conclusion]
  /// Tasks that the session assigned, in order.
  public let tasks: [CommitteeTask]
  /// Tasks of this session and of those before it that are over time, due first first.
  public let overdueTasks: [CommitteeTask]
  /// How many tasks of sessions before this one are neither done nor dropped.
  public let openBefore: Int
  /// What was voiced at the session, in order.
  public let opinions: [Opinion]
  /// The figures of the unit that is shown.
  public let figures: UnitFigures
  /// What follows from the figures and is asked for with every frame.
  let index: FigureIndex

  /// The last day whose knowledge the edition holds.
  public var asOf: CalendarDay { edition.asOf }

  /// From when everything is judged: the date of the session, which may leave the day open.
  public let seenFrom: AsOf

  /// To when figures have aged: the session, or the day on which somebody looks. Only freshness is judged by it, for what
  /// became of anything else since the session is not in the edition.
  public let agedTo: AsOf

  /// Reads what the first screen needs; the unit shown is the session's province.
  /// - Throws: `DossierFailure` when the edition cannot be read or names a session that it does not hold.
  public init(reading port: any DossierReading) throws(DossierFailure) {
    edition = port.edition
    let sessions = try port.records(of: .session).compactMap(Session.init).sorted { $0.date.last < $1.date.last }
    guard let session = sessions.first(where: { $0.code.text == port.edition.session }) else {
      throw .unknownSession(code: port.edition.session)
    }
    self.session = session
    self.sessions = sessions
    units = Dictionary(try port.records(of: .unit).map { ReportingUnit($0) }.map { ($0.code, $0) }) { first, _ in first
    }
    let groups = units.values.filter { $0.kind == "nhóm đơn vị" }
    namesOfGroups = Set(groups.flatMap { [$0.name, $0.shortName] + $0.aliases }.map { Folding.folded($0) })
    sources = Dictionary(try port.records(of: .source).map { Source($0) }.map { ($0.code, $0) }) { first, _ in first }
    documents = Dictionary(try port.records(of: .document).map { Document($0) }.map { ($0.code, $0) }) { first, _ in
      first
    }
    let catalogue = try port.records(of: .indicator).compactMap(Indicator.init)
    indicators = Dictionary(catalogue.map { ($0.code, $0) }) { first, _ in first }
    order = Dossier.inScreenOrder(catalogue)
    targets = try port.records(of: .target).compactMap(Target.init)
    conclusions = try port.records(of: .conclusion).filter { $0[.session] == session.code.text }.map { Conclusion($0) }
    let seenFrom = session.date.last == port.edition.asOf ? AsOf(session.date) : AsOf(port.edition.asOf)
    self.seenFrom = seenFrom
    agedTo = seenFrom
    let work = try port.records(of: .task)
    tasks = work.filter { $0[.session] == session.code.text }.map { CommitteeTask($0) }
    overdueTasks = Dossier.overdue(work, asOf: seenFrom)
    openBefore = work.count { record in
      guard record[.session] != session.code.text, record[.fulfilledBy].isEmpty else { return false }
      return !TaskState(of: CommitteeTask(record), fulfilledOn: nil, asOf: seenFrom).isClosed
    }
    let voiced = try port.records(of: .opinion).filter { $0[.session] == session.code.text }
    opinions = voiced.compactMap(Opinion.init)
    unitsWithFigures = try port.unitsWithFigures().map { Code($0) }
    figures = try UnitFigures(unit: session.province, period: nil, kinds: indicators.mapValues(\.kind), reading: port)
    index = FigureIndex(figures, order: order, indicators: indicators, targets: targets, asOf: seenFrom)
  }

  /// The same edition with the figures of another unit or period.
  public convenience init(_ other: Dossier, showing figures: UnitFigures) {
    self.init(other, showing: figures, agedTo: other.agedTo)
  }

  /// The same edition, looked at on another day; before its session figures are as old as at the session.
  public convenience init(_ other: Dossier, seenOn day: CalendarDay) {
    self.init(other, showing: other.figures, agedTo: day > other.asOf ? AsOf(day) : other.seenFrom)
  }

  private init(_ other: Dossier, showing figures: UnitFigures, agedTo: AsOf) {
    edition = other.edition
    self.agedTo = agedTo
    session = other.session
    units = other.units
    namesOfGroups = other.namesOfGroups
    unitsWithFigures = other.unitsWithFigures
    sources = other.sources
    documents = other.documents
    indicators = other.indicators
    order = other.order
    sessions = other.sessions
    targets = other.targets
    conclusions = other.conclusions
    tasks = other.tasks
    overdueTasks = other.overdueTasks
    openBefore = other.openBefore
    seenFrom = other.seenFrom
    opinions = other.opinions
    self.figures = figures
    index = FigureIndex(figures, order: order, indicators: indicators, targets: targets, asOf: seenFrom)
  }

  /// The tasks that are over time; what can be told from a cell alone is not read further.
  private static func overdue(_ records: [Record], asOf: AsOf) -> [CommitteeTask] {
    let open = records.filter { !$0[.dueDate].isEmpty && $0[.fulfilledBy].isEmpty }
    return open.map { CommitteeTask($0) }
      .filter { TaskState(of: $0, fulfilledOn: nil, asOf: asOf) == .overdue }
      .enumerated().sorted { one, other in
        let days = [one, other].map { $0.element.deadline.lastDay?.ordinal ?? 0 }
        return (days[0], one.offset) < (days[1], other.offset)
      }.map(\.element)
  }

  /// By pillar, then by the order that the dossier gives; parts right behind their total.
  private static func inScreenOrder(_ catalogue: [Indicator]) -> [Code<Indicator>] {
    let sorted = catalogue.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      return (left.pillar.place, left.order, one.offset) < (right.pillar.place, right.order, other.offset)
    }.map(\.element)
    let known = Set(catalogue.map(\.code))
    var parts: [Code<Indicator>: [Code<Indicator>]] = [:]
    var heads: [Code<Indicator>] = []
    for indicator in sorted {
      if let total = indicator.partOf, total != indicator.code, known.contains(total) {
        parts[total, default: []].append(indicator.code)
      } else {
        heads.append(indicator.code)
      }
    }
    var order: [Code<Indicator>] = []
    func add(_ code: Code<Indicator>) {
      order.append(code)
      for part in parts.removeValue(forKey: code) ?? [] { add(part) }
    }
    heads.forEach(add)
    // Totals that name each other as parts have no head; they still stand on the screen.
    for indicator in sorted where parts[indicator.code] != nil { add(indicator.code) }
    return order
  }
}

/// The newest figures and the ranks of one unit, or its figures of one period.
public struct UnitFigures: Hashable, Sendable {
  /// The unit.
  public let unit: Code<ReportingUnit>
  /// The period that was asked for; `nil` for the newest figure of each indicator.
  public let period: Period?
  /// The level of each indicator.
  public let levels: [Code<Indicator>: Observation]
  /// The stated changes of each indicator in the period of its level.
  public let changes: [Code<Indicator>: [Observation]]
  /// The unit's ranks in all indices, or in those of the period.
  public let rankings: [Ranking]
  /// Periods for which the unit has figures or ranks, newest first.
  public let periods: [Period]
  /// The weightiest finding of the checks about each row shown. Of a period that is those about the newest figure or rank where
  /// the row shows the same, and else those about the one that it shows.
  public let marks: [CheckSubject: CheckSeverity]
  /// The findings about rows that show another figure or rank than the newest, by the row; empty without a period.
  public let olderFindings: [CheckSubject: [Check]]

  /// Reads the figures of a unit; `kinds` tells how to read each indicator's cells.
  public init(
    unit: Code<ReportingUnit>, period: Period?, kinds: [Code<Indicator>: ValueKind], reading port: any DossierReading
  ) throws(DossierFailure) {
    let stated = try port.periods(unit: unit.text)
    var records: [Record] = []
    if let period {
      for text in stated where Period.parse(text) == period {
        records += try port.observations(unit: unit.text, period: text)
      }
      // Spellings of one period were read one after the other.
      records = FigureOrder.chronological(records)
    } else {
      records = try port.latestObservations(unit: unit.text)
    }
    var levels: [Code<Indicator>: Observation] = [:]
    var changes: [Code<Indicator>: [Observation]] = [:]
    for record in records {
      guard let kind = kinds[Code(record[.indicator])], let observation = Observation(record, kind: kind) else {
        continue
      }
      if observation.kind == .actual {
        if levels[observation.indicator] == nil { levels[observation.indicator] = observation }
      } else {
        changes[observation.indicator, default: []].append(observation)
      }
    }
    self.unit = unit
    self.period = period
    self.levels = levels
    self.changes = changes
    let ranks = try port.rankings(unit: unit.text).map { Ranking($0) }.withInferredYears
    rankings = period == nil ? ranks : ranks.filter { $0.year.flatMap(Period.year) == period }
    let rankYears = ranks.compactMap { $0.year.flatMap(Period.year) }
    let known = (stated.compactMap { Period.parse($0) } + rankYears).filter { $0.kind != .unstated }
    periods = Set(known).sorted { $1 < $0 }
    let found = try port.checkMarks(unit: unit.text)
    guard period != nil else {
      marks = found
      olderFindings = [:]
      return
    }
    let newest = try UnitFigures(unit: unit, period: nil, kinds: kinds, reading: port)
    let (shown, judged) = (FigureIndex.newest(of: rankings), FigureIndex.newest(of: newest.rankings))
    let older = try OlderFindings(
      about: Dictionary(
        uniqueKeysWithValues: levels.filter { $1 != newest.levels[$0] }.map { ($0, [$1] + (changes[$0] ?? [])) }),
      shown.filter { $1 != judged[$0] }, of: unit, marks: found, reading: port)
    marks = found.filter { subject, _ in
      switch subject.table {
      case .indicator: levels[Code(subject.code)] == newest.levels[Code(subject.code)]
      case .ranking: shown[subject.code] == judged[subject.code]
      default: true
      }
    }.merging(older.marks) { max($0, $1) }
    olderFindings = older.byRow
  }
}
