/// Rules that hold an edition against itself; each compares what is stated with what follows from other stated rows.
///
/// The raw value is what a report, an acceptance and a test call it, and never changes its meaning.
public enum CheckRule: String, CaseIterable, Sendable {
  /// A stated percentage against its numerator and denominator.
  case statedRate = "K01"
  /// Parts against their total.
  case partsAgainstTotal = "K02"
  /// A stated change against the two levels it lies between.
  case changeAgainstBase = "K03"
  /// A rank against the number of those ranked, and a stated change of rank against two ranks.
  case rankAgainstTotal = "K04"
  /// A stated number of rows against the rows themselves.
  case countAgainstRows = "K05"
  /// The same figure stated several times.
  case repeatedFigure = "K06"
  /// Figures set against each other that do not count the same.
  case differentScope = "K07"
  /// Generations of an index or maps of provinces mixed in one comparison.
  case mixedGenerations = "K08"
  /// A figure without source, period or cut-off, a rank without the year of its index.
  case missingReference = "K09"
  /// A target without any figure.
  case targetWithoutFigure = "K10"
  /// A task without owner or deadline, overdue, or reported done without what shows it.
  case unclearTask = "K11"
  /// One document named with different periods.
  case documentPeriod = "K12"
  /// A trend told in words against the series.
  case narrativeAgainstFigures = "K13"
  /// A series that leaves out known editions between those it names.
  case chosenBaseline = "K14"
  /// One rank held by two units without a tie.
  case sharedRank = "K15"
  /// An estimate whose firmer figure turns the status.
  case turnedEstimate = "K16"
  /// Codes or names that two units or indicators share.
  case sharedName = "K17"
  /// A number or a text that may have been misread.
  case doubtfulReading = "K18"
  /// A figure that no unit could have reported.
  case impossibleFigure = "K19"
  /// One rank told differently by different sources.
  case sourcesDisagree = "K20"
  /// A scene of the script that cannot be shown, or not in its time.
  case unplayableScene = "K21"
  /// A figure of a time after the session, or counted outside the time it tells of.
  case timeAgainstSession = "K22"
  /// A figure that no file states so: somebody revised it by hand.
  case revisedByHand = "K23"
}

/// How much a finding of a check weighs.
public enum CheckSeverity: Int, CaseIterable, Comparable, Sendable {
  /// Worth knowing; nobody has to do anything.
  case note = 0
  /// Somebody in the room will ask; an answer must be at hand.
  case mustAnswer = 1
  /// It cannot be so; nothing is published until it is mended or accepted with a reason.
  case blocking = 2

  /// Weighs less.
  public static func < (left: CheckSeverity, right: CheckSeverity) -> Bool { left.rawValue < right.rawValue }
}

/// What the secretary does about a finding.
public enum CheckRemedy: String, CaseIterable, Sendable {
  /// Mend the figure in the file it came from.
  case correctFigure = "sửa số"
  /// Ask the unit that reported it.
  case askUnit = "hỏi đơn vị"
  /// Name the source, or hold the figure against the original one.
  case nameSource = "nêu nguồn"
  /// Write down the period, the year or the day of counting.
  case namePeriod = "ghi rõ kỳ"
  /// Write down what a change is against.
  case nameBase = "ghi rõ gốc so sánh"
  /// Name who does it and by when.
  case assignTask = "giao rõ người, rõ hạn"
  /// Ask for what was done, and write down what shows it.
  case followUpTask = "đôn đốc, ghi minh chứng"
  /// Enter the rows that are counted but not there.
  case completeRows = "nhập đủ dòng"
  /// Mend the row of the script.
  case correctScript = "sửa kịch bản"
}

/// A row, or an index, that a check speaks of.
public struct CheckSubject: Hashable, Sendable {
  /// The table whose row it is; for an index the table of ranks.
  public let table: Table
  /// The code of the row or of the index.
  public let code: String

  /// Makes a subject.
  public init(_ table: Table, _ code: String) {
    self.table = table
    self.code = code
  }

  /// An indicator.
  public static func indicator(_ code: Code<Indicator>) -> CheckSubject { CheckSubject(.indicator, code.text) }
  /// An index of provinces.
  public static func ranking(_ index: String) -> CheckSubject { CheckSubject(.ranking, index) }
  /// A target.
  public static func target(_ code: Code<Target>) -> CheckSubject { CheckSubject(.target, code.text) }
  /// A task.
  public static func task(_ code: Code<CommitteeTask>) -> CheckSubject { CheckSubject(.task, code.text) }
  /// A session.
  public static func session(_ code: Code<Session>) -> CheckSubject { CheckSubject(.session, code.text) }
  /// A document.
  public static func document(_ code: Code<Document>) -> CheckSubject { CheckSubject(.document, code.text) }
  /// A conclusion.
  public static func conclusion(_ code: Code<Conclusion>) -> CheckSubject { CheckSubject(.conclusion, code.text) }
  /// A unit.
  public static func unit(_ code: Code<ReportingUnit>) -> CheckSubject { CheckSubject(.unit, code.text) }
  /// A source.
  public static func source(_ code: Code<Source>) -> CheckSubject { CheckSubject(.source, code.text) }

  private static let apart: Character = "\u{1F}"

  /// Another figure or rank than the one that this row of a list shows: a finding about it marks nothing there.
  public var another: CheckSubject { CheckSubject(table, row.code + String(Self.apart)) }

  /// The row of a list to which it belongs.
  public var row: CheckSubject {
    guard table == .indicator || table == .ranking, code.last == Self.apart else { return self }
    return CheckSubject(table, String(code.dropLast()))
  }
}
