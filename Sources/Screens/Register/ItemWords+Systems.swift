import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ItemWords {
  /// A figure, a system or a task among others of its group.
  func member(_ item: Item) -> Content? {
    switch item.table {
    case .indicator: return dossier.indicators[Code(item.code)].map(figure)
    case .system:
      guard let system = proceedings.system(item.code) else { return nil }
      let condition = system.condition.isEmpty ? "không nêu" : system.condition
      return (
        system.name,
        [quiet(""), CellText(system.shortName, span: 2), quiet(""), CellText(condition), quiet(system.kind)],
        system.source, system.origin
      )
    default:
      guard let task = proceedings.task(item.code) else { return nil }
      let mark = StatusMark(dossier.state(of: task))
      return (
        task.content,
        [
          sign(mark), CellText(task.content, span: 2), quiet(""), CellText(mark.word, Style(mark.ink)), quiet("việc"),
        ], task.source, task.origin
      )
    }
  }

  private func figure(_ indicator: Indicator) -> Content {
    let wording = SubjectWording(.indicator(indicator.code), in: dossier)
    let mark = dossier.status(of: indicator.code).map { StatusMark($0.standing) }
    let name = (indicator.partOf == nil ? "" : "└ ") + indicator.shortName
    let status = mark.map { wording.isMissing ? "" : $0.word } ?? ""
    let isPercent = wording.figure?.unit == "%"
    let figure = isPercent ? wording.figure?.text : wording.figure?.withoutUnit.text
    let level = dossier.figures.levels[indicator.code]
    let stated = level.map { $0.period.shortLabel } ?? ""
    let period = wording.isMissing ? "chưa có số liệu" : stated.isEmpty ? "không nêu kỳ" : stated
    let unit = isPercent || wording.isMissing ? "" : wording.figure?.unit ?? ""
    // A month that is itself the figure is not told twice.
    let aside = [unit, period == figure ? "" : period, status].filter { !$0.isEmpty }.joined(separator: " · ")
    return (
      wording.title,
      [
        mark.map(sign) ?? quiet("·"), CellText(name),
        wording.words.map { CellText($0, span: 2) }
          ?? CellText(figure ?? "—", Style(wording.isMissing ? .remark : .value)),
        CellText(wording.words == nil ? aside : "", Style(mark?.ink ?? .remark)), quiet("chỉ tiêu"),
      ], wording.source, wording.origin
    )
  }

  func system(_ system: DigitalSystem) -> Content {
    (
      system.name,
      [
        CellText(system.shortName), CellText(system.condition.isEmpty ? "không nêu" : system.condition),
        quiet(system.levels.joined(separator: ", ")), quiet(system.users), quiet(system.kind),
      ], system.source, system.origin
    )
  }

  func agenda(_ item: AgendaItem) -> Content {
    (
      item.content,
      [
        quiet(item.ordinal), CellText(item.content), quiet(item.speaker), quiet(item.kind),
        quiet(item.minutes.map(String.init) ?? ""),
      ], item.source, item.origin
    )
  }

  func site(_ site: RemoteSite) -> Content {
    (
      site.name,
      [
        CellText(site.name),
        CellText(site.count.map { VietnameseNumber.format(ExactDecimal($0)) } ?? "—", Style(.value)),
        quiet(site.level), quiet(site.venue),
      ], site.source, site.origin
    )
  }

  func document(_ document: Document) -> Content {
    let about = document.abstract.isEmpty ? document.title : document.abstract
    return (
      document.title.prefix(1).uppercased() + document.title.dropFirst(),
      [
        CellText(about), CellText(document.number, Style(.value)), quiet(document.issuer),
        quiet(document.issuedOn?.text ?? ""), quiet(document.horizon),
      ], document.source, document.origin
    )
  }

  func source(_ source: Source) -> Content {
    let date = source.date ?? source.session.flatMap { dossier.session($0)?.date }
    return (
      source.name,
      [CellText(source.shortName), quiet(source.kind), quiet(date?.text ?? "không nêu"), quiet(source.agency)],
      source.code, source.origin
    )
  }

  func reporting(_ indicator: Indicator) -> Content {
    let level = dossier.figures.levels[indicator.code]
    let freshness = dossier.freshness(of: indicator.code)
    let mark = StatusMark(freshness)
    let period = level.map { $0.period.shortLabel.isEmpty ? "không nêu kỳ" : $0.period.shortLabel }
    return (
      SubjectWording(.indicator(indicator.code), in: dossier).title,
      [
        sign(mark), CellText(indicator.shortName),
        CellText(period ?? "chưa có số liệu", Style(level == nil ? .caution : .text)),
        quiet(indicator.rhythm?.rawValue ?? ""), quiet(level.map { $0.cutoff?.text ?? "" } ?? Absence.missing.mark),
        CellText(mark.word, Style(mark.ink)),
      ], level?.source, level?.origin ?? indicator.origin
    )
  }
}
