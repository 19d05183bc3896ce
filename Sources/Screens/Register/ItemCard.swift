import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// A row of a register in words: its cells, and where it is stated; shared, never changed.
final class ItemCard {
  /// What the detail and the panel of the source are headed with.
  let name: String
  /// One cell for each column of the register.
  let cells: [CellText]
  /// Where it is stated; `nil` where nothing says that.
  let source: Code<Source>?
  /// File and line it was read from.
  let origin: Origin?
  /// The sign of what the checks found about it; empty where they found nothing.
  let sign: CellText

  init(_ item: Item, in register: Register, _ scene: Scene) {
    let words = ItemWords(scene)
    let content = words.content(of: item, in: register)
    name = content?.name ?? item.code
    cells = content?.cells ?? []
    source = content?.source
    origin = content?.origin
    let mark = scene.dossier.figures.marks[item].map { CheckMark($0) }
    sign = mark.map { CellText(String(Character($0.shape)), Style($0.ink)) } ?? CellText("")
  }
}
