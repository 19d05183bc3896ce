import CellGrid
import Dashboard
import FixtureEditions
import TestKit
import Testing

/// A secretary's way through a session, step by step as pictures.
@Suite struct VisitTests {
  @Test func fromTheOverviewDownToTheSourceOfAFigureAndBack() throws {
    var stage = try Stage(.bacGiangFirst, size: Size(100, 30))
    try stage.press("Tab Down")
    expectSnapshot(stage.frame, named: "di-1-chon-nhan-luc")
    try stage.press("Enter")
    expectSnapshot(stage.frame, named: "di-2-khung-kinh-te-so")
    try stage.press("Enter")
    expectSnapshot(stage.frame, named: "di-3-chi-tieu")
    try stage.press("F2")
    expectSnapshot(stage.frame, named: "di-4-nguon")
    try stage.press("Esc Esc Esc")
    var start = try Stage(.bacGiangFirst, size: Size(100, 30))
    try start.press("Tab Down")
    #expect(stage.frame == start.frame, "three times back leads to where one came from")
  }

  @Test func searchingWithoutAccentsFindsAndOpens() throws {
    var stage = try Stage(.bacKan, size: Size(100, 30))
    try stage.press("/")
    stage.type("phat sinh truc tuyen")
    expectSnapshot(stage.frame, named: "tim-1-go-khong-dau")
    try stage.press("Enter")
    #expect(stage.frame.row(0).contains("PHÁT SINH TRỰC TUYẾN"))
  }

  @Test(arguments: ["zzz", "nhieemj vuj", "nhie65m vu5"])
  func whatIsNotThereIsSaidToBeNotThereAndWhatCanBeDone(_ typed: String) throws {
    var stage = try Stage(.bacKan, size: Size(80, 24))
    try stage.press("/")
    stage.type(typed)
    #expect(stage.frame.text.contains("Không có mục nào khớp với “\(typed)”."))
    #expect(stage.frame.text.contains("Thử ít từ hơn, gõ không dấu, hoặc tắt bộ gõ tiếng Việt."))
    #expect(stage.frame.cursor != nil, "the field still takes typing")
  }

  @Test func theKeysBelowAListAreThoseThatDoSomethingInIt() throws {
    var stage = try Stage(.bacKan, size: Size(80, 24))
    try stage.press("/")
    #expect(stage.keys.contains("↑↓  chọn") && stage.keys.contains("Enter  mở"))
    stage.type("zzz")
    #expect(!stage.keys.contains("↑↓") && !stage.keys.contains("Enter"), "nothing can be chosen: \(stage.keys)")
    // No task of this session is late, but there are sessions, screens and periods to choose.
    stage = try Stage(.ngheAn, at: "tasks", size: Size(80, 24))
    stage.point(.click, at: .filter(2))
    #expect(stage.frame.text.contains("Không có mục nào ở lựa chọn này."))
    for key in ["g", "F6"] {
      try stage.press(key)
      #expect(stage.keys.contains("↑↓  chọn") && stage.keys.contains("Enter  mở"), "\(key): \(stage.keys)")
      try stage.press("Esc")
    }
  }

  @Test func aChosenPeriodStandsInTheHeadOfEveryScreen() throws {
    for size in [Size(80, 24), Size(120, 33)] {
      for place in ["overview", "section/cqs", "tasks", "checks", "rankings", "rank/dti", "table/dti/2020/63"] {
        var stage = try Stage(.bacGiangDialogue, at: place, size: size)
        try stage.press("F7")
        stage.type("2020")
        try stage.press("Enter Down")
        #expect(stage.frame.row(1).contains("Đang xem kỳ 2020"), "\(place) \(size): \(stage.frame.row(1))")
      }
    }
  }

  @Test func anotherPeriodShowsItsOwnFiguresAndSaysSo() throws {
    var stage = try Stage(.bacKan, size: Size(100, 30))
    try stage.press("F7")
    stage.type("2018")
    try stage.press("Enter")
    let text = stage.frame.text
    #expect(text.contains("7.654") && text.contains("73.138"))
    #expect(!text.contains("9.784"), "a figure of another period must not stand there")
    #expect(text.contains("Đang xem kỳ 2018"))
  }

  @Test func anotherProvinceShowsItsRanks() throws {
    var stage = try Stage(.ngheAn, size: Size(120, 33))
    try stage.press("F6")
    stage.type("da nang")
    try stage.press("Enter")
    #expect(stage.frame.text.contains("hạng 1/63"))
    #expect(stage.frame.row(0).contains("ĐÀ NẴNG"))
    for screen in ["tong quan", "nhiem vu", "kiem tra", "chinh quyen so"] {
      try stage.press("g")
      stage.type(screen)
      try stage.press("Enter Down")
      #expect((stage.frame.row(0) + stage.frame.row(1)).uppercased().contains("ĐÀ NẴNG"), "\(screen)")
    }
  }

  @Test func aNameCutShortKeepsABlankBeforeTheWordsBesideIt() throws {
    var stage = try Stage(.ngheAn, size: Size(80, 24))
    try stage.press("4 End")
    let text = stage.frame.text
    #expect(text.contains("  đã chủ động x…") && text.contains("các cấp…  đã thành lập"), "\(text)")
  }

  @Test func statedAndComputedStandSideBySide() throws {
    let stage = try Stage(.bacKan, at: "indicator/cqs.hs-truc-tuyen-ty-le", size: Size(120, 33))
    #expect(stage.frame.text.contains("công bố 16,6 %, tính lại 9.784 / 59.234 = 16,52 %"))
  }

  @Test func aMissingFigureIsNeitherZeroNorItsTarget() throws {
    let text = try Stage(.bacGiangFirst, at: "indicator/kts.dn-ho-tro-cds", size: Size(120, 33)).frame.text
    #expect(text.contains("— / 1.000") && text.contains("chưa có số liệu"))
  }

  @Test func aFulfilledTaskIsFulfilledOnlyInTheLaterEdition() throws {
    let first = try Stage(.bacGiangFirst, at: "section/kl", size: Size(120, 33)).frame.text
    #expect(!first.contains("xong đúng hạn"))
    #expect(first.contains("□  13  Gặp mặt"))
  }

  @Test func theTitleOfTheConclusionsCountsWhatIsOpenAndOwnersStand() throws {
    for size in [Size(80, 24), Size(120, 33), Size(160, 45)] {
      let text = try Stage(.bacGiangFirst, at: "section/kl", size: size).frame.text
      #expect(text.contains("9 việc: 1 có hạn, 0 quá hạn, 8 chưa rõ ai"), "\(size)")
      #expect(text.contains("Chủ trì"), "\(size)")
    }
  }

  @Test func aRankNeverStandsWithoutItsYear() throws {
    for size in sizes where size.width >= 40 {
      for address in ["overview", "section/cqs", "section/kts", "section/xhs", "section/lv"] {
        let frame = try Stage(.bacGiangOversight, at: address, size: size).frame
        let isTitled = (0..<3).contains { frame.row($0).contains("kỳ 2021") }
        for row in (0..<size.height).map({ frame.row($0) }) where row.contains("/63") {
          #expect(isTitled || row.contains("2021"), "\(address) at \(size): \(row)")
        }
      }
    }
  }

  @Test func contradictionsLeadWithTheRecomputedFigureWhereColumnsAreFew() throws {
    let stage = try Stage(.bacKan, size: Size(80, 24))
    #expect(stage.frame.text.contains("‼ tính lại 16,52 %, công bố 16,6 %"))
  }

  @Test(arguments: FixtureEdition.allCases)
  func barsBelowOneAnotherHaveOneLength(_ edition: FixtureEdition) throws {
    for size in sizes {
      let frame = try Stage(edition, size: size).frame
      var lengths: [Int: Set<Int>] = [:]
      for y in 0..<size.height {
        var start: Int?
        for x in 0...size.width {
          let isBar = [.bar, .track, .tick].contains(frame[x, y].style.ink) && x < size.width
          if isBar, start == nil { start = x }
          if !isBar, let from = start {
            lengths[from, default: []].insert(x - from)
            start = nil
          }
        }
      }
      #expect(lengths.values.allSatisfy { $0.count == 1 }, "\(size): \(lengths)")
    }
  }

  @Test func everyPanelOverTheOverviewLeavesWholeWordsBesideIt() throws {
    var stage = try Stage(.bacGiangFirst, size: Size(100, 30))
    try stage.press("F7")
    expectSnapshot(stage.frame, named: "di-5-chon-ky")
    try stage.press("Esc F6")
    expectSnapshot(stage.frame, named: "di-6-chon-don-vi")
    try stage.press("Esc F4")
    expectSnapshot(stage.frame, named: "di-7-chon-phien")
    try stage.press("Esc /")
    stage.type("chinh quyen")
    expectSnapshot(stage.frame, named: "di-8-tim-chinh-quyen")
    try stage.press("Esc")
    #expect(stage.frame == (try Stage(.bacGiangFirst, size: Size(100, 30)).frame), "panels leave nothing behind")
  }

  @Test func anotherSessionOfTheProvinceOpensInPlace() throws {
    var stage = try Stage(.bacGiangFirst, size: Size(100, 30))
    try stage.press("F4 Down Enter")
    let text = stage.frame.text
    #expect(text.contains("Đã mở Đối thoại cán bộ CNTT, CĐS, 23/02/2022."))
    #expect(stage.frame.title.contains("23/02/2022"))
    try stage.press("F4 PgUp Enter")
    #expect(stage.frame.title.contains("17/01/2022"))
  }

  @Test func theNameOfAPillarFindsWhatItHoldsBehindWhatIsCalledSo() throws {
    var stage = try Stage(.bacGiangFirst, size: Size(100, 30))
    try stage.press("/")
    stage.type("chinh quyen so")
    let pillar = stage.state.board.table(.digitalGovernment).count
    #expect(stage.frame.text.contains("Số dịch vụ công mức độ 3, 4"))
    guard case .picker(let picker)? = stage.state.view.overlay else {
      Issue.record("the field is gone")
      return
    }
    #expect(picker.rows.count >= pillar)
  }
}

extension Stage {
  /// The row of keys.
  fileprivate var keys: String { frame.row(frame.size.height - 1) }
}
