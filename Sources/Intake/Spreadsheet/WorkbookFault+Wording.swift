extension WorkbookFault {
  /// One line for a person: the file and sheet, what is wrong, what to do.
  public var text: String { "\(place): \(problem) \(remedy)" }

  private var place: String { sheet.map { "\(file), trang tính “\($0)”" } ?? file }

  /// What is wrong, in Vietnamese.
  var problem: String {
    switch kind {
    case .cannotRead: "không đọc được tệp."
    case .notSpreadsheet(let form): "tệp không phải bảng tính mà là \(form.noun)."
    case .binaryWorkbook: "tệp thuộc dạng XLSB, chương trình không đọc dạng này."
    case .tooOld: "tệp được lưu ở dạng của Excel 95 hoặc cũ hơn, chương trình không đọc dạng này."
    case .passwordProtected: "tệp được đặt mật khẩu nên không đọc được."
    case .damaged(let part): "tệp bị hỏng (phần \(part))."
    case .missing(let part): "tệp thiếu phần \(part)."
    case .strangeCompression(let part): "phần \(part) được nén theo cách mà chương trình bảng tính không dùng."
    case .documentType(let part): "phần \(part) khai báo DOCTYPE, có thể gây hại nên không được đọc."
    case .tooLarge(let bound): "tệp vượt giới hạn an toàn: \(bound.noun)."
    }
  }

  /// What to do next, in Vietnamese.
  var remedy: String {
    switch kind {
    case .cannotRead: "Kiểm tra lại tên, quyền đọc và ổ đĩa rồi nhập lại."
    case .notSpreadsheet(.text): "Nếu là bảng CSV, đổi đuôi tệp thành .csv rồi nhập lại."
    case .notSpreadsheet(.empty): "Yêu cầu đơn vị gửi lại tệp."
    case .notSpreadsheet(.pdf), .notSpreadsheet(.document), .notSpreadsheet(.compound):
      "Xin nơi gửi bảng tính gốc (.xlsx, .ods) rồi nhập; số chép tay từ văn bản dễ sai."
    case .notSpreadsheet(.ledger): "Dùng sổ sau --ledger."
    case .notSpreadsheet(.edition): "Mở bằng batru open; số liệu chỉ được nhập từ tệp của nơi gửi."
    case .notSpreadsheet, .binaryWorkbook, .tooOld:
      "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập lại."
    case .passwordProtected: "Mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nhập lại."
    case .damaged, .missing, .strangeCompression:
      "Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx; nếu không mở được, yêu cầu đơn vị gửi lại."
    case .documentType: "Không dùng tệp này; yêu cầu đơn vị xuất lại từ Excel hoặc LibreOffice."
    case .tooLarge: "Chép riêng bảng cần nhập sang một tệp .xlsx mới rồi nhập tệp đó."
    }
  }
}

extension FileForm {
  /// What it is called in the middle of a sentence.
  fileprivate var noun: String {
    switch self {
    case .empty: "tệp rỗng"
    case .zip: "tệp nén zip"
    case .compound: "tài liệu khác của Microsoft Office"
    case .oldSheet: "bảng tính đời cũ"
    case .document: "văn bản hoặc bản trình chiếu"
    case .webPage: "trang web (HTML) mang đuôi bảng tính"
    case .xml: "tệp XML"
    case .pdf: "tệp PDF"
    case .ledger: "sổ của batru"
    case .edition: "bản công bố của batru"
    case .text: "văn bản thuần"
    case .other: "một dạng không nhận ra"
    }
  }
}

extension WorkbookFault.Bound {
  /// What it bounds, with the bound.
  fileprivate var noun: String {
    switch self {
    case .uncompressed: "sau khi giải nén lớn hơn \(WorkbookLimits.uncompressed >> 30) GiB"
    case .ratio: "nén chặt hơn \(WorkbookLimits.ratio) lần"
    case .held: "có phần lớn hơn \(WorkbookLimits.held >> 20) MiB"
    case .directory: "có quá nhiều phần"
    case .depth: "các thẻ lồng nhau sâu hơn \(WorkbookLimits.depth) tầng"
    case .tag: "có thẻ dài hơn \(WorkbookLimits.tag >> 20) MiB"
    case .cellText: "có ô dài hơn \(WorkbookLimits.cellText >> 20) MiB"
    case .rowText: "có dòng dài hơn \(WorkbookLimits.rowText >> 20) MiB"
    case .sheets: "có nhiều hơn \(WorkbookLimits.sheets) trang tính"
    case .merged: "có nhiều hơn \(WorkbookLimits.merged) ô gộp"
    case .periods: "có trang tính nhiều hơn \(WorkbookLimits.periods) cột kỳ"
    case .cells: "có trang tính nhiều hơn \(WorkbookLimits.cells) ô có nội dung"
    case .sheetText: "có trang tính nhiều hơn \(WorkbookLimits.sheetText >> 30) GiB chữ"
    case .reread: "có quá nhiều trang tính lớn trong một tệp ODS"
    }
  }
}
