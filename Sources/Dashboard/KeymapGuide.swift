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
      "| Phím | Việc | Tổng quan | Khung | Chỉ tiêu | Kiểm tra | Danh mục | So sánh | Bảng đọc | Danh sách |",
      "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for line in Binding.help {
      let modes = Binding.table.filter { $0.help == line.text }.reduce(into: Set<Mode>()) { $0.formUnion($1.modes) }
      let marks = Mode.allCases.map { modes.contains($0) ? "●" : "" }
      lines.append(
        "| \(line.caps.map { "`\($0)`" }.joined(separator: " ")) | \(line.text) | \(marks.joined(separator: " | ")) |")
    }
    lines += [
      "",
      "- *Tổng quan*: năm khung cạnh nhau. *Khung*: một khung mở cả màn hình. *Chỉ tiêu*: một số liệu hoặc một hạng."
        + " *Kiểm tra*: những gì không khớp, thiếu hoặc chưa rõ.",
      "- *Danh mục*: nhiệm vụ, ý kiến, hệ thống, văn bản… mỗi loại một màn hình. *So sánh*: số của mọi đơn vị cho một chỉ"
        + " tiêu.",
      "- *Bảng đọc*: trợ giúp, nguồn. *Danh sách*: tìm, chọn màn hình, phiên, đơn vị, kỳ; ở đó mọi chữ là chữ gõ vào ô;"
        + " `←` `→` `Home` `End` dời con trỏ trong ô, `Del` và phím lùi xoá một chữ, `Ctrl-U` xoá phần trước con trỏ.",
      "",
    ]
    return lines.joined(separator: "\n")
  }
}
