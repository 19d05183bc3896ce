import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Stories
import Testing

/// What a screen says is not cut beside empty room, and what it offers does something.
@Suite struct WholeWordsTests {
  private func text(_ edition: FixtureEdition, _ address: String, _ size: Size, _ keys: String = "") throws -> String {
    var stage = try Stage(edition, at: address, size: size)
    try stage.press(keys)
    return stage.frame.text
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test(arguments: [Size(120, 33), Size(160, 45)]) func aPeriodStaysBesideAStatedChange(_ size: Size) throws {
    let rows = lines(try text(.bacKan, "overview", size))
    let place = try #require(rows.firstIndex { $0.contains("59.234") })
    let told = rows[place...(place + 2)].joined(separator: " ")
    for words in ["5T/2021", "tăng gần 8.000", "so với cùng kỳ năm trước"] { #expect(told.contains(words), "\(told)") }
  }

  @Test(arguments: [Size(80, 24), Size(120, 33), Size(160, 45)])
  func aTargetWithoutAFigureIsJudgedOnEveryScreen(_ size: Size) throws {
    for address in ["section/lv", "plan"] {
      let row = lines(try text(.ngheAn, address, size, "End")).first { $0.contains("— / 100") }
      #expect(row?.contains("chưa có số liệu") == true || row?.contains("○") == true, "\(address): \(row ?? "")")
    }
  }

  @Test func namesAndWordsAreWholeInATableOfAFewJudgements() throws {
    let rows = lines(try text(.bacKan, "section/cqs", Size(120, 33)))
    for words in ["Xu hướng chỉ số CNTT", "tăng lên đáng kể", "Chính quyền điện tử", "Hạng cải cách"] {
      #expect(rows.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test func aLowDetailJudgesBeforeItNamesItsSource() throws {
    let rows = lines(try text(.bacKan, "section/cqs", Size(80, 24)))
    let detail = rows.firstIndex { $0.contains("CHI TIẾT") } ?? 0
    let finding = try #require(rows[detail...].firstIndex { $0.contains("tính lại 9.784 / 59.234") })
    let source = try #require(rows[detail...].firstIndex { $0.contains("Bản tin") })
    #expect(finding < source)
  }

  @Test func keysThatLeadNowhereAreNotOffered() throws {
    let alone = lines(try text(.bacGiangFirst, "compare/kts.gia-tri-sx", Size(160, 45))).last ?? ""
    #expect(!alone.contains("so đơn vị") && !alone.contains("cách xem"), "\(alone)")
    let ranks = lines(try text(.ngheAn, "table/dti/2022/63", Size(160, 45))).last ?? ""
    #expect(ranks.contains("cách xem") && !ranks.contains("so đơn vị"), "\(ranks)")
  }

  @Test func theSumsOfAPlanStandAboveItsRows() throws {
    let rows = lines(try text(.ngheAn, "plan", Size(120, 33)))
    let sum = try #require(rows.firstIndex { $0.contains("mục tiêu 11/20") })
    let first = try #require(rows.firstIndex { $0.contains("Nhiệm vụ an toàn thông tin") })
    #expect(sum < first)
  }

  @Test func aRecomputedFigureIsCalledSoWhereItIsShort() throws {
    for (address, size) in [("overview", Size(120, 33)), ("section/cqs", Size(80, 24)), ("overview", Size(80, 24))] {
      let told = try text(.bacKan, address, size)
      #expect(told.contains("tính lại 16,52") && !told.contains("‼ 16,52"), "\(address) \(size)")
    }
  }

  /// A list that cannot show all of its rows whole hides some, and says how many, before it cuts what the others say.
  @Test(arguments: [("tasks", "Home"), ("tasks", "End"), ("section/kl", "Home"), ("section/kl", "End")])
  func aLongListCutsNoNames(_ address: String, _ keys: String) throws {
    let whole = try text(.ngheAn, address, Size(120, 33), keys)
    let rows = lines(whole).dropFirst(2).dropLast(2).map { $0.prefix { !"│╭╮╰╯".contains($0) } }
    let cut = rows.filter { $0.contains("…") && !$0.contains("…  ") }
    #expect(cut.count <= 1, "\(cut.joined(separator: "\n"))")
    #expect(rows.contains { $0.contains(keys == "Home" ? "↓ " : "↑ ") }, "\(whole)")
  }

  /// Of a statement in words there is no picture; the rest of its section stands beside it.
  @Test(arguments: [Size(80, 24), Size(120, 33), Size(160, 45)])
  func whatIsStatedInWordsStandsAmongItsNeighbours(_ size: Size) throws {
    let page = try text(.ngheAn, "indicator/nt.5g", size)
    #expect(page.contains("đang thí điểm tại thành phố Vinh") && page.contains("Cùng khung"), "\(page)")
    #expect(page.contains("▶") && page.contains("Internet 5G"), "\(page)")
  }

  @Test func wordsAndNamesInNarrowPanesGoOnInFurtherLines() throws {
    let rows = lines(try text(.ngheAn, "overview", Size(80, 24)))
    for words in ["Dân, DN hưởng ứng", "đã quan tâm, hưởng"] {
      #expect(rows.contains { $0.contains(words) }, "\(words)")
    }
    #expect(!rows[4...14].contains { $0.contains("…") }, "\(rows[4...14].joined(separator: "\n"))")
    // The rest of a name stands before its figure where there is no room for a line more.
    let others = lines(try text(.bacGiangFirst, "overview", Size(80, 24)))
    #expect(others.contains { $0.contains("┃  cửa  ") && $0.contains("  100 %") }, "\(others.joined(separator: "\n"))")
  }

  /// What several tasks do not share is not told by the first of them.
  @Test func aConclusionWithSeveralTasksSaysHowManyLeadsThereAre() throws {
    let session = Story.bacGiangFirstSession.edition.session
    let story = Story.bacGiangFirstSession.telling([
      .task(
        "nv-5", of: session, "Bố trí kinh phí",
        [.conclusion: "kl-2", .leadAgency: "Sở Tài chính", .dueDate: "31/3/2022"]),
      .task("nv-6", of: session, "Họp mặt", [.conclusion: "kl-3", .dueDate: "tháng 02/2022"]),
    ])
    let rows = lines(try Stage(story.port, at: "section/kl", size: Size(160, 45)).frame.text)
    let mixed = try #require(rows.first { $0.contains("Tuyển đủ người") })
    #expect(mixed.contains("1/2 không nêu") && !mixed.contains("Sở Tài chính"), "\(mixed)")
    let alike = try #require(rows.first { $0.contains("Gặp mặt cán bộ") })
    #expect(alike.contains("(2 việc)") && alike.contains("tháng 02/2022"), "\(alike)")
  }
}
