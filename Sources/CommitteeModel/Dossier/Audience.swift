/// For whose eyes an edition is made.
public enum Audience: String, CaseIterable, Sendable {
  /// The people of the session: everything that was known.
  case committee
  /// Whoever passes by a wall: no notes of the secretariat and no findings, only the marks beside what they speak of.
  case wall

  /// True where what the checks found goes along in words, with the reasons for which some of it stands.
  public var readsFindings: Bool { self == .committee }

  /// True where an edition says who sent the files of its rows; when they came it says to all.
  public var knowsSenders: Bool { self == .committee }

  /// Columns that speak to the secretariat and not to the room.
  private static let notes: Set<Field> = [.note]

  private static let noteColumns = TableSchema.all.map { schema in
    schema.columns.indices.filter { notes.contains(schema.columns[$0].field) }
  }

  /// A row as this audience may see it: what it may not see is blank.
  public func admitted(_ record: Record) -> Record {
    let places = self == .committee ? [] : Audience.noteColumns[record.table.index]
    if places.allSatisfy({ record.cells[$0].isEmpty }) { return record }
    var cells = record.cells
    for place in places { cells[place] = "" }
    return Record(record.table, cells: cells, origin: record.origin, revision: record.revision)
  }
}
