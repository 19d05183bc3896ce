import Intake
import Testing

/// What a person reads when a file cannot be taken in.
@Suite struct WorkbookFaultTests {
  @Test(
    arguments: [
      (.cannotRead, "không đọc được tệp. Kiểm tra lại tên, quyền đọc và ổ đĩa rồi nhập lại."),
      (
        .notSpreadsheet(.webPage),
        "tệp không phải bảng tính mà là trang web (HTML) mang đuôi bảng tính. "
          + "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập lại."
      ),
      (
        .notSpreadsheet(.text),
        "tệp không phải bảng tính mà là văn bản thuần. Nếu là bảng CSV, đổi đuôi tệp thành .csv rồi nhập lại."
      ),
      (
        .binaryWorkbook,
        "tệp thuộc dạng XLSB, chương trình không đọc dạng này. "
          + "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập lại."
      ),
      (
        .tooOld,
        "tệp được lưu ở dạng của Excel 95 hoặc cũ hơn, chương trình không đọc dạng này. "
          + "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập lại."
      ),
      (
        .passwordProtected,
        "tệp được đặt mật khẩu nên không đọc được. Mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nhập lại."
      ),
      (
        .damaged(part: "xl/styles.xml"),
        "tệp bị hỏng (phần xl/styles.xml). Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx; "
          + "nếu không mở được, yêu cầu đơn vị gửi lại."
      ),
      (
        .missing(part: "content.xml"),
        "tệp thiếu phần content.xml. Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx; "
          + "nếu không mở được, yêu cầu đơn vị gửi lại."
      ),
      (
        .documentType(part: "content.xml"),
        "phần content.xml khai báo DOCTYPE, có thể gây hại nên không được đọc. "
          + "Không dùng tệp này; yêu cầu đơn vị xuất lại từ Excel hoặc LibreOffice."
      ),
      (
        .tooLarge(.ratio),
        "tệp vượt giới hạn an toàn: nén chặt hơn 200 lần. "
          + "Chép riêng bảng cần nhập sang một tệp .xlsx mới rồi nhập tệp đó."
      ),
    ] as [(WorkbookFault.Kind, String)])
  func aFaultSaysWhatIsWrongAndWhatToDo(kind: WorkbookFault.Kind, words: String) {
    #expect(WorkbookFault(kind, file: "so-lieu.xlsx").text == "so-lieu.xlsx: \(words)")
    #expect(
      WorkbookFault(kind, file: "so-lieu.xlsx", sheet: "Biểu 1").text == "so-lieu.xlsx, trang tính “Biểu 1”: \(words)")
  }

  @Test func aFaultNamesTheSheetInWhichItWasMet() {
    let file = ZipFile.xlsx(rows: "<row r='0'/>")
    #expect(throws: WorkbookFault(.damaged(part: "xl/worksheets/sheet1.xml"), file: "a.xlsx", sheet: "S")) {
      _ = try Workbook(bytes: file.bytes, name: "a.xlsx").rows(of: 0).next()
    }
  }

  @Test func afterAFaultThereIsNoMoreToRead() throws {
    let file = ZipFile.xlsx(rows: "<row><c><v>1</v></c></row><row r='1'/>")
    let rows = try Workbook(bytes: file.bytes, name: "a.xlsx").rows(of: 0)
    for _ in 0..<3 { #expect(throws: WorkbookFault.self) { _ = try rows.next() } }
  }

  @Test(arguments: ["", "/", "/khong-co/tep.xlsx"]) func aFileThatCannotBeOpenedIsNamed(path: String) {
    #expect(throws: WorkbookFault(.cannotRead, file: "tep.xlsx")) { _ = try Workbook(path: path, name: "tep.xlsx") }
  }
}
