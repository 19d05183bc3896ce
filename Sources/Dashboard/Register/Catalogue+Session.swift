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
  static func documents(_ proceedings: Proceedings) -> Self {
    Catalogue(
      rows: proceedings.documents, item: { .document($0.code) },
      filters: [
        Filter(title: "Có số ký hiệu") { !$0.number.isEmpty }, Filter(title: "Chưa có số") { $0.number.isEmpty },
      ],
      orders: [
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
        Order(title: "cơ quan") { document in
          document.issuer.isEmpty ? (1, "Không nêu cơ quan") : (0, document.issuer)
        },
      ])
  }
}

extension Catalogue<Source> {
  static func sources(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    return Catalogue(
      rows: proceedings.sources, item: { .source($0.code) },
      filters: [
        Filter(title: "Của phiên này") { $0.session == dossier.session.code },
        Filter(title: "Không nêu ngày") { $0.date == nil && $0.session == nil },
      ],
      orders: [
        Order(title: "phiên") { source in source.session.map { sessions.group($0) } ?? (Int.max, "Ngoài các phiên") },
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
      ])
  }
}
