import CellGrid

extension Binding {
  /// The part of the action table that puts something on record; it does something where a ledger is open beside.
  ///
  /// No letter does anything at the list: words that somebody types before the form is open would take records back.
  static let desk: [Binding] = [
    Binding(
      .desk, [.function(12), .control("e")], in: screens.union([.checks, .register, .comparison, .console]),
      "bàn thư ký; Ctrl-A, Ins: ghi mới (--ledger)", footer: ("F12", "bàn thư ký")),
    Binding(
      .record, [.insert, .control("a")], in: screens.union([.checks, .register, .comparison, .console, .desk]),
      "bàn thư ký; Ctrl-A, Ins: ghi mới (--ledger)", footer: ("^A", "ghi mới")),
    Binding(
      .open, [.enter], in: [.desk], "bàn thư ký: sửa dòng đang chọn; đã đọc lại hoặc công bố thì nêu lý do",
      footer: ("Enter", "sửa")),
    Binding(
      .readBack, [.control("k")], in: [.desk],
      "bàn thư ký: đọc lại kết luận trước phòng họp, chữ lớn", footer: ("^K", "đọc lại"),
      weight: .essential),
    Binding(
      .undo, [.control("z")], in: [.desk], "bàn thư ký: hoàn tác việc ghi sau cùng",
      footer: ("^Z", "hoàn tác"), weight: .essential),
    Binding(
      .redo, [.control("y")], in: [.desk], "bàn thư ký: làm lại việc vừa hoàn tác",
      footer: ("^Y", "làm lại"), weight: .essential),
    Binding(
      .save, [.control("s"), .function(12)], in: [.form], "phiếu ghi: ghi vào sổ", footer: ("^S", "ghi"),
      weight: .essential),
    Binding(
      .nextField, [.tab], in: [.form], "phiếu ghi: lấy gợi ý đầu hoặc gợi ý đang chọn; không có thì sang ô sau",
      footer: ("Tab", "gợi ý")),
    Binding(.previousField, [.backTab], in: [.form], "phiếu ghi: về ô trước"),
    Binding(
      .open, [.enter], in: [.form], "phiếu ghi: lấy gợi ý đang chọn, sang ô sau; ở ô cuối thì ghi",
      footer: ("Enter", "ô sau")),
    Binding(
      .pageDown, [.pageDown, .control("n"), .character(",")], in: [.reading], "đọc lại: trang sau của kết luận dài",
      footer: ("PgDn", "trang sau")),
    Binding(.pageUp, [.pageUp], in: [.reading], "đọc lại: trang trước"),
    Binding(
      .down, [.down], in: [.reading], "đọc lại ở bàn điều khiển nhỏ hơn màn hình phòng họp: xuống một dòng của trang"),
    Binding(
      .up, [.up], in: [.reading], "đọc lại ở bàn điều khiển nhỏ hơn màn hình phòng họp: lên một dòng của trang"),
    Binding(
      .readBack, [.control("k")], in: [.reading], "đọc lại: chiếu lại khi phòng họp không còn thấy kết luận",
      footer: ("^K", "chiếu lại"), weight: .essential),
    Binding(
      .agree, [.control("y"), .character("y")], in: [.reading],
      "đọc lại: phòng họp đã thấy hết và đồng ý; kết luận có hiệu lực", footer: ("y", "phòng họp đồng ý"),
      weight: .essential),
  ]
}
