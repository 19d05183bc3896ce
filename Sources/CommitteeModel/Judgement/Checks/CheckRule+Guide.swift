/// What the guide of the checks says of a rule.
struct CheckEntry {
  /// What must hold, in words.
  let words: String
  /// How much a finding weighs, from the heaviest.
  let severities: [CheckSeverity]
  /// What the secretary does about it.
  let remedies: [CheckRemedy]
  /// A finding as the screen words it.
  let example: String

  init(_ words: String, _ severities: [CheckSeverity], _ remedies: [CheckRemedy], _ example: String) {
    self.words = words
    self.severities = severities
    self.remedies = remedies
    self.example = example
  }
}

extension CheckRule {
  /// A finding of the rule as the screen words it, out of the committees' own figures where these have one.
  public var example: String { entry.example }

  /// What must hold, in words.
  public var words: String { entry.words }

  var entry: CheckEntry {
    switch self {
    case .statedRate, .partsAgainstTotal, .changeAgainstBase, .rankAgainstTotal, .countAgainstRows, .repeatedFigure:
      arithmeticEntry
    case .differentScope, .mixedGenerations, .missingReference, .targetWithoutFigure, .unclearTask, .documentPeriod,
      .unplayableScene, .revisedByHand:
      referenceEntry
    case .narrativeAgainstFigures, .chosenBaseline, .sharedRank, .turnedEstimate, .sharedName, .doubtfulReading,
      .impossibleFigure, .sourcesDisagree, .timeAgainstSession:
      readingEntry
    }
  }

  private var arithmeticEntry: CheckEntry {
    switch self {
    case .statedRate:
      CheckEntry(
        """
        Tỷ lệ nêu ra phải bằng tử số chia mẫu số, làm tròn hoặc cắt ở đúng chữ số cuối đã nêu. Tử số, mẫu số là hai số \
        đứng cạnh tỷ lệ; không có thì lấy hai chỉ tiêu mà tỷ lệ được tính từ đó, cùng kỳ.
        """, [.mustAnswer], [.askUnit], "công bố 16,6 %, tính lại 9.784 / 59.234 = 16,52 %")
    case .partsAgainstTotal:
      CheckEntry(
        """
        Các phần cộng lại phải bằng tổng, khi tổng và mọi phần có số chính xác của cùng kỳ. Cộng lại nhiều hơn tổng, \
        một phần lớn hơn tổng, hoặc tử số lớn hơn mẫu số là điều không thể có.
        """, [.blocking, .mustAnswer], [.correctFigure],
        "công bố 1.308, tính lại 1.118 + 183 + 79 = 1.380")
    case .changeAgainstBase:
      CheckEntry(
        """
        Mức tăng, giảm nêu ra phải bằng hiệu của hai số nó nằm giữa. Nguồn không nêu gốc so sánh thì ghi ra gốc suy \
        được từ hai số còn lại.
        """, [.mustAnswer, .note], [.askUnit, .nameBase],
        "+23.726: không nêu gốc (gốc suy ra: 169.353 − 23.726 = 145.627)")
    case .rankAgainstTotal:
      CheckEntry(
        """
        Hạng nằm giữa 1 và số đơn vị được xếp; số bậc tăng, giảm phải bằng hiệu của hai hạng, số hạng nhỏ đi là tăng.
        """, [.blocking, .mustAnswer, .note], [.correctFigure, .nameBase], "công bố 64/63, tính lại 1 đến 63")
    case .countAgainstRows:
      CheckEntry(
        """
        Con số đếm trong báo cáo phải bằng số dòng: số ý kiến của phiên, số thứ tự kết luận, kết luận có phát sinh \
        nhiệm vụ với các nhiệm vụ, số nhiệm vụ của kế hoạch với các dòng nhiệm vụ gắn với chỉ tiêu đó.
        """, [.mustAnswer, .note], [.completeRows, .askUnit],
        "báo cáo nêu 43 ý kiến, đếm được 11 dòng, không kể 13 trả lời")
    default:
      CheckEntry(
        """
        Một số của cùng đơn vị, cùng kỳ, cùng mức ước hay chính thức nêu ở nhiều chỗ phải như nhau; chữ viết khác nhau \
        của cùng một số không tính. Hai số đứng cạnh một tỷ lệ và điểm ở bảng xếp hạng cũng là nêu lại.
        """, [.mustAnswer], [.askUnit, .nameSource], "nêu khác nhau: 68.457 và 68,457")
    }
  }

  private var referenceEntry: CheckEntry {
    switch self {
    case .differentScope:
      CheckEntry(
        """
        Mục tiêu phải được đối chiếu với số của đúng chỉ tiêu đó. Hai tỷ lệ cùng nhóm, cùng đếm một loại, tên gần nhau \
        mà phạm vi khác nhau thì không đọc cạnh nhau được; tử số và mẫu số của một tỷ lệ phải cùng phạm vi.
        """, [.mustAnswer], [.askUnit],
        """
        mục tiêu 100 %, Thôn, bản có sóng di động; đặt cạnh: số thực hiện 3.743/3.806 là của chỉ tiêu khác: Thôn, bản có \
        băng rộng
        """)
    case .mixedGenerations:
      CheckEntry(
        """
        Chỉ so hạng của cùng một bộ chỉ số (1726, 922, 405) và cùng bản đồ (63 tỉnh, 34 tỉnh); hạng chung và hạng trụ \
        cột đặt cạnh nhau cũng vậy.
        """, [.mustAnswer, .note], [.nameBase, .namePeriod, .nameSource, .correctFigure],
        """
        +36 bậc đến hạng 17 · 2024 · 34 tỉnh · bộ chỉ số 405; kỳ kia: hạng 53 · 2023 · 63 tỉnh · bộ chỉ số 922
        """)
    case .revisedByHand:
      CheckEntry(
        """
        Số mà bàn thư ký sửa tay không còn là số trong tệp của nguồn, nên màn hình nào có số ấy cũng có dấu. Lý do và số \
        cũ ở lệnh history; F2 cho thấy số trước khi sửa.
        """, [.mustAnswer], [.nameSource],
        "DVC mức 3, 4 (1.400 dịch vụ công, kỳ 2021): sửa tay tại phiên bg-2022-01-17")
    case .missingReference:
      CheckEntry(
        """
        Mỗi số phải có nguồn và kỳ, mỗi hạng có năm của chỉ số và số đơn vị được xếp. Ngày chốt thiếu được kể một lần \
        cho mỗi nguồn.
        """, [.mustAnswer, .note], [.namePeriod, .nameSource],
        "hạng 10/63, Chuyển đổi số cấp tỉnh (DTI): không nêu năm của chỉ số")
    case .targetWithoutFigure:
      CheckEntry(
        "Mỗi mục tiêu phải có ít nhất một số hoặc một hạng để đối chiếu; chưa có thì màn hình ghi chưa có số liệu.",
        [.mustAnswer], [.askUnit],
        "mục tiêu 1.000 doanh nghiệp, DN được hỗ trợ CĐS: chưa có số liệu nào để đối chiếu")
    case .unclearTask:
      CheckEntry(
        """
        Việc giao phải rõ người, rõ thời hạn: không nêu chủ trì thì phải trả lời, còn lại là lưu ý. Việc quá hạn phải có \
        kết quả; việc báo hoàn thành phải có minh chứng, và minh chứng không được nói là “sẽ”, “đang” hay “chưa”; việc báo \
        huỷ phải nêu lý do ở Minh chứng.
        """, [.mustAnswer, .note], [.assignTask, .followUpTask],
        """
        Lập kế hoạch nâng chất lượng chỉ số DTI: không nêu chủ trì, không nêu hạn
        """)
    case .unplayableScene:
      CheckEntry(
        """
        Mỗi cảnh của kịch bản chiếu một màn hình mà bản công bố có và thuộc một mục có trong chương trình. Số phút của \
        các cảnh cộng lại không quá số phút chương trình dành cho mục.
        """, [.mustAnswer, .note], [.correctScript],
        "cảnh 2, màn hình “indicator/cqs.khong-co”: bản công bố không có số nào của chỉ tiêu này")
    default:
      CheckEntry(
        """
        Các dòng có vẻ nói về một văn bản (cùng loại, cùng nơi ban hành, cùng số hoặc nội dung gần nhau) phải ghi cùng \
        một giai đoạn.
        """, [.mustAnswer], [.askUnit],
        """
        nêu khác nhau: giai đoạn 2021-2025 (Nghị quyết của Tỉnh ủy, Bản tin 17/01/2022) và giai đoạn 2022-2025 (nghị \
        quyết 111-NQ/TU, Bài giám sát 2022)
        """)
    }
  }

  private var readingEntry: CheckEntry {
    switch self {
    case .narrativeAgainstFigures:
      CheckEntry(
        """
        Xu hướng kể bằng lời (tăng, giảm) phải đúng với chuỗi số mà tên nó nói tới. Kỳ chưa trọn năm, dù là số hay \
        tỷ lệ, không so với cả năm; khi ấy chỉ mức thay đổi so với cùng kỳ mới là căn cứ. Điều kể là “đã” mà phiên vẫn giao làm thì được nêu ra.
        """, [.mustAnswer, .note], [.askUnit],
        """
        tăng hằng năm: kỳ cuối chưa trọn năm, không so với cả năm được (Tỷ lệ hồ sơ trực tuyến: 10,47 % (2018) → \
        16,41 % (2019) → 19,56 % (2020), riêng 16,52 % (5T/2021); Hồ sơ trực tuyến: 7.654 (2018) → 21.957 (2019) → \
        32.483 (2020), riêng 9.784 (5T/2021))
        """)
    case .chosenBaseline:
      CheckEntry(
        """
        Nguồn nêu hạng của vài năm thì không được bỏ những năm ở giữa đã có nguồn khác công bố; năm ở giữa mà không \
        nguồn nào nêu thì được nhắc.
        """, [.mustAnswer, .note], [.nameBase, .askUnit],
        "57 (2016) → 26 (2018) → 16 (2019); đủ các kỳ: 57 (2016) → 13 (2017) → 26 (2018) → 16 (2019)")
    case .sharedRank:
      CheckEntry(
        """
        Hai đơn vị chỉ cùng hạng khi đồng hạng: điểm bằng nhau, hoặc hạng liền sau bỏ trống. Trùng hạng của các tỉnh \
        khác chỉ là lưu ý.
        """, [.mustAnswer, .note], [.nameSource],
        """
        hạng 14 DTI – kinh tế số năm 2020: Bắc Giang (không nêu điểm, chưa đối chiếu); bên kia: Quảng Ninh (điểm 0,3019)
        """)
    case .turnedEstimate:
      CheckEntry(
        "Số ước hoặc sơ bộ và số chắc hơn của cùng kỳ phải cho cùng một đánh giá: cùng đạt hoặc cùng chưa đạt mục tiêu.",
        [.mustAnswer], [.askUnit], "ước 101: đạt; số sau: chính thức 98: không đạt")
    case .sharedName:
      CheckEntry(
        """
        Hai đơn vị tồn tại cùng lúc không dùng chung mã thống kê, không trùng tên; hai chỉ tiêu của một trụ cột không \
        trùng tên. Mã được dùng lại sau sáp nhập thì không tính.
        """, [.mustAnswer], [.correctFigure],
        "mã 24: Tỉnh Bắc Giang (bac-giang); bên kia: Tỉnh Bắc Ninh (bac-ninh-2025)")
    case .sourcesDisagree:
      CheckEntry(
        """
        Các nguồn phải nêu cùng một hạng cho một đơn vị ở một kỳ của một chỉ số. Màn hình hiện hạng có mức chắc chắn cao \
        nhất; hạng nằm trong một khoảng hạng mà nguồn khác nêu thì không tính là khác.
        """, [.mustAnswer], [.nameSource],
        "hạng 10 năm 2020 theo Bảng DTI 2020, đang được hiện; nguồn khác: hạng 9 theo Bản tin")
    case .timeAgainstSession:
      CheckEntry(
        """
        Số thực hiện của kỳ bắt đầu sau ngày họp thì chưa ai biết được: số ấy không được hiện làm số hiện nay và chặn công \
        bố. Ngày chốt phải nằm từ đầu kỳ (tính từ ngày 15 tháng trước) đến ngày họp. Kỳ chưa hết khi họp thì được nhắc, trừ khi ghi là ước hoặc nêu ngày \
        chốt.
        """, [.blocking, .mustAnswer, .note], [.namePeriod],
        "Hồ sơ trực tuyến 1.380 kỳ 2027; nhưng: kỳ bắt đầu 01/01/2027, sau phiên ngày 17/01/2022")
    case .impossibleFigure:
      CheckEntry(
        """
        Số đếm, tỷ lệ của một tổng và điểm không âm; tỷ lệ của một tổng không quá 100 %, điểm không quá điểm cao nhất; \
        số đếm từng cái không lẻ. Chỉ tiêu mà tên nói là mức tăng, giảm hoặc so với kế hoạch thì không tính; chỉ tiêu \
        khác có thể như vậy thì ghi “có thể âm”, “có thể vượt 100 %” hoặc “có thể là số lẻ” ở cột Phạm vi.
        """, [.blocking, .mustAnswer], [.correctFigure, .askUnit],
        "120 %; nhưng: phần của một tổng không quá 100 %")
    default:
      CheckEntry(
        """
        Số đếm có đúng ba chữ số sau dấu phẩy thường là số nghìn viết nhầm dấu. Tỷ lệ không quá 1 có thể là phân số của \
        một. Tên còn chữ của bảng mã cũ (TCVN3, VNI) cũng vậy.
        """, [.mustAnswer, .note], [.correctFigure, .askUnit], "68,457, đọc là số lẻ; có thể là: 68.457")
    }
  }
}
