/// Where a row stands that nobody delivered in a file: on the record of a desk.
///
/// It takes the place of a file's name, so that all that tells where a row comes from tells this too, and editions bear it.
public struct DeskOrigin: Hashable, Sendable {
  /// As what a row was put on record.
  public enum Kind: String, CaseIterable, Sendable {
    /// As what somebody said or was given to do.
    case record = "ghi"
    /// As a conclusion that the room has not heard.
    case unread = "dự thảo"
    /// As a conclusion that the room has heard.
    case readBack = "đọc lại"
    /// As an amendment of what was heard, published or delivered.
    case amendment = "sửa đổi"
    /// As a figure that was revised by hand.
    case byHand = "sửa tay"
  }

  /// As what it was put on record.
  public let kind: Kind
  /// Code of the session at whose desk.
  public let session: String

  private static let between = " tại phiên "

  /// Makes an origin.
  public init(_ kind: Kind, at session: String) {
    self.kind = kind
    self.session = session
  }

  /// Reads what stands in place of a file's name; `nil` for a file.
  public init?(file: String) {
    guard let kind = Kind.allCases.first(where: { file.hasPrefix($0.rawValue + Self.between) }) else { return nil }
    self.kind = kind
    session = String(file.dropFirst((kind.rawValue + Self.between).count))
  }

  /// `ghi tại phiên bg-2022-01-17`: no file is called so, whose names have folders before them.
  public var file: String { kind.rawValue + Self.between + session }
}

extension Record {
  /// As what the row was put on record at a desk; `nil` for one that a file states.
  public var deskOrigin: DeskOrigin? { DeskOrigin(file: origin.file) }

  /// True for a conclusion that was not read back to the room and so counts for nothing.
  public var isUnread: Bool { table == .conclusion && deskOrigin?.kind == .unread }

  /// True for what counts for nothing yet: a conclusion that the room has not heard, or a task that was given under one;
  /// `isUnread` tells of a conclusion by its code.
  ///
  /// What was in force before it was amended to follow from one stays in force.
  public func isDraft(where isUnread: (String) throws -> Bool) rethrows -> Bool {
    if self.isUnread { return true }
    guard table == .task, !self[.conclusion].isEmpty, deskOrigin?.kind != .amendment else { return false }
    return try isUnread(self[.conclusion])
  }
}
