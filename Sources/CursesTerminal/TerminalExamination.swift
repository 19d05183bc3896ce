public import CellGrid
import CursesShim

/// What can be learnt of the terminal of this process before a screen is taken.
public struct TerminalExamination {
  /// Its name in `TERM`; empty where there is none.
  public let term: String
  /// True for a console without a window: its font is the machine's.
  public let isConsole: Bool
  /// Colours that its description names; `nil` where the system does not know it.
  public let offeredColours: Int?
  /// Colours that would be used.
  public let colours: Int
  /// Glyphs it would be trusted with.
  public let tier: GlyphTier
  /// The scalars that the font of a Linux console has; `nil` where the font cannot be read.
  public let font: Set<Unicode.Scalar>?

  /// Looks at the terminal as `CursesTerminal.open` would; `TERM`, `NO_COLOR` and the names of the locale are looked at.
  public init(environment: [String: String], colours choice: ColourChoice = .auto) {
    let kind = TerminalKind(environment: environment)
    let offered = Int(shim_offered_colours(kind.term))
    (term, isConsole, offeredColours) = (kind.term, kind.isConsole, offered < 0 ? nil : offered)
    colours = choice.colours(of: max(0, offered), environment: environment)
    tier = kind.tier(speaksUTF8: true)
    font = Self.readFont()
  }

  private static func readFont() -> Set<Unicode.Scalar>? {
    var scalars = [UInt16](repeating: 0, count: 65_535)
    let count = Int(shim_font_glyphs(&scalars, Int32(scalars.count)))
    return count < 0 ? nil : Set(scalars[..<count].compactMap { Unicode.Scalar($0) })
  }

  /// Columns by which the terminal's cursor moves for `text`; `nil` where it does not answer.
  public func columns(of text: String) -> Int? {
    var text = text
    let moved = text.withUTF8 { bytes in
      shim_measure(bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress }, bytes.count, 500)
    }
    return moved < 0 ? nil : Int(moved)
  }
}
