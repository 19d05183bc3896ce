import CommitteeModel

extension Ranking {
  /// `10/63 (2021)`, `7 (2020, suy ra)`, `7 (không nêu kỳ)`.
  var textWithYear: String? { text.map { "\($0) (\(yearWords ?? "không nêu kỳ"))" } }

  /// The year of the index, and that nobody states it where it is inferred; `nil` where it is not known at all.
  var yearWords: String? { year.map { isYearInferred ? "\($0), suy ra" : "\($0)" } }

  /// The year of the index, or how far it is known, where there is room to say so.
  var yearSentence: String {
    guard let yearWords else { return "nguồn không nêu" }
    return isYearInferred ? "\(yearWords) vì nguồn không nêu" : yearWords
  }

  /// By which decision and on which map of provinces it was made, with its label; how many were ranked is another thing.
  var kind: (label: String, words: String) {
    guard !generation.isEmpty else { return ("Địa giới", map) }
    return ("Bộ chỉ số", "Quyết định \(generation)" + (map.isEmpty ? "" : " · \(map)"))
  }

  /// The same in a cell of a table: `2020, suy ra`, `không nêu`.
  var yearInCell: String { yearWords ?? DecisionRow.unstated }

  /// That nobody published it as it stands: `chưa đối chiếu`; empty where somebody did.
  var certaintyWords: String { certainty == "công bố" ? "" : certainty }

  /// True where nobody published it as it stands.
  var isUnchecked: Bool { !certaintyWords.isEmpty }

  /// The rank with all that is in doubt about it: `hạng 10/63 (2020, suy ra; chưa đối chiếu)`.
  var doubtfulText: String? {
    text.map {
      "hạng \($0) (\([yearWords ?? "không nêu kỳ", certaintyWords].filter { !$0.isEmpty }.joined(separator: "; ")))"
    }
  }

  /// True where no source states the year.
  var hasNoStatedYear: Bool { year == nil || isYearInferred }
}

extension Dossier {
  /// A rank of a table as the figures of the unit shown hold it: of these it is known whether the year is only inferred.
  func asShown(_ ranking: Ranking) -> Ranking {
    figures.rankings.first { $0.origin == ranking.origin } ?? ranking
  }
}

/// What stands beside a rank: a score, or the figure of the indicator that the ranks put in order.
extension Dossier {
  private func indicator(rankedBy index: String) -> Indicator? {
    order.lazy.compactMap { self.indicators[$0] }.first { $0.rankedBy == index }
  }

  /// Head of a column of them.
  func scoreHead(in index: String) -> String { indicator(rankedBy: index) == nil ? "Điểm" : "Số liệu" }

  /// `0,4933`, `7,38 %`; `nil` where none is stated.
  func scoreText(of ranking: Ranking) -> String? {
    ranking.score.map { score in
      let number = VietnameseNumber.format(score)
      return indicator(rankedBy: ranking.index)?.measure == "%" ? "\(number) %" : number
    }
  }

  /// `0,4933 điểm`, `7,38 %`; `nil` where none is stated.
  func scoreWords(of ranking: Ranking) -> String? { ranking.score.map { scoreWords($0, in: ranking.index) } }

  /// `0,4933 điểm`, `7,38 %`.
  func scoreWords(_ score: ExactDecimal, in index: String) -> String {
    "\(VietnameseNumber.format(score)) \(indicator(rankedBy: index)?.measure ?? "điểm")"
  }

  /// How far two of them are apart: `0,0012 điểm`, `1,2 điểm %`.
  func stepWords(_ step: ExactDecimal, in index: String) -> String {
    guard indicator(rankedBy: index)?.measure == "%" else { return scoreWords(step, in: index) }
    return "\(VietnameseNumber.format(step)) điểm %"
  }

  /// True where it is a score.
  func hasScores(in index: String) -> Bool { indicator(rankedBy: index) == nil }

  /// The same as a sentence; of an indicator's figure its name and how firm it is.
  func scoreSentence(of ranking: Ranking) -> String {
    guard let score = ranking.score, let words = scoreWords(of: ranking) else { return "Không nêu điểm" }
    guard let indicator = indicator(rankedBy: ranking.index) else {
      return "Điểm \(VietnameseNumber.format(score))"
    }
    let level = figures.levels[indicator.code].flatMap { $0.figure.value?.magnitude == score ? $0 : nil }
    let firmness = level?.release.map { $0 == .final ? "" : $0.words } ?? ""
    let note = level?.note ?? ""
    let told = "\(indicator.shortName): \(words)" + (firmness.isEmpty ? "" : " (\(firmness))")
    return note.isEmpty ? told : "\(told). \(note)"
  }
}
