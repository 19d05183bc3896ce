extension CellFact {
  /// What was found, in Vietnamese; `quoted` is what stands there, in quotation marks.
  func problem(quoted: String) -> String {
    switch self {
    case .ditto(let above), .dittoFigure(let above): "\(quoted) được đọc là nội dung ô phía trên: “\(above)”."
    case .mergedDown(let above): "ô được gộp với ô phía trên nên được đọc là “\(above)”."
    case .mergedFigure(let figure): "ô số được gộp với ô khác nên “\(figure)” có thể là của nhiều dòng hay nhiều cột."
    case .dittoWithoutValue: "\(quoted) trỏ lên ô phía trên nhưng phía trên không có gì."
    case .footnoteMark(let mark): "dấu chú thích “\(mark)” đã được tách khỏi \(quoted)."
    case .ambiguousNumber(let vietnamese, let english):
      "\(quoted) có thể là \(vietnamese) hoặc \(english); các số cùng loại trong cột không cho biết dấu nào là thập phân."
    case .groupedByNature(let reading):
      "\(quoted) được đọc là \(reading) (dấu tách hàng nghìn) vì chỉ tiêu đếm từng cái nên không thể lẻ."
    case .mixedNotation(let vietnamese, let english):
      "cột viết số theo hai kiểu: “\(vietnamese.text)” ở ô \(vietnamese.place.text) dùng "
        + "\(NumberNotation.vietnamese.sign(shownBy: vietnamese.text)), "
        + "“\(english.text)” ở ô \(english.place.text) dùng \(NumberNotation.english.sign(shownBy: english.text))."
    case .englishNotation(let example):
      "cột dùng \(NumberNotation.english.sign(shownBy: example.text)), như “\(example.text)” ở ô \(example.place.text); "
        + "số đã được viết lại với dấu phẩy thập phân."
    case .absence(let absence): "\(quoted) được đọc là “\(absence.rawValue)”."
    case .percentSign: "dấu % đã được tách khỏi \(quoted)."
    case .rankTotal(let total): "\(quoted) được đọc là thứ hạng trên tổng số \(total)."
    case .monthFirst(let day):
      "\(quoted) chỉ có nghĩa khi tháng đứng trước ngày (\(day.text)); các ngày khác trong cột "
        + "có thể cũng viết như vậy."
    case .storedDay(let maybe): "bảng tính lưu ô này là ngày \(quoted); người viết có thể đã gõ \(maybe)."
    case .shownPart(let part): "bảng tính lưu ngày \(quoted) nhưng hiện \(part), được đọc như ô hiện."
    case .errorValue: "ô mang lỗi \(quoted) của bảng tính."
    case .truthForNumber: "ô mang giá trị đúng/sai của bảng tính (\(quoted)), không phải số hay thời gian."
    case .twoPeriods(let period): "dòng ghi kỳ \(quoted), tiêu đề của cột số mang kỳ “\(period)”."
    case .withoutResult: "ô là công thức chưa có kết quả."
    case .scaledNumber(let stored, let shown):
      "ô lưu \(stored) nhưng hiện \(shown), vì định dạng số của ô bỏ bớt ba chữ số một lần hay nhiều lần."
    case .shownWords(let stored, let shown):
      "ô lưu \(stored) nhưng định dạng của ô hiện chữ “\(shown)”, được đọc theo chữ."
    case .shownDash(let shown): "ô lưu 0 mà định dạng kế toán của ô hiện “\(shown)”, được đọc là 0."
    case .shownOtherwise(let stored, let shown):
      shown.isEmpty
        ? "ô lưu \(stored) nhưng định dạng của ô không hiện gì."
        : "ô lưu \(stored) nhưng định dạng của ô hiện “\(shown)”."
    case .stateInCell(let state, nil):
      "ô cho biết số liệu là “\(state)”; trạng thái ấy được ghi ở cột Trạng thái của dòng."
    case .stateInCell(let state, let other?):
      "ô cho biết số liệu là “\(state)”, mà cột Trạng thái của dòng nêu “\(other)”."
    case .fractionBeside(_, let fraction):
      "\(quoted) và “\(fraction)” ở ô bên phải có thể là một số bị dấu phẩy tách đôi."
    case .figureInNote(let header):
      "\(quoted) là một con số ở cột không phải của số liệu, mà ô “\(header)” của dòng để trống."
    case .otherFigureInNote(let stated):
      "\(quoted) ở cột ghi chú là một số khác với “\(stated)” mà dòng nêu."
    case .takenBackInNote(let stated):
      "\(quoted) ở cột ghi chú rút lại hoặc sửa số “\(stated)” mà dòng nêu."
    case .otherPeriodInNote(let named, let stated):
      "\(quoted) ở cột ghi chú nêu kỳ “\(named)”, mà dòng là số của “\(stated)”."
    case .namesake:
      "\(quoted) có thể là tỉnh hoặc đơn vị cùng tên trực thuộc tỉnh, mà bảng liệt kê các đơn vị trực thuộc."
    case .rateBesideRate(let number, let header):
      "\(quoted) đứng cạnh “\(number)” ở cột “\(header)”, mà đơn vị tính của dòng là %: không rõ số nào là của chỉ tiêu."
    case .tooManyDecimals(let count):
      "\(quoted) có \(count) chữ số thập phân, như kết quả chưa làm tròn của một công thức."
    case .struck: "\(quoted) bị gạch ngang nên có thể đã bị bỏ."
    case .struckRow: "cả dòng \(quoted) bị gạch ngang nên có thể đã bị bỏ."
    case .struckStanding(let isRow, let figure):
      "\(isRow ? "cả dòng " : "")\(quoted) bị gạch ngang nên có thể đã bị bỏ, mà sổ đang giữ số “\(figure)” của dòng."
    case .partlyStruck: "\(quoted) có một phần bị gạch ngang nên không rõ phần nào còn dùng."
    case .unseen: "ô lưu chữ \(quoted) nhưng định dạng của ô không hiện chữ ấy."
    }
  }

  /// What to do next, in Vietnamese.
  var remedy: String {
    switch self {
    case .ditto, .mergedDown, .footnoteMark, .rankTotal: "Không cần làm gì nếu nhận đúng."
    case .dittoFigure: "Đối chiếu với bản gốc; không đúng thì viết số của dòng này."
    case .mergedFigure: "Bỏ gộp ô rồi viết số của từng ô theo nguồn."
    case .dittoWithoutValue: "Viết đủ nội dung của ô."
    case .ambiguousNumber(let vietnamese, let english)
    where NumberNotation.unmistakable([vietnamese, english]).isEmpty:
      "Chỉ viết một số ở ô này, không kèm dấu tách hàng nghìn; điều khác ghi ở cột ghi chú."
    case .ambiguousNumber(let vietnamese, let english):
      "Hỏi nơi gửi, rồi viết \(NumberNotation.unmistakable([vietnamese, english]).joined(separator: " hoặc ")); cả tệp "
        + "viết một kiểu thì nhập lại với --decimal comma (dấu phẩy thập phân) hoặc --decimal point (dấu chấm)."
    case .groupedByNature:
      "Không cần làm gì nếu nhận đúng; nếu số có thể lẻ thì ghi “có thể là số lẻ” ở cột Phạm vi của chỉ tiêu."
    case .mixedNotation: "Viết lại cả cột theo một kiểu: dấu chấm tách hàng nghìn, dấu phẩy cho phần thập phân."
    case .englishNotation: "Đối chiếu vài số với bản gốc."
    case .absence: "Viết 0 nếu đã đo và kết quả là không; nếu không thì viết chưa có, chưa đến kỳ hoặc không áp dụng."
    case .percentSign: "Xem đơn vị tính của chỉ tiêu có phải là % không."
    case .monthFirst: "Viết lại theo ngày/tháng/năm: 17/01/2022."
    case .storedDay: "Đối chiếu với bản gốc; định dạng ô là chữ rồi viết lại nếu không phải ngày."
    case .shownPart: "Xem thời gian này có đúng với nguồn không."
    case .errorValue: "Sửa công thức trong bảng tính, hoặc viết theo nguồn; số liệu chưa có thì viết chưa có."
    case .tooManyDecimals: "Làm tròn trong bảng tính (hàm ROUND) theo số chữ số mà báo cáo nêu rồi lưu."
    case .stateInCell(_, nil): "Không cần làm gì nếu nhận đúng."
    case .stateInCell: "Hỏi nơi gửi điều nào đúng rồi sửa ô kia."
    case .fractionBeside(let whole, let fraction):
      "Là một số thì đặt cả số trong dấu ngoặc kép (\"\(whole),\(fraction)\"); nếu không thì lưu tệp với dấu chấm phẩy giữa các ô."
    case .figureInNote(let header):
      "Là số liệu thì chuyển sang cột “\(header)”; nếu không thì viết chưa có ở cột ấy."
    case .otherFigureInNote:
      "Hỏi nơi gửi số nào đúng rồi sửa ô kia; là số của việc khác thì viết rõ ở ghi chú đó là số gì."
    case .takenBackInNote: "Hỏi nơi gửi, rồi viết số đúng vào ô số liệu và bỏ ghi chú ấy; số đã bỏ thì xóa dòng."
    case .otherPeriodInNote: "Hỏi nơi gửi số là của kỳ nào, rồi sửa kỳ hoặc ghi chú."
    case .namesake(let province, let other): "Ghi mã của đơn vị: \(other), hoặc \(province) nếu đúng là số của tỉnh."
    case .rateBesideRate: "Hỏi nơi gửi rồi bỏ số kia; cả cột như vậy thì nhập lại với --map để chỉ ra cột số liệu."
    case .scaledNumber:
      "Hỏi nơi gửi số nào đúng với đơn vị tính của cột, rồi viết số đó với định dạng hiện đủ chữ số."
    case .shownWords: "Xem chữ này có đúng với nguồn không; nếu số đúng thì đổi định dạng để ô hiện số."
    case .shownDash: "Không cần làm gì nếu đúng là 0; số liệu chưa có thì viết chưa có."
    case .shownOtherwise:
      "Hỏi nơi gửi điều nào đúng, rồi viết lại ô với định dạng hiện đúng điều ấy; số liệu chưa có thì viết chưa có."
    case .truthForNumber: "Viết theo nguồn; số liệu chưa có thì viết chưa có."
    case .twoPeriods: "Sửa kỳ của dòng hoặc tiêu đề cột theo nguồn."
    case .struck: "Hỏi nơi gửi; đã bỏ thì xóa nội dung của ô, còn dùng thì bỏ gạch ngang."
    case .struckRow: "Hỏi nơi gửi; đã bỏ thì xóa dòng, còn dùng thì bỏ gạch ngang."
    case .struckStanding:
      "Hỏi nơi gửi; còn dùng thì bỏ gạch ngang; đã bỏ thì xóa dòng khỏi tệp rồi nhập lại với --withdraw-missing để rút số "
        + "khỏi sổ."
    case .partlyStruck: "Hỏi nơi gửi rồi chỉ để lại trong ô nội dung còn dùng."
    case .unseen: "Hỏi nơi gửi; chữ ấy đúng thì đổi định dạng để ô hiện chữ, không dùng thì xóa."
    case .withoutResult: "Mở tệp bằng phần mềm bảng tính, tính lại rồi lưu."
    }
  }
}
