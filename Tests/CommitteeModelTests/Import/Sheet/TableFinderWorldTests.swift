import CommitteeModel
import TestKit
import Testing

/// Whatever a sheet holds, every row comes out once, in order, and nothing traps.
struct TableFinderWorldTests {
  private static let words = [
    "", "", "", "STT", "TT", "Chỉ tiêu", "Kết quả", "Đơn vị tính", "Nhiệm vụ", "Thời hạn", "Ghi chú", "Tỷ lệ (%)",
    "(1)",
    "(2)", "=", "(", ")", "*", "1", "2", "1.1", "1.1.", "I", "II", "A", "B.", "A. Nhóm", "Tổng cộng", "Cộng (I+II)",
    "Ghi chú:", "Nguồn: báo cáo", "nt", "\"", "-", "…", "x", "1.380", "68,457", "86.45", "gần 15.000", "10/63", "#5",
    "#0.7178", "Người lập biểu", "Hà Nội, ngày 1 tháng 2 năm 2022", "Kết quả năm 2024", "như trên", "m²", "¹", "[]",
    "()",
    "Tên", "Mã", "Loại", "Nguồn", "Phiên",
  ]

  @Test(arguments: 0..<60 as Range<UInt64>) func everyRowIsPlacedOnceAndInOrder(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<20 {
      let lines = (0..<Int.random(in: 0...90, using: &dice)).map { _ in
        (0..<Int.random(in: 1...6, using: &dice)).map { _ in Self.words.randomElement(using: &dice) ?? "" }
          .joined(separator: "|")
      }
      let sheet = DrawnSheet(lines.joined(separator: "\n"))
      let merged = (0..<Int.random(in: 0...5, using: &dice)).map { _ in
        let (column, row) = (Int.random(in: 0...5, using: &dice), Int.random(in: 1...90, using: &dice))
        return CellRange(
          columns: column...column + Int.random(in: 0...4, using: &dice),
          rows: row...row + Int.random(in: 0...4, using: &dice))
      }
      let (rows, header) = sheet.found(merged: merged)
      #expect(rows.map(\.number) == sheet.rows.map(\.number), "seed \(seed)")
      for row in rows {
        let speaks = row.role == .data || row.role == .header || row.role == .unplaced || row.role == .blank
        #expect(speaks || !row.findings.isEmpty, "seed \(seed), row \(row.number): \(row.word)")
        #expect(row.role != .data || header != nil, "seed \(seed)")
      }
    }
  }

  @Test func cellsOfDataStandInColumnsOfTheHeader() {
    for seed in 100..<160 as Range<UInt64> {
      var dice = Dice(seed: seed)
      let lines =
        ["STT|Chỉ tiêu|Đơn vị tính|Kết quả|Ghi chú"]
        + (0..<40).map { _ in
          (0..<7).map { _ in Self.words.randomElement(using: &dice) ?? "" }.joined(separator: "|")
        }
      let (rows, header) = DrawnSheet(lines.joined(separator: "\n")).found(among: [.observation])
      guard let header else { continue }
      let columns = Set(header.columns.map(\.index))
      var evidence = SheetEvidence(header)
      for row in rows { evidence.add(row) }
      for row in rows where row.role == .data {
        #expect(row.cells.allSatisfy { columns.contains($0.column) }, "seed \(seed)")
        let record = SheetRecord(row, header: header, evidence: evidence, file: "bao-cao.xlsx")
        #expect(record.findings.count >= row.findings.count && record.record.origin.line == row.number, "seed \(seed)")
      }
    }
  }
}
