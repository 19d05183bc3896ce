public import CellGrid
import CommitteeModel

/// A screen as it was projected: what it showed, by which code it can be cited, and on what terminal.
public struct ProjectedScreen: Hashable, Sendable {
  /// What it showed.
  public private(set) var shown: Shown
  /// Its code.
  public let code: String
  /// Cells of the terminal.
  public let size: Size
  /// Glyphs that were used.
  public let tier: GlyphTier
  /// Colours.
  public let theme: Theme
  /// Hash of the edition.
  public let edition: String

  /// The screen that a state shows, with what it says it lacks; `nil` while nothing is presented, or something is being
  /// looked for, typed or asked.
  public init?(_ state: State) {
    guard let show = state.view.presentation, show.panel == nil, show.typed.isEmpty else { return nil }
    if case .picker = state.view.overlay { return nil }
    shown = Shown(state)
    code = shown.cited.code(in: state.dossier.edition)
    size = state.view.size
    tier = state.view.tier
    theme = state.view.theme
    edition = state.dossier.edition.contentHash
  }

  /// As books keep it: what a scene says besides for the length of a key is nothing to be cited.
  public var cited: ProjectedScreen {
    var kept = self
    kept.shown = shown.cited
    return kept
  }

  /// `7F3A 120x33 full light HASH scene=4 at=…`.
  public var text: String {
    "\(code) \(size.width)x\(size.height) \(tier.rawValue) \(theme.rawValue) \(edition) \(shown.text)"
  }

  /// Reads such a text; `nil` where it is none.
  public init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 5).map(String.init)
    guard parts.count == 6, let size = Size(notation: parts[1]), let tier = GlyphTier(rawValue: parts[2]),
      let theme = Theme(rawValue: parts[3]), let shown = Shown(text: parts[5])
    else { return nil }
    (code, edition) = (parts[0], parts[4])
    (self.size, self.tier, self.theme, self.shown) = (size, tier, theme, shown)
  }
}

extension Shown {
  /// The same without what a scene says for the length of a key.
  fileprivate var cited: Shown {
    var kept = self
    if scene != nil, !isAway { kept.notice = nil }
    return kept
  }
}
