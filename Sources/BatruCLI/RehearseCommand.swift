internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Foundation
internal import Runtime
internal import Screens

/// `batru rehearse E.batru --size 120x33`
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Duyệt trước mọi cảnh: chỗ không đủ, số còn thiếu hoặc chậm, việc chưa rõ đơn vị.",
    discussion: """
      Mỗi cảnh được vẽ đúng như khi chiếu ở cỡ màn hình đã cho. Mã kết thúc: 0 là không có gì phải sửa, 1 là có.
      """)

  /// How the report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @OptionGroup var source: LedgerLookOptions

  @Option(help: ArgumentHelp("Số cột x số hàng của màn chiếu.", valueName: "120x33"))
  var size = Size(120, 33)

  @Option(help: ArgumentHelp("Dạng in ra: text, json.", valueName: "dạng"))
  var format: Format = .text

  @OptionGroup var look: LookOptions

  func validate() throws {
    guard size.holds(Size(20, 5)) else {
      throw ValidationError("--size cần ít nhất 20x5; máy chiếu thường là 120x33, xem bằng batru doctor.")
    }
  }

  mutating func run() throws {
    let librarian = try source.look.librarian(of: edition)
    var state = try librarian.opening(at: nil, in: look.view(size: size), presenting: true)
    var reports: [SceneReport] = []
    let count = state.view.presentation?.script.scenes.count ?? 0
    for number in 1...count {
      librarian.take(.sceneChosen(number), in: &state)
      if let report = Rehearsal.report(on: state) { reports.append(report) }
    }
    try librarian.ensureWhole()
    var account = RehearsalAccount(reports, size: size, planned: state.view.presentation?.script.minutes)
    account.plan = state.view.presentation.map { Self.plan(of: $0.script, for: state.dossier.session.code) } ?? []
    StandardStream.output.line(format == .text ? account.text : try JSONText.of(account))
    if reports.contains(where: { !$0.troubles.isEmpty }) { ExitStatus.end(ExitStatus.blocked) }
  }
}

extension RehearseCommand {
  /// The points of the agenda with the minutes that are planned, and those that such points took before.
  fileprivate static func plan(of script: Script, for session: Code<Session>) -> [RehearsalAccount.Point] {
    let experience = AgendaExperience(MinutesBook.showings, besides: session)
    var items: [AgendaItem] = []
    for item in script.scenes.compactMap(\.agendaItem) where !items.contains(item) { items.append(item) }
    return items.map { item in
      RehearsalAccount.Point(
        ordinal: item.ordinal, content: item.content, planned: script.minutes(of: item),
        proposed: experience.proposal(for: item))
    }
  }
}

/// The report of a rehearsal, for people and for programs.
struct RehearsalAccount: Encodable {
  struct Scene: Encodable {
    let number: Int
    let name: String
    let agendaItem: String
    let minutes: Int?
    let troubles: [Trouble]
  }

  struct Trouble: Encodable, Hashable {
    let kind: String
    let subject: String
  }

  /// A point of the agenda: minutes planned, and what such points took in sessions before.
  struct Point: Encodable {
    let ordinal: String
    let content: String
    let planned: Int?
    let proposed: Int?
  }

  let size: String
  let plannedMinutes: Int?
  let scenes: [Scene]
  fileprivate(set) var plan: [Point] = []

  init(_ reports: [SceneReport], size: Size, planned: Int?) {
    self.size = "\(size.width)x\(size.height)"
    plannedMinutes = planned
    scenes = reports.map { report in
      Scene(
        number: report.number, name: report.name, agendaItem: report.agendaItem, minutes: report.minutes,
        troubles: report.troubles.map { Trouble(kind: $0.kind.rawValue, subject: $0.subject) })
    }
  }

  /// What the agenda plans beside what such points took; nothing where no session before was timed.
  private var planLines: [String] {
    guard plan.contains(where: { $0.proposed != nil }) else { return [] }
    return ["Thời gian theo điểm (kế hoạch; các phiên trước đã dùng):"]
      + plan.map { point in
        let planned = point.planned.map { "\($0) phút" } ?? "chưa nêu"
        let proposed = point.proposed.map { "nên dành \($0) phút" } ?? "chưa có phiên nào để so"
        return "    \(point.ordinal). \(point.content): \(planned); \(proposed)"
      }
  }

  var text: String {
    let planned = plannedMinutes.map { "\($0) phút" } ?? "chưa nêu đủ số phút"
    var lines = ["\(scenes.count) cảnh ở cỡ \(size); thời gian theo kịch bản: \(planned)."]
    for scene in scenes {
      let minutes = scene.minutes.map { "  (\($0) phút)" } ?? ""
      lines.append("\(scene.troubles.isEmpty ? "✓" : "✗") \(scene.number). \(scene.name)\(minutes)")
      // What stands on several rows is told once.
      var told: [Trouble: Int] = [:]
      for trouble in scene.troubles { told[trouble, default: 0] += 1 }
      for trouble in scene.troubles {
        guard let count = told.removeValue(forKey: trouble) else { continue }
        let kind = SceneReport.Kind(rawValue: trouble.kind)?.text ?? trouble.kind
        lines.append("    \(kind): \(trouble.subject)" + (count > 1 ? " (\(count) chỗ)" : ""))
      }
    }
    lines += planLines
    let troubled = scenes.filter { !$0.troubles.isEmpty }.count
    lines.append(troubled == 0 ? "Không có gì phải sửa." : "\(troubled) cảnh có chỗ cần xem lại.")
    return lines.joined(separator: "\n")
  }
}
