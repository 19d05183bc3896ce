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
        title: register.title, detail: register.explanation, aliases: [register.rawValue] + register.words,
        choice: .route(.register(register)))
    }
    screens.append(
      Candidate(
        title: "Kiểm tra", detail: "không khớp, thiếu, chưa rõ", aliases: ["chưa có số liệu", "phải trả lời"],
        choice: .route(.checks)))
    // What a screen says of itself stands beside its name, so people look for it.
    return screens.map { screen in
      var named = screen
      named.aliases.append(screen.detail)
      return named
    }
  }()
}

extension Register {
  /// Judgements by which its rows are told apart: who looks for one of them means the list.
  fileprivate var words: [String] {
    switch self {
    case .lastSession: Outcome.allCases.map(\.rawValue)
    case .plan: Status.Standing.allCases.map(\.rawValue)
    case .tasks:
      TaskState.allCases.map(\.rawValue)
        + ["chưa xong", "có hạn", "chưa rõ hạn", "chưa rõ ai", "không nêu chủ trì", "không nêu hạn"]
    case .opinions: Opinion.Kind.allCases.map(\.rawValue) + ["chưa có trả lời", "chưa rõ kết quả"]
    case .reporting: [Freshness.late, .silent, .due].map(\.rawValue)
    case .rankings, .sectors, .foundation, .systems, .agenda, .sites, .documents, .sources: []
    }
  }
}
