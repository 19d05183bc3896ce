import Foundation
import Glibc

/// A shell in a real terminal: a tmux server on a socket of its own, gone with this object.
final class TerminalShell {
  /// What was expected on the terminal and did not come; the screen as it was instead.
  struct NotSeen: Error, CustomStringConvertible {
    let description: String
  }

  /// The longest wait for anything to appear; a machine under load is slow, a broken program is slower.
  static let patience: Duration = .seconds(30)
  /// What the shell writes when it is ready; a program that was killed while it wrote may swallow what stands before it.
  static let prompt = "san-sang>"

  private let folder: URL
  private let socket: String

  /// Opens a terminal of the given size with a shell in the folder of the package, so that `demo` finds its fixtures.
  init(columns: Int, rows: Int) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "batru-terminal-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    socket = folder.appending(path: "socket").path
    let environment = [
      "TMPDIR=\(folder.path)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "PS1=\(Self.prompt) ",
      // Swift's own backtracer would hold a dying program at a question.
      "SWIFT_BACKTRACE=enable=no",
    ]
    try tmux(
      ["start-server", ";", "set-option", "-g", "status", "off", ";", "set-option", "-g", "escape-time", "0", ";"]
        + ["set-option", "-g", "default-terminal", "tmux-256color", ";"]
        + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", Self.package.path]
        + ["env", "-i", "TERM=tmux-256color"] + environment + ["bash", "--norc", "--noprofile"])
    try wait(for: Self.prompt)
  }

  deinit {
    _ = try? tmux(["kill-server"])
    // A program that just heard its terminal hang up may still be tidying here.
    let deadline = ContinuousClock.now + .seconds(2)
    while FileManager.default.fileExists(atPath: folder.path), ContinuousClock.now < deadline {
      try? FileManager.default.removeItem(at: folder)
    }
  }

  /// The folder of the package that these tests were compiled from.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program under test, built beside the test bundle.
  static let program: String = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let test = bundle ?? URL(filePath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appending(path: "batru").path
  }()

  // MARK: What a person does

  /// Types a line at the shell's prompt.
  func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Types text as it stands.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  /// Sends bytes in one write, as an input method does.
  func write(_ bytes: String) throws { try tmux(["set-buffer", "--", bytes, ";", "paste-buffer", "-r", "-d"]) }

  /// Pastes text as the terminal does for programs that ask to be told of it.
  func paste(_ text: String) throws { try tmux(["set-buffer", "--", text, ";", "paste-buffer", "-r", "-p", "-d"]) }

  /// Where a file of this terminal's own folder lies.
  func place(of name: String) -> String { folder.appending(path: name).path }

  /// Presses keys by their names in tmux: `Down`, `Enter`, `Escape`, `C-z`, `j`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: What a person sees

  /// The rows on the screen now.
  func rows() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Waits until a row holds `text`.
  @discardableResult
  func wait(for text: String) throws -> [String] {
    try wait(until: "“\(text)” on the screen") { $0.contains { $0.contains(text) } }
  }

  /// Waits until the rows fulfil a condition.
  @discardableResult
  func wait(until what: String, _ holds: ([String]) throws -> Bool) throws -> [String] {
    let deadline = ContinuousClock.now + Self.patience
    var seen = try rows()
    while try !holds(seen) {
      guard ContinuousClock.now < deadline else {
        throw NotSeen(description: "waited for \(what); the screen was:\n\(seen.joined(separator: "\n"))")
      }
      seen = try rows()
    }
    return seen
  }

  /// What tmux knows of the terminal: whether the alternate screen is on, and the cursor shown.
  func modes() throws -> (alternate: Bool, cursor: Bool) {
    let answer = try tmux(["display-message", "-p", "#{alternate_on} #{cursor_flag}"])
    let words = answer.split(whereSeparator: \.isWhitespace)
    return (words.first == "1", words.last == "1")
  }

  /// True while tmux would hand clicks to what runs there.
  func takesMouse() throws -> Bool {
    try tmux(["display-message", "-p", "#{mouse_any_flag}"]).hasPrefix("1")
  }

  /// The process that the shell runs in the foreground.
  func foregroundProcess() throws -> pid_t {
    let shell = try tmux(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber)
    let status = try String(contentsOfFile: "/proc/\(shell)/stat", encoding: .utf8)
    // After the name in parentheses: state, parent, group, session, terminal, foreground group.
    let words = status.split(separator: ")").last?.split(separator: " ") ?? []
    guard words.count > 5, let group = pid_t(words[5]), group > 1 else {
      throw NotSeen(description: "no process in \(status)")
    }
    return group
  }

  /// Runs tmux and returns what it says.
  ///
  /// Spawned by hand: its server outlives the command with every descriptor it inherits, and `Process` would wait for
  /// the last of them.
  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    let answer = folder.appending(path: "answer").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, answer, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // The pool's threads block signals, and what tmux runs would inherit that and never hear of a new size.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = vector(["tmux", "-S", socket, "-f", "/dev/null"] + words)
    let environment = vector(["PATH=/usr/bin:/bin:/usr/local/bin", "LANG=C.UTF-8"])
    defer { for text in arguments + environment { free(text) } }

    var process = pid_t()
    guard posix_spawnp(&process, "tmux", &actions, &attributes, arguments, environment) == 0 else {
      throw NotSeen(description: "tmux is not there; make test installs it")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = try String(contentsOfFile: answer, encoding: .utf8)
    guard status == 0 else { throw NotSeen(description: "tmux \(words.joined(separator: " ")): \(text)") }
    return text
  }
}

/// Words as C takes them: copies to be freed, and a null at the end.
private func vector(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
  var result: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
  result.append(nil)
  return result
}
