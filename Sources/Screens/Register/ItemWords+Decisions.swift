import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension ItemWords {
  func task(_ task: CommitteeTask) -> Content {
    let mark = StatusMark(dossier.state(of: task))
    return (
      task.content,
      [
        sign(mark), CellText(task.content), lead(of: [task]), due(of: [task]), CellText(mark.word, Style(mark.ink)),
        quiet(task.deliverable),
      ], task.source, task.origin
    )
  }

  func target(_ target: Target) -> Content {
    let subject = target.indicator.map(Subject.indicator) ?? target.index.map(Subject.ranking)
    let wording = subject.map { SubjectWording($0, in: dossier) }
    let mark = dossier.status(of: target).map { StatusMark($0.standing) }
    let share = wording?.share
    let percent = target.indicator.flatMap { dossier.figures.levels[$0]?.figure.value?.share?.percentWords }
    let rank = target.index.flatMap { dossier.newestRanking(in: $0)?.places }
    // Of a rank “10/63” would be read as ten of sixty-three done.
    let unit = target.index == nil ? wording?.figure?.unit ?? "" : target.words
    let isPercent = unit == "%"
    let bar = share.map { ThinBar(share: $0, target: wording?.targetShare, elapsed: wording?.elapsedShare) }
    return (
      wording?.title ?? target.code.text,
      [
        mark.map(sign) ?? quiet(""), CellText(wording?.shortName ?? ""), bar.map { CellText(bar: $0) } ?? quiet(""),
        CellText(
          rank.map { "hạng \($0)" } ?? (isPercent ? wording?.figure?.text : wording?.figure?.withoutUnit.text)
            ?? wording?.words ?? "—",
          Style(wording?.isMissing == true ? .remark : .value)),
        quiet(percent ?? (isPercent ? "" : unit)),
        quiet(target.deadline.isStated ? target.deadline.raw : DecisionRow.unstated),
        CellText(mark?.word ?? "", Style(mark?.ink ?? .remark)),
      ], target.source, target.origin
    )
  }

  func ranking(_ ranking: Ranking) -> Content {
    let earlier = dossier.ranks(in: ranking.index).last { $0.year ?? 0 < ranking.year ?? 0 }
    let step = earlier.flatMap { Exhibit.step(from: $0, to: ranking) } ?? quiet("")
    return (
      ranking.indexName,
      [
        CellText(ranking.indexName), CellText(ranking.text ?? "", Style(.value)),
        CellText(dossier.scoreText(of: ranking) ?? ""),
        CellText(ranking.yearInCell, Style(ranking.hasNoStatedYear ? .caution : .text)),
        quiet(ranking.publishedOn?.text ?? ""), step,
        CellText(ranking.certaintyWords, Style(.caution)),
      ], ranking.source, ranking.origin
    )
  }

  func conclusion(_ conclusion: Conclusion) -> Content {
    let tasks = proceedings.tasks(of: conclusion.code)
    let mark = StatusMark(dossier.outcome(of: conclusion, in: proceedings))
    return (
      conclusion.content,
      [
        sign(mark), quiet(conclusion.number.map(String.init) ?? ""),
        CellText(conclusion.content, tail: DecisionRow.tail(of: conclusion, with: tasks)), lead(of: tasks.counting),
        due(of: tasks.counting), CellText(mark.word, Style(mark.ink)),
      ], conclusion.source, conclusion.origin
    )
  }

  func opinion(_ opinion: Opinion) -> Content {
    let mark = StatusMark(opinion, isAnswered: !proceedings.answers(to: opinion.code).isEmpty)
    return (
      opinion.content,
      [
        sign(mark), CellText(opinion.content), quiet(opinion.raisedBy), quiet(opinion.topic),
        CellText(mark.word, Style(mark.ink)),
      ], opinion.source, opinion.origin
    )
  }

  private func lead(of tasks: [CommitteeTask]) -> CellText {
    quiet(SharedWords(leadsOf: tasks, unstated: DecisionRow.unstated).text)
  }

  private func due(of tasks: [CommitteeTask]) -> CellText {
    quiet(SharedWords(deadlinesOf: tasks, unstated: DecisionRow.unstated).text)
  }
}
