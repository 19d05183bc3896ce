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
    var dice = Syllables()
    var records = [
      record(.unit, [.code: "tinh", .name: "Tỉnh", .kind: "tỉnh"]),
      record(
        .session,
        [.code: "phien", .sessionKind: "giao ban", .sessionName: "Phiên họp", .date: "15/01/2026", .province: "tinh"]),
    ]
    for number in 0..<items {
      let words = dice.text(words: 5...15) + " \(dice.roll(2000))"
      records.append(
        record(
          .opinion,
          [
            .code: "dvc.\(number)", .session: "phien-truoc", .kind: Opinion.Kind.difficulty.rawValue,
            .content: words, .topic: "nhóm \(number % 40)", .raisedBy: "chính quyền số",
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
