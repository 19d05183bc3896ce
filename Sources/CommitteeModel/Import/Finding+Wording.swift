extension Finding {
  /// One line for a person: code, place, what is wrong and what was read, what to do.
  public var text: String { "[\(code.rawValue)] \(place): \(problem) \(remedy)" }

  /// `bac-giang/so-lieu.csv, dòng 9, cột “Giá trị”`; in a workbook `bao-cao.xlsx, trang “Biểu 1”, ô D12`.
  public var place: String {
    var place = origin.file
    if !origin.sheet.isEmpty {
      place += ", trang “\(origin.sheet)”"
      if let columnIndex {
        let letters = CellAddress.letters(of: columnIndex)
        return place + (origin.line > 0 ? ", ô \(letters)\(origin.line)" : ", cột \(letters)")
      }
    }
    if origin.line > 0 { place += ", dòng \(origin.line)" }
    if let column { place += ", cột “\(column)”" }
    return place
  }

  /// The longest stretch of a cell that a sentence repeats, in characters.
  private static let longestQuote = 60

  private var quoted: String {
    read.count > Self.longestQuote ? "“\(read.prefix(Self.longestQuote))…”" : "“\(read)”"
  }

  var problem: String {
    switch fact {
    case .noTables: "thư mục không có tệp nào theo mẫu nhập."
    case .missingTable(let table): "cần bảng \(table.rawValue).csv, thư mục và sổ đều chưa có."
    case .unknownFile: "không phải bảng tính nên không được đọc."
    case .textFile: "tệp văn bản (.txt) trong thư mục không được đọc vì thường không phải bảng của mẫu."
    case .innerFolder(let files, _): "đây là thư mục có \(files) tệp, không được đọc cùng thư mục chứa nó."
    case .copy(let first): "tệp này là bản chép nguyên vẹn của “\(first)” nên không được đọc lần nữa."
    case .openElsewhere(let lock): "tệp đang mở ở máy khác hoặc cửa sổ khác (tệp khóa “\(lock)”), có thể chưa lưu xong."
    case .unreadableEntry(.nameNotUnicode): "tên này không viết bằng Unicode nên không mở được; dấu � là chỗ hỏng."
    case .unreadableEntry(.leadsNowhere): "liên kết này trỏ tới tệp không còn ở đó."
    case .unreadableFile(let reason): reason.problem
    case .emptyFile: "tệp rỗng."
    case .undecodable: "có ký tự hỏng, không đọc được theo bảng mã của tệp."
    case .otherEncoding(let encoding, let legacy, let evidence):
      "tệp được đọc theo bảng mã \(encoding.name)\(legacy.map { " với chữ của phông \($0.name)" } ?? ""), "
        + "\(evidence.reason)."
    case .undecidedEncoding: "tệp không phải UTF-8 và chưa đủ căn cứ để biết là bảng mã nào."
    case .noText: "tệp không phải văn bản."
    case .endlessRow: "dòng này dài quá mức, có lẽ tệp thiếu dấu xuống dòng; phần còn lại chưa được đọc."
    case .unclosedQuote: "dấu ngoặc kép mở ra ở đây không có dấu đóng; phần còn lại của tệp chưa được đọc."
    case .strayQuote: "dấu ngoặc kép nằm sai chỗ trong ô."
    case .raggedRow(let found, let wanted): "dòng có \(found) ô, tiêu đề có \(wanted) cột."
    case .missingColumn: "tệp thiếu cột này."
    case .unknownColumn: columnIndex == nil ? "mẫu nhập không có cột này." : "mẫu nhập không có cột \(quoted)."
    case .duplicateHeader: "tiêu đề cột bị lặp lại."
    case .emptyCell: "ô bắt buộc đang để trống."
    case .notInVocabulary: "\(quoted) không nằm trong các từ được dùng."
    case .malformedCode: "\(quoted) không đúng dạng mã."
    case .unreadable(let notation):
      "\(quoted) không đọc được là \(notation.noun)" + (notation.flaw(of: read).map { ": \($0)." } ?? ".")
    case .figureOfOtherKind(let kind): "\(quoted) không đọc được theo loại của chỉ tiêu (\(kind.rawValue))."
    case .duplicateKey(let first, _, let differing):
      "dòng này trùng khóa với \(first.text)" + (differing.isEmpty ? "." : " mà nêu khác: \(differing.words).")
    case .contradiction(let other, _, let differing):
      "\(other.text), tệp khác của lệnh, nêu khác về \(quoted): \(differing.words)."
    case .unknownReference(let table, _):
      "mã \(quoted) không có trong bảng \(TableSchema.of(table).title.lowercased()) (\(table.rawValue).csv)."
    case .undatedRank:
      "hạng theo \(quoted) không có ngày công bố, và nguồn của nó không có ngày nên không rõ được biết từ khi nào."
    case .textWasCleaned(let cleaning): "đã bỏ \(cleaning.wording), còn lại \(quoted)."
    case .notComposed: "chữ có dấu viết ở dạng tổ hợp, đã đổi sang dạng dựng sẵn: \(quoted)."
    case .suspectedLegacy(let encoding, let proposed):
      "\(quoted) giống chữ gõ bằng phông \(encoding.name), đọc ra là “\(proposed.prefix(Self.longestQuote))”."
    case .convertedLegacy(let encoding): "đã đổi từ \(encoding.name) sang Unicode: \(quoted)."
    case .sheet(let fact): fact.problem(quoted: quoted)
    case .cell(let fact): fact.problem(quoted: quoted)
    case .figure(let fact): fact.problem(quoted: quoted)
    }
  }

  var remedy: String {
    switch fact {
    case .noTables: "Chọn đúng thư mục có các tệp như nguon.csv, so-lieu.csv."
    case .missingTable(let table): "Thêm tệp \(table.rawValue).csv rồi nhập lại."
    case .unknownFile: "Chép số liệu vào bảng tính nếu trong đó có số liệu cần nhập."
    case .textFile(let path):
      "Nếu trong đó là bảng ngăn bằng dấu phẩy, chấm phẩy hay tab thì nêu riêng tệp: batru import \"\(path)\"."
    case .innerFolder(_, let path): "Nêu cả thư mục này trong lệnh nếu cần: batru import \"\(path)\"."
    case .copy: "Không cần làm gì nếu đúng là một tệp; gửi nhầm thì xin nơi gửi gửi lại."
    case .openElsewhere: "Lưu và đóng tệp ở đó rồi nhập lại; nếu không ai mở nữa thì xóa tệp khóa."
    case .unreadableEntry(.nameNotUnicode): "Đổi tên tệp, hoặc giải nén lại bằng phần mềm biết tên tệp tiếng Việt."
    case .unreadableEntry(.leadsNowhere): "Chép tệp vào thư mục, hoặc xóa liên kết."
    case .unreadableFile(let reason): reason.remedy
    case .emptyFile: "Xin nơi gửi gửi lại tệp, hoặc bỏ tệp ra khỏi thư mục."
    case .undecodable, .undecidedEncoding, .endlessRow: "Lưu lại tệp dạng CSV UTF-8."
    case .noText: "Mở tệp bằng đúng chương trình của nó rồi lưu dạng CSV UTF-8."
    case .unclosedQuote: "Thêm dấu đóng; dấu ngoặc kép trong ô viết thành hai dấu liền nhau."
    case .strayQuote: "Đặt cả ô trong ngoặc kép và viết dấu ngoặc kép bên trong thành hai dấu liền nhau."
    case .raggedRow: "Ô có dấu ngăn cách phải đặt trong ngoặc kép."
    case .missingColumn:
      "Thêm cột với tiêu đề viết đúng như trên; ô không có gì thì để trống."
        + (isOfTheFormat ? "" : " Mọi dòng như nhau thì nhập lại với --set \"\(column ?? "")=…\".")
    case .unknownColumn where columnIndex != nil:
      "Sửa lại tiêu đề, bỏ cột, nhập lại với --map để chỉ ra đây là cột nào, "
        + "hoặc với --only-good-rows để nhập các cột khác."
    case .unknownColumn: "Sửa lại tiêu đề, bỏ cột, hoặc nhập lại với --only-good-rows để nhập các cột khác."
    case .duplicateHeader: "Giữ lại một cột."
    case .emptyCell: "Điền ô này theo nguồn."
    case .notInVocabulary(let words): "Dùng một trong các từ: \(words.joined(separator: " | "))."
    case .malformedCode: "Mã chỉ gồm chữ thường không dấu a–z, chữ số, dấu - và dấu chấm, ví dụ cqs.dvc34."
    case .unreadable(let notation): notation.hint(about: read) ?? notation.wanted
    case .figureOfOtherKind(let kind): kind.wanted
    case .contradiction(_, let table, _) where table.isNamedByOthers:
      "Sổ giữ cách ghi của tệp được nêu sau trong lệnh; ghi nhầm thì sửa một tệp."
    case .contradiction:
      "Hỏi nơi gửi bên nào đúng rồi sửa hoặc bỏ dòng kia; nếu một tệp sửa lại tệp kia thì nhập hai tệp bằng hai lệnh, tệp "
        + "sửa lại nhập sau."
    case .duplicateKey(_, let table, _):
      "Bỏ một dòng, hoặc phân biệt hai dòng ở cột khóa: \(TableSchema.of(table).keyHeaders.joined(separator: ", "))."
    case .unknownReference(.unit, _) where MeasureUnit(read)?.isUnmistakable == true:
      "Đây là đơn vị tính: đổi tiêu đề cột thành “Đơn vị tính”, và nêu đơn vị báo cáo bằng --set hoặc một cột khác."
    case .unknownReference(_, let near) where !near.isEmpty:
      "Có phải là \(near.joined(separator: ", hoặc "))? Sửa mã, hoặc thêm dòng có mã này vào bảng đó."
    case .unknownReference: "Sửa mã, hoặc thêm dòng có mã này vào bảng đó."
    case .undatedRank: "Ghi ngày ở cột Ngày công bố, hoặc ngày của nguồn ở bảng nguồn."
    case .textWasCleaned, .notComposed, .otherEncoding: "Không cần làm gì nếu chữ vẫn đúng."
    case .suspectedLegacy(let encoding, _):
      "Nếu đúng vậy, nhập lại với --decode \(encoding.rawValue); nếu chữ vốn đúng, với --decode none."
        + (encoding.keepsCase ? "" : " " + Self.lostCase)
    case .convertedLegacy(let encoding): encoding.keepsCase ? "Không cần làm gì nếu chữ vẫn đúng." : Self.lostCase
    case .sheet(let fact): fact.remedy
    case .cell(let fact): fact.remedy
    case .figure(let fact): fact.remedy
    }
  }

  /// What a person must do about TCVN3, whose capitals are drawn by the font.
  private static let lostCase = "Soát lại chữ hoa: TCVN3 để chữ hoa có dấu ở phông (.VnTimeH), trong tệp không còn."
}

extension Finding {
  /// True for a file that is named as a table of the import format, whose columns must all be there.
  fileprivate var isOfTheFormat: Bool {
    let name = origin.file.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return Table.allCases.contains { name == $0.rawValue + ".csv" }
  }
}

extension ValueKind {
  /// How to write a figure of this kind.
  fileprivate var wanted: String {
    let form =
      switch self {
      case .count, .money: "một số: 1.380; gần 15.000; trên 1,8 triệu; 40 - 50"
      case .rate: "tỷ lệ: 71,78 hoặc 17/20"
      case .fraction: "phân số: 17/20"
      case .score: "điểm: 0,716 hoặc 6/6,75"
      case .month: "mốc thời gian: 5/2021"
      case .qualitative, .text: "chữ"
      }
    return "Viết \(form); hoặc sửa loại số liệu của chỉ tiêu."
  }
}

extension FindingFact.Notation {
  /// What the cell was to be.
  var noun: String {
    switch self {
    case .integer: "số nguyên"
    case .number: "số"
    case .figure: "số liệu"
    case .day: "ngày"
    case .date: "ngày, tháng hoặc năm"
    case .period: "kỳ"
    case .deadline: "thời hạn"
    case .rank: "thứ hạng"
    }
  }

  /// How to write it.
  var wanted: String {
    switch self {
    case .integer: "Viết số nguyên từ 0, dấu chấm tách hàng nghìn: 1.380."
    case .number: "Dấu phẩy cho phần thập phân, dấu chấm tách hàng nghìn: 71,78 hoặc 1.380."
    case .figure: "Viết như nguồn nêu với dấu phẩy thập phân: 1.380; 71,78; gần 15.000; 17/20; chưa có; không áp dụng."
    case .day: "Viết đủ ngày/tháng/năm: 17/01/2022."
    case .date: "Viết ngày/tháng/năm, tháng/năm hoặc năm: 17/01/2022; 6/2021; 2022."
    case .period: "Viết như: 2021; Quý II/2025; 9/2023; 5 tháng đầu năm 2021; đến 30/8/2023; 2018-2021."
    case .deadline: "Viết như: tháng 02/2022; đến năm 2025; trước năm 2025; hằng quý; thời gian tới."
    case .rank: "Viết số từ 1, hoặc hai số nối bằng gạch ngang: 10; 32-33."
    }
  }
}
