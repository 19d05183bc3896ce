import CellGrid
import CommitteeModel
import Widgets

extension StatusMark {
  /// Shape, word and colour of what became of a conclusion.
  init(_ outcome: Outcome) {
    switch outcome {
    case .kept: self.init(shape: "●", word: outcome.rawValue, ink: .good)
    case .late: self.init(shape: "●", word: outcome.rawValue, ink: .caution)
    case .missed: self.init(shape: "▼", word: outcome.rawValue, ink: .bad)
    case .dropped: self.init(shape: "⊘", word: outcome.rawValue, ink: .remark)
    case .open: self.init(shape: "□", word: outcome.rawValue, ink: .caution)
    case .withoutWork: self.init(shape: "·", word: outcome.rawValue, ink: .remark)
    }
  }

  /// Shape, word and colour of what became of an opinion.
  init(_ opinion: Opinion, isAnswered: Bool) {
    if opinion.kind == .response {
      self.init(shape: "→", word: "", ink: .remark)
    } else if opinion.kind == .opinion, opinion.outcome.isEmpty, !isAnswered {
      // What asks for nothing is not judged.
      self.init(shape: " ", word: "", ink: .remark)
    } else if opinion.outcome.isEmpty {
      self.init(
        shape: isAnswered ? "●" : "·", word: isAnswered ? "có trả lời" : "chưa rõ", ink: isAnswered ? .good : .remark)
    } else {
      let isOpen = opinion.outcome == "ghi nhận, xem xét"
      self.init(shape: isOpen ? "◐" : "●", word: opinion.outcome, ink: isOpen ? .caution : .good)
    }
  }

  /// Shape, word and colour of how old a figure is.
  init(_ freshness: Freshness) {
    switch freshness {
    case .current: self.init(shape: "●", word: freshness.rawValue, ink: .good)
    case .due: self.init(shape: "◐", word: freshness.rawValue, ink: .caution)
    case .late: self.init(shape: "▼", word: freshness.rawValue, ink: .bad)
    case .silent: self.init(shape: "✗", word: freshness.rawValue, ink: .bad)
    case .unknown: self.init(shape: "·", word: "không nêu nhịp", ink: .remark)
    }
  }
}
