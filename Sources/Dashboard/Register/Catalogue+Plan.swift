import CommitteeModel

extension Catalogue<Target> {
  /// The targets of the unit shown.
  static func plan(_ dossier: Dossier) -> Self {
    func standing(_ target: Target) -> Status.Standing { dossier.status(of: target)?.standing ?? .notAssessed }
    func isShort(_ target: Target) -> Bool { [.behind, .missed].contains(standing(target)) }
    func isOnWay(_ target: Target) -> Bool { [.ahead, .onPace, .inProgress].contains(standing(target)) }
    let targets = dossier.targets.filter { $0.unit == dossier.figures.unit }
    let others = targets.contains { $0.isOfPlan(in: dossier) } ? "Mục tiêu khác" : "Mục tiêu"
    return Catalogue(
      rows: targets, item: { .target($0.code) },
      filters: [
        Filter(title: "Đạt") { standing($0) == .reached }, Filter(title: "Đang làm") { isOnWay($0) },
        Filter(title: "Chậm, không đạt") { isShort($0) },
        Filter(title: "Chưa đánh giá được") { !isShort($0) && !isOnWay($0) && standing($0) != .reached },
      ],
      orders: [
        Order(title: "loại") { target in
          let measure = target.indicator.flatMap { dossier.indicators[$0]?.measure } ?? ""
          return target.isOfPlan(in: dossier) ? (0, measure.capitalizedFirst) : (1, others)
        },
        Order(title: "trụ cột") { target in
          let pillar = target.pillar(in: dossier)
          return (pillar.place, pillar.rawValue.capitalizedFirst)
        },
        Order(title: "nhịp") { target in
          let standing = standing(target)
          return (Status.Standing.allCases.firstIndex(of: standing) ?? 0, standing.rawValue.capitalizedFirst)
        },
        Order(title: "hạn") { target in
          target.deadline.lastDay.map { ($0.ordinal, "Đến \($0.text)") } ?? (Int.max, "Không nêu hạn")
        },
      ],
      remark: dossier.planSums.map { "\($0.measure) \($0.done)/\($0.total)" }.joined(separator: " · "))
  }
}

extension Dossier {
  /// How many of a plan's parts are done, by what is counted.
  fileprivate var planSums: [(measure: String, done: String, total: String)] {
    var sums: [(measure: String, done: ExactDecimal, total: ExactDecimal, count: Int)] = []
    for target in targets where target.unit == figures.unit && target.isOfPlan(in: self) {
      guard let code = target.indicator, let measure = indicators[code]?.measure,
        case .value(.fraction(let fraction))? = figures.levels[code]?.figure
      else { continue }
      let place = sums.firstIndex { $0.measure == measure } ?? sums.count
      if place == sums.count { sums.append((measure, .zero, .zero, 0)) }
      guard let done = sums[place].done.adding(fraction.numerator),
        let total = sums[place].total.adding(fraction.denominator)
      else { continue }
      sums[place] = (measure, done, total, sums[place].count + 1)
    }
    return sums.filter { $0.count > 1 }.map {
      ($0.measure, VietnameseNumber.format($0.done), VietnameseNumber.format($0.total))
    }
  }
}

extension Target {
  /// True where it sets how many of so many parts of a plan are to be done.
  fileprivate func isOfPlan(in dossier: Dossier) -> Bool {
    start != nil && indicator.flatMap { dossier.indicators[$0]?.kind } == .fraction
  }

  fileprivate func pillar(in dossier: Dossier) -> Pillar {
    indicator.flatMap { dossier.indicators[$0]?.pillar } ?? index.map { Pillar(rankedBy: $0) } ?? .foundation
  }
}

extension Catalogue<Ranking> {
  /// The newest rank of the unit shown in every index.
  static func rankings(_ dossier: Dossier) -> Self {
    Catalogue(
      rows: Pillar.allCases.flatMap { dossier.indices(of: $0) }.compactMap { dossier.newestRanking(in: $0) },
      item: { .ranking($0.index) },
      filters: [
        Filter(title: "Có trị số") { $0.score != nil },
        Filter(title: "Không nêu kỳ") { $0.year == nil || $0.isYearInferred },
        Filter(title: "Chưa đối chiếu") { $0.certainty == "chưa đối chiếu" },
      ],
      orders: [
        Order(title: "trụ cột") { ranking in
          let pillar = Pillar(rankedBy: ranking.index)
          return (pillar.place, pillar.rawValue.capitalizedFirst)
        },
        Order(title: "kỳ") { ranking in
          ranking.year.map { (-$0, "Kỳ \($0)") } ?? (Int.max, "Không nêu kỳ")
        },
      ])
  }
}
