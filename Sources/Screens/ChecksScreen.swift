import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What the checks found, by weight, beside the detail of the selected finding, or above it where columns are few.
struct ChecksScreen {
  private let scene: Scene
  private let checks: [Check]
  private let selected: Int

  init(_ scene: Scene) {
    self.scene = scene
    checks = scene.archive.checks ?? []
    selected = max(0, min(scene.view.finding, checks.count - 1))
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let left: Rect
    let right: Rect
    if area.width >= 100 {
      (left, right) = area.splitLeft(area.width * 54 / 100)
    } else if area.height >= 16 {
      (left, right) = area.splitTop(max(7, area.height / 2))
    } else {
      (left, right) = (area, Rect(x: area.x, y: area.maxY, width: 0, height: 0))
    }
    drawList(on: &frame, in: checks.isEmpty ? area : left)
    guard !checks.isEmpty, !right.isEmpty else { return }
    Pane(title: "CHI TIẾT").draw(on: &frame, in: right)
    FindingDetail(checks[selected], in: scene).draw(on: &frame, in: Pane.inner(of: right))
  }

  private func drawList(on frame: inout Frame, in area: Rect) {
    let place = checks.isEmpty ? "" : "\(selected + 1)/\(checks.count)"
    // What the checks found is of the whole record, whichever unit is shown.
    let title = scene.isElsewhere ? "KIỂM TRA CẢ HỒ SƠ" : "KIỂM TRA"
    Pane(title: title, note: place, isFocused: true).draw(on: &frame, in: area)
    let inner = Pane.inner(of: area)
    guard !checks.isEmpty else {
      let words =
        scene.dossier.edition.audience.readsFindings
        ? "Không thấy điều gì không khớp, thiếu hoặc chưa rõ."
        : "Bản cho màn hình treo tường không kèm kết quả kiểm tra."
      // What nobody read yet is not free of findings.
      let nothing = EmptyNotice(title: words, hints: ["Esc trở lại · g màn hình khác"])
      let notice = scene.archive.checks == nil ? EmptyNotice(title: "Chưa đọc kết quả kiểm tra.") : nothing
      (scene.unreadNotice ?? notice).draw(on: &frame, in: inner)
      return
    }
    let rows = rowsWithHeads
    var table = TableView(
      columns: [
        TableColumn(title: "", width: .fixed(1)), TableColumn(title: "Điều thấy được", width: .fixed(widestFinding)),
        TableColumn(title: "Về", width: .flexible(min: 28, weight: 1)),
        TableColumn(title: "Việc cần làm", width: .fixed(16), priority: 1),
        TableColumn(title: "Mã", width: .fixed(4), priority: 2),
      ], rows: rows.map(\.cells), selected: rows.firstIndex { $0.check == selected },
      wraps: true)
    table.heads = Set(rows.indices.filter { rows[$0].check == nil })
    table.draw(on: &frame, in: inner)
    scene.areas?.note(table.places(in: inner)) { rows[$0].check.map { .row($0) } }
  }

  /// The findings with a head before those of each weight, and before those of other sessions and units; heads belong
  /// to no finding.
  private var rowsWithHeads: [(check: Int?, cells: [CellText])] {
    let heads = checks.indices.map(head)
    var rows: [(check: Int?, cells: [CellText])] = []
    for (place, check) in checks.enumerated() {
      if place == 0 || heads[place - 1] != heads[place] {
        let count = heads.count { $0 == heads[place] }
        let title = "\(heads[place]) (\(count) điều\(share(of: place)))"
        rows.append((nil, [CellText(""), CellText(title, Style(.accent, bold: true), span: 4)]))
      }
      rows.append((place, cells(check)))
    }
    return rows
  }

  /// How many rows of the overview bear the sign of a weight: findings are counted here, rows there.
  private func share(of place: Int) -> String {
    guard place < scene.archive.ownChecks else { return "" }
    let rows = scene.signedRows(checks[place].severity)
    return rows == 0 ? "" : "; \(rows) mục ở tổng quan"
  }

  private func head(of place: Int) -> String {
    place < scene.archive.ownChecks ? checks[place].severity.words.uppercased() : "CỦA PHIÊN KHÁC, TỈNH KHÁC"
  }

  private var widestFinding: Int { checks.reduce(14) { max($0, min(Check.briefLetters, GlyphWidth.of($1.finding))) } }

  private func cells(_ check: Check) -> [CellText] {
    let isAccepted = check.acceptance != nil
    let finding = check.finding
    let mark = CheckMark(check.severity)
    return [
      CellText(isAccepted ? "✔" : String(Character(mark.shape)), Style(isAccepted ? .remark : mark.ink)),
      CellText(finding.prefix(1).uppercased() + finding.dropFirst(), Style(isAccepted ? .remark : .text)),
      CellText(scene.subjectName(of: check)),
      CellText(check.remedy.rawValue, Style(.remark)), CellText(check.rule.rawValue, Style(.remark)),
    ]
  }
}

/// One finding in full: both sides, what to do, where.
struct FindingDetail {
  private let check: Check
  private let scene: Scene

  init(_ check: Check, in scene: Scene) {
    self.check = check
    self.scene = scene
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let name = Paragraph(text: scene.subjectName(of: check), style: Style(.accent, bold: true))
    let (top, rest) = area.splitTop(min(name.height(for: area.width), max(1, area.height / 3)))
    name.draw(on: &frame, in: top)
    let mark = CheckMark(check.severity)
    let head = Paragraph(
      text: "\(mark.shape) \(check.severity.words) · \(check.rule.title)", style: Style(mark.ink))
    let (line, below) = rest.splitTop(min(2, head.height(for: rest.width)))
    head.draw(on: &frame, in: line)
    KeyValueList(rows: rows).draw(on: &frame, in: below.height > 6 ? below.splitTop(1).rest : below)
  }

  /// Both sides, what to do, and where it is stated.
  var rows: [KeyValueList.Row] {
    let sides = check.rule.sides
    var rows = [row(sides.stated, check.stated, .value)]
    if case .undecided(let reason) = check.verdict { rows.append(row("chưa rõ", reason, .caution)) }
    rows += [
      row(sides.computed, check.computed, .value), row("đã chấp nhận", check.acceptance ?? "", .good),
      row("cần làm", check.remedy.words), row("ở đâu", check.origins.places),
      row("đơn vị", check.unit.map { scene.dossier.name(of: $0) } ?? ""),
      row("quy tắc", "\(check.rule.words) (\(check.rule.rawValue))", .remark),
    ]
    return rows.filter { !$0.value.isEmpty }
  }

  private func row(_ label: String, _ value: String, _ ink: Ink = .text) -> KeyValueList.Row {
    KeyValueList.Row(label: label.prefix(1).uppercased() + label.dropFirst(), value: value, style: Style(ink))
  }
}

extension Scene {
  /// Name of what a finding speaks of, with its unit where that is not the session's province.
  func subjectName(of check: Check) -> String {
    let name = check.subjects.first.flatMap { cards.name(of: $0) ?? $0.indexName } ?? check.stated
    guard let unit = check.unit, unit != dossier.session.province else { return name }
    return "\(dossier.name(of: unit)): \(name)"
  }
}

extension CheckSubject {
  /// Name of an index in which the unit shown has no rank; `nil` for what is none, or one that no screen knows.
  fileprivate var indexName: String? {
    guard row.table == .ranking else { return nil }
    let name = Ranking.shortName(of: row.code, statedBy: nil)
    return name == row.code ? nil : "hạng \(name)"
  }
}
