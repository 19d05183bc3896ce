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
  /// Columns of the names where bars or judgements stand beside them; `nil` where every name takes what it can.
  let name: Int?

  /// Columns of the longest bar beside a name.
  static let longestBar = 14
  /// Columns of the longest name beside a bar.
  static let longestName = 29
  /// Columns of the shortest bar below a name.
  static let leastTrack = 8
  private static let shortestBar = 6

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

  /// Measures of rows of one line; names give way to judgements in words, and less far to bars.
  init(oneLine rows: [Row], in width: Int) {
    let widest = min(ListMeasures.longestName, rows.reduce(0) { max($0, $1.nameWidth) } + 2)
    let judged = rows.filter { $0.isJudged && !$0.isMissing }
    let wordsWanted = judged.reduce(0) { max($0, $1.figureWidth + 2 + $1.remarkWidth + 1) }
    let forWords = min(widest, max(20, width - wordsWanted))
    isWorded = width - forWords >= wordsWanted
    let besideBar = { (row: Row) in
      row.figureWidth + 2 + (row.isJudged ? (judged.isEmpty ? 1 : row.remarkWidth) + 2 : 0)
    }
    let parts = rows.filter { $0.share != nil }
    let barsWanted = parts.reduce(0) { max($0, besideBar($1)) }
    let forBars = min(forWords, max(22, width - barsWanted - ListMeasures.shortestBar - 2))
    let room = width - forBars - barsWanted
    bar = parts.isEmpty || !isWorded || room < ListMeasures.shortestBar ? 0 : min(room, ListMeasures.longestBar)
    name = bar > 0 ? forBars : isWorded && !judged.isEmpty ? forWords : nil
  }

  /// What stands of a judgement: sign and word, the sign, or nothing where the figure itself says that it is missing.
  func words(of row: Row, within columns: Int) -> String {
    guard row.isJudged else { return row.remarkWidth <= columns ? row.remark : "" }
    if isWorded || row.isMissing, row.remarkWidth <= columns { return row.remark }
    return isWorded && row.isMissing ? "" : row.sign
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
    let isMissing: Bool
    let share: ExactShare?

    /// True where a bar or its empty track is drawn.
    var hasTrack: Bool { share != nil || isMissing }

    init(_ wording: SubjectWording, figure: FigureText?, remark: Remark?, isShort: Bool) {
      nameWidth = GlyphWidth.of(wording.shortName)
      figureWidth = figure?.width ?? 0
      self.remark = (isShort ? remark?.short : remark?.text) ?? ""
      remarkWidth = GlyphWidth.of(self.remark)
      sign = String(remark?.text.prefix(1) ?? "")
      isJudged = remark?.isJudged ?? false
      isMissing = wording.isMissing
      share = wording.share
    }
  }
}
