import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Foundation
import Ledger
import Lobby
import Runtime
import Screens
import TestKit
import Testing

/// Editions that somebody broke, or made in order to break a wall.
@Suite struct HostileEditionTests {
  private let count = ProcessInfo.processInfo.environment["HOSTILE_EDITIONS"].flatMap { Int($0) } ?? 1000

  /// Texts that a terminal would obey: cursor, title, clipboard, answers to queries, other direction of writing.
  static let orders = [
    "\u{1B}[2J\u{1B}[H", "\u{1B}]0;chiếm\u{7}", "\u{1B}]52;c;Y2hp4bq/bQ==\u{7}", "\u{1B}[6n", "\u{1B}[c", "\u{1B}c",
    "\u{9B}31m", "\u{90}$q\u{9C}", "\u{202E}ngược", "\u{2066}a\u{2069}", "a\u{8}\u{8}b\r\n\tc\u{0}",
    "\u{1B}P+q544e\u{1B}\\",
    "\u{7F}\u{85}\u{AD}\u{FEFF}\u{200B}", String(repeating: "e\u{301}", count: 500),
    String(repeating: "漢", count: 500),
    "\u{1F1FB}\u{1F1F3}\u{1F468}\u{200D}\u{1F469}", "\u{E000}\u{10FFFF}\u{FFFE}", "-9223372036854775808", "1/0",
    "1e999999999",
  ]

  /// True for what a terminal draws and does not obey.
  private func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  private func expectHarmless(_ lobby: Lobby, _ what: String) {
    for (_, frame) in lobby.frames {
      let obeyed =
        frame.cells.map(\.scalar).filter { !isDrawn($0) } + frame.title.unicodeScalars.filter { !isDrawn($0) }
      #expect(obeyed.isEmpty, "\(what): \(obeyed)")
    }
  }

  /// With words alone changed everything is still shown; with all cells but keys changed little is found any more.
  @Test(arguments: orders, [true, false]) func whatRowsSayIsShownAndNeverObeyed(order: String, inWordsAlone: Bool) {
    let records = FixtureEdition.bacGiangFirst.records.map { record in
      let cells = zip(TableSchema.of(record.table).columns, record.cells).map { column, cell in
        column.isKey || cell.isEmpty || (inWordsAlone && column.kind != .text) ? cell : cell + order
      }
      return Record(record.table, cells: cells, origin: record.origin)
    }
    let whole = FixtureEdition.bacGiangFirst.dossier
    let lobby = Lobby(RecordDossier(edition: whole.edition, records: records), lasting: 20_000 * 12)
    lobby.refused = [WallCondition.Refusal(name: "a\(order).batru", reason: "tệp hỏng")]
    lobby.run()
    #expect(!lobby.frames.isEmpty)
    expectHarmless(lobby, order.debugDescription)
  }

  /// What is done to the bytes of an edition.
  private func broken(_ bytes: [UInt8], by dice: inout Dice) -> (bytes: [UInt8], how: String) {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<5, using: &dice) {
    case 0:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      return (bytes, "a bit at \(place)")
    case 1:
      for _ in 0..<40 { bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
      return (bytes, "forty bytes")
    case 2: return (Array(bytes[..<place]), "cut at \(place)")
    case 3:
      // The number of the layout, and what the header says of itself.
      bytes[Int.random(in: 16..<100, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      return (bytes, "the header")
    default:
      // One page over another: every page is whole, and none where it belongs.
      let (from, to) = (place / 4096 * 4096, Int.random(in: 0..<bytes.count, using: &dice) / 4096 * 4096)
      let length = min(4096, bytes.count - max(from, to))
      bytes.replaceSubrange(to..<to + length, with: Array(bytes[from..<from + length]))
      return (bytes, "page \(from / 4096) over \(to / 4096)")
    }
  }

  @Test func brokenFilesAreRefusedOrShownAsTheyAre() throws {
    try FixtureLedger.with(["bac-kan", "toan-quoc"]) { ledger, _, folder in
      let path = folder + "/e.batru"
      _ = try ledger.publish(
        EditionOrder(session: "bk-2021-06-02", audience: .wall), to: path, when: FixtureLedger.when)
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      var dice = Dice(seed: 2021_06_02)
      var refused = 0
      for number in 0..<count {
        let (changed, how) = broken(bytes, by: &dice)
        let name = "\(folder)/\(number).batru"
        try write(changed, to: name)
        defer { try? FileManager.default.removeItem(atPath: name) }
        guard let file = try? EditionFile(path: name) else {
          refused += 1
          continue
        }
        let lobby = Lobby(file, lasting: 20_000 * 3, size: Size(60, 16))
        lobby.run()
        expectHarmless(lobby, "\(number): \(how)")
        if lobby.newest == nil { refused += 1 }
      }
      #expect(refused > count / 4, "\(refused) of \(count) were refused at once")
    }
  }
}
