import FixtureEditions
import Foundation
import Testing

/// The units, settings and scripts with which an office hangs a wall.
@Suite struct DeploymentTests {
  @Test func unitsAndScriptsAreWhatTheyPromise() throws { try pass("check") }

  /// The package, which takes minutes to pack, is looked at by `make check-deb`.
  @Test func whatIsInstalledIsWholeAndLeavesTheSettingsOfTheOffice() throws {
    try pass("check-install", BuiltProgram.path("batru"))
  }

  private func pass(_ script: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: FixtureLedger.root + "/deploy/" + script)
    process.arguments = arguments
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }
}
