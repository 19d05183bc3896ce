import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// The program killed with SIGKILL at chance moments of its work.
///
/// `KILL_ROUNDS` sets how often each command is killed, `KILL_SEED` where chance begins; both are printed.
@Suite(.serialized) struct KillTests {
  private let rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) } ?? 8
  private let seed = ProcessInfo.processInfo.environment["KILL_SEED"].flatMap { UInt64($0) } ?? 2022_01_17

  /// A ledger of a province, and the same folder with a remark at every figure, so that importing it restates many.
  private struct Bench {
    let folder: String
    var ledger: String { folder + "/a.ledger" }
    var dossier: String { folder + "/bac-giang" }
    var edition: String { folder + "/e.batru" }
    static let session = "bg-2022-01-17"

    init(_ folder: String) throws {
      self.folder = folder
      let files = FileManager.default
      try files.copyItem(atPath: FixtureLedger.root + "/fixtures/bac-giang", toPath: dossier)
      try files.copyItem(atPath: FixtureLedger.root + "/fixtures/toan-quoc", toPath: folder + "/toan-quoc")
      let status = try Program(["import", dossier, folder + "/toan-quoc", "--ledger", folder + "/old"]).finish()
      try #require(status == 0)
      let path = dossier + "/so-lieu.csv"
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      let remarked = lines.enumerated().map { $0 > 0 && $1.hasSuffix(",") ? $1 + "đọc lại" : String($1) }
      try write(remarked.joined(separator: "\n"), to: path)
    }

    /// Puts the ledger back as it was and takes away what a killed program left.
    func reset() throws {
      let files = FileManager.default
      for name in try files.contentsOfDirectory(atPath: folder) {
        let isOfARound = name.contains("a.ledger") || name.contains("e.batru")
        if isOfARound { try files.removeItem(atPath: "\(folder)/\(name)") }
      }
      try files.copyItem(atPath: folder + "/old", toPath: ledger)
    }

    /// What the ledger holds, after SQLite has looked through it.
    func state() throws -> [Record] {
      let copy = folder + "/check"
      defer { try? FileManager.default.removeItem(atPath: copy) }
      let book = try Ledger.open(path: ledger)
      // A backup looks through every page of the copy and compares all counts.
      try book.backUp(to: copy)
      return try book.current()
    }
  }

  /// Chance that can be had again.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// How long a command takes when nobody kills it, in microseconds.
  private func duration(of arguments: [String]) throws -> UInt32 {
    let clock = ContinuousClock()
    let passed = try clock.measure { try #require(try Program(arguments).finish() == 0) }
    return UInt32(passed / .microseconds(1))
  }

  @Test func anImportThatIsKilledWasDoneOrWasNot() throws {
    try withTemporaryFolder { folder in
      let bench = try Bench(folder)
      let command = ["import", bench.dossier, "--ledger", bench.ledger]
      try bench.reset()
      let old = try bench.state()
      let longest = try duration(of: command)
      let new = try bench.state()
      #expect(old != new)
      var chance = Chance(state: seed)
      var (killed, done) = (0, 0)
      for round in 0..<rounds {
        try bench.reset()
        if try Program(command).kill(after: UInt32.random(in: 0...longest, using: &chance)) == nil { killed += 1 }
        let state = try bench.state()
        #expect(state == old || state == new, "round \(round), seed \(seed)")
        if state == new { done += 1 }
        #expect(try Program(command).finish() == 0, "round \(round): the command can be given again")
        #expect(try bench.state() == new, "round \(round)")
      }
      print("import: \(rounds) rounds, \(killed) killed at work, \(done) found done, seed \(seed)")
    }
  }

  @Test func aFirstImportThatIsKilledLeavesALedgerOrNone() throws {
    try withTemporaryFolder { folder in
      let bench = try Bench(folder)
      let command = ["import", bench.dossier, folder + "/toan-quoc", "--ledger", bench.ledger]
      let longest = try duration(of: command)
      let whole = try bench.state()
      var chance = Chance(state: seed)
      var (killed, done) = (0, 0)
      for round in 0..<rounds {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.contains("a.ledger") {
          try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
        if try Program(command).kill(after: UInt32.random(in: 0...longest, using: &chance)) == nil { killed += 1 }
        if FileManager.default.fileExists(atPath: bench.ledger) {
          done += 1
          #expect(try bench.state() == whole, "round \(round), seed \(seed)")
        }
        #expect(try Program(command).finish() == 0, "round \(round): the command can be given again")
        #expect(try bench.state() == whole, "round \(round)")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(".part") }
        #expect(left == [], "round \(round): what was left is swept")
      }
      print("first import: \(rounds) rounds, \(killed) killed at work, \(done) found done, seed \(seed)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aFirstImportThatIsInterruptedLeavesNothing(signal: Int32) throws {
    try withTemporaryFolder { folder in
      let bench = try Bench(folder)
      let command = ["import", bench.dossier, folder + "/toan-quoc", "--ledger", bench.ledger]
      let longest = try duration(of: command)
      try FileManager.default.removeItem(atPath: bench.ledger)
      var chance = Chance(state: seed)
      for round in 0..<rounds {
        let ended = try Program(command).kill(after: UInt32.random(in: 0...longest, using: &chance), by: signal)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("a.ledger") }
        #expect(left.allSatisfy { $0 == "a.ledger" }, "round \(round), seed \(seed)")
        if ended == nil { try? FileManager.default.removeItem(atPath: bench.ledger) }
        if ended == 0 { try FileManager.default.removeItem(atPath: bench.ledger) }
      }
    }
  }

  @Test func aPublicationThatIsKilledWasDoneOrWasNot() throws {
    try withTemporaryFolder { folder in
      let bench = try Bench(folder)
      let command = ["publish", "--ledger", bench.ledger, "--session", Bench.session, "--out", bench.edition]
      try bench.reset()
      let old = try bench.state()
      let longest = try duration(of: command)
      var chance = Chance(state: seed)
      var (killed, done) = (0, 0)
      for round in 0..<rounds {
        try bench.reset()
        if try Program(command).kill(after: UInt32.random(in: 0...longest, using: &chance)) == nil { killed += 1 }
        #expect(try bench.state() == old, "round \(round), seed \(seed)")
        // Opening the ledger, as `state` did, finishes what was noted and not yet named.
        let isThere = FileManager.default.fileExists(atPath: bench.edition)
        if isThere {
          done += 1
          let audit = try EditionAudit(path: bench.edition, ledger: try Ledger.open(path: bench.ledger))
          #expect(audit.faults == [], "round \(round), seed \(seed)")
        }
        let again = try Program(command).finish()
        #expect(again == (isThere ? 2 : 0), "round \(round): refused where the edition is, made where it is not")
        let audit = try EditionAudit(path: bench.edition, ledger: try Ledger.open(path: bench.ledger))
        #expect(audit.faults == [] && audit.edition.number == 1, "round \(round): no number is lost or given twice")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".part") }
        #expect(left == [], "round \(round)")
      }
      print("publish: \(rounds) rounds, \(killed) killed at work, \(done) found done, seed \(seed)")
    }
  }
}
