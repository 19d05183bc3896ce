internal import CommitteeModel
internal import Ledger

/// What a secretary said of sheets and their headers in this command, before it is in the ledger.
struct SaidOfSheets {
  /// Which table sheets are, by their shape.
  var sheets: [String: SheetAnswer] = [:]
  /// Which column headers are, by the shape of their sheet.
  var headers: [String: [String: Field?]] = [:]
}

/// What the ledger remembers of sheets and their headers, what was said in this command, and what nobody knows.
final class HeaderMemory {
  /// Headers with columns that the program does not know by itself, each shape once.
  private(set) var unknown: [HeaderMatch] = []
  /// Sheets of which the program does not know what table they are, each shape once.
  private(set) var unrecognised: [SheetGuess] = []
  /// Why the ledger could not be asked.
  private(set) var failure: LedgerFailure?

  private let book: Ledger
  private let said: SaidOfSheets

  init(_ book: Ledger, said: SaidOfSheets = SaidOfSheets()) {
    self.book = book
    self.said = said
  }

  /// What was said of the columns under a header.
  func answers(_ header: HeaderMatch) -> [String: Field?] {
    guard !header.unknown.isEmpty else { return [:] }
    if !unknown.contains(where: { $0.shape == header.shape }) { unknown.append(header) }
    if let answers = said.headers[header.shape] { return answers }
    return ask { book throws(LedgerFailure) in try book.headerAnswers(shape: header.shape) } ?? [:]
  }

  /// What was said that a sheet is.
  func answer(_ guess: SheetGuess) -> SheetAnswer? {
    if !unrecognised.contains(where: { $0.shape == guess.shape }) { unrecognised.append(guess) }
    if let answer = said.sheets[guess.shape] { return answer }
    return ask { book throws(LedgerFailure) in try book.sheetAnswer(shape: guess.shape) } ?? nil
  }

  /// True for a shape about which nothing was said in this command, so that all that is known of it is from the ledger.
  func isRemembered(_ shape: String) -> Bool { said.sheets[shape] == nil && said.headers[shape] == nil }

  private func ask<Answer>(_ question: (Ledger) throws(LedgerFailure) -> Answer) -> Answer? {
    guard failure == nil else { return nil }
    do throws(LedgerFailure) { return try question(book) } catch { failure = error }
    return nil
  }
}
