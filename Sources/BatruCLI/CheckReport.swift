internal import CommitteeModel
internal import Foundation
internal import Ledger

/// What the checks found, for a person by what is to be done, and for a program one by one; findings are read while they
/// are written out.
struct CheckReport {
  private let edition: EditionFile
  private let dossier: Dossier
  private let name: String
  private var tally = CheckTally()
  private var counts: [CheckRemedy: Int] = [:]

  init(of edition: EditionFile, name: String) throws {
    self.edition = edition
    self.name = name
    dossier = try Dossier(reading: edition)
    let findings = try edition.findings()
    while let check = try findings.next() {
      tally.add(check)
      counts[check.remedy, default: 0] += 1
    }
  }

  /// True when something blocks the publication and nobody accepted it.
  var isBlocked: Bool { tally.blockingCount > 0 }

  // MARK: - Text

  /// Writes a line for the whole, then a group for each thing to do.
  func writeText(to output: StandardStream) throws {
    guard tally.count > 0 else {
      return output.line("\(name): không thấy điều gì không khớp, thiếu hoặc chưa rõ.")
    }
    output.line("\(name): \(Self.line(tally))")
    for remedy in CheckRemedy.allCases {
      guard let count = counts[remedy] else { continue }
      output.line("\n\(remedy.rawValue.uppercased()) (\(count)): \(remedy.words)")
      let findings = try edition.findings()
      while let check = try findings.next() {
        if check.remedy == remedy { output.line(lines(check).joined(separator: "\n")) }
      }
    }
  }

  /// How many findings there are of each weight: `12 điều cần xem: 0 chặn công bố, 6 phải trả lời, 6 lưu ý.`
  static func line(_ tally: CheckTally) -> String {
    let counts = CheckSeverity.allCases.reversed().map { "\(tally[$0]) \($0.words)" }
    return "\(tally.count) điều cần xem: " + counts.joined(separator: ", ")
      + (tally.acceptedCount > 0 ? "; \(tally.acceptedCount) đã chấp nhận." : ".")
  }

  private func lines(_ check: Check) -> [String] {
    let sign = check.severity == .note ? "*" : "‼"
    let who = check.unit.map { dossier.session.province == $0 ? "" : "\(dossier.name(of: $0)) · " } ?? ""
    let subject = check.subjects.first.flatMap { dossier.name(of: $0) } ?? check.rule.title
    let places = check.origins.prefix(3).map(\.text).joined(separator: "; ")
    let rest = check.origins.count > 3 ? " và \(check.origins.count - 3) chỗ khác" : ""
    return ["  \(sign) \(check.rule.rawValue) \(check.severity.words) · \(who)\(subject)", "      \(check.sentence)"]
      + (check.acceptance.map { ["      đã chấp nhận: \($0)"] } ?? [])
      + (places.isEmpty ? [] : ["      \(places)\(rest)"])
  }

  // MARK: - JSON

  /// Writes the findings as a list; keys are English, words as the screen says them.
  func writeJSON(to output: StandardStream) throws {
    let encoder = JSONText.encoder
    output.line("[")
    var left = tally.count
    let findings = try edition.findings()
    while let check = try findings.next() {
      left -= 1
      let entry = String(decoding: try encoder.encode(Entry(check, in: dossier)), as: UTF8.self)
      output.line("  " + entry.replacing("\n", with: "\n  ") + (left > 0 ? "," : ""))
    }
    output.line("]")
  }

  private struct Entry: Encodable {
    let rule, title, severity, remedy, stated, computed, sentence: String
    let unit, reason, accepted: String?
    let subjects: [Subject]
    let origins: [Place]

    struct Subject: Encodable { let table, code, name: String }
    struct Place: Encodable {
      let file, sheet: String
      let line: Int
    }

    init(_ check: Check, in dossier: Dossier) {
      rule = check.rule.rawValue
      title = check.rule.title
      severity =
        switch check.severity {
        case .blocking: "blocking"
        case .mustAnswer: "must-answer"
        case .note: "note"
        }
      remedy = check.remedy.rawValue
      stated = check.stated
      computed = check.computed
      sentence = check.sentence
      unit = check.unit?.text
      if case .undecided(let reason) = check.verdict { self.reason = reason } else { reason = nil }
      accepted = check.acceptance
      subjects = check.subjects.map {
        Subject(table: $0.table.rawValue, code: $0.row.code, name: dossier.name(of: $0) ?? $0.row.code)
      }
      origins = check.origins.map { Place(file: $0.file, sheet: $0.sheet, line: $0.line) }
    }
  }
}
