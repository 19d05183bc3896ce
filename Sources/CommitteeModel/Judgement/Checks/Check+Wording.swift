extension Check {
  /// One line for a row of the screen.
  public var sentence: String {
    switch verdict {
    case .agrees: "khớp: \(computed)"
    case .disagrees: rule.sentence(stated: stated, computed: computed)
    case .undecided(let reason): "\(stated): \(reason)" + (computed.isEmpty ? "" : " (\(computed))")
    }
  }
}

extension Check {
  /// What was found without what is stated, whole, and why it was let stand: the reason why nothing can be decided, the other
  /// side where it is known, else what the rule finds.
  public var ground: String {
    let side = isContradiction && !result.isEmpty ? "\(rule.sides.computed) \(result)" : wholeFinding
    return side + (acceptance.map { " (đã chấp nhận: \($0))" } ?? "")
  }

  /// What was found, where both sides stand beside it: the whole reason why nothing can be decided, else what the rule finds.
  public var wholeFinding: String {
    if case .undecided(let reason) = verdict { reason } else { rule.finding }
  }
}

extension Check {
  /// The most letters of a finding in few words.
  public static let briefLetters = 24

  /// What was found, in few plain words for a list: why nothing can be decided where few words say that, else what the
  /// rule finds.
  public var finding: String {
    guard case .undecided(let reason) = verdict else { return rule.finding }
    return Check.brief(reason) ?? rule.finding
  }

  /// The beginning of a reason without what it quotes, and behind it what else is not stated; `nil` where that is long.
  private static func brief(_ reason: String) -> String? {
    var parts = unquoted(reason).split(separator: ",").map { $0.drop { $0 == " " } }
    guard let first = parts.first, first.count <= briefLetters else { return nil }
    parts.removeFirst()
    let unstated = "không nêu "
    var words = first.last == " " ? String(first.dropLast()) : String(first)
    guard words.hasPrefix(unstated) else { return words }
    for part in parts {
      let more = ", " + part.dropFirst(unstated.count)
      guard part.hasPrefix(unstated), words.count + more.count <= briefLetters else { break }
      words += more
    }
    return words
  }

  private static func unquoted(_ text: String) -> String {
    var isQuoted = false
    return String(
      text.filter { letter in
        if letter == "“" { isQuoted = true }
        defer { if letter == "”" { isQuoted = false } }
        return !isQuoted
      })
  }
}

extension CheckSeverity {
  /// The words for it.
  public var words: String {
    switch self {
    case .note: "lưu ý"
    case .mustAnswer: "phải trả lời"
    case .blocking: "chặn công bố"
    }
  }
}

extension CheckRule {
  /// What it looks for, for the head of a group.
  public var title: String {
    switch self {
    case .statedRate: "Tỷ lệ nêu so với tử số, mẫu số"
    case .partsAgainstTotal: "Các phần so với tổng"
    case .changeAgainstBase: "Mức tăng, giảm so với hai số"
    case .rankAgainstTotal: "Hạng so với số đơn vị và hai kỳ"
    case .countAgainstRows: "Số đếm trong báo cáo so với dòng"
    case .repeatedFigure: "Một số nêu nhiều lần"
    case .differentScope: "Hai số đặt cạnh nhau mà khác chỉ tiêu, khác phạm vi"
    case .mixedGenerations: "Lẫn bộ chỉ số hoặc địa giới"
    case .missingReference: "Thiếu nguồn, kỳ hoặc ngày chốt"
    case .targetWithoutFigure: "Mục tiêu chưa có số liệu"
    case .unclearTask: "Việc giao chưa rõ, quá hạn, thiếu minh chứng"
    case .documentPeriod: "Một văn bản, hai giai đoạn"
    case .narrativeAgainstFigures: "Lời kể so với số liệu"
    case .chosenBaseline: "Mốc so sánh bỏ qua kỳ đã biết"
    case .sharedRank: "Trùng hạng không phải đồng hạng"
    case .turnedEstimate: "Số chính thức làm đổi đánh giá"
    case .sharedName: "Trùng mã, trùng tên"
    case .doubtfulReading: "Dấu phân cách hoặc chữ đáng ngờ"
    case .impossibleFigure: "Số không đơn vị nào có thể có"
    case .sourcesDisagree: "Các nguồn nêu hạng khác nhau"
    case .unplayableScene: "Cảnh của kịch bản không chiếu được hoặc quá giờ"
    case .timeAgainstSession: "Kỳ hoặc ngày chốt sau phiên họp"
    case .revisedByHand: "Số sửa tay"
    }
  }

  /// What was found, in few plain words for a list.
  public var finding: String {
    switch self {
    case .statedRate: "tỷ lệ không khớp"
    case .partsAgainstTotal: "tổng không khớp"
    case .changeAgainstBase: "mức tăng, giảm chưa rõ"
    case .rankAgainstTotal: "thứ hạng không khớp"
    case .countAgainstRows: "số đếm không khớp"
    case .repeatedFigure: "một số, hai giá trị"
    case .differentScope: "khác phạm vi"
    case .mixedGenerations: "lẫn bộ chỉ số"
    case .missingReference: "thiếu kỳ, nguồn"
    case .targetWithoutFigure: "mục tiêu chưa có số"
    case .unclearTask: "việc chưa rõ"
    case .documentPeriod: "một văn bản, hai kỳ"
    case .narrativeAgainstFigures: "lời kể khác số liệu"
    case .chosenBaseline: "bỏ qua kỳ đã biết"
    case .sharedRank: "trùng hạng"
    case .turnedEstimate: "đánh giá bị đổi"
    case .sharedName: "trùng mã, trùng tên"
    case .doubtfulReading: "số, chữ đáng ngờ"
    case .impossibleFigure: "số không thể có"
    case .sourcesDisagree: "các nguồn nêu khác"
    case .unplayableScene: "cảnh không chiếu được"
    case .timeAgainstSession: "kỳ sau phiên họp"
    case .revisedByHand: "số sửa tay"
    }
  }

  /// What was checked, for the start of a line.
  public var shortTitle: String {
    switch self {
    case .statedRate: "tỷ lệ"
    case .partsAgainstTotal: "tổng"
    case .changeAgainstBase: "mức thay đổi"
    case .rankAgainstTotal: "thứ hạng"
    case .countAgainstRows: "số đếm"
    case .repeatedFigure: "nêu lại"
    case .differentScope: "khác phạm vi"
    case .mixedGenerations: "lẫn bộ chỉ số"
    case .missingReference: "thiếu kỳ, nguồn"
    case .targetWithoutFigure: "mục tiêu"
    case .unclearTask: "việc giao"
    case .documentPeriod: "giai đoạn"
    case .narrativeAgainstFigures: "lời kể"
    case .chosenBaseline: "mốc so sánh"
    case .sharedRank: "trùng hạng"
    case .turnedEstimate: "số ước"
    case .sharedName: "trùng tên, mã"
    case .doubtfulReading: "cách đọc"
    case .impossibleFigure: "số không thể có"
    case .sourcesDisagree: "nguồn khác nhau"
    case .unplayableScene: "kịch bản"
    case .timeAgainstSession: "kỳ, ngày chốt"
    case .revisedByHand: "sửa tay"
    }
  }

  /// The words for the two sides.
  public var sides: (stated: String, computed: String) {
    switch self {
    case .statedRate, .partsAgainstTotal, .changeAgainstBase, .rankAgainstTotal: ("công bố", "tính lại")
    case .countAgainstRows: ("báo cáo nêu", "đếm được")
    case .repeatedFigure, .documentPeriod: ("chỗ này nêu", "chỗ khác nêu")
    case .differentScope: ("nêu", "đặt cạnh")
    case .mixedGenerations: ("kỳ này", "kỳ kia")
    case .missingReference, .targetWithoutFigure, .unclearTask, .revisedByHand: ("nêu", "thấy")
    case .narrativeAgainstFigures: ("lời kể", "số liệu")
    case .chosenBaseline: ("nguồn nêu", "đủ các kỳ")
    case .sharedRank, .sharedName: ("bên này", "bên kia")
    case .turnedEstimate: ("số trước", "số sau")
    case .doubtfulReading: ("tệp ghi", "có thể là")
    case .impossibleFigure, .timeAgainstSession: ("nêu", "nhưng")
    case .sourcesDisagree: ("nêu", "nguồn khác")
    case .unplayableScene: ("chương trình", "các cảnh")
    }
  }

  fileprivate func sentence(stated: String, computed: String) -> String {
    switch self {
    case .repeatedFigure, .documentPeriod: "nêu khác nhau: \(stated) và \(computed)"
    case .countAgainstRows: "báo cáo nêu \(stated), đếm được \(computed)"
    case .statedRate, .partsAgainstTotal, .changeAgainstBase, .rankAgainstTotal:
      "\(sides.stated) \(stated), \(sides.computed) \(computed)"
    case .narrativeAgainstFigures: "lời kể “\(stated)”, số liệu \(computed)"
    default: computed.isEmpty ? stated : "\(stated); \(sides.computed): \(computed)"
    }
  }
}

extension Dossier {
  /// Name of a row that a check speaks of; `nil` for rows that no screen knows, as of earlier sessions.
  public func name(of subject: CheckSubject) -> String? {
    let code = subject.row.code
    return switch subject.table {
    case .indicator: indicators[Code(code)]?.shortName
    case .ranking: figures.rankings.first { $0.index == code }?.indexName
    case .task: task(Code(code))?.content
    case .conclusion: conclusions.first { $0.code.text == code }?.content
    case .session: sessions.first { $0.code.text == code }?.shortName
    case .document: documents[Code(code)]?.title
    case .unit: units[Code(code)]?.shortName
    case .source: sources[Code(code)]?.shortName
    default: nil
    }
  }
}
