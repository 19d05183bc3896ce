import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One row of a register in full: all that the dossier says of it, then where that is stated.
struct ItemDetail {
  private let item: Item
  let scene: Scene
  let dossier: Dossier
  let proceedings: Proceedings
  /// Whether it tells how its row came.
  private let isTraced: Bool

  init(_ item: Item, in scene: Scene, traced isTraced: Bool = false) {
    self.item = item
    self.scene = scene
    self.isTraced = isTraced
    dossier = scene.dossier
    proceedings = scene.archive.proceedings ?? Proceedings()
  }

  /// What it is called.
  var name: String { card?.name ?? item.code }

  private var card: ItemCard? { scene.register.map { scene.cards.card(of: item, in: $0, scene) } }

  /// Draws it and tells whether all of it stands there; what does not is in the panel of the source.
  func draw(on frame: inout Frame, in area: Rect) -> Bool {
    let name = Paragraph(text: name, style: Style(.accent, bold: true))
    let list = KeyValueList(rows: rows)
    let (top, rest) = area.splitTop(min(name.height(for: area.width), max(1, area.height / 3)))
    name.draw(on: &frame, in: top)
    let wanted = list.height(for: area.width)
    let body = rest.height > wanted || rest.height >= 8 ? rest.splitTop(1).rest : rest
    let bars = exhibit
    guard !bars.isEmpty, body.height >= wanted + bars.count + 2 else {
      list.draw(on: &frame, in: body)
      return body.height >= wanted
    }
    let (facts, below) = body.splitTop(wanted)
    list.draw(on: &frame, in: facts)
    let picture = below.splitTop(1).rest
    BarList(rows: bars).draw(on: &frame, in: picture.splitTop(min(picture.height, bars.count * 2 - 1)).top)
    return true
  }

  /// Label and value rows.
  var rows: [KeyValueList.Row] {
    // The evidence of a figure ends with its places already.
    return (item.table == .indicator && isOfFigureAlone ? facts : facts + places).filter { !$0.value.isEmpty }
  }

  /// What there is to say of it, without what the checks found and the place in a file.
  var shownFacts: [KeyValueList.Row] {
    let source = card?.source.map { dossier.sources[$0]?.name ?? $0.text } ?? ""
    return (facts + [row("Nguồn", item.table == .source ? "" : source, .remark)]).filter { !$0.value.isEmpty }
  }

  /// All rows, then where the figure that they tell of is stated, and how good it is.
  var whole: [KeyValueList.Row] {
    guard let figure else { return rows }
    let evidence = Evidence(figure, in: scene, traced: isTraced)
    let beside = isOfFigureAlone ? [] : evidence.fileRowsBeside
    return (rows + beside + evidence.statements).filter { !$0.value.isEmpty }
  }

  /// The figure or rank that it tells of.
  private var figure: Subject? {
    switch item.table {
    case .indicator, .ranking: return Subject(item)
    case .target:
      let target = dossier.targets.first { $0.code.text == item.code }
      return target?.indicator.map(Subject.indicator) ?? target?.index.map(Subject.ranking)
    default: return nil
    }
  }

  /// True where what stands in the rows about source and file is said of the figure itself.
  private var isOfFigureAlone: Bool {
    item.table == .ranking || item.table == .indicator && scene.register != .reporting
  }

  /// How many sites each level has, where a session has several groups of them.
  private var exhibit: [BarList.Row] {
    guard item.table == .site, proceedings.sites.count > 1 else { return [] }
    let total = max(1, proceedings.sites.compactMap(\.count).reduce(0, +))
    return proceedings.sites.compactMap { site in
      site.count.map { count in
        BarList.Row(
          label: site.name, figure: FigureText(opaque: VietnameseNumber.format(ExactDecimal(count))),
          share: ExactShare(count, total))
      }
    }
  }

  private var facts: [KeyValueList.Row] {
    switch item.table {
    case .target: dossier.targets.first { $0.code.text == item.code }.map(targetRows) ?? []
    case .ranking: rankingRows(item.code)
    case .task: proceedings.task(item.code).map { taskRows($0) } ?? []
    case .conclusion: proceedings.conclusion(item.code).map(conclusionRows) ?? []
    case .opinion: proceedings.opinion(item.code).map(opinionRows) ?? []
    case .system: proceedings.system(item.code).map(systemRows) ?? []
    case .agenda: proceedings.agendaItem(item.code).map(agendaRows) ?? []
    case .site: proceedings.site(item.code).map(siteRows) ?? []
    case .document: proceedings.document(item.code).map(documentRows) ?? []
    case .source: proceedings.source(item.code).map(sourceRows) ?? []
    case .indicator:
      scene.register == .reporting
        ? dossier.indicators[Code(item.code)].map(reportingRows) ?? []
        : figureRows(Code(item.code)) + Evidence(.indicator(Code(item.code)), in: scene, traced: isTraced).rows
    default: []
    }
  }

  /// What the checks found, then source and file.
  private var places: [KeyValueList.Row] {
    let found = scene.findings(about: item).map { check in
      let mark = CheckMark(check.severity)
      return row("Kiểm tra", "\(mark.shape) \(check.sentence) (\(check.rule.rawValue))", mark.ink)
    }
    let source = card?.source.map { dossier.sources[$0]?.name ?? $0.text } ?? ""
    return found + [
      row(
        "Nguồn", item.table == .source ? "" : source.isEmpty ? "không nêu" : source, source.isEmpty ? .caution : .text)
    ] + provenance
  }

  private var provenance: [KeyValueList.Row] {
    guard isTraced else { return ProvenanceRows(card?.origin, nil).rows }
    guard item.table == .ranking else {
      return ProvenanceRows(card?.origin, scene.statement(of: item.table, item.code)).rows
    }
    let statement = dossier.newestRanking(in: item.code).flatMap(scene.statement)
    return ProvenanceRows(card?.origin, statement).rows
  }

  /// What a figure says: itself with its unit, how it is judged, what it describes.
  private func figureRows(_ code: Code<Indicator>) -> [KeyValueList.Row] {
    let wording = scene.cards[.indicator(code)].wording
    let facts = FigureFacts(.indicator(code), in: scene).lines
    let status = dossier.status(of: code).map { StatusMark($0.standing) }
    let judged = status.flatMap { mark in facts.first { $0.text.hasPrefix("\(mark.shape) \(mark.word)") } }
    let period = wording.period.isEmpty ? "không nêu kỳ" : "kỳ \(wording.period)"
    return [
      row("Số liệu", wording.figure.map { "\($0.text) · \(period)" } ?? wording.words ?? "", .value),
      row("Đánh giá", judged?.text ?? "", judged?.ink ?? .text),
    ]
  }

  func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label, value: value, style: Style(ink))
  }

  /// What a source states, and where it does not, quietly that; what must not be lacking says so loudly in a row of its own.
  func stated(_ label: String, _ value: String?, unstated: String = DecisionRow.unstated) -> KeyValueList.Row {
    let value = value ?? ""
    return value.isEmpty ? row(label, unstated, .remark) : row(label, value)
  }

  func sessionName(_ code: Code<Session>?) -> String {
    guard let code else { return "" }
    return dossier.session(code).map { "\($0.shortName), \($0.date.text)" } ?? code.text
  }

  /// Names of indicators with the figures of the unit shown.
  func figures(of codes: [Code<Indicator>]) -> [KeyValueList.Row] {
    codes.compactMap { code in
      guard dossier.concerns(code) else { return nil }
      let wording = scene.cards[.indicator(code)].wording
      let figure = wording.figure?.text ?? wording.words ?? "—"
      return row("Chỉ tiêu", "\(wording.shortName): \(figure)")
    }
  }
}
