import CellGrid
import CommitteeModel
import Dashboard
import Widgets

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
    let groups = listing.groups.flatMap { group in group.items.map { _ in group.title } }
    let layout = RegisterColumns(register, cells.map(\.cells), under: groups)
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
        rows.append(layout.cells(of: cells[next].cells))
        signs.append(cells[next].sign)
        next += 1
      }
    }
    (self.rows, self.signs, self.places, groupStarts) = (rows, signs, places, Array(starts.dropFirst()))
  }

  /// The table with an item selected; groups stand apart where all of it fits even then, and where columns are few the
  /// items keep their words and lose what is told beside them.
  func view(selected: Int, in size: Size) -> TableView {
    let columns = size.width < 56 ? sparse : columns
    let row = row(of: selected, in: size)
    guard isApart(in: size) else {
      var table = TableView(
        columns: columns, rows: rows, selected: row, isSpread: !isGrouped, wraps: true, signs: signs)
      table.heads = isGrouped ? Set(rows.indices).subtracting(places) : []
      return table
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
    var table = TableView(columns: columns, rows: spread, selected: row, wraps: true, signs: spreadSigns)
    table.heads = Set(spread.indices).subtracting(listing.items.indices.map { self.row(of: $0, in: size) })
    return table
  }

  /// The item in a row of that table; `nil` for heads and what parts them.
  func item(inRow row: Int, in size: Size) -> Int? { places.indices.first { self.row(of: $0, in: size) == row } }

  private func row(of item: Int, in size: Size) -> Int {
    places[item] + (isApart(in: size) ? groupStarts.count { $0 <= places[item] } : 0)
  }

  private func isApart(in size: Size) -> Bool {
    !groupStarts.isEmpty && rows.count + groupStarts.count <= size.height - 2
  }
}
