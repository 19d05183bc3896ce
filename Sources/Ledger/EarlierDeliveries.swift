internal import CommitteeModel

/// What the deliveries of a command that came before another one have stated.
struct EarlierDeliveries {
  /// The last import before the command.
  let before: Int
  private var files: Set<String> = []
  /// What each of them stated again as it stands, and how it is called.
  private var confirmed: [(delivery: Delivery, name: String, files: Set<String>, rows: [Table: RowMarks])] = []

  /// Of a command that begins behind this import.
  init(after before: Int) { self.before = before }

  /// True where none has come yet.
  var isEmpty: Bool { files.isEmpty }

  /// Takes in what a delivery stated.
  mutating func add(_ delivery: Delivery, _ pass: EntryPass) {
    let names = Set(delivery.files.map(\.name))
    files.formUnion(names)
    let name = delivery.files.count == 1 ? delivery.files[0].name : delivery.folder
    confirmed.append((delivery, name, names, pass.confirmed))
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

  /// Where the rows of some keys stand in the deliveries that stated a row of the table again, delivery by delivery; each of
  /// these is gone through once more, which only happens where something contradicts it.
  func places(of keys: Set<String>, in table: Table) throws -> [String: [Origin]] {
    var places: [String: [Origin]] = [:]
    for (delivery, _, _, rows) in confirmed where rows[table] != nil {
      for record in delivery.records where record.table == table && keys.contains(record.key) {
        places[record.key, default: []].append(record.origin)
      }
      for stream in delivery.streams where stream.table == table {
        do {
          let source = try stream.open()
          while let batch = try source.next() {
            batch.forEachRow { row in
              let key = String(decoding: row.key, as: UTF8.self)
              if keys.contains(key) { places[key, default: []].append(row.origin) }
            }
          }
        } catch {
          throw UnreadableStream(reason: error)
        }
      }
    }
    return places
  }
}

/// Two rows of one key by different files of one command, of which only one can be so.
struct Contradiction {
  let row: Record
  let other: Record
  /// True where the command has written the other one; else the book holds it from before, and the line of then.
  let isOtherNew: Bool
  /// Where a file of the command states the other one again; `nil` where that is not known.
  var again: Origin?

  /// What is to be said of the row.
  var finding: Finding {
    let place = other.origin
    let known = isOtherNew ? place : again ?? Origin(file: place.file, line: 0, sheet: place.sheet)
    return Self.finding(about: row, beside: other, at: known)
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

  /// Looks where the files of the command state again what the book holds from before.
  mutating func find(in earlier: EarlierDeliveries) throws {
    let open = told.indices.filter { !told[$0].isOtherNew }
    guard let table = open.first.map({ told[$0].row.table }) else { return }
    let places = try earlier.places(of: Set(open.map { told[$0].row.key }), in: table)
    for index in open {
      let found = places[told[index].row.key] ?? []
      // A folder that is named as a whole has the row in one of its files.
      told[index].again = found.first { $0.file == told[index].other.origin.file } ?? found.first
    }
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
