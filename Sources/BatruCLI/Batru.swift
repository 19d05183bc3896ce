internal import ArgumentParser
internal import CommitteeModel
internal import Intake
internal import Ledger
internal import Runtime

/// The program as a whole.
public enum Batru {
  /// Reads the command line, does what it says, and ends the process with one of the codes of `ExitStatus`.
  public static func main() {
    do {
      if let open = ShortOpen(CommandLine.arguments.dropFirst()) {
        try Visit(open.edition, open.options).run()
        return
      }
      var command = try BatruCommand.parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    switch error {
    case let failure as LedgerFailure:
      StandardStream.error.line(failure.text)
      if case .blockedByChecks = failure { ExitStatus.end(ExitStatus.blocked) }
    case let failure as IntakeFailure: StandardStream.error.line(failure.text)
    case let failure as TemplateFailure: StandardStream.error.line(failure.text)
    case let failure as DossierFailure: StandardStream.error.line(failure.text)
    case let address as UnknownAddress:
      StandardStream.error.line(
        "Không có màn hình “\(address.text)”. Lệnh batru screens liệt kê các màn hình có thể mở.")
    case let status as ExitCode: ExitStatus.end(status.rawValue)
    default:
      let message = CommandLineWording.vietnamese(BatruCommand.fullMessage(for: error))
      if BatruCommand.exitCode(for: error) == .success {
        StandardStream.output.line(message)
        ExitStatus.end(ExitStatus.done)
      }
      StandardStream.error.line(message)
    }
    ExitStatus.end(ExitStatus.failed)
  }
}
