internal import Glibc

/// Why there is no line.
public enum SocketFailure: Error, Hashable, Sendable {
  /// The folder belongs to somebody else, or others may look into it.
  case foreignFolder(String)
  /// The folder or a file in it cannot be made; the number is the system's.
  case cannotMake(String, Int32)
  /// The path is longer than the system takes for a socket.
  case longPath(String)
  /// Somebody presents already; the process, where it is known.
  case taken(process: Int32?)
}

/// A folder of the user alone, where the ends of lines stand.
public struct PrivateFolder: Sendable {
  /// The way to it.
  public let path: String

  /// Makes the folder where it is not there; one that others own or may look into is refused.
  public init(_ path: String) throws(SocketFailure) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .cannotMake(path, errno) }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .cannotMake(path, errno) }
    let isOwn = status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
    guard isOwn else { throw .foreignFolder(path) }
    self.path = path
  }

  /// True for another way to the same folder.
  public func isSame(as other: PrivateFolder) -> Bool {
    var (own, others) = (stat(), stat())
    return stat(path, &own) == 0 && stat(other.path, &others) == 0 && own.st_dev == others.st_dev
      && own.st_ino == others.st_ino
  }

  /// The names of lines at whose other end somebody answers.
  public func answeringNames() -> [String] { names(of: "sock").filter { SocketEnd($0, in: self).isAnswered } }

  /// Takes away the files with an ending that belong to lines at whose other end nobody answers any more.
  public func sweep(_ ending: String) {
    for name in names(of: ending) where !SocketEnd(name, in: self).isAnswered { unlink(file(name, ending)) }
  }

  /// The names of lines that have a file with an ending.
  private func names(of ending: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if file.hasSuffix(".\(ending)") { names.append(String(file.dropLast(ending.utf8.count + 1))) }
    }
    return names.sorted()
  }

  /// A file of a line.
  public func file(_ name: String, _ ending: String) -> String { "\(path)/\(name).\(ending)" }
}

/// Makes a socket of this machine and hands it and its address to `use`; nothing in it ever waits.
func withSocket(at path: String, _ use: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Bool)
  throws(SocketFailure) -> Int32
{
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  let bytes = Array(path.utf8)
  guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw .longPath(path) }
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
  let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { throw .cannotMake(path, errno) }
  keepToItself(socket)
  let isUsed = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      use(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
  guard isUsed else {
    let number = errno
    close(socket)
    throw .cannotMake(path, number)
  }
  return socket
}

/// No call on it waits, and no child inherits it.
func keepToItself(_ descriptor: Int32) {
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
}
