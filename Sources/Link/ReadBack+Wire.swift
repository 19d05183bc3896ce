internal import Dashboard

extension WireWriter {
  /// A conclusion that is read back; what is too long to be read out is cut with `…`.
  mutating func readBack(_ words: ReadBack) { text(words.text, upTo: WireLimit.readBack) }
}

extension WireReader {
  mutating func readBack() throws(WireFault) -> ReadBack {
    guard let words = ReadBack(text: try text(upTo: WireLimit.readBack)) else { throw .value }
    return words
  }
}
