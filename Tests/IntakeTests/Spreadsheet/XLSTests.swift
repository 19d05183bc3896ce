import Testing

@testable import Intake

/// Old workbooks of LibreOffice, changed in the places that tell what they are.
@Suite struct XLSTests {
  private static func made() throws -> [UInt8] { try #require(try MadeWorkbooks.files.get()["days-1900-office.xls"]) }

  private static func place(of bytes: [UInt8], in file: [UInt8]) throws -> Int {
    try #require(file.indices.first { file[$0...].starts(with: bytes) })
  }

  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { ZipFile.little(Int($0), 2) } }

  private static func kind(_ bytes: [UInt8]) -> WorkbookFault.Kind? {
    do {
      _ = try Workbook(bytes: bytes, name: "x.xls").picture()
      return nil
    } catch {
      return (error as? WorkbookFault)?.kind
    }
  }

  @Test(arguments: [
    ("EncryptedPackage", WorkbookFault.Kind.passwordProtected), ("Book", .tooOld),
    ("WordDocument", .notSpreadsheet(.compound)),
  ]) func aCompoundFileIsWhatItsStreamsSay(stream: String, kind: WorkbookFault.Kind) throws {
    var file = try Self.made()
    let place = try Self.place(of: Self.utf16("Workbook"), in: file)
    file.replaceSubrange(place..<(place + 64), with: [UInt8](repeating: 0, count: 64))
    file.replaceSubrange(place..<(place + stream.utf8.count * 2), with: Self.utf16(stream))
    file[place + 64] = UInt8(stream.utf8.count * 2 + 2)
    #expect(Self.kind(file) == kind)
  }

  @Test func aPasswordIsNamedAsSuch() throws {
    var file = try Self.made()
    let begin = try Self.place(of: [0x09, 0x08, 0x10, 0x00, 0x00, 0x06], in: file)
    file[begin + 20] = 0x2F
    file[begin + 21] = 0
    #expect(Self.kind(file) == .passwordProtected)
  }

  @Test func excelOf95IsNamedAsSuch() throws {
    var file = try Self.made()
    let begin = try Self.place(of: [0x09, 0x08, 0x10, 0x00, 0x00, 0x06], in: file)
    file[begin + 5] = 5
    #expect(Self.kind(file) == .tooOld)
  }

  /// Programs that cannot calculate write 0 for every formula, and do not name who calculated.
  @Test func nullsOfFormulasCountOnlyWhereTheFileSaysWhoCalculated() throws {
    let calculated = try #require(try MadeWorkbooks.files.get()["every-kind-office.xls"])
    #expect(try Workbook(bytes: calculated, name: "x").picture().contains("H8 number 0"))
    var file = calculated
    let record = try Self.place(of: [0xC1, 0x01, 0x08, 0x00], in: file)
    file[record + 1] = 0x7F
    #expect(try Workbook(bytes: file, name: "x").picture().contains("H8 withoutResult"))
  }

  @Test func aCellBeyondTheLastColumnIsDamage() throws {
    var file = try Self.made()
    let number = try Self.place(of: [0x7E, 0x02, 0x0A, 0x00], in: file)
    file.replaceSubrange((number + 6)..<(number + 8), with: ZipFile.little(255, 2))
    #expect(Self.kind(file) == nil)
    file.replaceSubrange((number + 6)..<(number + 8), with: ZipFile.little(256, 2))
    #expect(Self.kind(file) == .damaged(part: "Workbook"))
  }

  @Test func oneSheetListedTwiceIsDamage() throws {
    var file = try #require(try MadeWorkbooks.files.get()["every-kind-office.xls"])
    let lists = file.indices.dropLast(8).filter { file[$0] == 0x85 && file[$0 + 1] == 0 && file[$0 + 3] == 0 }
    let (first, second) = (try #require(lists.first), try #require(lists.dropFirst().first))
    #expect(second == first + 4 + Int(file[first + 2]), "the sheets are listed one after the other")
    file.replaceSubrange((second + 4)..<(second + 8), with: file[(first + 4)..<(first + 8)])
    #expect(Self.kind(file) == .damaged(part: "Workbook"))
  }

  /// Old files could name all columns once more in every few bytes.
  @Test func columnsThatAreNamedAgainAreHiddenOnce() {
    var layout = Workbook.Layout()
    for columns in [3...4, 5...6, 3...255, 6...6, 9...9] { layout.hide(columns) }
    #expect(layout.hiddenColumns == [3...6, 9...9])
  }

  @Test func aChainOfSectorsThatGoesInACircleEnds() throws {
    let file = try Self.made()
    let table = (Int(file[76]) + 1) * 512
    for entry in 0..<128 {
      for target in [0, 1, entry, 127] {
        var changed = file
        changed.replaceSubrange((table + entry * 4)..<(table + entry * 4 + 4), with: ZipFile.little(target, 4))
        _ = Self.kind(changed)
      }
    }
    var circle = file
    circle.replaceSubrange(68..<72, with: ZipFile.little(0, 4))
    circle.replaceSubrange(1020..<1024, with: ZipFile.little(0, 4))
    #expect(Self.kind(circle) == .damaged(part: "OLE2"))
  }

  @Test func aFileCutOffAnywhereIsDamagedOrWhole() throws {
    let file = try Self.made()
    let whole = try Workbook(bytes: file, name: "x").picture()
    for length in stride(from: 512, to: file.count, by: 7) {
      // What only fills the last sector may be missing.
      if let read = try? Workbook(bytes: Array(file[..<length]), name: "x").picture() {
        #expect(read == whole, "\(length)")
      }
    }
  }
}
