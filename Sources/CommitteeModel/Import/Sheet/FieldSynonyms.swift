/// Other headers that a column of a table is known by in the departments' spreadsheets.
public enum FieldSynonyms {
  /// The other headers of a field in a table, as people write them; accents, capitals and runs of blanks do not count.
  public static func of(_ field: Field, in table: Table) -> [String] {
    own[table]?[field] ?? (field == .ordinal ? ordinals : shared[field] ?? [])
  }

  /// Headers of columns that count rows.
  public static let ordinals = ["STT", "TT", "Số TT", "Số thứ tự", "S.T.T", "T.T"]

  /// Headers of other tables that name the value of a figure in a sheet where no column is called so itself.
  public static let valueStandIns = ["Số lượng", "Tổng số"]

  /// Columns that stand in sheets of a table without being columns of it: they help to tell what a sheet is.
  static func companions(of table: Table) -> [Field] {
    switch table {
    case .observation: [.measure, .leadAgency, .name]
    case .target: [.measure]
    case .ranking: [.gsoCode]
    default: []
    }
  }

  /// Headers that one table alone reads so.
  private static let own: [Table: [Field: [String]]] = [
    .source: [.name: ["Tên nguồn", "Tên tài liệu", "Tên báo cáo"]],
    .unit: [.name: ["Tên đơn vị", "Tên cơ quan", "Đơn vị"], .code: ["Mã đơn vị", "Mã số"]],
    .session: [.leadAgency: ["Người chủ trì", "Chủ tọa"], .date: ["Ngày họp", "Thời gian họp"]],
    .indicator: [
      .name: ["Tên chỉ tiêu", "Nội dung chỉ tiêu", "Chỉ tiêu"], .code: ["Mã chỉ tiêu", "Mã số"],
      .group: ["Nhóm chỉ tiêu", "Lĩnh vực"],
    ],
    .observation: [
      .value: [
        "Kết quả thực hiện", "Thực hiện", "Kết quả", "Kết quả đạt được", "Kết quả thực hiện trong kỳ", "Số liệu",
        "Giá trị đạt được", "Kết quả hiện nay",
      ],
      .state: ["Loại số liệu", "Tình trạng số liệu"], .period: ["Kỳ báo cáo", "Kỳ số liệu", "Thời kỳ"],
    ],
    .target: [
      .value: ["Mục tiêu", "Giá trị mục tiêu", "Chỉ tiêu giao", "Kế hoạch", "Kế hoạch giao"],
      .code: ["Mã mục tiêu", "Mã số"],
    ],
    .conclusion: [.content: ["Nội dung kết luận", "Kết luận"], .number: ["STT", "TT", "Số TT", "Số thứ tự"]],
    .task: [
      .content: ["Nhiệm vụ", "Nội dung nhiệm vụ", "Tên nhiệm vụ", "Nội dung công việc", "Nhiệm vụ, giải pháp"],
      .group: ["Nhóm nhiệm vụ", "Lĩnh vực"], .code: ["Mã nhiệm vụ", "Mã số"],
      .state: ["Tiến độ", "Tiến độ thực hiện", "Tình trạng thực hiện", "Trạng thái thực hiện"],
    ],
    .opinion: [
      .content: ["Nội dung kiến nghị", "Kiến nghị", "Kiến nghị, đề xuất", "Đề xuất, kiến nghị", "Khó khăn, vướng mắc"],
      .topic: ["Lĩnh vực"], .outcome: ["Kết quả giải quyết", "Kết quả trả lời"],
    ],
    .system: [.name: ["Tên hệ thống", "Tên nền tảng"], .group: ["Lĩnh vực"], .condition: ["Hiện trạng"]],
    .site: [.count: ["Số điểm cầu", "Số lượng điểm cầu"]],
    .scene: [
      .ordinal: ["Cảnh", "Cảnh số"] + ordinals, .note: ["Ghi chú người trình bày", "Lời dẫn"],
    ],
  ]

  /// Headers that every table with the field reads so.
  private static let shared: [Field: [String]] = [
    .code: ["Mã số"], .shortName: ["Tên viết tắt", "Tên rút gọn"], .kind: ["Phân loại"],
    .note: ["Chú thích", "Ghi chú khác"], .source: ["Nguồn số liệu", "Nguồn tài liệu"], .place: ["Vị trí trong nguồn"],
    .session: ["Phiên họp", "Cuộc họp"], .indicator: ["Tên chỉ tiêu", "Nội dung chỉ tiêu", "Mã chỉ tiêu"],
    .unit: ["Đơn vị báo cáo", "Tên đơn vị", "Địa phương", "Cơ quan, đơn vị"],
    .document: ["Văn bản giao việc", "Văn bản giao nhiệm vụ", "Văn bản giao"],
    .leadAgency: [
      "Cơ quan chủ trì", "Đơn vị chủ trì", "Cơ quan thực hiện", "Đơn vị thực hiện", "Cơ quan, đơn vị chủ trì",
      "Cơ quan chủ trì theo dõi, đánh giá", "Chủ trì thực hiện", "Phụ trách", "Đơn vị phụ trách",
    ],
    .coordinatingAgency: ["Cơ quan phối hợp", "Đơn vị phối hợp", "Cơ quan, đơn vị phối hợp", "Phối hợp thực hiện"],
    .dueDate: [
      "Thời hạn hoàn thành", "Hạn hoàn thành", "Thời gian hoàn thành", "Thời gian thực hiện", "Hạn xử lý",
      "Thời hạn xử lý",
    ],
    .deliverable: ["Sản phẩm đầu ra", "Kết quả yêu cầu", "Sản phẩm, kết quả", "Kết quả, sản phẩm", "Sản phẩm dự kiến"],
    .evidence: ["Tài liệu minh chứng", "Tài liệu kiểm chứng", "Minh chứng/Ghi chú"],
    .measure: ["ĐVT", "Đơn vị đo", "Đơn vị đo lường"], .valueKind: ["Kiểu giá trị"], .legalBasis: ["Căn cứ pháp lý"],
    .rhythm: ["Tần suất báo cáo", "Kỳ hạn báo cáo"],
    .cutoff: [
      "Ngày chốt số liệu", "Thời điểm chốt số liệu", "Thời điểm chốt",
    ],
    .numerator: ["Giá trị tử số"], .denominator: ["Giá trị mẫu số"], .comparedWith: ["Kỳ so sánh", "So sánh với"],
    .rank: ["Xếp hạng", "Thứ hạng", "Vị trí xếp hạng"], .score: ["Điểm số", "Số điểm", "Tổng điểm"],
    .index: ["Mã chỉ số"], .indexPeriod: ["Năm chỉ số", "Năm đánh giá"], .change: ["Thay đổi thứ hạng", "Tăng/giảm"],
    .publicationDate: ["Thời điểm công bố"], .documentNumber: ["Số, ký hiệu", "Số/ký hiệu", "Số hiệu", "Số văn bản"],
    .issuer: ["Nơi ban hành"], .issuedOn: ["Ngày văn bản", "Ngày ký"], .abstract: ["Trích yếu nội dung", "Về việc"],
    .raisedBy: ["Đơn vị kiến nghị", "Cơ quan kiến nghị", "Người kiến nghị", "Đơn vị nêu"],
    .addressee: ["Cơ quan giải quyết", "Gửi đến", "Cơ quan trả lời"],
    .operatedBy: ["Đơn vị quản lý, vận hành", "Cơ quan vận hành", "Đơn vị quản lý"],
    .users: ["Số người dùng", "Số lượng người dùng"], .condition: ["Tình trạng hoạt động"],
    .speaker: ["Người báo cáo", "Đơn vị trình bày", "Người phát biểu"], .minutes: ["Thời lượng"],
    .agendaItem: ["Mục của chương trình"], .screen: ["Địa chỉ màn hình"], .sceneTitle: ["Tiêu đề cảnh"],
    .isRevealed: ["Hiện từng phần"],
    .site: ["Tên điểm cầu"], .level: ["Cấp hành chính"], .venue: ["Địa điểm tổ chức", "Nơi họp"],
    .gsoCode: ["Mã đơn vị hành chính", "Mã tỉnh"], .parent: ["Cơ quan cấp trên", "Đơn vị cấp trên"],
    .agency: ["Tên cơ quan"], .date: ["Ngày tháng"], .concludedBy: ["Người có ý kiến kết luận"],
  ]
}

extension FieldSynonyms {
  /// For each table every folded header that it knows.
  private static let lookups: [[String: Field]] = Table.allCases.map { table in
    var fields: [String: Field] = [:]
    let columns = TableSchema.of(table).columns.map(\.field)
    for field in columns { fields[Folding.folded(field.rawValue)] = field }
    for field in columns {
      for header in of(field, in: table) where fields[Folding.folded(header)] == nil {
        fields[Folding.folded(header)] = field
      }
    }
    return fields
  }

  private static let foldedStandIns = Set(valueStandIns.map(Folding.folded))

  /// True for a folded header that may name the value of a figure.
  static func standsInForValue(_ folded: String) -> Bool { foldedStandIns.contains(folded) }

  /// The folded headers that count rows.
  private static let foldedOrdinals = Set(ordinals.map(Folding.folded))

  /// The field of a table that a folded header names.
  public static func field(_ folded: String, in table: Table) -> Field? {
    lookups[table.index][folded] ?? lookups[table.index][VowelSpelling.long(folded)]
  }

  /// The field that a folded header names in any table, for columns that belong elsewhere.
  static func fieldElsewhere(_ folded: String) -> Field? { anywhere[folded] }

  private static let anywhere = lookups.reduce(into: [String: Field]()) { $0.merge($1) { first, _ in first } }

  /// True for a folded header that counts rows.
  static func isOrdinal(_ folded: String) -> Bool { foldedOrdinals.contains(folded) }
}
