import CellGrid
import FixtureEditions
import Stories
import Testing

extension PaperDesk {
  /// The first session of Bắc Giang on a stage, with this desk beside it.
  func stage(at address: String? = nil, size: Size = Size(120, 33), atDesk: Bool = true) throws -> Stage {
    try Stage(FixtureEdition.bacGiangFirst.dossier, at: address, size: size, recordingIn: self, atDesk: atDesk)
  }
}

extension Stage {
  /// Records a conclusion.
  mutating func conclude(_ words: String) throws {
    try press("Ctrl-A 5")
    type(words)
    try press("Ctrl-S")
  }
}
