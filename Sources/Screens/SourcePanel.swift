import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// Where the selected figure comes from, in full; where it is longer than the screen, page by page.
struct SourcePanel {
  private let scene: Scene
  /// How many pages on; behind the last one comes the first again.
  private let page: Int

  init(_ scene: Scene, page: Int) {
    self.scene = scene
    self.page = page
  }

  /// That there are others behind this one.
  private var choice: String? { scene.choiceOfSource.map { "↑↓: nguồn khác (\($0.place)/\($0.count))" } }

  /// On how many pages it stands in an area; one where there is nothing to tell.
  func pages(in area: Rect) -> Int { layout(in: area)?.pages.count ?? 1 }

  /// What stands where: the whole size, the name with the rows that it takes, and the facts page by page.
  private struct Layout {
    let account: SourceAccount
    let name: Paragraph
    let nameRows: Int
    let size: Size
    let isTight: Bool
    let pages: [KeyValueList]
  }

  private func layout(in area: Rect) -> Layout? {
    guard let account = SourceAccount(of: scene) else { return nil }
    // Where not all is seen, the way to the cell comes first: the rest can be read there.
    let isTight = area.height < 16
    let facts =
      isTight
      ? account.facts.filter { $0.label == "Tệp" } + account.facts.filter { $0.label != "Tệp" } : account.facts
    let lack = scene.unread.map { [KeyValueList.Row(label: "Chưa đủ", value: $0, style: Style(.caution))] } ?? []
    let rows = KeyValueList(rows: lack + facts)
    let width = min(88, area.width)
    let name = Paragraph(text: account.name, style: Style(.accent, bold: true))
    let nameRows = name.height(for: width - 4)
    let head = nameRows + (account.figure.isEmpty ? 0 : 1) + 1
    // On a small terminal what would be left around it is more confusing than useful.
    let isSmall = area.width < 100 || area.height < 28
    let size = isSmall ? area.size : Size(width, head + rows.height(for: width - 4) + 2)
    let body = parts(of: Dialog(title: account.title, size: size).inner(of: area), account, nameRows, isTight).body
    return Layout(
      account: account, name: name, nameRows: nameRows, size: size, isTight: isTight, pages: rows.pages(in: body.size))
  }

  /// The rows of the name, of the figure, and of the facts.
  private func parts(
    of inner: Rect, _ account: SourceAccount, _ nameRows: Int, _ isTight: Bool
  ) -> (name: Rect, figure: Rect, body: Rect) {
    let (top, rest) = inner.splitTop(nameRows)
    let (line, below) = rest.splitTop(account.figure.isEmpty ? 0 : 1)
    return (top, line, below.height > 4 && !isTight ? below.splitTop(1).rest : below)
  }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let layout = layout(in: area) else { return }
    let (account, pages) = (layout.account, layout.pages)
    let dialog = Dialog(
      title: account.title, size: layout.size,
      footnote: ([choice] + [pages.count > 1 ? "PgDn: trang sau" : nil]).compactMap { $0 }.joined(separator: " · "))
    dialog.draw(on: &frame, in: area)
    scene.areas?.note(dialog.box(in: area), .panel)
    let parts = parts(of: dialog.inner(of: area), account, layout.nameRows, layout.isTight)
    layout.name.draw(on: &frame, in: parts.name)
    Paragraph(text: account.figure, style: Style(.value)).draw(on: &frame, in: parts.figure)
    pages[page % pages.count].draw(on: &frame, in: parts.body)
  }
}

/// What is told of what is selected on a screen.
struct SourceAccount {
  let title: String
  let name: String
  let figure: String
  let facts: [KeyValueList.Row]

  init?(of scene: Scene) {
    if let register = scene.register, let item = scene.item {
      let detail = ItemDetail(item, in: scene, traced: true)
      (title, name, figure) = (register.title.uppercased(), detail.name, "")
      facts = detail.whole
    } else if case .comparison(let code) = scene.view.route, let (comparison, selected) = scene.comparison(of: code),
      comparison.entries.indices.contains(selected)
    {
      let level = comparison.entries[selected].level
      let unit = scene.dossier.indicators[code]?.measure ?? ""
      title = "NGUỒN"
      name = "\(scene.dossier.name(of: level.unit)): \(scene.cards[.indicator(code)].wording.name)"
      figure = [FigureText(level.figure, unit: unit).text, level.restatedWords].filter { !$0.isEmpty }
        .joined(separator: " · ")
      facts = Evidence(.indicator(code), in: scene, traced: true).rows(about: level)
    } else if let ranking = scene.selectedRank {
      title = "NGUỒN"
      name = "\(scene.dossier.name(of: ranking.unit)): \(ranking.indexName)"
      figure = ranking.textWithYear ?? ""
      facts = Evidence(.ranking(ranking.index), in: scene, traced: true).rows(about: ranking)
    } else if let subject = scene.subject {
      let wording = scene.cards[subject].wording
      (title, name) = ("NGUỒN", wording.name)
      let restated = subject.indicator.flatMap { scene.dossier.figures.levels[$0]?.restatedWords } ?? ""
      figure = [wording.figure?.text ?? wording.words ?? "", restated].filter { !$0.isEmpty }.joined(separator: " · ")
      let evidence = Evidence(subject, in: scene, traced: true)
      facts = FigureFacts(evidence, in: scene).rows + evidence.whole
    } else if scene.view.route == .checks, let finding = scene.finding {
      (title, name, figure) = ("NGUỒN", scene.subjectName(of: finding), "")
      facts = FindingDetail(finding, in: scene).rows
    } else {
      return nil
    }
  }
}
