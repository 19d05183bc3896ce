import FixtureEditions
import Testing

/// A question that a chair would ask about a session, the keys that lead to its answer, and the answer as the screen
/// says it.
struct ChairQuestion: CustomTestStringConvertible, Sendable {
  let edition: FixtureEdition
  let text: String
  /// From the overview, as the help writes keys; what is typed stands between « and ».
  let way: String
  /// What the screen then says.
  let answer: [String]

  init(_ edition: FixtureEdition, _ text: String, _ way: String, _ answer: String...) {
    self.edition = edition
    self.text = text
    self.way = way
    self.answer = answer
  }

  var testDescription: String { text }

  /// A step of the way.
  enum Step {
    case key(String)
    case typing(String)
  }

  var steps: [Step] {
    way.split(separator: "«").enumerated().flatMap { place, part in
      let (typed, rest) = place == 0 && !way.hasPrefix("«") ? (nil, String(part)) : ChairQuestion.cut(part)
      return (typed.map { [Step.typing($0)] } ?? []) + rest.split(separator: " ").map { .key(String($0)) }
    }
  }

  private static func cut(_ part: Substring) -> (typed: String?, rest: String) {
    let sides = part.split(separator: "»", maxSplits: 1).map(String.init)
    return (sides.first, sides.count > 1 ? sides[1] : "")
  }

  /// Keys pressed beside what is typed.
  var keyCount: Int { steps.count { if case .key = $0 { true } else { false } } }
}

/// `docs/cau-hoi.md`, made from the questions.
enum QuestionGuide {
  static var text: String {
    var lines = [
      "# Câu hỏi của người chủ trì", "",
      "Mỗi câu hỏi dưới đây có lời đáp trên màn hình, tới được từ màn hình tổng quan bằng nhiều nhất bốn phím, không kể chữ gõ để tìm.",
      "Trang này được tạo từ bảng mà các phép thử bấm lại từng phím.",
    ]
    for edition in FixtureEdition.allCases {
      let questions = ChairQuestion.all.filter { $0.edition == edition }
      guard !questions.isEmpty else { continue }
      lines += ["", "## \(edition.title)", "", "| Câu hỏi | Phím | Lời đáp trên màn hình |", "|---|---|---|"]
      lines += questions.map { question in
        "| \(question.text) | \(keys(of: question)) | \(question.answer.joined(separator: "; ")) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func keys(of question: ChairQuestion) -> String {
    let steps = question.steps.map { step in
      switch step {
      case .key(let key): "`\(key)`"
      case .typing(let text): "gõ *\(text)*"
      }
    }
    return steps.isEmpty ? "màn hình đầu tiên" : steps.joined(separator: " ")
  }
}

extension FixtureEdition {
  fileprivate var title: String {
    switch self {
    case .bacGiangFirst: "Bắc Giang, phiên họp lần thứ nhất, 17/01/2022"
    case .bacGiangDialogue: "Bắc Giang, đối thoại, 23/02/2022"
    case .bacGiangOversight: "Bắc Giang, giám sát, 2022"
    case .bacKan: "Bắc Kạn, làm việc với Sở TT&TT, 02/6/2021"
    case .ngheAn: "Nghệ An, sơ kết một năm Kế hoạch 586, 21/9/2023"
    }
  }
}
