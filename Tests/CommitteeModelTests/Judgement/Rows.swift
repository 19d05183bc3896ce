import CommitteeModel

/// Rows typed in a test: only the cells that matter are named.
enum Rows {
  static func record(_ table: Table, _ cells: [Field: String], line: Int = 2) -> Record {
    Record(
      table, cells: TableSchema.of(table).columns.map { cells[$0.field] ?? "" },
      origin: Origin(file: "\(table.rawValue).csv", line: line))
  }

  static func figure(
    _ value: String, _ period: String = "2021", kind: ValueKind = .count, numerator: String = "",
    denominator: String = "", against base: String? = nil, place: String = ""
  ) -> Observation {
    Observation(
      record(
        .observation,
        [
          .indicator: "x", .unit: "u", .period: period, .figureKind: base == nil ? "thực hiện" : "thay đổi",
          .value: value, .numerator: numerator, .denominator: denominator, .comparedWith: base ?? "", .source: "s",
          .place: place,
        ]), kind: kind)!
  }

  static func target(_ amount: String, start: String = "", due: String = "", operation: String = "bằng") -> Target {
    Target(
      record(
        .target,
        [
          .code: "t", .indicator: "x", .unit: "u", .operation: operation, .value: amount, .startDate: start,
          .dueDate: due, .source: "s",
        ]))!
  }

  static func ranking(
    _ rank: String, _ year: String, map: String = "63 tỉnh", generation: String = "922", change: String = "",
    against: String = "", total: String = "63"
  ) -> Ranking {
    Ranking(
      record(
        .ranking,
        [
          .index: "dti", .indexName: "DTI", .indexPeriod: year, .unit: "u",
          .figureKind: change.isEmpty ? "hạng" : "thay đổi", .rank: rank, .total: total, .map: map,
          .generation: generation, .change: change, .comparedWith: against, .source: "s",
        ]))
  }

  static func task(_ due: String, reported: String = "") -> CommitteeTask {
    CommitteeTask(record(.task, [.code: "n", .session: "p", .dueDate: due, .state: reported, .source: "s"]))
  }

  static func day(_ text: String) -> CalendarDay { PartialDate.parse(text)!.last }
}
