import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension TableColumn {
  /// The same, but a column of words beside the main one gives way first.
  var asAside: TableColumn {
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
  /// The column in which heads of groups begin: the first of words.
  let headColumn: Int

  /// The columns for some rows, each under the head of its group.
  init(_ register: Register, _ rows: [[CellText]], under heads: [String]) {
    let all = RegisterColumns.columns(of: register)
    telling = all.indices.filter { column in
      rows.contains { !$0[column].text.isEmpty || $0[column].bar != nil }
        && !RegisterColumns.isTold(rows.map { $0[column].text }, by: heads)
    }
    columns = telling.map { place in
      var column = all[place]
      let title = GlyphWidth.of(column.title)
      if rows.contains(where: { $0[place].bar != nil }) { return column }
      let widest = rows.reduce(title) { most, row in
        let text = row[place].text + row[place].tail
        return row[place].span == nil ? max(most, GlyphWidth.of(text.isEmpty ? column.blank : text)) : most
      }
      column.wanted = widest
      switch column.width {
      case .fixed(let most): column.width = .fixed(min(widest, max(most, title)))
      case .flexible(let most, let weight): column.width = .flexible(min: min(widest, most), weight: weight)
      }
      return column
    }
    headColumn = columns.firstIndex { $0.alignment == .leading && !$0.title.isEmpty } ?? 0
  }

  /// The cells of a row that are shown; quietly, where nothing is stated, that it is not.
  func cells(of row: [CellText]) -> [CellText] {
    zip(telling, columns).map { place, column in
      let cell = row[place]
      return cell.text.isEmpty && !column.blank.isEmpty ? CellText(column.blank, Style(.remark)) : cell
    }
  }

  /// True for a column in which the heads of the groups already say what stands there: rows of one group say the same, and
  /// where a head is a name and not a want, its words.
  private static func isTold(_ cells: [String], by heads: [String]) -> Bool {
    var said: [String: String] = [:]
    var isNamed = false
    for (cell, head) in zip(cells, heads) {
      guard said.updateValue(cell, forKey: head).map({ $0 == cell }) ?? true else { return false }
      isNamed = isNamed || !cell.isEmpty && Folding.accented(cell) == Folding.accented(head)
    }
    return isNamed && said.count < cells.count
  }

  /// All columns of a register, as its cards fill them.
  static func columns(of register: Register) -> [TableColumn] {
    switch register {
    case .lastSession:
      return [
        .sign, TableColumn(title: "", width: .fixed(2), alignment: .figure), .main("Kết luận"), .side("Chủ trì", 18, 1),
        .side("Thời hạn", 14, 0), .side("Kết cục", 14, 2),
      ]
    case .plan:
      return [
        .sign, .side("Mục tiêu", 30, 0),
        TableColumn(title: "║ đã qua", width: .flexible(min: 10, weight: 1), priority: 1),
        TableColumn(title: "Đã đạt", width: .fixed(9), alignment: .figure), .side("", 12, 0), .side("Thời hạn", 14, 3),
        .side("Đánh giá", 16, 0),
      ]
    case .rankings:
      return [
        .main("Chỉ số"), TableColumn(title: "Hạng", width: .fixed(6), alignment: .figure),
        .figure("Trị số", 6, 1), .side("Kỳ", 12, 0), .stated("Công bố", 10, 2), .side("So với kỳ trước", 24, 1),
        .side("Mức chắc chắn", 18, 3),
      ]
    case .tasks:
      return [
        .sign, .main("Việc"), .side("Chủ trì", 18, 0), .side("Thời hạn", 14, 0), .side("Tình trạng", 14, 3),
        .stated("Sản phẩm", 18, 4),
      ]
    case .opinions:
      return [.sign, .main("Nội dung"), .stated("Người nêu", 20, 2), .side("Chủ đề", 14, 3), .side("Kết quả", 17, 0)]
    case .sectors, .foundation:
      return [
        .sign, .main("Mục"), TableColumn(title: "Số liệu", width: .fixed(7), alignment: .figure),
        .side("Đơn vị, kỳ, tình trạng", 24, 0), .side("Loại", 9, 1),
      ]
    case .systems:
      return [
        .main("Hệ thống"), .side("Tình trạng", 24, 0), .stated("Cấp", 16, 2), .stated("Người dùng", 22, 4),
        .side("Loại", 13, 3),
      ]
    case .agenda:
      return [
        TableColumn(title: "TT", width: .fixed(2), alignment: .figure), .main("Nội dung"),
        .stated("Người trình bày", 24, 0), .side("Loại", 11, 2), .figure("Phút", 4, 3),
      ]
    case .sites:
      return [
        .main("Điểm cầu"), TableColumn(title: "Số lượng", width: .fixed(8), alignment: .figure), .side("Cấp", 10, 1),
        .stated("Địa điểm", 28, 2),
      ]
    case .documents:
      return [
        .main("Về việc"), .stated("Số ký hiệu", 14, 0), .stated("Cơ quan", 22, 3), .stated("Ngày", 10, 2),
        .stated("Giai đoạn", 14, 4),
      ]
    case .sources: return [.main("Nguồn"), .side("Loại", 12, 2), .side("Ngày", 10, 0), .stated("Cơ quan", 24, 3)]
    case .reporting:
      return [
        .sign, .main("Chỉ tiêu"), .side("Kỳ mới nhất", 18, 0), .stated("Nhịp", 9, 3), .stated("Ngày chốt", 10, 4),
        .side("Độ mới", 22, 2),
      ]
    }
  }
}

extension TableColumn {
  /// A column of signs.
  fileprivate static let sign = TableColumn(title: "", width: .fixed(1))

  /// The column of what a row is.
  fileprivate static func main(_ title: String) -> TableColumn {
    TableColumn(title: title, width: .flexible(min: 40, weight: 1))
  }

  /// A column of words beside it.
  fileprivate static func side(_ title: String, _ most: Int, _ priority: Int) -> TableColumn {
    TableColumn(title: title, width: .fixed(most), priority: priority)
  }

  /// The same for what a source states or does not.
  fileprivate static func stated(_ title: String, _ most: Int, _ priority: Int) -> TableColumn {
    var column = side(title, most, priority)
    column.blank = DecisionRow.unstated
    return column
  }

  /// A column of figures.
  fileprivate static func figure(_ title: String, _ least: Int, _ priority: Int) -> TableColumn {
    var column = TableColumn(title: title, width: .fixed(least), alignment: .figure, priority: priority)
    column.blank = Absence.missing.mark
    return column
  }
}
