import CommitteeModel

/// A dossier of a province with two sessions, small enough to read: what the first session assigned, the second
/// fulfilled.
enum SmallDossier {
  static let files = [FileReading(name: "tinh/so-lieu.csv", sha256: String(repeating: "a", count: 64), rows: 2)]

  static func record(
    _ table: Table, line: Int = 2, folder: String = "tinh", _ given: [Field: String]
  ) -> Record {
    let cells = TableSchema.of(table).columns.map { given[$0.field] ?? "" }
    return Record(table, cells: cells, origin: Origin(file: "\(folder)/\(table.rawValue).csv", line: line))
  }

  static func delivery(_ records: [Record]) -> Delivery {
    Delivery(folder: "tinh", records: records, findings: [], files: files, sheets: files.map { sheet(of: $0.name) })
  }

  /// Where the columns of a file of the import format stand, which no test asks.
  static func sheet(of file: String) -> SheetColumns {
    let table = Table.allCases.first { file.hasSuffix("/\($0.rawValue).csv") }!
    return SheetColumns(file: file, sheet: "", table: table, columns: [:])
  }

  /// The same rows with their observations on a sheet of a workbook, where `79` is spelled `79 (1)`.
  static var sheet: Delivery {
    let book = "tinh/bao-cao.xlsx"
    let placed = records.map { record in
      record.table != .observation
        ? record
        : Record(
          record.table, cells: record.cells, origin: Origin(file: book, line: record.origin.line, sheet: "Số liệu"))
    }
    let value = placed.first { $0[.value] == "79" }!
    return Delivery(
      folder: "tinh", records: placed, findings: [],
      files: files + [FileReading(name: book, sha256: String(repeating: "b", count: 64), rows: 3)],
      sheets: [
        SheetColumns(file: book, sheet: "Số liệu", table: .observation, columns: [.indicator: 1, .value: 3])
      ],
      rawCells: [RawCell(.observation, at: value.origin, field: .value, text: "79 (1)")])
  }

  static func session(_ code: String, _ date: String, province: String = "bac-giang") -> Record {
    record(
      .session,
      [
        .code: code, .sessionKind: "giao ban", .sessionName: code, .shortName: code, .date: date, .province: province,
        .agency: "UBND",
      ])
  }

  static func source(_ code: String, session: String = "", date: String = "") -> Record {
    record(
      .source,
      [.code: code, .name: code, .shortName: code, .kind: "bản tin", .session: session, .date: date])
  }

  static func unit(_ code: String, name: String = "", folder: String = "tinh") -> Record {
    record(.unit, folder: folder, [.code: code, .name: name.isEmpty ? code : name, .kind: "tỉnh"])
  }

  static func indicator(_ code: String, partOf: String = "") -> Record {
    record(
      .indicator,
      [
        .code: code, .name: code, .shortName: code, .pillar: "chính quyền số", .valueKind: "số lượng",
        .direction: "cao", .partOf: partOf,
      ])
  }

  static func figure(_ indicator: String, _ period: String, _ value: String, source: String, line: Int = 2) -> Record {
    record(
      .observation, line: line,
      [
        .indicator: indicator, .unit: "bac-giang", .period: period, .figureKind: "thực hiện", .value: value,
        .source: source,
      ])
  }

  static func rank(_ unit: String, _ rank: String, period: String, published: String = "") -> Record {
    record(
      .ranking,
      [
        .index: "dti", .indexName: "DTI", .indexPeriod: period, .unit: unit, .figureKind: "hạng", .rank: rank,
        .map: "63 tỉnh", .publicationDate: published, .source: "bang",
      ])
  }

  static func scene(_ session: String, _ ordinal: String, _ screen: String, _ more: [Field: String] = [:]) -> Record {
    record(.scene, more.merging([.session: session, .ordinal: ordinal, .screen: screen]) { $1 })
  }

  static var task: Record {
    record(
      .task,
      [
        .code: "gap-mat", .session: "thang-1", .content: "Gặp mặt cán bộ", .dueDate: "tháng 02/2022",
        .state: "hoàn thành", .fulfilledBy: "thang-2", .evidence: "hội nghị 23/02/2022", .source: "tin-1",
      ])
  }

  static let records: [Record] = [
    source("tin-1", session: "thang-1"), source("tin-2", session: "thang-2"), source("bang"),
    unit("bac-giang"), unit("bac-kan"),
    session("thang-1", "17/01/2022"), session("thang-2", "23/02/2022"),
    indicator("dvc"), indicator("dvc.xa", partOf: "dvc"), indicator("y-kien"),
    figure("dvc.xa", "2021", "79", source: "tin-1"), figure("dvc.xa", "2020", "60", source: "tin-1", line: 3),
    figure("y-kien", "2022", "43", source: "tin-2", line: 4),
    rank("bac-giang", "10", period: "2020", published: "10/2021"), rank("bac-kan", "9", period: "2020"),
    rank("bac-giang", "9", period: "2021", published: "08/8/2022"),
    task,
  ]
}
