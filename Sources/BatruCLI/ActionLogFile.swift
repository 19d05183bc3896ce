internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Files
internal import Foundation
internal import Link
internal import Runtime

/// What a log of actions says first: everything about a visit that its actions do not.
struct ActionLogHead: Hashable {
  /// Hash of the edition.
  let edition: String
  let size: Size
  let tier: GlyphTier
  let theme: Theme
  /// True where the visit began with the first scene of the script.
  let isPresenting: Bool
  /// True where a clock is drawn.
  let hasClock: Bool
  let moment: ActionMoment
  /// The screen it began with; `nil` for the first.
  let address: String?
  /// Where the edition lay.
  let path: String
  /// The presentation that went on with it; `nil` where none did.
  let resumed: KeptPresentation?

  private static let mark = "batru-actions/1"

  init(
    of state: State, at address: String?, isPresenting: Bool, hasClock: Bool, moment: ActionMoment, path: String,
    resumed: KeptPresentation?
  ) {
    self.resumed = resumed
    edition = state.dossier.edition.contentHash
    (size, tier, theme) = (state.view.size, state.view.tier, state.view.theme)
    self.isPresenting = isPresenting
    self.hasClock = hasClock
    self.moment = moment
    self.address = address
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// One line of fields in a fixed order; what may hold blanks is escaped.
  var text: String {
    ([
      Self.mark, edition, "\(size.width)x\(size.height)", tier.rawValue, theme.rawValue,
      isPresenting ? "present" : "open", hasClock ? "clock" : "no-clock", "\(moment.milliseconds)",
      moment.clock?.text ?? "-", address.map(Self.escaped) ?? "-", Self.escaped(path),
    ] + (resumed.map { [Data($0.message).base64EncodedString()] } ?? [])).joined(separator: " ")
  }

  /// Reads such a line; `nil` where it is none.
  init?(text: Substring) {
    let fields = text.split(separator: " ").map(String.init)
    guard fields.count == 11 || fields.count == 12, fields[0] == Self.mark, let size = Size(notation: fields[2]),
      let tier = GlyphTier(rawValue: fields[3]), let theme = Theme(rawValue: fields[4]),
      case .event(_, let moment) = ActionLine(text: "\(fields[7]) \(fields[8]) timeout"),
      let address = fields[9].removingPercentEncoding, let path = fields[10].removingPercentEncoding
    else { return nil }
    resumed = fields.count == 12 ? Self.kept(fields[11]) : nil
    guard fields.count == 11 || resumed != nil else { return nil }
    edition = fields[1]
    (self.size, self.tier, self.theme, self.moment, self.path) = (size, tier, theme, moment, path)
    isPresenting = fields[5] == "present"
    hasClock = fields[6] == "clock"
    self.address = address == "-" ? nil : address
  }

  private static func kept(_ text: String) -> KeptPresentation? {
    Data(base64Encoded: text).flatMap { try? KeptPresentation(message: Array($0)) }
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? text
  }
}

/// A file that is told all that happens during a visit, line by line: what a crash leaves is whole up to its last line.
final class ActionLogFile {
  private let descriptor: Int32

  /// Makes the file, readable by its user alone, for whoever reads it reads what was typed.
  /// - Throws: `ValidationError` where there is one already, `LedgerFailure` where none can be made.
  init(making path: String) throws {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 { return }
    let number = errno
    guard number == EEXIST else { throw NewFile.failure(WriteObstacle(errno: number), at: path) }
    throw ValidationError("“\(path)” đã có và không bị ghi đè: đặt tên khác sau --log-actions.")
  }

  deinit { close(descriptor) }

  /// Throws as `init` does, and leaves no file.
  static func tryOut(making path: String) throws {
    _ = try ActionLogFile(making: path)
    unlink(path)
  }

  /// Says what kind of visit it is.
  func begin(_ head: ActionLogHead) { add(head.text) }

  /// Tells of one thing that happened.
  func add(_ line: ActionLine) { add(line.text) }

  private func add(_ text: String) {
    Array("\(text)\n".utf8).withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
  }
}
