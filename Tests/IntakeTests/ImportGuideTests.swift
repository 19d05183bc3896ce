import CommitteeModel
import Foundation
import Intake
import TestKit
import Testing

@Suite struct ImportGuideTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/du-lieu.md")

  @Test func theGuideInTheDocumentsIsTheOneTheSchemaMakes() throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try write(ImportGuide.text, to: Self.file.path)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == ImportGuide.text, "run the tests with RECORD_SNAPSHOTS=1 and commit docs/du-lieu.md")
  }

  @Test func theExamplesOfTheGuideAreOneDossierWithoutAFinding() throws {
    try withTemporaryFolder { folder in
      for table in Table.allCases {
        try write(ImportGuide.exampleFile(of: table), to: "\(folder)/\(table.fileName)")
      }
      let delivery = try DossierFolder.read(folder).heldWhole()
      #expect(delivery.records.count == Table.allCases.count)
      #expect(delivery.findings.map(\.text) == [])
      var check = RowCheck(RowCheck.Knowledge(of: delivery.records))
      #expect(delivery.records.flatMap { check.findings(about: $0) }.map(\.text) == [])
    }
  }

  @Test(arguments: [
    (ColumnKind.integer, ["43", "1.380"], ["1,380", "-5"]),
    (.number, ["71,78", "1.380", "0,4874"], ["71.78", "1,380.5"]),
    (
      .figure, ["gần 15.000", "trên 1,8 triệu", "17/20", "6/6,75", "5/2021", "3, 4", "chưa có", "0", "tăng hằng năm"],
      ["86.45", "1/2/3/4", "3,4,"]
    ),
    (.rank, ["10", "32-33"], ["0", "10/63", "33-32", "-1"]),
    (.day, ["17/01/2022", "02/6/2021"], ["2022-01-17", "31/02/2022", "6/2021"]),
    (.date, ["17/01/2022", "6/2021", "2022"], ["tháng sáu", "13/2021"]),
    (.period, ["2021", "Quý II/2025", "9/2023", "5 tháng đầu năm 2021", "đến 30/8/2023", "2018-2021"], ["năm ngoái"]),
    (.basePeriod, ["2020", "cùng kỳ năm trước"], ["hồi trước"]),
    (.deadline, ["tháng 02/2022", "đến năm 2025", "hằng quý", "thời gian tới"], ["32/13/2022"]),
    (.code, ["cqs.dvc34", "bg-2022-01-17", "4.10"], ["CQS", "đơn-vị", "a b", "-a", "a."]),
  ]) func cellsAreTakenAndRefusedAsTheGuideSays(kind: ColumnKind, taken: [String], refused: [String]) {
    for text in taken { #expect(CellCheck.fact(text, as: kind) == nil, "\(text)") }
    for text in refused { #expect(CellCheck.fact(text, as: kind) != nil, "\(text)") }
  }
}
