import CommitteeModel
import Foundation
import TestKit
import Testing

/// The table is held against Foundation's normalization over every letter and three marks.
struct CompositionTests {
  private static let bases = Array("aAăĂâÂbcdDđĐeEêÊghiIklmnNoOôÔơƠpqrstuUưƯvxyYảạệ".unicodeScalars)
  private static let marks: [Unicode.Scalar?] =
    [nil] + [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323].map { Unicode.Scalar($0 as UInt32) }

  @Test func everyLetterWithUpToThreeMarksIsComposedAsFoundationDoes() {
    var wrong: [String] = []
    for base in Self.bases {
      for first in Self.marks {
        for second in Self.marks {
          for third in Self.marks {
            var scalars = String.UnicodeScalarView([base])
            scalars.append(contentsOf: [first, second, third].compactMap { $0 })
            let text = String(scalars)
            let expected = text.precomposedStringWithCanonicalMapping
            if !Composition.composed(text).utf8.elementsEqual(expected.utf8) { wrong.append(text) }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func everyLatinLetterSurvivesDecomposition() {
    for code in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(code), scalar.properties.isAlphabetic else { continue }
      let text = "x" + String(Character(scalar)) + "y"
      let parted = text.decomposedStringWithCanonicalMapping
      #expect(
        Composition.composed(parted).utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8), "\(text)")
    }
  }

  @Test func halfComposedTextOfWindowsCodePagesIsComposed() {
    let half = "Chuye\u{302}\u{309}n đô\u{309}i sô\u{301}"
    #expect(Composition.composed(half).unicodeScalars.count == 13)
    #expect(Composition.composed(half).utf8.elementsEqual("Chuyển đổi số".utf8))
  }

  @Test(arguments: [
    "ก\u{E48}า", "\u{301}a", "đ\u{323}\u{301}", "ab\u{323}c\u{302}d", "a\u{340}o\u{341}", "x\u{344}", "漢\u{301}字",
  ])
  func looseMarksStandAsInCanonicalOrder(_ text: String) {
    #expect(Composition.composed(text).utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
  }

  @Test func composingTwiceChangesNothing() {
    let once = Composition.composed("Ho\u{300}a\u{323}\u{302} Bi\u{300}nh")
    #expect(Composition.composed(once).utf8.elementsEqual(once.utf8))
  }
}
