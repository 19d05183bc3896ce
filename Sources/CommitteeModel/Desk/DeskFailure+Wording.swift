extension DeskFailure {
  /// What failed, on what, and what to do next, in Vietnamese.
  public var text: String {
    switch self {
    case .held(let holder): "\(holder.text) Chờ người đó ghi xong, hoặc chỉ xem; chưa ghi gì."
    case .wrongTable(.observation):
      "Số liệu không được ghi mới ở bàn thư ký: chỉ sửa tay con số đã có, kèm lý do; chưa ghi gì."
    case .wrongTable(let table):
      "Bàn thư ký không ghi được bảng \(TableSchema.of(table).title): nhập bằng batru import; chưa ghi gì."
    case .closedField(let field, let table):
      "Không đặt được “\(field.rawValue)” của bảng \(TableSchema.of(table).title): "
        + (TableSchema.of(table).position(of: field) == nil
          ? "bảng không có cột này; chưa ghi gì." : "chương trình tự ghi cột này; chưa ghi gì.")
    case .unknownRow(let table, let key):
      "Không có dòng mã “\(key)” ở bảng \(TableSchema.of(table).title). Xem lại mã; chưa ghi gì."
    case .rejected(let findings): findings.map(\.deskText).joined(separator: "\n")
    case .numberTaken(let number, let key):
      "Phiên đã có kết luận số \(number) (mã \(key)). Chọn số khác hoặc bỏ trống để tự đánh số; chưa ghi gì."
    case .nothingNew: "Không có gì khác với điều đã ghi; không ghi thêm."
    case .fixed(let boundary): "\(boundary.text) Muốn đổi thì sửa đổi và nêu lý do; chưa ghi gì."
    case .lacksReason: "Sửa đổi phải nêu lý do; chưa ghi gì."
    case .lacksGround:
      "Huỷ nhiệm vụ phải nêu lý do huỷ ở “\(Field.evidence.rawValue)”, thay cho minh chứng đã có; chưa ghi gì."
    case .notToConfirm(.readBack): "Kết luận này đã đọc lại trước phiên họp rồi."
    case .notToConfirm(.undone): "Kết luận này đã hoàn tác: ghi lại trước khi đọc; chưa ghi gì."
    case .notToConfirm: "Chỉ kết luận chưa đọc lại mới xác nhận được; chưa ghi gì."
    case .presentedElsewhere:
      "Chưa xác nhận: phiên đang trình chiếu ở màn hình khác. Đọc lại ở batru console --ledger SỔ (Ctrl-K); đang chiếu bằng F5 "
        + "hoặc --no-link thì chiếu lại bằng batru present."
    case .nothingToUndo: "Không còn việc nào để hoàn tác."
    case .nothingToRedo: "Không còn việc nào để làm lại."
    case .namedByOthers(let keys):
      "Không hoàn tác được vì dòng khác đang dẫn tới: \(keys.joined(separator: ", ")). Sửa các dòng đó trước; chưa ghi gì."
    case .store(let text): text
    }
  }
}

extension DeskBoundary {
  /// What stands in the way, in a Vietnamese sentence.
  public var text: String {
    switch self {
    case .published(let edition, let moment): "Đã công bố ở bản số \(edition) (\(Self.words(moment)))."
    case .readBack(let moment): "Đã đọc lại trước phiên họp (\(Self.words(moment)))."
    case .stated(let origin): "Điều đang có hiệu lực do \(origin.text) nêu."
    }
  }

  fileprivate static func words(_ moment: String) -> String {
    guard let day = CalendarDay(iso: String(moment.prefix(10))) else { return moment }
    let time = moment.dropFirst(11).prefix(5)
    return time.isEmpty ? day.text : "\(time) \(day.text)"
  }
}

extension DeskHolder {
  /// Who records, since when, from which machine, in a Vietnamese sentence.
  public var text: String {
    let person = who.isEmpty ? "Người khác" : who
    let place = machine.isEmpty ? "" : " ở máy \(machine)"
    let time = since.isEmpty ? "" : " từ \(DeskBoundary.words(since))"
    return "\(person) đang giữ bàn thư ký của sổ này\(place)\(time)."
  }

  /// The same for a line of a small screen: who, since when, and last the machine.
  public var shortText: String {
    let time = since.isEmpty ? "" : " từ \(DeskBoundary.words(since))"
    return "\(who.isEmpty ? "Người khác" : who) giữ bàn thư ký\(time)" + (machine.isEmpty ? "." : ", máy \(machine).")
  }
}

extension Finding {
  /// What is wrong with a cell that was typed, and what to do, in Vietnamese: without the place, which who types sees.
  public var deskText: String {
    let words = fact == .emptyCell ? "không được để trống." : "\(problem) \(remedy)"
    return (column.map { "“\($0)”: " } ?? "") + words
  }
}
