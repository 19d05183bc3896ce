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

  /// Which share a part of a whole is, which no source states.
  func share(of subject: Subject) -> String {
    guard let code = subject.indicator, case .value(.fraction(let fraction))? = dossier.figures.levels[code]?.figure
    else { return "" }
    return fraction.percentWords ?? ""
  }

  /// Which time a figure or rank describes, that it is inferred, or that nobody says it.
  func period(of subject: Subject) -> String {
    if case .ranking(let index) = subject { return dossier.newestRanking(in: index)?.yearInCell ?? "" }
    let wording = cards[subject].wording
    return wording.period.isEmpty && !wording.isMissing ? DecisionRow.unstated : wording.period
  }

  /// What keeps a figure or rank from being final, as its source says it; empty for nothing.
  func certainty(of subject: Subject) -> String {
    switch subject {
    case .indicator(let code): dossier.figures.levels[code]?.release.flatMap { $0 == .final ? nil : $0.words } ?? ""
    case .ranking(let index): dossier.newestRanking(in: index)?.certaintyWords ?? ""
    case .conclusion, .task, .recommendation: ""
    }
  }

  /// How much weighs what the checks found about a figure or rank, where what they found stands beside it.
  func checkWeight(of subject: Subject) -> String { dossier.figures.marks[subject.checked]?.words ?? "" }

  /// What the checks found about a row: how much it weighs and what it is; empty where they found nothing.
  func checkWords(about item: Item) -> String {
    checkWords(dossier.figures.marks[item], findings(about: item).map(\.ground))
  }

  /// The same about a figure or rank, and what it is recomputed to where that is not what is stated.
  func checkWords(about subject: Subject) -> String {
    let computed = subject.indicator.map { dossier.quickChecks(of: $0) } ?? []
    return checkWords(
      dossier.figures.marks[subject.checked],
      (findings(about: subject) + computed.filter(\.isContradiction)).map(\.ground))
  }

  private func checkWords(_ weight: CheckSeverity?, _ grounds: [String]) -> String {
    [weight?.words ?? "", grounds.withoutRepetition.joined(separator: "; ")].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  /// The same about any unit's figure: that of the unit shown has its mark, others what findings tell where they were
  /// read.
  func checkWords(about level: Observation) -> String {
    if level == dossier.figures.levels[level.indicator] {
      return checkWords(about: Subject.indicator(level.indicator).checked)
    }
    let found = archive.checks?.filter { $0.unit == level.unit && $0.speaks(of: level) } ?? []
    return checkWords(found.map(\.weight).max(), found.map(\.ground))
  }

  /// The same about a rank in a table, and that it cannot be told from another's.
  func checkWords(about entry: Standings.Entry) -> String {
    let isShown = dossier.newestRanking(in: entry.ranking.index)?.origin == entry.ranking.origin
    let shared = entry.sharing == .conflict ? [CheckRule.sharedRank.finding] : []
    guard isShown else { return checkWords(nil, shared) }
    let item = Subject.ranking(entry.ranking.index).checked
    return checkWords(dossier.figures.marks[item], findings(about: item).map(\.ground) + shared)
  }
}

extension ScreenTable {
  /// Head of the column of what the checks found.
  static let checkColumn = "Kiểm tra"

  /// Head of the column of shares that no source states.
  static let shareColumn = "Tỷ lệ tự tính"

  /// Head of the column of what keeps a figure from being final.
  static let certaintyColumn = "Mức chắc chắn"

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
