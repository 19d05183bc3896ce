import CommitteeModel

extension Catalogue<AgendaItem> {
  static func agenda(_ proceedings: Proceedings) -> Self {
    Catalogue(rows: proceedings.agenda, item: { CheckSubject(.agenda, $0.key) })
  }
}

extension Catalogue<RemoteSite> {
  static func sites(_ proceedings: Proceedings) -> Self {
    let total = proceedings.sites.compactMap(\.count).reduce(0, +)
    return Catalogue(
      rows: proceedings.sites, item: { CheckSubject(.site, $0.key) },
      remark: proceedings.sites.count > 1 ? "cộng \(VietnameseNumber.format(ExactDecimal(total))) điểm cầu" : "")
  }
}

extension Catalogue<Document> {
  static func documents(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    return Catalogue(
      rows: proceedings.documents, item: { .document($0.code) },
      filters: [
        Filter(title: "Phiên này nêu") { $0.session == dossier.session.code },
        Filter(title: "Có số ký hiệu") { !$0.number.isEmpty }, Filter(title: "Chưa có số") { $0.number.isEmpty },
      ],
      orders: [
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
        Order(title: "phiên") { document in
          document.session.map { sessions.group($0) } ?? (Int.max, "Không nêu phiên")
        },
        Order(title: "cơ quan") { document in
          document.issuer.isEmpty ? (1, "Không nêu cơ quan") : (0, document.issuer)
        },
      ])
  }
}

extension Catalogue<Source> {
  static func sources(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    let unit = dossier.name(of: dossier.figures.unit)
    let used = Set(
      dossier.figures.levels.values.map(\.source) + dossier.figures.rankings.map(\.source)
        + dossier.targets.filter { $0.unit == dossier.figures.unit }.map(\.source))
    func isOwn(_ source: Source) -> Bool { source.session == dossier.session.code }
    return Catalogue(
      rows: proceedings.sources, item: { .source($0.code) },
      filters: [
        Filter(title: "Đang dùng") { isOwn($0) || used.contains($0.code) },
        Filter(title: "Của phiên này", admits: isOwn),
        Filter(title: "Không nêu ngày") { $0.date == nil && $0.session == nil },
      ],
      orders: [
        Order(title: "phiên") { source in
          if let session = source.session { return sessions.group(session) }
          return used.contains(source.code)
            ? (Int.max - 1, "Ngoài các phiên, nêu số của \(unit)") : (Int.max, "Không nêu số nào của \(unit)")
        },
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
      ], startsWithAll: false)
  }
}
