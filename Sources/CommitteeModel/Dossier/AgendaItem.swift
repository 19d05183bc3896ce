/// A point of a session's agenda.
public struct AgendaItem: Hashable, Sendable {
  /// What makes it the same point in a later file.
  public let key: String
  /// Its number within the session, as written.
  public let ordinal: String
  /// What it is about.
  public let content: String
  /// `khai mạc`, `báo cáo`, `thảo luận` …; may be empty.
  public let kind: String
  /// Who speaks; may be empty.
  public let speaker: String
  /// How long it may take, where stated.
  public let minutes: Int?
  /// Where it is stated.
  public let source: Code<Source>?
  /// File and line it was read from.
  public let origin: Origin

  /// Reads minutes of a point or a scene; `nil` for what is no number of minutes of one day.
  static func minutes(_ text: String) -> Int? { VietnameseNumber.wholeNumber(text, in: 0...24 * 60) }

  init(_ record: Record) {
    key = record.key
    ordinal = record[.ordinal]
    content = record[.content]
    kind = record[.agendaKind]
    speaker = record[.speaker]
    minutes = AgendaItem.minutes(record[.minutes])
    source = Code(cell: record[.source])
    origin = record.origin
  }
}

/// A group of sites from which a session is followed.
public struct RemoteSite: Hashable, Sendable {
  /// What makes it the same group in a later file.
  public let key: String
  /// Its name.
  public let name: String
  /// `tỉnh`, `huyện`, `xã`, `sở ngành`, `ba cấp`.
  public let level: String
  /// How many sites it has; `nil` where that has no reading.
  public let count: Int?
  /// Whether the session is led from there, where stated.
  public let isMain: Bool?
  /// Where it is; may be empty.
  public let venue: String
  /// Where it is stated.
  public let source: Code<Source>
  /// What the secretary noted.
  public let note: String
  /// File and line it was read from.
  public let origin: Origin

  init(_ record: Record) {
    key = record.key
    name = record[.site]
    level = record[.level]
    count = VietnameseNumber.wholeNumber(record[.count])
    isMain = record[.isMainSite].isEmpty ? nil : record[.isMainSite] == "có"
    venue = record[.venue]
    source = Code(record[.source])
    note = record[.note]
    origin = record.origin
  }
}
