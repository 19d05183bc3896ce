extension SheetFact {
  /// What was found, in Vietnamese; `quoted` is what stands there, in quotation marks.
  func problem(quoted: String) -> String {
    switch self {
    case .tableChosen(let table, let reasons):
      "được đọc là bảng \(TableSchema.of(table).title.lowercased()) vì "
        + reasons.map(\.words).joined(separator: ", ") + "."
    case .tableUndecided(let tables) where tables.isEmpty: "các cột không giống bảng nào của mẫu nhập."
    case .tableUndecided(let tables):
      "các cột hợp với nhiều bảng như nhau: \(tables.map(\.rawValue).joined(separator: ", "))."
    case .indicatorColumns(let headers):
      "các cột \(headers.prefix(3).map { "“\($0)”" }.joined(separator: ", "))"
        + (headers.count > 3 ? " và \(headers.count - 3) cột khác" : "")
        + " mang tên chỉ tiêu, mỗi dòng là một đơn vị hoặc một kỳ; bảng xếp như vậy chưa đọc được."
    case .noHeader: "không tìm thấy dòng tiêu đề."
    case .noRows: "bảng không có dòng nào."
    case .row(let remark): remark.problem(quoted: quoted)
    case .given(let doubt): doubt.problem(quoted: quoted)
    case .joinedHeader(let rows): "tiêu đề trải trên các dòng \(rows.lowerBound)–\(rows.upperBound), đã ghép lại."
    case .ordinalColumn: "cột \(quoted) chỉ đánh số dòng, không phải số liệu."
    case .unitInHeader(let unit): "tiêu đề \(quoted) có “\(unit)” trong ngoặc, đã tách khỏi tên cột."
    case .runningTotal(let words):
      "tiêu đề \(quoted) cho biết số của cột là “\(words)”, không phải riêng của kỳ ghi ở dòng."
    case .otherFigures(let words):
      (quoted == "“\(words)”" ? "\(quoted) cho thấy" : "\(quoted) có “\(words)”, nên")
        + " số ở đó có thể không phải kết quả của kỳ và của đơn vị ghi ở dòng."
    case .periodInHeader(let period): "tiêu đề \(quoted) mang kỳ “\(period)”, đã tách khỏi tên cột."
    case .periodColumns(let headers):
      "mỗi ô ở các cột \(headers.map { "“\($0)”" }.joined(separator: ", ")) được nhập thành một số liệu của kỳ ở tiêu đề."
    case .stateInHeader(let state):
      "tiêu đề \(quoted) cho biết số liệu của cột là “\(state)”; trạng thái ấy được ghi cùng số."
    case .stateBeside(let state):
      "\(quoted) cho biết số liệu là “\(state)”, mà trạng thái ấy chưa được ghi cùng số."
    case .unclearPeriod(let doubt): "tiêu đề \(quoted) \(doubt.words)."
    case .sharedByPeriods(let field):
      "cột \(quoted) nêu một “\(field.rawValue)” cho cả dòng, mà dòng có số liệu của nhiều kỳ ở nhiều cột."
    case .blankFigures(let count): "\(count) ô ở các cột kỳ để trống, không nhập gì cho những ô đó."
    case .noValue: "không cột nào được đọc là cột “Giá trị”, nên các số liệu sẽ để trống."
    case .blankValues(let count): "\(count) dòng có ô số liệu để trống, được nhập như chưa có."
    case .contestedField(let field): "tiêu đề \(quoted) có thể là cột “\(field)” nhưng cột khác đã là cột đó."
    case .sharesBeside(let amounts):
      "cột \(quoted) nêu tỷ lệ bên cạnh “\(amounts)”: chỉ tiêu là tỷ lệ lấy số ở cột này, chỉ tiêu khác lấy số ở cột kia."
    case .elsewhere(.measure): "cột \(quoted) nêu đơn vị tính của từng dòng; các ô của cột này không được nhập."
    case .elsewhere(let field):
      "cột \(quoted) là cột “\(field.rawValue)” của bảng khác; các ô của cột này không được nhập."
    case .remembered(let answers): answers.words
    case .withoutTable: "trang không có bảng nào theo mẫu nhập, không được đọc."
    case .hiddenSheet: "trang đang ẩn, không được đọc."
    case .hiddenRows(let count): "bảng có \(count) dòng số liệu đang ẩn, vẫn được nhập."
    case .hiddenColumn: "cột đang ẩn, vẫn được nhập."
    case .beside: "\(quoted) nằm ở cột không có tiêu đề; các ô của cột này không được nhập."
    case .markedHeader(let mark): "tiêu đề \(quoted) \(mark.wordsOfHeader)."
    case .markedWords(let mark):
      "\(quoted) \(mark.wordsOfLine), mà nêu kỳ, đơn vị hoặc đơn vị tính: không rõ điều ấy còn đúng không."
    case .markedOutside(let count):
      "\(count) ô ngoài các dòng số liệu bị gạch ngang hoặc không hiện chữ, không được dùng làm căn cứ; ô đầu tiên là \(quoted)."
    case .comments(let count): "\(count) ô của trang có ghi chú gắn kèm, không được đọc; ô đầu tiên ở đây."
    }
  }

  /// What to do next, in Vietnamese.
  var remedy: String {
    switch self {
    case .row(let remark): remark.remedy
    case .given(let doubt): doubt.remedy
    case .tableChosen: "Chỉ ra bảng khác nếu không đúng."
    case .tableUndecided:
      "Chỉ ra bảng cần nhập bằng --table, hoặc nhập lại với --map để được hỏi; đặt tên trang theo tên bảng cũng được."
    case .indicatorColumns:
      "Xoay bảng rồi nhập lại: mỗi dòng một chỉ tiêu của một đơn vị trong một kỳ, với các cột Chỉ tiêu, Đơn vị, Kỳ, Giá trị."
    case .noHeader:
      "Ghi một dòng tiêu đề có ít nhất hai cột của mẫu, hoặc nhập lại với --map để chỉ ra bảng và từng cột."
    case .noRows: "Hỏi nơi gửi có gửi nhầm tệp còn trống không; nếu đúng là không có gì thì không cần làm gì."
    case .stateBeside(let state):
      "Đúng cho mọi số thì nhập lại với --set \"Trạng thái=\(state)\"; chỉ cho một số dòng thì thêm cột Trạng thái."
    case .stateInHeader, .sharesBeside, .joinedHeader, .ordinalColumn: "Không cần làm gì nếu nhận đúng."
    case .periodColumns: "Xem các kỳ có đúng với số liệu không."
    case .unclearPeriod(let doubt): doubt.remedy
    case .sharedByPeriods: "Bỏ cột, hoặc ghi mỗi kỳ một dòng."
    case .blankFigures: "Không cần làm gì nếu đúng là chưa nêu; viết chưa có hoặc chưa đến kỳ nếu muốn nói rõ."
    case .noValue: "Sửa tiêu đề của cột số liệu thành “Giá trị”, hoặc nhập lại với --map để chỉ ra đó là cột nào."
    case .blankValues:
      "Không cần làm gì nếu đúng là chưa có; dòng không có gì để nêu thì bỏ đi, sổ giữ số đã nêu trước đó."
    case .contestedField: "Sửa lại tiêu đề, hoặc chỉ ra mỗi cột là gì."
    case .unitInHeader: "Không cần làm gì; nếu là đơn vị tính thì các số được đối chiếu với đơn vị của chỉ tiêu."
    case .runningTotal: "Ghi kỳ theo số lũy kế: 6 tháng đầu năm 2025, hoặc đến 30/6/2025; bỏ chữ ấy nếu không phải."
    case .elsewhere(.measure):
      "Không cần làm gì; các số được đối chiếu với đơn vị của chỉ tiêu."
    case .otherFigures:
      "Nhập riêng số kế hoạch, mục tiêu ở bảng mục tiêu; số của kỳ khác, nơi khác thì ghi đúng Kỳ, Đơn vị; nếu đúng là kết "
        + "quả thì bỏ chữ ấy."
    case .periodInHeader: "Xem kỳ này có đúng với số liệu không."
    case .remembered: "Nếu không còn đúng, nhập lại với --map để trả lời khác."
    case .withoutTable: "Ghi dòng tiêu đề của mẫu nếu trang có số liệu cần nhập."
    case .hiddenSheet: "Bỏ ẩn trang rồi nhập lại nếu cần số liệu ở đó."
    case .hiddenRows, .hiddenColumn: "Xem phần bị ẩn có đúng là số liệu cần nhập không."
    case .markedHeader: "Viết lại tiêu đề đúng như còn dùng, không gạch ngang; cột đã bỏ thì xóa."
    case .markedWords: "Hỏi nơi gửi, rồi chỉ để lại chữ còn dùng, không gạch ngang và hiện đủ; đã bỏ thì xóa."
    case .markedOutside: "Xem những ô ấy có còn dùng không; đã bỏ thì xóa."
    case .comments: "Xem các ghi chú ấy có nói khác về số liệu không; điều cần nhập thì ghi vào cột Ghi chú."
    case .beside: "Ghi tiêu đề cho cột nếu cần nhập."
    case .elsewhere: "Nhập riêng bảng có cột này nếu cần."
    }
  }
}

extension RememberedAnswers {
  /// Which table and which columns they are.
  fileprivate var words: String {
    guard let table else { return "trang được bỏ qua theo câu trả lời đã nhớ từ lần nhập trước." }
    let title = TableSchema.of(table).title
    let pairs = columns.map { "“\($0.header)” → \($0.field?.rawValue ?? "bỏ qua")" }
    return "trang được đọc theo câu trả lời đã nhớ từ lần nhập trước: bảng “\(title)”"
      + (isTableSaid ? " (đã nhớ)" : "") + (pairs.isEmpty ? "." : "; cột " + pairs.joined(separator: "; ") + ".")
  }
}

extension CellMark {
  /// What it makes of a header.
  fileprivate var wordsOfHeader: String {
    switch self {
    case .struck: "bị gạch ngang nên không rõ cột còn dùng không"
    case .partlyStruck: "có một phần bị gạch ngang nên không rõ cột là gì"
    case .unseen: "không hiện ra vì định dạng của ô"
    }
  }
}

extension CellMark {
  /// What it is of a line beside the table.
  fileprivate var wordsOfLine: String {
    switch self {
    case .struck: "bị gạch ngang"
    case .partlyStruck: "có một phần bị gạch ngang"
    case .unseen: "không hiện ra vì định dạng của ô"
    }
  }
}

extension PeriodDoubt {
  /// What it may be.
  fileprivate var words: String {
    switch self {
    case .bareNumber: "có thể là năm hoặc chỉ là một con số"
    case .firstOfMonth: "có thể là cả tháng hoặc là số liệu đến ngày đó"
    case .withoutYear: "là kỳ nhưng không nêu năm"
    }
  }

  /// How to say which.
  fileprivate var remedy: String {
    switch self {
    case .bareNumber: "Nếu là kỳ thì ghi thêm chữ Năm, hoặc nhập lại với --map và chọn cột Giá trị."
    case .firstOfMonth: "Ghi thành chữ: tháng 6/2025, hoặc đến 01/6/2025."
    case .withoutYear: "Ghi cả năm vào tiêu đề: Quý I/2025, tháng 6/2025."
    }
  }
}

extension TableReason {
  /// `5 cột giống mẫu`, `tên trang`, `tên tệp`.
  var words: String {
    switch self {
    case .headers(let count): "\(count) cột giống mẫu"
    case .sheetName: "tên trang"
    case .fileName: "tên tệp"
    }
  }
}
