import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// A wall hangs for weeks: what it keeps of a turn would fill the machine.
@Suite struct SoakTests {
  /// How many turns; twenty thousand are five days of twenty seconds a scene.
  private let turns = ProcessInfo.processInfo.environment["SOAK_TURNS"].flatMap { Int($0) } ?? 20_000

  @Test func daysOfTurnsLeaveNothingBehind() throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, folder in
      let sessions = ["bg-2022-01-17", "bg-2022-02-23"]
      for session in sessions {
        _ = try ledger.publish(
          EditionOrder(session: session, audience: .wall), to: "\(folder)/\(session).batru", when: FixtureLedger.when)
      }
      let answer = try BuiltProgram.run("WallProbe", ["\(turns)", "600"] + sessions.map { "\(folder)/\($0).batru" })
      let told = answer.split(separator: " ").compactMap { Int($0.trimmingCharacters(in: .newlines)) }
      try #require(told.count == 6, "\(answer)")
      #expect(told[0] == turns, "every turn comes, however often the edition is exchanged")
      #expect(told[2] - told[1] < 1024, "KiB more than after a tenth of the time: from \(told[1]) to \(told[2])")
      #expect(told[4] == told[3], "open files")
      #expect(told[5] == 0, "editions refused")
    }
  }
}

/// A program that was built beside the tests.
enum BuiltProgram {
  /// Where it lies.
  static func path(_ name: String) -> String {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let test = bundle ?? URL(filePath: CommandLine.arguments[0])
    return test.deletingLastPathComponent().appending(path: name).path
  }

  /// Runs it to its end and gives what it said.
  static func run(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path(name))
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: answer, as: UTF8.self)
  }
}
