public import CellGrid
internal import Glibc
public import Link

/// A follower's end of the line.
public final class SocketEnd: LinkEnd {
  /// The folders in which a presenter is looked for.
  public let places: [String]
  private let paths: [String]
  private var line: Line?

  /// An end that has no line yet; it takes that of the first folder in which somebody answers.
  public init(_ name: String, in folders: [PrivateFolder]) {
    places = folders.map(\.path)
    paths = folders.map { $0.file(name, "sock") }
  }

  public var watches: [Watch] { line.map { [Watch($0.descriptor, wantsWriting: $0.isSending)] } ?? [] }

  public var isConnected: Bool { line != nil }

  public func connect() -> Bool {
    guard line == nil else { return false }
    for path in paths {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_uid == geteuid(),
        let socket = try? withSocket(at: path, { Glibc.connect($0, $1, $2) == 0 })
      else { continue }
      line = Line(socket, limit: MessageStream.longestUpdate)
      return true
    }
    return false
  }

  /// An end that has no line yet, in one folder.
  public convenience init(_ name: String, in folder: PrivateFolder) { self.init(name, in: [folder]) }

  /// True where somebody answers, be it that as many others wait at his door as there is room for.
  var isAnswered: Bool {
    paths.contains { path in
      do throws(SocketFailure) {
        close(try withSocket(at: path) { Glibc.connect($0, $1, $2) == 0 })
        return true
      } catch .cannotMake(_, EAGAIN) {
        return true
      } catch {
        return false
      }
    }
  }

  public func exchange() -> [[UInt8]] {
    guard let line else { return [] }
    // Whoever left may have said something before, of leave or why nobody is taken: that is heard to its end.
    let isWhole = line.push()
    var messages: [[UInt8]] = []
    repeat {
      guard let some = line.pull() else {
        self.line = nil
        return messages
      }
      messages += some
    } while !isWhole && line.hasMore
    if !isWhole { self.line = nil }
    return messages
  }

  public func send(_ message: [UInt8]) {
    // A line that breaks here ends with the next exchange.
    _ = line?.send(message, inPlaceOfOthers: false)
  }
}
