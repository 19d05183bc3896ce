import CommitteeModel
import Stories
import TestKit
import Testing

@testable import Intake

/// A figure that no cell states must not pass for one that a department reported.
@Suite struct BlankFigureTests {
  private func delivery(_ text: String, answers: [String: Field?] = [:]) throws -> Delivery {
    try readFigures(text) { $0.answers = { _ in answers } }
  }

  private func told(_ read: Delivery, _ severity: Severity) -> [String] {
    read.findings.filter { $0.severity == severity }.map { "\($0.origin.line) \($0.code.rawValue) \($0.column ?? "")" }
  }

  private func values(_ read: Delivery) -> [String] { read.records.map { $0[.value] } }

  @Test(
    arguments: [
      "Số lượng", "Tổng số", "Số liệu", "Số lượng (người)", "SỐ LƯỢNG", "Số lượng năm 2024", "Kế hoạch;Số lượng",
      "Điểm;Tổng số",
    ])
  func aColumnThatCanBeNothingElseHoldsTheFigures(_ header: String) throws {
    let row = String(repeating: "7;", count: header.split(separator: ";").count - 1) + "159563"
    let read = try delivery("TT;Chỉ tiêu;ĐVT;\(header);Ghi chú\n1;cqs.dvc;người;\(row);\n")
    #expect(values(read) == ["159563"])
    #expect(told(read, .blocking) == [])
  }

  @Test func aColumnOfResultsComesBeforeOneOfAmounts() throws {
    #expect(values(try delivery("Chỉ tiêu;Số lượng;Kết quả\ncqs.dvc;7;8\n")) == ["8"])
    #expect(values(try delivery("Chỉ tiêu;Số lượng;Năm 2023;Năm 2024\ncqs.dvc;7;8;9\n")) == ["8", "9"])
    #expect(told(try delivery("Chỉ tiêu;Số lượng;Tổng số\ncqs.dvc;7;8\n"), .blocking) == ["1 N37 Tổng số"])
  }

  @Test(arguments: ["Điểm", "Mục tiêu", "Kế hoạch", "Tử số"])
  func aSheetWithoutAColumnOfFiguresIsNotTakenIn(_ header: String) throws {
    let sheet = "TT;Chỉ tiêu;ĐVT;\(header);Ghi chú\n1;cqs.dvc;người;159563;\n"
    let read = try delivery(sheet)
    #expect(told(read, .blocking).contains { $0.hasPrefix("1 N120") })
    let answered = try delivery(sheet, answers: [Folding.folded(header): .value])
    #expect(values(answered) == ["159563"])
    #expect(told(answered, .blocking) == [])
  }

  @Test func aSecretaryIsAskedWhichColumnHoldsTheFigures() throws {
    func asked(_ headers: String) -> [String] {
      let columns = headers.split(separator: ";").enumerated().map { (index: $0, pieces: [String($1)]) }
      return HeaderMatch(columns, table: .observation).unknown.map(\.header)
    }
    #expect(asked("TT;Chỉ tiêu;ĐVT;Điểm;Ghi chú") == ["Điểm"])
    #expect(asked("TT;Chỉ tiêu;ĐVT;Kết quả;Điểm") == [])
  }

  @Test func aFractionNeedsNoColumnOfFigures() throws {
    let read = try delivery("Chỉ tiêu;Tử số;Mẫu số\ncqs.dvc;17;20\n")
    #expect(told(read, .blocking) == [])
    #expect(!read.findings.contains { $0.code == .blankValues })
  }

  @Test func blankCellsOfFiguresAreCounted() throws {
    let rows = ["cqs.dvc;;chờ số", "cqs.ks;5;", "cqs.hs;chưa có;", "cqs.t;;-", "cqs.u;8;"]
    let read = try delivery("Chỉ tiêu;Kết quả;Ghi chú\n" + rows.joined(separator: "\n") + "\n")
    #expect(read.findings.filter { $0.code == .blankValues }.map(\.fact) == [.sheet(.blankValues(2))])
    #expect(told(read, .blocking) == [])
  }

  @Test(arguments: ["159.563", "159563", "47,85", "47.85", "47,85 %", "gần 15.000", "1,8 triệu"])
  func aNumberAloneInTheRemarkOfABlankFigureIsAsked(_ number: String) throws {
    #expect(
      told(try delivery("Chỉ tiêu;Kết quả;Ghi chú\ncqs.dvc;;\(number)\n"), .blocking) == ["2 N122 Ghi chú"])
    #expect(told(try delivery("Chỉ tiêu;Kết quả;Ghi chú\ncqs.dvc;5;\(number)\n"), .blocking) == [])
  }

  @Test(arguments: ["chờ số", "năm 2024", "12 sở chưa gửi", "10/63", ""])
  func aRemarkInWordsBesideABlankFigureIsNone(_ note: String) throws {
    #expect(told(try delivery("Chỉ tiêu;Kết quả;Ghi chú\ncqs.dvc;;\(note)\n"), .blocking) == [])
  }

  private static let people = NameBook([
    Record.indicator("nhan-luc", "Nhân lực", .count, of: .digitalEconomy, order: 1, [.measure: "người"]),
    Record.indicator("may-tinh", "Tỷ lệ hộ có máy tính", .rate, of: .digitalSociety, order: 2, [.measure: "%"]),
  ])

  private func blocked(_ text: String) throws -> [String] {
    told(try readFigures(text) { $0.names = Self.people }, .blocking)
  }

  /// Nobody can tell which of two numbers a department meant.
  @Test(
    arguments: [
      ("nhan-luc;159;159.563 người", true), ("nhan-luc;159563;159.563 người", false),
      ("nhan-luc;159563;159,6 nghìn người", false), ("nhan-luc;159563;160 nghìn người", false),
      ("nhan-luc;159563;170 nghìn người", true), ("nhan-luc;159563;9 tháng", false),
      ("nhan-luc;159563;2.100 người cấp xã", false), ("nhan-luc;gần 160000;159.563 người", false),
      ("nhan-luc;159563;95%", false), ("may-tinh;0,72;72 %", true), ("may-tinh;72;72%", false),
      ("nhan-luc;159563;159.563", false),
    ])
  func aRemarkThatIsAnotherFigureThanThatOfItsRowIsAsked(_ row: String, _ isOther: Bool) throws {
    #expect(try blocked("Chỉ tiêu;Kết quả;Ghi chú\n\(row)\n") == (isOther ? ["2 N127 Ghi chú"] : []))
  }

  @Test func aFigureInTheColumnOfUnitsIsAsked() throws {
    let head = "TT;Chỉ tiêu;ĐVT;Kết quả;Ghi chú\n"
    #expect(try blocked(head + "1;nhan-luc;159563;;\n") == ["2 N122 ĐVT"])
    #expect(try blocked(head + "1;nhan-luc;1000;;\n") == [])
    #expect(try blocked(head + "1;nhan-luc;người;;159.563 người\n") == ["2 N122 Ghi chú"])
    #expect(try blocked(head + "1;nhan-luc;người;;95 tài khoản\n") == [])
  }

  /// Whoever writes “Tổng” where others count rows states a figure all the same.
  @Test func aRowOfTheTotalThatNamesAnIndicatorIsNotLost() throws {
    let read = try readFigures("TT;Chỉ tiêu;ĐVT;Kết quả\n1;may-tinh;%;72\nTổng;Nhân lực;người;159563\n") {
      $0.names = Self.people
    }
    #expect(values(read) == ["72", "159563"])
    let totals = try readFigures("TT;Chỉ tiêu;Kết quả\n1;may-tinh;72\nTổng;;85\nCộng;Mục I;90\n") {
      $0.names = Self.people
    }
    #expect(values(totals) == ["72"])
    #expect(totals.findings.filter { $0.code == .totals }.map(\.origin.line) == [3, 4])
  }
}
