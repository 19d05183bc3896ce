internal import CommitteeModel

/// Who makes rows of what an XML part tells, as many at a time as a portion holds.
protocol RowListener: XMLListener {
  /// Rows that are complete and not yet taken.
  var ready: [SheetRow] { get set }
  /// Rows of `ready` that were taken already.
  var taken: Int { get set }
}

/// Rows out of an XML part.
final class FedRows<Listener: RowListener>: RowReading {
  private let listener: Listener
  private let feed: XMLFeed

  init(_ part: ZipPart, _ listener: Listener) throws(WorkbookFault.Kind) {
    self.listener = listener
    feed = try XMLFeed(part, to: listener)
  }

  func next() throws(WorkbookFault.Kind) -> SheetRow? {
    while listener.taken == listener.ready.count {
      listener.ready.removeAll(keepingCapacity: true)
      listener.taken = 0
      // To the end even when the rows are over: what comes after belongs to the checksum.
      guard !feed.isOver else { return nil }
      try feed.pump()
    }
    defer { listener.taken += 1 }
    return listener.ready[listener.taken]
  }
}
