public import ArgumentParser
public import CellGrid
internal import Dashboard

/// How frames look, for every command that draws them.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Màu: light, dark, contrast, mono.", valueName: "giao diện"))
  var theme: Theme = .light

  @Option(help: ArgumentHelp("Bộ ký tự: full, console, ascii; mặc định theo thiết bị.", valueName: "bộ ký tự"))
  var tier: GlyphTier?

  /// The view in which a dossier opens.
  func view(size: Size, tier deviceTier: GlyphTier = .full) -> ViewState {
    ViewState(size: size, tier: tier ?? deviceTier, theme: theme)
  }
}

extension Theme: ExpressibleByArgument {}
extension GlyphTier: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  /// Reads `120x33`.
  public init?(argument: String) { self.init(notation: argument) }

  /// `120x33`, as the help writes a default.
  public var defaultValueDescription: String { "\(width)x\(height)" }
}
