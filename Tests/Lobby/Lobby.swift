public import CellGrid
public import CommitteeModel
public import Dashboard
public import Runtime
public import Screens

/// A lobby with a wall: its time passes as the wall waits, and things happen in it at their moments.
public final class Lobby: TerminalDevice, DayClock, Stopwatch, WallFeed {
  // What the wall hangs on.
  public var size: Size
  public let tier = GlyphTier.full
  public let colours = 256

  /// Milliseconds since the wall began.
  public private(set) var milliseconds = 0
  /// Every frame that was shown and when, or only the last one.
  public private(set) var frames: [(moment: Int, frame: Frame)] = []
  /// How long it slept each time.
  public private(set) var waits: [Int] = []
  /// How often it said that it lives.
  public private(set) var alive = 0
  /// What it noted.
  public private(set) var notes: [WallNote] = []

  /// What happens; sort by moment before the wall begins.
  public var happenings: [(moment: Int, what: () -> TerminalEvent)] = []
  private var next = 0
  private let end: Int
  private let keepsAll: Bool
  private let beginning: Int
  private let firstDay: CalendarDay

  /// The newest edition of the folder.
  public var newest: (any DossierReading)?
  /// Files that are not taken.
  public var refused: [WallCondition.Refusal] = []
  private var given: (any DossierReading)?

  /// A lobby with an edition, or none, that is left after `end` milliseconds; the wall begins so many milliseconds after
  /// midnight of a day. A long stay keeps neither frames nor notes.
  public init(
    _ edition: (any DossierReading)?, lasting end: Int, beginning: Int = 8 * 3_600_000,
    on day: CalendarDay = CalendarDay(year: 2026, month: 1, day: 6)!, size: Size = Size(80, 24),
    keepingAll: Bool = true
  ) {
    newest = edition
    self.end = end
    self.beginning = beginning
    self.size = size
    firstDay = day
    keepsAll = keepingAll
  }

  public func present(_ frame: Frame) {
    if !keepsAll { frames = [] }
    frames.append((milliseconds, frame))
  }

  public func repaint() {}
  public func suspend() {}
  public func close() {}
  public func watch(_ others: [Watch]) { watched = others }

  public func nextEvent(within wait: Int?) -> TerminalEvent {
    if next < happenings.count, happenings[next].moment <= milliseconds + (wait ?? Int.max / 2) {
      milliseconds = max(milliseconds, happenings[next].moment)
      next += 1
      return happenings[next - 1].what()
    }
    guard let wait, wait > 0 else { return .timeout }
    if keepsAll { waits.append(wait) }
    milliseconds += wait
    return milliseconds >= end ? .ended : .timeout
  }

  private var ofDay: Int { beginning + milliseconds }
  public var time: ClockTime { ClockTime(hour: ofDay / 3_600_000 % 24, minute: ofDay / 60_000 % 60) }
  public var day: CalendarDay { CalendarDay(ordinal: firstDay.ordinal + ofDay / 86_400_000) }
  public var millisecondsToNextMinute: Int { 60_000 - ofDay % 60_000 }

  public var place = WallPlace.folder("/srv/batru")
  /// What it is told by, and what it waited for last.
  public var watches: [Watch] = []
  public private(set) var watched: [Watch] = []
  public let patience: Int? = nil
  /// False while the folder is away.
  public var isReadable = true
  /// False while somebody writes over the file of the edition.
  public var isIntact = true
  /// How often it looked into the folder.
  public private(set) var looks = 0

  public func look() -> WallFind {
    looks += 1
    guard isReadable else { return WallFind(edition: nil, refused: [], isReadable: false) }
    guard let newest, newest !== given else { return WallFind(edition: nil, refused: refused) }
    given = newest
    return WallFind(edition: newest, refused: refused)
  }

  public func refuse(_ reason: Unfitness) {
    refused.append(WallCondition.Refusal(name: "moi.batru", reason: reason.text))
    newest = nil
  }

  /// Hangs a wall, and stays until the end; the wall as it was then.
  @discardableResult
  public func run(_ pace: WallPace = WallPace()) -> WallLoop {
    let wall = WallLoop(
      on: self, of: self, clock: self, stopwatch: self, pace: pace, theme: .dark,
      note: { if self.keepsAll { self.notes.append($0) } }, alive: { self.alive += 1 })
    wall.run()
    return wall
  }

  /// Presses keys at a moment.
  public func press(_ notations: String, at moment: Int) {
    happenings += notations.split(separator: " ").compactMap { Key(notation: String($0)) }.map { key in
      (moment, { .key(key) })
    }
  }

  /// The numbers of the scenes as they followed one another, from the first line of the frames.
  public var shown: [String] {
    var numbers: [String] = []
    for (_, frame) in frames {
      let number = frame.text.firstMatch(of: /(\d+)\/(\d+)\s/)?.1 ?? "?"
      if numbers.last != String(number) { numbers.append(String(number)) }
    }
    return numbers
  }
}
