internal import CommitteeModel
internal import Foundation
internal import Ledger

/// The editions of a folder, as they come and go.
///
/// A file is known by its place on the disk, its length and its moments: what was looked at once is not opened again until
/// it is another or may be read by others.
final class EditionFolder {
  /// What a file is known by.
  struct Stamp: Hashable {
    let device: UInt64
    let node: UInt64
    let length: Int64
    /// When it was written.
    let written: [Int]
    /// When anything of it changed, its owner and its mode as well.
    let changed: [Int]

    func isSameFile(as other: Stamp) -> Bool { device == other.device && node == other.node }
    func isSameContent(as other: Stamp) -> Bool { length == other.length && written == other.written }
  }

  /// A file whose name says that it is an edition.
  struct Entry {
    let name: String
    let path: String
    let stamp: Stamp
    /// What it says of itself, or why it says nothing.
    let found: Result<About, DossierFailure>
  }

  /// What an edition is about.
  struct About {
    let edition: EditionRecord
    /// The session it was made for.
    let session: CommitteeModel.Session
  }

  let folder: String
  private let only: String?
  private var known: [String: Entry] = [:]

  /// All of a folder, or `only` one file of it.
  init(_ folder: String, only: String? = nil) {
    self.folder = folder
    self.only = only
  }

  /// The folder in which a file lies.
  convenience init(beside path: String) {
    self.init(URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path)
  }

  /// What lies there now, by name, or `nil` where the folder cannot be read; files that are still being written under a
  /// hidden name are none of it.
  func look() -> [Entry]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
    let wanted = names.filter { only == nil ? $0.hasSuffix(".batru") && !$0.hasPrefix(".") : $0 == only }
    var entries: [String: Entry] = [:]
    for name in wanted {
      let path = "\(folder)/\(name)"
      guard let stamp = Self.stamp(of: path) else { continue }
      entries[name] =
        known[name]?.stamp == stamp
        ? known[name]
        : Entry(
          name: name, path: path, stamp: stamp, found: Self.about(path))
    }
    known = entries.filter { if case .failure(let failure) = $0.value.found { failure.isLasting } else { true } }
    return entries.values.sorted { $0.name < $1.name }
  }

  /// What an edition is about; where its session cannot be read it is none.
  static func about(_ path: String) -> Result<About, DossierFailure> {
    do throws(DossierFailure) {
      let file = try EditionFile(path: path)
      let session = try file.records(of: .session).compactMap(CommitteeModel.Session.init)
        .first { $0.code.text == file.edition.session }
      guard let session else { throw .unknownSession(code: file.edition.session) }
      return .success(About(edition: file.edition, session: session))
    } catch {
      return .failure(error)
    }
  }

  /// `nil` for whatever is no file: opening a pipe would wait for its other end.
  static func stamp(of path: String) -> Stamp? {
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
    return Stamp(
      device: UInt64(found.st_dev), node: UInt64(found.st_ino), length: Int64(found.st_size),
      written: [found.st_mtim.tv_sec, found.st_mtim.tv_nsec], changed: [found.st_ctim.tv_sec, found.st_ctim.tv_nsec])
  }
}

extension DossierFailure {
  /// False for what the machine refused and may grant the next time, with the file as it is.
  var isLasting: Bool {
    switch self {
    case .cannotOpen, .unreadable: false
    case .notAnEdition, .newerEdition, .damaged, .altered, .unknownSession: true
    }
  }
}
