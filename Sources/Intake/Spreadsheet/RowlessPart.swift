/// The content of a part in portions; the one behind the last is empty.
protocol PartReading: AnyObject {
  /// The part's name, for messages.
  var name: String { get }
  func next(into output: inout [UInt8]) throws(WorkbookFault.Kind)
}

/// A worksheet part without its rows, which are left out byte by byte: several times faster than reading them as XML.
///
/// A comment or quoted text that looks like the end of the rows misleads it, and makes what is left no XML.
final class RowlessPart: PartReading {
  private enum Place { case head, rows, tail }
  private let part: ZipPart
  private var place = Place.head
  private var held: [UInt8] = []
  private var portion: [UInt8] = []
  private var closing: [UInt8] = []
  private static let element = Array("sheetData".utf8)
  private static let longestHead = 1 << 20

  var name: String { part.name }

  /// The rows are still to come, and with them the checksum.
  init(_ part: ZipPart) {
    part.isSummedUp = false
    self.part = part
  }

  func next(into output: inout [UInt8]) throws(WorkbookFault.Kind) {
    output.removeAll(keepingCapacity: true)
    while output.isEmpty {
      try part.next(into: &portion)
      held += portion
      switch place {
      case .head: takeHead(into: &output)
      case .rows: break
      case .tail: takeAll(into: &output)
      }
      if place == .rows { skipRows(into: &output) }
      if portion.isEmpty { return takeAll(into: &output) }
    }
  }

  private func takeAll(into output: inout [UInt8]) {
    output += held
    held.removeAll(keepingCapacity: true)
  }

  /// Lets through what comes before the rows, with the tag that opens them.
  private func takeHead(into output: inout [UInt8]) {
    guard let found = held.place(of: Self.element),
      let open = held[..<found].lastIndex(of: UInt8(ascii: "<")),
      let end = held[found...].firstIndex(of: UInt8(ascii: ">"))
    else {
      if held.count > Self.longestHead { place = .tail }
      return
    }
    guard held[end - 1] != UInt8(ascii: "/") else {
      place = .tail
      return takeAll(into: &output)
    }
    closing = [UInt8(ascii: "<"), UInt8(ascii: "/")] + held[(open + 1)..<found] + Self.element
    output += held[...end]
    held.removeFirst(end + 1)
    place = .rows
  }

  private func skipRows(into output: inout [UInt8]) {
    if let end = held.place(of: closing) {
      output += held[end...]
      held.removeAll(keepingCapacity: true)
      place = .tail
    } else {
      held.removeFirst(max(0, held.count - closing.count + 1))
    }
  }
}

extension [UInt8] {
  /// Where `wanted`, which is not empty, begins; `nil` when it does not occur.
  fileprivate func place(of wanted: [UInt8]) -> Int? {
    // Horspool's search: the last byte compared tells how far no match can begin.
    var steps = [Int](repeating: wanted.count, count: 256)
    for (index, byte) in wanted.dropLast().enumerated() { steps[Int(byte)] = wanted.count - 1 - index }
    return withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count - wanted.count {
        let last = bytes[start + wanted.count - 1]
        if last == wanted[wanted.count - 1], bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
          return start
        }
        start += steps[Int(last)]
      }
      return nil
    }
  }
}
