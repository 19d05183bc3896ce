public import CommitteeModel

extension Record {
  /// A row of a table with the given cells, the others empty.
  ///
  /// Traps on a column that the table does not have, so that no story tells what no file could.
  public static func row(_ table: Table, _ cells: [Field: String], line: Int = 2) -> Record {
    let schema = TableSchema.of(table)
    for field in cells.keys {
      precondition(schema.position(of: field) != nil, "\(table.rawValue) has no column \(field.rawValue)")
    }
    return Record(
      table, cells: schema.columns.map { cells[$0.field] ?? "" },
      origin: Origin(file: "\(table.rawValue).csv", line: line))
  }

  /// A province or department.
  public static func unit(_ code: String, _ name: String, _ more: [Field: String] = [:]) -> Record {
    row(.unit, more.with([.code: code, .name: name, .kind: "tỉnh"]))
  }

  /// A session of a province.
  public static func session(
    _ code: String, of province: String, on date: String, _ name: String, _ more: [Field: String] = [:]
  ) -> Record {
    row(
      .session,
      more.with([
        .code: code, .province: province, .date: date, .sessionName: name, .shortName: name,
        .sessionKind: "phiên họp ban chỉ đạo", .agency: "Ban Chỉ đạo Chuyển đổi số",
      ]))
  }

  /// A conclusion of a session, with its number.
  public static func conclusion(
    _ code: String, of session: String, _ number: Int, _ content: String, _ more: [Field: String] = [:]
  ) -> Record {
    row(
      .conclusion,
      more.with([
        .code: code, .session: session, .number: String(number), .content: content, .source: "bt",
      ]))
  }

  /// An indicator whose growth is good.
  public static func indicator(
    _ code: String, _ name: String, _ kind: ValueKind, of pillar: Pillar, order: Int, _ more: [Field: String] = [:]
  ) -> Record {
    row(
      .indicator,
      more.with([
        .code: code, .name: name, .shortName: name, .valueKind: kind.rawValue, .pillar: pillar.rawValue,
        .order: String(order), .direction: "cao",
      ]))
  }

  /// A stated level of an indicator.
  public static func figure(
    _ indicator: String, of unit: String, _ period: String, _ value: String, _ more: [Field: String] = [:]
  ) -> Record {
    row(
      .observation,
      more.with([
        .indicator: indicator, .unit: unit, .period: period, .figureKind: "thực hiện", .value: value, .source: "bt",
      ]))
  }

  /// A stated change of an indicator.
  public static func change(
    _ indicator: String, of unit: String, _ period: String, _ value: String, against base: String = "",
    _ more: [Field: String] = [:]
  ) -> Record {
    row(
      .observation,
      more.with([
        .indicator: indicator, .unit: unit, .period: period, .figureKind: "thay đổi", .value: value, .source: "bt",
        .comparedWith: base,
      ]))
  }

  /// A rank among 63 provinces; an empty year where the source states none.
  public static func rank(
    _ index: String, of unit: String, _ year: String, _ rank: String, _ more: [Field: String] = [:]
  ) -> Record {
    row(
      .ranking,
      [.map: "63 tỉnh"].merging(
        more.with([
          .index: index, .indexName: "Chỉ số \(index)", .indexPeriod: year, .unit: unit, .figureKind: "hạng",
          .rank: rank, .source: "bt",
        ])
      ) { $1 })
  }

  /// A target for an indicator.
  public static func target(
    _ indicator: String, of unit: String, _ operation: TargetOperation, _ amount: String, from start: String = "",
    by due: String = ""
  ) -> Record {
    row(
      .target,
      [
        .code: "mt-\(indicator)", .indicator: indicator, .unit: unit, .operation: operation.rawValue,
        .value: amount, .startDate: start, .dueDate: due, .source: "bt",
      ])
  }

  /// A scene of a session's script.
  public static func scene(
    _ ordinal: String, of session: String, _ screen: String, _ more: [Field: String] = [:]
  ) -> Record {
    row(.scene, more.with([.session: session, .ordinal: ordinal, .screen: screen]))
  }

  /// A task with whatever is known of it.
  public static func task(_ code: String, of session: String, _ content: String, _ more: [Field: String] = [:])
    -> Record
  {
    row(.task, more.with([.code: code, .session: session, .content: content, .source: "bt"]))
  }
}

extension [Field: String] {
  /// These cells and the ones that every such row has.
  fileprivate func with(_ usual: [Field: String]) -> [Field: String] { merging(usual) { given, _ in given } }
}
