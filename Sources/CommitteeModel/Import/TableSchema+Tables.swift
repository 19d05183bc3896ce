private let pillars = ["chính quyền số", "kinh tế số", "xã hội số", "nền tảng chung", "lĩnh vực"]
private let bases = ["thời điểm", "trong kỳ", "luỹ kế"]
private let places = "chỗ trong nguồn, để phân biệt khi nguồn nêu cùng một số nhiều lần"

extension TableSchema {
  static func define(_ table: Table) -> TableSchema {
    switch table {
    case .source: source
    case .unit: unit
    case .session: session
    case .agenda: agenda
    case .document: document
    case .indicator: indicator
    case .observation: observation
    case .target: target
    case .ranking: ranking
    case .conclusion: conclusion
    case .task: task
    case .opinion: opinion
    case .system: system
    case .site: site
    case .scene: scene
    }
  }

  private static var source: TableSchema {
    TableSchema(
      .source, "Nguồn", "Mỗi dòng là một tài liệu mà số liệu hoặc nội dung được lấy ra.",
      [
        Column(.code, .code), Column(.name, required: true), Column(.shortName, required: true),
        Column(.kind, .vocabulary(["báo cáo", "bản tin", "văn bản", "trang web", "bảng số liệu"]), required: true),
        Column(.agency), Column(.date, .date), Column(.session, .reference(.session)), Column(.address), Column(.note),
      ])
  }

  private static var unit: TableSchema {
    TableSchema(
      .unit, "Đơn vị", "Mỗi dòng là một tỉnh, sở, cơ quan hoặc nhóm cơ quan, với thời gian tồn tại và nơi kế thừa.",
      [
        Column(.code, .code), Column(.name, required: true), Column(.shortName),
        Column(.aliases, .text, "nhiều tên cách nhau bằng dấu chấm phẩy"),
        Column(
          .kind,
          .vocabulary([
            "tỉnh", "thành phố", "sở", "ban", "ngành", "UBND cấp tỉnh", "UBND cấp huyện", "UBND cấp xã", "huyện",
            "thị xã",
            "quận", "thành phố trực thuộc tỉnh", "xã", "phường", "đặc khu", "cơ quan đảng", "HĐND",
            "doanh nghiệp", "trung ương", "nhóm đơn vị", "khác",
          ]), required: true),
        Column(.gsoCode, .text, "mã của cơ quan thống kê, là chữ: 06 khác 6; mã có thể được dùng lại"),
        Column(.parent, .reference(.unit)), Column(.validFrom, .day), Column(.validTo, .day),
        Column(.successor, .reference(.unit)), Column(.source, .reference(.source)),
      ])
  }

  private static var session: TableSchema {
    TableSchema(
      .session, "Phiên họp", "Mỗi dòng là một phiên họp, hội nghị, buổi làm việc hoặc đợt giám sát.",
      [
        Column(.code, .code),
        Column(
          .sessionKind,
          .vocabulary([
            "phiên họp ban chỉ đạo", "hội nghị sơ kết", "hội nghị tổng kết", "giao ban", "buổi làm việc",
            "hội nghị đối thoại", "giám sát",
          ]), required: true),
        Column(.sessionName, required: true), Column(.shortName, required: true),
        Column(.sessionOrdinal, .integer),
        Column(.date, .date, required: true, "ngày, hoặc tháng, hoặc năm khi nguồn không nêu rõ hơn"),
        Column(.partOfDay, .vocabulary(["sáng", "chiều", "cả ngày"])),
        Column(.province, .reference(.unit), required: true), Column(.agency, required: true),
        Column(.leadAgency, .text, "người chủ trì"), Column(.chairRole), Column(.coChair), Column(.secretary),
        Column(.venue), Column(.form, .vocabulary(["trực tiếp", "trực tuyến", "kết hợp"])),
        Column(.opinionCount, .integer, "số ý kiến như nguồn nêu"),
        Column(.reportingPeriod, .text, "như nguồn nêu: 2021; 1 năm thực hiện kế hoạch"),
        Column(.source, .reference(.source)),
      ])
  }

  private static var agenda: TableSchema {
    TableSchema(
      .agenda, "Chương trình", "Mỗi dòng là một mục của chương trình phiên họp.",
      [
        Column(.session, .reference(.session), required: true, key: true),
        Column(.ordinal, .integer, required: true, key: true), Column(.content, required: true),
        Column(
          .agendaKind,
          .vocabulary(["khai mạc", "báo cáo", "thảo luận", "giải đáp", "kết luận", "ký kết", "khảo sát", "khác"])),
        Column(.speaker), Column(.minutes, .integer), Column(.source, .reference(.source)),
      ])
  }

  private static var document: TableSchema {
    TableSchema(
      .document, "Văn bản", "Mỗi dòng là một văn bản được nhắc tới, với mọi cách gọi của nó.",
      [
        Column(.code, .code), Column(.documentNumber), Column(.documentAliases, .text, "cách nhau bằng dấu chấm phẩy"),
        Column(
          .kind,
          .vocabulary([
            "nghị quyết", "quyết định", "kế hoạch", "nghị định", "công văn", "đề án", "chương trình", "quy chế",
            "thông tư", "luật", "biên bản", "báo cáo", "khác",
          ]), required: true),
        Column(.issuer), Column(.issuedOn, .date), Column(.horizon, .period), Column(.abstract),
        Column(.session, .reference(.session)), Column(.source, .reference(.source), required: true), Column(.note),
      ])
  }

  private static var indicator: TableSchema {
    TableSchema(
      .indicator, "Chỉ tiêu", "Mỗi dòng là một chỉ tiêu: đo cái gì, bằng đơn vị nào, thuộc trụ cột nào.",
      [
        Column(.code, .code), Column(.name, required: true),
        Column(.shortName, .text, required: true, "nhiều nhất 28 chữ, đọc được trong khung hẹp"),
        Column(.pillar, .vocabulary(pillars), required: true), Column(.group),
        Column(
          .valueKind,
          .vocabulary(["số lượng", "phân số", "tỷ lệ", "tiền", "điểm", "mốc thời gian", "định tính", "chữ"]),
          required: true),
        Column(.measure), Column(.direction, .vocabulary(["cao", "thấp", "không"]), required: true),
        Column(.basis, .vocabulary(bases)), Column(.scope), Column(.formula),
        Column(.numerator, .reference(.indicator)), Column(.denominator, .reference(.indicator)),
        Column(.partOf, .reference(.indicator), "chỉ tiêu tổng mà dòng này là một phần"),
        Column(.partLabel, .text, "tên gọi khi đứng như một phần: tỉnh, huyện, xã"),
        Column(.leadAgency, .reference(.unit)), Column(.legalBasis, .reference(.document)),
        Column(.rhythm, .vocabulary(["tháng", "quý", "năm"])),
        Column(
          .rankedBy, .text,
          "mã chỉ số xếp hạng các đơn vị theo chỉ tiêu này; “về” trước mã thì chỉ tiêu nói về chỉ số đó: trung bình, số đạt"
        ),
        Column(.order, .integer), Column(.source, .reference(.source)),
      ])
  }

  private static var observation: TableSchema {
    TableSchema(
      .observation, "Số liệu", "Mỗi dòng là một con số như nguồn nêu, không sửa, không tính lại.",
      [
        Column(.indicator, .reference(.indicator), required: true, key: true),
        Column(.unit, .reference(.unit), required: true, key: true),
        Column(.period, .period, key: true, "để trống khi nguồn không nêu"),
        Column(.figureKind, .vocabulary(["thực hiện", "thay đổi"]), required: true, key: true),
        Column(.value, .figure, "như nguồn nêu; chưa có, chưa đến kỳ, không áp dụng khác với 0"),
        Column(.numerator, .number), Column(.denominator, .number),
        Column(.comparedWith, .basePeriod, key: true, "kỳ gốc của một thay đổi; để trống khi nguồn không nêu"),
        Column(.basis, .vocabulary(bases)), Column(.state, .vocabulary(["ước", "sơ bộ", "chính thức"])),
        Column(.cutoff, .day), Column(.source, .reference(.source), required: true, key: true),
        Column(.place, .text, key: true, places), Column(.note),
      ])
  }

  private static var target: TableSchema {
    TableSchema(
      .target, "Mục tiêu", "Mỗi dòng là một mục tiêu của một chỉ tiêu hoặc của một chỉ số xếp hạng.",
      [
        Column(.code, .code), Column(.indicator, .reference(.indicator)), Column(.index, .text, "mã chỉ số xếp hạng"),
        Column(.unit, .reference(.unit), required: true),
        Column(
          .operation, .vocabulary(["ít nhất", "bằng", "nhiều nhất", "giữ hạng"]), required: true,
          "bằng là đúng bằng; từ mức đó trở lên thì ghi ít nhất"),
        Column(.value, .number, required: true), Column(.startDate, .day), Column(.dueDate, .deadline),
        Column(.programme), Column(.document, .reference(.document)), Column(.leadAgency, .reference(.unit)),
        Column(.source, .reference(.source), required: true), Column(.place, .text, places), Column(.note),
      ])
  }

  private static var ranking: TableSchema {
    TableSchema(
      .ranking, "Xếp hạng", "Mỗi dòng là hạng của một tỉnh theo một chỉ số trong một kỳ.",
      [
        Column(.index, .text, required: true, key: true), Column(.indexName, required: true),
        Column(.indexPeriod, .date, key: true, "năm của chỉ số; để trống khi nguồn không nêu"),
        Column(.unit, .reference(.unit), required: true, key: true),
        Column(.figureKind, .vocabulary(["hạng", "thay đổi"]), required: true, key: true),
        Column(.rank, .rank), Column(.total, .integer), Column(.score, .number),
        Column(.change, .number, "số bậc, dương là lên hạng"), Column(.comparedWith, .date, key: true),
        Column(.map, .vocabulary(["63 tỉnh", "34 tỉnh"]), key: true),
        Column(.generation, .vocabulary(["1726", "922", "405"])), Column(.publicationDate, .date),
        Column(.certainty, .vocabulary(["công bố", "theo thứ tự liệt kê", "chưa đối chiếu"])), Column(.publisher),
        Column(.source, .reference(.source), required: true, key: true), Column(.place, .text, key: true, places),
        Column(.note),
      ])
  }

  private static var conclusion: TableSchema {
    TableSchema(
      .conclusion, "Kết luận", "Mỗi dòng là một kết luận của phiên họp.",
      [
        Column(.code, .code), Column(.session, .reference(.session), required: true), Column(.number, .integer),
        Column(.concludedBy), Column(.content, required: true), Column(.detail),
        Column(.givesRise, .vocabulary(["có", "không"])), Column(.source, .reference(.source), required: true),
      ])
  }

  private static var task: TableSchema {
    TableSchema(
      .task, "Nhiệm vụ", "Mỗi dòng là một việc được giao, với người chủ trì và thời hạn như đã giao.",
      [
        Column(.code, .code), Column(.session, .reference(.session), required: true),
        Column(.conclusion, .reference(.conclusion)), Column(.ordinal), Column(.content, required: true),
        Column(.detail), Column(.pillar, .vocabulary(pillars)), Column(.group),
        Column(.leadAgency, .text, "tên như đã nêu, nhiều tên cách nhau bằng dấu chấm phẩy"),
        Column(.coordinatingAgency), Column(.deliverable), Column(.dueDate, .deadline, "như đã nêu"),
        Column(
          .state, .vocabulary(["chưa thực hiện", "đang thực hiện", "hoàn thành", "huỷ"]),
          "trạng thái được báo cáo; huỷ thì nêu lý do ở Minh chứng"),
        Column(.fulfilledBy, .reference(.session)), Column(.evidence), Column(.indicator, .reference(.indicator)),
        Column(.document, .reference(.document)), Column(.source, .reference(.source), required: true), Column(.note),
      ])
  }

  private static var opinion: TableSchema {
    TableSchema(
      .opinion, "Ý kiến và trả lời", "Mỗi dòng là một khó khăn, kiến nghị, ý kiến hoặc câu trả lời.",
      [
        Column(.code, .code), Column(.session, .reference(.session), required: true),
        Column(.kind, .vocabulary(["khó khăn", "kiến nghị", "ý kiến", "trả lời"]), required: true), Column(.raisedBy),
        Column(.addressee), Column(.topic), Column(.content, required: true), Column(.detail),
        Column(.answers, .references(.opinion)),
        Column(.outcome, .vocabulary(["chấp thuận", "ghi nhận, xem xét", "đã trả lời"])),
        Column(.source, .reference(.source), required: true), Column(.note),
      ])
  }

  private static var system: TableSchema {
    TableSchema(
      .system, "Hệ thống", "Mỗi dòng là một nền tảng, hệ thống, cơ sở dữ liệu hoặc dự án được nhắc tới.",
      [
        Column(.code, .code), Column(.name, required: true), Column(.shortName, required: true),
        Column(
          .kind,
          .vocabulary(["nền tảng", "hệ thống", "cơ sở dữ liệu", "cổng", "trung tâm", "ứng dụng", "hạ tầng"]),
          required: true),
        Column(.pillar, .vocabulary(pillars)), Column(.group), Column(.province, .reference(.unit), required: true),
        Column(.operatedBy), Column(.levels), Column(.users), Column(.condition),
        Column(.indicator, .references(.indicator)), Column(.session, .reference(.session)),
        Column(.source, .reference(.source), required: true), Column(.note),
      ])
  }

  private static var site: TableSchema {
    TableSchema(
      .site, "Điểm cầu", "Mỗi dòng là một nhóm điểm cầu của một phiên họp.",
      [
        Column(.session, .reference(.session), required: true, key: true), Column(.site, required: true, key: true),
        Column(.level, .vocabulary(["tỉnh", "huyện", "xã", "sở ngành", "ba cấp"]), required: true, key: true),
        Column(.count, .integer, required: true), Column(.isMainSite, .vocabulary(["có", "không"])), Column(.venue),
        Column(.source, .reference(.source), required: true), Column(.note),
      ])
  }

  /// Nobody's figure, so it names no source.
  private static var scene: TableSchema {
    TableSchema(
      .scene, "Kịch bản", "Mỗi dòng là một cảnh của kịch bản trình chiếu phiên họp.",
      [
        Column(.session, .reference(.session), required: true, key: true),
        Column(
          .ordinal, .integer, required: true, key: true, "thứ tự chiếu, nhỏ trước; số của cảnh lúc chiếu thì đếm từ 1"),
        Column(.agendaItem, .text, "TT của mục ở bảng Chương trình; để trống khi cảnh không thuộc mục nào"),
        Column(
          .screen, .text, required: true,
          "địa chỉ như lệnh batru screens kê: overview, tasks, indicator/mã chỉ tiêu; "
            + "danh mục nêu được bộ lọc và cách xếp: tasks?quá hạn, tasks?quá hạn&theo chủ trì"),
        Column(.sceneTitle, .text, "hiện trên cảnh; để trống thì lấy tên của điều được chiếu"),
        Column(.minutes, .integer),
        Column(.isRevealed, .vocabulary(["có", "không"]), "có: các phần của cảnh hiện lần lượt"),
        Column(.note, .text, "lời nhắc cho người trình bày; phòng họp không thấy"),
      ])
  }
}
