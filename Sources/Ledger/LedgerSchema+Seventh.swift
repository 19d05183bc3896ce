internal import GRDB

extension LedgerSchema {
  /// The seventh schema as text, frozen: the journal of all that was done with the book.
  static let seventh = """
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY, moment TEXT NOT NULL, who TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
      detail TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER journal_undeleted BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER journal_unreplaced BEFORE INSERT ON journal
    WHEN EXISTS (SELECT 1 FROM journal WHERE id >= NEW.id) BEGIN SELECT raise(ABORT, 'append only'); END;
    """

  /// Makes the journal and writes down what the book did before it had one.
  static func keepJournal(_ db: Database) throws {
    try db.execute(sql: seventh)
    try JournalChain(db).addEarlier()
  }
}
