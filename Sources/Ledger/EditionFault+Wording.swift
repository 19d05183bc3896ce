internal import CommitteeModel

extension EditionFault {
  /// What is wrong, in a Vietnamese sentence.
  public var text: String {
    switch self {
    case .altered(let times):
      "Tệp đã bị chương trình khác ghi vào \(times) lần sau khi công bố."
    case .pages(let lines):
      "Cấu trúc tệp bị hỏng ở \(lines.count >= 10 ? "ít nhất " : "")\(lines.count) chỗ."
    case .schema:
      "Mô tả các bảng và chỉ mục trong tệp đã bị sửa: số liệu có thể bị đọc sang cột khác."
    case .content(let stated, let computed):
      "Mã kiểm tính lại từ các dòng là \(computed.prefix(16))…, khác mã \(stated.prefix(16))… đã ghi khi công bố."
    case .rows(let table, let stated, let counted):
      "\(Self.title(table)): có \(counted) dòng, khi công bố là \(stated) dòng."
    case .order(let table):
      "\(Self.title(table)): các dòng không đứng đúng thứ tự đã công bố."
    case .newestMarks(let count):
      "Dấu số liệu mới nhất bị sai ở \(count) dòng."
    case .unitsWithFigures:
      "Danh sách đơn vị có số liệu không khớp với các dòng."
    case .lists:
      "Danh sách các chuỗi số và các kỳ không khớp với các dòng."
    case .piece(let table):
      "\(Self.title(table)): các dòng không khớp với mã mà khi mở bản công bố được so."
    case .pieces:
      "Mã mà từng màn hình được so khi đọc không khớp với các dòng hoặc các điều kiểm tra thấy."
    case .ways:
      "Thông tin về nơi nhận của các dòng hoặc lần nêu trước của chúng không khớp với mã đã ghi."
    case .unreadable(let table):
      "\(Self.title(table)): không đọc được đến hết."
    case .seal:
      "Niêm phong không khớp: thông tin của bản, chỗ đọc của các dòng hoặc các điều kiểm tra thấy đã bị sửa."
    case .findings:
      "Các điều kiểm tra ghi trong tệp khác với điều tìm thấy khi kiểm tra lại các dòng."
    case .findingMarks:
      "Dấu kiểm tra bên các số liệu không khớp với các điều kiểm tra thấy."
    case .notedOtherwise(.seal, _, _):
      "Sổ ghi cho bản số này niêm phong khác với niêm phong trong tệp."
    case .notedOtherwise(let part, let noted, let stated):
      "Sổ ghi \(part.noun) của bản này là “\(noted)”, trong tệp là “\(stated)”."
    case .notOfTheLedger(let noted):
      "Sổ ghi cho bản số này mã kiểm \(noted.prefix(16))…, khác với mã trong tệp."
    }
  }

  private static func title(_ table: Table) -> String { "Bảng \(TableSchema.of(table).title.lowercased())" }
}

extension EditionFault.NotedPart {
  fileprivate var noun: String {
    switch self {
    case .session: "phiên họp"
    case .asOf: "ngày tính đến"
    case .publishedAt: "lúc công bố"
    case .rows: "số dòng"
    case .audience: "người xem"
    case .receivedUntil: "mốc nhận"
    case .seal: "niêm phong"
    }
  }
}

extension UnheldPart {
  /// What could not be held against anything and why, in Vietnamese.
  public var text: String {
    switch self {
    case .header:
      "thông tin của bản (phiên, ngày, người xem): bản lập khi chưa có niêm phong; dùng --ledger để đối chiếu"
    case .schema: "mô tả các bảng và chỉ mục: bản lập theo bố cục cũ"
    case .provenance: "chỗ đọc của các dòng (tệp, trang, dòng, lần nêu): bản lập khi chưa có niêm phong"
    case .findings: "các điều kiểm tra thấy: bản lập theo quy tắc khác hoặc khi chưa ghi các điều này"
    }
  }
}

extension UnknownEdition {
  /// Why the ledger at `path` says nothing of it, and what to do, in Vietnamese.
  public func text(ledger path: String) -> String {
    switch self {
    case .ofAnotherLedger: "Sổ “\(path)” không biết bản này vì sổ khác đã lập ra nó. Đối chiếu với sổ đã lập ra bản."
    case .notNoted:
      "Sổ “\(path)” không biết bản này: bản được lập sau khi sổ được sao lưu, hoặc sổ đã mất dòng ghi. Đối chiếu với sổ "
        + "đang dùng."
    }
  }
}
