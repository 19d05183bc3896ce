public import CellGrid

/// A terminal of which no more than so many cells are drawn on, in its middle.
///
/// For projectors that cut off the edges, and walls on which a smaller picture is easier to read.
public final class CentredTerminal: TerminalDevice {
  private let device: any TerminalDevice
  private let limit: Size

  /// Draws on at most `limit` cells of a terminal.
  public init(_ device: any TerminalDevice, within limit: Size) {
    self.device = device
    self.limit = limit
  }

  public var size: Size { bounded(device.size) }
  public var tier: GlyphTier { device.tier }
  public var colours: Int { device.colours }

  public func present(_ frame: Frame) { device.present(frame.centred(in: device.size)) }
  public func watch(_ others: [Watch]) { device.watch(others) }
  public func repaint() { device.repaint() }
  public func suspend() { device.suspend() }
  public func close() { device.close() }

  public func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    switch device.nextEvent(within: milliseconds) {
    case .resized(let size): return .resized(bounded(size))
    case .pointer(let event):
      // A place in the margin lies outside of every frame.
      let margin = size.margin(in: device.size)
      return .pointer(
        PointerEvent(event.gesture, at: Point(event.place.x - margin.x, event.place.y - margin.y)))
    case let other: return other
    }
  }

  private func bounded(_ size: Size) -> Size { size.shared(with: limit) }
}
