extension LedgerSchema {
  /// The second schema as text, frozen: sheets and their columns, spellings, withdrawals, and for whom editions were made.
  static let second = """
    ALTER TABLE nguon ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE nguon ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE don_vi ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE don_vi ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE phien_hop ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE phien_hop ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE chuong_trinh ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE chuong_trinh ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE van_ban ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE van_ban ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE chi_tieu ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE chi_tieu ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE so_lieu ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE so_lieu ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE muc_tieu ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE muc_tieu ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE xep_hang ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE xep_hang ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE ket_luan ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE ket_luan ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE nhiem_vu ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE nhiem_vu ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE y_kien ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE y_kien ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE he_thong ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE he_thong ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE diem_cau ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
    ALTER TABLE diem_cau ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
    ALTER TABLE publication ADD COLUMN audience TEXT NOT NULL DEFAULT 'committee';
    ALTER TABLE publication ADD COLUMN last_import INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE publication ADD COLUMN received_until TEXT NOT NULL DEFAULT '';
    CREATE TABLE sheet_column (
      id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import, file TEXT NOT NULL, sheet TEXT NOT NULL,
      record_table TEXT NOT NULL, field TEXT NOT NULL, letters TEXT NOT NULL,
      UNIQUE (import, file, sheet, record_table, field)
    ) STRICT;
    CREATE TABLE raw_cell (
      id INTEGER PRIMARY KEY, record_table TEXT NOT NULL, row INTEGER NOT NULL, field TEXT NOT NULL, raw TEXT NOT NULL,
      UNIQUE (record_table, row, field)
    ) STRICT;
    CREATE TRIGGER sheet_column_unchanged BEFORE UPDATE ON sheet_column BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER sheet_column_undeleted BEFORE DELETE ON sheet_column BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER sheet_column_unreplaced BEFORE INSERT ON sheet_column
    WHEN EXISTS (SELECT 1 FROM sheet_column WHERE id = NEW.id OR import = NEW.import AND file = NEW.file AND sheet = NEW.sheet
      AND record_table = NEW.record_table AND field = NEW.field)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER raw_cell_unchanged BEFORE UPDATE ON raw_cell BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER raw_cell_undeleted BEFORE DELETE ON raw_cell BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER raw_cell_unreplaced BEFORE INSERT ON raw_cell
    WHEN EXISTS (SELECT 1 FROM raw_cell WHERE id = NEW.id OR record_table = NEW.record_table AND row = NEW.row AND field = NEW.field)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    """
}
