public import CommitteeModel

extension DeskDraft {
  /// As it is kept.
  public var message: [UInt8] {
    var writer = WireWriter()
    writer.text(session, upTo: WireLimit.text)
    writer.text(entry.table.rawValue, upTo: WireLimit.name)
    writer.optional(entry.key) { $0.text($1) }
    writer.list(entry.values.sorted { $0.key.rawValue < $1.key.rawValue }, upTo: Field.allCases.count) {
      $0.text($1.key.rawValue, upTo: WireLimit.name)
      $0.text($1.value, upTo: WireLimit.note)
    }
    writer.optional(field) { $0.text($1.rawValue, upTo: WireLimit.name) }
    writer.text(reason, upTo: WireLimit.note)
    writer.text(moment, upTo: WireLimit.name)
    return Envelope.seal(.draft, writer.bytes)
  }

  /// Reads what was kept.
  public init(message: [UInt8]) throws(WireFault) {
    let (kind, body) = try Envelope.open(message)
    guard kind == .draft else { throw .value }
    var reader = WireReader(body)
    let session = try reader.text()
    let table = try reader.named(Table.self)
    let key = try reader.optional { reader throws(WireFault) in try reader.text() }
    let values = try reader.list(upTo: Field.allCases.count) { reader throws(WireFault) in
      (try reader.named(Field.self), try reader.text(upTo: WireLimit.note))
    }
    let field = try reader.optional { reader throws(WireFault) in try reader.named(Field.self) }
    let reason = try reader.text(upTo: WireLimit.note)
    let moment = try reader.text(upTo: WireLimit.name)
    try reader.end()
    let entry = DeskEntry(table, key: key, values: Dictionary(values) { first, _ in first })
    self.init(session: session, entry: entry, field: field, reason: reason, moment: moment)
  }
}
