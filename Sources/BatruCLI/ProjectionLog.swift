internal import CommitteeModel
internal import Dashboard
internal import Files
internal import Foundation
internal import Runtime

/// The book of what was projected: a line for each screen, in a file for each day.
///
/// `2026-01-05T14:05:22+0700 ‹path of the edition› 7F3A 120x33 …`, the path with its blanks escaped. Lines are appended whole.
final class ProjectionLog: ProjectionWitness {
  /// Opened when the first screen is projected; -1 where the user has no folder for it.
  private lazy var descriptor: Int32 = {
    guard let folder = Self.folder, LogFile.makeFolder(folder) else { return -1 }
    let name = "\(folder)/\(WallClock.now().prefix(10)).log"
    return open(name, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
  }()
  private let edition: String
  /// The path of the edition as a line has it; that of the first one is made when the first screen is projected.
  private lazy var path = Self.escaped(edition)
  private var isOpen = false
  /// What the last showing took, in words; `nil` before one ended.
  private(set) var account: String?

  private let session: String
  /// Held while the room sees this session.
  private var sign: HeldFile?

  /// The book of the screens of an edition of a session.
  init(of edition: String, session: String) { (self.edition, self.session) = (edition, session) }

  deinit { if isOpen { close(descriptor) } }

  func turned(to path: String) {
    self.path = Self.escaped(path)
  }

  private static func escaped(_ edition: String) -> String {
    URL(fileURLWithPath: edition).standardizedFileURL.path
      .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? edition
  }

  func saw(_ screen: ProjectedScreen) {
    if sign == nil { sign = PresentationLine.sign(of: session) }
    isOpen = descriptor >= 0
    guard isOpen else { return }
    Array("\(WallClock.now()) \(path) \(screen.text)\n".utf8).withUnsafeBytes {
      _ = write(descriptor, $0.baseAddress, $0.count)
    }
  }

  func note(_ minutes: [AgendaMinutes], of dossier: Dossier) {
    sign = nil
    // A look at the scenes beforehand is no showing.
    guard minutes.reduce(0, { $0 + $1.used }) >= 60 else { return }
    MinutesBook.add(minutes, of: dossier.session.code, edition: dossier.edition.contentHash)
    account = AgendaMinutes.account(of: minutes)
  }

  /// Where the books lie: `trinh-chieu` in the state folder of the user.
  static var folder: String? { LogFile.stateFolder.map { "\($0)/trinh-chieu" } }

  /// True where books can be kept; without them the codes of screens lead nowhere.
  static var canBeKept: Bool { folder.map(LogFile.makeFolder) ?? false }

  /// A line of a book.
  struct Line {
    /// When it was projected.
    let moment: String
    /// Where the edition lay.
    let edition: String
    let screen: ProjectedScreen

    /// The time of day: `14:05:22`.
    var time: Substring { moment.dropFirst(11).prefix(8) }

    /// The time of day, and the day as documents write it.
    var when: String { "\(time) ngày \(ProjectionLog.text(ofDay: String(moment.prefix(10))))" }
  }

  /// A day as documents write it.
  static func text(ofDay day: String) -> String { CalendarDay(iso: day)?.text ?? day }

  /// The lines of the newest book of a folder, oldest first, and its day; `nil` where there is none.
  static func lastDay(in folder: String) -> (day: String, lines: [Line])? { days(in: folder).first { _ in true } }

  /// The screens of the edition with a content hash that the newest book saw which has any; none where no book has.
  static func lastShowing(of hash: String, in folder: String) -> [Line] {
    days(in: folder).lazy.map { $0.lines.filter { $0.screen.edition == hash } }.first { !$0.isEmpty } ?? []
  }

  /// The screens of one edition that were shown on one day.
  struct Showing {
    /// The content hash of the edition.
    let edition: String
    /// When the first of them was shown.
    let moment: String
    /// The time of day at which the last was.
    let until: Substring
    /// How many there were.
    let screens: Int
  }

  /// What the books of a folder saw, the first first.
  static func showings(in folder: String) -> [Showing] {
    let found = days(in: folder).flatMap { day in
      Dictionary(grouping: day.lines) { $0.screen.edition }.compactMap { edition, lines in
        guard let first = lines.first, let last = lines.last else { return nil as Showing? }
        return Showing(edition: edition, moment: first.moment, until: last.time, screens: lines.count)
      }
    }
    return found.sorted { ($0.moment, $0.edition) < ($1.moment, $1.edition) }
  }

  /// The books of a folder, the newest first, each read when it is asked for.
  private static func days(in folder: String) -> some Sequence<(day: String, lines: [Line])> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { $0.hasSuffix(".log") } ?? []
    return names.sorted(by: >).lazy.compactMap { name in
      (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)).map {
        (String(name.dropLast(4)), $0.split(separator: "\n").compactMap(line))
      }
    }
  }

  /// All lines about screens with a code in the books of a folder, the newest first.
  static func lines(with code: String, in folder: String) throws -> [Line] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".log") }
    return try names.sorted().flatMap { name in
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").compactMap(line)
    }.filter { $0.screen.code == code.uppercased() }.reversed()
  }

  private static func line(_ text: Substring) -> Line? {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, let path = parts[1].removingPercentEncoding, let screen = ProjectedScreen(text: parts[2])
    else { return nil }
    return Line(moment: parts[0], edition: path, screen: screen)
  }
}
