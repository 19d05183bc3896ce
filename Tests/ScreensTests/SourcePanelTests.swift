import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// One key from any number to where it comes from.
@Suite struct SourcePanelTests {
  private static let statements = ["Dữ liệu từ", "Độ chính xác", "Kiểm chứng", "Hạn chế", "Cách khắc phục"]

  @Test(arguments: [FixtureEdition.bacGiangFirst, .ngheAn]) func everyFigureAndRankHasAllFiveStatements(
    edition: FixtureEdition
  ) throws {
    let size = Size(160, 60)
    let addresses = try Stage(edition, size: size).addresses
    var asked = 0
    for address in addresses where ["indicator/", "rank/", "compare/", "table/"].contains(where: address.hasPrefix) {
      var stage = try Stage(edition, at: address, size: size)
      let isStated = stage.state.subject?.indicator.map { stage.state.dossier.figures.levels[$0] != nil } ?? true
      guard isStated else { continue }
      try stage.press("F2")
      let text = stage.frame.text
      for statement in Self.statements { #expect(text.contains(statement), "\(address): \(statement)") }
      asked += 1
    }
    #expect(asked > 3)
  }

  @Test(arguments: ["plan", "rankings", "sectors", "foundation", "reporting"])
  func aNumberInARegisterHasThemToo(address: String) throws {
    var found = 0
    for edition in FixtureEdition.allCases {
      var stage = try Stage(edition, at: address, size: Size(160, 70))
      guard stage.state.item != nil else { continue }
      try stage.press("F2")
      if Self.statements.allSatisfy({ stage.frame.text.contains($0) }) { found += 1 }
    }
    #expect(found > 0, "\(address)")
  }

  /// Five months are shown; that the sums of whole years agree says nothing of them, and each says whose sum it is.
  @Test func anAgreementOfAnotherPeriodNamesIt() throws {
    let stage = try Stage(.bacKan, at: "indicator/cqs.hs-mot-cua+source", size: Size(160, 60))
    let agreeing = stage.frame.text.split(separator: "\n").filter { $0.contains("✔ ") }
    #expect(!agreeing.isEmpty)
    for line in agreeing { #expect(line.contains("✔ mức thay đổi kỳ 2020 so với 201"), "\(line)") }
    #expect(!stage.frame.text.contains("đã đối chiếu: mức thay đổi"))
  }

  @Test func inATableOfProvincesItIsTheRankOfTheSelectedOne() throws {
    var stage = try Stage(.ngheAn, size: Size(160, 45))
    let address = try #require(stage.addresses.last { $0.hasPrefix("table/") })
    stage = try Stage(.ngheAn, at: address, size: Size(160, 45))
    guard case .standings(let key) = stage.state.view.route, let entry = stage.state.standings(key)?.entries.first
    else { return #expect(Bool(false), "no table") }
    try stage.press("Home F2")
    let text = stage.frame.text
    #expect(text.contains("\(stage.state.dossier.name(of: entry.unit)):"))
    #expect(text.contains(entry.ranking.origin.text))
  }

  @Test(arguments: FixtureEdition.allCases) func everyFindingSaysWhereItIsStated(edition: FixtureEdition) throws {
    var stage = try Stage(edition, at: "checks", size: Size(160, 45))
    for _ in 0..<min(12, stage.state.archive.checks?.count ?? 0) {
      try stage.press("F2")
      #expect(stage.frame.text.contains("NGUỒN"))
      try stage.press("Esc Down")
    }
  }

  @Test(arguments: [
    "indicator/cqs.dvc34", "compare/cqs.dvc34", "tasks", "plan", "opinions", "documents", "agenda",
  ]) func whoSentTheFileAndWhenIsTold(address: String) throws {
    var stage = try Stage(.bacGiangFirst, at: address, size: Size(160, 70))
    try stage.press("F2")
    let text = stage.frame.text
    #expect(text.contains("05/01/2026 08:00 · người nhập thử"), "\(text)")
    #expect(text.contains("Mã tệp"))
  }

  /// What the unit sent last time stands beside what it sends now, with the difference in the figure's own unit.
  @Test(arguments: [Size(80, 24), Size(160, 45)]) func aRestatedFigureTellsWhatWasSentBefore(size: Size) throws {
    let dossier = FixtureEdition.bacGiangFirst.dossier
    let figures = dossier.series(indicator: "cqs.dvc34", unit: "bac-giang")
    let stated = try #require(figures.first { $0[.value] == "1.380" })
    let part = try #require(dossier.series(indicator: "cqs.dvc34.tinh", unit: "bac-giang").first)
    let value = try #require(TableSchema.of(.observation).position(of: .value))
    var cells = stated.cells
    cells[value] = part[.value]
    let now = Record(.observation, cells: stated.cells, origin: stated.origin, revision: 2)
    func receipt(_ day: String, _ sender: String) -> Receipt {
      Receipt(
        file: now.origin.file, fileHash: String(repeating: "a", count: 64), sender: sender,
        receivedAt: "2026-\(day)T08:00:00+07:00")
    }
    let earlier = EarlierStatement(
      Record(.observation, cells: cells, origin: stated.origin), receipt: receipt("01-05", "An"),
      cell: CellAddress("E4"), isWithdrawn: false)
    let statement = RowStatement(now, receipt: receipt("02-06", "Bình"), cell: CellAddress("E6"), earlier: earlier)
    let records = FixtureEdition.bacGiangFirst.records.map { $0 == stated ? now : $0 }
    let restated = RecordDossier(edition: dossier.edition, records: records, statements: [statement])
    let stage = try Stage(restated, at: "indicator/cqs.dvc34+source", size: size)
    let words = stage.frame.text.split { " │┃\n".contains($0) }.joined(separator: " ")
    let told = "1.118 (nhận 05/01/2026) → 1.380 (nhận 06/02/2026), tăng 262 dịch vụ công"
    #expect(words.contains(told), "\(stage.frame.text)")
    for part in ["06/02/2026 08:00 · người nhập Bình", "dòng 6, cột E", "1.380 dịch vụ công · đã điều chỉnh"] {
      #expect(words.contains(part), "\(part): \(stage.frame.text)")
    }
    if size.width > 80 { #expect(words.contains("05/01/2026 08:00 · người nhập An")) }
  }

  /// What does not fit is on the next page, and behind the last page comes the first again.
  @Test(arguments: [Size(40, 12), Size(80, 24), Size(100, 30)]) func nothingOfItIsOutOfReach(size: Size) throws {
    var wide = try Stage(.bacGiangFirst, at: "indicator/cqs.dvc34+source", size: Size(160, 60))
    let labels = wide.frame.text.contains("PgDn") ? [] : Self.statements + ["Nguồn", "Tệp", "Chất lượng"]
    try wide.press("PgDn")
    #expect(labels.filter { wide.frame.text.contains($0) } == labels, "what is whole has one page")
    var stage = try Stage(.bacGiangFirst, at: "indicator/cqs.dvc34+source", size: size)
    let first = stage.frame
    var seen = first.text
    for _ in 0..<12 {
      try stage.press("PgDn")
      if stage.frame == first { break }
      seen += stage.frame.text
    }
    #expect(stage.frame == first)
    for label in labels where wide.frame.text.contains(label) { #expect(seen.contains(label), "\(label)") }
    try stage.press("PgDn PgUp")
    #expect(stage.frame == first)
  }
}
