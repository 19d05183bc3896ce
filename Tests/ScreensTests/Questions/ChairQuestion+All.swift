import FixtureEditions

extension ChairQuestion {
  /// Thirty of them, by session.
  static let all: [ChairQuestion] = ngheAn + bacGiang + bacKan

  private static let ngheAn: [ChairQuestion] = [
    ChairQuestion(
      .ngheAn, "Nhóm việc nào của Kế hoạch 586 chậm nhất so với thời gian đã qua, và chậm bao nhiêu?",
      "/ «muc tieu cac linh vuc» Enter", "Nhiệm vụ các lĩnh vực", "▼ chậm", "làm được 22,22 %, thời gian đã qua 32 %"),
    ChairQuestion(
      .ngheAn, "Trụ cột nào đạt ít mục tiêu nhất?", "g «ke hoach muc tieu» Enter", "1/3 33,33 %", "2/6 33,33 %",
      "8/11 72,73 %"),
    ChairQuestion(
      .ngheAn, "Cả Kế hoạch 586 đã đạt bao nhiêu mục tiêu, xong bao nhiêu nhiệm vụ?", "g «ke hoach muc tieu» Enter",
      "mục tiêu 11/20", "nhiệm vụ, dự án 26/38"),
    ChairQuestion(
      .ngheAn, "Mục tiêu chính quyền số có kịp hạn không?", "g «ke hoach muc tieu» Enter",
      "sẽ xong vào 02/2024", "trước hạn 31/12/2025"),
    ChairQuestion(
      .ngheAn, "Nhóm nhiệm vụ nào đã xong?", "g «ke hoach muc tieu» Enter Tab", "Nhiệm vụ nhân lực số", "5/5"),
    ChairQuestion(.ngheAn, "Tỉnh đứng thứ mấy về DTI?", "", "DTI cấp tỉnh 2022: hạng 52/63"),
    ChairQuestion(
      .ngheAn, "Ai đứng đầu bảng DTI, với bao nhiêu điểm?", "/ «chuyen doi so cap tinh» Enter", "1 Đà Nẵng",
      "0,8002"),
    ChairQuestion(.ngheAn, "Kinh tế số chiếm bao nhiêu trong GRDP, đứng thứ mấy?", "2", "7,38 %", "32/63 (2022)"),
    ChairQuestion(
      .ngheAn, "Bao nhiêu thôn, bản đã có băng rộng?", "/ «thon ban co bang rong» Enter", "98,34 % (tự tính)",
      "“3.743/3.806”",
      onSmall: "F2"),
    ChairQuestion(
      .ngheAn, "Mục tiêu nào chưa có số liệu để đánh giá?", "g «ke hoach muc tieu» Enter Shift-Tab",
      "Thôn, bản có sóng di động", "chưa có số liệu"),
    ChairQuestion(.ngheAn, "5G triển khai tới đâu?", "", "đang thí điểm tại thành phố Vinh", onSmall: "/ «5g» Enter"),
    ChairQuestion(.ngheAn, "Hội nghị nêu bao nhiêu khó khăn?", "g «y kien» Enter", "Khó khăn 13"),
    ChairQuestion(
      .ngheAn, "Bao nhiêu việc được giao mà chưa rõ ai làm?", "g «nhiem vu» Enter", "Tất cả 22",
      "Chưa rõ ai 18"),
    ChairQuestion(
      .ngheAn, "Việc nào phải làm hằng quý?", "/ «bao cao ket qua chuyen doi so hang quy» Enter", "hằng quý"),
    ChairQuestion(
      .ngheAn, "Nghị quyết 09 là văn bản gì?", "/ «nghi quyet 09» Enter", "Chuyển đổi số của tỉnh"),
    ChairQuestion(.ngheAn, "Hội nghị nối với bao nhiêu điểm cầu cấp huyện?", "g «diem cau» Enter", "Số điểm cầu 21"),
  ]

  private static let bacGiang: [ChairQuestion] = [
    ChairQuestion(
      .bacGiangFirst, "Tỉnh có bao nhiêu dịch vụ công mức độ 3, 4, chia theo cấp thế nào?", "",
      "1.380 dịch vụ công", "tỉnh 1.118 · huyện 183 · xã 79", onSmall: "1 Enter",
      saying: ["1.118 + 183 + 79 = 1.380"]),
    ChairQuestion(
      .bacGiangFirst, "Tổng dịch vụ công có khớp với các cấp cộng lại không?", "",
      "tổng khớp: 1.118 + 183 + 79 = 1.380"),
    ChairQuestion(
      .bacGiangFirst, "Giá trị sản xuất CNTT, điện tử viễn thông là bao nhiêu?", "2", "169.353 tỷ đồng", "+23.726",
      onSmall: "Enter"),
    ChairQuestion(
      .bacGiangFirst, "Bao nhiêu doanh nghiệp đã được hỗ trợ chuyển đổi số so với 1.000 phải đạt?", "2",
      "— / 1.000 doanh nghiệp", "chưa có số liệu", onSmall: "End Enter"),
    ChairQuestion(
      .bacGiangFirst, "Bao nhiêu hợp tác xã nông nghiệp bán hàng qua sàn thương mại điện tử?", "3", "9,07 %"),
    ChairQuestion(
      .bacGiangFirst, "Các bệnh viện tuyến huyện dùng LIS tới đâu?", "4", "LIS cơ bản, tuyến huyện", "80 %"),
    ChairQuestion(
      .bacGiangFirst, "Bao nhiêu việc có hạn tính được thành ngày, bao nhiêu việc chưa rõ ai làm?",
      "g «nhiem vu» Enter", "Có hạn 1", "Chưa rõ ai 8"),
    ChairQuestion(
      .bacGiangFirst, "Đại biểu kiến nghị bao nhiêu điều, đã trả lời bao nhiêu?", "g «y kien» Enter", "Kiến nghị 9",
      "Trả lời 0"),
    ChairQuestion(.bacGiangFirst, "LGSP đã triển khai chưa?", "/ «lgsp» Enter", "đã triển khai"),
    ChairQuestion(
      .bacGiangDialogue, "Bao nhiêu kết luận của phiên trước đã xong, bao nhiêu chưa?", "g «phien truoc» Enter",
      "Đã xong 1", "Chưa xong 8"),
    ChairQuestion(
      .bacGiangDialogue, "Buổi gặp mặt cán bộ CNTT giao ngày 17/01/2022 đã làm chưa?",
      "/ «gap mat can bo cntt chuyen trach trong thang» Enter", "đã xong", "tháng 02/2022"),
  ]

  private static let bacKan: [ChairQuestion] = [
    ChairQuestion(
      .bacKan, "Tỷ lệ hồ sơ trực tuyến báo cáo 16,6 % có đúng không?", "", "16,6 %",
      "tính lại 9.784 / 59.234 = 16,52 %", onSmall: "Enter"),
    ChairQuestion(
      .bacKan, "Có bao nhiêu điều phải trả lời trước khi công bố số liệu?", "c", "PHẢI TRẢ LỜI (7 điều"),
    ChairQuestion(
      .bacKan, "Số hồ sơ qua một cửa điện tử tăng bao nhiêu, so với bao giờ?", "", "59.234 hồ sơ",
      "tăng gần 8.000", "so với cùng kỳ năm trước", onSmall: "/ «xu ly qua mot cua» Enter",
      saying: ["59.234", "tăng gần 8.000 hồ sơ", "so với cùng kỳ", "năm trước"]),
    ChairQuestion(
      .bacKan, "Điểm CNTT trong cải cách hành chính là bao nhiêu?", "", "6/6,75 điểm", onSmall: "1"),
    ChairQuestion(
      .bacKan, "Tỉnh đứng thứ mấy về cải cách hành chính và ứng dụng CNTT?", "", "55/63 (2019)", "16/63 (2019)",
      onSmall: "End"),
    ChairQuestion(
      .bacKan, "Nghị định 47 quy định về việc gì?", "/ «47/2020» Enter", "Quản lý, kết nối, chia sẻ dữ liệu số"),
  ]
}
