public import CommitteeModel

/// A conclusion as it is read back to the room before it counts.
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
  /// Which of its pages is shown, from 0; behind the last the last stays.
  public var page = 0
  /// On how many pages it stands where it is shown.
  public var pages = 1

  /// What is read back of a conclusion on record; `nil` for all that is not read back: other rows, and what was or was undone.
  public init?(_ record: DeskRecord) {
    guard record.record.table == .conclusion, record.state == .unread else { return nil }
    self.init(
      key: record.key, number: record.number, content: record.record[.content], detail: record.record[.detail],
      concludedBy: record.record[.concludedBy])
  }

  init(key: String, number: Int?, content: String, detail: String, concludedBy: String) {
    self.key = key
    self.number = number
    self.content = content
    self.detail = detail
    self.concludedBy = concludedBy
  }
}

extension ReadBack {
  /// True for the same words, whatever page of them is shown.
  public func says(_ other: ReadBack) -> Bool {
    var other = other
    (other.page, other.pages) = (page, pages)
    return self == other
  }

  /// True where its end is shown.
  public var isAtEnd: Bool { page >= pages - 1 }

  /// The same so many pages on, no further than to its ends.
  public func turned(by step: Int) -> ReadBack {
    var words = self
    words.page = max(0, min(pages - 1, page + step))
    return words
  }

  /// The page that shows the same where it stands on so many: its end is the end also there.
  public func place(among pages: Int) -> Int {
    page == 0 ? 0 : isAtEnd ? pages - 1 : min(pages - 1, page * pages / self.pages)
  }

  /// The same as it was drawn on so many pages.
  func drawn(on pages: Int) -> ReadBack {
    var words = self
    (words.page, words.pages) = (place(among: pages), pages)
    return words
  }

  /// In one line of text.
  public var text: String {
    [key, number.map(String.init) ?? "", content, detail, concludedBy, String(page), String(pages)]
      .joined(separator: "\t")
  }

  /// Reads such a text; `nil` where it is none.
  public init?(text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard (3...7).contains(parts.count), !parts[2].isEmpty else { return nil }
    self.init(
      key: parts[0], number: Int(parts[1]), content: parts[2], detail: parts.count > 3 ? parts[3] : "",
      concludedBy: parts.count > 4 ? parts[4] : "")
    guard parts.count > 5 else { return }
    guard parts.count == 7, let page = Int(parts[5]), let pages = Int(parts[6]), page >= 0, page < pages else {
      return nil
    }
    (self.page, self.pages) = (page, pages)
  }
}
