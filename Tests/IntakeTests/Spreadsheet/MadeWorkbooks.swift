import Foundation
import TestKit

/// Workbooks that other programs made in this run.
enum MadeWorkbooks {
  /// A maker that did not do its work, with what it said.
  struct Failure: Error {
    let said: String
  }

  /// What openpyxl and LibreOffice have made, by the names of the files, with what must be read of it.
  static let files: Result<[String: [UInt8]], any Error> = Result {
    try withTemporaryFolder { folder in
      try make("make_workbooks.py", folder)
      var files: [String: [UInt8]] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
      }
      return files
    }
  }

  /// Runs a maker beside these tests with the interpreter that the system's packages belong to.
  static func make(_ script: String, _ arguments: String...) throws {
    let makers = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Makers")
    let maker = Process()
    maker.executableURL = URL(filePath: "/usr/bin/python3")
    maker.arguments = [makers.appending(path: script).path] + arguments
    let pipe = Pipe()
    maker.standardError = pipe
    maker.standardOutput = FileHandle.nullDevice
    try maker.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    maker.waitUntilExit()
    guard maker.terminationStatus == 0 else { throw Failure(said: said) }
  }
}
