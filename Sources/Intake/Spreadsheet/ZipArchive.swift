/// The parts of a zip file, as its directory names them.
struct ZipArchive {
  /// A part as the directory describes it.
  struct Entry {
    let name: String
    let flags: Int
    let method: Int
    let checksum: Int
    let compressed: Int
    let uncompressed: Int
    let headerOffset: Int
  }

  let source: WorkbookBytes
  /// By name, in small letters, since names of parts are the same in small and large ones.
  private var entries: [String: Entry] = [:]

  init(_ source: WorkbookBytes) throws(WorkbookFault.Kind) {
    self.source = source
    let (offset, size) = try Self.directory(of: source)
    guard size <= WorkbookLimits.directory else { throw .tooLarge(.directory) }
    guard let bytes = source.read(at: offset, size) else { throw .damaged(part: "zip") }
    var place = 0
    var total = 0
    while bytes.little32(place) == 0x0201_4B50 {
      guard let (entry, end) = Self.entry(bytes, place) else { throw .damaged(part: "zip") }
      place = end
      let (sum, overflow) = total.addingReportingOverflow(entry.uncompressed)
      guard !overflow, sum <= WorkbookLimits.uncompressed else { throw .tooLarge(.uncompressed) }
      total = sum
      // Of two parts of one name programs differ in which they read.
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else { throw .damaged(part: entry.name) }
    }
    guard place == size else { throw .damaged(part: "zip") }
  }

  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Opens a part for reading.
  func open(_ name: String) throws(WorkbookFault.Kind) -> ZipPart {
    guard let entry = entries[name.lowercased()] else { throw .missing(part: name) }
    return try ZipPart(entry, of: source)
  }

  /// Bytes that a part says it has; `nil` when there is none of that name.
  func length(of name: String) -> Int? { entries[name.lowercased()]?.uncompressed }

  /// Opens a part whose content will be held; `nil` when there is none of that name.
  func openHeld(_ name: String) throws(WorkbookFault.Kind) -> ZipPart? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard entry.uncompressed <= WorkbookLimits.held else { throw .tooLarge(.held) }
    return try ZipPart(entry, of: source)
  }

  // MARK: - The directory

  /// Where the directory stands, by the record at the end of the file.
  private static func directory(of source: WorkbookBytes) throws(WorkbookFault.Kind) -> (offset: Int, size: Int) {
    let start = max(0, source.count - 65_557)
    guard let tail = source.read(at: start, source.count - start), tail.count >= 22 else { throw .damaged(part: "zip") }
    var place = tail.count - 22
    while place >= 0 {
      if tail[place] == 0x50, tail.little32(place) == 0x0605_4B50, let comment = tail.little16(place + 20),
        place + 22 + comment <= tail.count
      {
        break
      }
      place -= 1
    }
    guard place >= 0, let size = tail.little32(place + 12), let offset = tail.little32(place + 16) else {
      throw .damaged(part: "zip")
    }
    guard size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || tail.little16(place + 10) == 0xFFFF else {
      return (offset, size)
    }
    guard let locator = source.read(at: start + place - 20, 20), locator.little32(0) == 0x0706_4B50 else {
      return (offset, size)  // plain numbers that only look like the sign for large files
    }
    guard let record = locator.little64(8), let large = source.read(at: record, 56), large.little32(0) == 0x0606_4B50,
      let largeSize = large.little64(40), let largeOffset = large.little64(48)
    else { throw .damaged(part: "zip") }
    return (largeOffset, largeSize)
  }

  /// The entry at `place` of the directory and where the next one begins.
  private static func entry(_ bytes: [UInt8], _ place: Int) -> (Entry, end: Int)? {
    guard let flags = bytes.little16(place + 8), let method = bytes.little16(place + 10),
      let checksum = bytes.little32(place + 16), var compressed = bytes.little32(place + 20),
      var uncompressed = bytes.little32(place + 24), let nameLength = bytes.little16(place + 28),
      let extraLength = bytes.little16(place + 30), let commentLength = bytes.little16(place + 32),
      var offset = bytes.little32(place + 42)
    else { return nil }
    let extraStart = place + 46 + nameLength
    let end = extraStart + extraLength + commentLength
    guard end <= bytes.count else { return nil }
    // Numbers that do not fit into 32 bits stand in an extra field, in this order.
    var field = extraStart
    while field + 4 <= extraStart + extraLength, let kind = bytes.little16(field),
      let length = bytes.little16(field + 2)
    {
      if kind == 1 {
        var place = field + 4
        func widen(_ number: inout Int) -> Bool {
          guard number == 0xFFFF_FFFF else { return true }
          guard place + 8 <= field + 4 + length, let wide = bytes.little64(place) else { return false }
          place += 8
          number = wide
          return true
        }
        guard widen(&uncompressed), widen(&compressed), widen(&offset) else { return nil }
      }
      field += 4 + length
    }
    let name = bytes[place + 46..<extraStart].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    return (
      Entry(
        name: String(decoding: name, as: UTF8.self), flags: flags, method: method, checksum: checksum,
        compressed: compressed, uncompressed: uncompressed, headerOffset: offset), end
    )
  }
}
