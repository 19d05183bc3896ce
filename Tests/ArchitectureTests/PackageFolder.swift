import Foundation

/// One text file of the package, by its path below the package's folder.
struct TextFile {
  let path: String
  let text: String

  /// Its lines, without their ends.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The room (target) it lies in: the second part of `Sources/Room/…`.
  var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// Its lines with what follows `//` cut off.
  var code: [Substring] { lines.map { $0.prefix(upTo: $0.firstRange(of: "//")?.lowerBound ?? $0.endIndex) } }
}

/// The checked-out package that these tests were compiled from.
enum PackageFolder {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every file below `folder` with one of the extensions, ordered by path; all extensions when none is named.
  static func files(in folder: String, _ extensions: String...) throws -> [TextFile] {
    let paths = FileManager.default.enumerator(atPath: url.appending(path: folder).path)?.allObjects ?? []
    return try paths.compactMap { $0 as? String }.sorted()
      .filter { path in extensions.contains { path.hasSuffix(".\($0)") } || extensions.isEmpty }
      .map { "\(folder)/\($0)" }
      .filter { !isDirectory($0) }
      .compactMap { path in try text(of: path).map { TextFile(path: path, text: $0) } }
  }

  /// The rooms of `Sources`, by name.
  static func rooms() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: "Sources").path).sorted()
      .filter { isDirectory("Sources/\($0)") }
  }

  /// Everything written here: sources, tests, scripts, documents, data; nothing that a build made.
  static func everything() throws -> [TextFile] {
    let folders = ["Sources", "Tests", "scripts", "bench", "docs", "fixtures", ".ci"]
    let loose = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".md") || $0 == "Makefile" || $0 == "Package.swift" }
    return try folders.flatMap { try files(in: $0) }
      + loose.compactMap { path in try text(of: path).map { TextFile(path: path, text: $0) } }
  }

  /// The text of one file; `nil` when it is not UTF-8, and so no text of ours.
  static func text(of path: String) throws -> String? {
    String(data: try Data(contentsOf: url.appending(path: path)), encoding: .utf8)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var answer: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.appending(path: path).path, isDirectory: &answer)
      && answer.boolValue
  }
}
