internal import Ledger

/// Which batru this is, and which files it reads.
enum ProgramVersion {
  /// The version, as the changelog will name it.
  static let number = "0.1.0"

  /// What `--version` answers; messages about files of a newer program name the same numbers.
  static var text: String {
    let (ledgers, editions) = (Ledger.layouts, EditionFile.layouts)
    return """
      batru \(number)
      Sổ (.ledger): đọc cấu trúc phiên bản \(ledgers.lowerBound)–\(ledgers.upperBound), ghi phiên bản \(ledgers.upperBound).
      Bản công bố (.batru): đọc cấu trúc phiên bản \(editions.lowerBound)–\(editions.upperBound), ghi phiên bản \
      \(editions.upperBound).
      """
  }
}
