import CZlib

/// Writes zip files byte by byte, also such as no program would write.
struct ZipFile {
  /// What a part is said to be, against what it is.
  struct Part {
    var name: String
    var content: [UInt8]
    var isDeflated = false
    var flags = 0
    var method: Int?
    /// What is added to the stated checksum and length.
    var checksumError: UInt = 0
    var lengthError = 0
  }

  var parts: [Part] = []

  init(_ parts: KeyValuePairs<String, String>) {
    self.parts = parts.map { Part(name: $0, content: Array($1.utf8)) }
  }

  /// Whether numbers stand where files beyond 4 GiB have them.
  var isLarge = false

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let stored = part.isDeflated ? Self.deflated(part.content) : part.content
      let checksum = crc32(0, part.content, uInt(part.content.count)) &+ part.checksumError
      let name = Array(part.name.utf8)
      let facts =
        Self.little(part.flags, 2) + Self.little(part.method ?? (part.isDeflated ? 8 : 0), 2) + Self.little(0, 4)
        + Self.little(Int(checksum & 0xFFFF_FFFF), 4) + Self.little(stored.count, 4)
        + Self.little(part.content.count + part.lengthError, 4) + Self.little(name.count, 2)
      directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + Self.little(20, 2) + facts
      directory += isLarge ? Self.little(12, 2) : Self.little(0, 2)
      directory +=
        Self.little(0, 2 + 2 + 2 + 4) + (isLarge ? [0xFF, 0xFF, 0xFF, 0xFF] : Self.little(file.count, 4)) + name
      if isLarge { directory += Self.little(1, 2) + Self.little(8, 2) + Self.little(file.count, 8) }
      file += Self.little(0x0403_4B50, 4) + Self.little(20, 2) + facts + Self.little(0, 2) + name + stored
    }
    let start = file.count
    if isLarge {
      let record = file.count + directory.count
      let counts = Self.little(parts.count, 8) + Self.little(parts.count, 8)
      directory += Self.little(0x0606_4B50, 4) + Self.little(44, 8) + Self.little(0, 2 + 2 + 4 + 4) + counts
      directory += Self.little(record - start, 8) + Self.little(start, 8)
      directory += Self.little(0x0706_4B50, 4) + Self.little(0, 4) + Self.little(record, 8) + Self.little(1, 4)
      return file + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + [UInt8](repeating: 0xFF, count: 12)
        + Self.little(0, 2)
    }
    return file + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(parts.count, 2)
      + Self.little(parts.count, 2) + Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
  }

  static func little(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, uLong(bytes.count)))) { output, count in
      input.withUnsafeMutableBufferPointer {
        stream.next_in = $0.baseAddress
        stream.avail_in = uInt($0.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        deflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
  }
}

extension ZipFile {
  /// A workbook of one sheet “S” with these rows, shared texts and styles; each may be any text, not only right XML.
  static func xlsx(
    rows: String = "", shared: String = "", styles: String = "", workbook: String = "", before: String = "",
    behind: String = ""
  ) -> ZipFile {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    func relations(_ targets: KeyValuePairs<String, String>) -> String {
      let lines = targets.enumerated().map {
        "<Relationship Id=\"r\($0)\" Type=\"\(kinds)\($1.key)\" Target=\"\($1.value)\"/>"
      }
      return "<Relationships>\(lines.joined())</Relationships>"
    }
    return ZipFile([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relations(["officeDocument": "xl/workbook.xml"]),
      "xl/workbook.xml":
        "<workbook>\(workbook)<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": relations([
        "worksheet": "worksheets/sheet1.xml", "sharedStrings": "/xl/sharedStrings.xml", "styles": "../xl/styles.xml",
      ]),
      "xl/sharedStrings.xml": "<sst>\(shared)</sst>",
      "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
      "xl/worksheets/sheet1.xml": "<worksheet>\(before)<sheetData>\(rows)</sheetData>\(behind)</worksheet>",
    ])
  }

  /// The same file with one part changed.
  func changing(_ name: String, _ change: (inout Part) -> Void) -> ZipFile {
    var file = self
    for index in file.parts.indices where file.parts[index].name == name { change(&file.parts[index]) }
    return file
  }
}
