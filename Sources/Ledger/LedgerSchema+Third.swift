extension LedgerSchema {
  /// The third schema as text, frozen: what secretaries said about headers that the program does not know.
  static let third = """
    CREATE TABLE header_answer (
      id INTEGER PRIMARY KEY, shape TEXT NOT NULL, header TEXT NOT NULL, field TEXT NOT NULL, said_at TEXT NOT NULL,
      who TEXT NOT NULL
    ) STRICT;
    CREATE INDEX header_answers ON header_answer (shape, header);
    CREATE TRIGGER header_answer_unchanged BEFORE UPDATE ON header_answer
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER header_answer_undeleted BEFORE DELETE ON header_answer
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER header_answer_unreplaced BEFORE INSERT ON header_answer
    WHEN EXISTS (SELECT 1 FROM header_answer WHERE id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    """
}
