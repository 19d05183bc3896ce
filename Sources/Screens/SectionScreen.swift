import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// One section whole: the table of its subjects beside the detail of the selected one, or above it where columns are few.
struct SectionScreen {
  private let scene: Scene
  private let section: Section
  private let subjects: [Subject]
  private let selected: Int?

  init(_ scene: Scene, _ section: Section) {
    self.scene = scene
    self.section = section
    subjects = scene.board.table(section)
    selected = scene.selectedIndex(in: section, among: subjects)
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let left: Rect
    let right: Rect
    if area.width >= 100 {
      (left, right) = area.splitLeft(area.width * (section == .conclusions ? 62 : 56) / 100)
    } else if area.height >= 16 {
      (left, right) = area.splitTop(max(7, min(subjects.count + 4, area.height * 11 / 20)))
    } else {
      (left, right) = (area, Rect(x: area.x, y: area.maxY, width: 0, height: 0))
    }
    drawTable(on: &frame, in: left)
    guard let selected, !right.isEmpty else { return }
    Pane(title: "CHI TIẾT").draw(on: &frame, in: right)
    SubjectDetail(subjects[selected], in: scene).draw(on: &frame, in: Pane.inner(of: right))
  }

  private func drawTable(on frame: inout Frame, in area: Rect) {
    let place = selected.map { "\($0 + 1)/\(subjects.count)" } ?? ""
    let note = [commonPeriod.map { "kỳ \($0)" } ?? "", place].filter { !$0.isEmpty }.joined(separator: " · ")
    Pane(number: section.number, title: scene.title(of: section).uppercased(), note: note, isFocused: true)
      .draw(on: &frame, in: area)
    let inner = Pane.inner(of: area)
    guard !subjects.isEmpty else {
      Paragraph(text: "Phiên này không có mục nào ở đây.", style: Style(.remark)).draw(on: &frame, in: inner)
      return
    }
    let table = section == .conclusions ? decisionTable : figureTable
    table.draw(on: &frame, in: inner)
  }

  private var figureTable: TableView {
    let columns = [
      TableColumn(title: "", width: .fixed(1)),
      TableColumn(title: "Chỉ tiêu", width: .flexible(min: 20, weight: 1)),
      TableColumn(title: "Số liệu", width: .fixed(8), alignment: .decimal),
      TableColumn(title: "Đơn vị", width: .fixed(widestUnit), priority: 2),
      TableColumn(title: "Kỳ", width: .fixed(9), priority: 3),
      TableColumn(title: "Đánh giá", width: .fixed(18), priority: 1),
    ]
    let isOnePeriod = commonPeriod != nil
    let rows = subjects.map { subject -> [CellText] in
      let wording = scene.cards[subject].wording
      let remark = scene.cards[subject].remark
      let isPart: Bool = isPart(subject)
      let unit = wording.figure?.unit ?? ""
      return [
        markCell(subject), CellText((isPart ? "  └ " : "") + wording.shortName, Style(isPart ? .remark : .text)),
        CellText(figureText(wording), Style(.value)), CellText(unit == "%" ? "" : unit, Style(.remark)),
        CellText(isOnePeriod ? "" : periodLabel(of: subject), Style(.remark)),
        CellText(judgement(remark), Style(remark?.ink ?? .remark)),
      ]
    }
    return table(columns, rows)
  }

  /// The period of all figures, where they share one: then it stands once, above the table.
  private var commonPeriod: String? {
    let labels = Set(subjects.map { periodLabel(of: $0) })
    return labels.count == 1 && labels.first != "" ? labels.first : nil
  }

  private var widestUnit: Int {
    let units = subjects.compactMap { scene.cards[$0].wording.figure?.unit }
    return min(14, units.reduce(6) { max($0, GlyphWidth.of($1)) })
  }

  private var decisionTable: TableView {
    let isConcluded = !scene.dossier.conclusions.isEmpty
    let columns = [
      TableColumn(title: "", width: .fixed(1)),
      TableColumn(title: "", width: .fixed(1)),
      TableColumn(title: isConcluded ? "Kết luận" : "Nội dung", width: .flexible(min: 40, weight: 1)),
      TableColumn(title: isConcluded ? "Chủ trì" : "Gửi tới", width: .fixed(16), priority: 2),
      TableColumn(title: "Thời hạn", width: .fixed(14), priority: 1),
    ]
    return table(columns, subjects.map { [markCell($0)] + DecisionRow($0, in: scene.dossier).cells })
  }

  /// The sign of what the checks found about a row.
  private func markCell(_ subject: Subject) -> CellText {
    guard let mark = scene.cards[subject].mark else { return CellText("") }
    return CellText(String(Character(mark.shape)), Style(mark.ink))
  }

  /// A table without the columns in which no row says anything.
  private func table(_ columns: [TableColumn], _ rows: [[CellText]]) -> TableView {
    let telling = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    return TableView(
      columns: telling.map { columns[$0] }, rows: rows.map { row in telling.map { row[$0] } }, selected: selected,
      isSpread: true)
  }

  private func isPart(_ subject: Subject) -> Bool {
    if case .indicator(let code) = subject { return scene.dossier.indicators[code]?.partOf != nil }
    return false
  }

  private func periodLabel(of subject: Subject) -> String {
    switch subject {
    case .indicator(let code): scene.dossier.figures.levels[code]?.period.shortLabel ?? ""
    case .ranking(let index): scene.dossier.newestRanking(in: index)?.year.map(String.init) ?? ""
    case .conclusion, .task, .recommendation: ""
    }
  }

  /// Figures of few words stand in the column; longer words are left to the detail.
  private func figureText(_ wording: SubjectWording) -> String {
    if let figure = wording.figure { return figure.unit == "%" ? figure.text : figure.withoutUnit.text }
    guard let words = wording.words else { return "" }
    return GlyphWidth.of(words) <= 12 ? words : "xem chi tiết"
  }

  /// Parts and changes are told in the detail; the table keeps what is judged.
  private func judgement(_ remark: Remark?) -> String {
    guard let remark, remark.ink != .remark || GlyphWidth.of(remark.text) <= 18 else { return "" }
    return remark.text
  }
}
