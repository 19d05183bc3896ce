public import Dashboard

/// The desk at a console: what is recorded there goes to the ledger, what is read back goes to the room.
extension Console {
  /// Where help is asked for.
  public var helpPlace: HelpPlace { isAtDesk ? .desk : .console }

  /// Shows the desk, and begins to record where that is asked for, linked with what the room sees.
  mutating func goToDesk(_ command: Command) -> [FollowerEffect] {
    guard desk != nil else {
      answer = .noLedger
      return []
    }
    isAtDesk = true
    if let update { desk?.link = update.link }
    return command == .record ? obey(desk?.perform(.record) ?? []) : []
  }

  /// Takes in a paste.
  public mutating func paste(_ text: String) { if mode == .form { desk?.paste(text) } }

  /// Takes in what came of an order of the desk.
  public mutating func take(_ answer: DeskAnswer) -> [FollowerEffect] { obey(desk?.take(answer) ?? []) }

  /// Somebody has not typed for a while.
  public mutating func rest() -> [FollowerEffect] { obey(desk?.rest() ?? []) }

  func obey(_ orders: [DeskOrder]) -> [FollowerEffect] {
    orders.map { order in
      switch order {
      case .show(let words): .ask(.readBack(words))
      case .hide: .ask(.readBack(nil))
      default: .desk(order)
      }
    }
  }
}
