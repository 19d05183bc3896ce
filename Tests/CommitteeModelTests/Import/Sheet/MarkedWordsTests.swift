import Testing

@testable import CommitteeModel

/// Words beside a table that are struck through: nobody can tell whether they still hold.
@Suite struct MarkedWordsTests {
  /// What is asked, line by line, of a sheet whose figures are given for 2021.
  private func asked(_ drawing: String) throws -> (lines: [String], header: HeaderMatch, mentions: [String]) {
    let (rows, found) = DrawnSheet(drawing).found(among: [.observation])
    let header = try #require(found)
    var check = GivenCheck([.period: "2021"], under: header, names: NameBook())
    var lines = MeasureLines(header: header)
    for row in rows {
      check.add(row, at: Origin(file: "bao-cao.xlsx", line: row.number))
      lines.add(row)
    }
    let told = (rows.flatMap(\.findings) + check.findings).filter { $0.severity == .blocking }
    return (told.map { "\($0.origin.line) \($0.code.rawValue)" }.sorted(), header, lines.lines)
  }

  private static let table = "TT | Chỉ tiêu | Kết quả\n1 | cqs.dvc34 | #5"

  @Test func aTitleThatIsStruckThroughDoesNotProveTheGivenPeriod() throws {
    let asked = try asked("BÁO CÁO KẾT QUẢ NĂM 2022\n~BÁO CÁO NĂM 2021\n\(Self.table)")
    #expect(asked.lines == ["1 N104", "2 N138"])
  }

  @Test func aUnitLineThatIsStruckThroughStatesNoUnit() throws {
    let asked = try asked("~Đơn vị tính: tỷ đồng\n\(Self.table)")
    #expect(asked.lines == ["1 N138"])
    #expect(asked.header.unitAbove == nil && asked.mentions.isEmpty)
    #expect(try self.asked("\(Self.table)\n~Đơn vị tính: tỷ đồng").lines == ["3 N138"])
  }

  @Test(arguments: ["~Năm 2020 | ", "~(triệu đồng) | ", " | ~Kinh tế số (triệu đồng)"])
  func aGroupThatIsStruckThroughIsAskedAbout(_ group: String) throws {
    #expect(try asked("TT | Chỉ tiêu | Kết quả\n\(group)\n1 | cqs.dvc34 | #5").lines == ["2 N138"])
  }

  @Test func wordsThatNameNoPeriodAndNoUnitAreOnlyCounted() throws {
    #expect(try asked("~BÁO CÁO\n\(Self.table)\n~Ghi chú: theo mẫu").lines == [])
  }
}
