public import CommitteeModel

extension State {
  /// The row selected in the register on the screen; `nil` where it lists nothing or was not read yet.
  public var item: Item? {
    guard let listing, !listing.items.isEmpty else { return nil }
    return listing.items[selectedRow(of: listing)]
  }

  /// The place of the selected row among all rows of a listing; the first where nothing listed was selected.
  public func selectedRow(of listing: Listing) -> Int {
    view.look(at: listing.recipe.register).item.flatMap { listing.items.firstIndex(of: $0) } ?? 0
  }

  /// Makes the listing of the register on the screen where there is none yet or something it follows from has changed.
  mutating func arrange() {
    guard case .register(let register) = view.route, let proceedings = archive.proceedings else {
      listing = nil
      return
    }
    if let typed = soughtFilter {
      soughtFilter = nil
      var look = view.look(at: register)
      look.filter = Listing(register, look, in: dossier, proceedings).choice(called: typed) ?? 0
      view.look(at: register, look)
    }
    if let code = sought {
      sought = nil
      select(in: register) { $0.rowCode == code }
    }
    let look = view.look(at: register)
    let recipe = Listing.Recipe(
      register: register, look: look.withoutSelection, dossier: ObjectIdentifier(dossier))
    guard listing?.recipe != recipe else { return }
    let made = Listing(register, look, in: dossier, proceedings)
    listing = made
    if made.items.isEmpty, view.isSourceOpen { view.overlay = nil }
  }

  /// True on a register of which nobody knows yet what it lists.
  var awaitsListing: Bool {
    guard case .register = view.route, archive.unread[.readProceedings] == nil else { return false }
    return listing == nil
  }

  /// Moves through the rows, changes the choice and the order; Enter leads to the figure that a row speaks of.
  mutating func steerRegister(_ register: Register, _ command: Command) {
    guard let listing else { return }
    var look = view.look(at: register)
    if let step = command.step(last: listing.items.count) {
      guard !listing.items.isEmpty else { return }
      look.item = listing.items[max(0, min(listing.items.count - 1, selectedRow(of: listing) + step))]
    }
    switch command {
    case .nextFilter, .previousFilter: look.filter = listing.choice(beside: command == .nextFilter ? 1 : -1)
    case .order:
      look.order = listing.orders.isEmpty ? 0 : (listing.order + 1) % listing.orders.count
      look.isDrawn = false
    case .draw: look.isDrawn = draws(register, from: look)
    case .left, .right: view.route = .register(register.neighbour(command == .left ? -1 : 1))
    case .open: follow()
    default: break
    }
    view.look(at: register, look)
  }

  /// Whether a look at a register turns to the axis of time or back; says so where there is none.
  private mutating func draws(_ register: Register, from look: RegisterLook) -> Bool {
    guard !look.isDrawn, let proceedings = archive.proceedings else { return false }
    var drawn = look
    drawn.isDrawn = true
    if Listing(register, drawn, in: dossier, proceedings).isDrawn { return true }
    view.notice =
      register == .tasks
      ? "Chưa việc nào có hạn tính được thành ngày." : "Dòng thời gian chỉ có ở danh mục Nhiệm vụ."
    return false
  }

  /// Selects a row of the register on the screen; nothing where it has no such row.
  mutating func select(_ row: Int, in register: Register) {
    guard let listing, listing.items.indices.contains(row) else { return }
    var look = view.look(at: register)
    look.item = listing.items[row]
    view.look(at: register, look)
  }

  /// Lists what one of the choices above the register on the screen lets through.
  mutating func choose(filter: Int) {
    guard case .register(let register) = view.route else { return }
    var look = view.look(at: register)
    look.filter = filter
    view.look(at: register, look)
  }

  /// Lists all rows of the register on the screen.
  public mutating func listAll() {
    guard case .register(let register) = view.route, let listing else { return }
    var look = view.look(at: register)
    look.filter = listing.whole
    view.look(at: register, look)
    arrange()
  }

  /// Goes to a register by its name, to the choice among its rows that was looked for or else the one it opens with,
  /// whichever was made there before; the ways back and on lead to what was left.
  mutating func begin(_ register: Register, soughtBy typed: String) {
    go(to: .register(register))
    var look = view.look(at: register)
    look.filter = 0
    view.look(at: register, look)
    soughtFilter = SearchQuery(typed).match(register.title) == nil ? typed : nil
  }

  /// Goes to a register with a row selected; the way back leads to the row that was selected there before.
  mutating func show(_ item: Item, in register: Register) {
    if view.route != .register(register) || self.item != item {
      remember(view.route)
      view.route = .register(register)
    }
    leaveScene()
    select(in: register) { $0 == item }
  }

  /// Selects the first row of a kind, under the choice last made in the register if that lets one through, else among
  /// all rows; nothing where there is none.
  private mutating func select(in register: Register, where isWanted: (Item) -> Bool) {
    guard let proceedings = archive.proceedings,
      let look = RegisterLook(selecting: isWanted, in: register, view.look(at: register), dossier, proceedings)
    else { return }
    view.look(at: register, look)
  }

  /// True where the screen is that of an address, with the row selected that it names.
  public func isAt(_ address: Address) -> Bool {
    view.route == address.route && (address.row == nil || address.row == item?.rowCode)
  }

  /// Goes to what the selected row leads on to.
  private mutating func follow() {
    guard let item, let proceedings = archive.proceedings else { return }
    let target = item.table == .target ? dossier.targets.first { $0.code.text == item.code } : nil
    let aim = [target?.indicator.map(Subject.indicator), target?.index.map(Subject.ranking)].compactMap { $0 }
    if let subject = (aim + proceedings.subjects(of: item)).first(where: { board.section(of: $0) != nil }) {
      visit(subject)
    } else {
      view.notice = "Mục này không gắn với chỉ tiêu nào; mọi điều hồ sơ ghi về nó ở cột bên."
    }
  }
}

extension RegisterLook {
  /// A look at a register with the first row of a kind selected: as `look` does where that lets one through, else at all
  /// rows; `nil` where there is none.
  init?(
    selecting isWanted: (Item) -> Bool, in register: Register, _ look: RegisterLook, _ dossier: Dossier,
    _ proceedings: Proceedings
  ) {
    self = look
    var listing = Listing(register, look, in: dossier, proceedings)
    if !listing.items.contains(where: isWanted) {
      filter = listing.whole
      listing = Listing(register, self, in: dossier, proceedings)
    }
    guard let item = listing.items.first(where: isWanted) else { return nil }
    self.item = item
  }
}

extension Listing {
  /// The choice so many places on that lets something through, round and round; the one that holds where no other does.
  fileprivate func choice(beside step: Int) -> Int {
    let count = filters.count
    let others = (1..<count).map { (filter + (step * $0) % count + count) % count }
    return others.first { filters[$0].count > 0 } ?? filter
  }

  /// The choice that is called what was typed; `nil` where none is.
  fileprivate func choice(called typed: String) -> Int? {
    let query = SearchQuery(typed)
    let matches = filters.enumerated().compactMap { place, filter in query.match(filter.title).map { (place, $0) } }
    return matches.min { $0.1 < $1.1 }?.0
  }
}

extension ViewState {
  /// How the person looks at a register.
  func look(at register: Register) -> RegisterLook { registers[register] ?? RegisterLook() }

  /// Looks at a register in a way; the way in which it opens is not kept.
  mutating func look(at register: Register, _ look: RegisterLook) {
    registers[register] = look == RegisterLook() ? nil : look
  }
}

extension Register {
  /// The register so many places on, round and round.
  fileprivate func neighbour(_ step: Int) -> Register {
    let all = Register.allCases
    return all[(all.firstIndex(of: self)! + step + all.count) % all.count]
  }
}

extension Proceedings {
  /// What the screens of figures show of what a row speaks of, the nearest first.
  fileprivate func subjects(of item: Item) -> [Subject] {
    switch item.table {
    case .indicator: [.indicator(Code(item.code))]
    case .ranking: [.ranking(item.code)]
    case .task: task(item.code)?.indicator.map { [.indicator($0)] } ?? []
    case .conclusion: tasks(of: Code(item.code)).compactMap(\.indicator).map(Subject.indicator)
    case .system: system(item.code)?.indicators.map(Subject.indicator) ?? []
    default: []
    }
  }
}
