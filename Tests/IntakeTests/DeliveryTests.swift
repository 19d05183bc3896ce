import CommitteeModel
import Foundation
import TestKit
import Testing

@testable import Intake

/// What comes in of files that are filled in each in its own way.
@Suite struct DeliveryTests {
  private static let report = """
    SỞ THÔNG TIN VÀ TRUYỀN THÔNG;;;;
    BIỂU SỐ LIỆU CHUYỂN ĐỔI SỐ;;;;
    ;;;;
    STT;Tên chỉ tiêu;ĐVT;Kết quả năm 2021;Nguồn
    I;Chính quyền số;;;
    1;Dịch vụ công mức độ 3, 4;dịch vụ;1.380;bt
    2;Hộ gia đình có máy tính;%;71,78;bt
    ;Tổng cộng;;1.452;
    ;Người lập biểu;;;
    """

  private static let known = [
    Record(
      .indicator,
      cells: TableSchema.of(.indicator).columns.map {
        [.code: "cqs.dvc34", .name: "Số dịch vụ công mức độ 3, 4", .shortName: "Dịch vụ công mức độ 3, 4"][$0.field]
          ?? ""
      }, origin: Origin(file: "chi-tieu.csv", line: 2)),
    Record(
      .unit,
      cells: TableSchema.of(.unit).columns.map {
        [.code: "bac-giang", .name: "Tỉnh Bắc Giang", .shortName: "Bắc Giang"][$0.field] ?? ""
      }, origin: Origin(file: "don-vi.csv", line: 2)),
  ]

  private func delivery(
    _ files: [String: String], _ change: (inout IntakeOrder) -> Void = { _ in }
  ) throws -> Delivery {
    try withTemporaryFolder { parent in
      let folder = parent + "/so-tttt"
      try makeFolder(folder)
      for (name, text) in files { try write(text, to: "\(folder)/\(name)") }
      var order = IntakeOrder()
      order.names = NameBook(Self.known)
      change(&order)
      return try DossierFolder.read(folder, order: order).heldWhole()
    }
  }

  @Test func aDepartmentsReportBecomesRecordsAndNothingElseDoes() throws {
    let read = try delivery(["bao-cao.csv": Self.report]) { $0.constants = [.unit: "bac giang"] }
    #expect(read.records.map { $0[.value] } == ["1.380", "71,78"])
    #expect(read.records.map { $0[.indicator] } == ["cqs.dvc34", "Hộ gia đình có máy tính"], "a known name is a code")
    #expect(Set(read.records.map { $0[.unit] }) == ["bac-giang"])
    #expect(Set(read.records.map { $0[.period] }) == ["năm 2021"])
    #expect(Set(read.records.map { $0[.figureKind] }) == ["thực hiện"])
    #expect(read.records.map(\.origin.line) == [6, 7])
    #expect(read.findings.filter { $0.severity == .blocking }.map(\.text) == [])
    #expect(Set(read.findings.map(\.code)).isSuperset(of: [.title, .tableChosen, .section, .totals, .signature]))
    #expect(read.rawCells.map(\.text).contains("Dịch vụ công mức độ 3, 4"), "what the file says stays beside the code")
    #expect(read.sheets.map { $0.columns[.value] } == [3])
  }

  /// A file that was copied within a folder is not a second statement.
  @Test func theSameFileUnderTwoNamesIsReadOnceAndTold() throws {
    try withTemporaryFolder { folder in
      let rows = "Chỉ tiêu;Đơn vị;Kỳ;Kết quả;Nguồn\ncqs.dvc;tinh;2024;5;bt\n"
      for name in ["a.csv", "b.csv"] { try write(rows, to: folder + "/" + name) }
      let read = try DossierFolder.read(folder).heldWhole()
      #expect(read.records.count == 1)
      #expect(read.findings.filter { $0.code == .unknownFile }.map(\.fact) == [.copy(of: "a.csv")])
    }
  }

  @Test func whatTheSheetLacksIsAskedForOnce() throws {
    let read = try delivery(["bao-cao.csv": Self.report])
    let blocking = read.findings.filter { $0.severity == .blocking }
    #expect(blocking.map { "\($0.code.rawValue) \($0.column ?? "")" } == ["N10 Đơn vị"])
  }

  @Test func aColumnIsWhatTheSecretarySaidOfFilesOfItsShape() throws {
    let strange = Self.report.replacing("Kết quả năm 2021", with: "Con số")
    var asked: [String] = []
    let first = try delivery(["bao-cao.csv": strange]) {
      $0.table = .observation
      $0.answers = { header in
        asked += header.unknown.map(\.header)
        return [:]
      }
    }
    #expect(asked == ["Con số"])
    #expect(first.findings.contains { $0.code == .unknownColumn && $0.severity == .blocking })
    let second = try delivery(["bao-cao.csv": strange]) {
      $0.table = .observation
      $0.answers = { _ in ["con so": .value] }
      $0.constants = [.unit: "bac-giang"]
    }
    #expect(second.records.map { $0[.value] } == ["1.380", "71,78"])
  }

  @Test func aSheetIsWhatTheSecretarySaidThatItIs() throws {
    let strange = "Hạng mục;Con số năm 2021;Lấy từ đâu\ncqs.dvc34;1.234.567;bt\n"
    var asked: [SheetGuess] = []
    func read(_ answer: SheetAnswer?) throws -> Delivery {
      try delivery(["bieu.csv": strange]) {
        $0.unrecognised = { guess in
          asked.append(guess)
          return answer
        }
        $0.answers = { _ in ["hang muc": .indicator, "con so nam 2021": .value, "lay tu dau": .source] }
        $0.constants = [.unit: "bac-giang"]
      }
    }
    #expect(try read(nil).findings.map(\.code) == [.noHeader])
    #expect(asked.map { $0.headers.map(\.text) } == [["Hạng mục", "Con số năm 2021", "Lấy từ đâu"]])
    let named = try read(.table(.observation))
    #expect(
      named.records.map { [$0[.indicator], $0[.value], $0[.period]] } == [["cqs.dvc34", "1.234.567", "năm 2021"]])
    #expect(named.findings.filter { $0.severity == .blocking }.map(\.text) == [])
    let passed = try read(.passedOver)
    #expect(passed.findings.map(\.code) == [.withoutTable] && passed.records.isEmpty)
  }

  @Test func whatIsBelievedFromMemoryIsNamed() throws {
    let strange = "Hạng mục;Con số năm 2021;Lấy từ đâu;Lời bàn\ncqs.dvc34;1.234.567;bt;tốt\n"
    func told(_ answer: SheetAnswer, areRemembered: Bool) throws -> [String] {
      try delivery(["bieu.csv": strange]) {
        $0.unrecognised = { _ in answer }
        $0.answers = { _ in
          ["hang muc": .indicator, "con so nam 2021": .value, "lay tu dau": .source, "loi ban": nil]
        }
        $0.isRemembered = { _ in areRemembered }
        $0.constants = [.unit: "bac-giang"]
      }.findings.filter { $0.code == .remembered }.map(\.text)
    }
    let sentence = try #require(try told(.table(.observation), areRemembered: true).first)
    #expect(
      sentence.contains(
        "bảng “Số liệu” (đã nhớ); cột “Hạng mục” → Chỉ tiêu; “Con số năm 2021” → Giá trị; “Lấy từ đâu” → Nguồn; "
          + "“Lời bàn” → bỏ qua."))
    #expect(sentence.contains("--map"))
    #expect(try told(.passedOver, areRemembered: true).count == 1)
    #expect(try told(.table(.observation), areRemembered: false).isEmpty, "what was answered just now is known")
  }

  @Test func whatAFolderSaysOfItsIndicatorsHoldsForTheFilesBehindIt() throws {
    let columns = TableSchema.of(.indicator).columns.map(\.field)
    let cells: [Field: String] = [
      .code: "kts.tien", .name: "Giá trị sản xuất", .shortName: "Giá trị sản xuất", .pillar: "kinh tế số",
      .valueKind: "tiền", .measure: "tỷ đồng", .direction: "cao",
    ]
    let read = try delivery(
      [
        "chi-tieu.csv": columns.map(\.rawValue).joined(separator: ";") + "\n"
          + columns.map { cells[$0] ?? "" }.joined(separator: ";"),
        "bieu.csv": "Chỉ tiêu;Kết quả;Nguồn\nGiá trị sản xuất;169.353;bt\nTỷ lệ hộ có máy tính;86.45%;bt\n",
      ]) { $0.table = .observation }
    let figures = read.records.filter { $0.table == .observation }
    #expect(figures.first?[.indicator] == "kts.tien" && figures.first?[.value] == "169.353")
    #expect(read.findings.contains { $0.code == .ambiguousNumber && $0.origin.line == 2 })
  }

  @Test func aMisspeltHeaderIsToldAloneNotWithEveryRowBelowIt() throws {
    let file = ImportGuide.exampleFile(of: .unit)
    let read = try delivery(["don-vi.csv": file.replacing("Tên ngắn", with: "Tên ngắnn")])
    #expect(read.findings.map(\.code) == [.unknownColumn, .missingColumn])
    #expect(read.records.isEmpty)
  }

  @Test func aTableWithoutRowsIsTold() throws {
    let header = "STT;Tên chỉ tiêu;ĐVT;Kết quả năm 2021;Nguồn"
    let files = [
      "bao-cao.csv": "BIỂU SỐ LIỆU;;;;\n\(header)\nI;Chính quyền số;;;\n;Tổng cộng;;0;\n",
      "don-vi.csv": ImportGuide.exampleFile(of: .unit).split(separator: "\n")[0] + "\n",
    ]
    for (name, text) in files {
      let read = try delivery([name: text]) { $0.constants = [.unit: "bac-giang"] }
      let told = read.findings.filter { $0.code == .noRows }
      #expect(told.map(\.severity) == [.warning], "\(name): \(read.findings.map(\.text))")
      #expect(told.first?.origin == Origin(file: "so-tttt/" + name, line: 0))
    }
    #expect(try !delivery(["bao-cao.csv": Self.report]).findings.contains { $0.code == .noRows })
  }

  @Test(arguments: [
    ("STT;ChØ tiªu;§¬n vÞ;KÕt qu¶;Nguån;Ghi chó", "tcvn3", "STT Chỉ tiêu Đơn vị Kết quả Nguồn Ghi chú"),
    (
      "TT;NhiÖm vô;C¬ quan chñ tr×;Thêi h¹n;KÕt qu¶;Ghi chó", "tcvn3",
      "TT Nhiệm vụ Cơ quan chủ trì Thời hạn Kết quả Ghi chú"
    ),
    ("STT;Ghi chu;TT;Cô quan chuû trì;Thôøi haïn;Nguoàn", "vni", "STT Ghi chu TT Cơ quan chủ trì Thời hạn Nguồn"),
  ])
  func ofAHeaderInAnOldFontNothingIsToldButTheFont(header: String, font: String, proposed: String) throws {
    let rows = "\n1;cqs.dvc34;bac-giang;17/20;bt;\n"
    let read = try delivery(["bieu.csv": header + rows])
    #expect(read.findings.map(\.code) == [.suspectedLegacy], "\(read.findings.map(\.text))")
    let told = try #require(read.findings.first)
    #expect(told.text.contains("đọc ra là “\(proposed)”") && told.text.contains("--decode \(font)"), "\(told.text)")
    #expect(read.records.isEmpty)
    let kept = try delivery(["bieu.csv": header + rows]) { $0.decode = .keep }
    #expect(!kept.findings.contains { $0.code == .suspectedLegacy }, "somebody has looked at it")
  }

  @Test func headersMatchWithoutCapitalsAndAccents() throws {
    let lines = ImportGuide.exampleFile(of: .unit).split(separator: "\n", maxSplits: 1)
    let read = try delivery(["don-vi.csv": Folding.folded(String(lines[0])).uppercased() + "\n" + lines[1]])
    #expect(read.findings.map(\.text) == [])
    #expect(read.records.count == 1)
  }

  @Test func aMisnamedTableIsFoundAllTheSame() throws {
    let read = try delivery(["So lieu.csv": ImportGuide.exampleFile(of: .observation)])
    #expect(read.records.map(\.table) == [.observation])
    #expect(read.findings.filter { $0.severity == .blocking }.map(\.text) == [])
  }

  @Test func aFileWithoutATableIsAnErrorBesideOthersToo() throws {
    let notes = ["ghi-chep.csv": "ghi chép\nviệc cần làm\n"]
    #expect(try delivery(notes).findings.map(\.code) == [.noHeader])
    let beside = try delivery(notes.merging(["don-vi.csv": ImportGuide.exampleFile(of: .unit)]) { $1 })
    #expect(beside.findings.map(\.code) == [.noHeader], "nobody would miss what it holds")
  }

  @Test func aNameWithAWrongToneIsAnotherName() {
    let unit = Record(
      .unit,
      cells: TableSchema.of(.unit).columns.map {
        [.code: "long-an.thanh-hoa", .name: "Huyện Thạnh Hóa", .shortName: "Thạnh Hóa"][$0.field] ?? ""
      }, origin: Origin(file: "don-vi.csv", line: 2))
    let book = NameBook([unit])
    #expect(book.code(of: "thạnh  hóa", in: .unit) == "long-an.thanh-hoa")
    #expect(book.code(of: "thanh hoa", in: .unit) == "long-an.thanh-hoa", "a keyboard without accents")
    #expect(book.code(of: "Thanh Hóa", in: .unit) == nil)
  }

  @Test func whatIsGivenForAllRowsIsCheckedAndSaidToBeUnusedWhereTheSheetHasIt() throws {
    let wrong = try delivery(["bao-cao.csv": Self.report]) {
      $0.constants = [.unit: "bac-giang", .figureKind: "vớ vẩn", .period: "2021"]
    }
    let told = wrong.findings.filter { $0.code == .notInVocabulary || $0.code == .constantNotNeeded }
    #expect(told.map { "\($0.code.rawValue) \($0.column ?? "")" } == ["N95 Kỳ", "N14 Loại số"])
    let unused = try delivery(["bao-cao.csv": Self.report]) { $0.constants = [.unit: "bac-giang", .source: "bt"] }
    #expect(unused.findings.contains { $0.code == .constantNotNeeded && $0.column == "Nguồn" })
  }

  @Test func textOfAnOldFontIsShownAndConvertedOnlyOnCommand() throws {
    let old = "STT;Nhiệm vụ;Cơ quan chủ trì\n1;ChuyÓn ®æi sè;B¾c Giang\n2;Gặp mặt;Sở\n"
    let asked = try delivery(["viec.csv": old])
    #expect(asked.findings.contains { $0.code == .suspectedLegacy && $0.severity == .blocking })
    let converted = try delivery(["viec.csv": old]) { $0.decode = .convert(.tcvn3) }
    #expect(converted.records.map { $0[.content] } == ["Chuyển đổi số", "Gặp mặt"])
    #expect(converted.findings.contains { $0.code == .convertedLegacy })
  }

  @Test func whatIsNotThereIsSaidSo() {
    #expect(throws: IntakeFailure.nothingThere(path: "/khong-co")) { try DossierFolder.read("/khong-co") }
  }

  @Test func whatCannotBeReadInAFolderIsToldWhateverItIs() throws {
    try withTemporaryFolder { folder in
      try write("Mã,Tên\n", to: folder + "/ghi-chu.txt")
      try makeFolder(folder + "/so-lieu.csv")
      try FileManager.default.createSymbolicLink(atPath: folder + "/b.xlsx", withDestinationPath: folder + "/x.xlsx")
      // As an archive from before Unicode names it.
      let name = Array((folder + "/B").utf8) + [0xB8, 0x6F] + Array(".csv".utf8) + [0]
      let file = name.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_WRONLY | O_CREAT, 0o600) }
      }
      try #require(file >= 0)
      close(file)
      let told = try DossierFolder.read(folder).findings.filter { $0.origin.file.contains("/") }
      #expect(
        told.map { "\($0.origin.file.split(separator: "/").last!): \($0.fact)" } == [
          "B\u{FFFD}o.csv: unreadableEntry(CommitteeModel.FindingFact.EntryFault.nameNotUnicode)",
          "b.xlsx: unreadableEntry(CommitteeModel.FindingFact.EntryFault.leadsNowhere)",
          "ghi-chu.txt: textFile(path: \"\(folder)/ghi-chu.txt\")",
          "so-lieu.csv: innerFolder(files: 0, path: \"\(folder)/so-lieu.csv\")",
        ])
      #expect(told.map(\.severity) == [.blocking, .blocking, .warning, .warning])
    }
  }

  /// One that cannot be read does not keep the others of a folder from being read, whatever it lacks.
  @Test func everyFileThatCannotBeReadIsToldAndTheOthersAreRead() throws {
    let read = try delivery([
      "a.xlsx": "PK\u{3}\u{4}hỏng", "b.csv": Self.report, "c.xls": "\u{9}\u{2}\u{6}\u{0}", "d.xlsx": "%PDF-1.7",
    ]) { $0.constants = [.unit: "bac giang"] }
    #expect(read.records.map { $0[.value] } == ["1.380", "71,78"])
    let told = read.findings.filter { $0.severity == .blocking }
    #expect(
      told.map { "\($0.code.rawValue) \($0.origin.file)" } == [
        "N109 so-tttt/a.xlsx", "N109 so-tttt/c.xls", "N109 so-tttt/d.xlsx",
      ], "\(told.map(\.text))")
    #expect(
      told.last?.text == "[N109] so-tttt/d.xlsx: tệp không phải bảng tính mà là tệp PDF. Xin nơi gửi bảng tính gốc "
        + "(.xlsx, .ods) rồi nhập; số chép tay từ văn bản dễ sai.")
    #expect(told.allSatisfy(\.fact.isAboutOneFile) && read.files.map(\.name) == ["so-tttt/b.csv"])
  }

  @Test(arguments: [
    "", "\u{FEFF}", "\n\n \n", "\u{FEFF}\r\n\r\n", ";;;\n;;;\n", " , \n",
  ]) func aFileInWhichNothingStandsIsEmpty(_ text: String) throws {
    for name in ["bieu.csv", "so-lieu.csv"] {
      let told = try delivery([name: text]).findings
      #expect(told.map(\.fact) == [.emptyFile], "\(name): \(told.map(\.text))")
    }
  }

  @Test func blankLinesAboveTheHeaderOfATableCostNothing() throws {
    let read = try delivery(["don-vi.csv": "\n\n" + ImportGuide.exampleFile(of: .unit)])
    #expect(read.findings.map(\.text) == [] && !read.records.isEmpty)
  }

  @Test func aFolderWithinIsToldWithItsFilesAndHowToImportIt() throws {
    try withTemporaryFolder { folder in
      try makeFolder(folder + "/Quý I")
      for name in ["a.xlsx", "b.csv"] { try write("x", to: folder + "/Quý I/" + name) }
      let told = try DossierFolder.read(folder).findings.filter { $0.code == .unknownFile }.map(\.text)
      let name = folder.split(separator: "/").last ?? ""
      #expect(
        told == [
          "[N03] \(name)/Quý I: đây là thư mục có 2 tệp, không được đọc cùng thư mục chứa nó. Nêu cả thư mục này trong "
            + "lệnh nếu cần: batru import \"\(folder)/Quý I\"."
        ])
    }
  }

  /// Excel and LibreOffice each lay a lock beside what they have open; as a file of its own it is none.
  @Test(arguments: ["~$bieu.csv", ".~lock.bieu.csv#"])
  func aFileThatIsOpenElsewhereIsReadAndToldOf(_ lock: String) throws {
    try withTemporaryFolder { folder in
      try write(Self.report, to: folder + "/bieu.csv")
      try write("An", to: "\(folder)/\(lock)")
      var order = IntakeOrder()
      order.names = NameBook(Self.known)
      order.constants = [.unit: "bac-giang"]
      for path in [folder, folder + "/bieu.csv", "\(folder)/\(lock)"] {
        let read = try DossierFolder.read(path, order: order)
        let told = read.findings.filter { $0.code == .openElsewhere }
        #expect(told.map(\.fact) == [.openElsewhere(lock: lock)], "\(path)")
        #expect(told.first?.origin.file.hasSuffix("/bieu.csv") == true && told.first?.severity == .warning)
        #expect(read.findings.allSatisfy { $0.severity == .warning }, "\(read.findings.map(\.text))")
        #expect(read.streams.isEmpty == path.hasSuffix(lock))
      }
    }
  }

  @Test func aFileThatIsWrittenToWhileItIsReadIsRefused() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/bieu.csv"
      try write(Self.report, to: path)
      var order = IntakeOrder()
      order.names = NameBook(Self.known)
      order.constants = [.unit: "bac-giang"]
      let delivery = try DossierFolder.read(path, order: order)
      try write(Self.report.replacing("1.380", with: "1.830"), to: path)
      #expect(throws: IntakeFailure.changedWhileRead(path: path)) { try delivery.heldWhole() }
    }
  }

  @Test func namesAreKnownWhereverTheFileThatGivesThemStands() throws {
    try withTemporaryFolder { folder in
      let (units, figures) = (folder + "/z.csv", folder + "/a.csv")
      try write("Mã;Tên đơn vị;Tên ngắn;Loại đơn vị\nbac-giang;Tỉnh Bắc Giang;Bắc Giang;tỉnh\n", to: units)
      try write(
        "Tên chỉ tiêu;Đơn vị;Kỳ;Giá trị;Nguồn\nDịch vụ công mức độ 3, 4;Bắc Giang;2021;1.380.000;bt\n", to: figures)
      for paths in [[units, figures], [figures, units], [folder]] {
        var order = IntakeOrder()
        order.names = NameBook(Self.known.filter { $0.table == .indicator })
        order.names = try DossierFolder.names(in: paths, order: order)
        let rows = try paths.flatMap { try DossierFolder.read($0, order: order).heldWhole().records }
        #expect(rows.filter { $0.table == .observation }.map { $0[.unit] } == ["bac-giang"], "\(paths)")
      }
    }
  }
}
