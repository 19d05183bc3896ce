public import CellGrid
internal import Glibc
public import Link

/// A follower's end of the line.
public final class SocketEnd: LinkEnd {
  private let path: String
  private var line: Line?

  /// An end that has no line yet.
  public init(_ name: String, in folder: PrivateFolder) { path = folder.file(name, "sock") }

  public var watches: [Watch] { line.map { [Watch($0.descriptor, wantsWriting: $0.isSending)] } ?? [] }

  public var isConnected: Bool { line != nil }

  public func connect() -> Bool {
    guard line == nil else { return false }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_uid == geteuid(),
      let socket = try? withSocket(at: path, { Glibc.connect($0, $1, $2) == 0 })
    else { return false }
    line = Line(socket, limit: MessageStream.longestUpdate)
    return true
  }

  public func exchange() -> [[UInt8]] {
    guard let line else { return [] }
    let messages = line.push() ? line.pull() : nil
    if messages == nil { self.line = nil }
    return messages ?? []
  }

  public func send(_ message: [UInt8]) {
    if let line, !line.send(message, inPlaceOfOthers: false) { self.line = nil }
  }
}
