public import CommitteeModel

/// What the fields of a desk know by name, prepared once for an edition.
public final class DeskNames: Sendable {
  /// The session that is recorded.
  public let session: Session
  /// The day from which deadlines are reckoned.
  public let day: CalendarDay
  /// Who can be given something to do.
  let owners: NameIndex
  /// Who can say something.
  let speakers: NameIndex
  /// Indicators, by their codes.
  let indicators: NameIndex
  /// What units and sources are called, by their codes.
  private let units: [String: String], sources: [String: String]
  /// What the session had concluded, and what was voiced there, before the desk recorded anything.
  private let conclusions: [Conclusion], opinions: [Opinion]

  /// Prepares what an edition knows.
  public init(_ dossier: Dossier) {
    session = dossier.session
    day = dossier.session.date.day == nil ? dossier.asOf : dossier.session.date.first
    let units = dossier.units.values.sorted { $0.code < $1.code }.map { unit in
      NameIndex.Name(unit.shortName, detail: unit.kind, aliases: [unit.name, unit.code.text] + unit.aliases)
    }
    let leads = (dossier.tasks + dossier.overdueTasks).flatMap(\.leads).map { NameIndex.Name($0, detail: "đã nêu") }
    owners = NameIndex(units + leads)
    let people = [session.chair, session.coChair, session.secretary] + dossier.opinions.map(\.raisedBy)
    speakers = NameIndex(people.map { NameIndex.Name($0, detail: "đã nêu") } + units)
    indicators = NameIndex(
      telling: dossier.order.compactMap { dossier.indicators[$0] }.map {
        NameIndex.Name($0.name, detail: $0.pillar.rawValue, code: $0.code.text, aliases: [$0.shortName])
      })
    self.units = Dictionary(uniqueKeysWithValues: dossier.units.map { ($0.key.text, $0.value.shortName) })
    sources = Dictionary(uniqueKeysWithValues: dossier.sources.map { ($0.key.text, $0.value.shortName) })
    conclusions = dossier.conclusions
    opinions = dossier.opinions.filter { $0.kind != .response }
  }

  /// The rows that a field may name, those of the desk among them.
  func rows(of table: Table, with book: DeskBook) -> NameIndex {
    let recorded = book.records.filter { $0.record.table == table && $0.state != .undone }.map(\.record)
    let codes = Set(recorded.map { $0[.code] })
    switch table {
    case .conclusion:
      let known = conclusions.filter { !codes.contains($0.code.text) }.map { ($0.number, $0.content, $0.code.text) }
      let own = recorded.map { (Int($0[.number]), $0[.content], $0[.code]) }
      return NameIndex(
        telling: (known + own).sorted { ($0.0 ?? .max) < ($1.0 ?? .max) }.map { number, content, code in
          NameIndex.Name(number.map { "\($0). \(content)" } ?? content, detail: "kết luận", code: code)
        })
    case .opinion:
      let known = opinions.filter { !codes.contains($0.code.text) }.map { ($0.content, $0.raisedBy, $0.code.text) }
      let own = recorded.filter { $0[.kind] != Opinion.Kind.response.rawValue }
        .map { ($0[.content], $0[.raisedBy], $0[.code]) }
      return NameIndex(telling: (own.reversed() + known).map { NameIndex.Name($0, detail: $1, code: $2) })
    default: return indicators
    }
  }
}

extension DeskNames {
  /// Who is meant by what somebody typed.
  public enum Meant: Hashable, Sendable {
    /// One of those that are known, by its whole name.
    case one(String)
    /// Any of these, or of more: the first are named.
    case several([String])
    /// Nobody that is known.
    case none
  }

  /// The owner that was typed, with or without accents: by the whole name, or as the only one that goes on as it does.
  public func owner(meantBy typed: String) -> Meant {
    if let whole = owners.name(written: typed) { return .one(whole.title) }
    let offers = owners.offers(for: typed, limit: 8)
    if offers.count == 1 { return .one(offers[0].title) }
    return offers.isEmpty ? .none : .several(offers.map(\.title))
  }
}

extension DeskNames {
  /// What a figure measures.
  public func indicator(of figure: Record) -> String {
    indicators.name(ofCode: figure[.indicator])?.title ?? figure[.indicator]
  }

  /// Of when and of whom a figure is: `kỳ 2021, Bắc Giang`.
  public func place(of figure: Record) -> String {
    let period = Period.parse(figure[.period])?.label ?? figure[.period]
    return [
      period.isEmpty ? "không nêu kỳ" : "kỳ \(period)", units[figure[.unit]] ?? figure[.unit],
      figure[.figureKind] == Observation.changeWord ? Observation.changeWord : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Where a row is stated, in short.
  public func source(of row: Record) -> String { sources[row[.source]] ?? row[.source] }

  /// The figures that are offered first, first: those of the session's province, the newest before older ones.
  func inOrder(_ figures: [Record]) -> [Record] {
    let own = session.province.text
    func end(_ figure: Record) -> Int { Period.parse(figure[.period])?.end?.ordinal ?? 0 }
    return figures.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      if (left[.unit] == own) != (right[.unit] == own) { return left[.unit] == own }
      return (end(right), one.offset) < (end(left), other.offset)
    }.map(\.element)
  }
}

extension DeskNames: Hashable {
  /// True for the same preparation.
  public static func == (left: DeskNames, right: DeskNames) -> Bool { left === right }

  /// Hashes which preparation it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension NameIndex {
  /// Names that stand for codes: of those that read alike each bears its code, so that none is taken for another.
  convenience init(telling names: [Name]) {
    let counts = Dictionary(names.map { (Folding.accented($0.title), 1) }, uniquingKeysWith: +)
    self.init(
      names.map { name in
        guard counts[Folding.accented(name.title), default: 0] > 1 else { return name }
        return Name("\(name.title) (\(name.code))", detail: name.detail, code: name.code, aliases: name.aliases)
      })
  }
}
