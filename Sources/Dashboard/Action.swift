public import CellGrid
public import CommitteeModel

/// What happened.
public enum Action: Hashable, Sendable {
  /// A key was pressed.
  case keyPressed(Key)
  /// Text was pasted in one piece.
  case pasted(String)
  /// A mouse did something over what the screens say lies there; `nil` for nothing that answers.
  case pointed(PointerEvent.Gesture, at: PointerTarget?)
  /// The terminal has another size.
  case resized(Size)
  /// Somebody chose a scene by its number, from 1.
  case sceneChosen(Int)
  /// Somebody at the console asked for what a key of the presentation does.
  case commandAsked(Command)
  /// Somebody at the console asked for a scene by its number, from 1.
  case sceneAsked(Int)
  /// So much time has passed on the clock of the presentation, in milliseconds.
  case momentReached(Int)
  /// The wall clock shows another minute.
  case clockTurned(ClockTime)
  /// A series was read.
  case seriesRead(Archive.SeriesKey, [Observation])
  /// A table of ranks was read.
  case tableRead(Archive.TableKey, [Ranking])
  /// What the checks found was read.
  case checksRead([Check])
  /// What the sessions dealt with was read.
  case proceedingsRead(Proceedings)
  /// What any unit states was read.
  case elsewhereRead(Elsewhere)
  /// All units' figures of an indicator in a period were read.
  case comparisonRead(Archive.ComparisonKey, [Observation])
  /// Some units' figures of an indicator over time were read.
  case trendsRead(Archive.ComparisonKey, UnitTrends)
  /// The figures of another unit or period were read.
  case figuresRead(UnitFigures)
  /// How rows came was read.
  case statementsRead(StatementQuestion, [RowStatement])
  /// The shelf was looked through.
  case shelfRead([ShelfEntry])
  /// Another session's edition was opened.
  case editionOpened(OpenedEdition)
  /// The ledger that is looked at was looked at again, after something was recorded in it.
  case lookRenewed(OpenedEdition, Elsewhere?)
  /// Something could not be read; the text tells the person what and what to do.
  case failed(String, during: Effect)
  /// Another day has begun for those who look.
  case dayTurned(CalendarDay)
  /// It is known what came of an order of the desk.
  case deskAnswered(DeskAnswer)
  /// Nobody has typed for a while.
  case rested
  /// Somebody at the console wants the room to see a conclusion read back; `nil` to see again what it saw before.
  case readBackAsked(ReadBack?)
  /// The smallest screen that shows the conclusion that is read back is so large: its pages are cut for it.
  case readBackCut(Size)
}

/// An edition that took the place of the one shown; equal when it is the same file's content.
public struct OpenedEdition: Hashable, Sendable {
  /// Its figures.
  public let dossier: Dossier

  /// Wraps a dossier.
  public init(_ dossier: Dossier) { self.dossier = dossier }

  /// Equal content.
  public static func == (left: OpenedEdition, right: OpenedEdition) -> Bool {
    left.dossier.edition == right.dossier.edition
  }

  /// Hashes what makes two equal.
  public func hash(into hasher: inout Hasher) { hasher.combine(dossier.edition) }
}

/// What the surroundings are asked to do; its result comes back as an action.
public enum Effect: Hashable, Sendable {
  /// Read all stated figures of an indicator of a unit.
  case readSeries(Archive.SeriesKey)
  /// Read a table of ranks.
  case readTable(Archive.TableKey)
  /// Read what the checks found.
  case readChecks
  /// Read what the sessions dealt with.
  case readProceedings
  /// Read which indicators and tables of ranks any unit states.
  case readElsewhere
  /// Read all units' figures of an indicator in a period.
  case readComparison(Archive.ComparisonKey)
  /// Read some units' figures of an indicator over time.
  case readTrends(Archive.ComparisonKey, [Code<ReportingUnit>])
  /// Read the newest figures of a unit, or those of one period.
  case readFigures(unit: Code<ReportingUnit>, period: Period?)
  /// Read how rows came and what was stated of them before.
  case readStatements(StatementQuestion)
  /// Look through the shelf for editions of the province's sessions.
  case readShelf
  /// Open another session's edition from the shelf.
  case openEdition(Code<Session>)
  /// Paint the whole screen anew.
  case repaint
  /// Stop the process until it is called back.
  case suspend
  /// Note what the points of the agenda took in a presentation that ends.
  case noteMinutes([AgendaMinutes])
  /// Do what the desk asks for.
  case desk(DeskOrder)
  /// End the program.
  case quit
}
