internal import CommitteeModel
internal import Foundation

/// What the checks found, for a person by what is to be done, and for a program one by one.
struct CheckReport {
  private let checks: [Check]
  private let dossier: Dossier
  private let name: String

  init(_ checks: [Check], of dossier: Dossier, name: String) {
    self.checks = checks
    self.dossier = dossier
    self.name = name
  }

  /// True when something blocks the publication and nobody accepted it.
  var isBlocked: Bool { CheckTally(checks).blockingCount > 0 }

  // MARK: - Text

  /// A line for the whole, then a group for each thing to do.
  var text: String {
    guard !checks.isEmpty else { return "\(name): không thấy điều gì không khớp, thiếu hoặc chưa rõ." }
    let groups = CheckRemedy.allCases.compactMap { remedy -> String? in
      let group = checks.filter { $0.remedy == remedy }
      guard !group.isEmpty else { return nil }
      let head = "\(remedy.rawValue.uppercased()) (\(group.count)): \(remedy.words)"
      return ([head] + group.flatMap(lines)).joined(separator: "\n")
    }
    return ([summary] + groups).joined(separator: "\n\n")
  }

  private var summary: String { "\(name): \(Self.line(CheckTally(checks)))" }

  /// How many findings there are of each weight: `12 điều cần xem: 0 chặn công bố, 6 phải trả lời, 6 lưu ý.`
  static func line(_ tally: CheckTally) -> String {
    let counts = CheckSeverity.allCases.reversed().map { "\(tally[$0]) \($0.words)" }
    return "\(tally.count) điều cần xem: " + counts.joined(separator: ", ")
      + (tally.acceptedCount > 0 ? "; \(tally.acceptedCount) đã chấp nhận." : ".")
  }

  private func lines(_ check: Check) -> [String] {
    let sign = check.severity == .note ? "!" : "‼"
    let who = check.unit.map { dossier.session.province == $0 ? "" : "\(dossier.name(of: $0)) · " } ?? ""
    let subject = check.subjects.first.flatMap { dossier.name(of: $0) } ?? check.rule.title
    let places = check.origins.prefix(3).map(\.text).joined(separator: "; ")
    let rest = check.origins.count > 3 ? " và \(check.origins.count - 3) chỗ khác" : ""
    return ["  \(sign) \(check.rule.rawValue) \(check.severity.words) · \(who)\(subject)", "      \(check.sentence)"]
      + (check.acceptance.map { ["      đã chấp nhận: \($0)"] } ?? [])
      + (places.isEmpty ? [] : ["      \(places)\(rest)"])
  }

  // MARK: - JSON

  /// The findings as a list; keys are English, words as the screen says them.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(checks.map { Entry($0, in: dossier) }), as: UTF8.self)
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
        Subject(table: $0.table.rawValue, code: $0.code, name: dossier.name(of: $0) ?? $0.code)
      }
      origins = check.origins.map { Place(file: $0.file, sheet: $0.sheet, line: $0.line) }
    }
  }
}
