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

  private struct Gone: Encodable {
    let table: String
    let key: [String]
    let file: String
    let line: Int
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
    let restatements: [Restated]
    let missing: [Gone]
  }

  private struct Document: Encodable {
    let blocked: Bool
    let rehearsal: Bool
    let deliveries: [Entry]
  }

  /// One object with an entry for each path; every finding is told, or counted where there are thousands of one kind.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      blocked: isBlocked, rehearsal: isRehearsal, deliveries: entries.map { Self.entry($0.path, $0.report) })
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  private static func entry(_ path: String, _ report: ImportReport) -> Entry {
    Entry(
      path: path, blocked: report.isBlocked, written: !report.isBlocked && !report.isTakenBack, added: report.added,
      restated: report.restated, unchanged: report.unchanged, withdrawn: report.withdrawn,
      findings: report.findings.map(Told.init),
      untold: Dictionary(uniqueKeysWithValues: report.untold.map { ($0.rawValue, $1) }),
      leftOut: report.leftOut.map(Told.init),
      restatements: report.restatements.map {
        Restated(
          table: $0.row.table.rawValue, key: $0.row.key, column: $0.field.rawValue, old: $0.old, new: $0.new)
      },
      missing: report.missing.map {
        Gone(table: $0.table.rawValue, key: $0.key, file: $0.origin.file, line: $0.origin.line)
      })
  }
}
