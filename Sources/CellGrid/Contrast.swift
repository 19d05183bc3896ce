extension Look {
  /// How far its glyphs stand out from their ground, 1 to 21, by the measure of WCAG 2.1; `nil` where the terminal's own
  /// colours are used.
  public var contrast: Double? {
    guard let foreground, let background else { return nil }
    let (one, other) = (foreground.luminance, background.luminance)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}

extension Colour {
  /// Relative luminance, 0 to 1, by WCAG 2.1.
  public var luminance: Double {
    let (red, green, blue) = rgb
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

/// A channel's share of light: ((c + 0.055) / 1.055) to the power 2.4, which is its square times the fifth root of that.
private func linear(_ channel: UInt8) -> Double {
  let share = Double(channel) / 255
  guard share > 0.04045 else { return share / 12.92 }
  let base = (share + 0.055) / 1.055
  let square = base * base
  var root = 1.0
  for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
  return square * root
}
