import CommitteeModel
import Testing

/// What a secretary reads about a spreadsheet, each kind of finding once.
@Suite struct SheetFindingTests {
  /// A finding about a sheet and its line.
  struct Told: Sendable, CustomTestStringConvertible {
    let fact: FindingFact
    let read: String
    let sentence: String
    var testDescription: String { fact.code.rawValue }
  }

  private static func sheet(_ fact: SheetFact, _ read: String, _ sentence: String) -> Told {
    Told(
      fact: .sheet(fact), read: read,
      sentence: "[\(fact.code.rawValue)] bao-cao.xlsx, trang “Biểu 1”, ô D12: " + sentence)
  }

  private static func cell(_ fact: CellFact, _ read: String, _ sentence: String) -> Told {
    Told(
      fact: .cell(fact), read: read,
      sentence: "[\(fact.code.rawValue)] bao-cao.xlsx, trang “Biểu 1”, ô D12: " + sentence)
  }

  private static let vietnamese = NumberEvidence.Example(text: "13,2", place: CellAddress(column: 3, row: 12))
  private static let english = NumberEvidence.Example(text: "86.45", place: CellAddress(column: 3, row: 15))
  private static let held =
    "Không cần làm gì; nếu là đơn vị tính thì các số được đối chiếu với đơn vị của chỉ tiêu."
  private static let written =
    "Viết lại tiêu đề đúng như còn dùng, không gạch ngang; cột đã bỏ thì xóa."
  private static let fine = "Không cần làm gì nếu nhận đúng."
  private static let moved = "Chuyển lên phần số liệu nếu nhận nhầm."

  static let layout: [Told] = [
    sheet(
      .tableChosen(.observation, reasons: [.headers(4), .sheetName, .fileName]), "",
      "được đọc là bảng số liệu vì 4 cột giống mẫu, tên trang, tên tệp. Chỉ ra bảng khác nếu không đúng."),
    sheet(
      .tableUndecided([.source, .system]), "",
      "các cột hợp với nhiều bảng như nhau: nguon, he-thong. "
        + "Chỉ ra bảng cần nhập bằng --table, hoặc nhập lại với --map để được hỏi; đặt tên trang theo tên bảng cũng được."
    ),
    sheet(
      .noHeader, "",
      "không tìm thấy dòng tiêu đề. Ghi một dòng tiêu đề có ít nhất hai cột của mẫu, "
        + "hoặc nhập lại với --map để chỉ ra bảng và từng cột."),
    sheet(
      .noRows, "",
      "bảng không có dòng nào. Hỏi nơi gửi có gửi nhầm tệp còn trống không; nếu đúng là không có gì thì không cần làm "
        + "gì."),
    sheet(.row(.title), "PHỤ LỤC", "dòng phía trên tiêu đề, được bỏ qua: “PHỤ LỤC”. " + fine),
    sheet(
      .row(.unitAbove("triệu đồng")), "ĐVT: triệu đồng",
      "dòng phía trên tiêu đề nêu đơn vị tính “triệu đồng” cho cả bảng: “ĐVT: triệu đồng”. Không cần làm gì; "
        + "các số được đối chiếu với đơn vị của chỉ tiêu."),
    sheet(
      .row(.unitBelow("triệu đồng", unlike: nil)), "ĐVT: triệu đồng",
      "dòng dưới tiêu đề nêu đơn vị tính “triệu đồng” cho cả bảng: “ĐVT: triệu đồng”. Không cần làm gì; "
        + "các số được đối chiếu với đơn vị của chỉ tiêu."),
    sheet(
      .row(.unitBelow("triệu đồng", unlike: "tỷ đồng")), "ĐVT: triệu đồng",
      "dòng “ĐVT: triệu đồng” nêu đơn vị tính “triệu đồng”, dòng khác của bảng nêu “tỷ đồng”. "
        + "Ghi đơn vị tính ở một cột, mỗi dòng một ô."),
    sheet(
      .markedHeader(.struck), "Kế hoạch",
      "tiêu đề “Kế hoạch” bị gạch ngang nên không rõ cột còn dùng không. " + Self.written),
    sheet(
      .markedHeader(.partlyStruck), "Kế hoạch Thực hiện",
      "tiêu đề “Kế hoạch Thực hiện” có một phần bị gạch ngang nên không rõ cột là gì. " + Self.written),
    sheet(
      .markedHeader(.unseen), "Thực hiện",
      "tiêu đề “Thực hiện” không hiện ra vì định dạng của ô. " + Self.written),
    sheet(
      .markedWords(.partlyStruck), "NĂM 2021 NĂM 2022",
      "“NĂM 2021 NĂM 2022” có một phần bị gạch ngang, mà nêu kỳ, đơn vị hoặc đơn vị tính: không rõ điều ấy còn đúng không. "
        + "Hỏi nơi gửi, rồi chỉ để lại chữ còn dùng, không gạch ngang và hiện đủ; đã bỏ thì xóa."),
    sheet(
      .markedOutside(3), "BÁO CÁO",
      "3 ô ngoài các dòng số liệu bị gạch ngang hoặc không hiện chữ, không được dùng làm căn cứ; ô đầu tiên là “BÁO CÁO”. "
        + "Xem những ô ấy có còn dùng không; đã bỏ thì xóa."),
    sheet(
      .comments(2), "",
      "2 ô của trang có ghi chú gắn kèm, không được đọc; ô đầu tiên ở đây. "
        + "Xem các ghi chú ấy có nói khác về số liệu không; điều cần nhập thì ghi vào cột Ghi chú."),
    sheet(
      .indicatorColumns(["Hồ sơ", "Dân số"]), "",
      "các cột “Hồ sơ”, “Dân số” mang tên chỉ tiêu, mỗi dòng là một đơn vị hoặc một kỳ; bảng xếp như vậy chưa đọc được. "
        + "Xoay bảng rồi nhập lại: mỗi dòng một chỉ tiêu của một đơn vị trong một kỳ, với các cột Chỉ tiêu, Đơn vị, Kỳ, Giá "
        + "trị."),
    sheet(.joinedHeader(4...6), "", "tiêu đề trải trên các dòng 4–6, đã ghép lại. " + fine),
    sheet(.row(.columnNumbers), "(1) (2)", "dòng đánh số cột, được bỏ qua. " + fine),
    sheet(.ordinalColumn, "STT", "cột “STT” chỉ đánh số dòng, không phải số liệu. " + fine),
    sheet(
      .unitInHeader("%"), "Tỷ lệ (%)",
      "tiêu đề “Tỷ lệ (%)” có “%” trong ngoặc, đã tách khỏi tên cột. " + held),
    sheet(
      .runningTotal("lũy kế"), "Kết quả (lũy kế)",
      "tiêu đề “Kết quả (lũy kế)” cho biết số của cột là “lũy kế”, không phải riêng của kỳ ghi ở dòng. "
        + "Ghi kỳ theo số lũy kế: 6 tháng đầu năm 2025, hoặc đến 30/6/2025; bỏ chữ ấy nếu không phải."),
    sheet(
      .periodInHeader("năm 2024"), "Kết quả năm 2024",
      "tiêu đề “Kết quả năm 2024” mang kỳ “năm 2024”, đã tách khỏi tên cột. Xem kỳ này có đúng với số liệu không."),
    sheet(
      .periodColumns(["2021", "Năm 2022"]), "2021",
      "mỗi ô ở các cột “2021”, “Năm 2022” được nhập thành một số liệu của kỳ ở tiêu đề. "
        + "Xem các kỳ có đúng với số liệu không."),
    sheet(
      .stateInHeader("ước"), "Ước thực hiện 2024",
      "tiêu đề “Ước thực hiện 2024” cho biết số liệu của cột là “ước”; trạng thái ấy được ghi cùng số. " + fine),
    sheet(
      .stateBeside("ước"), "ƯỚC THỰC HIỆN NĂM 2024",
      "“ƯỚC THỰC HIỆN NĂM 2024” cho biết số liệu là “ước”, mà trạng thái ấy chưa được ghi cùng số. Đúng cho mọi số thì "
        + "nhập lại với --set \"Trạng thái=ước\"; chỉ cho một số dòng thì thêm cột Trạng thái."),
    sheet(
      .unclearPeriod(.bareNumber), "2023",
      "tiêu đề “2023” có thể là năm hoặc chỉ là một con số. "
        + "Nếu là kỳ thì ghi thêm chữ Năm, hoặc nhập lại với --map và chọn cột Giá trị."),
    sheet(
      .unclearPeriod(.firstOfMonth), "01/6/2025",
      "tiêu đề “01/6/2025” có thể là cả tháng hoặc là số liệu đến ngày đó. "
        + "Ghi thành chữ: tháng 6/2025, hoặc đến 01/6/2025."),
    sheet(
      .unclearPeriod(.withoutYear), "Quý I",
      "tiêu đề “Quý I” là kỳ nhưng không nêu năm. Ghi cả năm vào tiêu đề: Quý I/2025, tháng 6/2025."),
    sheet(
      .sharedByPeriods(.numerator), "Tử số",
      "cột “Tử số” nêu một “Tử số” cho cả dòng, mà dòng có số liệu của nhiều kỳ ở nhiều cột. "
        + "Bỏ cột, hoặc ghi mỗi kỳ một dòng."),
    sheet(
      .otherFigures("Số kế hoạch"), "Số kế hoạch",
      "“Số kế hoạch” cho thấy số ở đó có thể không phải kết quả của kỳ và của đơn vị ghi ở dòng. Nhập riêng số kế hoạch, mục "
        + "tiêu ở bảng mục tiêu; số của kỳ khác, nơi khác thì ghi đúng Kỳ, Đơn vị; nếu đúng là kết quả thì bỏ chữ ấy."),
    sheet(
      .otherFigures("kế hoạch"), "Kết quả (kế hoạch)",
      "“Kết quả (kế hoạch)” có “kế hoạch”, nên số ở đó có thể không phải kết quả của kỳ và của đơn vị ghi ở dòng. "
        + "Nhập riêng số kế hoạch, mục tiêu ở bảng mục tiêu; số của kỳ khác, nơi khác thì ghi đúng Kỳ, Đơn vị; nếu đúng là kết "
        + "quả thì bỏ chữ ấy."),
    sheet(
      .given(.period(named: "QUÝ II/2024", other: "2023")), "BÁO CÁO QUÝ II/2024",
      "“BÁO CÁO QUÝ II/2024” nêu kỳ “QUÝ II/2024”, mà không dòng nào của bảng thuộc kỳ ấy (có dòng nêu “2023”). "
        + "Xem kỳ của các dòng có đúng không; đúng thì không cần làm gì."),
    sheet(
      .given(.period(named: "QUÝ II/2024", other: nil)), "BÁO CÁO QUÝ II/2024",
      "“BÁO CÁO QUÝ II/2024” nêu kỳ “QUÝ II/2024”, mà bảng không có cột Kỳ, nên các số được nhập không kèm kỳ. "
        + "Nhập với --set Kỳ=“QUÝ II/2024” nếu đó là kỳ của các số."),
    sheet(
      .given(.unit(named: "UBND XÃ …", other: "tinh", isGiven: true)), "UBND XÃ ĐỒNG KỲ",
      "“UBND XÃ ĐỒNG KỲ” có vẻ nêu đơn vị “UBND XÃ …”, mà --set nêu “tinh”. "
        + "Xem tệp có phải của đơn vị khác không; nếu số đúng là của đơn vị đã nêu thì không cần làm gì."),
    sheet(
      .given(.unit(named: "UBND XÃ …", other: "tinh", isGiven: false)), "UBND XÃ ĐỒNG KỲ",
      "“UBND XÃ ĐỒNG KỲ” có vẻ nêu đơn vị “UBND XÃ …”, mà các dòng của bảng nêu “tinh”. "
        + "Xem tệp có phải của đơn vị khác không; nếu số đúng là của đơn vị đã nêu thì không cần làm gì."),
    sheet(
      .blankFigures(4), "",
      "4 ô ở các cột kỳ để trống, không nhập gì cho những ô đó. "
        + "Không cần làm gì nếu đúng là chưa nêu; viết chưa có hoặc chưa đến kỳ nếu muốn nói rõ."),
    sheet(
      .sharesBeside(amounts: "Kết quả Số lượng"), "Kết quả Tỷ lệ (%)",
      "cột “Kết quả Tỷ lệ (%)” nêu tỷ lệ bên cạnh “Kết quả Số lượng”: chỉ tiêu là tỷ lệ lấy số ở cột này, chỉ tiêu khác lấy số ở cột kia. "
        + fine),
    sheet(
      .contestedField("Giá trị"), "Thực hiện",
      "tiêu đề “Thực hiện” có thể là cột “Giá trị” nhưng cột khác đã là cột đó. "
        + "Sửa lại tiêu đề, hoặc chỉ ra mỗi cột là gì."),
    sheet(
      .noValue, "",
      "không cột nào được đọc là cột “Giá trị”, nên các số liệu sẽ để trống. Sửa tiêu đề của cột số liệu thành "
        + "“Giá trị”, hoặc nhập lại với --map để chỉ ra đó là cột nào."),
    sheet(
      .blankValues(3), "",
      "3 dòng có ô số liệu để trống, được nhập như chưa có. Không cần làm gì nếu đúng là chưa có; dòng không có gì để "
        + "nêu thì bỏ đi, sổ giữ số đã nêu trước đó."),
    sheet(
      .elsewhere(.measure), "ĐVT",
      "cột “ĐVT” nêu đơn vị tính của từng dòng; các ô của cột này không được nhập. Không cần làm gì; "
        + "các số được đối chiếu với đơn vị của chỉ tiêu."),
    sheet(
      .elsewhere(.leadAgency), "Cơ quan chủ trì",
      "cột “Cơ quan chủ trì” là cột “Chủ trì” của bảng khác; các ô của cột này không được nhập. "
        + "Nhập riêng bảng có cột này nếu cần."),
    sheet(
      .row(.section), "I Hạ tầng số",
      "dòng “I Hạ tầng số” là tên nhóm của các dòng dưới, không phải số liệu. "
        + "Không cần làm gì nếu nhận đúng; dòng số liệu còn trống thì ghi chưa có ở cột số."),
    sheet(
      .given(.notNeeded(.period)), "",
      "cột này nêu “Kỳ” nên --set Kỳ không được dùng. "
        + "Bỏ cột khỏi tệp nếu muốn dùng giá trị của --set."),
    sheet(
      .given(.other(.period, named: "Quý I/2025", given: "Quý II/2025")), "Quý I/2025",
      "“Quý I/2025” nêu kỳ “Quý I/2025”, mà --set nêu “Quý II/2025” cho mọi dòng. "
        + "Sửa giá trị của --set, hoặc ghi cột Kỳ cho từng dòng; dòng ghi nhầm thì sửa hoặc bỏ."),
    sheet(
      .withoutTable, "",
      "trang không có bảng nào theo mẫu nhập, không được đọc. "
        + "Ghi dòng tiêu đề của mẫu nếu trang có số liệu cần nhập."),
    sheet(
      .hiddenSheet, "", "trang đang ẩn, không được đọc. Bỏ ẩn trang rồi nhập lại nếu cần số liệu ở đó."),
    sheet(
      .hiddenRows(3), "",
      "bảng có 3 dòng số liệu đang ẩn, vẫn được nhập. Xem phần bị ẩn có đúng là số liệu cần nhập không."),
    sheet(
      .hiddenColumn, "", "cột đang ẩn, vẫn được nhập. Xem phần bị ẩn có đúng là số liệu cần nhập không."),
    sheet(.row(.totals), "Tổng cộng", "dòng “Tổng cộng” là dòng tổng, không được nhập. " + moved),
    sheet(.row(.footnote), "Ghi chú:", "dòng “Ghi chú:” là ghi chú dưới bảng, không được nhập. " + moved),
    sheet(.row(.repeatedHeader), "STT", "tiêu đề được nhắc lại, bỏ qua. " + fine),
    sheet(
      .row(.anotherHeader), "TT Nhiệm vụ",
      "tiêu đề của một bảng khác bắt đầu ở đây; từ dòng này trở đi chưa được đọc. Để mỗi bảng ở một trang."),
    sheet(.row(.signature), "Người lập biểu", "dòng “Người lập biểu” thuộc phần ký tên, không được nhập. " + moved),
    sheet(.row(.onlyOrdinal), "5", "dòng chỉ có số thứ tự “5”, không có nội dung. " + fine),
    sheet(
      .beside, "xem lại",
      "“xem lại” nằm ở cột không có tiêu đề; các ô của cột này không được nhập. Ghi tiêu đề cho cột nếu cần nhập."),
  ]

  static let cells: [Told] = [
    cell(.ditto("%"), "nt", "“nt” được đọc là nội dung ô phía trên: “%”. " + fine),
    cell(
      .dittoFigure("1.380"), "nt",
      "“nt” được đọc là nội dung ô phía trên: “1.380”. Đối chiếu với bản gốc; không đúng thì viết số của dòng này."),
    cell(
      .mergedFigure("6890"), "6890",
      "ô số được gộp với ô khác nên “6890” có thể là của nhiều dòng hay nhiều cột. Bỏ gộp ô rồi viết số của từng ô theo nguồn."
    ),
    cell(
      .rateBesideRate(number: "72", header: "Thực hiện"), "90",
      "“90” đứng cạnh “72” ở cột “Thực hiện”, mà đơn vị tính của dòng là %: không rõ số nào là của chỉ tiêu. "
        + "Hỏi nơi gửi rồi bỏ số kia; cả cột như vậy thì nhập lại với --map để chỉ ra cột số liệu."),
    cell(.mergedDown("%"), "", "ô được gộp với ô phía trên nên được đọc là “%”. " + fine),
    cell(
      .dittoWithoutValue, "nt", "“nt” trỏ lên ô phía trên nhưng phía trên không có gì. Viết đủ nội dung của ô."),
    cell(
      .fractionBeside(whole: "85", fraction: "17 %"), "85",
      "“85” và “17 %” ở ô bên phải có thể là một số bị dấu phẩy tách đôi. Là một số thì đặt cả số trong dấu ngoặc kép "
        + "(\"85,17 %\"); nếu không thì lưu tệp với dấu chấm phẩy giữa các ô."),
    cell(
      .figureInNote(besides: "Kết quả"), "159.563",
      "“159.563” là một con số ở cột không phải của số liệu, mà ô “Kết quả” của dòng để trống. Là số liệu thì chuyển sang cột “Kết "
        + "quả”; nếu không thì viết chưa có ở cột ấy."),
    cell(
      .otherFigureInNote(stated: "159"), "159.563 người",
      "“159.563 người” ở cột ghi chú là một số khác với “159” mà dòng nêu. Hỏi nơi gửi số nào đúng rồi sửa ô kia; là số của việc khác thì viết rõ ở ghi chú đó là số gì."
    ),
    cell(
      .struckStanding(isRow: true, figure: "72"), "may-tinh 72",
      "cả dòng “may-tinh 72” bị gạch ngang nên có thể đã bị bỏ, mà sổ đang giữ số “72” của dòng. Hỏi nơi gửi; còn dùng thì "
        + "bỏ gạch ngang; đã bỏ thì xóa dòng khỏi tệp rồi nhập lại với --withdraw-missing để rút số khỏi sổ."),
    cell(
      .takenBackInNote(stated: "72"), "Sửa lại: 75%",
      "“Sửa lại: 75%” ở cột ghi chú rút lại hoặc sửa số “72” mà dòng nêu. "
        + "Hỏi nơi gửi, rồi viết số đúng vào ô số liệu và bỏ ghi chú ấy; số đã bỏ thì xóa dòng."),
    cell(
      .otherPeriodInNote(named: "năm 2020", stated: "2021"), "số liệu năm 2020",
      "“số liệu năm 2020” ở cột ghi chú nêu kỳ “năm 2020”, mà dòng là số của “2021”. "
        + "Hỏi nơi gửi số là của kỳ nào, rồi sửa kỳ hoặc ghi chú."),
    cell(
      .namesake(province: "bac-giang", other: "tp"), "Bắc Giang",
      "“Bắc Giang” có thể là tỉnh hoặc đơn vị cùng tên trực thuộc tỉnh, mà bảng liệt kê các đơn vị trực thuộc. "
        + "Ghi mã của đơn vị: tp, hoặc bac-giang nếu đúng là số của tỉnh."),
    cell(
      .stateInCell("ước", unlike: nil), "159.563 (ước)",
      "ô cho biết số liệu là “ước”; trạng thái ấy được ghi ở cột Trạng thái của dòng. " + fine),
    cell(
      .stateInCell("ước", unlike: "chính thức"), "159.563 (ước)",
      "ô cho biết số liệu là “ước”, mà cột Trạng thái của dòng nêu “chính thức”. Hỏi nơi gửi điều nào đúng rồi sửa ô kia."
    ),
    cell(.footnoteMark("(1)"), "1.380 (1)", "dấu chú thích “(1)” đã được tách khỏi “1.380 (1)”. " + fine),
    cell(
      .ambiguousNumber(vietnamese: "1.380", english: "1,380"), "1.380",
      "“1.380” có thể là 1.380 hoặc 1,380; các số cùng loại trong cột không cho biết dấu nào là thập phân. "
        + "Hỏi nơi gửi, rồi viết 1380 hoặc 1,38; cả tệp viết một kiểu thì nhập lại với "
        + "--decimal comma (dấu phẩy thập phân) hoặc --decimal point (dấu chấm)."),
    cell(
      .ambiguousNumber(vietnamese: "6.890 (98%)", english: "6,890 (98%)"), "6.890 (98%)",
      "“6.890 (98%)” có thể là 6.890 (98%) hoặc 6,890 (98%); các số cùng loại trong cột không cho biết dấu nào là thập "
        + "phân. Chỉ viết một số ở ô này, không kèm dấu tách hàng nghìn; điều khác ghi ở cột ghi chú."),
    cell(
      .mixedNotation(vietnamese: vietnamese, english: english), "",
      "cột viết số theo hai kiểu: “13,2” ở ô D12 dùng dấu phẩy thập phân, “86.45” ở ô D15 dùng dấu chấm thập phân. "
        + "Viết lại cả cột theo một kiểu: dấu chấm tách hàng nghìn, dấu phẩy cho phần thập phân."),
    cell(
      .englishNotation(english), "",
      "cột dùng dấu chấm thập phân, như “86.45” ở ô D15; số đã được viết lại với dấu phẩy thập phân. "
        + "Đối chiếu vài số với bản gốc."),
    cell(
      .absence(.missing), "-",
      "“-” được đọc là “chưa có”. "
        + "Viết 0 nếu đã đo và kết quả là không; nếu không thì viết chưa có, chưa đến kỳ hoặc không áp dụng."),
    cell(.percentSign, "86,45%", "dấu % đã được tách khỏi “86,45%”. Xem đơn vị tính của chỉ tiêu có phải là % không."),
    cell(.rankTotal("63"), "10/63", "“10/63” được đọc là thứ hạng trên tổng số 63. " + fine),
    cell(
      .monthFirst(CalendarDay(iso: "2021-05-22") ?? CalendarDay(ordinal: 1)), "05/22/2021",
      "“05/22/2021” chỉ có nghĩa khi tháng đứng trước ngày (22/5/2021); các ngày khác trong cột có thể cũng viết như "
        + "vậy. Viết lại theo ngày/tháng/năm: 17/01/2022."),
    cell(
      .storedDay(maybe: "12/2025"), "01/12/2025",
      "bảng tính lưu ô này là ngày “01/12/2025”; người viết có thể đã gõ 12/2025. "
        + "Đối chiếu với bản gốc; định dạng ô là chữ rồi viết lại nếu không phải ngày."),
    cell(
      .shownPart("3/2025"), "31/3/2025",
      "bảng tính lưu ngày “31/3/2025” nhưng hiện 3/2025, được đọc như ô hiện. Xem thời gian này có đúng với nguồn không."
    ),
    cell(
      .shownWords(stored: "0", shown: "chưa có số liệu"), "0",
      "ô lưu 0 nhưng định dạng của ô hiện chữ “chưa có số liệu”, được đọc theo chữ. "
        + "Xem chữ này có đúng với nguồn không; nếu số đúng thì đổi định dạng để ô hiện số."),
    cell(
      .shownDash("-"), "0",
      "ô lưu 0 mà định dạng kế toán của ô hiện “-”, được đọc là 0. Không cần làm gì nếu đúng là 0; số liệu chưa có thì "
        + "viết chưa có."),
    cell(
      .shownOtherwise(stored: "0", shown: ""), "0",
      "ô lưu 0 nhưng định dạng của ô không hiện gì. "
        + "Hỏi nơi gửi điều nào đúng, rồi viết lại ô với định dạng hiện đúng điều ấy; số liệu chưa có thì viết chưa có."
    ),
    cell(
      .shownOtherwise(stored: "5", shown: "5000"), "5",
      "ô lưu 5 nhưng định dạng của ô hiện “5000”. "
        + "Hỏi nơi gửi điều nào đúng, rồi viết lại ô với định dạng hiện đúng điều ấy; số liệu chưa có thì viết chưa có."
    ),
    cell(
      .errorValue, "#N/A",
      "ô mang lỗi “#N/A” của bảng tính. Sửa công thức trong bảng tính, hoặc viết theo nguồn; số liệu chưa có thì viết "
        + "chưa có."),
    cell(
      .tooManyDecimals(13), "16.5175406016815",
      "“16.5175406016815” có 13 chữ số thập phân, như kết quả chưa làm tròn của một công thức. "
        + "Làm tròn trong bảng tính (hàm ROUND) theo số chữ số mà báo cáo nêu rồi lưu."),
    cell(
      .scaledNumber(stored: "1.380.000", shown: "1.380"), "1380000",
      "ô lưu 1.380.000 nhưng hiện 1.380, vì định dạng số của ô bỏ bớt ba chữ số một lần hay nhiều lần. "
        + "Hỏi nơi gửi số nào đúng với đơn vị tính của cột, rồi viết số đó với định dạng hiện đủ chữ số."),
    cell(
      .twoPeriods(ofHeader: "năm 2024"), "2023",
      "dòng ghi kỳ “2023”, tiêu đề của cột số mang kỳ “năm 2024”. Sửa kỳ của dòng hoặc tiêu đề cột theo nguồn."),
    cell(
      .struck, "1.380",
      "“1.380” bị gạch ngang nên có thể đã bị bỏ. Hỏi nơi gửi; đã bỏ thì xóa nội dung của ô, còn dùng thì bỏ gạch ngang."
    ),
    cell(
      .struckRow, "a 1.380",
      "cả dòng “a 1.380” bị gạch ngang nên có thể đã bị bỏ. Hỏi nơi gửi; đã bỏ thì xóa dòng, còn dùng thì bỏ gạch ngang."
    ),
    cell(
      .partlyStruck, "1.234 1.250",
      "“1.234 1.250” có một phần bị gạch ngang nên không rõ phần nào còn dùng. "
        + "Hỏi nơi gửi rồi chỉ để lại trong ô nội dung còn dùng."),
    cell(
      .unseen, "chưa chốt",
      "ô lưu chữ “chưa chốt” nhưng định dạng của ô không hiện chữ ấy. "
        + "Hỏi nơi gửi; chữ ấy đúng thì đổi định dạng để ô hiện chữ, không dùng thì xóa."),
    cell(
      .withoutResult, "", "ô là công thức chưa có kết quả. Mở tệp bằng phần mềm bảng tính, tính lại rồi lưu."),
  ]

  @Test(arguments: layout + cells) func aFindingIsToldWithItsCellAndWhatToDo(told: Told) {
    let origin = Origin(file: "bao-cao.xlsx", line: 12, sheet: "Biểu 1")
    let finding = Finding(told.fact, at: origin, column: "Giá trị", columnIndex: 3, read: told.read)
    #expect(finding.text == told.sentence)
    #expect(Composition.composed(told.sentence).utf8.elementsEqual(told.sentence.utf8))
  }

  @Test func aPlaceIsNamedAsThePersonWouldLookItUp() {
    func place(_ sheet: String, _ line: Int, _ column: String?, _ index: Int?) -> String {
      Finding(.emptyCell, at: Origin(file: "a.xlsx", line: line, sheet: sheet), column: column, columnIndex: index)
        .place
    }
    #expect(place("Biểu 1", 12, "Giá trị", 3) == "a.xlsx, trang “Biểu 1”, ô D12")
    #expect(place("Biểu 1", 12, "Giá trị", nil) == "a.xlsx, trang “Biểu 1”, dòng 12, cột “Giá trị”")
    #expect(place("Biểu 1", 0, "Giá trị", 3) == "a.xlsx, trang “Biểu 1”, cột D")
    #expect(place("Biểu 1", 0, nil, nil) == "a.xlsx, trang “Biểu 1”")
    #expect(place("", 9, "Giá trị", 3) == "a.xlsx, dòng 9, cột “Giá trị”")
    #expect(Origin(file: "a.xlsx", line: 9, sheet: "Biểu 1").text == "a.xlsx trang “Biểu 1” dòng 9")
  }
}
