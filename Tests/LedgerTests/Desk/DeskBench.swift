import CommitteeModel
import Foundation
import TestKit
import Testing

@testable import Ledger

/// The desk of the second session of the small dossier, and what tests do at it.
final class DeskBench {
  static let session = "thang-2"
  static let when = "2022-02-23T09:00:00+07:00"

  let folder: String
  private(set) var ledger: Ledger
  private var sitting: Desk?
  private var looks = 0

  private init(_ folder: String) throws {
    self.folder = folder
    ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
    _ = try ledger.importDossier(
      SmallDossier.delivery(SmallDossier.records), when: "2022-02-22T08:00:00+07:00", who: "An")
    sitting = try Desk(Self.session, of: ledger, as: Self.seat("Bình"))
  }

  static func seat(_ who: String, machine: String = "van-phong") -> DeskSeat {
    DeskSeat(DeskHolder(who: who, since: when, machine: machine, process: 4711)) { when }
  }

  /// Runs `body` at a desk whose journal must hold afterwards.
  static func with(_ body: (DeskBench) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let bench = try DeskBench(folder)
      try body(bench)
      #expect(try bench.ledger.journal().faults == [], "the journal no longer tells what is in the book")
    }
  }

  var desk: Desk { get throws { try #require(sitting) } }

  /// Lets the program end and begin anew.
  func restart() throws {
    sitting = nil
    ledger = try Ledger.open(path: ledger.path)
    sitting = try Desk(Self.session, of: ledger, as: Self.seat("Bình"))
  }

  /// Goes from the desk.
  func leave() { sitting = nil }

  /// True while the file stands beside the ledger that says who has the desk.
  var hasDeskFile: Bool { FileManager.default.fileExists(atPath: ledger.path + "-desk") }

  // MARK: - What is recorded

  static func opinion(_ content: String, kind: String = "khó khăn") -> DeskEntry {
    DeskEntry(.opinion, values: [.kind: kind, .content: content, .raisedBy: "Sở Nội vụ"])
  }

  static func conclusion(_ content: String, number: String? = nil) -> DeskEntry {
    var values: [Field: String] = [.content: content, .concludedBy: "Mai Sơn"]
    values[.number] = number
    return DeskEntry(.conclusion, values: values)
  }

  static func task(_ content: String, of conclusion: String = "") -> DeskEntry {
    DeskEntry(.task, values: [.content: content, .leadAgency: "Sở Nội vụ", .conclusion: conclusion])
  }

  // MARK: - What is there

  /// The rows of a table as they stand.
  func rows(_ table: Table) throws -> [Record] { try ledger.current(of: [table]) }

  func row(_ table: Table, _ key: String) throws -> Record? { try rows(table).first { $0.key == key } }

  /// What an edition of the session holds now.
  func edition(_ audience: Audience = .committee) throws -> EditionFile {
    looks += 1
    return try ledger.preview(
      EditionOrder(session: Self.session, audience: audience), at: "\(folder)/look-\(looks).batru", when: Self.when)
  }

  @discardableResult
  func publish(_ name: String) throws -> Publication {
    try ledger.publish(EditionOrder(session: Self.session), to: "\(folder)/\(name).batru", when: Self.when)
  }
}
