public import CellGrid
import CommitteeModel
public import Dashboard
import Widgets

extension FrameMaker {
  /// The most telling chart of a figure or a rank on a frame of its own, in black on white for paper; `nil` where its
  /// data draw none. It tells as much as `state` has read of the subject, as the subject's own screen does.
  public mutating func chart(of subject: Subject, in state: State) -> Frame? {
    let scene = scene(of: state)
    guard let exhibit = Exhibit.all(of: subject, in: scene).first(where: \.isOfPaper) else { return nil }
    let wording = scene.cards[subject].wording
    let rank: String? =
      if case .ranking(let index) = subject { scene.dossier.newestRanking(in: index)?.doubtfulText } else { nil }
    let figure = [rank ?? wording.listed?.text ?? "", subject.hasPeriod ? wording.period : ""].filter { !$0.isEmpty }
    let note = ([exhibit.title, exhibit.note] + figure).filter { !$0.isEmpty }.joined(separator: " · ")
    let size = Size(PaperChart.width, exhibit.wantedRows + 3)
    var frame = Frame(size, tier: .full, theme: .mono, title: wording.name)
    let (head, body) = frame.bounds.splitTop(3)
    Paragraph(text: Shortening.of(wording.name, to: size.width), style: Style(.accent, bold: true))
      .draw(on: &frame, in: head.splitTop(1).top)
    Paragraph(text: Shortening.of(note, to: size.width), style: Style(.remark))
      .draw(on: &frame, in: head.splitTop(1).rest.splitTop(1).top)
    exhibit.draw(on: &frame, in: body)
    return frame
  }
}

private enum PaperChart {
  /// Columns of a chart: with letters of this number a line is as long as a page is wide.
  static let width = 100
}

extension Exhibit {
  /// True for pictures of several figures; a lone bar or a list is told as well by the tables.
  fileprivate var isOfPaper: Bool {
    switch self {
    case .columns, .parts, .rate, .ladder, .bump: true
    case .strip, .share, .ranks, .neighbours: false
    }
  }
}
