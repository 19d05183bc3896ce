internal import CommitteeModel

extension XLSSheet {
  mutating func takeCell(
    _ kind: Int, _ place: Int, _ length: Int, _ row: UInt16, _ column: UInt16, _ style: UInt16
  ) -> Bool {
    let content: Cell.Content
    switch kind {
    case 0xFD:
      guard length >= 4, let index = bytes.little32(place) else { return false }
      content = .shared(UInt32(index))
    case 0x203:
      guard length >= 8, let number = double(place) else { return false }
      content = .number(number)
    case 0x27E:
      guard length >= 4, let number = bytes.little32(place) else { return false }
      content = .number(Self.compact(number))
    case 0x205:
      guard length >= 2 else { return false }
      content = .value(bytes[place + 1] == 0 ? .truth(bytes[place] != 0) : .error(Self.error(bytes[place])))
    default:
      guard length >= 8 else { return false }
      guard bytes[place + 6] == 0xFF, bytes[place + 7] == 0xFF else {
        guard let number = double(place) else { return false }
        content = number == 0 && !facts.isCalculated ? .value(.withoutResult) : .number(number)
        break
      }
      switch bytes[place] {
      case 0:
        waiting = (row, column, style)
        return true
      case 1: content = .value(.truth(bytes[place + 2] != 0))
      case 2: content = .value(.error(Self.error(bytes[place + 2])))
      default: return true  // an empty text
      }
    }
    cells.append(Cell(row: row, column: column, style: style, content: content))
    return true
  }

  mutating func takeNumbers(_ place: Int, _ length: Int) -> Bool {
    guard length >= 6, let row = bytes.little16(place), let first = bytes.little16(place + 2) else { return false }
    flushWaiting()
    for index in 0..<((length - 6) / 6) {
      let entry = place + 4 + index * 6
      guard first + index <= 0xFFFF, let style = bytes.little16(entry), let number = bytes.little32(entry + 2) else {
        return false
      }
      cells.append(
        Cell(
          row: UInt16(row), column: UInt16(first + index), style: UInt16(style), content: .number(Self.compact(number)))
      )
    }
    return true
  }

  private func double(_ place: Int) -> Double? {
    guard let low = bytes.little32(place), let high = bytes.little32(place + 4) else { return nil }
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }

  /// A number in four bytes: the upper half of a binary number or a whole one, perhaps in hundredths.
  private static func compact(_ bits: Int) -> Double {
    let number =
      bits & 2 != 0
      ? Double(Int32(truncatingIfNeeded: bits) >> 2) : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return bits & 1 != 0 ? number / 100 : number
  }

  private static func error(_ code: UInt8) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    case 0x2A: "#N/A"
    default: "#\(code)"
    }
  }
}
