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
