internal import CommitteeModel

/// The texts of a sheet on their way out of an encoding from before Unicode.
struct LegacyDecoding {
  private let treatment: LegacyTreatment
  /// How all texts of the sheet together speak for such an encoding.
  private var evidence = LegacyEvidence()
  /// Long texts in which nothing was found; a sheet may repeat one very often.
  private var plain: Set<String> = []
  private static let mostPlain = 512

  init(_ treatment: LegacyTreatment) { self.treatment = treatment }

  /// True when the sheet must be weighed as a whole before a row of it is converted.
  var needsEvidence: Bool {
    if case .convert = treatment { return true }
    return false
  }

  mutating func weigh(_ row: SheetRow) {
    for cell in row.cells {
      if case .text(let text) = cell.value { weigh(text) }
    }
  }

  mutating func weigh(_ text: String) { evidence.weigh(text) }

  /// Begins to weigh anew.
  mutating func forget() { evidence = LegacyEvidence() }

  /// The row as it is to be read, and what is to be said about its texts.
  mutating func decoded(_ row: SheetRow, at origin: Origin) -> (row: SheetRow, findings: [Finding]) {
    guard treatment != .keep else { return (row, []) }
    var findings: [Finding] = []
    var cells = row.cells
    let surroundings = surroundings(in: row)
    for (place, cell) in row.cells.enumerated() {
      guard case .text(let raw) = cell.value else { continue }
      let isMemorable = TableFinder.memorable.contains(raw.utf8.count)
      if isMemorable, plain.contains(raw) { continue }
      guard let change = change(of: raw, among: surroundings) else {
        if isMemorable, plain.count < Self.mostPlain { plain.insert(raw) }
        continue
      }
      cells[place] = SheetCell(column: cell.column, value: .text(change.text), isBare: cell.isBare, mark: cell.mark)
      findings.append(Finding(change.fact, at: origin, columnIndex: cell.column, read: change.read))
    }
    return findings.isEmpty ? (row, []) : (SheetRow(number: row.number, isHidden: row.isHidden, cells: cells), findings)
  }

  /// What decides of words that read either way: a row that is clear by itself, as a header above figures whose names are in
  /// Unicode, or else all texts of the sheet.
  private func surroundings(in row: SheetRow) -> LegacyEvidence {
    guard case .convert(let encoding) = treatment else { return evidence }
    var own = LegacyEvidence()
    for cell in row.cells {
      if case .text(let text) = cell.value { own.weigh(text) }
    }
    return own.verdict == encoding ? own : evidence
  }

  /// What a text is read as and what is to be said of that; `nil` where it stands as it is.
  func change(of raw: String) -> (text: String, fact: FindingFact, read: String)? { change(of: raw, among: evidence) }

  private func change(
    of raw: String, among surroundings: LegacyEvidence
  ) -> (text: String, fact: FindingFact, read: String)? {
    switch treatment {
    case .keep: return nil
    case .convert(let encoding):
      let text = encoding.converted(raw, among: surroundings)
      return text == raw ? nil : (text, .convertedLegacy(encoding), Scrubbing.scrub(text).text)
    case .ask:
      guard let encoding = LegacyEncoding.suspected(in: raw) else { return nil }
      let proposed = Scrubbing.scrub(encoding.decoded(raw)).text
      return (raw, .suspectedLegacy(encoding, proposed: proposed), Scrubbing.scrub(raw).text)
    }
  }
}
