public import CommitteeModel

/// In which encoding a file is read, and why.
///
/// A byte order mark decides; then zero bytes, then whether all is UTF-8. Only what is left is guessed, by how many words
/// come out as Vietnamese syllables, and only where one reading stands out.
public struct TextDecoding: Hashable, Sendable {
  /// The encoding of the bytes.
  public let encoding: TextEncoding
  /// What spoke for it.
  public let evidence: EncodingEvidence
  /// The encoding of fonts from before Unicode that the letters of a code page turned out to be in.
  public let legacy: LegacyEncoding?
  /// How many bytes the byte order mark takes.
  let markLength: Int

  init(_ encoding: TextEncoding, _ evidence: EncodingEvidence, legacy: LegacyEncoding? = nil, markLength: Int = 0) {
    self.encoding = encoding
    self.evidence = evidence
    self.legacy = legacy
    self.markLength = markLength
  }

  /// What can be said about the encoding of a file.
  public enum Answer: Hashable, Sendable {
    case decided(TextDecoding)
    /// Text of one byte a letter, of which no reading stands out.
    case undecided
    /// No text: a workbook, a picture or another file under a wrong name.
    case noText
  }

  /// Decides about bytes in memory.
  public static func decide(_ bytes: [UInt8]) -> Answer {
    // Reading memory does not fail.
    (try? decide(MemoryBytes(bytes: bytes))) ?? .noText
  }

  /// All of a file as UTF-8, without its byte order mark; what its encoding does not know is no UTF-8 either.
  func utf8(of bytes: [UInt8]) -> [UInt8] {
    if encoding == .utf8 { return markLength == 0 ? bytes : Array(bytes.dropFirst(markLength)) }
    var transcoder = TextTranscoder(encoding)
    return bytes.dropFirst(markLength).withUnsafeBytes { transcoder.utf8($0, isLast: true) }
  }

  /// Decides about a file; it is read once, and once more where it is not UTF-8.
  static func decide(_ source: some ByteSource) throws(IntakeFailure) -> Answer {
    var census = ByteCensus()
    try source.forEachPiece { piece in
      census.count(piece)
      return census.mark == nil
    }
    if let mark = census.mark { return .decided(mark) }
    if let encoding = census.encodingOfZeroBytes { return .decided(TextDecoding(encoding, .zeroBytes)) }
    if census.isUTF8 { return .decided(TextDecoding(.utf8, .wellFormed)) }
    if census.isBinary { return .noText }
    var sample = WordSample()
    try source.forEachPiece { sample.take($0) }
    return bySpelling(sample.words)
  }

  /// Fewer words than this decide nothing.
  private static let enough = 3

  /// The reading in which nearly all words are Vietnamese, if it is the only one.
  private static func bySpelling(_ bytes: [UInt8]) -> Answer {
    let western = CodePage.windows1252.text(of: bytes)
    let readings: [(page: CodePage, legacy: LegacyEncoding?, text: String)] =
      [(.windows1258, nil, CodePage.windows1258.text(of: bytes))]
      + LegacyEncoding.allCases.map { (.windows1252, $0, $0.decoded(western)) }
    let ordered = readings.map { ($0, SpellingCensus(of: $0.text)) }.sorted { $0.1.fitting > $1.1.fitting }
    let ((best, census), second) = (ordered[0], ordered[1].1)
    guard census.fitting >= enough, census.fitting * 4 >= census.marked * 3, census.fitting >= second.fitting * 2 else {
      return .undecided
    }
    let evidence = EncodingEvidence.spelling(fitting: census.fitting, of: census.marked)
    return .decided(TextDecoding(.codePage(best.page), evidence, legacy: best.legacy))
  }
}
