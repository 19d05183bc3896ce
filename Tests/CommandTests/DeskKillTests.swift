import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// A secretary at work whose program is killed with SIGKILL at chance moments.
///
/// `KILL_ROUNDS` sets how often, `KILL_SEED` where chance begins; both are printed.
@Suite(.serialized) struct DeskKillTests {
  private let rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) } ?? 12
  private let seed = ProcessInfo.processInfo.environment["KILL_SEED"].flatMap { UInt64($0) } ?? 2022_01_17
  private static let session = "bg-2022-01-17"

  /// What the secretary does in a round, with what the book must show of it afterwards.
  private struct Task {
    let words: [String]
    let table: Table
    let content: String
    /// How often the row stands once the command is done.
    let wanted: Int

    /// Of four rounds three record something, and the fourth takes back what the third did.
    init(_ round: Int) {
      switch round % 4 {
      case 0:
        (table, content, wanted) = (.opinion, "Ý kiến \(round)", 1)
        words = ["opinion", content, "--set", "Loại=ý kiến"]
      case 1:
        (table, content, wanted) = (.conclusion, "Kết luận \(round)", 1)
        words = ["conclusion", content]
      case 2:
        (table, content, wanted) = (.task, "Việc \(round)", 1)
        words = ["task", content, "--set", "Thời hạn=tháng 02/2022"]
      default:
        (table, content, wanted) = (.task, "Việc \(round - 1)", 0)
        words = ["undo"]
      }
    }

    func command(on ledger: String) -> [String] {
      ["record"] + words + ["--ledger", ledger, "--session", DeskKillTests.session, "--format", "json"]
    }

    /// How often its row stands in the book.
    func count(in ledger: String) throws -> Int {
      try Ledger.open(path: ledger).current(of: [table]).count { $0[.content] == content }
    }
  }

  @Test func nothingAcknowledgedIsMissingAndNothingIsThereTwice() throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, folder in
      let path = folder + "/b.ledger"
      try ledger.backUp(to: path)
      let clock = ContinuousClock()
      let began = clock.now
      let first = Task(0).command(on: path) + ["--dry-run"]
      let longest = try clock.measure { try #require(try Program(first).finish() == 0) } / .microseconds(1) * 1.3
      var dice = Dice(seed: seed)
      var (killed, unheard, acknowledged) = (0, 0, 0)
      for round in 0..<rounds {
        let task = Task(round)
        let moment = UInt32.random(in: 0...UInt32(longest), using: &dice)
        let ended = try Program(task.command(on: path), output: folder + "/out").kill(after: moment)
        if ended == nil { killed += 1 }
        let wasHeard = try String(contentsOfFile: folder + "/out", encoding: .utf8).contains("\"key\"")
        let count = try task.count(in: path)
        if wasHeard {
          acknowledged += 1
          #expect(count == task.wanted, "round \(round), seed \(seed): what was acknowledged is as it was said")
        } else if count == task.wanted {
          unheard += 1
        } else {
          // Who heard nothing looks, and says it again.
          let again = try Program.run(task.command(on: path))
          #expect(again.status == 0, "round \(round), seed \(seed): nobody is kept from the desk: \(again.text)")
        }
        #expect(try task.count(in: path) == task.wanted, "round \(round), seed \(seed)")
      }
      try expectAllOnce(in: path)
      print(
        "desk: \(rounds) rounds, \(killed) killed at work, \(acknowledged) acknowledged, \(unheard) done unheard, "
          + "seed \(seed), \((clock.now - began) / .seconds(1)) s")
    }
  }

  /// All that was recorded stands once, numbered without gaps, and the journal tells of each of it.
  private func expectAllOnce(in path: String) throws {
    let book = try Ledger.open(path: path)
    let own = try book.current(of: [.opinion, .conclusion, .task]).filter { $0.deskOrigin != nil }
    let wanted = (0..<rounds).map { Task($0) }
    let undone = Set(wanted.filter { $0.wanted == 0 }.map(\.content))
    let contents = wanted.filter { $0.wanted == 1 && !undone.contains($0.content) }.map(\.content)
    #expect(own.map { $0[.content] }.sorted() == contents.sorted(), "seed \(seed)")
    let numbers = own.compactMap { $0.table == .conclusion ? Int($0[.number]) : nil }.sorted()
    #expect(numbers == numbers.indices.map { 14 + $0 }, "seed \(seed)")
    #expect(try book.journal().faults == [], "seed \(seed)")
  }
}
