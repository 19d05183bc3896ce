import CellGrid
import CommitteeModel
import Dashboard
import Runtime
import Screens

/// Typing into the palette over a hundred thousand names out of what committees speak of.
enum Search {
  static let items = 100_000
  static let typed = [
    "chinh quyen so", "số hóa hồ sơ", "dvc.04711", "a", "t", "ty le xa 311", "thôn nhà văn hoá", "khong co gi nhu the",
    "o o o o", "kinh te", "b", "Nghị quyết 111", "xã 4 quý",
  ]

  /// Every key of the texts, from the letter to the frame that shows what it found.
  static func measured() throws -> Measure {
    let librarian = Librarian(dossier())
    var state = try librarian.opening(at: "overview+search", in: ViewState(size: Visit.size))
    var maker = FrameMaker()
    _ = maker.frame(of: state)
    var keys = Measure("key of a search in \(items) items, its frame included")
    for text in typed + typed {
      var soFar = ""
      for scalar in text.unicodeScalars {
        soFar.unicodeScalars.append(scalar)
        _ = keys.take("“\(soFar)”") {
          librarian.take(.keyPressed(.character(scalar)), in: &state)
          return maker.frame(of: state)
        }
      }
      for _ in text.unicodeScalars { librarian.take(.keyPressed(.backspace), in: &state) }
    }
    return keys
  }

  /// What was said in an earlier session: texts of five to fifteen syllables, each with a code of its own and a topic.
  private static func dossier() -> RecordDossier {
    let syllables = """
      tỷ lệ hồ sơ trực tuyến mức độ của xã số hóa dịch vụ công chính quyền kinh tế xã hội hạ tầng nhân lực doanh nghiệp
      hộ gia đình thôn nhà văn hoá đơn vị cơ quan nhà nước kết nối mạng cáp quang thiết bị an toàn thông tin quý năm người
      dân thanh toán không dùng tiền mặt học bạ bệnh án điện tử khám chữa bệnh giáo dục tài nguyên môi trường đất đai
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    var seed: UInt64 = 1
    func roll(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    var records = [
      record(.unit, [.code: "tinh", .name: "Tỉnh", .kind: "tỉnh"]),
      record(
        .session,
        [.code: "phien", .sessionKind: "giao ban", .sessionName: "Phiên họp", .date: "15/01/2026", .province: "tinh"]),
    ]
    for number in 0..<items {
      let words = (0..<5 + roll(11)).map { _ in syllables[roll(syllables.count)] } + ["\(roll(2000))"]
      records.append(
        record(
          .opinion,
          [
            .code: "dvc.\(number)", .session: "phien-truoc", .kind: Opinion.Kind.difficulty.rawValue,
            .content: words.joined(separator: " "), .topic: "nhóm \(number % 40)", .raisedBy: "chính quyền số",
          ]))
    }
    let edition = EditionRecord(
      number: 1, session: "phien", asOf: CalendarDay(year: 2026, month: 1, day: 15)!,
      publishedAt: "2026-01-15T08:00:00Z",
      contentHash: "")
    return RecordDossier(edition: edition, records: records)
  }

  private static func record(_ table: Table, _ cells: [Field: String]) -> Record {
    let columns = TableSchema.of(table).columns
    return Record(
      table, cells: columns.map { cells[$0.field] ?? "" }, origin: Origin(file: "bench/\(table.rawValue).csv", line: 2))
  }
}
