extension LedgerSchema {
  /// The first schema as text, frozen: a committed migration never changes, whatever becomes of the import format.
  static let first = """
    PRAGMA application_id = 1650553932;
    CREATE TABLE ledger (id TEXT NOT NULL PRIMARY KEY) STRICT;
    INSERT INTO ledger VALUES (lower(hex(randomblob(16))));
    CREATE TABLE import (
      id INTEGER PRIMARY KEY, imported_at TEXT NOT NULL, who TEXT NOT NULL, folder TEXT NOT NULL
    ) STRICT;
    CREATE TABLE file (
      import INTEGER NOT NULL REFERENCES import, name TEXT NOT NULL, sha256 TEXT NOT NULL, rows INTEGER NOT NULL,
      PRIMARY KEY (import, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE publication (
      number INTEGER PRIMARY KEY, session TEXT NOT NULL, as_of TEXT NOT NULL, published_at TEXT NOT NULL,
      content_hash TEXT NOT NULL, rows INTEGER NOT NULL, file TEXT NOT NULL
    ) STRICT;
    CREATE TABLE nguon (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, ten TEXT NOT NULL, ten_ngan TEXT NOT NULL,
      loai TEXT NOT NULL, co_quan TEXT NOT NULL, ngay TEXT NOT NULL, phien TEXT NOT NULL, dia_chi TEXT NOT NULL,
      ghi_chu TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER nguon_unchanged BEFORE UPDATE ON nguon BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER nguon_undeleted BEFORE DELETE ON nguon BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER nguon_unreplaced BEFORE INSERT ON nguon
    WHEN EXISTS (SELECT 1 FROM nguon WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE don_vi (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, ten TEXT NOT NULL, ten_ngan TEXT NOT NULL,
      ten_khac TEXT NOT NULL, loai TEXT NOT NULL, ma_gso TEXT NOT NULL, cap_tren TEXT NOT NULL, hieu_luc_tu TEXT NOT
      NULL, hieu_luc_den TEXT NOT NULL, ke_thua_boi TEXT NOT NULL, nguon TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER don_vi_unchanged BEFORE UPDATE ON don_vi BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER don_vi_undeleted BEFORE DELETE ON don_vi BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER don_vi_unreplaced BEFORE INSERT ON don_vi
    WHEN EXISTS (SELECT 1 FROM don_vi WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE phien_hop (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, loai_phien TEXT NOT NULL, ten_phien TEXT
      NOT NULL, ten_ngan TEXT NOT NULL, lan_thu TEXT NOT NULL, ngay TEXT NOT NULL, buoi TEXT NOT NULL, tinh TEXT NOT
      NULL, co_quan TEXT NOT NULL, chu_tri TEXT NOT NULL, chuc_danh_chu_tri TEXT NOT NULL, dong_chu_tri TEXT NOT NULL,
      thu_ky TEXT NOT NULL, dia_diem TEXT NOT NULL, hinh_thuc TEXT NOT NULL, so_y_kien TEXT NOT NULL, ky_bao_cao TEXT
      NOT NULL, nguon TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER phien_hop_unchanged BEFORE UPDATE ON phien_hop BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER phien_hop_undeleted BEFORE DELETE ON phien_hop BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER phien_hop_unreplaced BEFORE INSERT ON phien_hop
    WHEN EXISTS (SELECT 1 FROM phien_hop WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE chuong_trinh (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, phien TEXT NOT NULL, tt TEXT NOT NULL, noi_dung TEXT NOT
      NULL, loai_muc TEXT NOT NULL, nguoi_trinh_bay TEXT NOT NULL, so_phut TEXT NOT NULL, nguon TEXT NOT NULL, UNIQUE
      (row_key, revision)
    ) STRICT;
    CREATE TRIGGER chuong_trinh_unchanged BEFORE UPDATE ON chuong_trinh BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER chuong_trinh_undeleted BEFORE DELETE ON chuong_trinh BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER chuong_trinh_unreplaced BEFORE INSERT ON chuong_trinh
    WHEN EXISTS (SELECT 1 FROM chuong_trinh WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE van_ban (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, so_ky_hieu TEXT NOT NULL, ten_goi_khac TEXT
      NOT NULL, loai TEXT NOT NULL, co_quan_ban_hanh TEXT NOT NULL, ngay_ban_hanh TEXT NOT NULL, giai_doan TEXT NOT
      NULL, trich_yeu TEXT NOT NULL, phien TEXT NOT NULL, nguon TEXT NOT NULL, ghi_chu TEXT NOT NULL, UNIQUE (row_key,
      revision)
    ) STRICT;
    CREATE TRIGGER van_ban_unchanged BEFORE UPDATE ON van_ban BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER van_ban_undeleted BEFORE DELETE ON van_ban BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER van_ban_unreplaced BEFORE INSERT ON van_ban
    WHEN EXISTS (SELECT 1 FROM van_ban WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE chi_tieu (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, ten TEXT NOT NULL, ten_ngan TEXT NOT NULL,
      tru_cot TEXT NOT NULL, nhom TEXT NOT NULL, loai_gia_tri TEXT NOT NULL, don_vi_tinh TEXT NOT NULL, chieu_tot TEXT
      NOT NULL, tinh_chat TEXT NOT NULL, pham_vi TEXT NOT NULL, cong_thuc TEXT NOT NULL, tu_so TEXT NOT NULL, mau_so
      TEXT NOT NULL, thuoc TEXT NOT NULL, nhan_phan TEXT NOT NULL, chu_tri TEXT NOT NULL, can_cu TEXT NOT NULL,
      nhip_bao_cao TEXT NOT NULL, chi_so_xep_hang TEXT NOT NULL, thu_tu TEXT NOT NULL, nguon TEXT NOT NULL, UNIQUE
      (row_key, revision)
    ) STRICT;
    CREATE TRIGGER chi_tieu_unchanged BEFORE UPDATE ON chi_tieu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER chi_tieu_undeleted BEFORE DELETE ON chi_tieu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER chi_tieu_unreplaced BEFORE INSERT ON chi_tieu
    WHEN EXISTS (SELECT 1 FROM chi_tieu WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE so_lieu (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, chi_tieu TEXT NOT NULL, don_vi TEXT NOT NULL, ky TEXT NOT
      NULL, loai_so TEXT NOT NULL, gia_tri TEXT NOT NULL, tu_so TEXT NOT NULL, mau_so TEXT NOT NULL, so_voi TEXT NOT
      NULL, tinh_chat TEXT NOT NULL, trang_thai TEXT NOT NULL, ngay_chot TEXT NOT NULL, nguon TEXT NOT NULL, vi_tri
      TEXT NOT NULL, ghi_chu TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER so_lieu_unchanged BEFORE UPDATE ON so_lieu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER so_lieu_undeleted BEFORE DELETE ON so_lieu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER so_lieu_unreplaced BEFORE INSERT ON so_lieu
    WHEN EXISTS (SELECT 1 FROM so_lieu WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE muc_tieu (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, chi_tieu TEXT NOT NULL, chi_so TEXT NOT
      NULL, don_vi TEXT NOT NULL, phep_so TEXT NOT NULL, gia_tri TEXT NOT NULL, tu_ngay TEXT NOT NULL, thoi_han TEXT
      NOT NULL, chuong_trinh TEXT NOT NULL, van_ban TEXT NOT NULL, chu_tri TEXT NOT NULL, nguon TEXT NOT NULL, vi_tri
      TEXT NOT NULL, ghi_chu TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER muc_tieu_unchanged BEFORE UPDATE ON muc_tieu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER muc_tieu_undeleted BEFORE DELETE ON muc_tieu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER muc_tieu_unreplaced BEFORE INSERT ON muc_tieu
    WHEN EXISTS (SELECT 1 FROM muc_tieu WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE xep_hang (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, chi_so TEXT NOT NULL, ten_chi_so TEXT NOT NULL, ky_chi_so
      TEXT NOT NULL, don_vi TEXT NOT NULL, loai_so TEXT NOT NULL, hang TEXT NOT NULL, tong_so TEXT NOT NULL, diem TEXT
      NOT NULL, thay_doi TEXT NOT NULL, so_voi TEXT NOT NULL, dia_gioi TEXT NOT NULL, the_he TEXT NOT NULL,
      ngay_cong_bo TEXT NOT NULL, muc_chac_chan TEXT NOT NULL, co_quan_cong_bo TEXT NOT NULL, nguon TEXT NOT NULL,
      vi_tri TEXT NOT NULL, ghi_chu TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER xep_hang_unchanged BEFORE UPDATE ON xep_hang BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER xep_hang_undeleted BEFORE DELETE ON xep_hang BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER xep_hang_unreplaced BEFORE INSERT ON xep_hang
    WHEN EXISTS (SELECT 1 FROM xep_hang WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE ket_luan (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, phien TEXT NOT NULL, so TEXT NOT NULL,
      nguoi_ket_luan TEXT NOT NULL, noi_dung TEXT NOT NULL, chi_tiet TEXT NOT NULL, phat_sinh_nhiem_vu TEXT NOT NULL,
      nguon TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER ket_luan_unchanged BEFORE UPDATE ON ket_luan BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER ket_luan_undeleted BEFORE DELETE ON ket_luan BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER ket_luan_unreplaced BEFORE INSERT ON ket_luan
    WHEN EXISTS (SELECT 1 FROM ket_luan WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE nhiem_vu (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, phien TEXT NOT NULL, ket_luan TEXT NOT
      NULL, tt TEXT NOT NULL, noi_dung TEXT NOT NULL, chi_tiet TEXT NOT NULL, tru_cot TEXT NOT NULL, nhom TEXT NOT
      NULL, chu_tri TEXT NOT NULL, phoi_hop TEXT NOT NULL, san_pham TEXT NOT NULL, thoi_han TEXT NOT NULL, trang_thai
      TEXT NOT NULL, hoan_thanh_tai_phien TEXT NOT NULL, minh_chung TEXT NOT NULL, chi_tieu TEXT NOT NULL, van_ban
      TEXT NOT NULL, nguon TEXT NOT NULL, ghi_chu TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER nhiem_vu_unchanged BEFORE UPDATE ON nhiem_vu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER nhiem_vu_undeleted BEFORE DELETE ON nhiem_vu BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER nhiem_vu_unreplaced BEFORE INSERT ON nhiem_vu
    WHEN EXISTS (SELECT 1 FROM nhiem_vu WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE y_kien (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, phien TEXT NOT NULL, loai TEXT NOT NULL,
      nguoi_neu TEXT NOT NULL, gui_toi TEXT NOT NULL, chu_de TEXT NOT NULL, noi_dung TEXT NOT NULL, chi_tiet TEXT NOT
      NULL, tra_loi_cho TEXT NOT NULL, ket_qua TEXT NOT NULL, nguon TEXT NOT NULL, ghi_chu TEXT NOT NULL, UNIQUE
      (row_key, revision)
    ) STRICT;
    CREATE TRIGGER y_kien_unchanged BEFORE UPDATE ON y_kien BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER y_kien_undeleted BEFORE DELETE ON y_kien BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER y_kien_unreplaced BEFORE INSERT ON y_kien
    WHEN EXISTS (SELECT 1 FROM y_kien WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE he_thong (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, ma TEXT NOT NULL, ten TEXT NOT NULL, ten_ngan TEXT NOT NULL,
      loai TEXT NOT NULL, tru_cot TEXT NOT NULL, nhom TEXT NOT NULL, tinh TEXT NOT NULL, don_vi_van_hanh TEXT NOT
      NULL, cap_da_ket_noi TEXT NOT NULL, nguoi_dung TEXT NOT NULL, tinh_trang TEXT NOT NULL, chi_tieu TEXT NOT NULL,
      phien TEXT NOT NULL, nguon TEXT NOT NULL, ghi_chu TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER he_thong_unchanged BEFORE UPDATE ON he_thong BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER he_thong_undeleted BEFORE DELETE ON he_thong BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER he_thong_unreplaced BEFORE INSERT ON he_thong
    WHEN EXISTS (SELECT 1 FROM he_thong WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TABLE diem_cau (
      id INTEGER PRIMARY KEY, row_key TEXT NOT NULL, revision INTEGER NOT NULL, import INTEGER NOT NULL REFERENCES
      import, file TEXT NOT NULL, line INTEGER NOT NULL, phien TEXT NOT NULL, diem_cau TEXT NOT NULL, cap TEXT NOT
      NULL, so_luong TEXT NOT NULL, diem_cau_trung_tam TEXT NOT NULL, dia_diem TEXT NOT NULL, nguon TEXT NOT NULL,
      ghi_chu TEXT NOT NULL, UNIQUE (row_key, revision)
    ) STRICT;
    CREATE TRIGGER diem_cau_unchanged BEFORE UPDATE ON diem_cau BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER diem_cau_undeleted BEFORE DELETE ON diem_cau BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER diem_cau_unreplaced BEFORE INSERT ON diem_cau
    WHEN EXISTS (SELECT 1 FROM diem_cau WHERE row_key = NEW.row_key AND revision >= NEW.revision OR id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER ledger_unchanged BEFORE UPDATE ON ledger BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER ledger_undeleted BEFORE DELETE ON ledger BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER ledger_unreplaced BEFORE INSERT ON ledger
    WHEN EXISTS (SELECT 1 FROM ledger)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER import_unchanged BEFORE UPDATE ON import BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER import_undeleted BEFORE DELETE ON import BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER import_unreplaced BEFORE INSERT ON import
    WHEN EXISTS (SELECT 1 FROM import WHERE id = NEW.id)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER file_unchanged BEFORE UPDATE ON file BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER file_undeleted BEFORE DELETE ON file BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER file_unreplaced BEFORE INSERT ON file
    WHEN EXISTS (SELECT 1 FROM file WHERE import = NEW.import AND name = NEW.name)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER publication_unchanged BEFORE UPDATE ON publication BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER publication_undeleted BEFORE DELETE ON publication BEGIN SELECT raise(ABORT, 'append only'); END;
    CREATE TRIGGER publication_unreplaced BEFORE INSERT ON publication
    WHEN EXISTS (SELECT 1 FROM publication WHERE number = NEW.number)
    BEGIN SELECT raise(ABORT, 'append only'); END;
    """
}
