internal import Dashboard

extension WireWriter {
  /// What is shown; where it is too long, without some of its marks, and at last without what the person was told.
  mutating func shown(_ shown: Shown) {
    var kept = shown
    var words = kept.text
    while words.utf8.count > WireLimit.shown, !kept.restated.isEmpty || kept.notice != nil {
      if kept.restated.isEmpty { kept.notice = nil }
      kept.restated.removeLast((kept.restated.count + 1) / 2)
      words = kept.text
    }
    text(words, upTo: WireLimit.shown)
  }
}

extension WireReader {
  mutating func shown() throws(WireFault) -> Shown {
    guard let shown = Shown(text: try text(upTo: WireLimit.shown)) else { throw .value }
    return shown
  }
}
