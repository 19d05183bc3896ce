public import CommitteeModel
public import Dashboard

/// Does what a desk asks for, and says what came of it; knows nothing of screens or keys.
public final class DeskClerk {
  private let keeper: any DeskKeeping
  private let drafts: (any DeskDraftKeeping)?
  private let moment: () -> String
  private let isPresentedElsewhere: () -> Bool
  /// What was on record when it was last read.
  private var known = DeskBook(records: [], undoable: nil, redoable: nil, boundary: nil)

  /// A clerk over the record of a session; without a place for drafts nothing outlives the program that was not recorded.
  ///
  /// `moment` tells now as ISO 8601 text, for drafts; `isPresentedElsewhere`, whether the room sees another terminal than that
  /// of this desk, which then confirms nothing.
  public init(
    _ keeper: any DeskKeeping, drafts: (any DeskDraftKeeping)?, isPresentedElsewhere: @escaping () -> Bool = { false },
    moment: @escaping () -> String
  ) {
    self.isPresentedElsewhere = isPresentedElsewhere
    self.keeper = keeper
    self.drafts = drafts
    self.moment = moment
  }

  /// Does what an order says; `nil` where nothing comes back: drafts are kept as well as they can be, and what is read back
  /// is shown by whoever gave the order.
  public func perform(_ order: DeskOrder) -> DeskAnswer? {
    do throws(DeskFailure) {
      switch order {
      case .open:
        if keeper.otherHolder != nil { _ = keeper.takeDesk() }
        known = try keeper.book()
        return .opened(known, holder: keeper.otherHolder, draft: drafts?.draft(of: keeper.session))
      case .look:
        known = try keeper.book()
        return .looked(known)
      case .record(let entry): return done(.record, try keeper.record(entry))
      case .amend(let entry, let reason): return done(.amend, try keeper.amend(entry, reason: reason))
      case .confirm(let key):
        if isPresentedElsewhere() { throw .presentedElsewhere }
        return done(.confirm, try keeper.confirm(key))
      case .figures(let indicator): return .figures(try keeper.figures(of: indicator))
      case .undo: return done(.undo, try keeper.undo())
      case .redo: return done(.redo, try keeper.redo())
      case .keep(let entry, let field, let reason):
        drafts?.keep(
          DeskDraft(session: keeper.session, entry: entry, field: field, reason: reason, moment: moment()))
      case .forget: drafts?.forgetDraft(of: keeper.session)
      case .show: if isPresentedElsewhere() { throw .presentedElsewhere }
      case .hide: break
      }
    } catch {
      return .refused(error)
    }
    return nil
  }

  /// What is on the disk is done, also where the book cannot be read behind it: whoever is told otherwise records it twice.
  private func done(_ deed: DeskDeed, _ record: DeskRecord) -> DeskAnswer {
    if let book = try? keeper.book() { known = book }
    return .done(deed, record, known)
  }
}
