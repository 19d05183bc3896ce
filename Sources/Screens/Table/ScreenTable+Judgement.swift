import CommitteeModel
import Dashboard

/// What stands beside figures in a table to take along, in words.
extension Scene {
  /// How a figure or rank stands to its target; empty where there is none to judge it by.
  func judgement(of subject: Subject) -> String {
    switch subject {
    case .indicator(let code): return dossier.status(of: code)?.standing.rawValue ?? ""
    case .ranking(let index):
      guard let ranking = dossier.newestRanking(in: index), let target = dossier.target(forIndex: index) else {
        return ""
      }
      return Status(of: ranking, against: target, asOf: dossier.seenFrom).standing.rawValue
    case .conclusion, .task, .recommendation: return ""
    }
  }

  /// What the checks found about a row: how much it weighs; empty where they found nothing.
  func checkWords(about item: Item) -> String { dossier.figures.marks[item]?.words ?? "" }

  /// The same about a figure or rank, and what it is recomputed to where that is not what is stated.
  func checkWords(about subject: Subject) -> String {
    let checks = subject.indicator.map { dossier.quickChecks(of: $0) } ?? []
    let computed = checks.filter(\.isContradiction).map { "tính lại \($0.result)" }
    return ([checkWords(about: subject.checked)] + computed).filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// The same about any unit's figure: that of the unit shown has its mark, others what findings tell where they were
  /// read.
  func checkWords(about level: Observation) -> String {
    if level == dossier.figures.levels[level.indicator] {
      return checkWords(about: Subject.indicator(level.indicator).checked)
    }
    let found = archive.checks?.filter { $0.unit == level.unit && $0.speaks(of: level) }.map(\.weight) ?? []
    return found.max()?.words ?? ""
  }

  /// The same about a rank in a table, and that it cannot be told from another's.
  func checkWords(about entry: Standings.Entry) -> String {
    let isShown = dossier.newestRanking(in: entry.ranking.index)?.origin == entry.ranking.origin
    let parts = [
      isShown ? checkWords(about: Subject.ranking(entry.ranking.index).checked) : "",
      entry.sharing == .conflict ? "trùng hạng" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension ScreenTable {
  /// Head of the column of what the checks found.
  static let checkColumn = "Kiểm tra"

  /// The last columns of a table of figures.
  static let judgedColumns = [checkColumn] + evidenceColumns

  /// A text without the signs that stand before words on screens; where one stands for a word, the word.
  static func inWords(_ text: String) -> String {
    var words = ""
    var rest = text.unicodeScalars[...]
    while let sign = rest.popFirst() {
      guard signs.contains(sign), rest.first == " " else {
        words.unicodeScalars.append(sign)
        continue
      }
      let isAmount = rest.dropFirst().first.map { ("0"..."9").contains($0) } ?? false
      switch sign {
      case "▲" where isAmount: words += "tăng"
      case "▼" where isAmount: words += "giảm"
      default: rest.removeFirst()
      }
    }
    return words
  }

  private static let signs: Set<Unicode.Scalar> = Set("●▲◆◐▼✗◇○□↻✔‼".unicodeScalars)
}
