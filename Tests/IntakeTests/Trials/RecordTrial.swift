import CommitteeModel

@testable import Intake

/// Finds the table among rows of separated values and makes records of them, as an import does.
enum RecordTrial {
  static func complaint(about bytes: [UInt8]) -> String? {
    // The name of the file has its say in what the table is.
    let table = Table.allCases[bytes.count % Table.allCases.count]
    for treatment in [LegacyTreatment.ask, .convert(.tcvn3), .convert(.vni)] {
      guard let read = try? TableReading(table, file: "thu.csv", bytes: bytes, decode: treatment) else {
        return "bytes in memory cannot be read"
      }
      _ = read.findings.map(\.text)
      if let complaint = complaint(about: read.records) { return complaint }
    }
    guard var sheet = try? SeparatedSheet(bytes) else { return nil }
    var rows: [SheetRow] = []
    while let row = try? sheet.next() { rows.append(row) }
    return complaint(about: rows, among: [table]) ?? complaint(aboutSheetOf: rows)
  }

  private static func complaint(aboutSheetOf rows: [SheetRow]) -> String? {
    var order = IntakeOrder()
    order.decode = [.ask, .keep, .convert(.tcvn3), .convert(.vni)][rows.count % 4]
    var sheet = SheetIntake(file: "thu.csv", sheet: "S", order: order)
    func open() -> SheetIntake.Rows {
      var rest = rows[...]
      return { () throws(IntakeFailure) in rest.popFirst() }
    }
    try? sheet.survey { () throws(IntakeFailure) in open() }
    _ = sheet.findings.map(\.text)
    guard let plan = sheet.plan else { return nil }
    let source = SheetRowSource(plan, open())
    var records: [Record] = []
    while let batch = try? source.next() {
      batch.forEachRow { records.append($0.record) }
      _ = batch.findings.map(\.text)
    }
    let mayDiffer = !plan.header.figures.isEmpty
    if source.rowsSeen != records.count, !mayDiffer {
      return "\(source.rowsSeen) rows of data, \(records.count) records"
    }
    return complaint(about: records)
  }

  private static func complaint(about rows: [SheetRow], among tables: [Table]) -> String? {
    var finder = TableFinder(file: "thu.csv", sheet: "S", among: tables)
    var found: [FoundRow] = []
    for row in rows { found += finder.take(row) }
    found += finder.finish()
    if found.map(\.number) != rows.map(\.number) { return "rows were lost, doubled or turned round" }
    guard let header = finder.header else { return nil }
    var evidence = SheetEvidence(header)
    for row in found { evidence.add(row) }
    _ = evidence.findings(file: "thu.csv", sheet: "S").map(\.text)
    var records: [Record] = []
    let read = ReadCells(under: header)
    for row in found where row.role == .data {
      let made = SheetRecord(row, header: header, evidence: evidence, file: "thu.csv", sheet: "S", remembering: read)
      if made.raw.count != made.record.cells.count { return "raw texts beside other cells in row \(row.number)" }
      _ = made.findings.map(\.text)
      records.append(made.record)
    }
    return complaint(about: records)
  }

  private static func complaint(about records: [Record]) -> String? {
    for record in records where record.cells.count != TableSchema.of(record.table).columns.count {
      return "a record of \(record.cells.count) cells"
    }
    var check = RowCheck(RowCheck.Knowledge())
    for record in records { _ = check.findings(about: record).map(\.text) }
    return nil
  }
}
