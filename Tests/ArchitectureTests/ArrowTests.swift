import Testing

/// The arrows between the rooms, as ARCHITECTURE.md draws them.
@Suite struct ArrowTests {
  /// Rooms in which values go in and values come out.
  static let pure = ["CommitteeModel", "CellGrid", "Widgets", "Dashboard", "Link", "Screens", "Paper"]

  /// The system below Swift, for the rooms that touch the world.
  static let system: Set = ["Foundation", "FoundationEssentials", "Glibc", "Darwin", "Musl", "Synchronization"]

  /// What each room may import. A room that is not listed may not exist.
  static let allowed: [String: Set<String>] = [
    "CommitteeModel": [],
    "CellGrid": [],
    "Widgets": ["CellGrid"],
    "Dashboard": ["CommitteeModel", "CellGrid"],
    "Link": ["Dashboard", "CommitteeModel", "CellGrid"],
    "Screens": ["Link", "Dashboard", "Widgets", "CommitteeModel", "CellGrid"],
    "Paper": ["CommitteeModel"],
    "Threads": ["Dispatch"],
    "CFiles": [],
    "Files": ["CFiles", "Glibc", "Darwin"],
    "Intake": system.union(["CommitteeModel", "Threads", "CZlib", "CExpat"]),
    "Ledger": system.union(["CommitteeModel", "Threads", "Files", "GRDB", "GRDBSQLite"]),
    "Export": ["CellGrid"],
    "Runtime": system.union(["Link", "Dashboard", "Screens", "CommitteeModel", "CellGrid"]),
    "Sockets": ["Link", "CellGrid", "Files", "Glibc", "Darwin"],
    "CNcurses": [],
    "CZlib": [],
    "CExpat": [],
    "CursesShim": [],
    "CursesTerminal": ["CellGrid", "CursesShim", "CNcurses", "Glibc", "Darwin"],
    "BatruCLI": system.union(pure).union([
      "Files", "Intake", "Ledger", "Export", "Runtime", "Sockets", "CursesTerminal", "ArgumentParser",
    ]),
    "batru": ["BatruCLI"],
  ]

  @Test func everyRoomImportsOnlyWhatItsArrowsAllow() throws {
    for room in try PackageFolder.rooms() {
      let neighbours = try #require(Self.allowed[room], "Sources/\(room) has no arrows in this table")
      for file in try PackageFolder.files(in: "Sources/\(room)", "swift") {
        let strangers = Set(file.code.compactMap(importedModule)).subtracting(neighbours).sorted()
        #expect(strangers == [], "\(file.path)")
      }
    }
  }

  @Test func importsAreReadInEveryForm() {
    #expect(importedModule("import Testing") == "Testing")
    #expect(importedModule("  @testable public import struct CellGrid.Cell ") == "CellGrid")
    #expect(importedModule("@_spi(Raw) internal import GRDB") == "GRDB")
    #expect(importedModule("let importer = reader") == nil)
    #expect(importedModule("try import(folder)") == nil)
    #expect(importedModule("  import INTEGER NOT NULL,") == nil)
  }

  @Test func cursesIsNamedOnlyWhereTheTerminalIs() throws {
    for file in try PackageFolder.files(in: "Sources", "swift", "c", "h", "modulemap")
    where !["CNcurses", "CursesShim", "CursesTerminal"].contains(file.room) {
      let lines = file.code.filter { $0.contains("curses.h") || $0.contains("shim_") }
      #expect(lines == [], "\(file.path)")
    }
  }

  @Test(arguments: pure) func pureRoomsReadNoClockNoChanceAndNoWorld(room: String) throws {
    let forbidden = [
      "Date()", "ContinuousClock", "SuspendingClock", "Task.sleep", ".random(", ".randomElement(", ".shuffle",
      "RandomNumberGenerator", "Hasher(", ".hashValue", "ProcessInfo", "getenv", "CommandLine", "readLine(", "print(",
      "FileManager", "FileHandle", "fopen(", "nonisolated(unsafe)",
    ]
    for file in try PackageFolder.files(in: "Sources/\(room)", "swift") {
      for (number, line) in file.code.enumerated() {
        let found = forbidden.filter { mentions($0, in: line) }
        #expect(found == [], "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func aLongerNameIsNoMention() {
    #expect(mentions("Date()", in: "let now = Date()"))
    #expect(!mentions("Date()", in: "let end = scanner.partialDate()"))
    #expect(mentions(".random(", in: "Int.random(in: range)"))
  }
}

/// Whether `name` stands in the line, not as the end of a longer name.
private func mentions(_ name: String, in line: Substring) -> Bool {
  line.ranges(of: name).contains { range in
    guard name.first?.isLetter == true, range.lowerBound > line.startIndex else { return true }
    let before = line[line.index(before: range.lowerBound)]
    return !before.isLetter && !before.isNumber && before != "_"
  }
}

/// The module that a line imports; `nil` for a line that is no import.
private func importedModule(_ line: Substring) -> String? {
  var words = line.split(separator: " ")[...]
  let before = ["public", "package", "internal", "fileprivate", "private"]
  while let word = words.first, word.hasPrefix("@") || before.contains(String(word)) { words.removeFirst() }
  guard words.first == "import" else { return nil }
  words.removeFirst()
  let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
  if let word = words.first, kinds.contains(String(word)) { words.removeFirst() }
  guard words.count == 1 else { return nil }
  return words.first.flatMap { $0.split(separator: ".").first }.map(String.init)
}
