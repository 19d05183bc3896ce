/// What kind of meeting a session is.
public enum SessionKind: String, Sendable {
  case committeeSession = "phiên họp ban chỉ đạo"
  case interimReview = "hội nghị sơ kết"
  case finalReview = "hội nghị tổng kết"
  case briefing = "giao ban"
  case workingSession = "buổi làm việc"
  case dialogue = "hội nghị đối thoại"
  case oversight = "giám sát"
}

/// A meeting of a province: a committee's session, a conference, a working session, an oversight.
public struct Session: Hashable, Sendable {
  /// Its code.
  public let code: Code<Session>
  /// What kind of meeting it is.
  public let kind: SessionKind
  /// Full name.
  public let name: String
  /// Name for the head of a screen.
  public let shortName: String
  /// The day, or the month or year where the source says no more.
  public let date: PartialDate
  /// `sáng`, `chiều`, `cả ngày`, or empty.
  public let partOfDay: String
  /// The province.
  public let province: Code<ReportingUnit>
  /// The body that holds it.
  public let agency: String
  /// Who chairs, and as what.
  public let chair: String
  /// Office of the chair.
  public let chairRole: String
  /// Who chairs with them; may be empty.
  public let coChair: String
  /// Who keeps the record; may be empty.
  public let secretary: String
  /// Where it is held; may be empty.
  public let venue: String
  /// `trực tiếp`, `trực tuyến`, `kết hợp`, or empty.
  public let form: String
  /// What the report covers, as stated; may be empty.
  public let reportingPeriod: String
  /// Number of opinions as the source states it.
  public let statedOpinions: Int?
  /// The source that reports on it.
  public let source: Code<Source>?
  /// File and line it was read from.
  public let origin: Origin

  /// Reads a row of the table of sessions; `nil` when its kind or date has no reading.
  public init?(_ record: Record) {
    guard let kind = SessionKind(rawValue: record[.sessionKind]), let date = PartialDate.parse(record[.date]) else {
      return nil
    }
    code = Code(record[.code])
    self.kind = kind
    name = record[.sessionName]
    shortName = record[.shortName]
    self.date = date
    partOfDay = record[.partOfDay]
    province = Code(record[.province])
    agency = record[.agency]
    chair = record[.leadAgency]
    chairRole = record[.chairRole]
    coChair = record[.coChair]
    secretary = record[.secretary]
    venue = record[.venue]
    form = record[.form]
    reportingPeriod = record[.reportingPeriod]
    statedOpinions = VietnameseNumber.wholeNumber(record[.opinionCount])
    source = Code(cell: record[.source])
    origin = record.origin
  }
}

/// Where figures and statements come from.
public struct Source: Hashable, Sendable {
  /// Its code.
  public let code: Code<Source>
  /// Full name.
  public let name: String
  /// Name for one row of a screen.
  public let shortName: String
  /// `báo cáo`, `bản tin`, `văn bản`, `trang web`, `bảng số liệu`.
  public let kind: String
  /// Who issued it; may be empty.
  public let agency: String
  /// When, as far as it says.
  public let date: PartialDate?
  /// The session that it reports on, where stated.
  public let session: Code<Session>?
  /// Where to find it; may be empty.
  public let address: String
  /// What the secretary noted.
  public let note: String
  /// File and line it was read from.
  public let origin: Origin

  init(_ record: Record) {
    code = Code(record[.code])
    name = record[.name]
    shortName = record[.shortName]
    kind = record[.kind]
    agency = record[.agency]
    date = PartialDate.parse(record[.date])
    session = Code(cell: record[.session])
    address = record[.address]
    note = record[.note]
    origin = record.origin
  }
}

/// A document that a session speaks of, with every way it is called.
public struct Document: Hashable, Sendable {
  /// Its code.
  public let code: Code<Document>
  /// Number as written: `111-NQ/TU`; may be empty.
  public let number: String
  /// Other ways it is called.
  public let aliases: [String]
  /// `nghị quyết`, `kế hoạch` …
  public let kind: String
  /// Who issued it; may be empty.
  public let issuer: String
  /// When it was issued, as far as the source says.
  public let issuedOn: PartialDate?
  /// The period it is for, as written; may be empty.
  public let horizon: String
  /// What it is about; may be empty.
  public let abstract: String
  /// The session that spoke of it, where stated.
  public let session: Code<Session>?
  /// Where it is named.
  public let source: Code<Source>
  /// What the secretary noted.
  public let note: String
  /// File and line it was read from.
  public let origin: Origin

  init(_ record: Record) {
    code = Code(record[.code])
    number = record[.documentNumber]
    aliases = record.list(.documentAliases)
    kind = record[.kind]
    issuer = record[.issuer]
    issuedOn = PartialDate.parse(record[.issuedOn])
    horizon = record[.horizon]
    abstract = record[.abstract]
    session = Code(cell: record[.session])
    source = Code(record[.source])
    note = record[.note]
    origin = record.origin
  }

  /// How a sentence calls it: `kế hoạch 586/KH-UBND`.
  public var title: String { number.isEmpty ? aliases.first ?? kind : "\(kind) \(number)" }
}

extension Record {
  /// The parts of a cell that lists several, separated by `;`.
  func list(_ field: Field) -> [String] {
    self[field].split(separator: ";").map { Scrubbing.scrub(String($0)).text }.filter { !$0.isEmpty }
  }
}
