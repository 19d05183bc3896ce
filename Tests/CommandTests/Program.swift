import Foundation
import Glibc
import TestKit

/// The built program, as a process that can be killed.
struct Program {
  /// It lies beside the test bundle.
  static let path: String = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let test = bundle ?? URL(filePath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appending(path: "batru").path
  }()

  private let process: pid_t

  /// Starts it, or what starts it, with arguments; what it says goes to the file at `output`, or nowhere.
  init(_ arguments: [String], output: String = "/dev/null", of program: String = Self.path) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var started: pid_t = 0
    let result = posix_spawn(&started, program, &actions, nil, &words, environ)
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EINVAL) }
    process = started
  }

  /// Runs it to its end: what it said, and its exit status.
  static func run(_ arguments: String...) throws -> (text: String, status: Int32?) { try run(arguments) }

  /// Runs it to its end: what it said, and its exit status.
  static func run(_ arguments: [String]) throws -> (text: String, status: Int32?) {
    try withTemporaryFolder { folder in
      let status = try Program(arguments, output: folder + "/out").finish()
      return (try String(contentsOfFile: folder + "/out", encoding: .utf8), status)
    }
  }

  /// Runs it to its end where no file may grow beyond so many bytes.
  static func run(_ arguments: [String], filesUpTo bytes: Int) throws -> (text: String, status: Int32?) {
    try withTemporaryFolder { folder in
      // The shell counts in halves of a KiB.
      let command = "ulimit -f \(bytes / 512); exec \"$0\" \"$@\""
      let words = ["-c", command, Self.path] + arguments
      let status = try Program(words, output: folder + "/out", of: "/bin/sh").finish()
      return (try String(contentsOfFile: folder + "/out", encoding: .utf8), status)
    }
  }

  /// Waits until something is so, no longer than ten seconds; false where it never was.
  static func until(_ isSo: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<1_000 {
      if try isSo() { return true }
      usleep(10_000)
    }
    return false
  }

  /// Waits for its end: its exit status, or `nil` when a signal ended it.
  @discardableResult
  func finish() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  /// Ends it at once, wherever it is, after so many microseconds: its exit status when it was done before.
  func kill(after microseconds: UInt32, by signal: Int32 = SIGKILL) -> Int32? {
    usleep(microseconds)
    Glibc.kill(process, signal)
    return finish()
  }
}
