import CellGrid
import CommitteeModel

/// The desk among the screens of an edition.
extension State {
  /// Sets a desk up beside the edition, and opens its screen where that is wished for.
  public mutating func setUpDesk(shown isShown: Bool) -> [Effect] {
    view.desk = Desk(DeskNames(dossier))
    if isShown { view.route = .desk }
    return [.desk(.open)]
  }

  /// Does what a key asks of the desk on the screen; `nil` for what is no business of it.
  mutating func pressAtDesk(_ key: Key) -> [Effect]? {
    guard view.overlay == nil, view.route == .desk, !view.isOnStage, view.presentation?.panel == nil else { return nil }
    return view.desk?.press(key).map(obey)
  }

  /// Leads to the desk, or begins to record from whatever screen is shown.
  mutating func performAtDesk(_ command: Command) -> [Effect]? {
    guard command == .desk || command == .record else {
      return view.route == .desk && view.overlay == nil ? view.desk?.perform(command).map(obey) : nil
    }
    guard view.desk != nil else {
      view.notice = "Chưa mở sổ để ghi: mở lại bằng batru open BẢN --ledger SỔ, hoặc batru desk --ledger SỔ."
      return []
    }
    // What is typed at the terminal of a presentation would be typed before the room.
    guard view.presentation == nil else {
      view.notice = "Đang trình chiếu: ghi ở bàn điều khiển, batru console --ledger SỔ."
      return []
    }
    view.overlay = nil
    if view.route != .desk {
      var link = DeskLink(indicator: subject?.indicator, screen: Shown(self).code(in: dossier.edition))
      link.task = selectedTask
      view.desk?.link = link
      go(to: .desk)
    }
    return command == .record ? view.desk?.perform(.record).map(obey) : lookAtDesk()
  }

  /// Reads again what is on record, which others may have changed, where the list is on the screen.
  func lookAtDesk() -> [Effect] {
    view.route == .desk && view.overlay == nil ? obey(view.desk?.look() ?? []) : []
  }

  /// The task that is selected on the screen.
  private var selectedTask: CommitteeTask? {
    if case .task(let code) = subject { return dossier.task(code) }
    guard let item, item.table == .task else { return nil }
    return archive.proceedings?.task(item.code)
  }

  /// True where the screens of a look at a ledger can take in what was recorded since: somebody looks at one of them, and at
  /// the figures with which it opened.
  public var takesNewLook: Bool {
    view.route != .desk && view.presentation == nil && view.overlay == nil && dossier.figures.period == nil
      && dossier.figures.unit == dossier.session.province
  }

  /// Shows the same screen of a newer look at the ledger; what was read of the older one is read again when it is asked for,
  /// but for what only other units state, without which some screens would be none.
  mutating func renewLook(with opened: Dossier, _ elsewhere: Elsewhere?) {
    dossier = opened
    board = Board(opened)
    archive = Archive()
    archive.elsewhere = elsewhere
    leaveUnlisted()
    leaveEmptyPane()
  }

  mutating func takeDeskAnswer(_ answer: DeskAnswer) -> [Effect] { obey(view.desk?.take(answer) ?? []) }

  /// Keeps what is being typed, where more was typed than is kept.
  mutating func restAtDesk() -> [Effect] { obey(view.desk?.rest() ?? []) }

  /// What a conclusion is read back from is the terminal itself, unless the session is presented at another.
  private func obey(_ orders: [DeskOrder]) -> [Effect] { orders.filter { $0 != .hide }.map { .desk($0) } }
}
