import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Screens
import Stories
import Testing

/// An edition on a stage: keys go in as written, frames come out.
struct Stage {
  private let librarian: Librarian
  private(set) var state: State

  init(
    _ edition: FixtureEdition, at address: String? = nil, size: Size, tier: GlyphTier = .full, theme: Theme = .light
  ) throws {
    try self.init(
      edition.dossier, shelf: ProvinceShelf(edition), at: address, size: size, tier: tier, theme: theme)
  }

  init(
    _ dossier: any DossierReading, shelf: (any EditionShelf)? = nil, at address: String? = nil, size: Size,
    tier: GlyphTier = .full, theme: Theme = .light, recordingIn paper: PaperDesk? = nil, atDesk: Bool = true
  ) throws {
    let plain = Librarian(dossier, shelf: shelf)
    librarian = paper.map { plain.with(DeskClerk($0, drafts: $0) { "2022-01-17T08:30:00+0700" }) } ?? plain
    state = try librarian.opening(at: address, in: ViewState(size: size, tier: tier, theme: theme))
    if paper != nil { librarian.setUpDesk(in: &state, shown: atDesk) }
  }

  /// Lets something happen that is no key.
  mutating func happen(_ action: Action) { librarian.take(action, in: &state) }

  var frame: Frame { Screen.frame(of: state) }

  /// Presses keys as written: `Tab j Enter`.
  mutating func press(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for notation in keys.split(separator: " ") {
      let key = try #require(Key(notation: String(notation)), sourceLocation: sourceLocation)
      // How long what is read back is only its picture tells.
      if state.view.mode == .reading { state.drew(pages: frame.pages, ofSource: nil) }
      librarian.take(.keyPressed(key), in: &state)
    }
  }

  /// Types a text letter by letter.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { librarian.take(.keyPressed(.character(scalar)), in: &state) }
  }

  /// Lets a mouse do something.
  mutating func point(_ gesture: PointerEvent.Gesture, at target: PointerTarget?) {
    librarian.take(.pointed(gesture, at: target), in: &state)
  }

  mutating func resize(_ size: Size) { librarian.take(.resized(size), in: &state) }

  /// Every address of the edition.
  var addresses: [String] { Address.all(in: state.board).map(\.text) }
}

/// The sizes at which every screen is looked at.
let sizes = ["0x0", "1x1", "20x5", "40x12", "80x24", "100x30", "120x33", "160x45", "240x67"].map {
  Size(notation: $0)!
}

/// The editions of a province, oldest session first.
private final class ProvinceShelf: EditionShelf {
  private let editions: [FixtureEdition]

  init(_ edition: FixtureEdition) { editions = FixtureEdition.allCases.filter { $0.folder == edition.folder } }

  func entries() -> [ShelfEntry] {
    editions.compactMap { edition in
      guard let row = edition.records.first(where: { $0.table == .session && $0.key == edition.session }) else {
        return nil
      }
      return ShelfEntry(session: Code(edition.session), name: row[.shortName], date: row[.date], edition: 1)
    }
  }

  func open(_ session: Code<Session>) throws(DossierFailure) -> any DossierReading {
    guard let edition = editions.first(where: { $0.session == session.text }) else {
      throw .unknownSession(code: session.text)
    }
    return edition.dossier
  }
}
