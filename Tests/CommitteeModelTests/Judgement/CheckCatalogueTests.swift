import CommitteeModel
import Stories
import Testing

/// Rules of which the committees' reports happen to give no case, or more cases than theirs.
@Suite struct CheckCatalogueTests {
  private static let frame: [Record] = [
    .unit("bac-giang", "Tỉnh Bắc Giang"), .unit("quang-ninh", "Tỉnh Quảng Ninh"),
    .session("bg", of: "bac-giang", on: "17/01/2022", "Phiên họp lần thứ nhất"),
    .row(.source, [.code: "bt", .name: "Bản tin", .shortName: "Bản tin", .kind: "bản tin"]),
  ]

  /// Findings of one rule over a session that holds `rows`.
  private func found(_ rule: CheckRule, in rows: [Record]) throws -> [Check] {
    let numbered = rows.enumerated().map { place, record in
      Record(record.table, cells: record.cells, origin: Origin(file: record.origin.file, line: place + 2))
    }
    let story = Story(session: "bg", asOf: "17/01/2022", records: Self.frame + numbered)
    return try CheckCatalogue.checks(reading: story.port).filter { $0.rule == rule }
  }

  private func indicator(_ code: String, _ kind: ValueKind, _ more: [Field: String] = [:]) -> Record {
    .indicator(code, "Chỉ tiêu \(code)", kind, of: .digitalGovernment, order: 1, more)
  }

  // MARK: - Sums

  private func parts(_ total: String, _ parts: [String]) -> [Record] {
    [indicator("dvc", .count), .figure("dvc", of: "bac-giang", "2021", total)]
      + parts.enumerated().flatMap { place, part in
        [
          indicator("dvc.\(place)", .count, [.partOf: "dvc"]),
          .figure("dvc.\(place)", of: "bac-giang", "2021", part),
        ]
      }
  }

  @Test(
    arguments: [
      ("1.380", ["1.118", "183", "79"], []), ("1.308", ["1.118", "183", "79"], [.blocking]),
      ("1.830", ["1.118", "183", "79"], [.mustAnswer]), ("100", ["120"], [.blocking]),
    ] as [(String, [String], [CheckSeverity])])
  func moreThanTheTotalCannotBeAndLessIsAsked(
    _ total: String, _ numbers: [String], _ severities: [CheckSeverity]
  ) throws {
    let checks = try found(.partsAgainstTotal, in: parts(total, numbers))
    #expect(checks.map(\.severity) == severities)
  }

  @Test func moreThanAllOfAPlanCannotBe() throws {
    let rows = [indicator("kh", .fraction), .figure("kh", of: "bac-giang", "2021", "20/17")]
    #expect(try found(.partsAgainstTotal, in: rows).map(\.severity) == [.blocking])
  }

  @Test func aRateIsHeldAgainstTheCountsThatMakeIt() throws {
    let rows = [
      indicator("tren", .count), indicator("duoi", .count),
      indicator("ty-le", .rate, [.numerator: "tren", .denominator: "duoi"]),
      .figure("tren", of: "bac-giang", "2021", "9.784"), .figure("duoi", of: "bac-giang", "2021", "59.234"),
      .figure("ty-le", of: "bac-giang", "2021", "16,6"),
    ]
    let check = try #require(try found(.statedRate, in: rows).first)
    #expect(check.sentence == CheckRule.statedRate.example)
    #expect(check.origins.count == 3)
  }

  @Test func theFractionBesideARateRepeatsTheCounts() throws {
    let rows = [
      indicator("tren", .count), indicator("duoi", .count),
      indicator("ty-le", .rate, [.numerator: "tren", .denominator: "duoi"]),
      .figure("tren", of: "bac-giang", "2021", "9.748"), .figure("duoi", of: "bac-giang", "2021", "59.234"),
      .figure("ty-le", of: "bac-giang", "2021", "16,52", [.numerator: "9.784", .denominator: "59.234"]),
    ]
    #expect(try found(.repeatedFigure, in: rows).map(\.computed) == ["9.748"])
  }

  @Test func anAmbiguousNumberStatedTwiceIsAskedInBothRules() throws {
    let rows = [
      indicator("hs", .count), .figure("hs", of: "bac-giang", "2021", "68.457"),
      .figure("hs", of: "bac-giang", "2021", "68,457", [.place: "lời kết luận"]),
    ]
    #expect(try found(.repeatedFigure, in: rows).map(\.sentence) == [CheckRule.repeatedFigure.example])
    #expect(try found(.doubtfulReading, in: rows).map(\.sentence) == [CheckRule.doubtfulReading.example])
  }

  // MARK: - Times

  @Test(
    arguments: [
      ("2027", "", [CheckSeverity.blocking]), ("đến 31/12/2022", "", [.blocking]), ("tháng 02/2022", "", [.blocking]),
      ("2021", "", []), ("2021", "31/12/2021", []), ("2022", "", [.note]), ("2022", "16/01/2022", []),
      ("đến năm 2022", "", []), ("2021", "18/01/2022", [.mustAnswer]), ("2021", "31/12/2020", []),
      ("2021", "14/12/2020", [.mustAnswer]),
      ("đến 30/8/2021", "30/8/1921", [.mustAnswer]), ("", "30/8/1921", [.mustAnswer]), ("", "30/8/2021", []),
    ] as [(String, String, [CheckSeverity])])
  func aFigureTellsOfWhatHadHappenedByTheSession(
    _ period: String, _ cutoff: String, _ severities: [CheckSeverity]
  ) throws {
    let rows: [Record] = [
      indicator("hs", .count), .figure("hs", of: "bac-giang", period, "1.380", [.cutoff: cutoff]),
    ]
    #expect(try found(.timeAgainstSession, in: rows).map(\.severity) == severities)
  }

  @Test func anEstimateOfAPeriodThatIsNotOverIsAllowed() throws {
    let rows: [Record] = [indicator("hs", .count), .figure("hs", of: "bac-giang", "2022", "1.380", [.state: "ước"])]
    #expect(try found(.timeAgainstSession, in: rows).isEmpty)
    let none: [Record] = [indicator("hs", .count), .figure("hs", of: "bac-giang", "2027", "chưa đến kỳ")]
    #expect(try found(.timeAgainstSession, in: none).isEmpty, "that there is none yet can be said at any time")
  }

  @Test func whatNobodyCouldKnowIsNotTheLevelThatIsShown() throws {
    let rows: [Record] = [
      indicator("hs", .count), .figure("hs", of: "bac-giang", "2020", "60"),
      .figure("hs", of: "bac-giang", "2027", "99"),
    ]
    let story = Story(session: "bg", asOf: "17/01/2022", records: Self.frame + rows)
    #expect(story.port.latestObservations(unit: "bac-giang").map { $0[.value] } == ["60"])
    #expect(story.port.series(indicator: "hs", unit: "bac-giang").count == 2, "it is not hidden")
  }

  // MARK: - What cannot be

  @Test(
    arguments: [
      ("Tỷ lệ hộ có máy tính", .rate, "%", "120", .blocking, "120 %; nhưng: phần của một tổng không quá 100 %"),
      ("Độ phủ sóng", .rate, "%", "120", .mustAnswer, "120 %; nhưng: ít khi quá 100 %"),
      ("Số điểm cầu", .count, "điểm cầu", "10,5", .blocking, "10,5 điểm cầu; nhưng: số đếm từng cái không lẻ"),
      ("Số điểm cầu", .count, "điểm cầu", "-3", .blocking, "−3 điểm cầu; nhưng: không thể âm"),
      ("Thu chi", .money, "tỷ đồng", "-3", .mustAnswer, "−3 tỷ đồng; nhưng: ít khi âm"),
      ("Điểm tiêu chí", .score, "điểm", "7/6,75", .blocking, "7/6,75 điểm; nhưng: điểm không quá điểm cao nhất"),
    ] as [(String, ValueKind, String, String, CheckSeverity, String)])
  func whatIsInTheLedgerAndCannotBeIsFound(
    _ name: String, _ kind: ValueKind, _ measure: String, _ value: String, _ severity: CheckSeverity, _ words: String
  ) throws {
    let rows: [Record] = [
      indicator("a", kind, [.name: name, .measure: measure]), .figure("a", of: "bac-giang", "2021", value),
    ]
    let checks = try found(.impossibleFigure, in: rows)
    #expect(checks.map(\.sentence) == [words] && checks.map(\.severity) == [severity])
    #expect(severity != .blocking || kind != .rate || checks.map(\.sentence) == [CheckRule.impossibleFigure.example])
  }

  @Test func whatOtherRulesFindIsNotFoundTwice() throws {
    let rows: [Record] = [
      indicator("hs", .count, [.measure: "hồ sơ"]), .figure("hs", of: "bac-giang", "2021", "68,457"),
      indicator("kh", .fraction), .figure("kh", of: "bac-giang", "2021", "20/17"),
      indicator("tl", .rate, [.name: "Tỷ lệ hộ có máy tính"]), .figure("tl", of: "bac-giang", "2021", "0,72"),
    ]
    #expect(try found(.impossibleFigure, in: rows).isEmpty)
    #expect(try found(.doubtfulReading, in: rows).map(\.severity) == [.mustAnswer, .note])
    #expect(try found(.doubtfulReading, in: rows).last?.sentence == "0,72 %; có thể là: 72 %")
  }

  @Test func moreThanAPlanAskedForIsNoContradiction() throws {
    let rows: [Record] = [
      indicator("th", .fraction, [.name: "Thuê bao mới so với kế hoạch"]),
      .figure("th", of: "bac-giang", "2021", "1.200/1.000"),
    ]
    #expect(try found(.partsAgainstTotal, in: rows).isEmpty)
  }

  // MARK: - Targets

  @Test func anEstimateThatTurnsTheStatusIsAsked() throws {
    let rows = [
      indicator("thu", .count), .target("thu", of: "bac-giang", .atLeast, "100", by: "31/12/2021"),
      .figure("thu", of: "bac-giang", "2021", "101", [.state: "ước"]),
      .figure("thu", of: "bac-giang", "2021", "98", [.state: "chính thức", .place: "quyết toán"]),
    ]
    #expect(try found(.turnedEstimate, in: rows).map(\.sentence) == [CheckRule.turnedEstimate.example])
    #expect(try found(.repeatedFigure, in: rows).isEmpty)
  }

  @Test func aPlanOfElevenGoalsIsNotCountedOfTwelve() throws {
    let rows = [
      indicator("kh", .fraction), .target("kh", of: "bac-giang", .exactly, "11"),
      .figure("kh", of: "bac-giang", "2021", "8/12"),
    ]
    #expect(try found(.differentScope, in: rows).map(\.computed) == ["8/12 tính trên 12"])
  }

  @Test func aUnitWithATargetAndNoFigureAtAllIsNotForgotten() throws {
    let rows = [indicator("dn", .count), .target("dn", of: "quang-ninh", .atLeast, "1.000")]
    let checks = try found(.targetWithoutFigure, in: rows)
    #expect(checks.map(\.unit) == ["quang-ninh"])
  }

  // MARK: - Ranks

  @Test func aRankOfNobodyIsBlocked() throws {
    let checks = try found(.rankAgainstTotal, in: [.rank("dti", of: "bac-giang", "2020", "64", [.total: "63"])])
    #expect(checks.map(\.sentence) == [CheckRule.rankAgainstTotal.example])
    #expect(checks.map(\.severity) == [.blocking])
  }

  @Test func oneRankStatedTwiceMustBeOne() throws {
    let rows: [Record] = [
      .rank("dti", of: "bac-giang", "2020", "10"), .rank("dti", of: "bac-giang", "2020", "9", [.place: "lời kết luận"]),
    ]
    #expect(try found(.repeatedFigure, in: rows).map(\.sentence) == ["nêu khác nhau: hạng 10 và hạng 9"])
  }

  @Test(
    arguments: [
      ("9", "", "", 1), ("10", "", "", 0), ("9-10", "", "", 0), ("9", "34 tỉnh", "", 0), ("9", "", "2021", 0),
    ])
  func sourcesThatTellOneRankDifferentlyAreNamed(_ rank: String, _ map: String, _ year: String, _ count: Int) throws {
    let rows: [Record] = [
      .row(.source, [.code: "bang", .name: "Bảng", .shortName: "Bảng DTI 2020", .kind: "bảng số liệu"]),
      .rank("dti", of: "bac-giang", year.isEmpty ? "2020" : year, rank, [.map: map]),
      .rank("dti", of: "bac-giang", "2020", "10", [.source: "bang", .certainty: "công bố"]),
    ]
    let checks = try found(.sourcesDisagree, in: rows)
    #expect(checks.map(\.sentence) == Array(repeating: CheckRule.sourcesDisagree.example, count: count))
    #expect(try found(.repeatedFigure, in: rows).isEmpty, "it is told once")
  }

  @Test func aRiseAcrossTheMergerIsNoRise() throws {
    let now: [Field: String] = [.map: "34 tỉnh", .generation: "405"]
    let rows: [Record] = [
      .rank("dti", of: "bac-giang", "2023", "53", [.generation: "922"]),
      .rank("dti", of: "bac-giang", "2024", "17", now.merging([.change: "36", .comparedWith: "2023"]) { $1 }),
    ]
    #expect(try found(.mixedGenerations, in: rows).map(\.sentence) == [CheckRule.mixedGenerations.example])
  }

  @Test(
    arguments: [
      (["0,4880", "0,4880"], "15", 0), (["0,4880", "0,3019"], "16", 1), (["", ""], "16", 0), (["", ""], "15", 1),
      (["", ""], "17", 1),
    ] as [([String], String, Int)])
  func equalScoresOrTheGapBehindMakeATie(_ scores: [String], _ next: String, _ count: Int) throws {
    let rows: [Record] = [
      .rank("dti", of: "bac-giang", "2020", "14", [.score: scores[0]]),
      .rank("dti", of: "quang-ninh", "2020", "14", [.score: scores[1]]),
      .unit("bac-ninh", "Tỉnh Bắc Ninh"), .rank("dti", of: "bac-ninh", "2020", next),
    ]
    #expect(try found(.sharedRank, in: rows).count == count)
  }

  // MARK: - Words and rows

  @Test(
    arguments: [
      ("tăng dần", ["7.654", "21.957"], []), ("tăng dần", ["21.957", "7.654"], [.mustAnswer]),
      ("giảm dần", ["21.957", "7.654"], []), ("không tăng", ["21.957", "7.654"], []),
      ("tăng dần", ["gần 8.000", "7.654"], []),
    ] as [(String, [String], [CheckSeverity])])
  func aTrendToldIsTheTrendOfItsSeries(
    _ words: String, _ numbers: [String], _ severities: [CheckSeverity]
  ) throws {
    let rows: [Record] = [
      .indicator("hs", "Hồ sơ trực tuyến", .count, of: .digitalGovernment, order: 1),
      .indicator("hs-xh", "Xu hướng hồ sơ trực tuyến", .qualitative, of: .digitalGovernment, order: 2),
      .figure("hs", of: "bac-giang", "2019", numbers[0]), .figure("hs", of: "bac-giang", "2020", numbers[1]),
      .figure("hs-xh", of: "bac-giang", "2019-2020", words),
    ]
    #expect(try found(.narrativeAgainstFigures, in: rows).map(\.severity) == severities)
  }

  @Test func fiveMonthsAreNeverSetAgainstAYear() throws {
    let rows: [Record] = [
      .indicator("hs", "Hồ sơ trực tuyến", .count, of: .digitalGovernment, order: 1),
      .indicator("hs-xh", "Xu hướng hồ sơ trực tuyến", .qualitative, of: .digitalGovernment, order: 2),
      .figure("hs", of: "bac-giang", "2020", "32.483"),
      .figure("hs", of: "bac-giang", "5 tháng đầu năm 2021", "9.784"),
      .figure("hs-xh", of: "bac-giang", "2020-2021", "tăng"),
    ]
    let checks = try found(.narrativeAgainstFigures, in: rows)
    #expect(checks.map(\.verdict) == [.undecided("kỳ cuối chưa trọn năm, không so với cả năm được")])
    let supported =
      rows + [
        .change("hs", of: "bac-giang", "5 tháng đầu năm 2021", "gần 800", against: "cùng kỳ năm trước")
      ]
    #expect(try found(.narrativeAgainstFigures, in: supported).isEmpty)
  }

  /// The chart beside it parts the two by a sign; the check must not tell that the share fell.
  @Test func aShareOfFiveMonthsIsNeverSetAgainstThatOfAYear() throws {
    let rows: [Record] = [
      .indicator("tl", "Tỷ lệ hồ sơ trực tuyến", .rate, of: .digitalGovernment, order: 1),
      .indicator("tl-xh", "Xu hướng tỷ lệ hồ sơ trực tuyến", .qualitative, of: .digitalGovernment, order: 2),
      .figure("tl", of: "bac-giang", "2019", "16,41"), .figure("tl", of: "bac-giang", "2020", "19,56"),
      .figure("tl", of: "bac-giang", "5 tháng đầu năm 2021", "16,52"),
      .figure("tl-xh", of: "bac-giang", "2019-2021", "tăng hằng năm"),
    ]
    let check = try #require(try found(.narrativeAgainstFigures, in: rows).first)
    #expect(check.severity == .note)
    #expect(check.sentence.hasSuffix("16,41 % (2019) → 19,56 % (2020), riêng 16,52 % (5T/2021))"), "\(check.sentence)")
  }

  @Test(
    arguments: [
      ([:], ["không nêu chủ trì, không nêu hạn, không nêu sản phẩm"]),
      ([.leadAgency: "Sở TT&TT", .dueDate: "tháng 3/2022"], []),
      ([.leadAgency: "Sở TT&TT", .dueDate: "tháng 12/2021"], ["quá hạn 17 ngày, chưa có kết quả"]),
      (
        [.leadAgency: "Sở TT&TT", .dueDate: "tháng 12/2021", .state: "hoàn thành"],
        ["không có minh chứng, dù báo cáo hoàn thành"]
      ),
      (
        [.leadAgency: "Sở TT&TT", .dueDate: "tháng 12/2021", .state: "hoàn thành", .evidence: "Kế hoạch 111"], []
      ),
      ([.dueDate: "tháng 12/2021", .state: "huỷ"], ["không nêu lý do, dù báo huỷ"]),
      ([.dueDate: "tháng 12/2021", .state: "huỷ", .evidence: "Trùng Kế hoạch 111"], []),
    ] as [([Field: String], [String])])
  func aTaskSaysWhoAndWhenAndWhatShowsItsEnd(_ cells: [Field: String], _ reasons: [String]) throws {
    let checks = try found(.unclearTask, in: [.task("nv", of: "bg", "Hướng dẫn đầu tư thiết bị", cells)])
    #expect(
      checks.map(\.verdict) == reasons.map { Check.Verdict.undecided($0) })
  }

  /// “Không nêu chủ trì” weighs the same whatever stands beside it; a deadline alone is a note.
  @Test(
    arguments: [
      ([:], .mustAnswer), ([.dueDate: "tháng 3/2022"], .mustAnswer), ([.dueDate: "khẩn trương"], .mustAnswer),
      ([.leadAgency: "Sở TT&TT"], .note), ([.leadAgency: "các cấp, các ngành", .dueDate: "tháng 3/2022"], .note),
    ] as [([Field: String], CheckSeverity)])
  func aTaskThatNamesNobodyIsAskedAbout(_ cells: [Field: String], _ severity: CheckSeverity) throws {
    let checks = try found(.unclearTask, in: [.task("nv", of: "bg", "Hướng dẫn đầu tư thiết bị", cells)])
    #expect(checks.map(\.severity) == [severity])
  }

  @Test func aTaskThatIsDoneAccordingToItsStateAndWillBeAccordingToItsEvidenceIsAsked() throws {
    let task = Record.task(
      "nv", of: "bg", "Ban hành quy chế",
      [
        .leadAgency: "Sở TT&TT", .dueDate: "tháng 3/2022", .state: "hoàn thành",
        .evidence: "sẽ xem xét, ban hành trước ngày 28/5",
      ])
    let checks = try found(.unclearTask, in: [task])
    #expect(checks.map(\.isContradiction) == [true])
  }

  @Test func tasksOfAPlanAreCountedAgainFromTheirRows() throws {
    let done: [Field: String] = [.indicator: "kh", .state: "hoàn thành", .evidence: "Kế hoạch 111"]
    let rows: [Record] = [
      indicator("kh", .fraction, [.measure: "nhiệm vụ"]), .figure("kh", of: "bac-giang", "2021", "2/3"),
      .task("nv-1", of: "bg", "Việc một", done), .task("nv-2", of: "bg", "Việc hai", [.indicator: "kh"]),
    ]
    #expect(
      try found(.countAgainstRows, in: rows).map(\.sentence) == ["báo cáo nêu 2/3 nhiệm vụ, đếm được 1/2 dòng"])
    let dropped = Record.task("nv-3", of: "bg", "Việc ba", [.indicator: "kh", .state: "huỷ", .evidence: "Trùng"])
    #expect(
      try found(.countAgainstRows, in: rows + [dropped]).map(\.sentence)
        == ["báo cáo nêu 2/3 nhiệm vụ, đếm được 1/2 dòng"], "nobody has to do what was dropped")
  }

  // MARK: - Names

  @Test(arguments: [("", 1), ("30/6/2025", 0)]) func aCodeMayBeUsedAgainButNotAtOnce(
    _ end: String, _ count: Int
  ) throws {
    let rows: [Record] = [
      .unit("cu", "Tỉnh Bắc Giang cũ", [.gsoCode: "24", .validTo: end]),
      .unit("bac-ninh-2025", "Tỉnh Bắc Ninh", [.gsoCode: "24", .validFrom: "01/7/2025"]),
    ]
    #expect(try found(.sharedName, in: rows).count == count)
  }

  @Test func theSentenceOfASharedCodeNamesBoth() throws {
    let rows: [Record] = [
      .unit("bac-giang", "Tỉnh Bắc Giang", [.gsoCode: "24"]),
      .unit("bac-ninh-2025", "Tỉnh Bắc Ninh", [.gsoCode: "24"]),
    ]
    let story = Story(session: "bg", asOf: "17/01/2022", records: Array(Self.frame.dropFirst()) + rows)
    let checks = try CheckCatalogue.checks(reading: story.port).filter { $0.rule == .sharedName }
    #expect(checks.map(\.sentence) == [CheckRule.sharedName.example])
  }

  @Test func aNameInTheLettersOfAnOldFontIsShownAsItReads() throws {
    let rows: [Record] = [.indicator("cds", "ChuyÓn ®æi sè ®Þa ph­¬ng", .count, of: .digitalSociety, order: 1)]
    #expect(try found(.doubtfulReading, in: rows).map(\.computed) == ["Chuyển đổi số địa phương"])
  }

  @Test func theHeaviestFindingsComeFirst() throws {
    let rows: [Record] = [
      .task("nv", of: "bg", "Việc"), .rank("dti", of: "bac-giang", "2020", "64", [.total: "63"]),
    ]
    let numbered = Story(session: "bg", asOf: "17/01/2022", records: Self.frame + rows)
    let severities = try CheckCatalogue.checks(reading: numbered.port).map(\.severity)
    #expect(severities == severities.sorted(by: >) && severities.first == .blocking)
  }
}
