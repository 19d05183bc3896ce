/// A compound file of OLE2: streams in sectors that chains lead through, as a small disk.
struct CompoundFile {
  private struct Stream {
    let start: Int
    let size: Int
  }

  private let bytes: [UInt8]
  private let sectorSize: Int
  private var chains: [UInt32] = []
  private var streams: [String: Stream] = [:]
  private var small: [UInt8] = []
  private var smallChains: [UInt32] = []
  private static let smallSector = 64
  private static let part = "OLE2"

  init(_ source: WorkbookBytes) throws(WorkbookFault.Kind) {
    guard source.count <= WorkbookLimits.held else { throw .tooLarge(.held) }
    guard let bytes = source.read(at: 0, source.count) else { throw .cannotRead }
    self.bytes = bytes
    guard let shift = bytes.little16(30), shift == 9 || shift == 12 else { throw .damaged(part: Self.part) }
    sectorSize = 1 << shift
    try readChains()
    try readDirectory()
  }

  func contains(_ name: String) -> Bool { streams[name] != nil }

  /// The bytes of a stream that stands at the root; `nil` when there is none of that name.
  func stream(_ name: String) throws(WorkbookFault.Kind) -> [UInt8]? {
    guard let stream = streams[name] else { return nil }
    guard stream.size < 4096 else { return try chain(from: stream.start, length: stream.size) }
    var content: [UInt8] = []
    var sector = stream.start
    while content.count < stream.size {
      let place = sector * Self.smallSector
      guard smallChains.indices.contains(sector), place + Self.smallSector <= small.count else {
        throw .damaged(part: Self.part)
      }
      content += small[place..<(place + Self.smallSector)]
      sector = Int(smallChains[sector])
    }
    return Array(content.prefix(stream.size))
  }

  // MARK: - Sectors

  private func sector(_ number: Int) -> ArraySlice<UInt8>? {
    let (place, overflow) = (number + 1).multipliedReportingOverflow(by: sectorSize)
    guard !overflow, number >= 0, place < bytes.count else { return nil }
    return bytes[place..<min(place + sectorSize, bytes.count)]
  }

  /// The content of the sectors of a chain, or its first `length` bytes.
  private func chain(from start: Int, length: Int? = nil) throws(WorkbookFault.Kind) -> [UInt8] {
    var content: [UInt8] = []
    var number = start
    var steps = 0
    while length.map({ content.count < $0 }) ?? (number < 0xFFFF_FFFA) {
      // A chain that is longer than the file goes round in a circle.
      guard steps <= bytes.count / sectorSize, chains.indices.contains(number), let sector = sector(number) else {
        throw .damaged(part: Self.part)
      }
      // Some writers leave off what would only fill the last sector.
      content += sector + [UInt8](repeating: 0, count: sectorSize - sector.count)
      number = Int(chains[number])
      steps += 1
    }
    guard let length else { return content }
    return Array(content.prefix(length))
  }

  private mutating func readChains() throws(WorkbookFault.Kind) {
    var listed = (0..<109).compactMap { bytes.little32(76 + $0 * 4) }
    var next = bytes.little32(68) ?? 0xFFFF_FFFE
    var steps = 0
    while next < 0xFFFF_FFFA {
      guard steps <= bytes.count / sectorSize, let sector = sector(next).map(Array.init), sector.count == sectorSize
      else { throw .damaged(part: Self.part) }
      listed += stride(from: 0, to: sectorSize - 4, by: 4).compactMap { sector.little32($0) }
      next = sector.little32(sectorSize - 4) ?? 0xFFFF_FFFE
      steps += 1
    }
    let tables = listed.filter { $0 < 0xFFFF_FFFA }
    // A table stands for as many sectors as it has numbers; more tables than the file has sectors repeat each other.
    guard tables.count <= bytes.count / sectorSize else { throw .damaged(part: Self.part) }
    for number in tables {
      guard let sector = sector(number) else { throw .damaged(part: Self.part) }
      chains += Self.numbers(Array(sector))
    }
  }

  private static func numbers(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { UInt32(bytes.little32($0) ?? 0xFFFF_FFFF) }
  }

  // MARK: - The directory

  private mutating func readDirectory() throws(WorkbookFault.Kind) {
    guard let start = bytes.little32(48) else { throw .damaged(part: Self.part) }
    let directory = try chain(from: start)
    guard directory.count >= 128 else { throw .damaged(part: Self.part) }
    // Only what stands at the root: embedded objects bring streams of the same names.
    var waiting = [directory.little32(76) ?? 0xFFFF_FFFF]
    var seen: Set<Int> = []
    while let number = waiting.popLast() {
      let place = number * 128
      guard number < 0xFFFF_FFFA, place + 128 <= directory.count, seen.insert(number).inserted else { continue }
      waiting += [directory.little32(place + 68) ?? 0xFFFF_FFFF, directory.little32(place + 72) ?? 0xFFFF_FFFF]
      guard directory[place + 66] == 2, let start = directory.little32(place + 116),
        let size = directory.little32(place + 120), size <= bytes.count
      else { continue }
      let length = min(max((directory.little16(place + 64) ?? 0) - 2, 0), 62)
      let units = stride(from: 0, to: length - 1, by: 2).compactMap { directory.little16(place + $0) }
      streams[String(decoding: units.map { UInt16($0) }, as: UTF16.self)] = Stream(start: start, size: size)
    }
    guard let smallStart = directory.little32(116), let smallTable = bytes.little32(60) else { return }
    guard smallStart < 0xFFFF_FFFA, smallTable < 0xFFFF_FFFA else { return }
    small = try chain(from: smallStart)
    smallChains = Self.numbers(try chain(from: smallTable))
  }
}
