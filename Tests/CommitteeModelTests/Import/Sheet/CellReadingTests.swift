import CommitteeModel
import TestKit
import Testing

/// Cells as departments fill them, and what the ledger takes in.
struct CellReadingTests {
  private static func read(_ text: String, _ kind: ColumnKind, _ notation: NumberNotation?) -> CellReading {
    CellReading(.text(text), as: kind, notation: notation)
  }

  @Test(
    arguments: [
      ("1.380", NumberNotation.vietnamese, "1.380", []), ("1,380", .english, "1.380", []),
      ("68,457", .vietnamese, "68,457", []), ("68,457", .english, "68.457", []), ("1,234.5", .english, "1.234,5", []),
      ("86.45%", .english, "86,45", [.percentSign]), ("13,2 %", .vietnamese, "13,2", [.percentSign]),
      ("1983", nil, "1983", []), ("02", nil, "02", []), ("71,78", nil, "71,78", []),
      ("gần 15.000", .vietnamese, "gần 15.000", []), ("trên 1.8 triệu", .english, "trên 1,8 triệu", []),
      ("≥ 80", nil, "≥ 80", []), ("40 - 50", nil, "40 - 50", []), ("20% - 50%", nil, "20% - 50%", []),
      ("17 / 20", nil, "17 / 20", []), ("6/6,75", nil, "6/6,75", []), ("3,743/3,806", .english, "3.743/3.806", []),
      ("1.380 (1)", .vietnamese, "1.380", [.footnoteMark]), ("1.380*", .vietnamese, "1.380", [.footnoteMark]),
      ("47,85¹", nil, "47,85", [.footnoteMark]), ("—", nil, "chưa có", [.absence]), ("-", nil, "chưa có", [.absence]),
      ("..", nil, "chưa có", [.absence]), ("…", nil, "chưa có", [.absence]), ("chưa có", nil, "chưa có", []),
      ("Chưa có", nil, "chưa có", []), ("không có số liệu", nil, "chưa có", [.absence]),
      ("chưa đến kỳ", nil, "chưa đến kỳ", []), ("x", nil, "không áp dụng", [.absence]), ("", nil, "", []),
      ("0", nil, "0", []), ("chưa cung cấp", nil, "chưa cung cấp", []),
    ] as [(String, NumberNotation?, String, [FindingCode])])
  func figuresAreRestatedInTheNotationOfTheLedger(
    _ written: String, _ notation: NumberNotation?, _ text: String, _ told: [FindingCode]
  ) {
    let reading = Self.read(written, .figure, notation)
    #expect(reading.text == text)
    #expect(reading.raw == (text == written ? nil : written))
    #expect(reading.facts.map(\.code) == told)
    #expect(text.isEmpty || CellCheck.fact(reading.text, as: .figure) == nil)
  }

  @Test func aLoneSeparatorInAnUndecidedColumnHasBothReadings() {
    #expect(
      Self.read("1.380", .figure, nil).facts == [.cell(.ambiguousNumber(vietnamese: "1.380", english: "1,380"))])
    #expect(
      Self.read("gần 68,457", .figure, nil).facts == [
        .cell(.ambiguousNumber(vietnamese: "gần 68,457", english: "gần 68.457"))
      ])
    #expect(Self.read("1.380", .figure, nil).text == "1.380")
  }

  @Test(arguments: [
    ("1380", ColumnKind.figure, "1.380"), ("1380", .text, "1380"), ("2025", .period, "2025"), ("4.1", .code, "4.1"),
    ("-1234567.25", .figure, "−1.234.567,25"), ("43", .integer, "43"), ("10", .rank, "10"),
    ("123456789012345", .figure, "123.456.789.012.345"),
  ])
  func storedNumbersAreNeverAmbiguous(_ digits: String, _ kind: ColumnKind, _ text: String) {
    let reading = CellReading(.number(StoredNumber(digits: digits)), as: kind, notation: nil)
    #expect(reading.text == text && reading.facts.isEmpty)
    #expect(reading.raw == (text == digits ? nil : digits))
  }

  @Test(
    arguments: [
      ("1380000", 1, .figure, "1.380.000", "1.380"), ("1234567", 2, .integer, "1.234.567", "1,234567"),
      ("-5", 1, .number, "−5", "−0,005"), ("1380.5", 1, .figure, "1.380,5", "1,3805"), ("2025", 1, .period, "", ""),
    ] as [(String, Int, ColumnKind, String, String)])
  func whatACellShowsAThousandthOfIsNeverGuessed(
    _ digits: String, _ times: Int, _ kind: ColumnKind, _ stored: String, _ shown: String
  ) {
    let number = StoredNumber(digits: digits, shownThousandths: times)
    let facts = CellReading(.number(number), as: kind, notation: nil).facts
    #expect(facts == (stored.isEmpty ? [] : [.cell(.scaledNumber(stored: stored, shown: shown))]))
    #expect(facts.allSatisfy { $0.severity == .blocking })
  }

  @Test(
    arguments: [
      ("gần #", "gần 1.380", nil), ("# triệu đồng", "1.380", "triệu đồng"), ("khoảng # triệu", "khoảng 1.380", "triệu"),
      ("", "1.380", nil), ("tăng #", "tăng 1.380", nil), ("$#", "1.380", "$"), ("USD #", "1.380", "USD"),
      ("$# triệu", "1.380", "triệu $"), ("6T: # người", "6T: 1.380", "người"), ("gần # ₫", "gần 1.380", "₫"),
    ] as [(String, String, String?)])
  func theWordsThatACellShowsStandWithItsNumber(_ wording: String, _ text: String, _ unit: String?) {
    let number = StoredNumber(digits: "1380", wording: wording)
    let reading = CellReading(.number(number), as: .figure, notation: nil)
    #expect(reading.text == text && reading.shownUnit == unit)
    let isRead = Quantity.parse(text) != nil
    #expect(reading.raw == (isRead ? "1380" : nil), "what cannot be read is told as the cell shows it")
    #expect(CellReading(.number(number), as: .integer, notation: nil).text == "1.380")
  }

  @Test(
    arguments: [
      (.month, .period, "3/2025"), (.month, .date, "3/2025"), (.quarter, .period, "Quý I/2025"),
      (.year, .period, "2025"),
      (.year, .deadline, "2025"), (.year, .text, "2025"),
    ] as [(DayPart, ColumnKind, String)])
  func aDateOfWhichAPartIsShownIsThatPart(_ part: DayPart, _ kind: ColumnKind, _ text: String) throws {
    let day = try #require(CalendarDay(iso: "2025-03-31"))
    let reading = CellReading(.part(part, of: day), as: kind, notation: nil)
    #expect(reading.text == text && reading.raw == "31/3/2025" && CellCheck.fact(text, as: kind) == nil)
    #expect(reading.facts == [.cell(.shownPart(text))])
    #expect(CellReading(.part(part, of: day), as: .day, notation: nil).text == "31/3/2025")
  }

  @Test(arguments: [ColumnKind.figure, .number, .integer, .rank])
  func aYearThatADateShowsIsNoFigure(_ kind: ColumnKind) throws {
    let day = try #require(CalendarDay(iso: "2025-01-01"))
    for part in [DayPart.year, .quarter] {
      let reading = CellReading(.part(part, of: day), as: kind, notation: nil)
      #expect(reading.text.isEmpty && reading.raw == day.text && reading.facts.map(\.code) == [.shownOtherwise])
    }
    #expect(CellReading(.part(.month, of: day), as: .figure, notation: nil).text == "01/2025", "of a milestone")
  }

  @Test(
    arguments: [
      ("chưa có số liệu", .figure, "chưa có", [.absence, .shownWords]), ("Đạt", .figure, "Đạt", [.shownWords]),
      ("Đạt", .text, "Đạt", [.shownWords]), ("-", .text, "-", [.shownWords]), ("-", .figure, "0", [.shownDash]),
      ("", .figure, "", [.shownOtherwise]), ("", .text, "", [.shownOtherwise]), ("12", .number, "", [.shownOtherwise]),
      ("không áp dụng", .integer, "", [.absence, .shownWords]), ("mức 3", .figure, "", [.shownOtherwise]),
    ] as [(String, ColumnKind, String, [FindingCode])])
  func whatStandsInTheSteadOfANumberIsReadAndNotTheNumber(
    _ words: String, _ kind: ColumnKind, _ text: String, _ told: [FindingCode]
  ) {
    let reading = CellReading(.worded(StoredNumber(digits: "0"), words), as: kind, notation: nil)
    #expect(reading.text == text && reading.raw == "0" && reading.facts.map(\.code) == told)
    #expect(reading.facts.contains { $0.severity == .blocking } == (told == [.shownOtherwise]))
  }

  @Test(
    arguments: [
      ("#000", .figure, "5000"), ("#,000", .number, "5,000"), ("#/63", .rank, "5/63"), ("1#", .integer, "15"),
      ("# nghìn", .number, "5 nghìn"), ("# triệu đồng", .integer, "5 triệu đồng"), ("# nghìn", .figure, nil),
      ("# hồ sơ", .number, nil), ("# km2", .figure, nil), ("km² #", .figure, nil), ("#/năm", .figure, nil),
      ("#000", .text, nil),
    ] as [(String, ColumnKind, String?)])
  func digitsAndMultiplesThatAFormatAddsMakeAnotherNumber(_ wording: String, _ kind: ColumnKind, _ shown: String?) {
    let reading = CellReading(.number(StoredNumber(digits: "5", wording: wording)), as: kind, notation: nil)
    #expect(reading.facts == (shown.map { [.cell(.shownOtherwise(stored: "5", shown: $0))] } ?? []))
  }

  @Test(arguments: [
    ("Quý #/2025", "3", ColumnKind.period, "Quý 3/2025"), ("6/#", "2025", .period, "6/2025"),
    ("Điều #", "5", .text, "Điều 5"), ("CT-#", "7", .code, "CT-7"),
  ])
  func theWordsAroundANumberBelongToATextOrAPeriod(
    _ wording: String, _ digits: String, _ kind: ColumnKind, _ text: String
  ) {
    let reading = CellReading(.number(StoredNumber(digits: digits, wording: wording)), as: kind, notation: nil)
    #expect(reading.text == text && reading.raw == digits && reading.facts.isEmpty)
  }

  @Test(arguments: [("16.517540602", 0), ("16.5175406016815", 13), ("0.1234567891", 10)])
  func theResultOfAFormulaIsRoundedByWhoReportsIt(_ digits: String, _ decimals: Int) {
    let reading = CellReading(.number(StoredNumber(digits: digits)), as: .figure, notation: nil)
    #expect(reading.facts == (decimals > 0 ? [.cell(.tooManyDecimals(decimals))] : []))
  }

  @Test(
    arguments: [
      ("0.7178", .figure, "71,78", "71.78%"), ("0.005", .number, "0,5", "0.5%"), ("1", .figure, "100", "100%"),
      ("-0.035", .figure, "−3,5", "-3.5%"), ("0.1", .figure, "10", "10%"), ("0", .figure, "0", nil),
    ] as [(String, ColumnKind, String, String?)])
  func whatIsShownAsAPercentageIsReadAndKeptAsOne(
    _ digits: String, _ kind: ColumnKind, _ text: String, _ raw: String?
  ) {
    let reading = CellReading(
      .number(StoredNumber(digits: digits, isPercentage: true)), as: kind, notation: nil)
    #expect(reading.text == text && reading.facts.isEmpty && reading.raw == raw)
  }

  @Test(
    arguments: [
      ("10/63", "10", "63"), ("thứ 10/63", "10", "63"), ("Hạng 10 / 63", "10", "63"), ("(26/63)", "26", "63"),
      ("thứ 5", "5", nil), ("32-33", "32-33", nil), ("32-33/63", "32-33", "63"),
    ] as [(String, String, String?)])
  func ranksArePartedFromTheNumberOfAll(_ written: String, _ rank: String, _ total: String?) {
    let reading = Self.read(written, .rank, nil)
    #expect(reading.text == rank && reading.total == total)
    #expect(CellCheck.fact(reading.text, as: .rank) == nil)
  }

  @Test(arguments: ["64/63", "10/", "/63", "thứ", "10/63/1", "hạng nhất", "10/99999999999999999999"])
  func whatIsNoRankStaysAsItIs(_ written: String) {
    #expect(Self.read(written, .rank, nil).text == written)
    #expect(CellCheck.fact(written, as: .rank) != nil)
  }

  @Test(arguments: [
    ("05/22/2021", "22/5/2021"), ("5-13-2021", "13/5/2021"), ("12.31.2025", "31/12/2025"),
  ])
  func aMonthBeforeItsDayIsFound(_ written: String, _ day: String) {
    for kind in [ColumnKind.day, .date, .period, .deadline] {
      guard case .cell(.monthFirst(let found)) = Self.read(written, kind, nil).facts.first else {
        Issue.record("\(written) was taken for a day")
        continue
      }
      #expect(found.text == day)
    }
    for fine in ["22/05/2021", "02/6/2021", "31/02/2021", "13/2022", "2021"] {
      #expect(Self.read(fine, .day, nil).facts.isEmpty, "\(fine)")
    }
  }

  @Test(
    arguments: [
      ("2025-12-01", ColumnKind.deadline, "12/2025"), ("2025-12-31", .deadline, nil), ("2025-06-05", .figure, "5/6"),
      ("2025-12-01", .day, nil), ("2025-02-01", .period, "02/2025"),
    ] as [(String, ColumnKind, String?)])
  func aDayThatTheProgramMadeOfSomethingElseIsTold(_ iso: String, _ kind: ColumnKind, _ typed: String?) throws {
    let day = try #require(CalendarDay(iso: iso))
    let reading = CellReading(.day(day), as: kind, notation: nil)
    #expect(reading.text == day.text)
    #expect(reading.facts == (typed.map { [.cell(.storedDay(maybe: $0))] } ?? []))
  }

  @Test func errorsAndFormulasWithoutResultAreNoFigures() {
    for (value, code) in [(CellValue.error("#N/A"), FindingCode.errorValue), (.withoutResult, .withoutResult)] {
      let reading = CellReading(value, as: .figure, notation: nil)
      #expect(reading.text.isEmpty && reading.facts.map(\.code) == [code])
      #expect(reading.facts.allSatisfy { $0.severity == .blocking })
    }
    #expect(CellReading(.truth(true), as: .vocabulary(["có", "không"]), notation: nil).text == "có")
  }

  @Test func textIsCleanedAndItsMarksAreParted() {
    let reading = Self.read("Sở\u{A0}TT&TT (2)", .text, nil)
    #expect(reading.text == "Sở TT&TT" && reading.raw == "Sở TT&TT (2)")
    #expect(reading.facts.map(\.code) == [.textWasCleaned, .footnoteMark])
    for text in ["10 km²", "Nghị định 09 (2019)", "(1)", "*", "mức độ 3, 4"] {
      #expect(Self.read(text, .text, nil).text == text)
    }
  }

  /// Every short text of the signs that figures are written with, under each notation.
  @Test func noDigitIsLostAndNothingTraps() {
    let signs = ["0", "5", "38", "123", ".", ",", "%", "/", "-", " ", "x", "(1)", "*", "²", "…"]
    var texts = [""]
    var longest = [""]
    for _ in 0..<4 {
      longest = longest.flatMap { text in signs.map { text + $0 } }
      texts += longest
    }
    func digits(_ text: String) -> [UInt8] { text.utf8.filter { (48...57).contains($0) } }
    withEvery("text", in: texts) { text in
      for kind in [ColumnKind.figure, .rank] {
        let notations: [NumberNotation?] = [nil, .vietnamese, .english]
        for notation in notations {
          let reading = Self.read(text, kind, notation)
          var kept = digits(reading.text) + digits(reading.total ?? "")
          for case .cell(.footnoteMark(let mark)) in reading.facts { kept += digits(mark) }
          if kept != digits(text) { Issue.record("\(text) became \(reading.text)") }
          if (reading.raw == nil) != (reading.text == Scrubbing.scrub(text).text) {
            Issue.record("\(text) has no raw text")
          }
        }
      }
    }
  }
}
