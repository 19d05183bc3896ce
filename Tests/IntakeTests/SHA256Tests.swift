import CommitteeModel
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]) func standardExamplesHashAsPublished(text: String, hash: String) {
    #expect(SHA256.of(Array(text.utf8)) == hash)
  }

  @Test func bytesHashAlikeInWhateverPortionsTheyCome() {
    let text = String(repeating: "Bắc Giang, Bắc Kạn, Nghệ An; ", count: 20)
    let whole = SHA256.of(Array(text.utf8))
    for portion in 1...130 {
      var hash = SHA256()
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: portion) {
        bytes.withUnsafeBytes { hash.update(.init(rebasing: $0[start..<min(start + portion, bytes.count)])) }
      }
      #expect(hash.hexadecimal == whole, "portions of \(portion)")
    }
  }
}
