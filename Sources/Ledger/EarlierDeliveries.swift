internal import CommitteeModel

/// What the deliveries of a command that came before another one have stated.
struct EarlierDeliveries {
  /// The last import before the command.
  let before: Int
  private var files: Set<String> = []
  /// What each of them stated again as it stands, and how it is called.
  private var confirmed: [(name: String, files: Set<String>, rows: [Table: RowMarks])] = []

  /// Of a command that begins behind this import.
  init(after before: Int) { self.before = before }

  /// True where none has come yet.
  var isEmpty: Bool { files.isEmpty }

  /// Takes in what a delivery stated.
  mutating func add(_ delivery: Delivery, _ pass: EntryPass) {
    let names = Set(delivery.files.map(\.name))
    files.formUnion(names)
    confirmed.append((delivery.files.count == 1 ? delivery.files[0].name : delivery.folder, names, pass.confirmed))
  }

  /// True where one of them wrote the newest revision of a row.
  func hasWritten(_ newest: NewestRow.Found) -> Bool { newest.run > before }

  /// True where one of them wrote the newest revision of a row, or stated it again as it stands.
  func hasStated(_ newest: NewestRow.Found, of table: Table) -> Bool {
    hasWritten(newest) || whoConfirmed(newest, of: table) != nil
  }

  private func whoConfirmed(_ newest: NewestRow.Found, of table: Table) -> String? {
    confirmed.first { $0.rows[table]?.contains(newest.place) == true }?.name
  }

  /// What another file of theirs states of a row otherwise; `revisions` are those of the row, newest first. A file that has
  /// only ever confirmed what others stated of the row has no revision of its own, and what one stated by an earlier
  /// command counts where it said so again.
  func contradiction(
    of row: Record, _ newest: NewestRow.Found, among revisions: [RowHistoryReader.Revision]
  ) -> Contradiction? {
    let again = confirmed.filter { $0.rows[row.table]?.contains(newest.place) == true }
    let own = revisions.first { revision in
      let file = revision.record.origin.file
      return file != row.origin.file && files.contains(file)
        && (revision.run > before || again.contains { $0.files.contains(file) })
    }
    let name = own?.record.origin.file ?? whoConfirmed(newest, of: row.table)
    guard let name, let other = own ?? revisions.first, !other.isWithdrawn, !other.record.says(sameAs: row) else {
      return nil
    }
    let origin = own?.record.origin ?? Origin(file: name, line: 0)
    return Contradiction(
      row: row, other: Record(row.table, cells: other.record.cells, origin: origin), isOtherNew: hasWritten(newest))
  }
}

/// Two rows of one key by different files of one command, of which only one can be so.
struct Contradiction {
  let row: Record
  let other: Record
  /// True where the command has written the other one; else the book holds it from before, and the line of then.
  let isOtherNew: Bool

  /// What is to be said of the row.
  var finding: Finding {
    let place = other.origin
    return Self.finding(
      about: row, beside: other, at: isOtherNew ? place : Origin(file: place.file, line: 0, sheet: place.sheet))
  }

  /// What is to be said of the other one where its delivery could leave it out, too.
  var mirrored: Finding? { isOtherNew ? Self.finding(about: other, beside: row, at: row.origin) : nil }

  private static func finding(about row: Record, beside other: Record, at place: Origin) -> Finding {
    let differing = CellDifference.between(other, row)
    return Finding(
      .contradiction(other: place, in: row.table, differing: differing), at: row.origin,
      column: differing.first?.field.rawValue, read: row.spelledCells)
  }
}

/// Rows of a command that contradict one another: the first of them in words, all of them as marks.
struct Contradictions {
  private var told: [Contradiction] = []
  private var rows = LeftOutRows()
  private var count = 0

  /// True where there are none.
  var isEmpty: Bool { count == 0 }

  /// True where they stop the import; those of one table all do or none does.
  var areBlocking: Bool { told.first?.finding.severity == .blocking }

  mutating func add(_ contradiction: Contradiction) {
    count += 1
    rows.insert(contradiction.row.origin)
    if contradiction.isOtherNew { rows.insert(contradiction.other.origin) }
    if told.count < FindingLog.most { told.append(contradiction) }
  }

  mutating func add(_ others: Contradictions) {
    count += others.count
    rows.formUnion(others.rows)
    told += others.told.prefix(FindingLog.most - told.count)
  }

  /// What is to be said of the later rows.
  func findings(of delivery: Delivery) -> FindingLog {
    var log = FindingLog()
    log.add(told.map { delivery.placed($0.finding) })
    log.leaveUntold(count - told.count, of: .contradiction, areBlocking ? .blocking : .warning)
    return log
  }

  /// Those of a delivery, which are left out on command, with what is to be said of them.
  func leftOut(of delivery: Delivery) -> (rows: LeftOutRows, told: FindingLog) {
    let files = Set(delivery.files.map(\.name))
    let rows = rows.of(files)
    var log = FindingLog()
    var named = LeftOutRows()
    for finding in told.flatMap({ [$0.mirrored, $0.finding].compactMap { $0 } })
    where files.contains(finding.origin.file) {
      named.insert(finding.origin)
      log.add(CollectionOfOne(delivery.placed(finding)))
    }
    log.leaveUntold(rows.count - named.count, of: .contradiction, .blocking)
    return (rows, log)
  }
}

extension Record {
  /// The cells of the key as the file spells them, for a sentence.
  var spelledCells: String { spelledKey.split(separator: "\u{1F}").joined(separator: "; ") }
}
