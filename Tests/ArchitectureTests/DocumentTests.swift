import Foundation
import Testing

/// Documents that say how the house is built must stay short, and true.
@Suite struct DocumentTests {
  @Test(arguments: ["README.md", "ARCHITECTURE.md"]) func entranceFitsOnOneReading(name: String) throws {
    guard let document = try PackageFolder.everything().first(where: { $0.path == name }) else { return }
    #expect(document.lines.count <= 150, "\(name) has \(document.lines.count) lines")
  }

  @Test func everyRoomHasItsParagraphAndNoParagraphIsWithoutARoom() throws {
    let document = try #require(try PackageFolder.text(of: "ARCHITECTURE.md"))
    let described = document.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("**`") else { return nil }
      return line.dropFirst(3).split(separator: "`").first.map(String.init)
    }
    #expect(described.sorted() == (try PackageFolder.rooms()))
  }

  @Test func filesNamedInTheArchitectureExist() throws {
    let document = try #require(try PackageFolder.text(of: "ARCHITECTURE.md"))
    let named = document.split(separator: "`").filter { piece in
      piece.hasPrefix("Sources/") || piece.hasPrefix("Tests/") || piece.hasPrefix("docs/")
    }
    for path in named.map(String.init) {
      let there = (try? PackageFolder.url.appending(path: path).checkResourceIsReachable()) ?? false
      #expect(there, "\(path)")
    }
  }

  @Test func continuousIntegrationRunsTheTestsOfTheReadme() throws {
    let script = try #require(try PackageFolder.text(of: ".ci/run"))
    let lines = script.split(separator: "\n")
    #expect(lines.contains("set -euo pipefail"))
    #expect(lines.last == "make test")
  }

  @Test func everyTaskOfTheMakefileSaysWhatItDoes() throws {
    let makefile = try #require(try PackageFolder.text(of: "Makefile")).split(separator: "\n")
    let phony = try #require(makefile.first { $0.hasPrefix(".PHONY: ") }).split(separator: " ").dropFirst()
    for task in phony {
      let rule = try #require(makefile.first { $0.hasPrefix("\(task):") }, "\(task) has no rule")
      #expect(rule.contains(" ## "), "\(task)")
    }
  }
}
