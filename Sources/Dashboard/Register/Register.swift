public import CommitteeModel

/// A screen that lists everything of one kind beside the detail of the selected one.
public enum Register: String, CaseIterable, Hashable, Sendable {
  case lastSession = "last-session"
  case plan
  case tasks
  case rankings
  case opinions
  case sectors
  case foundation
  case systems
  case agenda
  case sites
  case documents
  case sources
  case reporting

  /// Its name on screens.
  public var title: String {
    switch self {
    case .lastSession: "Phiên trước"
    case .plan: "Kế hoạch, mục tiêu"
    case .tasks: "Nhiệm vụ"
    case .rankings: "Xếp hạng"
    case .opinions: "Ý kiến và trả lời"
    case .sectors: "Lĩnh vực"
    case .foundation: "Nền tảng chung"
    case .systems: "Hệ thống, nền tảng"
    case .agenda: "Chương trình"
    case .sites: "Điểm cầu"
    case .documents: "Văn bản"
    case .sources: "Nguồn"
    case .reporting: "Kỷ luật báo cáo"
    }
  }

  /// What it shows, in few words, for lists of screens.
  public var explanation: String {
    switch self {
    case .lastSession: "kết luận nào đã xong, quá hạn, chưa xong"
    case .plan: "đạt bao nhiêu, có kịp hạn không"
    case .tasks: "ai làm, hạn nào, tới đâu"
    case .rankings: "hạng, điểm, kỳ và ngày công bố"
    case .opinions: "khó khăn, kiến nghị, ai trả lời"
    case .sectors: "số liệu, hệ thống, việc của từng ngành"
    case .foundation: "nhận thức, thể chế, hạ tầng, nhân lực, an toàn"
    case .systems: "loại, cấp, người dùng, tình trạng"
    case .agenda: "các mục, người trình bày"
    case .sites: "số điểm cầu theo cấp"
    case .documents: "số ký hiệu và mọi tên gọi"
    case .sources: "tài liệu nêu số liệu"
    case .reporting: "đơn vị báo cáo đúng kỳ, chậm kỳ"
    }
  }

  /// What stands in place of the list where it holds nothing.
  public var emptyWords: String {
    switch self {
    case .lastSession: "Trước phiên này, hồ sơ của tỉnh chưa có kết luận nào."
    case .plan: "Đơn vị đang xem không có mục tiêu nào được đặt."
    case .tasks: "Chưa có việc nào được giao."
    case .rankings: "Phiên này không nêu hạng nào của đơn vị đang xem."
    case .opinions: "Phiên này không ghi ý kiến nào."
    case .sectors: "Hồ sơ không có gì về các lĩnh vực."
    case .foundation: "Hồ sơ không có gì về nền tảng chung."
    case .systems: "Chưa có hệ thống nào được nhắc tới."
    case .agenda: "Hồ sơ không có chương trình của phiên này."
    case .sites: "Hồ sơ không nêu điểm cầu của phiên này."
    case .documents: "Chưa có văn bản nào được nhắc tới."
    case .sources: "Chưa có nguồn nào."
    case .reporting: "Đơn vị đang xem không có chỉ tiêu nào."
    }
  }
}

extension Register {
  /// The table of the ledger whose rows it lists, the foremost where there are several.
  public var table: Table {
    switch self {
    case .lastSession: .conclusion
    case .plan: .target
    case .tasks: .task
    case .rankings: .ranking
    case .opinions: .opinion
    case .sectors, .foundation, .reporting: .indicator
    case .systems: .system
    case .agenda: .agenda
    case .sites: .site
    case .documents: .document
    case .sources: .source
    }
  }

  /// What one can do where it lists nothing.
  public var emptyHints: [String] {
    [
      "Mục này có khi thư ký bổ sung vào hồ sơ rồi lập bản công bố mới.",
      "← → danh mục khác · g màn hình khác · F4 phiên khác · F6 đơn vị khác",
    ]
  }
}

/// A row of a register by its table and code.
public typealias Item = CheckSubject

extension Item {
  /// How addresses write it behind its register: its code, or of what has none its key without the session.
  public var rowCode: String {
    let parts = code.split(separator: "\u{1F}", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.dropFirst().joined(separator: "/") : code
  }
}

/// How a person looks at a register.
public struct RegisterLook: Hashable, Sendable {
  /// The selected row; `nil` for the first.
  public var item: Item?
  /// Which filter holds, from 0.
  public var filter: Int
  /// In which order the rows stand, from 0.
  public var order: Int
  /// True where the rows stand on an axis of time, where there is one.
  public var isDrawn: Bool

  /// Looks so; without anything said, at all rows in the first order.
  public init(item: Item? = nil, filter: Int = 0, order: Int = 0, isDrawn: Bool = false) {
    self.item = item
    self.filter = filter
    self.order = order
    self.isDrawn = isDrawn
  }
}

/// What a register lists in one look: groups of rows under heads.
public struct Listing: Hashable, Sendable {
  /// Rows that belong together.
  public struct Group: Hashable, Sendable {
    /// What they share; empty where the order makes no groups.
    public let title: String
    /// The rows, in order.
    public internal(set) var items: [Item]
  }

  /// A choice among the rows.
  public struct Filter: Hashable, Sendable {
    /// What it lets through: `Quá hạn`.
    public let title: String
    /// How many rows that is.
    public let count: Int
  }

  /// What it was made from; an equal one need not be made again.
  struct Recipe: Hashable {
    let register: Register
    let look: RegisterLook
    let dossier: ObjectIdentifier
  }

  /// The groups in order.
  public let groups: [Group]
  /// All rows as they stand below one another.
  public let items: [Item]
  /// The filters; a single one lets everything through and is not worth showing.
  public let filters: [Filter]
  /// The filter that holds.
  public let filter: Int
  /// The filter that lets everything through.
  let whole: Int
  /// Names of the orders: `hạn`.
  public let orders: [String]
  /// The order in which the rows stand.
  public let order: Int
  /// True where they stand on an axis of time, and in its order.
  public let isDrawn: Bool
  /// True where they can.
  public let isDrawable: Bool
  /// What the list as a whole has to say: `nguồn nêu 43 ý kiến, ghi được 10`; empty for nothing.
  public let remark: String
  let recipe: Recipe

  /// Which rows it lists of how many, where it does not list all: `Nêu ra, 11/24 hàng`.
  public var partWords: String? {
    filter == whole ? nil : "\(filters[filter].title), \(filters[filter].count)/\(filters[whole].count) hàng"
  }

  /// Arranges rows by a catalogue.
  init<Row>(_ catalogue: Catalogue<Row>, _ look: RegisterLook, recipe: Recipe) {
    self.recipe = recipe
    remark = catalogue.remark
    let all = Filter(title: "Tất cả", count: catalogue.rows.count)
    let others = catalogue.filters.map { filter in
      Filter(title: filter.title, count: catalogue.rows.count { filter.admits($0) })
    }
    filters = catalogue.startsWithAll ? [all] + others : others + [all]
    whole = catalogue.startsWithAll ? 0 : others.count
    orders = catalogue.orders.map(\.title)
    filter = min(max(0, look.filter), filters.count - 1)
    order = min(max(0, look.order), max(0, orders.count - 1))
    let choice = catalogue.startsWithAll ? filter - 1 : filter
    let admitted =
      catalogue.filters.indices.contains(choice)
      ? catalogue.rows.filter(catalogue.filters[choice].admits) : catalogue.rows
    isDrawable = catalogue.drawn != nil
    let drawn = look.isDrawn ? catalogue.drawn : nil
    isDrawn = drawn != nil
    groups = Listing.groups(
      of: drawn.map { drawn in admitted.inOrder(of: drawn.day) } ?? admitted,
      by: drawn?.order ?? (catalogue.orders.isEmpty ? nil : catalogue.orders[order]), catalogue.item)
    items = groups.flatMap(\.items)
  }

  /// Groups by their places, equal places and the rows within by their first row; what fits no group of its own last.
  private static func groups<Row>(
    of rows: [Row], by order: Catalogue<Row>.Order?, _ item: (Row) -> Item
  ) -> [Group] {
    guard let order else { return [Group(title: "", items: rows.map(item))] }
    var places: [String: Int] = [:]
    var groups: [(place: Int, group: Group)] = []
    for row in rows {
      let (place, title) = order.group(row)
      if let known = places[title] {
        groups[known].group.items.append(item(row))
      } else {
        places[title] = groups.count
        groups.append((place, Group(title: title, items: [item(row)])))
      }
    }
    let placed = groups.map { ($0.group.title == "Khác" ? Int.max : $0.place, $0.group) }
    return placed.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }
}

/// All rows of a register, with the ways to choose among them and to order them.
struct Catalogue<Row> {
  /// A choice among the rows.
  struct Filter {
    let title: String
    let admits: (Row) -> Bool
  }

  /// An order: each row's group by its name, and where the group stands.
  struct Order {
    let title: String
    let group: (Row) -> (place: Int, title: String)
  }

  /// How rows stand on an axis of time: their groups, and the day that orders them there.
  struct Drawn {
    let order: Order
    let day: (Row) -> Int
  }

  var rows: [Row]
  let item: (Row) -> Item
  var filters: [Filter] = []
  var orders: [Order] = []
  /// `nil` where no row has a day.
  var drawn: Drawn?
  var remark = ""
  /// False where a narrower choice is what one wants to see first.
  var startsWithAll = true
}

extension Array {
  /// By a day, rows of one day as they stood.
  fileprivate func inOrder(of day: (Element) -> Int) -> [Element] {
    map { (day: day($0), row: $0) }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.row)
  }
}
