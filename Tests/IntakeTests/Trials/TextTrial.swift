import CommitteeModel

/// Reads a text as everything that a cell may be.
enum TextTrial {
  /// Bytes of a cell that are read; what is behind them makes a trial slow and shows nothing new.
  private static let longest = 256

  /// Every kind of column that reads its cells by a rule of its own.
  private static let kinds: [ColumnKind] = [
    .text, .code, .references(.unit), .vocabulary([]), .integer, .number, .figure, .day, .date, .period, .basePeriod,
    .deadline, .rank,
  ]

  static func complaint(about bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.prefix(longest), as: UTF8.self)
    let clean = Scrubbing.scrub(text).text
    // A file written from what was read must come back without a finding.
    if Scrubbing.scrub(clean).wasCleaned { return "scrubbed text is not clean" }
    if !Composition.composed(clean).utf8.elementsEqual(clean.utf8) { return "scrubbed text is not composed" }
    for text in [text, clean] {
      readTime(text)
      readText(text)
      if let complaint = numbers(text) { return complaint }
    }
    readCell(text)
    return nil
  }

  private static func readTime(_ text: String) {
    _ = Period.parse(text)
    _ = PartialDate.parse(text)
    _ = CalendarDay(iso: text)
    _ = MonthFirst.day(of: text)
    _ = Deadline(text).lastDay
  }

  private static func numbers(_ text: String) -> String? {
    _ = Quantity.parse(text)
    _ = QuantityRange.parse(text)
    _ = Fraction.parse(text)
    _ = RankText.parse(text)
    _ = VietnameseNumber.wholeNumber(text)
    _ = CellAddress(text)
    for kind in [ValueKind.count, .fraction, .rate, .money, .score, .month, .qualitative, .text] {
      _ = Figure(text, as: kind)
    }
    if let number = VietnameseNumber.parse(text).value {
      let written = VietnameseNumber.format(number)
      if VietnameseNumber.parse(written).value != number { return "\(written) reads as another number" }
    }
    return nil
  }

  private static func readText(_ text: String) {
    _ = Folding.folded(text)
    _ = Folding.accented(text)
    _ = CollationKey(text)
    _ = SearchQuery(text)
    _ = LegacyEncoding.suspected(in: text)
    for encoding in LegacyEncoding.allCases { _ = encoding.decoded(text) }
  }

  private static func readCell(_ text: String) {
    for kind in kinds {
      for notation in [nil, NumberNotation.english, .vietnamese] {
        let reading = CellReading(.text(text), as: kind, notation: notation)
        for fact in reading.facts {
          _ = Finding(fact, at: Origin(file: "thu", line: 1), read: reading.raw ?? reading.text).text
        }
        _ = CellCheck.fact(reading.text, as: kind)
      }
    }
  }
}
