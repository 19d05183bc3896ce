import CommitteeModel

extension Dossier {
  /// How much has passed of the time of a plan, from when until when, where targets share one: `thời gian đã qua 32 % (từ
  /// 29/8/2022 đến 31/12/2025)`; `nil` where they share none.
  func timePassed(of targets: [Target]) -> String? {
    let words = Set(
      targets.compactMap { target -> String? in
        guard let passed = Pace(target: target, asOf: seenFrom)?.elapsed.percent(scale: 0), let start = target.start,
          let due = target.deadline.lastDay
        else { return nil }
        return "thời gian đã qua \(VietnameseNumber.format(passed)) % (từ \(start.text) đến \(due.text))"
      })
    return words.count == 1 ? words.first : nil
  }
}
