import CellGrid
import Dashboard
import FixtureEditions
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
    for words in ["Xu hướng chỉ số CNTT", "tăng lên đáng kể", "Chính quyền điện tử", "Hạng cải cách hành chính"] {
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

  @Test(arguments: [Size(80, 24), Size(100, 30), Size(120, 33), Size(160, 45)])
  func theHelpCutsNoWords(_ size: Size) throws {
    var stage = try Stage(.bacKan, at: "overview+help", size: size)
    var seen = ""
    for _ in 0..<60 {
      seen += " " + stage.frame.text
      try stage.press("Down")
    }
    let told = seen.filter { !"│┃\n".contains($0) }.split(separator: " ").joined(separator: " ")
    let rows = HelpRow.keys(at: .screens) + HelpRow.signs
    let texts = rows.map { row in
      switch row {
      case .key(let key): key.text
      case .sign(let sign): sign.text
      }
    }
    for word in Set(texts.flatMap { $0.split(separator: " ") }) { #expect(told.contains(word), "\(word)") }
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
}
