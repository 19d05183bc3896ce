/// A platform, system, database or project of a province.
public struct DigitalSystem: Hashable, Sendable {
  /// Its code.
  public let code: Code<DigitalSystem>
  /// Full name.
  public let name: String
  /// Name for a narrow column.
  public let shortName: String
  /// `nền tảng`, `hệ thống`, `cơ sở dữ liệu` …
  public let kind: String
  /// The pillar it serves, where stated.
  public let pillar: Pillar?
  /// Group within the pillar; may be empty.
  public let group: String
  /// Who runs it, as named; may be empty.
  public let operatedBy: String
  /// Levels of administration that it reaches; may be empty.
  public let levels: [String]
  /// Who uses it; may be empty.
  public let users: String
  /// In what state it is; may be empty.
  public let condition: String
  /// Indicators that speak of it.
  public let indicators: [Code<Indicator>]
  /// The session that spoke of it, where stated.
  public let session: Code<Session>?
  /// Where it is stated.
  public let source: Code<Source>
  /// What the secretary noted.
  public let note: String
  /// File and line it was read from.
  public let origin: Origin

  init(_ record: Record) {
    code = Code(record[.code])
    name = record[.name]
    shortName = record[.shortName]
    kind = record[.kind]
    pillar = Pillar(rawValue: record[.pillar])
    group = record[.group]
    operatedBy = record[.operatedBy]
    levels = record.list(.levels)
    users = record[.users]
    condition = record[.condition]
    indicators = record.list(.indicator).map { Code($0) }
    session = Code(cell: record[.session])
    source = Code(record[.source])
    note = record[.note]
    origin = record.origin
  }
}
