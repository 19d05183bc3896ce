import CellGrid
import CommitteeModel

/// What is being typed to be put on record: the fields of one row, with the cursor in one of them.
public struct DeskForm: Hashable, Sendable {
  /// A field.
  public struct Cell: Hashable, Sendable {
    /// What it is for.
    public let slot: DeskSlot
    /// What was typed.
    public internal(set) var line = TypedLine()
    /// What the row states there; empty for a new one.
    var stated = ""
  }

  /// What it becomes.
  public let kind: DeskKind
  /// The key of the row that it changes; `nil` for a new one.
  public let key: String?
  /// The fields, in order.
  public internal(set) var cells: [Cell]
  /// The field that takes the keys.
  public internal(set) var focus = 0
  /// Names that go on as what stands in it.
  public internal(set) var offers: [NameIndex.Name] = []
  /// The one that Enter takes; `nil` while none is chosen.
  public internal(set) var chosen: Int?
  /// False where more was typed than is kept for the next start.
  var isKept = true
  /// True where somebody typed in it.
  var isTouched = false

  /// Rows of names that are offered.
  public static let mostOffers = 5

  /// A form with these cells typed in; `isAmending` asks for a reason too.
  init(_ kind: DeskKind, key: String? = nil, isAmending: Bool = false, typed: [Field: String] = [:]) {
    self.kind = kind
    self.key = key
    cells = (kind.slots(isChange: key != nil) + (isAmending ? [.reason] : [])).map { slot in
      guard case .cell(let field) = slot else { return Cell(slot: slot) }
      return Cell(slot: slot, line: TypedLine(typed[field] ?? ""), stated: key == nil ? "" : typed[field] ?? "")
    }
  }

  /// True where it changes what was heard, published or delivered.
  public var isAmending: Bool { cells.contains { $0.slot == .reason } }

  /// True where it only asks which figure is meant.
  var isSearch: Bool { kind == .figure && key == nil }

  /// True where nothing stands in any field.
  var isBlank: Bool { cells.allSatisfy { $0.line.settled.isEmpty } }

  /// The field of a row that has the focus; `nil` for the reason.
  var field: Field? { if case .cell(let field) = cells[focus].slot { field } else { nil } }

  /// Where a field of the row stands; `nil` where the form has none for it.
  func place(of field: Field) -> Int? { cells.firstIndex { $0.slot == .cell(field) } }

  /// All fields as they were typed, and what kind of row it is.
  var typed: [Field: String] {
    var values = kind.opinionKind.map { [Field.kind: $0.rawValue] } ?? [:]
    for cell in cells { if case .cell(let field) = cell.slot { values[field] = cell.line.text } }
    return values
  }

  /// Why the row is to change, as it was typed.
  var reason: String { cells.first { $0.slot == .reason }?.line.text ?? "" }

  /// What would stand in a field; empty where the form has none for it.
  public func text(of slot: DeskSlot) -> String { cells.first { $0.slot == slot }?.line.settled ?? "" }

  /// Goes so many fields on, no further than to the first and the last.
  mutating func move(by step: Int) { go(to: max(0, min(cells.count - 1, focus + step))) }

  mutating func go(to place: Int) {
    focus = place
    withdrawOffers()
  }

  /// Offers nothing more until something else is typed.
  mutating func withdrawOffers() { (offers, chosen) = ([], nil) }

  /// Chooses among the names that are offered; false where none is in that direction.
  mutating func choose(_ step: Int) -> Bool {
    guard !offers.isEmpty else { return false }
    switch (chosen, step) {
    case (nil, 1): chosen = 0
    case (let place?, _):
      let next = place + step
      chosen = next < 0 ? nil : min(offers.count - 1, next)
    default: return false
    }
    return true
  }

  /// The part of what was typed in the focused field that the cursor stands in, where it takes several.
  var part: String {
    let head = cells[focus].line.text
    guard cells[focus].slot.taking == .several else { return head }
    return String(head.split(separator: ";", omittingEmptySubsequences: false).last ?? "")
  }

  /// Puts a name in the place of the part that was typed.
  mutating func take(_ name: NameIndex.Name) {
    var text = name.title
    if cells[focus].slot.taking == .several {
      let before = cells[focus].line.text.split(separator: ";", omittingEmptySubsequences: false).dropLast()
      text = (before.map { Scrubbing.scrub(String($0)).text } + [name.title]).joined(separator: "; ")
    }
    cells[focus].line = TypedLine(text)
    (offers, chosen, isKept, isTouched) = ([], nil, false, true)
  }
}
