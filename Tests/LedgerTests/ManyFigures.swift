import CommitteeModel
import TestKit

private typealias Row = CommitteeModel.Record

/// More figures than anybody reads: several periods, spellings and releases for each of several indicators and units,
/// some of them stated after the session.
enum ManyFigures {
  static let indicators = ["cqs", "cqs-2", "cqs.1", "dvc", "kts"]
  static let units = ["bac-giang", "bac-giang.so", "bac-kan", "sau-nay"]
  private static let periods = [
    "2021", "năm 2021", "5 tháng đầu năm 2021", "5T/2021", "tháng 2/2021", "", "2020", "2022",
  ]

  static let lists: [Record] =
    [
      SmallDossier.source("tin-1", session: "thang-1"), SmallDossier.source("tin-2", session: "thang-2"),
      SmallDossier.source("bang"), SmallDossier.source("sau", date: "01/3/2022"),
      SmallDossier.session("thang-1", "17/01/2022"), SmallDossier.session("thang-2", "23/02/2022"),
      SmallDossier.rank("bac-giang", "10", period: "2020"), SmallDossier.rank("bac-kan", "9", period: "2020"),
    ] + units.map { SmallDossier.unit($0) } + indicators.map { SmallDossier.indicator($0) }

  /// Deliveries of figures, the later ones with some of them restated.
  static func deliveries(_ count: Int, dice: inout Dice) -> [[Record]] {
    (0..<count).map { round in
      (0..<120).map { line in
        let isChange = Int.random(in: 0...4, using: &dice) == 0
        return SmallDossier.record(
          .observation, line: line + 2, folder: "lan-\(round)",
          [
            .indicator: indicators.randomElement(using: &dice)!, .unit: units.randomElement(using: &dice)!,
            .period: periods.randomElement(using: &dice)!, .figureKind: isChange ? "thay đổi" : "thực hiện",
            .value: ["1", "2", "3", "chưa đến kỳ"].randomElement(using: &dice)!,
            .comparedWith: isChange ? "2019" : "", .state: ["", "ước", "chính thức"].randomElement(using: &dice)!,
            .source: ["tin-1", "tin-2", "bang", "sau"].randomElement(using: &dice)!,
            .note: ["", "hỏi lại"].randomElement(using: &dice)!,
          ])
      }.uniqued
    }
  }
}

extension [Record] {
  /// One row of each key, as one file states them.
  fileprivate var uniqued: [Record] {
    var seen: Set<String> = []
    return filter { seen.insert($0.key).inserted }
  }
}
