public import CellGrid
import CommitteeModel
public import Dashboard
public import Link
import Screens

/// A further screen for the room: it opens the edition that is presented and shows the same scene at its own size.
///
/// Nothing that only the speaker is to see reaches it, neither over the line nor from the edition.
public final class AudienceFollower: FollowerScreen {
  public var role: Role { .audience }
  private let shelf: any EditionOpening
  private var view: ViewState
  private var librarian: Librarian?
  private var edition: EditionPointer?
  /// What it shows; `nil` before the first message.
  public private(set) var state: State?
  private var failure: String?
  private var link = LinkCondition.waiting
  private var places: [String] = []
  private var isLeaving = false
  private var frames = FrameMaker()

  /// A screen that opens editions from a shelf, and begins with the measures and colours of a view.
  public init(_ shelf: any EditionOpening, in view: ViewState) {
    self.shelf = shelf
    self.view = view
  }

  public var mode: Mode { isLeaving ? .leaving : .following }

  public func take(_ message: [UInt8]) -> Bool {
    guard let update = try? AudienceUpdate(message: message) else { return false }
    // What could not be opened may be there with the next word, a second later.
    if edition != update.edition || failure != nil { open(update.edition) }
    guard var state, let librarian else { return true }
    librarian.show(update.shown, in: &state)
    self.state = state
    return true
  }

  private func open(_ pointer: EditionPointer) {
    (edition, state, failure) = (pointer, nil, nil)
    do {
      let reader = NotelessReading(try shelf.open(path: pointer.path))
      guard reader.edition.contentHash == pointer.hash else {
        failure = "“\(pointer.path)” không phải bản đang được trình chiếu."
        return
      }
      let librarian = Librarian(reader)
      self.librarian = librarian
      state = try librarian.opening(at: nil, in: view, presenting: true)
    } catch let failure as DossierFailure {
      self.failure = failure.text
    } catch {
      failure = "Không mở được “\(pointer.path)”."
    }
  }

  public func press(_ key: Key) -> [FollowerEffect] {
    let command = Keymap.of(mode)[key]
    if isLeaving {
      isLeaving = false
      return command == .confirm ? [.quit] : []
    }
    switch command {
    case .quit: isLeaving = true
    case .repaint: return [.repaint]
    case .theme:
      _ = state?.perform(.theme)
      view.theme = state?.view.theme ?? view.theme
    default: break
    }
    return []
  }

  public func paste(_ text: String) {}

  public func leave() {}

  public func resize(_ size: Size) {
    view.size = size
    if var state, let librarian {
      librarian.take(.resized(size), in: &state)
      self.state = state
    }
  }

  public func turn(to moment: FollowerMoment) {
    (link, places) = (moment.link, moment.places)
    if var state, let librarian, state.view.clock != moment.time {
      librarian.take(.clockTurned(moment.time), in: &state)
      self.state = state
    }
  }

  public func frame() -> Frame {
    let screen = state.map { frames.frame(of: $0) } ?? Frame(view.size, tier: view.tier, theme: view.theme)
    return FollowScreen.frame(
      over: screen, isEmpty: state == nil, link, at: places, failure: failure, isLeaving: isLeaving)
  }
}
