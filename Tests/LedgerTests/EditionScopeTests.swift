import CommitteeModel
import Testing

@Suite struct EditionScopeTests {
  private func scope(_ session: String, _ extra: [Record] = []) throws -> EditionScope {
    try #require(EditionScope(session: session, of: SmallDossier.records + extra))
  }

  private func keys(_ scope: EditionScope, _ table: Table) -> [String] {
    scope.records.filter { $0.table == table }.map(\.key)
  }

  @Test func theSeventeenthOfJanuaryDoesNotKnowTheTwentyThirdOfFebruary() throws {
    let scope = try scope("thang-1")
    #expect(scope.asOf.iso == "2022-01-17")
    #expect(keys(scope, .session) == ["thang-1"])
    #expect(keys(scope, .source) == ["tin-1", "bang"])
    #expect(keys(scope, .indicator) == ["dvc", "dvc.xa"], "a total stays with its part, an unnamed indicator goes")
    #expect(scope.records.filter { $0.table == .observation }.map { $0[.value] } == ["79", "60"])
    #expect(keys(scope, .unit) == ["bac-giang", "bac-kan"])
  }

  @Test func aTaskIsFulfilledOnlyFromTheSessionThatFulfilledIt() throws {
    let before = try #require(try scope("thang-1").records.first { $0.table == .task })
    #expect([before[.state], before[.fulfilledBy], before[.evidence]] == ["", "", ""])
    #expect(before[.dueDate] == "tháng 02/2022")
    let after = try #require(try scope("thang-2").records.first { $0.table == .task })
    #expect(after == SmallDossier.task)
  }

  @Test func aRankIsKnownFromItsPublicationAndElseWhenItsYearIsOver() throws {
    let ranks = try scope("thang-2").records.filter { $0.table == .ranking }
    #expect(ranks.map { $0[.rank] } == ["10", "9"], "published 10/2021; of 2020 without a date")
    #expect(ranks.allSatisfy { $0[.indexPeriod] == "2020" })
    let later = try scope("ca-nam", [SmallDossier.session("ca-nam", "2022")])
    #expect(later.records.filter { $0.table == .ranking }.count == 3)
  }

  /// Who repeats a rank without a day cannot have known it before it was published, nor the rank of a part of the index.
  @Test func aRankWithoutADayIsNotKnownBeforeOthersSayThatItsIndexWasPublished() throws {
    let session = SmallDossier.session("thang-6", "02/6/2021")
    func ranks(_ more: [Record]) throws -> Int {
      let records = SmallDossier.records.filter { $0.table != .ranking } + [session] + more
      return try #require(EditionScope(session: "thang-6", of: records)).records.count { $0.table == .ranking }
    }
    let dated = SmallDossier.rank("bac-kan", "59", period: "2020", published: "10/2021")
    let undated = SmallDossier.rank("bac-giang", "10", period: "2020")
    let part = Record(
      .ranking, cells: zip(TableSchema.of(.ranking).columns, undated.cells).map { $0.field == .index ? "dti.cqs" : $1 },
      origin: undated.origin)
    #expect(try ranks([undated, part]) == 2)
    #expect(try ranks([undated, part, dated]) == 0)
    let older = SmallDossier.rank("bac-giang", "9", period: "2019")
    #expect(try ranks([older, dated]) == 1)
  }

  /// The mean of an index cannot have been known before the index, though its year was over and its source gives no day; what
  /// an index ranks by can.
  @Test func aFigureAboutAnIndexIsNotKnownBeforeOthersSayThatItWasPublished() throws {
    func isKnown(_ period: String, by day: String, naming index: String = "về dti.cqs") throws -> Bool {
      let told = [
        SmallDossier.session("sau", day), SmallDossier.record(.indicator, [.code: "so", .rankedBy: index]),
        SmallDossier.figure("so", period, "0,4014", source: "bang"),
      ]
      return try scope("sau", told).records.contains { $0[.indicator] == "so" }
    }
    #expect(try !isKnown("2021", by: "17/03/2022"))
    #expect(try isKnown("2021", by: "17/09/2022"))
    #expect(try isKnown("2019", by: "17/03/2022"), "nobody says when it was published")
    #expect(try isKnown("6T/2021", by: "17/03/2022"), "a figure of half a year is none of the index")
    #expect(try isKnown("2021", by: "17/03/2022", naming: "dti"), "ranked by a figure that was known before")
  }

  @Test func aSessionDatedByItsYearKnowsTheWholeYear() throws {
    let scope = try scope("ca-nam", [SmallDossier.session("ca-nam", "2022")])
    #expect(scope.asOf.iso == "2022-12-31")
    #expect(keys(scope, .session) == ["thang-1", "thang-2", "ca-nam"])
    #expect(try self.scope("thang-2", [SmallDossier.session("ca-nam", "2022")]).records.count == 16)
  }

  @Test func sessionsAndSourcesOfOtherProvincesStayOut() throws {
    let foreign = [
      SmallDossier.session("bk", "02/6/2021", province: "bac-kan"), SmallDossier.source("tin-bk", session: "bk"),
      SmallDossier.figure("y-kien", "2021", "1", source: "tin-bk"),
    ]
    #expect(try scope("thang-2", foreign).records == scope("thang-2").records)
  }

  @Test func aSourceThatMayBeOfALaterDayStaysOut() throws {
    let late = SmallDossier.source("tin-3", date: "18/01/2022")
    let month = SmallDossier.source("tin-4", date: "01/2022")
    let before = SmallDossier.source("tin-5", date: "12/2021")
    let figures = ["tin-3", "tin-4", "tin-5"].enumerated().map {
      SmallDossier.figure("dvc", "2021", "1", source: $1, line: 8 + $0)
    }
    #expect(keys(try scope("thang-1", [late, month, before] + figures), .source) == ["tin-1", "bang", "tin-5"])
  }

  /// A chair who asks where the figures of 2022 come from is not shown a table of 2025.
  @Test func aSourceStaysOnlyWhereSomethingInTheEditionComesFromIt() throws {
    let sources = [
      SmallDossier.source("bang-2023"), SmallDossier.source("bao-cao", date: "12/2021"),
      SmallDossier.source("ke-thua"), SmallDossier.source("don-vi"),
    ]
    let units = [("moi", "01/07/2025", "ke-thua"), ("cu", "01/01/1997", "don-vi")].map { code, from, source in
      SmallDossier.record(
        .unit, [.code: code, .name: code, .kind: "tỉnh", .validFrom: from, .source: source])
    }
    let later = SmallDossier.figure("dvc", "2023", "1", source: "bang-2023", line: 8)
    let scope = try scope("thang-2", sources + units + [later])
    #expect(keys(scope, .source) == ["tin-1", "tin-2", "bang", "don-vi"])
    #expect(scope.sourcesLeftOut.map(\.key) == ["bang-2023", "bao-cao", "ke-thua"])
    let unit = try #require(scope.records.first { $0.key == "moi" })
    #expect(unit[.source].isEmpty, "what the edition does not hold is not named in it")
  }

  @Test func aSourceThatSaysNoTimeTellsOnlyOfPeriodsThatAreOver() throws {
    let figures = [
      SmallDossier.figure("dvc", "2021", "1", source: "bang", line: 8),
      SmallDossier.figure("dvc", "2022", "2", source: "bang", line: 9),
      SmallDossier.figure("dvc", "", "3", source: "bang", line: 10),
    ]
    let undated = SmallDossier.rank("bac-kan", "8", period: "")
    let records = try scope("thang-1", figures + [undated]).records
    #expect(records.filter { $0[.indicator] == "dvc" && $0.table == .observation }.map { $0[.value] } == ["1"])
    #expect(!records.contains(undated))
  }

  @Test func aDocumentThatIsNamedStaysWithoutWhatIsNotKnownOfIt() throws {
    let document = SmallDossier.record(
      .document, [.code: "nq-111", .kind: "nghị quyết", .source: "tin-2", .session: "thang-2"])
    let target = SmallDossier.record(
      .target,
      [
        .code: "mt", .indicator: "dvc", .unit: "bac-giang", .operation: "ít nhất", .value: "1", .document: "nq-111",
        .source: "tin-1",
      ])
    #expect(keys(try scope("thang-1", [document]), .document) == [])
    let named = try scope("thang-1", [document, target])
    let kept = try #require(named.records.first { $0.table == .document })
    #expect([kept[.source], kept[.session]] == ["", ""])
    #expect(keys(try scope("thang-2", [document]), .document) == ["nq-111"], "by its source")
  }

  /// Nobody could be shown such a figure, and no screen could say what it counts.
  @Test func aFigureOfAnUnknownUnitOrIndicatorStaysOut() throws {
    let strangers = [[Field.unit: "ha-noi"], [.indicator: "la"]].map { stranger in
      let known: [Field: String] = [
        .indicator: "dvc", .unit: "bac-giang", .period: "2020", .figureKind: "thực hiện", .value: "1",
        .source: "tin-1",
      ]
      return SmallDossier.record(.observation, known.merging(stranger) { $1 })
    }
    #expect(try scope("thang-2", strangers).records == scope("thang-2").records)
  }

  @Test func theScriptOfTheSessionIsThereAndThatOfNoOther() throws {
    let scenes = ["thang-1", "thang-2"].map { SmallDossier.scene($0, "1", "overview") }
    for session in ["thang-1", "thang-2"] {
      let kept = try scope(session, scenes).records.filter { $0.table == .scene }
      #expect(kept.map { $0[.session] } == [session])
    }
  }

  @Test func figuresMayBeAskedForOneByOne() throws {
    let whole = try scope("thang-1")
    let lists = SmallDossier.records.filter { $0.table != .observation }
    let figures = SmallDossier.records.filter { $0.table == .observation }
    let draft = try #require(EditionScope(session: "thang-1", of: lists))
    let known = figures.filter(draft.admits)
    #expect(known == whole.records.filter { $0.table == .observation })
    let named = Set(known.map { $0[.indicator] })
    let cited = Set(known.map { $0[.source] })
    let alone = try #require(EditionScope(session: "thang-1", of: lists, naming: named, citing: cited))
    #expect(alone.records == whole.records.filter { $0.table != .observation })
  }

  @Test func anUnknownSessionHasNoScope() {
    #expect(EditionScope(session: "thang-9", of: SmallDossier.records)?.asOf == nil)
  }

  @Test func everythingNamedInAnEditionStandsInIt() throws {
    for session in ["thang-1", "thang-2"] {
      let scope = try scope(session)
      var check = RowCheck(RowCheck.Knowledge(of: scope.records))
      let told = scope.records.flatMap { check.findings(about: $0) }.filter { $0.fact != .undatedRank }
      #expect(told.map(\.text) == [])
    }
  }
}
