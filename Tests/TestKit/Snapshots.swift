public import CellGrid
import Foundation
public import Testing

/// Compares `frame` with the picture `Snapshots/<named>.txt` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the picture is written instead, unless `CI` is set: then, as for a missing
/// file or any difference, an issue is recorded.
public func expectSnapshot(
  _ frame: Frame, named name: String, filePath: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = snapshotFolder(filePath).appendingPathComponent(name + ".txt")
  let drawn = frame.snapshot
  let kept = try? String(contentsOf: file, encoding: .utf8)
  guard kept != drawn else { return }
  if mayRecord {
    do {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(drawn.utf8).write(to: file)
    } catch {
      Issue.record("\(name): cannot write \(file.path): \(error)", sourceLocation: sourceLocation)
    }
  } else if let kept {
    Issue.record("\(name) differs:\n\(differences(kept, drawn))", sourceLocation: sourceLocation)
  } else {
    Issue.record(
      "\(name) has no picture; RECORD_SNAPSHOTS=1 writes this one:\n\(drawn)", sourceLocation: sourceLocation)
  }
}

/// Pictures in `Snapshots` beside the test that no test in that folder asks for, by name.
///
/// The sources are read for `named: "…"`, so that the answer is the same in a filtered run; an interpolation in the name
/// stands for any text, and at least one of its letters must be written out.
public func snapshotsWithoutTest(filePath: StaticString = #filePath) throws -> [String] {
  try snapshotsWithoutTest(in: snapshotFolder(filePath))
}

func snapshotsWithoutTest(in pictures: URL) throws -> [String] {
  guard FileManager.default.fileExists(atPath: pictures.path) else { return [] }
  let sources = pictures.deletingLastPathComponent()
  let asked = try files(in: sources, ending: ".swift").flatMap {
    namesAsked(in: try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8))
  }
  return try files(in: pictures, ending: ".txt").map { String($0.dropLast(4)) }.filter { name in
    !asked.contains { matches(name[...], $0[...]) }
  }.sorted()
}

private var mayRecord: Bool {
  let environment = ProcessInfo.processInfo.environment
  return environment["RECORD_SNAPSHOTS"] == "1" && environment["CI"] == nil
}

private func snapshotFolder(_ filePath: StaticString) -> URL {
  URL(fileURLWithPath: "\(filePath)").deletingLastPathComponent().appendingPathComponent("Snapshots")
}

private func files(in folder: URL, ending: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }
}

/// The first rows that differ, with their numbers in the file.
private func differences(_ kept: String, _ drawn: String) -> String {
  let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let new = drawn.split(separator: "\n", omittingEmptySubsequences: false)
  let rows = (0..<max(old.count, new.count)).filter { row in
    row >= old.count || row >= new.count || old[row] != new[row]
  }
  var lines = rows.prefix(12).flatMap { row in
    ["line \(row + 1)", "  - \(row < old.count ? old[row] : "(none)")", "  + \(row < new.count ? new[row] : "(none)")"]
  }
  if rows.count > 12 { lines.append("and \(rows.count - 12) lines more") }
  return lines.joined(separator: "\n")
}

/// The names asked for in a source, each as the fragments between its interpolations.
private func namesAsked(in source: String) -> [[String]] {
  source.components(separatedBy: "named: \"").dropFirst().compactMap { rest in
    var fragments = [""]
    var depth = 0
    var escaped = false
    for character in rest {
      if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        if depth == 0 { fragments.append("") }
      } else if escaped, character == "(" {
        depth = 1
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if character == "\"" {
        break
      } else {
        fragments[fragments.count - 1].append(character)
      }
    }
    return fragments.contains { !$0.isEmpty } ? fragments : nil
  }
}

/// True when `name` is made of the fragments in their order, with any text between them.
private func matches(_ name: Substring, _ fragments: ArraySlice<String>) -> Bool {
  guard let first = fragments.first, name.hasPrefix(first) else { return false }
  let rest = name.dropFirst(first.count)
  let later = fragments.dropFirst()
  if later.isEmpty { return rest.isEmpty }
  return rest.indices.contains { matches(rest[$0...], later) } || matches(rest[rest.endIndex...], later)
}
