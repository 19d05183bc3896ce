internal import CommitteeModel

/// An edition to be, held against the one of the same session before it while its rows go by.
///
/// The earlier one is made again from the ledger; whether that succeeded is known at the end, when its code is.
struct EditionComparison {
  /// The edition before; `nil` when there is none.
  let earlier: EarlierPublication?
  /// What it held; `nil` when the ledger no longer holds its session.
  private let selection: EditionSelection?
  private var content = ContentHash()
  /// The figures of one series that it held, whose code is made when the next begins.
  private var series: [Record] = []
  private var changes = EditionChanges()

  init(with earlier: EarlierPublication?, in connection: OpaquePointer) throws(SQLiteFault) {
    self.earlier = earlier
    selection = try earlier.flatMap { earlier throws(SQLiteFault) in
      try EditionSelection(session: earlier.session, after: .of(earlier), in: connection)
    }
  }

  /// The imports that the earlier edition was made of.
  var imports: ImportSelection? { selection?.imports }

  /// Goes on to the next table; its rows, unless they are figures, are compared at once.
  mutating func begin(_ table: Table, now: [Record]) {
    finishSeries()
    content.begin(table)
    guard let selection, let earlier, table != .observation else { return }
    let before = selection.rows(of: table)
    changes.compare(from: before, to: now)
    content.add(all: before.map(earlier.audience.admitted))
  }

  /// Compares one figure, `nil` where the book did not or does not hold it; figures come in the order of their keys.
  mutating func compare(from before: Record?, to now: Record?) {
    guard let selection, let earlier else { return }
    let before = before.flatMap { selection.scope.admits($0) ? $0 : nil }
    if let before {
      if let last = series.last, last[.unit] != before[.unit] || last[.indicator] != before[.indicator] {
        finishSeries()
      }
      series.append(earlier.audience.admitted(before))
    }
    // One revision is one row; looking at its cells would only find that out again.
    if let before, let now, before.revision == now.revision { return }
    if before != nil || now != nil { changes.compare(from: before, to: now) }
  }

  private mutating func finishSeries() {
    content.add(all: series)
    series.removeAll(keepingCapacity: true)
  }

  /// What was found, behind the last table.
  var difference: Publication.Difference {
    guard let earlier else { return .first }
    guard selection != nil, content.text == earlier.contentHash else { return .unknown(since: earlier.number) }
    return .changes(since: earlier.number, changes)
  }
}
