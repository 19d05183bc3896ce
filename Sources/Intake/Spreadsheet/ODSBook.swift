internal import CommitteeModel

/// A workbook of OpenDocument; all its sheets stand in one part, one after the other.
final class ODSBook: WorkbookReading {
  let sheets: [Workbook.Sheet]
  private let archive: ZipArchive
  private let outline: [ODSOutline.Table]
  private let styles: ODSStyles
  private static let content = "content.xml"

  init(_ archive: ZipArchive) throws(WorkbookFault.Kind) {
    self.archive = archive
    if let manifest = try archive.openHeld("META-INF/manifest.xml") {
      let listener = ManifestListener()
      try XMLFeed(manifest, to: listener).drain()
      guard !listener.isEncrypted else { throw .passwordProtected }
    }
    let named = ODSStyleListener()
    if let styles = try archive.openHeld("styles.xml") { try XMLFeed(styles, to: named).drain() }
    let listener = ODSOutline(named.styles)
    try XMLFeed(archive.open(Self.content), to: listener).drain()
    guard listener.cursor.isSpreadsheet else { throw .notSpreadsheet(.document) }
    styles = listener.styles
    // Copies of other files' sheets, kept for references to them, are no sheets of this one.
    outline = listener.tables.filter { !$0.name.hasPrefix("'") || !$0.name.contains("'#$") }
    guard outline.count * (archive.length(of: Self.content) ?? 0) <= WorkbookLimits.reread else {
      throw .tooLarge(.reread)
    }
    sheets = outline.map { Workbook.Sheet(name: $0.name, isHidden: $0.isHidden) }
  }

  func layout(of sheet: Int) -> Workbook.Layout { outline[sheet].layout }

  func rows(of sheet: Int) throws(WorkbookFault.Kind) -> any RowReading {
    try FedRows(archive.open(Self.content), ODSRowListener(table: outline[sheet].position, styles: styles))
  }
}

/// Finds out whether parts are encrypted.
private final class ManifestListener: XMLListener {
  private(set) var isEncrypted = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if case "encryption-data" = name { isEncrypted = true }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
