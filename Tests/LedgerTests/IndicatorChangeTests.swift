import CommitteeModel
import TestKit
import Testing

@testable import Ledger

/// An indicator that is stated anew, when the ledger has figures of it.
@Suite struct IndicatorChangeTests {
  private let when = "2022-02-01T08:00:00Z"

  private func indicator(_ kind: ValueKind, _ measure: String) -> Record {
    SmallDossier.record(
      .indicator,
      [
        .code: "dvc", .name: "Tỷ lệ dịch vụ công", .shortName: "Dịch vụ công", .pillar: "chính quyền số",
        .valueKind: kind.rawValue, .measure: measure, .direction: "cao",
      ])
  }

  /// What the ledger says when the indicator of its figures, counted in `before`, is stated anew in each of the deliveries.
  private func told(
    _ values: [String], _ before: (ValueKind, String), _ deliveries: [[Record]]
  ) throws -> [ImportReport] {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let frame = [SmallDossier.unit("bac-giang"), SmallDossier.source("tin-1"), indicator(before.0, before.1)]
      let figures = values.enumerated().map { SmallDossier.figure("dvc", "\(2010 + $0)", $1, source: "tin-1") }
      let first = try ledger.importDossier(SmallDossier.delivery(frame + figures), when: when, who: "An")
      #expect(first.findings.map(\.text) == [])
      let order = ImportOrder(when: when, who: "An")
      let parts = deliveries.enumerated().map { place, records in
        Delivery(
          folder: "tinh", records: records, findings: [],
          files: [FileReading(name: "tinh/\(place).csv", sha256: String(repeating: "a", count: 64), rows: 1)])
      }
      return try ledger.importDossiers(parts, order)
    }
  }

  @Test func figuresThatCannotBeReadAnyMoreStopTheImport() throws {
    let reports = try told(["1.380", "1.420", "chưa có"], (.count, "dịch vụ"), [[indicator(.fraction, "dịch vụ")]])
    #expect(
      reports[0].findings.map(\.text) == [
        "[N57] tinh/chi-tieu.csv, dòng 2, cột “Loại giá trị”: loại của chỉ tiêu đổi từ “số lượng” sang “phân số”, theo đó 2 "
          + "số đã có trong sổ không đọc được nữa, như “1.380”. Nhập các số ấy theo loại mới cùng một lệnh, hoặc đặt mã "
          + "khác cho chỉ tiêu mới."
      ])
    #expect(reports[0].isBlocked && reports[0].restated == 0)
  }

  @Test func figuresThatAreStatedAnewInTheSameCommandCount() throws {
    let anew = [SmallDossier.figure("dvc", "2010", "17/20", source: "tin-1")]
    for deliveries in [
      [[indicator(.fraction, ""), anew[0]]], [[indicator(.fraction, "")], anew], [anew, [indicator(.fraction, "")]],
    ] {
      let reports = try told(["1.380"], (.count, ""), deliveries)
      #expect(reports.flatMap(\.findings).map(\.text) == [])
      #expect(reports.reduce(0) { $0 + $1.restated } == 2)
    }
  }

  @Test func figuresThatNoLongerFitAreCounted() throws {
    let reports = try told(["1.380", "72"], (.count, "dịch vụ"), [[indicator(.rate, "%")]])
    #expect(reports[0].findings.map(\.code) == [.kindChanged, .unitChanged])
    #expect(reports[0].findings.map(\.severity) == [.warning, .warning])
    #expect(reports[0].findings[0].text.contains("1 số đã có trong sổ không hợp nữa, như “1.380”"))
    #expect(reports[0].restated == 1)
  }

  @Test func aUnitThatGrowsAThousandfoldIsToldOf() throws {
    let reports = try told(["1.380", "1.420"], (.money, "triệu đồng"), [[indicator(.money, "tỷ đồng")]])
    #expect(
      reports[0].findings.map(\.text) == [
        "[N58] tinh/chi-tieu.csv, dòng 2, cột “Đơn vị tính”: đơn vị của chỉ tiêu đổi từ “triệu đồng” sang “tỷ đồng”, 2 số "
          + "đã có trong sổ từ nay được đọc theo đơn vị mới, như “1.380”. Không cần làm gì nếu đơn vị cũ ghi sai; nếu không "
          + "thì nhập lại các số ấy theo đơn vị mới."
      ])
  }

  @Test func whatStillFitsIsNotTold() throws {
    let same = try told(["72"], (.rate, "%"), [[indicator(.rate, "phần trăm")]])
    #expect(same[0].findings.map(\.text) == [] && same[0].restated == 1)
    let kind = try told(["72"], (.count, ""), [[indicator(.money, "")]])
    #expect(kind[0].findings.map(\.text) == [])
  }

  @Test func figuresThatAreKeptOutAreNotHeldAgainstTheNewKind() throws {
    let anew = SmallDossier.figure("dvc", "2010", "17/20", source: "khong-co")
    let reports = try told(["1.380"], (.count, ""), [[indicator(.fraction, "")], [anew]])
    #expect(reports.flatMap(\.findings).map(\.code) == [.unknownReference])
  }
}
