import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ItemDetail {
  func targetRows(_ target: Target) -> [KeyValueList.Row] {
    let mark = dossier.status(of: target).map { StatusMark($0.standing) }
    let level = target.indicator.flatMap { dossier.figures.levels[$0] }
    let figure = level.map {
      FigureText($0.figure, unit: target.indicator.flatMap { dossier.indicators[$0]?.measure } ?? "").text
    }
    return [
      row("Mục tiêu", target.aim(in: target.indicator.flatMap { dossier.indicators[$0]?.measure } ?? "")),
      row(
        "Đã đạt",
        figure ?? target.index.flatMap { dossier.newestRanking(in: $0)?.textWithYear }.map { "hạng \($0)" }
          ?? "chưa có số liệu"),
      row("Đánh giá", mark.map { "\($0.shape) \($0.word)" } ?? "", mark?.ink ?? .text), row("Nhịp", pace(of: target)),
      row("Dự báo", forecast(of: target)), row("Từng mục", parts(of: target)),
      row("Chương trình", target.programme),
      row("Văn bản", target.document.flatMap { dossier.documents[$0]?.title } ?? ""),
      row("Kỳ số liệu", level?.period.label ?? ""),
    ]
  }

  /// How much of the plan is done against how much of its time has passed.
  private func pace(of target: Target) -> String {
    guard let pace = Pace(target: target, asOf: dossier.seenFrom), let passed = pace.elapsed.percent(scale: 0),
      let share = target.indicator.flatMap({ dossier.figures.levels[$0]?.figure.value?.share })?.percentWords
    else { return "" }
    return "làm được \(share), thời gian đã qua \(VietnameseNumber.format(passed)) %"
  }

  /// When the target is reached at the pace so far, in words.
  private func forecast(of target: Target) -> String {
    guard let promise = dossier.promise(of: target) else { return "" }
    let since = "theo nhịp từ \(promise.since.text)"
    guard let day = promise.reachedOn else { return "\(since) thì không tới được \(target.words)" }
    let month = PartialDate(year: day.year, month: day.month)?.text ?? day.text
    guard let due = target.deadline.lastDay else { return "\(since) sẽ xong vào \(month)" }
    if day <= due { return "\(since) sẽ xong vào \(month), trước hạn \(due.text)" }
    let factor = promise.factor.map { "; để kịp phải nhanh gấp \(VietnameseNumber.format($0.reduced)) lần" } ?? ""
    return "\(since) sẽ xong vào \(month), sau hạn \(due.text)\(factor)"
  }

  /// The rows behind a count, or that the source gives the count alone.
  private func parts(of target: Target) -> String {
    guard let code = target.indicator, case .value(.fraction)? = dossier.figures.levels[code]?.figure else { return "" }
    let tasks = proceedings.tasks.filter { $0.indicator == code }.counting
    if tasks.isEmpty { return "nguồn chỉ nêu tổng số, không kể từng mục" }
    return "\(tasks.count { dossier.state(of: $0).isDone })/\(tasks.count) dòng đã xong trong danh mục việc"
  }

  func rankingRows(_ index: String) -> [KeyValueList.Row] {
    guard let ranking = dossier.newestRanking(in: index) else { return [] }
    let ranks = dossier.ranks(in: index)
    let target = dossier.target(forIndex: index)
    return [
      row("Hạng", (ranking.text ?? "") + (ranking.total == nil ? ", không nêu tổng số" : ""), .value),
      stated(dossier.scoreHead(in: index), dossier.scoreText(of: ranking)),
      row("Kỳ chỉ số", ranking.yearSentence, ranking.hasNoStatedYear ? .caution : .text),
      stated("Công bố", ranking.publishedOn?.text, unstated: "không nêu ngày"),
      row(ranking.kind.label, ranking.kind.words),
      row("Mục tiêu", target.map { "\($0.words) \($0.deadline.raw)" } ?? ""),
    ]
      + ranks.dropLast().reversed().map { earlier in
        row(
          "Kỳ \(earlier.yearWords ?? "không nêu")",
          "hạng \(earlier.text ?? "")\(dossier.scoreWords(of: earlier).map { " · \($0)" } ?? "")")
      } + [
        row("Mức chắc chắn", ranking.certaintyWords, .caution),
        row("Cả bảng", "phím u"),
      ]
  }
}
