import Foundation
import Testing

/// Files that were made up to break the readers, among them every one that ever did.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "fuzz/corpus")

  @Test(.timeLimit(.minutes(1)), arguments: Trial.allCases) func everyFileIsReadOrRefused(trial: Trial) throws {
    let folder = Self.folder.appending(path: trial.rawValue)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      #expect(trial.complaint(about: Array(try Data(contentsOf: file))) == nil, "\(file.lastPathComponent)")
    }
  }
}
