#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the process tells its caller when it ends.
enum ExitStatus {
  /// Everything was done.
  static let done: Int32 = 0
  /// The command was done and found something wrong: findings that block an import or an edition, an edition that is not
  /// as it was published, a ledger of which only a part could be saved.
  static let blocked: Int32 = 1
  /// The command line is wrong, or a file, ledger or edition could not be used.
  static let failed: Int32 = 2
  /// Everything was done but for single rows, columns or files that were left out on command.
  static let partial: Int32 = 3

  /// What the command needs is not there now; whoever started it may start it again.
  static let again: Int32 = 75

  static func end(_ status: Int32) -> Never { exit(status) }
}

/// Where the program writes lines for its caller.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Writes `text` and a line end.
  func line(_ text: String) { self.text(text + "\n") }

  /// Writes `text` as it is.
  func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(rawValue, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest)).baseAddress, rest.count)
        if count < 0 {
          // A full disk must not look like success; with nowhere to say so, the status says it.
          if self == .output {
            StandardStream.error.line("Không ghi được kết quả ra: ổ đĩa đầy hoặc đầu nhận đã đóng.")
          }
          ExitStatus.end(ExitStatus.failed)
        }
        rest = rest.dropFirst(count)
      }
    }
  }
}
