import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// Everything of one kind: the choices, the list under its heads, and beside it, or below where columns are few, the
/// detail of the selected row.
struct RegisterScreen {
  private let scene: Scene
  private let register: Register

  init(_ scene: Scene, _ register: Register) {
    self.scene = scene
    self.register = register
  }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let listing = scene.listing else { return Pane(title: title, isFocused: true).draw(on: &frame, in: area) }
    let (left, right) = split(area, rows: listing.items.count + listing.groups.count)
    drawList(listing, on: &frame, in: left)
    guard let item = scene.item, !right.isEmpty else { return }
    let isWhole = ItemDetail(item, in: scene).draw(on: &frame, in: Pane.inner(of: right))
    Pane(title: "CHI TIẾT", footnote: isWhole ? "" : "F2 xem đủ").draw(on: &frame, in: right)
  }

  private var title: String { register.title.uppercased() }

  private func split(_ area: Rect, rows: Int) -> (left: Rect, right: Rect) {
    if area.width >= 100 {
      let (left, rest) = area.splitLeft(max(area.width * 62 / 100, min(area.width - 40, 72)))
      return (left, rest)
    }
    if area.height >= 16 {
      let (top, rest) = area.splitTop(max(8, min(rows + 6, area.height * 11 / 20)))
      return (top, rest)
    }
    return (area, Rect(x: area.x, y: area.maxY, width: 0, height: 0))
  }

  private func drawList(_ listing: Listing, on frame: inout Frame, in area: Rect) {
    let room = area.width - GlyphWidth.of(title) - 11
    let note = notes(of: listing).first { GlyphWidth.of($0) <= room } ?? ""
    Pane(title: title, note: note, footnote: listing.remark, isFocused: true).draw(on: &frame, in: area)
    var inner = Pane.inner(of: area)
    if listing.filters.count > 1, listing.filters.contains(where: { $0.count > 0 }), inner.height >= 6 {
      let (strip, rest) = inner.splitTop(1)
      ChoiceStrip(
        choices: listing.filters.map { ChoiceStrip.Choice(title: $0.title, count: $0.count) }, selected: listing.filter
      ).draw(on: &frame, in: Rect(x: strip.x - 1, y: strip.y, width: strip.width + 2, height: 1))
      inner = rest.height >= 9 ? rest.splitTop(1).rest : rest
    }
    guard !listing.items.isEmpty else {
      let isBare = listing.filters.allSatisfy { $0.count == 0 }
      let words = isBare ? register.emptyWords : "Không có mục nào ở lựa chọn này. Tab: lựa chọn khác."
      Paragraph(text: words, style: Style(.remark)).draw(on: &frame, in: inner)
      return
    }
    let table = scene.cards.table(of: listing) { RegisterTable(listing, register, in: scene) }
    table.view(selected: scene.selectedRow(of: listing), in: inner.size).draw(on: &frame, in: inner)
  }

  /// The place in the list and the order, as far as there is room.
  private func notes(of listing: Listing) -> [String] {
    guard !listing.items.isEmpty else { return [""] }
    let place = "\(scene.selectedRow(of: listing) + 1)/\(listing.items.count)"
    guard listing.orders.count > 1 else { return [place] }
    return ["xếp theo \(listing.orders[listing.order]) · \(place)", place]
  }
}

/// The rows of a listing as a table: made once for a listing, whatever is selected in it.
final class RegisterTable {
  let listing: Listing
  private let columns: [TableColumn]
  private let sparse: [TableColumn]
  private let rows: [[CellText]]
  private let signs: [CellText]
  /// The table row of each item.
  private let places: [Int]
  private let groupStarts: [Int]
  private let isGrouped: Bool

  init(_ listing: Listing, _ register: Register, in scene: Scene) {
    self.listing = listing
    isGrouped = listing.groups.contains { !$0.title.isEmpty }
    let cells = listing.items.map { scene.cards.card(of: $0, in: register, scene) }
    let layout = RegisterColumns(register, cells.map(\.cells))
    columns = layout.columns
    sparse = layout.columns.map(\.asAside)
    var rows: [[CellText]] = []
    var signs: [CellText] = []
    var places: [Int] = []
    var starts: [Int] = []
    var next = 0
    for group in listing.groups {
      starts.append(rows.count)
      if isGrouped {
        let title = "\(group.title.uppercased()) (\(group.items.count))"
        let head = CellText(title, Style(.accent, bold: true), span: layout.columns.count)
        rows.append(Array(repeating: CellText(""), count: layout.headColumn) + [head])
        signs.append(CellText(""))
      }
      for _ in group.items {
        places.append(rows.count)
        rows.append(layout.telling.map { cells[next].cells[$0] })
        signs.append(cells[next].mark.map { CellText(String(Character($0.shape)), Style($0.ink)) } ?? CellText(""))
        next += 1
      }
    }
    (self.rows, self.signs, self.places, groupStarts) = (rows, signs, places, Array(starts.dropFirst()))
  }

  /// The table with an item selected; groups stand apart where all of it fits even then, and where columns are few the
  /// items keep their words and lose what is told beside them.
  func view(selected: Int, in size: Size) -> TableView {
    let columns = size.width < 56 ? sparse : columns
    let isApart = !groupStarts.isEmpty && rows.count + groupStarts.count <= size.height - 2
    guard isApart else {
      return TableView(
        columns: columns, rows: rows, selected: places[selected], isSpread: !isGrouped, signs: signs)
    }
    var spread: [[CellText]] = []
    var spreadSigns: [CellText] = []
    for row in rows.indices {
      if groupStarts.contains(row) {
        spread.append([])
        spreadSigns.append(CellText(""))
      }
      spread.append(rows[row])
      spreadSigns.append(signs[row])
    }
    let before = groupStarts.count { $0 <= places[selected] }
    return TableView(columns: columns, rows: spread, selected: places[selected] + before, signs: spreadSigns)
  }
}

extension TableColumn {
  /// The same, but a column of words beside the main one gives way first.
  fileprivate var asAside: TableColumn {
    guard case .fixed(let columns) = width, columns > 2, alignment == .leading else { return self }
    var copy = self
    copy.priority += 1
    return copy
  }
}

/// The columns of a register, as wide as what they hold; what no row fills is left out.
struct RegisterColumns {
  let columns: [TableColumn]
  /// The columns of a register's cells that are shown.
  let telling: [Int]
  /// The column in which heads of groups stand: the first that is as wide as the table lets it be.
  let headColumn: Int

  init(_ register: Register, _ rows: [[CellText]]) {
    let all = RegisterColumns.columns(of: register)
    telling = all.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    columns = telling.map { place in
      var column = all[place]
      let title = GlyphWidth.of(column.title)
      let widest = rows.reduce(title) { max($0, GlyphWidth.of($1[place].text + $1[place].tail)) }
      switch column.width {
      case .fixed(let most): column.width = .fixed(min(widest, max(most, title)))
      case .flexible(let most, let weight): column.width = .flexible(min: min(widest, most), weight: weight)
      }
      return column
    }
    headColumn = columns.firstIndex { if case .flexible = $0.width { true } else { false } } ?? 0
  }

  /// All columns of a register, as its cards fill them.
  private static func columns(of register: Register) -> [TableColumn] {
    let sign = TableColumn(title: "", width: .fixed(1))
    func main(_ title: String) -> TableColumn { TableColumn(title: title, width: .flexible(min: 40, weight: 1)) }
    func side(_ title: String, _ most: Int, _ priority: Int) -> TableColumn {
      TableColumn(title: title, width: .fixed(most), priority: priority)
    }
    switch register {
    case .lastSession:
      return [
        sign, TableColumn(title: "", width: .fixed(2), alignment: .figure), main("Kết luận"), side("Chủ trì", 18, 1),
        side("Thời hạn", 14, 0), side("Kết cục", 14, 2),
      ]
    case .tasks:
      return [
        sign, main("Việc"), side("Chủ trì", 18, 0), side("Thời hạn", 14, 0), side("Tình trạng", 14, 3),
        side("Sản phẩm", 18, 4),
      ]
    case .opinions:
      return [sign, main("Nội dung"), side("Người nêu", 20, 2), side("Chủ đề", 14, 3), side("Kết quả", 17, 0)]
    case .systems:
      return [
        main("Hệ thống"), side("Tình trạng", 24, 0), side("Cấp", 16, 2), side("Người dùng", 22, 4), side("Loại", 13, 3),
      ]
    case .agenda:
      return [
        TableColumn(title: "TT", width: .fixed(2), alignment: .figure), main("Nội dung"),
        side("Người trình bày", 24, 0),
        side("Loại", 11, 2), TableColumn(title: "Phút", width: .fixed(4), alignment: .figure, priority: 3),
      ]
    case .sites:
      return [
        main("Điểm cầu"), TableColumn(title: "Số lượng", width: .fixed(8), alignment: .figure), side("Cấp", 10, 1),
        side("Địa điểm", 28, 2),
      ]
    case .documents:
      return [
        main("Về việc"), side("Số ký hiệu", 14, 0), side("Cơ quan", 22, 3), side("Ngày", 10, 2),
        side("Giai đoạn", 14, 4),
      ]
    case .sources: return [main("Nguồn"), side("Loại", 12, 2), side("Ngày", 10, 0), side("Cơ quan", 24, 3)]
    case .reporting:
      return [
        sign, main("Chỉ tiêu"), side("Kỳ mới nhất", 18, 0), side("Nhịp", 6, 3), side("Ngày chốt", 10, 4),
        side("Độ mới", 22, 2),
      ]
    }
  }
}
