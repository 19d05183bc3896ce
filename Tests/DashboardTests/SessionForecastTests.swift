import CommitteeModel
import Dashboard
import FixtureEditions
import Stories
import Testing

/// When a session will be over is told by what lies before it, not by what lies behind.
@Suite("Forecasts of a session") struct SessionForecastTests {
  /// Whoever used four minutes on a point of one still has the points behind it before him.
  @Test func whatLiesAheadIsThePlanOfThePointsBehindThePresentOne() throws {
    let edition = FixtureEdition.bacGiangFirst
    let agenda = Record.rows(.agenda, in: edition.records, of: edition.session).prefix(3).map { $0[.ordinal] }
    let scenes = zip(agenda, ["1", "10", "10"]).enumerated().flatMap { place, point in
      (0...1).map { part in
        Record.scene(
          "\(place * 2 + part + 1)", of: edition.session, "overview",
          [.agendaItem: point.0, .minutes: part == 0 ? point.1 : ""])
      }
    }
    var room = try PresentingTests.Room(
      RecordDossier(edition: edition.dossier.edition, records: edition.withoutMinutes + scenes))
    #expect(room.show?.millisecondsAhead(at: 0) == 20 * 60_000)
    try room.press("PgDn")
    try room.pass(240_000)
    #expect(room.show?.millisecondsAhead(at: 240_000) == 20 * 60_000)
    try room.press("PgDn")
    #expect(room.show?.millisecondsAhead(at: 240_000) == 10 * 60_000)
    try room.press("End")
    try room.pass(300_000)
    try room.press("1 Enter")
    #expect(room.show?.millisecondsAhead(at: 300_000) == 19 * 60_000, "less what a point behind it took already")
  }
}

extension Record {
  fileprivate static func rows(_ table: Table, in records: [Record], of session: String) -> [Record] {
    records.filter { $0.table == table && $0[.session] == session }
  }
}

extension FixtureEdition {
  /// Its rows with an agenda that gives no point any minutes, and without a script.
  fileprivate var withoutMinutes: [Record] {
    let columns = TableSchema.all.first { $0.table == .agenda }!.columns
    let place = columns.firstIndex { $0.field == .minutes }!
    return records.filter { $0.table != .scene }.map { record in
      guard record.table == .agenda else { return record }
      var cells = record.cells
      cells[place] = ""
      return Record(.agenda, cells: cells, origin: record.origin, revision: record.revision)
    }
  }
}
