import FixtureEditions
import Foundation
import Testing

/// The units, settings and scripts with which an office hangs a wall.
@Suite struct DeploymentTests {
  @Test func unitsAndScriptsAreWhatTheyPromise() throws {
    let process = Process()
    process.executableURL = URL(filePath: FixtureLedger.root + "/deploy/check")
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }
}
