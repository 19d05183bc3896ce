internal import CommitteeModel

/// The comments on the cells of a workbook of Office Open XML, of which only it matters where they are.
final class XLSXComments {
  private let archive: ZipArchive
  /// Which sheet each part belongs to: a few letters could have one counted for a thousand sheets.
  private var owners: [String: String] = [:]

  init(_ archive: ZipArchive) { self.archive = archive }

  /// Adds the comments on the cells of the worksheet `part` to its layout. They are nothing that is read, and so keep nothing
  /// from being read where they cannot be.
  func add(of part: String, to layout: inout Workbook.Layout) {
    guard let path = (try? PackageRelations(of: part, in: archive))?.path(of: "comments"),
      owners[path, default: part] == part, let comments = try? archive.openHeld(path)
    else { return }
    owners[path] = part
    let listener = CommentListener(layout)
    guard (try? XMLFeed(comments, to: listener).drain()) != nil else { return }
    layout = listener.layout
  }
}

/// Takes in which cells have comments.
private final class CommentListener: XMLListener {
  private(set) var layout: Workbook.Layout

  init(_ layout: Workbook.Layout) { self.layout = layout }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard case "comment" = name, let cell = attributes["ref"]?.cell else { return }
    layout.addComment(at: CellAddress(column: cell.column, row: cell.row))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
