public import CommitteeModel

extension EditionFile {
  /// The rows that a question asks for with the way by which each came; editions of earlier layouts know the rows alone.
  public func statements(of question: StatementQuestion) throws(DossierFailure) -> [RowStatement] {
    guard let names else { return try records(of: question).map { RowStatement($0) } }
    let placed = try placedRows(of: question)
    let statements: [RowStatement]?
    do throws(SQLiteFault) {
      statements = try traced(placed, names)
    } catch {
      throw Self.failure(error, path: path)
    }
    guard let statements else { throw .altered(path: path) }
    return statements
  }

  private func records(of question: StatementQuestion) throws(DossierFailure) -> [Record] {
    switch question {
    case .series(let indicator, let unit): try series(indicator: indicator, unit: unit)
    case .ranks(let unit): try rankings(unit: unit)
    case .row(let table, let key): try records(of: table).filter { $0.key == key }
    }
  }

  /// A row with what leads on from it.
  struct Placed {
    let record: Record
    /// The number of its arrival; 0 in layouts that do not know it.
    let arrival: Int
    /// Its place in its table.
    let place: Int
  }

  private func placedRows(of question: StatementQuestion) throws(DossierFailure) -> [Placed] {
    let rows: [Placed]
    do throws(SQLiteFault) {
      rows =
        switch question {
        case .series(let indicator, let unit): try placed(.observation, questions.series, [indicator, unit])
        case .ranks(let unit): try placed(.ranking, questions.placedRanks, [unit])
        case .row(let table, _): try placed(table, questions.placed(table), [])
        }
    } catch {
      throw Self.failure(error, path: path)
    }
    _ = try guarded(rows.map(\.record)) { file throws(SQLiteFault) in
      switch question {
      case .series(let indicator, let unit): try seriesCode(indicator, unit, in: file)
      case .ranks(let unit): try PieceStore.code(.ranks, unit, in: file)
      case .row(let table, _): try PieceStore.code(.table, table.storeName, in: file)
      }
    }
    if isGuarded, try !areArrivalsRight(rows, question) { throw .altered(path: path) }
    guard case .row(_, let key) = question else { return rows }
    return rows.filter { $0.record.key == key }
  }

  private func areArrivalsRight(_ rows: [Placed], _ question: StatementQuestion) throws(DossierFailure) -> Bool {
    do throws(SQLiteFault) {
      let stated =
        switch question {
        case .series(let indicator, let unit): try PieceStore.code(of: .arrivals, indicator, unit, in: connection)
        case .ranks(let unit): try PieceStore.code(.rankArrivals, unit, in: connection)
        case .row(let table, _): try PieceStore.code(.arrivals, table.storeName, in: connection)
        }
      return stated.map { $0 == PieceCode.code(ofArrivals: rows.lazy.map(\.arrival)) } ?? rows.isEmpty
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// Every row of a table with its place, as it lies there; none where the layout does not have the table.
  func placedRows(of table: Table) throws(DossierFailure) -> [Placed] {
    guard layout >= EditionLayout.first(with: table) else { return [] }
    do throws(SQLiteFault) {
      return try placed(table, questions.placed(table), [])
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// Rows whose place stands in the last column.
  private func placed(_ table: Table, _ question: String, _ values: [String]) throws(SQLiteFault) -> [Placed] {
    let statement = try connection.prepare(question)
    for (place, value) in values.enumerated() { try statement.bind(value, at: Int32(place) + 1) }
    var reader = RecordReader(table, lead: lead)
    var rows: [Placed] = []
    while try statement.step() {
      let place = statement.integer(statement.width - 1)
      let arrival = names == nil ? 0 : statement.integer(0)
      rows.append(Placed(record: try reader.read(statement), arrival: arrival, place: place))
    }
    return rows
  }

  /// The rows with their ways; `nil` where one of these is not as its code says.
  private func traced(_ rows: [Placed], _ names: ArrivalNames) throws(SQLiteFault) -> [RowStatement]? {
    let earlier = try EarlierReader(connection, names)
    var known: [Int: ArrivalStore.Arrival] = [:]
    func arrival(_ number: Int) throws(SQLiteFault) -> ArrivalStore.Arrival? {
      if let arrival = known[number] { return arrival }
      guard let (arrival, isRight) = try ArrivalStore.arrival(number, in: connection), isRight else { return nil }
      known[number] = arrival
      return arrival
    }
    var statements: [RowStatement] = []
    for row in rows {
      guard let own = try arrival(row.arrival) else { return nil }
      var before: EarlierStatement?
      if row.record.revision > 1 {
        guard let entry = try earlier.entry(of: row.record, at: row.place) else { return nil }
        if let record = entry.record {
          guard let its = try arrival(entry.arrival) else { return nil }
          before = EarlierStatement(
            record, receipt: its.receipt, cell: its.cell(of: record), isWithdrawn: entry.isWithdrawn)
        }
      }
      statements.append(
        RowStatement(row.record, receipt: own.receipt, cell: own.cell(of: row.record), earlier: before))
    }
    return statements
  }
}

extension EditionFile {
  /// A unit's figures of an indicator for some periods, oldest first; the whole series is held against its code.
  func figures(
    _ indicator: String, of unit: String, for periods: Set<String>
  ) throws(DossierFailure) -> [Record] {
    var records: [Record] = []
    var (piece, count) = (PieceCode(), 0)
    let stated: Int?
    do throws(SQLiteFault) {
      let statement = try connection.prepare(questions.series)
      try statement.bind(indicator, at: 1)
      try statement.bind(unit, at: 2)
      var reader = RecordReader(.observation, lead: lead)
      let period = reader.column(of: .period)
      while try statement.step() {
        count += 1
        try reader.add(statement, to: &piece)
        if periods.contains(statement.text(period)) { records.append(try reader.read(statement)) }
      }
      stated = try seriesCode(indicator, unit, in: connection)
    } catch {
      throw Self.failure(error, path: path)
    }
    guard stated.map({ $0 == piece.code }) ?? (count == 0) else { throw .altered(path: path) }
    return records
  }
}
