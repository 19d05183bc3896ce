internal import CommitteeModel
internal import GRDBSQLite

/// How what the checks found lies in an edition.
enum CheckStore {
  /// The findings as the rules found them, and for each unit the weightiest about each row: that is all a first frame
  /// needs.
  static let definition = """
    CREATE TABLE finding (
      place INTEGER PRIMARY KEY, severity INTEGER NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL,
      remedy TEXT NOT NULL, unit TEXT NOT NULL, stated TEXT NOT NULL, computed TEXT NOT NULL, result TEXT NOT NULL,
      subjects TEXT NOT NULL, origins TEXT NOT NULL, acceptance TEXT NOT NULL
    ) STRICT;
    CREATE TABLE finding_mark (
      unit TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, severity INTEGER NOT NULL,
      PRIMARY KEY (unit, kind, code)
    ) STRICT, WITHOUT ROWID;
    """

  /// The columns from the rule on.
  static func texts(of check: Check) -> [String] {
    [
      check.rule.rawValue, check.verdict.reason, check.remedy.rawValue, check.unit?.text ?? "", check.stated,
      check.computed, check.result,
      check.subjects.map { "\($0.table.rawValue) \($0.code)" }.joined(separator: "\n"),
      check.origins.map { "\($0.line)\t\($0.file)\t\($0.sheet)" }.joined(separator: "\n"), check.acceptance ?? "",
    ]
  }

  /// All findings, the weightiest first.
  static let question = "SELECT * FROM finding ORDER BY severity DESC, rule, place"

  /// The weightiest finding about each row that a unit's screens show, with the codes of the marks by unit.
  static func marks(
    of unit: String, in file: SQLiteConnection
  ) throws(SQLiteFault) -> (marks: [CheckSubject: CheckSeverity], codes: [String: Int]) {
    let statement = try file.prepare(markQuestion + "WHERE unit IN (?, '') ORDER BY unit, kind, code")
    try statement.bind(unit, at: 1)
    var marks: [CheckSubject: CheckSeverity] = [:]
    var codes: [String: PieceCode] = [:]
    while try statement.step() {
      add(statement, to: &codes)
      guard let table = Table(rawValue: statement.text(1)), let severity = CheckSeverity(rawValue: statement.integer(3))
      else { continue }
      let subject = CheckSubject(table, statement.text(2))
      marks[subject] = max(marks[subject] ?? .note, severity)
    }
    return (marks, codes.mapValues(\.code))
  }

  private static let markQuestion = "SELECT unit, kind, code, severity FROM finding_mark "

  /// The codes of all marks, by unit.
  static func markCodes(in file: SQLiteConnection) throws(SQLiteFault) -> [String: Int] {
    let statement = try file.prepare(markQuestion + "ORDER BY unit, kind, code")
    var codes: [String: PieceCode] = [:]
    while try statement.step() { add(statement, to: &codes) }
    return codes.mapValues(\.code)
  }

  private static func add(_ mark: borrowing SQLiteStatement, to codes: inout [String: PieceCode]) {
    let unit = mark.text(0)
    codes[unit, default: PieceCode()].add(mark.text(1))
    codes[unit, default: PieceCode()].add(mark.text(2))
    codes[unit, default: PieceCode()].add(mark.integer(3))
  }

  /// The code of all findings: the sum of theirs, since they are put in and read in orders of their own.
  static func findingCode(in file: SQLiteConnection) throws(SQLiteFault) -> Int {
    let statement = try file.prepare("SELECT * FROM finding")
    var code = 0
    while try statement.step() { code &+= findingCode(statement) }
    return code
  }

  /// The code of the finding at which `statement` stands.
  static func findingCode(_ statement: borrowing SQLiteStatement) -> Int {
    var piece = PieceCode()
    piece.add(statement.integer(0))
    piece.add(statement.integer(1))
    for column in 2..<statement.width { piece.add(UnsafeRawBufferPointer(statement.bytes(column))) }
    return piece.code
  }

  static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  /// Reads `chi-tieu cqs.dvc34`.
  static func subject(_ line: Substring) -> CheckSubject {
    let parts = line.split(separator: " ", maxSplits: 1)
    return CheckSubject(Table(rawValue: String(parts[0])) ?? .observation, parts.count > 1 ? String(parts[1]) : "")
  }

  /// Reads line, file and sheet, with a tab between them.
  static func origin(_ line: Substring) -> Origin {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return Origin(
      file: parts.count > 1 ? parts[1] : "", line: Int(parts[0]) ?? 0, sheet: parts.count > 2 ? parts[2] : "")
  }
}

extension Check.Verdict {
  /// Why nothing can be decided; empty for a contradiction. Findings never agree.
  fileprivate var reason: String {
    if case .undecided(let reason) = self { return reason }
    return ""
  }
}
