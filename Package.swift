// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target of this package; its dependencies are the arrows of ARCHITECTURE.md.
func room(
  _ name: String, knows dependencies: [Target.Dependency] = [], linking libraries: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: strict,
    linkerSettings: libraries.map { .linkedLibrary($0) })
}

func tests(_ name: String, of dependencies: [Target.Dependency], copying resources: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["TestKit"],
    exclude: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "batru",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "batru", targets: ["batru"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Pure: values in, values out. No files, clock, terminal or store.
    room("CommitteeModel"),
    room("CellGrid"),
    room("Widgets", knows: ["CellGrid"]),
    room("Dashboard", knows: ["CommitteeModel", "CellGrid"]),
    room("Link", knows: ["Dashboard", "CommitteeModel", "CellGrid"]),
    room("Screens", knows: ["Link", "Dashboard", "Widgets", "CommitteeModel", "CellGrid"]),
    room("Paper", knows: ["CommitteeModel"]),

    // Adapters and the loop.
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CExpat"),
    room("Threads"),
    .target(name: "CFiles", cSettings: [.treatAllWarnings(as: .error)]),
    room("Files", knows: ["CFiles"]),
    room("Intake", knows: ["CommitteeModel", "Threads", "CZlib", "CExpat"], linking: ["z", "expat"]),
    room(
      "Ledger",
      knows: [
        "CommitteeModel", "Threads", "Files",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Export", knows: ["CellGrid"]),
    room("Runtime", knows: ["Link", "Dashboard", "Screens", "CommitteeModel", "CellGrid"]),
    room("Sockets", knows: ["Link", "CellGrid", "Files"]),
    .systemLibrary(name: "CNcurses"),
    .target(
      name: "CursesShim",
      dependencies: ["CNcurses"],
      cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("CursesTerminal", knows: ["CellGrid", "CursesShim", "CNcurses"]),

    // The composition root.
    room(
      "BatruCLI",
      knows: [
        "CommitteeModel", "CellGrid", "Dashboard", "Screens", "Paper", "Files", "Intake", "Ledger", "Export",
        "Link", "Runtime", "Sockets", "CursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "batru", dependencies: ["BatruCLI"], swiftSettings: strict),

    // Measures frames where no terminal is; no product.
    .executableTarget(
      name: "FrameBench", dependencies: ["Runtime", "Ledger", "Screens", "Dashboard", "CommitteeModel", "CellGrid"],
      path: "bench/FrameBench", swiftSettings: strict),

    // Tests.
    .target(name: "TestKit", dependencies: ["CellGrid"], path: "Tests/TestKit", swiftSettings: strict),
    .target(
      name: "FixtureEditions", dependencies: ["CommitteeModel", "Intake", "Ledger", "TestKit"],
      path: "Tests/FixtureEditions", swiftSettings: strict),
    .target(name: "Stories", dependencies: ["CommitteeModel"], path: "Tests/Stories", swiftSettings: strict),
    tests("CommitteeModelTests", of: ["CommitteeModel", "Stories"]),
    tests("CellGridTests", of: ["CellGrid"], copying: ["Snapshots"]),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CursesTerminal", "CellGrid"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    tests("CursesTerminalTests", of: ["CursesTerminal", "CellGrid", "TerminalProbe", "PseudoTerminal"]),
    tests("ExportTests", of: ["Export", "CellGrid"]),
    tests("PaperTests", of: ["Paper", "CommitteeModel", "Stories"]),
    tests("WidgetsTests", of: ["Widgets", "CellGrid"]),
    tests("DashboardTests", of: ["Dashboard", "CommitteeModel", "CellGrid", "FixtureEditions", "Stories"]),
    tests(
      "RuntimeTests",
      of: ["Runtime", "Link", "Screens", "Dashboard", "CommitteeModel", "CellGrid", "FixtureEditions", "Stories"]),
    tests(
      "ScreensTests",
      of: [
        "Screens", "Widgets", "Link", "Dashboard", "Runtime", "CommitteeModel", "CellGrid", "FixtureEditions",
        "Stories",
      ],
      copying: ["Snapshots"]),
    tests(
      "LinkTests", of: ["Link", "Screens", "Dashboard", "Runtime", "CommitteeModel", "CellGrid", "FixtureEditions"]),
    tests("SocketsTests", of: ["Sockets", "Link", "CellGrid"]),
    .target(
      name: "Lobby", dependencies: ["Runtime", "Screens", "Dashboard", "CommitteeModel", "CellGrid"],
      path: "Tests/Lobby",
      swiftSettings: strict),
    .executableTarget(
      name: "WallProbe", dependencies: ["Lobby", "Runtime", "Dashboard", "Ledger", "CellGrid"],
      path: "Tests/WallProbe",
      swiftSettings: strict),
    tests(
      "WallTests",
      of: [
        "Lobby", "WallProbe", "PseudoTerminal", "FixtureEditions", "Runtime", "Screens", "Dashboard", "Ledger",
        "CommitteeModel", "CellGrid",
      ]),
    tests("ThreadsTests", of: ["Threads"]),
    tests("FilesTests", of: ["Files"]),
    tests("IntakeTests", of: ["Intake", "CommitteeModel", "CZlib", "Stories"], copying: ["Spreadsheet/Makers"]),
    tests(
      "LedgerTests", of: ["Ledger", "CommitteeModel", .product(name: "GRDB", package: "GRDB.swift")],
      copying: ["Frozen"]),
    tests("CommandTests", of: ["FixtureEditions", "Ledger", "CommitteeModel"]),
    tests(
      "DossierTests", of: ["FixtureEditions", "Intake", "Ledger", "CommitteeModel"], copying: ["Facts", "Findings"]),
    tests("ArchitectureTests", of: []),
    tests("TerminalTests", of: []),
  ]
)
