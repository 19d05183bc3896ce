public import CellGrid

/// A conclusion as it is read back to the room before it counts, with the tasks that take effect with it.
///
/// Nothing else of what a desk holds reaches the room: what a room is sent has a place for this and for no draft.
public struct ReadBack: Hashable, Sendable {
  /// Its key, by which the desk confirms it.
  public let key: String
  /// Its number within the session; `nil` where it has none.
  public let number: Int?
  /// What it says.
  public let content: String
  /// More of it; may be empty.
  public let detail: String
  /// Who concluded; may be empty.
  public let concludedBy: String
  /// The tasks that follow from it, a line for each: what, who, until when.
  public let tasks: [String]
  /// True for one that is in force and says other words now than the room heard.
  public let isAmended: Bool
  /// Which of its pages is shown, from 0.
  public var page = 0
  /// On how many pages it stands; 0 until it was drawn, and where the screen for which they are cut holds no word.
  public var pages = 0
  /// The smallest of the screens that show it, for which its pages are cut everywhere alike; `nil` where only the screen
  /// itself shows it.
  public var cut: Size?

  /// Says all of it but where it is shown.
  public init(
    key: String, number: Int?, content: String, detail: String = "", concludedBy: String = "", tasks: [String] = [],
    isAmended: Bool = false
  ) {
    self.key = key
    self.number = number
    self.content = content
    self.detail = detail
    self.concludedBy = concludedBy
    self.tasks = tasks
    self.isAmended = isAmended
  }
}

extension ReadBack {
  /// The most pages of one that is read.
  public static let mostPages = 100_000

  /// True for the same words, whatever page of them is shown.
  public func says(_ other: ReadBack) -> Bool {
    var other = other
    (other.page, other.pages, other.cut) = (page, pages, cut)
    return self == other
  }

  /// True where its end is shown.
  public var isAtEnd: Bool { pages > 0 && page == pages - 1 }

  /// The same so many pages on, no further than to its ends.
  public func turned(by step: Int) -> ReadBack { turned(to: page + step) }

  /// The same at a page, or at the end that lies before it.
  func turned(to page: Int) -> ReadBack {
    var words = self
    words.page = max(0, min(pages - 1, page))
    return words
  }

  /// The page to which a key of the presentation leads; `nil` for one that turns no pages.
  func turned(at command: Command) -> ReadBack? {
    switch command {
    case .nextScene: turned(by: 1)
    case .previousScene: turned(by: -1)
    case .firstScene: turned(to: 0)
    // Behind the last one comes the first.
    case .moreRows: isAtEnd ? turned(to: 0) : turned(by: 1)
    default: nil
    }
  }

  /// The same as nobody has shown it yet.
  var unshown: ReadBack {
    var words = self
    (words.page, words.pages, words.cut) = (0, 0, nil)
    return words
  }

  /// True where its pages are to be cut anew for a smaller screen, or for one that holds words.
  public func needsCut(for least: Size) -> Bool { cut.map { !least.holds($0) || pages == 0 && least != $0 } ?? true }

  /// The same from its beginning, with pages that are cut for a screen.
  func cut(for least: Size) -> ReadBack {
    var words = unshown
    words.cut = least
    return words
  }

  /// The same as it was drawn on so many pages.
  public func drawn(on pages: Int) -> ReadBack {
    var words = self
    words.pages = pages
    return words.turned(by: 0)
  }

  /// In one line of text.
  public var text: String {
    ([
      key, number.map(String.init) ?? "", content, detail, concludedBy, String(page), String(pages),
      cut.map { "\($0.width)x\($0.height)" } ?? "", isAmended ? "1" : "",
    ] + tasks).joined(separator: "\t")
  }

  /// Reads such a text, also one without its last parts; `nil` where it is none.
  public init?(text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func part(_ place: Int) -> String { place < parts.count ? parts[place] : "" }
    guard !part(2).isEmpty else { return nil }
    self.init(
      key: parts[0], number: Int(parts[1]), content: parts[2], detail: part(3), concludedBy: part(4),
      tasks: Array(parts.dropFirst(9)), isAmended: part(8) == "1")
    if !part(7).isEmpty {
      guard let size = Size(notation: part(7)) else { return nil }
      cut = size
    }
    guard parts.count > 5 else { return }
    guard let page = Int(part(5)), let pages = Int(part(6)), (0...Self.mostPages).contains(pages),
      (0..<max(1, pages)).contains(page)
    else { return nil }
    (self.page, self.pages) = (page, pages)
  }
}
