// swift-tools-version: 6.2
import PackageDescription

// The sources are links into the package above: what is tried is what is shipped, by what the tests replay.
let package = Package(
  name: "fuzz",
  targets: [
    .target(name: "CommitteeModel"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CExpat"),
    .target(name: "Threads"),
    .target(
      name: "Intake", dependencies: ["CommitteeModel", "Threads", "CZlib", "CExpat"],
      linkerSettings: [.linkedLibrary("z"), .linkedLibrary("expat")]),
    .executableTarget(
      name: "Fuzz", dependencies: ["Intake", "CommitteeModel", "CZlib"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ]
)
