import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// What all rows of one pane share, so that they can be compared: one length of bars, and judgements in words or in signs.
struct ListMeasures {
  /// Columns of every bar; 0 where some row has no room for one.
  let bar: Int
  /// True where judgements stand with their words; in a pane either all do or none.
  let isWorded: Bool
  /// Columns of the names beside bars; `nil` where there are none.
  let name: Int?

  /// Columns of the longest bar beside a name.
  static let longestBar = 14
  /// Columns of the longest name beside a bar.
  static let longestName = 29
  /// Columns of the shortest bar below a name.
  static let leastTrack = 8
  private static let shortestBar = 6
  /// Columns that a name keeps beside a judgement in words.
  private static let leastName = 20

  /// Measures of rows in a list of a form.
  init(_ rows: [Row], as form: ListLayout.Form, in width: Int) {
    if form.isNarrow {
      self.init(narrow: rows, in: width)
    } else if form.isWide {
      self.init(oneLine: rows, in: width)
    } else {
      self.init(stacked: rows, in: width)
    }
  }

  /// Measures of rows whose names stand above what is said of them.
  init(stacked rows: [Row], in width: Int) {
    let beside = { (row: Row) in row.remark.isEmpty ? 0 : row.remarkWidth + 2 }
    bar = rows.filter(\.hasTrack).reduce(max(ListMeasures.leastTrack, width / 2)) { least, row in
      min(least, max(ListMeasures.leastTrack, width - (row.isJudged ? beside(row) : min(beside(row), width / 2 + 2))))
    }
    isWorded = true
    name = nil
  }

  /// Measures of rows in a narrow pane, the figure below its name.
  init(narrow rows: [Row], in width: Int) {
    bar = 0
    isWorded = rows.allSatisfy { !$0.isJudged || $0.isMissing || $0.remarkWidth + 2 + $0.figureWidth <= width }
    name = nil
  }

  /// Measures of rows of one line. Rows with bars share a column for their names, which give way to judgements in words and not
  /// to bars; every other name takes what its own row leaves it.
  init(oneLine rows: [Row], in width: Int) {
    let parts = rows.filter { $0.share != nil }
    let judged = rows.filter { $0.isJudged && !$0.isMissing }
    let wanted = { (row: Row) in row.figureWidth + 2 + row.remarkWidth + 1 }
    let widest = min(ListMeasures.longestName, parts.reduce(0) { max($0, $1.nameWidth) } + 2)
    let wordsWanted = judged.filter { $0.share != nil }.reduce(0) { max($0, wanted($1)) }
    let forWords = min(widest, max(ListMeasures.leastName, width - wordsWanted))
    isWorded = judged.allSatisfy { row in
      width - (row.share == nil ? row.leastName : forWords) >= wanted(row)
    }
    let besideBar = { (row: Row) in
      row.figureWidth + 2 + (row.isJudged ? (judged.isEmpty ? 1 : row.remarkWidth) + 2 : 0)
    }
    let barsWanted = parts.reduce(0) { max($0, besideBar($1)) }
    let room = width - forWords - barsWanted
    bar = parts.isEmpty || !isWorded || room < ListMeasures.shortestBar ? 0 : min(room, ListMeasures.longestBar)
    name = bar > 0 ? forWords : nil
  }

  /// What stands of a judgement: sign and word, or the sign.
  func words(of row: Row, within columns: Int) -> String {
    guard row.isJudged else {
      return row.remarkWidth <= columns ? row.remark : row.bearsSign && columns > 0 ? row.sign : ""
    }
    return (isWorded || row.isMissing) && row.remarkWidth <= columns ? row.remark : columns > 0 ? row.sign : ""
  }

  /// A row as far as it is measured.
  struct Row {
    let nameWidth: Int
    let figureWidth: Int
    let remark: String
    let remarkWidth: Int
    /// What stands for a judgement where its words have no room.
    let sign: String
    let isJudged: Bool
    let bearsSign: Bool
    let isMissing: Bool
    let share: ExactShare?

    /// Columns that the name keeps: beside a judgement in words some, beside everything else all; that a figure is missing
    /// it says itself.
    var leastName: Int { isJudged && !isMissing ? min(nameWidth + 1, ListMeasures.leastName) : nameWidth + 1 }

    /// True where a bar or its empty track is drawn.
    var hasTrack: Bool { share != nil || isMissing }

    init(_ wording: SubjectWording, figure: FigureText?, remark: Remark?, isShort: Bool) {
      nameWidth = GlyphWidth.of(wording.shortName)
      figureWidth = figure?.width ?? 0
      self.remark = (isShort ? remark?.brief : remark?.text) ?? ""
      remarkWidth = GlyphWidth.of(self.remark)
      sign = String(remark?.text.prefix(1) ?? "")
      isJudged = remark?.isJudged ?? false
      bearsSign = remark?.bearsSign ?? false
      isMissing = wording.isMissing
      share = wording.share
    }
  }
}
