/// The description of the checks for the secretary who answers them, made from the rules.
public enum CheckGuide {
  /// The whole guide in Vietnamese, as Markdown.
  public static var text: String {
    ([opening, remedies] + CheckRule.allCases.map(chapter) + [command]).joined(separator: "\n")
  }

  private static let opening = """
    # Kiểm tra số liệu

    Tài liệu này được tạo tự động từ các quy tắc kiểm tra của chương trình; sửa quy tắc thì tài liệu đổi theo.

    Trước khi lập bản công bố của một phiên, `batru` đối chiếu các số đã nêu với nhau. Không số nào bị sửa: màn hình đặt \
    điều nguồn nêu và điều tính được cạnh nhau, kèm tệp và dòng. Mỗi điều thấy được có một mức:

    | Mức | Dấu | Nghĩa |
    |---|---|---|
    | \(CheckSeverity.blocking.words) | ‼ | không thể đúng; `publish` từ chối cho đến khi sửa, hoặc chấp nhận với lý do |
    | \(CheckSeverity.mustAnswer.words) | ‼ | trong phòng họp sẽ có người hỏi; phải có sẵn câu trả lời |
    | \(CheckSeverity.note.words) | * | nên biết |

    """

  private static var remedies: String {
    let rows = CheckRemedy.allCases.map { "| \($0.rawValue) | \($0.words) |" }
    return """
      Việc cần làm là một trong số này:

      | Việc | Làm thế nào |
      |---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private static func chapter(_ rule: CheckRule) -> String {
    let entry = rule.entry
    return """
      ## \(rule.rawValue) — \(rule.title)

      \(entry.words)

      - Mức: \(entry.severities.map(\.words).joined(separator: ", "))
      - Việc cần làm: \(entry.remedies.map(\.rawValue).joined(separator: ", "))
      - Ví dụ: \(entry.example)

      """
  }

  private static let command = """
    ## Lệnh

    ```sh
    batru check ban-cong-bo.batru
    batru check --ledger so.ledger --session bg-2022-01-17 --format json
    batru publish --ledger so.ledger --session bg-2022-01-17 --out ban.batru --accept 'K02:chưa kể xã mới lập'
    ```

    `check` xếp những gì thấy được theo việc cần làm. Mã kết thúc: `0` không có gì chặn công bố, `1` có điều chặn công bố \
    mà chưa được chấp nhận, `2` lệnh sai hoặc không đọc được tệp. `publish --accept` nhận nhiều lần; lý do được ghi vào \
    bản công bố và hiện ở màn hình kiểm tra.

    """
}

extension CheckRemedy {
  /// How it is done, in words.
  public var words: String {
    switch self {
    case .correctFigure: "sửa ô trong tệp theo nguồn gốc rồi nhập lại"
    case .askUnit: "hỏi đơn vị đã báo cáo số nào đúng, hoặc xin số còn thiếu"
    case .nameSource: "ghi nguồn, hoặc đối chiếu với bản gốc của nơi công bố"
    case .namePeriod: "ghi kỳ, năm của chỉ số, tổng số đơn vị hoặc ngày chốt"
    case .nameBase: "ghi so với kỳ nào, đủ các kỳ ở giữa"
    case .assignTask: "ghi cơ quan chủ trì và thời hạn tính được ngày"
    case .followUpTask: "hỏi kết quả, ghi trạng thái và minh chứng"
    case .completeRows: "nhập các dòng còn thiếu, hoặc sửa con số đếm"
    case .correctScript: "sửa dòng ở bảng Kịch bản: địa chỉ như `batru screens` kê, mục và số phút theo chương trình"
    }
  }
}
