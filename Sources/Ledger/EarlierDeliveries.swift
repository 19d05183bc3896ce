internal import CommitteeModel

/// What the deliveries of a command that came before another one have stated.
struct EarlierDeliveries {
  /// The last import before the command.
  let before: Int
  private var files: Set<String> = []
  /// What each of them stated again as it stands, and how it is called.
  private var confirmed: [(name: String, rows: [Table: RowMarks])] = []

  /// Of a command that begins behind this import.
  init(after before: Int) { self.before = before }

  /// True where none has come yet.
  var isEmpty: Bool { files.isEmpty }

  /// Takes in what a delivery stated.
  mutating func add(_ delivery: Delivery, _ pass: EntryPass) {
    files.formUnion(delivery.files.map(\.name))
    confirmed.append((delivery.files.count == 1 ? delivery.files[0].name : delivery.folder, pass.confirmed))
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
  /// only ever confirmed what others stated of the row has no revision of its own.
  func contradiction(
    of row: Record, _ newest: NewestRow.Found, among revisions: [RowHistoryReader.Revision]
  ) -> Contradiction? {
    let own = revisions.first { revision in
      let file = revision.record.origin.file
      return file != row.origin.file && files.contains(file)
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

/// Rows of a command that contradict one another, which are left out on command.
struct ContradictingRows {
  private var found: [Contradiction] = []

  mutating func add(_ more: [Contradiction]) { found += more }

  /// Those of a delivery, with what is to be said of them.
  func of(_ delivery: Delivery) -> (rows: LeftOutRows, told: FindingLog) {
    let files = Set(delivery.files.map(\.name))
    var (rows, told) = (LeftOutRows(), FindingLog())
    for finding in found.flatMap({ [$0.mirrored, $0.finding].compactMap { $0 } })
    where files.contains(finding.origin.file) {
      rows.insert(finding.origin)
      told.add(CollectionOfOne(delivery.placed(finding)))
    }
    return (rows, told)
  }
}

extension Record {
  /// The cells of the key as the file spells them, for a sentence.
  var spelledCells: String { spelledKey.split(separator: "\u{1F}").joined(separator: "; ") }
}
