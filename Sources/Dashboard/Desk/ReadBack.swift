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
  /// In one line of text.
  public var text: String {
    [key, number.map(String.init) ?? "", content, detail, concludedBy].joined(separator: "\t")
  }

  /// Reads such a text; `nil` where it is none.
  public init?(text: String) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard (3...5).contains(parts.count), !parts[2].isEmpty else { return nil }
    self.init(
      key: parts[0], number: Int(parts[1]), content: parts[2], detail: parts.count > 3 ? parts[3] : "",
      concludedBy: parts.count > 4 ? parts[4] : "")
  }
}
