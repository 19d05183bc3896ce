internal import CZlib

/// Packs parts into a zip file; the same parts always make the same bytes.
struct ZipWriter {
  private var file: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1/1/1980, 00:00, the first moment that the format can say; when a file was made is the file system's to know.
  private static let moment: [UInt8] = [0, 0, 0x21, 0]

  /// Adds a part under a name of ASCII letters.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = Self.deflated(content)
    let checksum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
    // Version 2.0, no flags, deflated.
    var entry = Self.little(20, 2) + Self.little(0, 2) + Self.little(8, 2) + Self.moment
    entry += Self.little(Int(checksum), 4) + Self.little(packed.count, 4) + Self.little(content.count, 4)
    entry += Self.little(name.utf8.count, 2) + Self.little(0, 2)
    directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + entry
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10) + Self.little(file.count, 4) + Array(name.utf8)
    file += Self.little(0x0403_4B50, 4) + entry + Array(name.utf8) + packed
    count += 1
  }

  /// The whole file with the parts added so far.
  var bytes: [UInt8] {
    file + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2)
      + Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(file.count, 4) + Self.little(0, 2)
  }

  private static func little(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = content
    return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, uLong(content.count)))) { output, filled in
      input.withUnsafeMutableBufferPointer {
        stream.next_in = $0.baseAddress
        stream.avail_in = uInt($0.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        deflate(&stream, Z_FINISH)
      }
      filled = Int(stream.total_out)
    }
  }
}
