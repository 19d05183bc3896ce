import CommitteeModel

extension Picker {
  /// Every screen that is not of one subject alone.
  static let screens: [Candidate] = {
    var screens = [Candidate(title: "Tổng quan", detail: "các trụ cột, lĩnh vực, kết luận", choice: .route(.overview))]
    screens += Section.allCases.map { section in
      Candidate(
        title: section.title,
        detail: section == .conclusions ? "số, nội dung, việc phát sinh" : "mọi chỉ tiêu của khung",
        aliases: [section.slug], choice: .route(.section(section)))
    }
    screens += Register.allCases.map { register in
      Candidate(
        title: register.title, detail: register.explanation, aliases: [register.rawValue],
        choice: .route(.register(register)))
    }
    screens.append(
      Candidate(title: "Kiểm tra", detail: "không khớp, thiếu, chưa rõ", choice: .route(.checks)))
    return screens
  }()
}
