/// A province, department, agency or group of them, with the time for which it exists.
///
/// Provinces were merged from 63 to 34 on 01/7/2025 and codes of the statistics office were used again, so a unit has
/// a code of its own, and a rank among 63 is never set against one among 34.
public struct ReportingUnit: Hashable, Sendable {
  /// Its code in this program: `bac-giang`, `bac-ninh-2025`, `bac-giang.so-tttt`.
  public let code: Code<ReportingUnit>
  /// Full name.
  public let name: String
  /// Short name; the full one where none is given.
  public let shortName: String
  /// Other names.
  public let aliases: [String]
  /// `tỉnh`, `thành phố`, `sở` …
  public let kind: String
  /// Code of the statistics office, valid only together with the dates.
  public let gsoCode: String
  /// First day it exists; `nil` where not stated.
  public let validFrom: CalendarDay?
  /// Last day it exists; `nil` while it does.
  public let validTo: CalendarDay?
  /// What it became part of.
  public let successor: Code<ReportingUnit>?
  /// File and line it was read from.
  public let origin: Origin

  init(_ record: Record) {
    code = Code(record[.code])
    name = record[.name]
    shortName = record[.shortName].isEmpty ? record[.name] : record[.shortName]
    aliases = record.list(.aliases)
    kind = record[.kind]
    gsoCode = record[.gsoCode]
    validFrom = PartialDate.parse(record[.validFrom])?.first
    validTo = PartialDate.parse(record[.validTo])?.last
    successor = Code(cell: record[.successor])
    origin = record.origin
  }

  /// True when the unit exists on `day`.
  public func exists(on day: CalendarDay) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }
}
