public import CellGrid
public import CommitteeModel

/// Where help is asked for; it tells of no key that does nothing there.
public enum HelpPlace: CaseIterable, Hashable, Sendable {
  /// The screens that answer questions.
  case screens
  /// A scene before the committee.
  case scene
  /// The console of the person who presents.
  case console
  /// A desk.
  case desk
}

/// A row of the help: what a key does, or what a sign on the screens means.
public enum HelpRow: Hashable, Sendable {
  case key(Binding.HelpLine)
  case sign(Sign)

  /// What keys do, and a mouse where it does anything.
  public static func keys(at place: HelpPlace) -> [HelpRow] { keys[place]! }

  private static let keys = Dictionary(
    uniqueKeysWithValues: HelpPlace.allCases.map { place in
      let lines =
        switch place {
        case .screens: Binding.lookingHelp + Binding.pointerHelp
        case .scene: Binding.help(in: [.presenting, .leaving])
        case .console: Binding.help(in: [.console, .leaving])
        case .desk: Binding.help(in: Mode.atDesk)
        }
      return (place, lines.map(HelpRow.key))
    })

  /// The signs.
  public static let signs = Sign.all.map(HelpRow.sign)
}

/// How the help is laid out in the room for panels; it scrolls by what is hidden and no further.
public struct HelpLayout: Hashable, Sendable {
  /// A line of the help: a row, or where its words go on.
  public struct Line: Hashable, Sendable {
    /// The row.
    public let row: HelpRow
    /// The words that stand in this line.
    public let text: String
    /// True for the first line of its row, which bears the keys or the sign.
    public let isFirst: Bool
  }

  /// Columns in which keys, and signs, stand at ease.
  public static let keyColumns = 72, signColumns = 40
  /// Columns before the words of a sign.
  public static let signWidth = 3

  /// Keys and signs side by side where there is room, else one list of both.
  public let lists: [[Line]]
  /// Lines that are seen.
  public let rows: Int
  /// Columns of the keys in a list.
  public let keyWidth: Int

  /// True where keys and signs stand side by side.
  public var isWide: Bool { lists.count > 1 }
  /// Lines of the longer list.
  public var count: Int { lists.map(\.count).max() ?? 0 }

  /// Lays the help of a place out in `room`: a frame, a line of introduction, the lines, a blank one.
  public init(in room: Size, at place: HelpPlace = .screens) {
    let keys = HelpRow.keys(at: place)
    let isWide = room.width >= Self.keyColumns + Self.signColumns + 6
    let columns = isWide ? Self.keyColumns : min(Self.keyColumns, room.width - 4)
    let keyWidth = min(HelpRow.widestKeys, max(0, columns / 2))
    func lines(_ rows: [HelpRow], _ columns: Int) -> [Line] {
      rows.flatMap { row in
        let (text, before) =
          switch row {
          case .key(let key): (key.text, keyWidth + 2)
          case .sign(let sign): (sign.text, Self.signWidth)
          }
        let parts = columns - before > 0 ? GlyphWidth.wrapped(text, to: columns - before) : [text]
        return parts.enumerated().map { Line(row: row, text: String($1), isFirst: $0 == 0) }
      }
    }
    lists =
      isWide
      ? [lines(keys, columns), lines(HelpRow.signs, Self.signColumns)] : [lines(keys + HelpRow.signs, columns)]
    self.keyWidth = keyWidth
    rows = max(0, min((lists.map(\.count).max() ?? 0) + 4, room.height) - 3)
  }

  /// The first line shown at the end of the list.
  public var lastOffset: Int { max(0, count - rows) }
}

extension HelpRow {
  fileprivate static let widestKeys =
    HelpPlace.allCases.flatMap(HelpRow.keys).map { row in
      if case .key(let line) = row { GlyphWidth.of(line.keys) } else { 0 }
    }.max() ?? 0
}

/// A sign that stands for words on a screen; the legend tells them all.
public enum Sign: Hashable, Sendable {
  /// How a figure stands to its target.
  case standing(Status.Standing)
  /// Where a task stands.
  case task(TaskState)
  /// One of the kinds of nothing.
  case absence(Absence)
  /// Stated and recomputed agree, do not, or cannot be compared.
  case agreement, contradiction, undecided
  /// The checks have something to say.
  case remark
  /// An answer among opinions, a rank that several share, and one in the last third of its table.
  case response, tie, lastThird
  /// Where on a bar the target lies, and how much of a plan's time has passed.
  case target, elapsed
  /// A column of a period that is not over, and the line before a period of another length.
  case incompletePeriod, periodBreak

  /// All signs in the order of the legend.
  public static let all: [Sign] =
    Status.Standing.allCases.map(Sign.standing)
    + [
      .task(.justGiven), .task(.recurring), .task(.dropped), .contradiction, .remark, .agreement, .undecided, .response,
      .tie, .lastThird,
    ]
    + Absence.allCases.map(Sign.absence) + [.target, .elapsed, .incompletePeriod, .periodBreak]

  /// What it means.
  public var text: String {
    switch self {
    case .standing(let standing): standing.meaning
    case .task(.recurring): "việc thường xuyên"
    case .task(.dropped): "việc đã huỷ, không phải làm nữa"
    case .task: "việc mới giao, chưa xong hay chưa báo cáo"
    case .absence(.missing): "nguồn không nêu số"
    case .absence(let absence): absence.words
    case .agreement: "số nêu khớp với số tính lại"
    case .contradiction: "không khớp, hoặc phải trả lời (F9)"
    case .remark: "kiểm tra có lưu ý (F9)"
    case .undecided: "không đủ số để tính lại; hạng chưa đối chiếu"
    case .response: "câu trả lời"
    case .tie: "đồng hạng; giữ hạng"
    case .lastThird: "hạng ở một phần ba cuối bảng"
    case .target: "mục tiêu, trên thanh"
    case .elapsed: "thời gian kế hoạch đã qua, trên thanh"
    case .incompletePeriod: "cột của kỳ chưa trọn năm"
    case .periodBreak: "hai kỳ không so với nhau được"
    }
  }
}

extension Status.Standing {
  /// The word on the screen, and the rule behind it where the word does not say it.
  fileprivate var meaning: String {
    switch self {
    case .reached: "đạt mục tiêu; việc đã xong; ý kiến đã trả lời"
    case .ahead: "vượt nhịp: nhanh hơn thời gian đã qua"
    case .onPace: "đúng nhịp của kế hoạch"
    case .inProgress: "đang làm, chưa đến hạn; ý kiến đang xem xét"
    case .behind: "chậm so với nhịp; việc quá hạn"
    case .missed: "hết hạn mà không đạt"
    case .stale: "số liệu cũ so với nhịp báo cáo"
    case .noFigure: "chỉ tiêu chưa có số liệu"
    case .notAssessed: "chưa đánh giá được"
    }
  }
}
