import CellGrid
import CursesShim

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Sends to the screen what differs between the last frame and the next.
///
/// Rows are compared as memory; of a row that differs, the cells from the first to the last difference go out, one call
/// for each run of equal style. The library's own comparison then drops what is equal inside.
struct Painter {
  private let colours: Int
  private var shown: ContiguousArray<Cell> = []
  private var shownSize = Size(0, 0)
  private var theme: Theme?
  private var attributes = ContiguousArray<UInt32>(repeating: 0, count: Cell.styleCount)
  /// The pair of a style, -1 while it is not known for the theme.
  private var pairs = ContiguousArray<Int32>(repeating: -1, count: Cell.styleCount)
  private var definedPairs: [Rendition.Colours: Int32] = [:]
  private var run: ContiguousArray<UInt32> = []

  /// Begins with an empty screen.
  init(colours: Int) {
    self.colours = colours
  }

  /// Forgets what is shown, so that the next frame goes out whole.
  mutating func forget() {
    shown = []
    shownSize = Size(0, 0)
  }

  /// Paints `frame` as far as it fits `screen`; true when anything differs from the last one.
  mutating func paint(_ frame: Frame, on screen: Size) -> Bool {
    let anew = frame.size != shownSize || frame.theme != theme
    if anew { begin(frame, on: screen) }
    let size = Size(min(frame.size.width, screen.width), min(frame.size.height, screen.height))
    var changed = anew
    let old = shown
    frame.cells.withUnsafeBufferPointer { next in
      old.withUnsafeBufferPointer { last in
        for y in 0..<size.height {
          let start = y * frame.size.width
          let row = UnsafeBufferPointer(rebasing: next[start..<start + size.width])
          guard !last.isEmpty else {
            paintCells(of: row, 0..<size.width, y: y)
            continue
          }
          let lastRow = UnsafeBufferPointer(rebasing: last[start..<start + size.width])
          guard let span = difference(row, lastRow) else { continue }
          changed = true
          paintCells(of: row, span, y: y)
        }
      }
    }
    shown = frame.cells
    return changed
  }

  private mutating func begin(_ frame: Frame, on screen: Size) {
    if frame.theme != theme {
      theme = frame.theme
      for index in pairs.indices { pairs[index] = -1 }
    }
    if frame.size != shownSize { shim_begin_anew() }
    shown = []
    shownSize = frame.size
    run.reserveCapacity(frame.size.width)
  }

  /// From the first to the last cell that differ, never from the right half of a wide glyph.
  private func difference(
    _ row: UnsafeBufferPointer<Cell>, _ last: UnsafeBufferPointer<Cell>
  ) -> Range<Int>? {
    guard let rowStart = row.baseAddress, let lastStart = last.baseAddress,
      memcmp(rowStart, lastStart, row.count * MemoryLayout<Cell>.stride) != 0
    else { return nil }
    var first = 0
    while row[first] == last[first] { first += 1 }
    var end = row.count
    while row[end - 1] == last[end - 1] { end -= 1 }
    while first > 0, row[first].width == 0 { first -= 1 }
    return first..<end
  }

  private mutating func paintCells(of row: UnsafeBufferPointer<Cell>, _ span: Range<Int>, y: Int) {
    var start = span.lowerBound
    while start < span.upperBound {
      let style = row[start].styleIndex
      run.removeAll(keepingCapacity: true)
      var x = start
      while x < span.upperBound, row[x].styleIndex == style || row[x].width == 0 {
        let cell = row[x]
        switch cell.width {
        case 0: break
        case 2 where x + 1 < row.count: run.append(cell.scalar.value | SHIM_WIDE)
        case 2: run.append(0x20)
        default: run.append(cell.scalar.value)
        }
        x += 1
      }
      if pairs[style] < 0 { learn(row[start].style, at: style) }
      run.withUnsafeBufferPointer {
        shim_paint(Int32(y), Int32(start), $0.baseAddress, Int32($0.count), attributes[style], pairs[style])
      }
      start = x
    }
  }

  private mutating func learn(_ style: Style, at index: Int) {
    let rendition = Rendition(style, theme: theme ?? .mono, colours: colours)
    attributes[index] = shim_attributes(rendition.bold, rendition.dim, rendition.underline, rendition.reverse)
    pairs[index] = rendition.colours.map { pair(for: $0) } ?? 0
  }

  private mutating func pair(for wanted: Rendition.Colours) -> Int32 {
    if let pair = definedPairs[wanted] { return pair }
    let pair = colours >= 256 ? Int32(definedPairs.count + 1) : BasicColours.pair(wanted)
    shim_define_pair(pair, Int32(wanted.foreground), Int32(wanted.background))
    definedPairs[wanted] = pair
    return pair
  }
}
