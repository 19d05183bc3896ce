extension CheckMaterial {
  /// K07 and K10: a target needs a figure of its own indicator; one of a near relative in its place is another figure.
  func targetChecks(_ figures: UnitSeries) -> [Check] {
    dossier.targets.filter { $0.unit == figures.unit }.compactMap { target in
      guard let code = target.indicator, let indicator = dossier.indicators[code] else { return nil }
      guard let level = figures.newest(code) else { return withoutFigure(target, of: indicator, figures) }
      return otherDenominator(level, target)
    } + rankTargets(of: figures.unit)
  }

  private func withoutFigure(_ target: Target, of indicator: Indicator, _ figures: UnitSeries) -> Check {
    let name = WordSet(indicator.name)
    let relative = indicators.first {
      $0.code != indicator.code && $0.group == indicator.group && $0.pillar == indicator.pillar
        && figures.newest($0.code) != nil && WordSet($0.name).isNear(name)
    }
    let aim = indicator.measure.isEmpty ? target.words : "\(target.words) \(indicator.measure)"
    let stated = "mục tiêu \(aim), \(indicator.shortName)"
    guard let relative, let figure = figures.newest(relative.code) else {
      return Check(
        .targetWithoutFigure, .undecided("chưa có số liệu nào để đối chiếu"), .mustAnswer, .askUnit,
        of: [.indicator(indicator.code), .target(target.code)], unit: target.unit, at: [target.origin], stated: stated)
    }
    return Check(
      .differentScope, .disagrees, .mustAnswer, .askUnit,
      of: [.indicator(indicator.code), .indicator(relative.code), .target(target.code)], unit: target.unit,
      at: [target.origin, figure.origin], stated: stated,
      computed: "số thực hiện \(figure.raw) là của chỉ tiêu khác: \(relative.shortName)")
  }

  /// A plan's number of goals, as the target and as the denominator of what was reached.
  private func otherDenominator(_ level: Observation, _ target: Target) -> Check? {
    guard target.operation == .exactly, case .value(.fraction(let fraction)) = level.figure,
      fraction.denominator != target.amount
    else { return nil }
    return Check(
      .differentScope, .disagrees, .mustAnswer, .askUnit, of: [.indicator(level.indicator), .target(target.code)],
      unit: target.unit, at: [target.origin, level.origin], stated: "mục tiêu \(target.words)",
      computed: "\(fraction.text) tính trên \(VietnameseNumber.format(fraction.denominator))")
  }

  private func rankTargets(of unit: Code<ReportingUnit>) -> [Check] {
    dossier.targets.compactMap { target in
      guard target.unit == unit, let index = target.index,
        !rankings.contains(where: { $0.unit == unit && $0.index == index && $0.rank != nil })
      else { return nil }
      return Check(
        .targetWithoutFigure, .undecided("chưa có hạng nào để đối chiếu"), .mustAnswer, .askUnit,
        of: [.ranking(index), .target(target.code)], unit: unit, at: [target.origin],
        stated: "mục tiêu \(target.words)")
    }
  }

  /// K16: an estimate that stands otherwise to its target than the firmer figure of the same period.
  func estimateChecks(_ figures: UnitSeries) -> [Check] {
    dossier.targets.filter { $0.unit == figures.unit }.flatMap { target -> [Check] in
      guard let code = target.indicator, let indicator = dossier.indicators[code],
        let series = figures.statements[code]
      else { return [] }
      func standing(_ observation: Observation) -> Status.Standing {
        let freshness = Freshness(of: observation.period, rhythm: nil, asOf: dossier.seenFrom)
        let level = Status.Level(
          observation.figure, in: observation.period, as: indicator.kind, basis: observation.basis ?? indicator.basis)
        return Status(of: level, against: target, freshness: freshness, asOf: dossier.seenFrom).standing
      }
      return series.levels.flatMap { firm in
        series.forerunners(of: firm).compactMap { early -> Check? in
          guard let release = early.release, (standing(early) == .reached) != (standing(firm) == .reached) else {
            return nil
          }
          return Check(
            .turnedEstimate, .disagrees, .mustAnswer, .askUnit, of: [.indicator(code), .target(target.code)],
            unit: figures.unit, at: [early.origin, firm.origin], in: [firm.period],
            stated: "\(release.rawValue) \(early.raw): \(standing(early).rawValue)",
            computed: "\(firm.release?.rawValue ?? "không nêu") \(firm.raw): \(standing(firm).rawValue)")
        }
      }
    }
  }
}
