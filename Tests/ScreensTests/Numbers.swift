/// The numbers that stand in a text: runs of digits with the points, commas and strokes inside them.
enum Numbers {
  /// `Đạt 71,78 % (17/20).` holds `71,78` and `17/20`.
  static func of(_ text: some StringProtocol) -> [String] {
    var numbers: [String] = []
    var run: [UInt8] = []
    func end() {
      while let last = run.last, !isDigit(last) { run.removeLast() }
      if !run.isEmpty { numbers.append(String(decoding: run, as: UTF8.self)) }
      run = []
    }
    for byte in text.utf8 {
      if isDigit(byte) || !run.isEmpty && isInside(byte) {
        run.append(byte)
      } else if !run.isEmpty {
        end()
      }
    }
    end()
    return numbers
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isInside(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
  }
}
