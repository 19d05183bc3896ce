internal import CommitteeModel
internal import Dashboard
internal import Foundation

/// The book of how long points of agendas took, beside that of what was projected: a line for each point of each showing.
///
/// Fields divided by tabs: moment, hash of the edition, session, number, kind, words, minutes planned, seconds used.
enum MinutesBook {
  private static var path: String? { ProjectionLog.folder.map { "\($0)/thoi-luong.tsv" } }

  /// Adds what a showing took.
  static func add(_ minutes: [AgendaMinutes], of session: Code<Session>, edition: String) {
    guard let folder = ProjectionLog.folder, LogFile.makeFolder(folder), let path else { return }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let moment = WallClock.now()
    let lines = minutes.map { point in
      [
        moment, edition, session.text, point.ordinal, point.kind, point.content, point.planned.map(String.init) ?? "",
        "\(point.used)",
      ].map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
    }
    Array(lines.joined().utf8).withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
  }

  /// All showings that were noted; lines that are none are passed over.
  static var showings: [AgendaExperience.Showing] {
    guard let path, let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    var points: [[String]: [AgendaMinutes]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 8, let used = Int(fields[7]) else { continue }
      let point = AgendaMinutes(
        ordinal: fields[3], kind: fields[4], content: fields[5], planned: Int(fields[6]), used: used)
      points[[fields[0], fields[2]], default: []].append(point)
    }
    return points.map { AgendaExperience.Showing(of: Code($0.key[1]), $0.value) }
  }
}

extension AgendaMinutes {
  /// The table of a showing, for whoever just ended it.
  static func account(of minutes: [AgendaMinutes]) -> String {
    let sum = minutes.reduce(0) { $0 + $1.used }
    var lines = ["Thời gian đã dùng: \((sum + 59) / 60) phút."]
    for point in minutes {
      let name = point.content.isEmpty ? "Cảnh không thuộc điểm nào" : "\(point.ordinal). \(point.content)"
      let planned = point.planned.map { " (dự kiến \($0))" } ?? ""
      lines.append("  \(name): \(point.usedMinutes) phút\(planned)")
    }
    return lines.joined(separator: "\n")
  }
}
