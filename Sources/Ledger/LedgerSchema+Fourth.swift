extension LedgerSchema {
  /// The fourth schema as text, frozen: the scripts of sessions.
  static let fourth = """
    CREATE TABLE kich_ban (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, phien TEXT NOT NULL, tt TEXT NOT NULL, muc_chuong_trinh TEXT
      NOT NULL, man_hinh TEXT NOT NULL, ten_canh TEXT NOT NULL, so_phut TEXT NOT NULL, hien_dan TEXT NOT NULL, ghi_chu
      TEXT NOT NULL, sheet TEXT NOT NULL DEFAULT '', withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
      UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER kich_ban_unchanged BEFORE UPDATE ON kich_ban BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER kich_ban_undeleted BEFORE DELETE ON kich_ban BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER kich_ban_unreplaced BEFORE INSERT ON kich_ban
    WHEN EXISTS (SELECT 1 FROM kich_ban WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    """
}
