import CommitteeModel
import Foundation
import Intake
import TestKit
import Testing

@Suite struct FindingTests {
  /// A folder that one mistake was made in, and the line that a secretary reads about it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let code: FindingCode
    let files: [String: [UInt8]]
    let sentence: String
    var isKnownToTheLedger = true
    var testDescription: String { code.rawValue }
  }

  private static let header = "Phiên,Điểm cầu,Cấp,Số lượng,Điểm cầu trung tâm,Địa điểm,Nguồn,Ghi chú\n"

  /// A mistake in `diem-cau.csv`, whose rows are `rows`.
  private static func site(_ code: FindingCode, _ rows: String, _ sentence: String) -> Mistake {
    Mistake(code: code, files: ["diem-cau.csv": Array((header + rows).utf8)], sentence: sentence)
  }

  /// A mistake in one cell of a table, whose other cells are those of the guide's example.
  private static func cell(
    _ code: FindingCode, _ table: Table, _ field: Field, _ text: String, _ sentence: String
  ) -> Mistake {
    let columns = TableSchema.of(table).columns
    let example = ImportGuide.exampleFile(of: table)
    var reader = CSVReader(Array(example.utf8))
    _ = reader.next()
    _ = reader.next()
    let cells = zip(columns, reader.cells).map { $0.field == field ? text : reader.text(of: $1) ?? "" }
    let row = cells.map { "\"\($0)\"" }.joined(separator: ",")
    let head = example.prefix { $0 != "\n" }
    return Mistake(code: code, files: [table.fileName: Array("\(head)\n\(row)\n".utf8)], sentence: sentence)
  }

  static let structural: [Mistake] = [
    Mistake(
      code: .noTables, files: [:],
      sentence: "[N01] THƯ-MỤC: thư mục không có tệp nào theo mẫu nhập. "
        + "Chọn đúng thư mục có các tệp như nguon.csv, so-lieu.csv."),
    Mistake(
      code: .missingTable, files: ["diem-cau.csv": Array((header + "p,A,xã,1,,,n,\n").utf8)],
      sentence: "[N02] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Phiên”: cần bảng phien-hop.csv, thư mục và sổ đều chưa có. "
        + "Thêm tệp phien-hop.csv rồi nhập lại.", isKnownToTheLedger: false),
    Mistake(
      code: .unknownFile, files: ["bao-cao.pdf": [0x25, 0x50]],
      sentence: "[N03] THƯ-MỤC/bao-cao.pdf: không phải bảng tính nên không được đọc. "
        + "Chép số liệu vào bảng tính nếu trong đó có số liệu cần nhập."),
    Mistake(
      code: .emptyFile, files: ["diem-cau.csv": []],
      sentence: "[N04] THƯ-MỤC/diem-cau.csv: tệp rỗng. "
        + "Xin nơi gửi gửi lại tệp, hoặc bỏ tệp ra khỏi thư mục."),
    Mistake(
      code: .undecodable,
      files: ["diem-cau.csv": Array((header + "p,").utf8) + [0xD0] + Array(",xã,1,,,n,\n".utf8)],
      sentence: "[N05] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Điểm cầu”: có ký tự hỏng, không đọc được theo "
        + "bảng mã của tệp. "
        + "Lưu lại tệp dạng CSV UTF-8."),
    Mistake(
      code: .otherEncoding,
      files: [
        "diem-cau.csv": [0xFF, 0xFE]
          + (header + "p,A,xã,1,,,n,\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      ],
      sentence: "[N40] THƯ-MỤC/diem-cau.csv: tệp được đọc theo bảng mã UTF-16 LE, theo dấu đầu tệp. "
        + "Không cần làm gì nếu chữ vẫn đúng."),
    Mistake(
      code: .undecidedEncoding, files: ["diem-cau.csv": Array("Name,Ort\nM".utf8) + [0xFC] + Array("ller,Kiel\n".utf8)],
      sentence: "[N41] THƯ-MỤC/diem-cau.csv: tệp không phải UTF-8 và chưa đủ căn cứ để biết là bảng mã nào. "
        + "Lưu lại tệp dạng CSV UTF-8."),
    Mistake(
      code: .noText, files: ["diem-cau.csv": Array("PK".utf8) + [3, 4, 0x14, 0, 8, 8, 0x99, 0xFE, 0, 0, 1, 2]],
      sentence: "[N42] THƯ-MỤC/diem-cau.csv: tệp không phải văn bản. "
        + "Mở tệp bằng đúng chương trình của nó rồi lưu dạng CSV UTF-8."),
    site(
      .unclosedQuote, "p,\"A,xã,1,,,n,\n",
      "[N07] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Điểm cầu”: dấu ngoặc kép mở ra ở đây không có dấu đóng; "
        + "phần còn lại của tệp chưa được đọc. Thêm dấu đóng; dấu ngoặc kép trong ô viết thành hai dấu liền nhau."),
    site(
      .strayQuote, "p,A\"B,xã,1,,,n,\n",
      "[N08] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Điểm cầu”: dấu ngoặc kép nằm sai chỗ trong ô. "
        + "Đặt cả ô trong ngoặc kép và viết dấu ngoặc kép bên trong thành hai dấu liền nhau."),
    site(
      .raggedRow, "p,A,xã\n",
      "[N09] THƯ-MỤC/diem-cau.csv, dòng 2: dòng có 3 ô, tiêu đề có 8 cột. Ô có dấu ngăn cách phải đặt "
        + "trong ngoặc kép."),
    Mistake(
      code: .missingColumn,
      files: ["diem-cau.csv": Array("Phiên,Điểm cầu,Cấp,Điểm cầu trung tâm,Địa điểm,Nguồn,Ghi chú\n".utf8)],
      sentence: "[N10] THƯ-MỤC/diem-cau.csv, dòng 1, cột “Số lượng”: tệp thiếu cột này. "
        + "Thêm cột với tiêu đề viết đúng như trên; ô không có gì thì để trống."),
    Mistake(
      code: .unknownColumn, files: ["diem-cau.csv": Array(("Ký hiệu," + header).utf8)],
      sentence: "[N11] THƯ-MỤC/diem-cau.csv, dòng 1, cột “Ký hiệu”: mẫu nhập không có cột này. "
        + "Sửa lại tiêu đề, bỏ cột, hoặc nhập lại với --only-good-rows để nhập các cột khác."),
    Mistake(
      code: .duplicateHeader, files: ["diem-cau.csv": Array(("Phiên," + header).utf8)],
      sentence: "[N12] THƯ-MỤC/diem-cau.csv, dòng 1, cột “Phiên”: tiêu đề cột bị lặp lại. Giữ lại một cột."),
    site(
      .duplicateKey, "p,A,xã,1,,,n,\np,A,xã,2,,,n,\n",
      "[N24] THƯ-MỤC/diem-cau.csv, dòng 3: dòng này trùng khóa với THƯ-MỤC/diem-cau.csv dòng 2. "
        + "Bỏ một dòng, hoặc phân biệt hai dòng ở cột khóa: “Phiên”, “Điểm cầu”, “Cấp”."),
    site(
      .unknownReference, "q,A,xã,1,,,n,\n",
      "[N25] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Phiên”: mã “q” không có trong bảng phiên họp (phien-hop.csv). "
        + "Sửa mã, hoặc thêm dòng có mã này vào bảng đó."),
  ]

  static let cells: [Mistake] = [
    cell(
      .emptyCell, .site, .count, "",
      "[N13] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Số lượng”: ô bắt buộc đang để trống. Điền ô này theo nguồn."),
    cell(
      .notInVocabulary, .site, .level, "thôn",
      "[N14] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Cấp”: “thôn” không nằm trong các từ được dùng. "
        + "Dùng một trong các từ: tỉnh | huyện | xã | sở ngành | ba cấp."),
    cell(
      .malformedCode, .unit, .code, "Bắc Giang",
      "[N15] THƯ-MỤC/don-vi.csv, dòng 2, cột “Mã”: “Bắc Giang” không đúng dạng mã. "
        + "Mã chỉ gồm chữ thường không dấu a–z, chữ số, dấu - và dấu chấm, ví dụ cqs.dvc34."),
    cell(
      .unreadableInteger, .site, .count, "10,5",
      "[N16] THƯ-MỤC/diem-cau.csv, dòng 2, cột “Số lượng”: “10,5” không đọc được là số nguyên. "
        + "Viết số nguyên từ 0, dấu chấm tách hàng nghìn: 1.380."),
    cell(
      .unreadableNumber, .ranking, .score, "0.3954",
      "[N17] THƯ-MỤC/xep-hang.csv, dòng 2, cột “Điểm”: “0.3954” không đọc được là số. "
        + "Dấu phẩy cho phần thập phân, dấu chấm tách hàng nghìn: 71,78 hoặc 1.380."),
    cell(
      .unreadableFigure, .observation, .value, "86.45",
      "[N18] THƯ-MỤC/so-lieu.csv, dòng 2, cột “Giá trị”: “86.45” không đọc được là số liệu. Viết như nguồn nêu "
        + "với dấu phẩy thập phân: 1.380; 71,78; gần 15.000; 17/20; chưa có; không áp dụng."),
    cell(
      .unreadableDay, .observation, .cutoff, "30/02/2021",
      "[N19] THƯ-MỤC/so-lieu.csv, dòng 2, cột “Ngày chốt”: “30/02/2021” không đọc được là ngày: tháng 2/2021 chỉ có 28 ngày. "
        + "Viết đủ ngày/tháng/năm: 17/01/2022."),
    cell(
      .unreadableDate, .session, .date, "2022-01-17",
      "[N20] THƯ-MỤC/phien-hop.csv, dòng 2, cột “Ngày”: “2022-01-17” không đọc được là ngày, tháng hoặc năm. "
        + "Viết ngày/tháng/năm, tháng/năm hoặc năm: 17/01/2022; 6/2021; 2022."),
    cell(
      .unreadablePeriod, .observation, .period, "năm ngoái",
      "[N21] THƯ-MỤC/so-lieu.csv, dòng 2, cột “Kỳ”: “năm ngoái” không đọc được là kỳ. Viết như: 2021; Quý II/2025; "
        + "9/2023; 5 tháng đầu năm 2021; đến 30/8/2023; 2018-2021."),
    cell(
      .unreadableDeadline, .task, .dueDate, "13/2022",
      "[N22] THƯ-MỤC/nhiem-vu.csv, dòng 2, cột “Thời hạn”: “13/2022” không đọc được là thời hạn. Viết như: "
        + "tháng 02/2022; đến năm 2025; trước năm 2025; hằng quý; thời gian tới."),
    cell(
      .unreadableRank, .ranking, .rank, "10/63",
      "[N23] THƯ-MỤC/xep-hang.csv, dòng 2, cột “Hạng”: “10/63” không đọc được là thứ hạng. "
        + "Viết số từ 1, hoặc hai số nối bằng gạch ngang: 10; 32-33."),
    cell(
      .textWasCleaned, .unit, .name, "Tỉnh\u{A0}Bắc\u{200B} Giang",
      "[N26] THƯ-MỤC/don-vi.csv, dòng 2, cột “Tên”: đã bỏ khoảng trắng không ngắt, ký tự không độ rộng, "
        + "còn lại “Tỉnh Bắc Giang”. Không cần làm gì nếu chữ vẫn đúng."),
    cell(
      .suspectedLegacy, .unit, .name, "TØnh B¾c Giang",
      "[N44] THƯ-MỤC/don-vi.csv, dòng 2, cột “Tên”: “TØnh B¾c Giang” giống chữ gõ bằng phông TCVN3 (ABC), đọc ra là "
        + "“Tỉnh Bắc Giang”. Nếu đúng vậy, nhập lại với --decode tcvn3; nếu chữ vốn đúng, với "
        + "--decode none. Soát lại chữ hoa: TCVN3 để chữ hoa có dấu ở "
        + "phông (.VnTimeH), trong tệp không còn."),
    cell(
      .notComposed, .unit, .name, "Bắc Giang".decomposedStringWithCanonicalMapping,
      "[N27] THƯ-MỤC/don-vi.csv, dòng 2, cột “Tên”: chữ có dấu viết ở dạng tổ hợp, đã đổi sang dạng dựng sẵn: "
        + "“Bắc Giang”. Không cần làm gì nếu chữ vẫn đúng."),
  ]

  @Test(arguments: structural + cells) func aMistakeIsToldWithItsPlaceAndWhatToDo(mistake: Mistake) throws {
    try withTemporaryFolder { parent in
      let folder = parent + "/THƯ-MỤC"
      try makeFolder(folder)
      for (name, bytes) in mistake.files { try write(bytes, to: folder + "/" + name) }
      let delivery = try DossierFolder.read(folder).heldWhole()
      var knowledge = RowCheck.Knowledge(of: delivery.records)
      if mistake.isKnownToTheLedger {
        for table in Table.allCases { knowledge.codes[table.index].formUnion(["p", "n"]) }
      }
      var check = RowCheck(knowledge)
      let findings =
        delivery.findings + Self.repeated(in: delivery.records)
        + delivery.records.flatMap { check.findings(about: $0) }
      let told = findings.filter { $0.code == mistake.code }.map(\.text)
      #expect(told.first == mistake.sentence)
      #expect(Composition.composed(mistake.sentence).utf8.elementsEqual(mistake.sentence.utf8))
    }
  }

  /// What a ledger says of rows that repeat a key.
  private static func repeated(in records: [Record]) -> [Finding] {
    var first: [String: Origin] = [:]
    return records.compactMap { record in
      let key = record.table.rawValue + record.key
      guard let earlier = first[key] else {
        first[key] = record.origin
        return nil
      }
      return Finding(.duplicateKey(first: earlier, in: record.table), at: record.origin, read: record.key)
    }
  }

  @Test func everyKindOfMistakeHasACase() {
    let sheets = (SheetFindingTests.layout + SheetFindingTests.cells).map(\.fact.code)
    // A row without an end, text converted on command, what a folder holds unreadable and figures that cannot be have
    // tests of their own.
    let told = Set((Self.structural + Self.cells).map(\.code) + sheets).union([
      .endlessRow, .convertedLegacy, .negativeFigure, .aboveWhole, .brokenCount, .fractionOfOne, .multipleOfUnit,
      .otherUnit, .kindChanged, .unitChanged, .wordsForNumber, .periodAhead, .cutoffAhead, .cutoffTooEarly, .remembered,
      .unreadableEntry, .unreadableFile, .openElsewhere, .contradiction, .undatedRank,
      .groupedByNature, .truthForNumber, .magnitudeBeforeUnit, .monthOrFraction, .noughtOrNothing,
    ])
    #expect(Set(FindingCode.allCases).subtracting(told).isEmpty)
  }

  @Test func warningsDoNotStopAnImport() {
    let origin = Origin(file: "a", line: 1)
    for fact in [FindingFact.textWasCleaned(.control), .notComposed, .convertedLegacy(.vni)] {
      #expect(Finding(fact, at: origin).severity == .warning)
    }
    #expect(Finding(.emptyCell, at: origin).severity == .blocking)
  }

  @Test func aTableThatIsMissingIsOneFindingNotOneForEachRow() {
    let cells = TableSchema.of(.agenda).columns.map { $0.field == .session ? "p" : "1" }
    let rows = (2...9).map { Record(.agenda, cells: cells, origin: Origin(file: "chuong-trinh.csv", line: $0)) }
    var check = RowCheck(RowCheck.Knowledge())
    let codes = rows.flatMap { check.findings(about: $0) }.map(\.code)
    #expect(codes == [.missingTable, .missingTable], "one for sessions, one for sources")
  }

  /// Nobody can tell whether a rank was known at a session when neither its publication nor its source bears a day.
  @Test(arguments: [("", "", 1), ("10/2021", "", 0), ("", "02/6/2022", 0)])
  func ranksThatBearNoDayAreToldOncePerIndexAndYear(_ published: String, _ sourced: String, _ count: Int) {
    func row(_ table: Table, _ line: Int, _ given: [Field: String]) -> Record {
      let cells = TableSchema.of(table).columns.map { given[$0.field] ?? "" }
      return Record(table, cells: cells, origin: Origin(file: "tinh/\(table.rawValue).csv", line: line))
    }
    let source = row(.source, 2, [.code: "web", .date: sourced])
    let ranks = ["dti", "dti.cqs", "dti.kts"].enumerated().map { place, index in
      row(
        .ranking, place + 2,
        [
          .index: index, .indexName: "DTI", .indexPeriod: "2020", .unit: "tinh", .rank: "9", .source: "web",
          .publicationDate: published,
        ])
    }
    let unit = row(.unit, 2, [.code: "tinh"])
    var check = RowCheck(RowCheck.Knowledge(of: [source, unit]))
    let told = ranks.flatMap { check.findings(about: $0) }
    #expect(told.filter { $0.fact == .undatedRank }.count == count)
    #expect(told.allSatisfy { $0.severity == .warning })
    guard let first = told.first else { return }
    #expect(
      first.text
        == "[N130] tinh/xep-hang.csv, dòng 2, cột “Ngày công bố”: hạng theo “DTI 2020” không có ngày công bố, và nguồn "
        + "của nó không có ngày nên không rõ được biết từ khi nào. Ghi ngày ở cột Ngày công bố, hoặc ngày của nguồn ở bảng nguồn."
    )
  }

  @Test func filesAndFoldersThatAreNotReadAreNamed() throws {
    try withTemporaryFolder { folder in
      try write(ImportGuide.exampleFile(of: .unit), to: folder + "/don-vi.csv")
      try write("ghi chép", to: folder + "/bao-cao.pdf")
      try makeFolder(folder + "/2022")
      let findings = try DossierFolder.read(folder).heldWhole().findings
      #expect(findings.map(\.code) == [.unknownFile, .unknownFile])
      #expect(findings.map(\.origin.file).map { $0.split(separator: "/").last } == ["2022", "bao-cao.pdf"])
      #expect(findings.allSatisfy { $0.severity == .warning })
    }
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let reader = try TableReading(
      .site, file: "diem-cau.csv",
      bytes: Array("Cấp,Nguồn,Phiên,Ghi chú,Điểm cầu,Số lượng,Địa điểm,Điểm cầu trung tâm\nxã,n,p,,A,3,,\n".utf8))
    #expect(reader.findings.map(\.text) == [])
    #expect(reader.records.map { $0[.count] } == ["3"])
    #expect(reader.records.map(\.origin.line) == [2])
  }

  @Test(arguments: [
    (
      LegacyEncoding.tcvn3, "TØnh B¾c Giang", "B¾c Giang",
      "Soát lại chữ hoa: TCVN3 để chữ hoa có dấu ở phông (.VnTimeH), trong tệp không còn."
    ),
    (.vni, "Tænh Baéc Giang", "Baéc Giang", "Không cần làm gì nếu chữ vẫn đúng."),
  ]) func textOfOldFontsIsConvertedOnCommandOnly(encoding: LegacyEncoding, raw: String, other: String, remedy: String)
    throws
  {
    let rows = "p,\(raw),xã,1,,\(other),n,Thị trấn Nếnh\n"
    var reader = try TableReading(.site, file: "diem-cau.csv", bytes: Array((Self.header + rows).utf8))
    #expect(reader.records.map { $0[.site] } == [raw])
    #expect(reader.findings.map(\.code) == [.suspectedLegacy, .suspectedLegacy])
    reader = try TableReading(
      .site, file: "diem-cau.csv", bytes: Array((Self.header + rows).utf8), decode: .convert(encoding))
    #expect(reader.records.map { [$0[.site], $0[.note]] } == [["Tỉnh Bắc Giang", "Thị trấn Nếnh"]])
    #expect(
      reader.findings.first?.text == "[N45] diem-cau.csv, dòng 2, cột “Điểm cầu”: đã đổi từ \(encoding.name) sang "
        + "Unicode: “Tỉnh Bắc Giang”. \(remedy)")
    #expect(reader.findings.map(\.severity) == [.warning, .warning])
  }

  @Test func textThatSomebodyHasLookedAtStandsAsItIs() throws {
    let reader = try TableReading(
      .site, file: "diem-cau.csv", bytes: Array((Self.header + "p,Mån,xã,1,,,n,\n").utf8), decode: .keep)
    #expect(reader.findings.map(\.text) == [])
    #expect(reader.records.map { $0[.site] } == ["Mån"])
    #expect(LegacyTreatment.names.compactMap(LegacyTreatment.init) == [.convert(.tcvn3), .convert(.vni), .keep])
    #expect(LegacyTreatment("viscii") == nil)
  }

  @Test func aRowWithoutAnEndStopsTheImport() {
    let finding = Finding(.endlessRow, at: Origin(file: "a.csv", line: 3))
    #expect(
      finding.text == "[N43] a.csv, dòng 3: dòng này dài quá mức, có lẽ tệp thiếu dấu xuống dòng; phần còn lại chưa "
        + "được đọc. Lưu lại tệp dạng CSV UTF-8.")
    #expect(finding.severity == .blocking)
  }

  @Test(arguments: [",", ";", "\t"]) func columnsMayBePartedByAnyOfTheSigns(sign: String) throws {
    let text = (Self.header + "p,\"A, B; C\",xã,3,,,n,\n").split(separator: ",", omittingEmptySubsequences: false)
    let quoted = text.joined(separator: sign).split(separator: "\"A\(sign) B", omittingEmptySubsequences: false)
    let reader = try TableReading(.site, file: "diem-cau.csv", bytes: Array(quoted.joined(separator: "\"A, B").utf8))
    #expect(reader.findings.map(\.text) == [])
    #expect(reader.records.map { $0[.site] } == ["A, B; C"])
  }

  @Test func bytesOfAnOldFontAreToldOfAndReadOnCommand() throws {
    let file = "Phi\u{AA}n,§iÓm c\u{C7}u\nb\u{B9}n,B¾c Giang\n"
    let reader = try TableReading(.site, file: "diem-cau.csv", bytes: Bytes.latin(file), decode: .convert(.tcvn3))
    #expect(
      reader.findings.first?.text == "[N40] diem-cau.csv: tệp được đọc theo bảng mã Windows-1252 với chữ của phông "
        + "TCVN3 (ABC), vì 5 trên 5 từ có dấu đọc ra là tiếng Việt. Không cần làm gì nếu chữ vẫn đúng.")
    let missing = reader.findings.filter { $0.code == .missingColumn }.compactMap(\.column)
    #expect(!missing.contains("Điểm cầu") && missing.contains("Số lượng"), "the headers are read in the old font")
  }
}
