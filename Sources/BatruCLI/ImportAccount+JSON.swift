internal import CommitteeModel
internal import Foundation
internal import Ledger

extension ImportAccount {
  private struct Told: Encodable {
    let code: String
    let severity: String
    let file: String
    let sheet: String?
    let line: Int?
    let column: String?
    let cell: String?
    let read: String?
    let text: String

    init(_ finding: Finding) {
      code = finding.code.rawValue
      severity = finding.severity.rawValue
      file = finding.origin.file
      sheet = finding.origin.sheet.isEmpty ? nil : finding.origin.sheet
      line = finding.origin.line > 0 ? finding.origin.line : nil
      column = finding.column
      cell = finding.columnIndex.map { column in
        finding.origin.line > 0
          ? CellAddress(column: column, row: finding.origin.line).text : CellAddress.letters(of: column)
      }
      read = finding.read.isEmpty ? nil : finding.read
      text = finding.text
    }
  }

  private struct Restated: Encodable {
    let table: String
    let key: [String]
    let column: String
    let old: String
    let new: String
  }

  private struct Place: Encodable {
    let file: String
    let sheet: String?
    let line: Int

    init(_ origin: Origin) {
      file = origin.file
      sheet = origin.sheet.isEmpty ? nil : origin.sheet
      line = origin.line
    }
  }

  private struct Gone: Encodable {
    let table: String
    let key: [String]
    let file: String
    let line: Int
    /// `kept`, `keptForItsName`, `keptFromStranger`, `keptFromUnreadSheet`, `withdrawn` or `replaced`.
    let fate: String
    /// What stands in its place.
    let by: Place?

    init(_ missing: ImportReport.Missing) {
      table = missing.table.rawValue
      key = missing.key
      file = missing.origin.file
      line = missing.origin.line
      switch missing.fate {
      case .kept: (fate, by) = ("kept", nil)
      case .keptForItsName: (fate, by) = ("keptForItsName", nil)
      case .keptFromStranger: (fate, by) = ("keptFromStranger", nil)
      case .keptFromUnreadSheet: (fate, by) = ("keptFromUnreadSheet", nil)
      case .withdrawn: (fate, by) = ("withdrawn", nil)
      case .replaced(let origin): (fate, by) = ("replaced", Place(origin))
      }
    }
  }

  private struct Overruled: Encodable {
    let row: Place
    let by: Place
  }

  private struct Entry: Encodable {
    let path: String
    let blocked: Bool
    let written: Bool
    let added: Int
    let restated: Int
    let unchanged: Int
    let withdrawn: Int
    let findings: [Told]
    /// By code how many findings there are beyond those told.
    let untold: [String: Int]
    let leftOut: [Told]
    /// By code how many findings there are beyond those.
    let untoldLeftOut: [String: Int]
    let leftOutRows: Int
    let leftOutColumns: Int
    let leftOutFiles: Int
    let leftOutSheets: Int
    let restatements: [Restated]
    let missing: [Gone]
    /// Files by which nothing could be withdrawn, though that was asked for.
    let newFiles: [String]
    let overruled: [Overruled]
    /// How many findings block, how many would have blocked what was left out, how many cells are restated and rows
    /// overruled; of some thousands are not listed.
    let counts: [String: Int]
  }

  private struct Document: Encodable {
    let blocked: Bool
    let rehearsal: Bool
    /// Why nothing could be read or taken in at all; then there are no deliveries.
    let failure: String?
    /// What to mind about the ledger.
    let remarks: [String]
    let deliveries: [Entry]
  }

  /// One object with an entry for each path; every finding is told, or counted where there are thousands of one kind.
  func json() throws -> String {
    try Self.text(
      Document(
        blocked: isBlocked, rehearsal: isRehearsal, failure: nil, remarks: remarks,
        deliveries: entries.map { Self.entry($0.path, $0.report) }))
  }

  /// The object of a command that could not be carried out.
  static func json(failure: String, isRehearsal: Bool) throws -> String {
    try text(Document(blocked: false, rehearsal: isRehearsal, failure: failure, remarks: [], deliveries: []))
  }

  private static func text(_ document: Document) throws -> String { try JSONText.of(document) }

  private static func entry(_ path: String, _ report: ImportReport) -> Entry {
    Entry(
      path: path, blocked: report.isBlocked, written: !report.isBlocked && !report.isTakenBack, added: report.added,
      restated: report.restated, unchanged: report.unchanged, withdrawn: report.withdrawn,
      findings: report.findings.map(Told.init),
      untold: Dictionary(uniqueKeysWithValues: report.untold.map { ($0.rawValue, $1) }),
      leftOut: report.leftOut.map(Told.init),
      untoldLeftOut: Dictionary(uniqueKeysWithValues: report.untoldLeftOut.map { ($0.rawValue, $1) }),
      leftOutRows: report.leftOutRows,
      leftOutColumns: report.leftOutColumns, leftOutFiles: report.leftOutFiles, leftOutSheets: report.leftOutSheets,
      restatements: report.restatements.map {
        Restated(
          table: $0.row.table.rawValue, key: $0.row.key, column: $0.field.rawValue, old: $0.old, new: $0.new)
      },
      missing: report.missing.map(Gone.init), newFiles: report.newFiles,
      overruled: report.overruled.map { Overruled(row: Place($0.row), by: Place($0.by)) },
      counts: [
        "blocking": report.blockingCount, "leftOut": report.leftOutCount, "restatements": report.restatementCount,
        "emptied": report.emptiedCount, "overruled": report.overruledCount,
        "missing": report.missing.count,
      ])
  }
}
