internal import ArgumentParser
internal import Ledger

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The program as a whole.
public enum Batru {
  /// Reads the command line, does what it says, and ends the process with one of the codes of `ExitStatus`.
  public static func main() {
    // A file that may grow no further is then a failure of writing, which is told and leaves nothing half-written.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let open = ShortOpen(CommandLine.arguments.dropFirst()) {
        try Visit(open.edition, open.options).run()
        return
      }
      var arguments = Array(CommandLine.arguments.dropFirst())
      switch CommandGuess(arguments, commands: BatruCommand.names) {
      case .open: arguments.insert("open", at: 0)
      case .unknown(let word, let near):
        StandardStream.error.line(CommandGuess.unknown(word, near: near).text)
        ExitStatus.end(ExitStatus.failed)
      case nil: break
      }
      var command = try BatruCommand.parseAsRoot(arguments)
      do {
        try command.run()
      } catch let failure as ValidationError {
        // The line was well formed; how commands are written would hide what is wrong.
        StandardStream.error.line("Lỗi: " + failure.message)
        ExitStatus.end(ExitStatus.failed)
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    if case .blockedByChecks(let checks)? = error as? LedgerFailure {
      StandardStream.error.line(LedgerFailure.blockedByChecks(checks).text)
      ExitStatus.end(ExitStatus.blocked)
    }
    switch error {
    case let status as ExitCode: ExitStatus.end(status.rawValue)
    case let error where !(error is ValidationError) && FailureWords.text(of: error) != nil:
      StandardStream.error.line(FailureWords.text(of: error) ?? "")
    default:
      let message = CommandLineWording.vietnamese(BatruCommand.fullMessage(for: error))
      if BatruCommand.exitCode(for: error) == .success {
        StandardStream.output.line(message)
        ExitStatus.end(ExitStatus.done)
      }
      let unknown = CommandGuess.unknownOption(in: Array(CommandLine.arguments.dropFirst()))
      StandardStream.error.line(unknown.map { "Lỗi: \($0)" } ?? message)
    }
    ExitStatus.end(ExitStatus.failed)
  }
}
