import Testing

/// Words for those who use a room from outside.
@Suite struct PublicDeclarationTests {
  @Test func everyPublicDeclarationSaysWhatItIs() throws {
    let declarations = try PackageFolder.files(in: "Sources", "swift").flatMap(declarations)
    let described = Set(declarations.filter(\.isDescribed).map(\.signature))
    for declaration in declarations where declaration.isPublic && !declaration.isDescribed {
      // What fulfils a protocol is described where the protocol asks for it.
      let inherits = described.contains(declaration.signature) || ofTheLanguage.contains(declaration.signature)
      #expect(inherits, "\(declaration.place): \(declaration.signature)")
    }
  }

  @Test func declarationsAreReadWithWhatStandsAbove() {
    let text = "/// One.\n@frozen\npublic struct A {\n  public var b = 1\n  /// Asked for.\n  func c(_ d: Int)\n}\n"
    let found = declarations(of: TextFile(path: "Sources/X/A.swift", text: text))
    #expect(found.filter(\.isPublic).map(\.isDescribed) == [true, false])
    #expect(found.map(\.signature) == ["struct A", "var b", "func c(_ d: Int)"])
  }
}

/// A line that declares something.
private struct Declaration {
  let place: String
  /// The line without its access level, its body and its first value.
  let signature: String
  let isPublic: Bool
  let isDescribed: Bool
}

/// Requirements of the standard library, described there.
private let ofTheLanguage: Set = ["var description: String", "func hash(into hasher: inout Hasher)"]

private func declarations(of file: TextFile) -> [Declaration] {
  let lines = file.lines.map { $0.drop { $0 == " " } }
  let kinds = ["func", "var", "let", "struct", "enum", "class", "protocol", "init", "subscript", "typealias", "case"]
  return lines.indices.compactMap { index in
    let line = lines[index]
    let isPublic = line.hasPrefix("public ") || line.hasPrefix("@discardableResult public ")
    let words = line.split(separator: " ").drop { ["public", "@discardableResult", "private(set)"].contains($0) }
    let kind = words.drop { ["static", "final", "mutating", "indirect", "nonisolated"].contains($0) }.first ?? ""
    guard kinds.contains(where: { kind == $0 || kind.hasPrefix("\($0)(") || kind.hasPrefix("\($0)?(") }) else {
      return nil
    }
    let above = lines[..<index].last { !$0.hasPrefix("@") && !$0.hasPrefix("#") } ?? ""
    let whole = words.joined(separator: " ")
    let end = [" {", " = "].compactMap { whole.firstRange(of: $0)?.lowerBound }.min() ?? whole.endIndex
    return Declaration(
      place: "\(file.path):\(index + 1)", signature: String(whole[..<end]), isPublic: isPublic,
      isDescribed: above.hasPrefix("///"))
  }
}
