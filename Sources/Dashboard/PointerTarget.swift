/// What lies under a mouse, as the screens tell it.
public enum PointerTarget: Hashable, Sendable {
  /// A row of the list on the screen or in the panel over it, from 0.
  case row(Int)
  /// A row in the pane of a section of the overview, from 0.
  case subject(Int, in: Section)
  /// The pane of a section beside its rows.
  case pane(Section)
  /// A choice above the list of a register, from 0.
  case filter(Int)
  /// A cap in the row of keys.
  case command(Command)
  /// A panel beside its rows.
  case panel
  /// The screen under a panel; nothing of it can be reached before the panel is closed.
  case covered
}
