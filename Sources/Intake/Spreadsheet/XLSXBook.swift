internal import CommitteeModel

/// A workbook of Office Open XML.
final class XLSXBook: WorkbookReading {
  let sheets: [Workbook.Sheet]
  private let archive: ZipArchive
  private let comments: XLSXComments
  private let parts: [String]
  private let shared: SharedTexts
  private let formats: [NumberFormat]
  private let marks: [StyleMarks]
  private let days: DaySystem

  init(_ archive: ZipArchive) throws(WorkbookFault.Kind) {
    self.archive = archive
    comments = XLSXComments(archive)
    let root = try PackageRelations(of: "", in: archive)
    guard let main = root.targets.first(where: { $0.kind == "officeDocument" })?.path else {
      throw .missing(part: "_rels/.rels")
    }
    guard !main.lowercased().hasSuffix(".bin") else { throw .binaryWorkbook }
    let list = SheetListListener()
    try XMLFeed(archive.open(main), to: list).drain()
    guard list.isWorkbook else { throw .notSpreadsheet(.document) }
    let relations = try PackageRelations(of: main, in: archive)
    var sheets: [Workbook.Sheet] = []
    var parts: [String] = []
    for sheet in list.sheets {
      guard let target = relations.targets.first(where: { $0.id == sheet.relation }) else {
        throw .missing(part: sheet.name)
      }
      guard target.kind == "worksheet" else { continue }
      guard archive.contains(target.path) else { throw .missing(part: target.path) }
      // A few letters of the list could have a part read a thousand times.
      guard !parts.contains(target.path) else { throw .damaged(part: main) }
      sheets.append(Workbook.Sheet(name: sheet.name, isHidden: sheet.isHidden))
      parts.append(target.path)
    }
    self.sheets = sheets
    self.parts = parts
    days = list.days
    shared = try SharedTexts(in: archive, relations.path(of: "sharedStrings"))
    let styles = StyleListener()
    if let path = relations.path(of: "styles"), let part = try archive.openHeld(path) {
      try XMLFeed(part, to: styles).drain()
    }
    formats = styles.formats
    marks = styles.marks
  }

  func layout(of sheet: Int) throws(WorkbookFault.Kind) -> Workbook.Layout {
    var layout: Workbook.Layout
    do {
      layout = try self.layout(RowlessPart(archive.open(parts[sheet])))
    } catch {
      layout = try self.layout(archive.open(parts[sheet]))
    }
    comments.add(of: parts[sheet], to: &layout)
    return layout
  }

  private func layout(_ part: any PartReading) throws(WorkbookFault.Kind) -> Workbook.Layout {
    let listener = XLSXLayoutListener(part: part.name)
    try XMLFeed(part, to: listener).drain()
    return listener.layout
  }

  func rows(of sheet: Int) throws(WorkbookFault.Kind) -> any RowReading {
    let listener = XLSXRowListener(part: parts[sheet], shared: shared, formats: formats, marks: marks, days: days)
    return try FedRows(archive.open(parts[sheet]), listener)
  }
}

/// Takes in the sheets that `workbook.xml` lists.
private final class SheetListListener: XMLListener {
  private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  private(set) var days = DaySystem.from1900
  private(set) var isWorkbook = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr":
      if attributes["date1904"]?.isTrue == true { days = .from1904 }
    case "sheet":
      guard sheets.count < WorkbookLimits.sheets else { throw .tooLarge(.sheets) }
      let state = attributes["state"]?.text ?? "visible"
      sheets.append((attributes["name"]?.text ?? "", state != "visible", attributes["id"]?.text ?? ""))
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
