import CommitteeModel
import Stories
import Testing

/// The observation that a row makes, as `kind`; fails the test where it has no reading.
func stated(
  _ value: String, in period: String = "2021", as kind: ValueKind = .count, _ more: [Field: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Observation {
  let row = Record.figure("cqs.dvc34", of: "bac-giang", period, value, more)
  return try #require(Observation(row, kind: kind), "\(value) in \(period)", sourceLocation: sourceLocation)
}

/// The change that a row states against a base as written.
func statedChange(_ value: String, in period: String, against base: String) throws -> Observation {
  let row = Record.change("cqs.dvc34", of: "bac-giang", period, value, against: base)
  return try #require(Observation(row, kind: .count))
}

/// A day in the official form: `21/9/2023`.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CalendarDay {
  let date = try #require(PartialDate.parse(text), "\(text)", sourceLocation: sourceLocation)
  return date.last
}

/// A target of a dossier, as its row makes it.
func target(
  _ operation: TargetOperation, _ amount: String, from start: String = "", by due: String = ""
) throws -> Target {
  let rows = [
    Record.unit("nghe-an", "Nghệ An"), .session("na", of: "nghe-an", on: "21/9/2023", "Phiên họp"),
    .indicator("cqs.kh", "Mục tiêu của kế hoạch", .fraction, of: .digitalGovernment, order: 1),
    .target("cqs.kh", of: "nghe-an", operation, amount, from: start, by: due),
  ]
  let dossier = try Story(session: "na", asOf: "21/9/2023", records: rows).dossier()
  return try #require(dossier.target(for: "cqs.kh"))
}
