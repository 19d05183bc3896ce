internal import CommitteeModel

extension EditionFault {
  /// What is wrong, in a Vietnamese sentence.
  public var text: String {
    switch self {
    case .altered(let times):
      "Tệp đã bị chương trình khác ghi vào \(times) lần sau khi công bố."
    case .pages(let lines):
      "Cấu trúc tệp bị hỏng: \(lines.prefix(3).joined(separator: "; "))."
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
    case .unreadable(let table):
      "\(Self.title(table)): không đọc được đến hết."
    case .notOfTheLedger(let noted):
      "Sổ ghi cho bản số này mã kiểm \(noted.prefix(16))…, khác với mã trong tệp."
    }
  }

  private static func title(_ table: Table) -> String { "Bảng \(TableSchema.of(table).title.lowercased())" }
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
