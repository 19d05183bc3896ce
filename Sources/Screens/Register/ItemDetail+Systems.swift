import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ItemDetail {
  func systemRows(_ system: DigitalSystem) -> [KeyValueList.Row] {
    [
      row("Loại", system.kind),
      row(
        "Trụ cột",
        [system.pillar?.rawValue ?? "không nêu", system.group].filter { !$0.isEmpty }.joined(separator: " › ")),
      stated("Tình trạng", system.condition), stated("Vận hành", system.operatedBy),
      stated("Cấp kết nối", system.levels.joined(separator: ", ")), stated("Người dùng", system.users),
    ]
      + figures(of: system.indicators) + [row("Nêu tại", sessionName(system.session)), row("Ghi chú", system.note)]
  }

  func agendaRows(_ item: AgendaItem) -> [KeyValueList.Row] {
    let session = dossier.session
    let chair = [session.chair, session.chairRole].filter { !$0.isEmpty }.joined(separator: ", ")
    let day = [session.partOfDay, session.date.text].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      row("Mục", [item.ordinal, item.kind].filter { !$0.isEmpty }.joined(separator: " · ")),
      stated("Trình bày", item.speaker),
      stated("Thời gian", item.minutes.map { "\($0) phút" }), row("Phiên", session.name),
      row("Loại phiên", session.kind.rawValue),
      row("Ngày", day), row("Cơ quan", session.agency), row("Chủ trì", chair), row("Đồng chủ trì", session.coChair),
      row("Thư ký", session.secretary), row("Địa điểm", session.venue), row("Hình thức", session.form),
      row("Kỳ báo cáo", session.reportingPeriod),
    ]
  }

  func siteRows(_ site: RemoteSite) -> [KeyValueList.Row] {
    [
      stated("Số điểm cầu", site.count.map { VietnameseNumber.format(ExactDecimal($0)) }),
      row("Cấp", site.level),
      row("Trung tâm", site.isMain.map { $0 ? "điểm cầu trung tâm" : "" } ?? ""), stated("Địa điểm", site.venue),
      row("Phiên", sessionName(dossier.session.code)), row("Hình thức", dossier.session.form),
      row("Ghi chú", site.note),
    ]
  }

  func documentRows(_ document: Document) -> [KeyValueList.Row] {
    [
      stated("Số ký hiệu", document.number),
      row("Còn gọi là", document.aliases.joined(separator: "; ")), row("Loại", document.kind),
      row("Về việc", document.abstract), stated("Cơ quan", document.issuer),
      stated("Ban hành", document.issuedOn?.text, unstated: "không nêu ngày"), stated("Giai đoạn", document.horizon),
      row("Nêu tại", sessionName(document.session)), row("Ghi chú", document.note),
    ]
  }

  func sourceRows(_ source: Source) -> [KeyValueList.Row] {
    let levels = dossier.figures.levels.values.filter { $0.source == source.code }
    let ranks = dossier.figures.rankings.count { $0.source == source.code }
    let unit = dossier.name(of: dossier.figures.unit)
    let told = [
      (levels.figureCount, "số mới nhất"), (levels.count - levels.figureCount, "điều nêu bằng lời"), (ranks, "hạng"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return [
      row("Tên ngắn", source.shortName), row("Loại", source.kind), stated("Cơ quan", source.agency),
      source.session == nil ? stated("Ngày", source.date?.text) : row("Ngày", source.date?.text ?? ""),
      row("Phiên", sessionName(source.session)),
      row("Địa chỉ", source.address),
      row("Dùng cho", told.isEmpty ? "" : "\(told.joined(separator: ", ")) của \(unit) đang xem"),
      row("Ghi chú", source.note),
    ]
  }

  func reportingRows(_ indicator: Indicator) -> [KeyValueList.Row] {
    let level = dossier.figures.levels[indicator.code]
    let freshness = dossier.freshness(of: indicator.code)
    let mark = StatusMark(freshness)
    return figures(of: [indicator.code]) + [
      row(
        "Đơn vị báo cáo", indicator.owner.map { dossier.name(of: $0) } ?? "chưa rõ",
        indicator.owner == nil ? .caution : .text),
      stated("Nhịp báo cáo", indicator.rhythm.map { "hằng \($0.rawValue)" }),
      row("Kỳ mới nhất", level.map { $0.period.label.isEmpty ? "không nêu kỳ" : $0.period.label } ?? "chưa có số liệu"),
      level == nil ? row("Ngày chốt", "") : stated("Ngày chốt", level?.cutoff?.text),
      row(
        "Độ mới",
        freshness == .unknown ? "không xét được" : "\(mark.shape) \(mark.word) · tính đến \(dossier.seenFrom.words)",
        mark.ink),
      row(
        "Chất lượng",
        level.map { "\($0.releaseWords) · \($0.revisionWords)" } ?? ""),
    ]
  }
}
