/// What somebody who follows a presentation is there for; it decides what is sent.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// A further screen for the room: it is sent `AudienceUpdate` and nothing else, and asks for nothing.
  case audience
  /// The console of the person who presents: it is sent `PresenterUpdate`, and steers.
  case presenter
}

/// Which edition is presented.
public struct EditionPointer: Hashable, Sendable {
  /// The file from which its figures can be read.
  public let path: String
  /// Its content hash.
  public let hash: String

  /// Names an edition.
  public init(path: String, hash: String) {
    self.path = path
    self.hash = hash
  }
}

extension WireWriter {
  mutating func pointer(_ pointer: EditionPointer) {
    text(pointer.path)
    text(pointer.hash, upTo: WireLimit.hash)
  }
}

extension WireReader {
  mutating func pointer() throws(WireFault) -> EditionPointer {
    EditionPointer(path: try text(), hash: try text(upTo: WireLimit.hash))
  }
}
