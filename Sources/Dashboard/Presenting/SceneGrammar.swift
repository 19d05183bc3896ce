import CommitteeModel

/// Reads the screens that a script names.
struct SceneGrammar {
  let dossier: Dossier
  let board: Board
  let proceedings: Proceedings
  let elsewhere: Elsewhere?

  func scene(_ row: ScriptRow) -> ScriptScene {
    let chosen = chosen(row.address)
    let (content, look) = chosen.map { (.route(.register($0.register)), $0.look) } ?? content(row.address)
    return ScriptScene(
      content, look: look, choice: chosen?.words ?? "", ordinal: row.ordinal, title: row.title,
      agendaItem: proceedings.agenda.first { $0.ordinal == row.agendaItem && !row.agendaItem.isEmpty },
      minutes: row.minutes, isRevealed: row.isRevealed)
  }

  /// `opening`, `agenda/3`, an address of a screen or of a row of a register, or of a single conclusion, task or
  /// recommendation.
  private func content(_ text: String) -> (ScriptScene.Content, look: RegisterLook?) {
    if text == "opening" { return (.opening, nil) }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, let content = decision(parts[0], parts[1]) { return (content, nil) }
    guard let address = Address(text, in: dossier, board: board, elsewhere: elsewhere), address.panel == nil else {
      return (.unknown(text), nil)
    }
    guard let row = address.row, case .register(let register) = address.route else {
      return (.route(address.route), nil)
    }
    let look = RegisterLook(selecting: { $0.rowCode == row }, in: register, RegisterLook(), dossier, proceedings)
    return look.map { (.route(address.route), $0) } ?? (.unknown(text), nil)
  }

  /// `tasks?quá hạn`, `tasks?quá hạn&theo chủ trì`: a register with a choice of its rows and their order, by the names that
  /// they bear on the screen; `nil` for what is none, and for two choices or two orders, of which rows obey one.
  private func chosen(_ text: String) -> (register: Register, look: RegisterLook, words: String)? {
    guard let mark = text.firstIndex(of: "?"), let register = Register(rawValue: String(text[..<mark])) else {
      return nil
    }
    let listing = Listing(register, RegisterLook(), in: dossier, proceedings)
    var (filter, order): (Int?, Int?) = (nil, nil)
    var words: [String] = []
    for part in text[text.index(after: mark)...].split(separator: "&") {
      let name = Folding.folded(String(part))
      if filter == nil, let place = listing.filters.firstIndex(where: { Folding.folded($0.title) == name }) {
        filter = place
        words.append(listing.filters[place].title)
      } else if order == nil, let place = listing.orders.firstIndex(where: { "theo " + Folding.folded($0) == name }) {
        order = place
        words.append("theo \(listing.orders[place])")
      } else {
        return nil
      }
    }
    var look = RegisterLook()
    look.filter = filter ?? look.filter
    look.order = order ?? look.order
    return words.isEmpty ? nil : (register, look, words.joined(separator: ", "))
  }

  private func decision(_ kind: String, _ code: String) -> ScriptScene.Content? {
    switch kind {
    case "agenda": return proceedings.agenda.first { $0.ordinal == code }.map { .agendaItem($0) }
    case "conclusion":
      return dossier.conclusions.contains { $0.code.text == code } ? .route(.subject(.conclusion(Code(code)))) : nil
    case "task": return dossier.task(Code(code)) != nil ? .route(.subject(.task(Code(code)))) : nil
    case "recommendation":
      return dossier.opinions.contains { $0.code.text == code && $0.kind == .recommendation }
        ? .route(.subject(.recommendation(Code(code)))) : nil
    default: return nil
    }
  }
}
