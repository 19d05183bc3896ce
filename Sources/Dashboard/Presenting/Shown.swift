public import CommitteeModel

/// What a screen shows, in one line of text from which it can be shown again: by another terminal, or a year later.
///
/// It names the screen and all that was chosen on it, but neither the edition nor the terminal.
public struct Shown: Hashable, Sendable {
  /// The number of the scene; `nil` where no scene is shown.
  public var scene: Int?
  /// How many of its parts are shown.
  public var step = 0
  /// Which page of it is shown, where it has more rows than room.
  public var page = 0
  /// True where the scene waits while another screen answers a question.
  public var isAway = false
  /// What hides it.
  public var cover: Presentation.Cover?
  /// The address of the screen.
  public var route: String
  /// Whose figures; `nil` for the session's province.
  public var unit: Code<ReportingUnit>?
  /// Of which period, as its label; empty for the newest.
  public var period = ""
  /// The pane with the focus.
  public var focus = Section.digitalGovernment
  /// The selected subject of that pane.
  public var subject: Subject?
  /// The selected finding.
  public var finding = 0
  /// How the register is looked at.
  public var look = RegisterLook()
  /// The unit selected in a comparison.
  public var compared: Code<ReportingUnit>?
  /// How units that are compared stand.
  public var arrangement = Arrangement.table
  /// What the last row said to the person, once.
  public var notice: String?
  /// What is marked on it as stated otherwise than in the edition before.
  public var restated: [Restatement] = []
  /// How many pages on the panel of the source over it is turned; `nil` where there is none.
  public var source: Int?
  /// How far the help over it is scrolled down; `nil` where there is none.
  public var help: Int?
  /// The conclusion that is read back to the room in its place.
  public var readBack: ReadBack?

  /// What a state shows.
  public init(_ state: State) {
    let view = state.view
    route = view.route.text
    if let show = view.presentation {
      scene = show.scene.number
      step = show.step
      page = show.page
      cover = show.cover
      isAway = show.isAway
      readBack = show.readBackSeen
      restated = show.isAway ? [] : state.restated(on: show.scene)
    }
    if scene == nil || isAway || view.isSourceOpen {
      let figures = state.dossier.figures
      unit = figures.unit == state.dossier.session.province ? nil : figures.unit
      period = figures.period?.label ?? ""
      focus = view.focus
      subject = view.selection[view.focus]
      finding = view.finding
      if case .register(let register) = view.route { look = view.look(at: register) }
      compared = view.compared
      arrangement = view.arrangement
    }
    notice = view.notice
    switch view.overlay {
    case .help(let offset): help = offset
    case .source(let page): source = page
    // What is being looked for is nobody else's business.
    case .picker, nil: break
    }
  }
}

// MARK: - As text

extension Shown {
  private static let none = Shown(route: "")

  private init(route: String) { self.route = route }

  /// `scene=3 step=1 at=indicator/cqs.dvc`: fields divided by blanks, those that say nothing left out.
  public var text: String {
    var fields: [(String, String?)] = [
      ("scene", scene.map(String.init)), ("step", step == 0 ? nil : String(step)),
      ("page", page == 0 ? nil : String(page)), ("away", isAway ? "1" : nil),
      ("cover", cover?.rawValue),
      ("at", route), ("unit", unit?.text), ("period", period.isEmpty ? nil : period),
      ("focus", focus == Self.none.focus ? nil : focus.slug), ("subject", subject.map { Route.subject($0).text }),
      ("finding", finding == 0 ? nil : String(finding)), ("table", look.item?.table.rawValue),
      ("row", look.item?.code), ("filter", look.filter == 0 ? nil : String(look.filter)),
      ("order", look.order == 0 ? nil : String(look.order)), ("drawn", look.isDrawn ? "1" : nil),
      ("compared", compared?.text), ("map", arrangement == .map ? "1" : nil),
      ("trends", arrangement == .trends ? "1" : nil),
      ("source", source.map(String.init)), ("help", help.map(String.init)),
      ("notice", notice), ("restated", restated.text), ("readback", readBack?.text),
    ]
    fields.removeAll { $0.1 == nil }
    return fields.map { "\($0)=\(Self.escaped($1 ?? ""))" }.joined(separator: " ")
  }

  /// Reads such a text; `nil` where it is none.
  public init?(text: String) {
    self = Self.none
    var table: Table?
    for field in text.split(separator: " ") {
      guard let equals = field.firstIndex(of: "="), let value = Self.unescaped(field[field.index(after: equals)...])
      else { return nil }
      switch field[..<equals] {
      case "scene": scene = Self.count(value).map { max(1, $0) }
      case "step": step = Self.count(value) ?? 0
      case "page": page = Self.count(value) ?? 0
      case "away": isAway = value == "1"
      case "cover": cover = Presentation.Cover(rawValue: value)
      case "at": route = value
      case "unit": unit = Code(value)
      case "period": period = value
      case "focus": focus = Section.allCases.first { $0.slug == value } ?? focus
      case "subject": subject = Subject(text: value)
      case "finding": finding = Self.count(value) ?? 0
      case "table": table = Table(rawValue: value)
      case "row": look.item = table.map { Item($0, value) }
      case "filter": look.filter = Self.count(value) ?? 0
      case "order": look.order = Self.count(value) ?? 0
      case "compared": compared = Code(value)
      case "drawn": look.isDrawn = value == "1"
      case "map": if value == "1" { arrangement = .map }
      case "trends": if value == "1" { arrangement = .trends }
      case "source": source = Self.count(value)
      case "help": help = Self.count(value)
      case "notice": notice = value
      case "restated": restated = [Restatement](text: value)
      case "readback": readBack = ReadBack(text: value)
      default: return nil
      }
    }
    guard !route.isEmpty else { return nil }
  }

  /// A number from 0 on as far as anything is counted here: whoever writes by hand can write any.
  private static func count(_ text: String) -> Int? { Int(text).map { max(0, min(100_000, $0)) } }

  /// Letters, digits and a few signs stand for themselves, other bytes as `%C4`.
  private static func escaped(_ text: String) -> String {
    var line = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F:
        line.unicodeScalars.append(Unicode.Scalar(byte))
      default: line += "%" + hexadecimal(byte)
      }
    }
    return line
  }

  private static func unescaped(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// A byte as two capital hexadecimal digits.
private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}

// MARK: - Its code

extension Shown {
  /// The code under which the minutes may cite it, `7F3A`: the first letters of a hash over the edition and the text.
  ///
  /// Four letters are few: who keeps codes apart takes more where two screens share them.
  public func code(in edition: EditionRecord, length: Int = 4) -> String {
    var hash = SHA256()
    hash.update(edition.identity + "\n" + text)
    return String(hash.hexadecimal.prefix(length)).uppercased()
  }
}

extension Subject {
  /// Reads what `Route.subject(_:).text` writes.
  init?(text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "indicator": self = .indicator(Code(parts[1]))
    case "rank": self = .ranking(parts[1])
    case "conclusion": self = .conclusion(Code(parts[1]))
    case "task": self = .task(Code(parts[1]))
    case "recommendation": self = .recommendation(Code(parts[1]))
    default: return nil
    }
  }
}

// MARK: - Shown again

extension State {
  /// Shows what a text says, as far as the edition has it. Figures of another unit or period are asked for first; when
  /// they are there it has to be said again.
  public mutating func show(_ shown: Shown) -> [Effect] {
    view.restated = shown.restated
    defer { view.presentation?.readBack = shown.readBack }
    if let number = shown.scene, view.presentation != nil {
      let effects = goToScene(number - 1)
      view.presentation?.step = shown.step
      view.presentation?.page = shown.page
      view.presentation?.cover = shown.cover
      guard shown.isAway else {
        view.notice = shown.notice
        if shown.source != nil { select(shown) }
        open(panelOf: shown)
        return effects + update(.resized(view.size))
      }
    }
    let unit = shown.unit ?? dossier.session.province
    let period = shown.period.isEmpty ? nil : Period.parse(shown.period)
    guard dossier.figures.unit == unit, dossier.figures.period == period else {
      return [.readFigures(unit: unit, period: period)]
    }
    guard let address = Address(shown.route, in: dossier, board: board, elsewhere: archive.elsewhere) else {
      return knowsElsewhere ? [] : [.readElsewhere]
    }
    view.overlay = nil
    let effects = open(address)
    view.presentation?.isAway = true
    select(shown)
    view.notice = shown.notice
    open(panelOf: shown)
    return effects + update(.resized(view.size))
  }

  /// Selects what was selected, and looks at it as it was looked at.
  private mutating func select(_ shown: Shown) {
    view.focus = shown.focus
    view.selection[shown.focus] = shown.subject
    view.finding = shown.finding
    if case .register(let register) = view.route { view.look(at: register, shown.look) }
    view.compared = shown.compared
    view.arrangement = shown.arrangement
  }

  private mutating func open(panelOf shown: Shown) {
    view.overlay = shown.source.map { .source(page: $0) } ?? shown.help.map { .help(offset: $0) }
  }
}
