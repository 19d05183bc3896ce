import CommitteeModel

extension Catalogue<DigitalSystem> {
  static func systems(_ proceedings: Proceedings) -> Self {
    var kinds: [String] = []
    for system in proceedings.systems where !kinds.contains(system.kind) { kinds.append(system.kind) }
    return Catalogue(
      rows: proceedings.systems, item: { CheckSubject(.system, $0.code.text) },
      filters: kinds.map { kind in Filter(title: kind.capitalizedFirst) { $0.kind == kind } },
      orders: [
        Order(title: "trụ cột") { system in
          guard let pillar = system.pillar else { return (Int.max, "Không nêu trụ cột") }
          let name = pillar == .sector && !system.group.isEmpty ? "Lĩnh vực \(system.group)" : pillar.rawValue
          return (pillar.place, name.capitalizedFirst)
        },
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
        Order(title: "tình trạng") { system in
          system.condition.isEmpty ? (1, "Không nêu tình trạng") : (0, system.condition.capitalizedFirst)
        },
      ])
  }
}

extension Catalogue<Item> {
  /// Figures, systems and tasks of a pillar by its groups: all of health in one place.
  static func all(of pillar: Pillar, _ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    var rows: [(item: Item, group: String)] = dossier.indicators(of: pillar, withParts: true).map {
      (.indicator($0), dossier.indicators[$0]?.group ?? "")
    }
    rows += proceedings.systems.filter { $0.pillar == pillar }.map { (CheckSubject(.system, $0.code.text), $0.group) }
    rows += proceedings.tasks.filter { $0.pillar == pillar }.map { (.task($0.code), $0.group) }
    let groups = Dictionary(rows.map { ($0.item, $0.group) }) { first, _ in first }
    let parts = ["nhận thức", "thể chế", "hạ tầng", "dữ liệu", "nhân lực", "an toàn thông tin"]
    return Catalogue(
      rows: rows.map(\.item), item: { $0 },
      filters: [
        Filter(title: "Chỉ tiêu") { $0.table == .indicator },
        Filter(title: "Hệ thống, nền tảng") { $0.table == .system },
        Filter(title: "Việc") { $0.table == .task },
      ],
      orders: [
        Order(title: "nhóm") { item in
          guard let group = groups[item], !group.isEmpty else { return (Int.max, "Không nêu nhóm") }
          return (pillar == .foundation ? parts.firstIndex(of: group) ?? parts.count : 0, group.capitalizedFirst)
        },
        Order(title: "loại") { item in
          switch item.table {
          case .indicator: (0, "Chỉ tiêu")
          case .system: (1, "Hệ thống, nền tảng")
          default: (2, "Việc được giao")
          }
        },
      ])
  }
}

extension Catalogue<Indicator> {
  /// The indicators of the unit shown, by who has to report them.
  static func reporting(_ dossier: Dossier) -> Self {
    func freshness(_ indicator: Indicator) -> Freshness { dossier.freshness(of: indicator.code) }
    let worstFirst: [Freshness] = [.silent, .late, .due, .current, .unknown]
    return Catalogue(
      rows: dossier.order.filter { dossier.concerns($0) }.compactMap { dossier.indicators[$0] },
      item: { .indicator($0.code) },
      filters: [
        Filter(title: "Chậm, bỏ nhiều kỳ") { freshness($0).isStale },
        Filter(title: "Đúng kỳ") { freshness($0) == .current || freshness($0) == .due },
        Filter(title: "Không nêu nhịp") { freshness($0) == .unknown },
      ],
      orders: [
        Order(title: "đơn vị") { indicator in
          indicator.owner.map { (0, dossier.name(of: $0)) } ?? (1, "Chưa rõ đơn vị báo cáo")
        },
        Order(title: "độ mới") { indicator in
          let freshness = freshness(indicator)
          return (worstFirst.firstIndex(of: freshness) ?? 0, freshness.rawValue.capitalizedFirst)
        },
        Order(title: "nhịp") { indicator in
          indicator.rhythm.map { ($0.days, "Hằng \($0.rawValue)") } ?? (Int.max, "Không nêu nhịp báo cáo")
        },
      ])
  }
}
