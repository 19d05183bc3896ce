internal import CommitteeModel
internal import Files

/// The desk of a ledger, held by one process at a time: a file beside the ledger that says who holds it.
///
/// The system lets it go when the process ends, however it ends; what a killed one left is taken over by the next.
final class DeskHold {
  /// What became of taking hold.
  enum Outcome {
    case taken(DeskHold)
    case held(by: DeskHolder)
  }

  private let file: HeldFile

  private init(_ file: HeldFile) { self.file = file }

  /// Takes hold of the desk of the ledger at `path`.
  static func take(of path: String, as holder: DeskHolder) throws(LedgerFailure) -> Outcome {
    let place = place(of: path)
    do throws(WriteObstacle) {
      if let file = try HeldFile(place, saying: text(of: holder)) { return .taken(DeskHold(file)) }
    } catch {
      throw LedgerFailure(error, path: place)
    }
    return .held(by: self.holder(of: String(decoding: FilePlace(place).contents() ?? [], as: UTF8.self)))
  }

  /// The file beside a ledger, whatever symbolic links lead to that; a hard link is another ledger's name.
  private static func place(of path: String) -> String { (FilePlace(path).resolved?.path ?? path) + "-desk" }

  /// Who holds the desk of the ledger at `path` now.
  static func holder(ofLedger path: String) -> DeskHolder? { HeldFile.words(of: place(of: path)).map(holder) }

  /// A line for each part; none holds a line end.
  private static func text(of holder: DeskHolder) -> String {
    [Scrubbing.scrub(holder.who).text, holder.since, Scrubbing.scrub(holder.machine).text, "\(holder.process)"]
      .joined(separator: "\n")
  }

  private static func holder(of text: String) -> DeskHolder {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Scrubbing.scrub(String($0)).text }
    guard parts.count == 4 else { return DeskHolder(who: "", since: "", machine: "", process: 0) }
    return DeskHolder(who: parts[0], since: parts[1], machine: parts[2], process: Int(parts[3]) ?? 0)
  }
}
