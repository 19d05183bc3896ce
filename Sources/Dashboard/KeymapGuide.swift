/// The page on keys for the documents, made from the action table.
public enum KeymapGuide {
  /// The whole page in Markdown.
  public static var text: String {
    var lines = [
      "# Phím", "",
      "Trang này được tạo từ bảng lệnh của chương trình, cũng là bảng mà dòng cuối màn hình và trợ giúp (F1) dùng.", "",
      "Lệnh nào cũng có một phím mà bộ gõ tiếng Việt không giữ lại: phím chức năng, mũi tên, Tab, Enter, Esc, Ctrl, hoặc"
        + " chữ số (với kiểu gõ VNI thì dùng Tab thay chữ số).",
      "Chữ hoa và chữ có dấu do bộ gõ tạo ra được hiểu như chữ thường không dấu.", "",
    ]
    lines += table(
      Binding.help, of: Mode.allCases.filter { !Mode.onStage.contains($0) },
      "Tổng quan | Khung | Chỉ tiêu | Kiểm tra | Danh mục | So sánh | Bảng đọc | Danh sách | Bàn thư ký | Phiếu ghi | Đọc lại"
    )
    lines += [
      "",
      "- *Tổng quan*: năm khung cạnh nhau. *Khung*: một khung mở cả màn hình. *Chỉ tiêu*: một số liệu hoặc một hạng."
        + " *Kiểm tra*: những gì không khớp, thiếu hoặc chưa rõ.",
      "- *Danh mục*: nhiệm vụ, ý kiến, hệ thống, văn bản… mỗi loại một màn hình. *So sánh*: số của mọi đơn vị cho một chỉ"
        + " tiêu.",
      "- *Bảng đọc*: trợ giúp, nguồn. *Danh sách*: tìm, chọn màn hình, phiên, đơn vị, kỳ; ở đó mọi chữ là chữ gõ vào ô;"
        + " `←` `→` `Home` `End` dời con trỏ trong ô, `Ctrl-←` `Ctrl-→` (hoặc `Alt-b` `Alt-f`) sang từng từ, `Del` và phím lùi"
        + " xoá một chữ, `Ctrl-W` xoá từ trước con trỏ, `Ctrl-U` xoá cả phần trước con trỏ.",
      "- *Bàn thư ký*: những gì đã ghi trong phiên; chỉ có khi mở kèm sổ (`--ledger`). *Phiếu ghi*: các ô của điều đang ghi,"
        + " cũng nhận các phím của ô gõ; gõ `;` để ghi thêm một nơi. *Đọc lại*: kết luận hiện chữ lớn trước phòng họp.",
      "",
      "## Trình chiếu", "",
      "`batru present` chiếu các cảnh của phiên; F5 trong `batru open` cũng vậy, nhưng bàn điều khiển (`batru console`) và"
        + " màn hình theo (`batru follow`) chỉ nối được với `batru present`. Bút trình chiếu gửi PgDn, PgUp, F5, Esc và dấu"
        + " chấm; không phím nào trong đó kết thúc, ghi hay rời chương trình. Phím gửi đúp hoặc bị giữ chỉ tính một lần.",
      "",
      "Số của cảnh là số ở góc trên bên phải, đếm từ 1. Gõ số rồi Enter thì tới cảnh ấy; phím khác của bút trình chiếu bỏ số"
        + " đang gõ, và sau \(TypedNumber.patience / 1_000) giây không gõ gì số cũng bị bỏ.",
      "",
      "F2 ở cảnh nêu nhiều số mở nguồn của số đầu; `↑` `↓` sang nguồn của số khác.",
      "",
      "Trong lúc máy chiếu trả lời câu hỏi (đang tìm, xem màn hình khác, mở bảng, gõ số), bàn điều khiển chỉ tắt hình, bật"
        + " màn hình trắng, dừng giờ; nó không đi tiếp và không nhận bản mới. F5 ở bàn điều khiển gọi cảnh trở lại.",
      "",
    ]
    lines += table(
      Binding.stageHelp, of: [.presenting, .scenes, .leaving, .console, .following],
      "Cảnh | Mọi cảnh | Câu hỏi kết thúc | Bàn điều khiển | Màn hình theo")
    lines += [
      "", "## Chuột", "",
      "Trong cửa sổ dòng lệnh có chuột thì dùng được chuột; không việc nào cần đến nó. `--mouse off` để chuột cho riêng cửa"
        + " sổ dòng lệnh. Thiết bị không cửa sổ (TERM=linux) và lúc trình chiếu không dùng chuột.", "",
      "| Chuột | Việc |", "|---|---|",
    ]
    lines += Binding.pointerHelp.map { "| \($0.keys) | \($0.text) |" }
    lines += ["", "Bấm ra ngoài một bảng đang mở thì đóng bảng đó, như Esc.", ""]
    return lines.joined(separator: "\n")
  }

  private static func table(_ told: [Binding.HelpLine], of modes: [Mode], _ heads: String) -> [String] {
    let rule = String(repeating: "|---", count: modes.count + 2) + "|"
    return ["| Phím | Việc | \(heads) |", rule]
      + told.map { line in
        let places = Binding.table.filter { $0.help == line.text }.reduce(into: Set<Mode>()) { $0.formUnion($1.modes) }
        let marks = modes.map { places.contains($0) ? "●" : "" }.joined(separator: " | ")
        return "| \(line.caps.map { "`\($0)`" }.joined(separator: " ")) | \(line.text) | \(marks) |"
      }
  }
}
