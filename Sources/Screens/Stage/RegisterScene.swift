import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// All that is of one kind, as wide as the screen: the list alone, without choices and without a selection.
struct RegisterScene {
  private let scene: Scene
  private let register: Register
  private let page: Int

  init(_ scene: Scene, _ register: Register, page: Int) {
    self.scene = scene
    self.register = register
    self.page = page
  }

  func draw(on frame: inout Frame, in area: Rect) {
    var rest = area
    func put(_ line: Paragraph, most: Int = 2, on frame: inout Frame) {
      let (top, below) = rest.splitTop(min(most, line.height(for: rest.width)))
      line.draw(on: &frame, in: top)
      rest = below
    }
    put(Paragraph(text: title.uppercased(), style: Style(.text, bold: true)), on: &frame)
    guard let listing = scene.listing else {
      // What nobody read yet is not empty.
      (scene.unreadNotice ?? EmptyNotice(title: "Chưa đọc danh mục này.")).draw(on: &frame, in: rest)
      return
    }
    guard !listing.items.isEmpty else {
      EmptyNotice(title: register.emptyWords).draw(on: &frame, in: rest)
      return
    }
    let summary = Paragraph(parts: summary(of: listing), style: Style(.text), width: rest.width)
    if !summary.text.isEmpty { put(summary, most: RegisterScene.mostSummary, on: &frame) }
    rest = rest.splitTop(rest.height >= 10 ? 1 : 0).rest
    var table = scene.cards.stageTable(of: listing, in: register) { self.table(of: listing) }
    table.page = page
    table.draw(on: &frame, in: rest)
  }

  /// Lines of what the rows add up to.
  private static let mostSummary = 4

  /// Its name and what of it is shown; that of the session before with its day.
  private var title: String {
    let choice = scene.view.presentation.map(\.scene.choice) ?? ""
    let words = choice.isEmpty ? "" : " · \(choice)"
    guard register == .lastSession, let session = scene.dossier.earlierSessions.first else {
      return register.title + words
    }
    return "\(register.title): \(session.shortName), \(session.date.text)\(words)"
  }

  /// What the rows add up to.
  private func summary(of listing: Listing) -> [String] {
    let counts =
      switch register {
      case .lastSession, .plan:
        listing.groups(by: { judgement(of: $0) ?? "" }).map { "\($0.count) \($0.title)" }
      default: [String]()
      }
    // Which session was before stands in the title.
    let remark = register == .lastSession ? "" : listing.remark
    let targets = register == .plan ? scene.dossier.targets.filter { $0.start != nil } : []
    let time = scene.dossier.timePassed(of: targets).map { "║ \($0)" } ?? ""
    return counts + [remark, time] + legend(of: listing)
  }

  /// The rows in their groups; targets of a plan by how they stand, the worst first.
  private func table(of listing: Listing) -> StageTable {
    let cards = Dictionary(
      listing.items.map { ($0, scene.cards.card(of: $0, in: register, scene)) }
    ) { first, _ in first }
    let isGrouped = listing.groups.count > 1 && register != .plan
    let layout = RegisterColumns(register, listing.items.compactMap { cards[$0]?.cells }, under: [])
    let telling = layout.telling.filter { column in
      !isGrouped || !listing.groups.allSatisfy { $0.says(column, of: cards) }
    }
    let isSigned = signs(of: listing).contains { !$0.text.isEmpty }
    func row(_ item: Item) -> StageTable.Row {
      let cells = cards[item]?.cells ?? []
      return StageTable.Row(cells: (isSigned ? [cards[item]?.sign ?? CellText("")] : []) + telling.map { cells[$0] })
    }
    let columns = RegisterColumns.columns(of: register)
    let shown =
      (isSigned ? [TableColumn(title: "", width: .fixed(1))] : []) + telling.map { columns[$0].onStage(in: register) }
    if register == .plan {
      let urgencies = listing.items.map { standing(of: $0)?.urgency ?? 9 }
      let sorted = listing.items.indices.sorted { (urgencies[$0], $0) < (urgencies[$1], $1) }
      return StageTable(columns: shown, rows: sorted.map { row(listing.items[$0]) })
    }
    let rows = listing.groups.flatMap { group -> [StageTable.Row] in
      let title = CellText("\(group.title.uppercased()) (\(group.items.count))", Style(.accent, bold: true))
      return (isGrouped ? [StageTable.Row(cells: [title], isHead: true)] : []) + group.items.map(row)
    }
    return StageTable(columns: shown, rows: rows)
  }

  /// The signs of the checks, where the rows show figures.
  private func signs(of listing: Listing) -> [CellText] {
    switch register {
    case .plan, .rankings, .sectors, .foundation:
      listing.items.map { scene.cards.card(of: $0, in: register, scene).sign }
    default: []
    }
  }

  /// How many rows bear a sign, and what that means; of bars where they end.
  private func legend(of listing: Listing) -> [String] {
    let shapes = signs(of: listing).map(\.text)
    let signs = [CheckSeverity.mustAnswer, .note].compactMap { severity in
      let sign = String(Character(CheckMark(severity).shape))
      let count = shapes.count { $0 == sign }
      return count == 0 ? nil : "\(count) \(severity.words(to: scene.dossier.edition.audience)) (\(sign))"
    }
    let isRead = scene.dossier.edition.audience.readsFindings
    let told = signs.isEmpty ? [] : [signs.joined(separator: ", ") + (isRead ? ": \(SceneCautions.place)" : "")]
    let hasBars =
      register == .plan
      && listing.items.contains { item in
        scene.cards.card(of: item, in: register, scene).cells.contains { $0.bar != nil }
      }
    return told + (hasBars ? ["┤ 100 %"] : [])
  }

  private func standing(of item: Item) -> Status.Standing? {
    let target = scene.dossier.targets.first { $0.code.text == item.code }
    return target.flatMap { scene.dossier.status(of: $0)?.standing }
  }

  /// How a target stands, or what became of a conclusion.
  private func judgement(of item: Item) -> String? {
    guard item.table == .conclusion, let proceedings = scene.archive.proceedings else {
      return standing(of: item)?.rawValue
    }
    return proceedings.conclusion(item.code).map { scene.dossier.outcome(of: $0, in: proceedings).rawValue }
  }
}

extension Listing {
  /// The rows counted by a name, in the order in which the names first come.
  fileprivate func groups(by name: (Item) -> String) -> [(title: String, count: Int)] {
    var counts: [(title: String, count: Int)] = []
    for item in items {
      let title = name(item)
      if let place = counts.firstIndex(where: { $0.title == title }) {
        counts[place].count += 1
      } else if !title.isEmpty {
        counts.append((title, 1))
      }
    }
    return counts
  }
}

extension Listing.Group {
  /// True where the head says what a column would say of every row.
  fileprivate func says(_ column: Int, of cards: [Item: ItemCard]) -> Bool {
    items.allSatisfy { cards[$0].map { Folding.accented($0.cells[column].text) } == Folding.accented(title) }
  }
}

extension Status.Standing {
  /// What asks for attention first.
  fileprivate var urgency: Int {
    switch self {
    case .missed: 0
    case .behind: 1
    case .stale: 2
    case .noFigure: 3
    case .inProgress: 4
    case .onPace: 5
    case .ahead: 6
    case .reached: 7
    case .notAssessed: 8
    }
  }
}

extension TableColumn {
  /// The same as a committee needs it: who leads and what became of it stay to the last.
  func onStage(in register: Register) -> TableColumn {
    var copy = self
    switch (register, title) {
    case (.lastSession, "Chủ trì"), (.lastSession, "Kết cục"), (.tasks, "Tình trạng"): copy.priority = 0
    case (.plan, "Thời hạn"): copy.priority = 1
    default: break
    }
    if case .fixed(let most) = width, most > 8 { copy.width = .fixed(most + 8) }
    return copy
  }
}
