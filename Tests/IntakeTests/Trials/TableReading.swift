import CommitteeModel

@testable import Intake

/// All that a file named after a table gives, read from bytes in memory.
struct TableReading {
  let records: [Record]
  let findings: [Finding]

  init(_ table: Table, file: String, bytes: [UInt8], decode: LegacyTreatment = .ask) throws {
    let reader = try TableReader(table, file: file, bytes: MemoryBytes(bytes: bytes), decode: decode)
    let stream = RowStream(table, file: file) { reader }
    let delivery = try Delivery(
      folder: "", records: [], streams: [stream], findings: reader.findings,
      files: [FileReading(name: file, sha256: "", rows: 0)]
    ).heldWhole()
    (records, findings) = (delivery.records, delivery.findings)
  }
}
