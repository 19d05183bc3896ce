internal import CommitteeModel
internal import GRDBSQLite

/// Copies a table of a damaged ledger row by row, stepping over what cannot be read.
struct Salvage {
  let source: DamagedLedger
  let target: OpaquePointer
  let table: String
  /// The column that numbers the rows from 1 without gaps.
  let id: String

  /// Rows are looked for up to this many numbers behind the last that was read.
  private static let reach = 1 << 40

  /// Copies what can be read; `accepts` tells whether a row hangs together.
  /// - Returns: The numbers of the rows that were copied, and whether the end of the table was reached.
  func run(
    accepts: ([String: DamagedLedger.Value]) throws -> Bool = { _ in true }
  ) throws -> (copied: [Int], reachedEnd: Bool) {
    let known = Set(try columns(of: table))
    let columns = source.columns(of: table).filter(known.contains)
    guard let place = columns.firstIndex(of: id) else { return ([], false) }
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let insertion = try SQLiteStatement(
      target, "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    var copied: [Int] = []
    var next = 1
    while true {
      do {
        try source.read(table, columns, numbered: id, from: next) { values in
          guard case .integer(let number) = values[place] else { return }
          next = number + 1
          let row = Dictionary(zip(columns, values)) { $1 }
          guard try accepts(row) else { return }
          if Self.insert(values, by: insertion) { copied.append(number) }
        }
        return (copied, true)
      } catch let fault as SQLiteFault where fault.code == SQLITE_CORRUPT || fault.code == SQLITE_IOERR {
        guard let start = firstReadable(behind: next, columns) else { return (copied, false) }
        next = start
      }
    }
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

  /// The smallest number behind `number` from which reading goes on; `nil` when there is none.
  ///
  /// A broken page holds neighbouring numbers, so reading fails up to a number and works from there.
  private func firstReadable(behind number: Int, _ columns: [String]) -> Int? {
    func isReadable(_ start: Int) -> Bool {
      (try? source.read(table, columns, numbered: id, from: start, limit: 1) { _ in }) != nil
    }
    var step = 1
    while !isReadable(number + step) {
      step *= 2
      if step > Self.reach { return nil }
    }
    var (broken, readable) = (step / 2, step)
    while readable - broken > 1 {
      let middle = (broken + readable) / 2
      if isReadable(number + middle) { readable = middle } else { broken = middle }
    }
    return number + readable
  }

  private func columns(of table: String) throws -> [String] {
    let statement = try SQLiteStatement(target, "SELECT name FROM pragma_table_info('\(table)')")
    var names: [String] = []
    while try statement.step() { names.append(statement.text(0)) }
    return names
  }
}
