internal import CommitteeModel

/// A short code over rows in the order in which a screen asks for them, by which whoever reads them notices an edit.
///
/// It costs next to nothing beside the reading. It guards against a hand that changed a cell, not against one that makes
/// the code anew as well; that is found by the code that the ledger notes.
struct PieceCode {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The code so far, as SQLite keeps it.
  var code: Int { Int(truncatingIfNeeded: state) }

  /// The code of rows.
  static func code(of records: [Record]) -> Int {
    var piece = PieceCode()
    for record in records { piece.add(record) }
    return piece.code
  }

  /// The code of a list of names.
  static func code(of names: [String]) -> Int {
    var piece = PieceCode()
    for name in names { piece.add(name) }
    return piece.code
  }

  /// The code of the numbers of the arrivals of rows.
  static func code(ofArrivals arrivals: some Sequence<Int>) -> Int {
    var piece = PieceCode()
    for number in arrivals { piece.add(number) }
    return piece.code
  }

  /// Adds a row: what it states and where it was read.
  mutating func add(_ record: Record) {
    add(record.origin.file)
    add(record.origin.sheet)
    add(record.origin.line)
    add(record.revision)
    for cell in record.cells { add(cell) }
  }

  mutating func add(_ number: Int) { mix(UInt64(truncatingIfNeeded: number)) }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text by its bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    mix(UInt64(bytes.count))
    var place = 0
    while place + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    mix(rest)
  }

  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
    state = product ^ product >> 32
  }
}
