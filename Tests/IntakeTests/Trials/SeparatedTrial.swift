import CommitteeModel

@testable import Intake

/// Reads separated values whole and piece by piece, which must not differ.
enum SeparatedTrial {
  static func complaint(about bytes: [UInt8]) -> String? {
    let whole = rows(bytes, pieceSize: 1 << 18)
    if let complaint = whole.complaint { return complaint }
    // What follows begins anywhere: in a letter, between CR and LF, behind a quotation mark.
    for size in [1, 7] where bytes.count < 1 << 14 {
      let parted = rows(bytes, pieceSize: size)
      if parted.rows != whole.rows { return "other rows in pieces of \(size)" }
      if parted.faults != whole.faults { return "other faults in pieces of \(size)" }
    }
    return nil
  }

  private struct Reading {
    var rows: [SheetRow] = []
    var faults: [CSVReader.Fault]?
    var complaint: String?
  }

  private static func rows(_ bytes: [UInt8], pieceSize: Int) -> Reading {
    var reading = Reading()
    guard var sheet = try? SeparatedSheet(MemoryBytes(bytes: bytes), pieceSize: pieceSize) else { return reading }
    var last = 0
    while let row = try? sheet.next() {
      reading.complaint = reading.complaint ?? RowComplaint.about(row, after: last)
      last = row.number
      reading.rows.append(row)
    }
    reading.faults = sheet.faults
    return reading
  }
}
