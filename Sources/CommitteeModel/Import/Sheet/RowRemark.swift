/// What a row of a sheet that is no data was taken for.
public enum RowRemark: Hashable, Sendable {
  /// Text above the header.
  case title
  /// A line above the header that states the unit of measure of the whole table.
  case unitAbove(String)
  /// A line under the header that states the unit of measure of the whole table, where another one states it `unlike`.
  case unitBelow(String, unlike: String?)
  /// A row of column numbers under the header: `(1)`, `(2)`, `(3)`.
  case columnNumbers
  /// A row that names the group of the rows below.
  case section
  /// A row of totals.
  case totals
  /// A remark under the table.
  case footnote
  /// The header again, as on a printed page.
  case repeatedHeader
  /// The header of a further table; nothing from here on was read.
  case anotherHeader
  /// A row of the block with place, date and names of those who sign.
  case signature
  /// A row that holds nothing but its number.
  case onlyOrdinal

  /// Its kind.
  var code: FindingCode {
    switch self {
    case .title: .title
    case .unitAbove, .unitBelow: .unitAbove
    case .columnNumbers: .columnNumbers
    case .section: .section
    case .totals: .totals
    case .footnote: .footnote
    case .repeatedHeader: .repeatedHeader
    case .anotherHeader: .anotherHeader
    case .signature: .signature
    case .onlyOrdinal: .onlyOrdinal
    }
  }

  /// True for a row that most sheets have.
  var isRoutine: Bool {
    switch self {
    case .title, .columnNumbers, .section, .footnote, .repeatedHeader, .signature, .onlyOrdinal: true
    case .unitAbove, .unitBelow, .totals, .anotherHeader: false
    }
  }

  /// Whether it stops the import.
  var severity: Severity {
    switch self {
    case .anotherHeader, .unitBelow(_, unlike: .some): .blocking
    default: .warning
    }
  }

  /// What was found, in Vietnamese; `quoted` is what stands there, in quotation marks.
  func problem(quoted: String) -> String {
    switch self {
    case .title: "dòng phía trên tiêu đề, được bỏ qua: \(quoted)."
    case .unitAbove(let unit): "dòng phía trên tiêu đề nêu đơn vị tính “\(unit)” cho cả bảng: \(quoted)."
    case .unitBelow(let unit, nil): "dòng dưới tiêu đề nêu đơn vị tính “\(unit)” cho cả bảng: \(quoted)."
    case .unitBelow(let unit, let other?):
      "dòng \(quoted) nêu đơn vị tính “\(unit)”, dòng khác của bảng nêu “\(other)”."
    case .columnNumbers: "dòng đánh số cột, được bỏ qua."
    case .section: "dòng \(quoted) là tên nhóm của các dòng dưới, không phải số liệu."
    case .totals: "dòng \(quoted) là dòng tổng, không được nhập."
    case .footnote: "dòng \(quoted) là ghi chú dưới bảng, không được nhập."
    case .repeatedHeader: "tiêu đề được nhắc lại, bỏ qua."
    case .anotherHeader: "tiêu đề của một bảng khác bắt đầu ở đây; từ dòng này trở đi chưa được đọc."
    case .signature: "dòng \(quoted) thuộc phần ký tên, không được nhập."
    case .onlyOrdinal: "dòng chỉ có số thứ tự \(quoted), không có nội dung."
    }
  }

  /// What to do next, in Vietnamese.
  var remedy: String {
    switch self {
    case .unitAbove, .unitBelow(_, nil): "Không cần làm gì; các số được đối chiếu với đơn vị của chỉ tiêu."
    case .unitBelow: "Ghi đơn vị tính ở một cột, mỗi dòng một ô."
    case .section: "Không cần làm gì nếu nhận đúng; dòng số liệu còn trống thì ghi chưa có ở cột số."
    case .totals, .footnote, .signature: "Chuyển lên phần số liệu nếu nhận nhầm."
    case .anotherHeader: "Để mỗi bảng ở một trang."
    case .title, .columnNumbers, .repeatedHeader, .onlyOrdinal: "Không cần làm gì nếu nhận đúng."
    }
  }
}
