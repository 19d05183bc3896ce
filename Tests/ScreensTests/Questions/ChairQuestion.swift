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
  /// The further keys on a screen too small for all of it; empty where none are needed.
  let further: String
  /// What that screen then says.
  let furtherAnswer: [String]

  init(
    _ edition: FixtureEdition, _ text: String, _ way: String, _ answer: String..., onSmall further: String = "",
    saying furtherAnswer: [String] = []
  ) {
    self.edition = edition
    self.text = text
    self.way = way
    self.answer = answer
    self.further = further
    self.furtherAnswer = furtherAnswer.isEmpty ? answer : furtherAnswer
  }

  var testDescription: String { text }

  /// A step of the way.
  enum Step {
    case key(String)
    case typing(String)
  }

  /// The steps to the first answer, and the further ones.
  var steps: [Step] { ChairQuestion.steps(of: way) }
  var furtherSteps: [Step] { ChairQuestion.steps(of: further) }

  private static func steps(of way: String) -> [Step] {
    way.split(separator: "«").enumerated().flatMap { place, part in
      let (typed, rest) = place == 0 && !way.hasPrefix("«") ? (nil, String(part)) : cut(part)
      return (typed.map { [Step.typing($0)] } ?? []) + rest.split(separator: " ").map { .key(String($0)) }
    }
  }

  private static func cut(_ part: Substring) -> (typed: String?, rest: String) {
    let sides = part.split(separator: "»", maxSplits: 1).map(String.init)
    return (sides.first, sides.count > 1 ? sides[1] : "")
  }

  /// Keys pressed beside what is typed.
  var keyCount: Int { (steps + furtherSteps).count { if case .key = $0 { true } else { false } } }
}

/// `docs/cau-hoi.md`, made from the questions.
enum QuestionGuide {
  static var text: String {
    var lines = [
      "# Câu hỏi của người chủ trì", "",
      "Mỗi câu hỏi dưới đây có lời đáp trên màn hình, tới được từ màn hình tổng quan bằng nhiều nhất bốn phím, không kể chữ gõ để tìm.",
      "Trên màn hình nhỏ hơn 160x45, chỗ nào không đủ chỗ cho cả lời đáp thì cột thứ ba nêu phím bấm thêm.",
      "Trang này được tạo từ bảng mà các phép thử bấm lại từng phím.",
    ]
    for edition in FixtureEdition.allCases {
      let questions = ChairQuestion.all.filter { $0.edition == edition }
      guard !questions.isEmpty else { continue }
      lines += [
        "", "## \(edition.title)", "", "| Câu hỏi | Phím | Màn hình nhỏ bấm thêm | Lời đáp trên màn hình |",
        "|---|---|---|---|",
      ]
      lines += questions.map { question in
        let further = keys(question.furtherSteps)
        let first = question.steps.isEmpty ? "màn hình đầu tiên" : keys(question.steps)
        return "| \(question.text) | \(first) | \(further) | \(question.answer.joined(separator: "; ")) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func keys(_ steps: [ChairQuestion.Step]) -> String {
    let words = steps.map { step in
      switch step {
      case .key(let key): "`\(key)`"
      case .typing(let text): "gõ *\(text)*"
      }
    }
    return words.joined(separator: " ")
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
