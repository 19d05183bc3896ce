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
        case .screens: Binding.help + Binding.pointerHelp
        case .scene: Binding.help(in: [.presenting, .leaving])
        case .console: Binding.help(in: [.console, .leaving])
        }
      return (place, lines.map(HelpRow.key))
    })

  /// The signs.
  public static let signs = Sign.all.map(HelpRow.sign)
}

/// How the help is laid out in the room for panels; it scrolls by what is hidden and no further.
public struct HelpLayout: Hashable, Sendable {
  /// Columns in which keys, and signs, stand at ease.
  public static let keyColumns = 72, signColumns = 40

  /// True where keys and signs stand side by side.
  public let isWide: Bool
  /// Rows of the longer list.
  public let count: Int
  /// Rows that are seen.
  public let rows: Int

  /// Lays the help of a place out in `room`: a frame, a line of introduction, the rows, a blank one.
  public init(in room: Size, at place: HelpPlace = .screens) {
    let keys = HelpRow.keys(at: place).count
    isWide = room.width >= Self.keyColumns + Self.signColumns + 6
    count = isWide ? max(keys, HelpRow.signs.count) : keys + HelpRow.signs.count
    rows = max(0, min(count + 4, room.height) - 3)
  }

  /// The first row shown at the end of the list.
  public var lastOffset: Int { max(0, count - rows) }
}

/// A sign that stands for words on a screen; the legend tells them all.
public enum Sign: Hashable, Sendable {
  /// How a figure stands to its target.
  case standing(Status.Standing)
  /// Where a recurring task stands.
  case recurring
  /// One of the kinds of nothing.
  case absence(Absence)
  /// Stated and recomputed agree, do not, or cannot be compared.
  case agreement, contradiction, undecided
  /// The checks have something to say.
  case remark
  /// An answer among opinions, and a rank that several share.
  case response, tie
  /// Where on a bar the target lies, and how much of a plan's time has passed.
  case target, elapsed
  /// A column of a period that is not over, and the line before a period of another length.
  case incompletePeriod, periodBreak

  /// All signs in the order of the legend.
  public static let all: [Sign] =
    Status.Standing.allCases.map(Sign.standing)
    + [.recurring, .contradiction, .remark, .agreement, .undecided, .response, .tie]
    + Absence.allCases.map(Sign.absence) + [.target, .elapsed, .incompletePeriod, .periodBreak]

  /// What it means.
  public var text: String {
    switch self {
    case .standing(let standing): standing.meaning
    case .recurring: "việc thường xuyên"
    case .absence(let absence): absence.words
    case .agreement: "số nêu khớp với số tính lại"
    case .contradiction: "không khớp, hoặc phải trả lời (F9)"
    case .remark: "kiểm tra có lưu ý (F9)"
    case .undecided: "không đủ số để tính lại"
    case .response: "câu trả lời"
    case .tie: "đồng hạng; giữ hạng"
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
    case .reached: "đạt mục tiêu; việc đã hoàn thành"
    case .ahead: "vượt nhịp: nhanh hơn thời gian đã qua"
    case .onPace: "đúng nhịp của kế hoạch"
    case .inProgress: "đang làm, chưa đến hạn"
    case .behind: "chậm so với nhịp; việc quá hạn"
    case .missed: "hết hạn mà không đạt"
    case .stale: "số liệu cũ so với nhịp báo cáo"
    case .noFigure: "chưa có số liệu; việc mới giao, chưa báo cáo"
    case .notAssessed: "chưa đánh giá được"
    }
  }
}
