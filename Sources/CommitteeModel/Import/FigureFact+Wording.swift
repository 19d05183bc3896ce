extension FigureFact {
  /// What was found, in Vietnamese; `quoted` is what stands there, in quotation marks.
  func problem(quoted: String) -> String {
    switch self {
    case .doubtful(let doubt, let reading, let nature):
      "\(quoted) được đọc là \(reading)\(doubt.objection(to: nature))."
    case .words(let kind): "\(quoted) là chữ ở chỗ của số (\(kind.rawValue)); màn hình sẽ hiện nguyên chữ này."
    case .time(let doubt, let day): doubt.problem(quoted: quoted, on: day)
    case .multipleOfUnit(let stated, let says, let reading, let nature):
      "tệp ghi đơn vị \(stated.quoted), vậy \(quoted) là \(says); \(nature.unitWords), vậy \(quoted) sẽ được đọc là \(reading)."
    case .magnitudeBeforeUnit(let says, _, let reading, let nature):
      "\(quoted) có chữ chỉ độ lớn mà \(nature.unitWords), nên có thể là \(says) hoặc \(reading)."
    case .monthOrFraction(let fraction):
      "\(quoted) có thể là tháng \(VietnameseNumber.format(fraction.numerator)) năm \(Self.plain(fraction.denominator)) "
        + "hoặc là phân số \(fraction.text)."
    case .noughtOrNothing:
      "\(quoted) ở chỗ của số có thể là 0 (đã đo và kết quả là không) hoặc là chưa có số liệu."
    case .otherUnit(let stated, let reading, let nature):
      "tệp ghi đơn vị \(stated.quoted), \(nature.unitWords), vậy \(quoted) sẽ được đọc là \(reading)."
    case .kindChanged(let from, let to, let unreadable, _) where unreadable > 0:
      "loại của chỉ tiêu đổi từ “\(from.rawValue)” sang “\(to.rawValue)”, theo đó \(unreadable) số đã có trong sổ không "
        + "đọc được nữa, như \(quoted)."
    case .kindChanged(let from, let to, _, let unfit):
      "loại của chỉ tiêu đổi từ “\(from.rawValue)” sang “\(to.rawValue)”, theo đó \(unfit) số đã có trong sổ không hợp "
        + "nữa, như \(quoted)."
    case .unitChanged(let from, let to, let figures):
      "đơn vị của chỉ tiêu đổi từ “\(from)” sang “\(to)”, \(figures) số đã có trong sổ từ nay được đọc theo đơn vị mới, "
        + "như \(quoted)."
    }
  }

  /// The digits of a year, without groups.
  private static func plain(_ number: ExactDecimal) -> String {
    String(decoding: VietnameseNumber.format(number).utf8.filter { $0 != .point }, as: UTF8.self)
  }

  /// What to do next, in Vietnamese.
  var remedy: String {
    switch self {
    case .doubtful(let doubt, _, let nature): doubt.remedy(for: nature)
    case .time(.periodAhead, _): "Sửa kỳ; điều dự kiến không phải là số thực hiện, ghi ở bảng mục tiêu."
    case .time: "Sửa ngày chốt theo nguồn, hoặc sửa kỳ."
    case .words: "Không cần làm gì nếu nguồn nêu bằng chữ; chưa có số thì viết chưa có."
    case .multipleOfUnit(let stated, _, _, let nature), .otherUnit(let stated, _, let nature):
      nature.measure.map {
        "Viết các số theo “\($0.text)” và sửa đơn vị ghi trong tệp\(stated.remedy(in: $0)); nếu đơn vị của chỉ tiêu sai thì "
          + "sửa ở bảng chỉ tiêu."
      } ?? "Ghi đơn vị tính của chỉ tiêu ở bảng chỉ tiêu rồi nhập lại."
    case .magnitudeBeforeUnit(_, let inUnit, _, let nature):
      "Hỏi nơi gửi, rồi viết số theo “\(nature.measure?.text ?? "")”, không kèm chữ chỉ độ lớn: \(inUnit)."
    case .monthOrFraction(let fraction):
      "Là phân số thì viết \(fraction.text); là tháng thì viết tỷ lệ của tháng ấy và ghi tháng ở cột Kỳ."
    case .noughtOrNothing: "Viết 0, hoặc chưa có, hoặc không áp dụng."
    case .kindChanged(_, _, let unreadable, _) where unreadable > 0:
      "Nhập các số ấy theo loại mới cùng một lệnh, hoặc đặt mã khác cho chỉ tiêu mới."
    case .kindChanged: "Soát các số ấy; chỉ tiêu đếm khác đi thì nên có mã khác."
    case .unitChanged: "Không cần làm gì nếu đơn vị cũ ghi sai; nếu không thì nhập lại các số ấy theo đơn vị mới."
    }
  }
}

extension StatedUnit {
  /// `“triệu đồng”`, and where it is mentioned.
  fileprivate var quoted: String { "“\(unit)”" + (words.map { " ở “\($0)”" } ?? "") }

  /// What else helps where words beside the figure only mention the unit.
  fileprivate func remedy(in measure: MeasureUnit) -> String {
    words == nil ? "" : "; nếu số đã theo “\(measure.text)” thì ghi đơn vị ấy ở cột ĐVT của dòng"
  }
}

extension TimeDoubt {
  fileprivate func problem(quoted: String, on day: CalendarDay) -> String {
    switch self {
    case .periodAhead(let first):
      "kỳ \(quoted) bắt đầu \(first.text), sau ngày nhập (\(day.text)), nên chưa ai biết được số này."
    case .cutoffAhead: "ngày chốt \(quoted) sau ngày nhập (\(day.text))."
    case .cutoffBeforePeriod(let first): "ngày chốt \(quoted) trước khi kỳ bắt đầu (\(first.text))."
    case .cutoffLongAgo: "ngày chốt \(quoted) quá xa so với thời điểm của số liệu."
    }
  }
}

extension IndicatorNature {
  /// What its unit is, as a clause.
  fileprivate var unitWords: String {
    measure.map { "đơn vị của “\(name)” là “\($0.text)”" } ?? "“\(name)” không nêu đơn vị tính"
  }
}

extension FigureDoubt {
  /// Why the reading is doubted, as the end of a sentence.
  fileprivate func objection(to nature: IndicatorNature) -> String {
    switch reason {
    case .negative: ", nhưng “\(nature.name)” \(isCertain ? "không thể" : "ít khi") âm"
    case .aboveWhole where nature.kind == .rate && isCertain:
      ", nhưng “\(nature.name)” là phần của một tổng nên không thể quá 100 %"
    case .aboveWhole where nature.kind == .rate: ", quá 100 %"
    case .aboveWhole: ", quá điểm cao nhất"
    case .aboveDenominator(let fraction):
      ", nhưng tử số \(VietnameseNumber.format(fraction.numerator)) lớn hơn mẫu số "
        + VietnameseNumber.format(fraction.denominator)
    case .broken: ", nhưng “\(nature.name)” đếm từng cái nên không thể lẻ" + alternative()
    case .fractionOfOne(.none): alternative(" %")
    case .fractionOfOne(.quotient(let percent)): ", nhưng tử số và mẫu số bên cạnh cho \(percent) %" + alternative(" %")
    case .fractionOfOne(.column): ", nhưng mọi tỷ lệ của cột đều không quá 1" + alternative(" %")
    case .fractionOfOne(.others(let other)):
      ", nhưng các số khác của chỉ tiêu này đều từ 10 % trở lên, như \(other) %" + alternative(" %")
    case .fractionOfOne(.signs): ", nhưng ô khác của cột có dấu % mà ô này không" + alternative(" %")
    }
  }

  private func alternative(_ unit: String = "") -> String { meant.map { "; có thể là \($0)\(unit)" } ?? "" }

  /// What to do about it.
  fileprivate func remedy(for nature: IndicatorNature) -> String {
    func unless(_ words: String) -> String {
      "nếu chỉ tiêu \(words) thì ghi “\(words)” ở cột Phạm vi của bảng chỉ tiêu."
    }
    return switch reason {
    case .negative: "Sửa theo nguồn; mức giảm thì ghi “thay đổi” ở cột Loại số; " + unless("có thể âm")
    case .aboveWhole where nature.kind == .rate, .aboveDenominator: "Sửa theo nguồn; " + unless("có thể vượt 100 %")
    case .aboveWhole: "Sửa theo nguồn."
    case .broken: "Sửa theo nguồn; " + unless("có thể là số lẻ")
    case .fractionOfOne(.column), .fractionOfOne(.signs), .fractionOfOne(.others):
      "Viết theo phần trăm: \(meant ?? ""); nếu đọc như vậy là đúng thì viết cả dấu %."
    case .fractionOfOne: "Viết theo phần trăm: \(meant ?? ""); không cần làm gì nếu đọc như vậy là đúng."
    }
  }
}
