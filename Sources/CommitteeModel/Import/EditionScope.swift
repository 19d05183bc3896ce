/// What was known on the day of a session: the rows that its edition holds.
///
/// The day is the last that the session's date admits, so a session dated 2022 knows all of 2022. A row belongs to the
/// edition when its source and its session do; a row that names neither stays, and a conclusion that the room has not
/// heard does not, nor a task given under it. All units stay, and of scripts that of the session itself. A source
/// stays that is of a session or that something names which stays: of all others nothing in the edition comes. What tells of
/// units that begin or end later keeps none, for it is of a later day itself. A cell that would name a row outside the
/// edition is blank, and with the fulfilment of a task its reported state and evidence, since on that day nobody had
/// reported them. A figure is in the edition as it stands or not at all, so figures can be asked for one by one, however
/// many there are.
public struct EditionScope: Sendable {
  /// The day whose knowledge the edition holds.
  public let asOf: CalendarDay
  /// The rows of the edition, in the order given.
  public let records: [Record]
  /// What it leaves out though session and source are in it: conclusions that the room has not heard, and their tasks.
  public let drafts: [Record]
  /// The sources that were there by then and that nothing in the edition names, in the order given.
  public let sourcesLeftOut: [Record]
  private let selection: Selection

  /// Chooses the rows for `session` out of `records`, the newest revision of each row; `nil` when no row has that code
  /// or its date cannot be read.
  ///
  /// Figures may be left out of `records`, all of them; then `indicators` and `sources` are those that the figures of the
  /// edition name.
  public init?(
    session: String, of records: [Record], naming indicators: Set<String> = [], citing sources: Set<String> = []
  ) {
    guard let host = records.first(where: { $0.table == .session && $0.key == session }),
      let day = PartialDate.parse(host[.date])?.last
    else { return nil }
    asOf = day
    var selection = Selection(asOf: day, session: session, province: host[.province])
    let chosen = selection.choose(from: records, naming: indicators, citing: sources)
    self.records = chosen.map(selection.asKnown)
    drafts = records.filter { selection.isKnown($0) && selection.isDraft($0) }
    sourcesLeftOut = records.filter { $0.table == .source && selection.leavesOut($0.key) }
    self.selection = selection
  }

  /// True for a figure of the edition.
  public func admits(_ observation: Record) -> Bool { selection.admits(observation) }
}

/// The codes that belong to an edition, table by table.
private struct Selection {
  let asOf: CalendarDay
  let session: String
  let province: String
  private var codes = [Set<String>](repeating: [], count: Table.allCases.count)
  /// Sources that say when they speak, by a date or by their session.
  private var dated: Set<String> = []
  /// Sources that may speak by that day.
  private var speaking: Set<String> = []
  /// The first day on which an index of a year is known to have been public, of those that any row states.
  private var published: [IndexEdition: CalendarDay] = [:]
  /// All indicators, also those that no row of the edition names.
  private var indicators: Set<String> = []
  /// The index that an indicator tells about, by its code.
  private var indexToldAbout: [String: String] = [:]
  /// Conclusions that the room has not heard.
  private var unread: Set<String> = []

  init(asOf: CalendarDay, session: String, province: String) {
    self.asOf = asOf
    self.session = session
    self.province = province
  }

  mutating func choose(from records: [Record], naming named: Set<String>, citing sources: Set<String>) -> [Record] {
    admit(records, .session) { $0.isHeldByNow($1) }
    admit(records, .source) { $0.names(.session, in: $1) && !$0.isDated($1[.date], after: $0.asOf) }
    speaking = codes[Table.source.index]
    admit(records, .unit) { _, _ in true }
    for record in records where record.table == .source && !(record[.date].isEmpty && record[.session].isEmpty) {
      dated.insert(record.key)
    }
    for record in records where record.table == .indicator {
      indicators.insert(record.key)
      indexToldAbout[record.key] = record.indexToldAbout
    }
    for record in records {
      guard let edition = IndexEdition(record), let day = PartialDate.parse(record[.publicationDate])?.last else {
        continue
      }
      published[edition] = min(published[edition] ?? day, day)
    }
    unread = Set(records.lazy.filter(\.isUnread).map(\.key))
    for table in [Table.conclusion, .task, .opinion, .system, .document] {
      admit(records, table) { !$0.isDraft($1) && $0.isKnown($1) }
    }
    admit(records, .target) { $0.names(.source, in: $1) }

    var stays = records.map { record in
      switch record.table {
      case .agenda, .site: isKnown(record)
      case .scene: record[.session] == session
      case .observation: admits(record)
      case .ranking: names(.source, in: record) && isPublished(record)
      case .indicator: named.contains(record.key)
      default: holds(record)
      }
    }
    codes[Table.indicator.index].formUnion(named)
    addWhatIsReferred(records, &stays)
    codes[Table.source.index].formIntersection(cited(by: zip(records, stays).filter(\.1).map(\.0)).union(sources))
    for place in records.indices where records[place].table == .source { stays[place] = holds(records[place]) }
    return zip(records, stays).filter(\.1).map(\.0)
  }

  /// True where session and source of a row are in the edition.
  func isKnown(_ record: Record) -> Bool { names(.session, in: record) && names(.source, in: record) }

  /// True for what the room has not heard, and for what hangs on that.
  func isDraft(_ record: Record) -> Bool { record.isDraft { unread.contains($0) } }

  /// True for a source that was there by the day of the session and is not in its edition.
  func leavesOut(_ source: String) -> Bool {
    speaking.contains(source) && !codes[Table.source.index].contains(source)
  }

  /// A figure needs its unit and its indicator, and counts with its source.
  func admits(_ observation: Record) -> Bool {
    names(.source, in: observation) && indicators.contains(observation[.indicator])
      && codes[Table.unit.index].contains(observation[.unit]) && isOver(observation)
  }

  /// The record as it was known: without cells that name what is outside the edition.
  func asKnown(_ record: Record) -> Record {
    var cells = record.cells
    let columns = TableSchema.of(record.table).columns
    for (place, column) in columns.enumerated() {
      guard let table = column.kind.referredTable, !cells[place].isEmpty else { continue }
      let named = CellCheck.codes(in: cells[place])
      let known = named.filter { codes[table.index].contains(String($0)) }
      guard known.count < named.count else { continue }
      cells[place] = known.joined(separator: "; ")
      if column.field == .fulfilledBy {
        for (other, column) in columns.enumerated() where column.field == .state || column.field == .evidence {
          cells[other] = ""
        }
      }
    }
    if cells == record.cells { return record }
    return Record(record.table, cells: cells, origin: record.origin, revision: record.revision)
  }
}

/// An index of a year; its parts are published with it.
private struct IndexEdition: Hashable {
  let index: Substring
  let year: Int

  init(_ index: String, _ year: Int) {
    self.year = year
    self.index = index.prefix { $0 != "." }
  }

  /// `nil` for what is no rank, or of no year.
  init?(_ record: Record) {
    guard record.table == .ranking, let year = PartialDate.parse(record[.indexPeriod])?.year else { return nil }
    self.init(record[.index], year)
  }
}

extension Selection {
  private mutating func admit(_ records: [Record], _ table: Table, where belongs: (Selection, Record) -> Bool) {
    let admitted = records.filter { $0.table == table && belongs(self, $0) }.map(\.key)
    codes[table.index].formUnion(admitted)
  }

  private func holds(_ record: Record) -> Bool { codes[record.table.index].contains(record.key) }

  /// True when the cell names a row of the edition or none.
  private func names(_ field: Field, in record: Record) -> Bool {
    let code = record[field]
    return code.isEmpty || (field == .session ? codes[Table.session.index] : speaking).contains(code)
  }

  private func isHeldByNow(_ session: Record) -> Bool {
    guard session[.province] == province, let date = PartialDate.parse(session[.date]) else { return false }
    return date.last <= asOf
  }

  /// True when a stated date may lie after `day`.
  private func isDated(_ date: String, after day: CalendarDay) -> Bool {
    PartialDate.parse(date).map { $0.last > day } ?? false
  }

  /// A rank is known from its publication; without a date of that, not before others say that its index was public, nor before
  /// the year of the index is over. What a source of its own day states was known then.
  private func isPublished(_ ranking: Record) -> Bool {
    if let published = PartialDate.parse(ranking[.publicationDate]) { return published.last <= asOf }
    if !dated.contains(ranking[.source]), let first = IndexEdition(ranking).flatMap({ published[$0] }), first > asOf {
      return false
    }
    if let period = PartialDate.parse(ranking[.indexPeriod]) { return period.last < asOf }
    return dated.contains(ranking[.source])
  }

  /// A figure from a source without date or session is known only when its period was over by then, and of a year what tells
  /// about an index not before others say that the index was public.
  private func isOver(_ observation: Record) -> Bool {
    if dated.contains(observation[.source]) { return true }
    guard let period = Period.parse(observation[.period]), let end = period.end, end < asOf else { return false }
    guard period.kind == .year, let index = indexToldAbout[observation[.indicator]] else { return true }
    return published[IndexEdition(index, end.year)].map { $0 <= asOf } ?? true
  }

  /// The sources that rows of the edition name, and those that are of a session themselves. What tells of units that begin or
  /// end later is of a later day, whether it says so or not.
  private func cited(by records: [Record]) -> Set<String> {
    var cited: Set<String> = []
    var later: Set<String> = []
    for record in records {
      if record.table == .source, !record[.session].isEmpty { cited.insert(record.key) }
      if record.table == .unit, !dated.contains(record[.source]),
        [Field.validFrom, .validTo].contains(where: { isDated(record[$0], after: asOf) })
      {
        later.insert(record[.source])
      }
    }
    for record in records where record.table != .source {
      for (column, cell) in zip(TableSchema.of(record.table).columns, record.cells) where !cell.isEmpty {
        guard column.kind.referredTable == .source else { continue }
        let named = CellCheck.codes(in: cell).map(String.init)
        cited.formUnion(record.table == .unit ? named.filter { !later.contains($0) } : named)
      }
    }
    return cited
  }

  /// Indicators and documents stay when a row that stays names them, also through one another.
  private mutating func addWhatIsReferred(_ records: [Record], _ stays: inout [Bool]) {
    var places: [Table: [String: Int]] = [.indicator: [:], .document: [:]]
    for (place, record) in records.enumerated() where places[record.table] != nil {
      places[record.table]?[record.key] = place
    }
    var waiting = records.indices.filter { stays[$0] }
    while let place = waiting.popLast() {
      let record = records[place]
      for (column, cell) in zip(TableSchema.of(record.table).columns, record.cells) where !cell.isEmpty {
        guard let table = column.kind.referredTable, let known = places[table] else { continue }
        for code in CellCheck.codes(in: cell) {
          guard let referred = known[String(code)], !stays[referred] else { continue }
          stays[referred] = true
          codes[table.index].insert(String(code))
          waiting.append(referred)
        }
      }
    }
  }
}
