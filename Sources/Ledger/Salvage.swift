internal import CommitteeModel
internal import GRDBSQLite

/// Copies a table of a damaged ledger row by row, stepping over what cannot be read.
struct Salvage {
  let source: DamagedLedger
  let target: OpaquePointer
  let table: String
  /// The column that numbers the rows from 1 without gaps.
  let id: String

  /// What became of the rows.
  struct Outcome {
    /// The numbers of the rows that were copied.
    var copied: [Int] = []
    /// Whether the end of the table was reached.
    var reachedEnd = false
    /// The largest number that a row can have.
    var most = 0
    /// The largest number that is known, of those.
    var last = 0

    /// How many rows are known to have been there and were not copied.
    var lost: Int { max(0, last - copied.count) }
  }

  /// Copies what can be read; `accepts` tells whether a row hangs together.
  func run(accepts: ([String: DamagedLedger.Value]) throws -> Bool = { _ in true }) throws -> Outcome {
    var outcome = Outcome()
    let known = Set(try columns(of: table))
    let columns = source.columns(of: table).filter(known.contains)
    guard let place = columns.firstIndex(of: id) else { return outcome }
    outcome.most = source.mostRows(of: columns.count)
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let insertion = try SQLiteStatement(
      target, "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    let stated = source.lastNumber(of: table, id)
    if stated <= outcome.most { outcome.last = max(0, stated) }
    var next = 1
    while !outcome.reachedEnd {
      do {
        try source.read(table, columns, numbered: id, from: next, to: outcome.most) { values in
          guard case .integer(let number) = values[place] else { return }
          next = number + 1
          outcome.last = max(outcome.last, number)
          let row = Dictionary(zip(columns, values)) { $1 }
          guard try accepts(row) else { return }
          if Self.insert(values, by: insertion) { outcome.copied.append(number) }
        }
        // Behind a number that nobody wrote, what was written may be missing.
        outcome.reachedEnd = stated <= outcome.most
        return outcome
      } catch let fault as SQLiteFault where fault.code == SQLITE_CORRUPT || fault.code == SQLITE_IOERR {
        guard let start = firstReadable(behind: next, upTo: outcome.most, columns) else { return outcome }
        next = start
      }
    }
    return outcome
  }

  private static func insert(_ values: [DamagedLedger.Value], by statement: borrowing SQLiteStatement) -> Bool {
    do throws(SQLiteFault) {
      for (place, value) in values.enumerated() {
        switch value {
        case .integer(let number): try statement.bind(number, at: Int32(place) + 1)
        case .text(let text): try statement.bind(text, at: Int32(place) + 1)
        }
      }
      try statement.run()
      return true
    } catch {
      // Two rows of one number or key: the book never held the second.
      return false
    }
  }

  /// The smallest number behind `number`, up to `most`, from which reading goes on; `nil` when there is none.
  ///
  /// A broken page holds neighbouring numbers, so reading fails up to a number and works from there.
  private func firstReadable(behind number: Int, upTo most: Int, _ columns: [String]) -> Int? {
    func isReadable(_ start: Int) -> Bool {
      (try? source.read(table, columns, numbered: id, from: start, to: most, limit: 1) { _ in }) != nil
    }
    var (broken, readable) = (number, number + 1)
    while !isReadable(readable) {
      guard readable < most else { return nil }
      (broken, readable) = (readable, min(most, number + 2 * (readable - number)))
    }
    while readable - broken > 1 {
      let middle = (broken + readable) / 2
      if isReadable(middle) { readable = middle } else { broken = middle }
    }
    return readable
  }

  private func columns(of table: String) throws -> [String] {
    let statement = try SQLiteStatement(target, "SELECT name FROM pragma_table_info('\(table)')")
    var names: [String] = []
    while try statement.step() { names.append(statement.text(0)) }
    return names
  }
}
