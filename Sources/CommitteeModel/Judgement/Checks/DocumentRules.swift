extension CheckMaterial {
  /// K12: rows that seem to name one document must give it one period.
  var documentChecks: [Check] {
    var found: [Check] = []
    for (place, one) in documents.enumerated() {
      for other in documents[(place + 1)...] where one.seemsToBe(other) && one.horizonDiffers(from: other) {
        found.append(
          Check(
            .documentPeriod, .disagrees, .mustAnswer, .askUnit, of: [.document(one.code), .document(other.code)],
            at: [one.origin, other.origin], stated: words(one), computed: words(other)))
      }
    }
    return found
  }

  private func words(_ document: Document) -> String {
    "giai đoạn \(document.horizon) (\(document.title), \(dossier.shortName(of: document.source)))"
  }
}

extension Document {
  /// True for rows that may well mean one document: same kind and issuer, numbers that do not tell them apart, and
  /// subjects that share half of their words.
  fileprivate func seemsToBe(_ other: Document) -> Bool {
    guard kind == other.kind, !issuer.isEmpty, Folding.folded(issuer) == Folding.folded(other.issuer) else {
      return false
    }
    if !number.isEmpty, !other.number.isEmpty { return Folding.folded(number) == Folding.folded(other.number) }
    return WordSet(abstract).overlaps(WordSet(other.abstract))
  }

  /// True where both state a period and these begin or end differently; `đến năm 2025` states an end alone.
  fileprivate func horizonDiffers(from other: Document) -> Bool {
    guard let one = Period.parse(horizon), let two = Period.parse(other.horizon), let end = one.end,
      let otherEnd = two.end
    else { return false }
    if end != otherEnd { return true }
    guard let start = one.start, let otherStart = two.start else { return false }
    return start != otherStart
  }
}
