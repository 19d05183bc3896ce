/// What a part of an Office package refers to.
struct PackageRelations {
  /// One reference.
  struct Target {
    let id: String
    /// The last word of the kind: `worksheet`, `styles`.
    let kind: String
    /// The part, from the root of the package.
    let path: String
  }

  let targets: [Target]

  /// Reads the references of `part`, or of the package itself where it is empty; none where the package states none.
  init(of part: String, in archive: ZipArchive) throws(WorkbookFault.Kind) {
    var folder = part.split(separator: "/").map(String.init)
    let name = folder.popLast() ?? ""
    let listener = RelationListener(folder: folder)
    let path = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
    if let rels = try archive.openHeld(path) { try XMLFeed(rels, to: listener).drain() }
    targets = listener.targets
  }

  /// The first part of that kind.
  func path(of kind: String) -> String? { targets.first { $0.kind == kind }?.path }
}

private final class RelationListener: XMLListener {
  private(set) var targets: [PackageRelations.Target] = []
  private let folder: [String]

  init(folder: [String]) { self.folder = folder }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    guard case "Relationship" = name, attributes["TargetMode"]?.text != "External",
      let id = attributes["Id"]?.text, let kind = attributes["Type"]?.text, let target = attributes["Target"]?.text
    else { return }
    guard targets.count < WorkbookLimits.relations else { throw .tooLarge(.directory) }
    targets.append(.init(id: id, kind: kind.split(separator: "/").last.map(String.init) ?? "", path: path(target)))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func path(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}
