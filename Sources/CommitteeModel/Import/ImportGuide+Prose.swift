extension ImportGuide {
  static var opening: String {
    """
    # Chuẩn bị dữ liệu để nhập

    Tài liệu này được tạo tự động từ mẫu nhập của chương trình; sửa mẫu thì tài liệu đổi theo.

    Một bộ dữ liệu là **một thư mục** có các tệp CSV dưới đây. Chỉ cần những tệp có nội dung. Tên tệp và tiêu đề cột \
    viết đúng như mẫu; các cột có thể đổi chỗ cho nhau nhưng không được thiếu. Nhập bằng lệnh:

    ```sh
    batru import bac-giang --ledger tinh.ledger --who "Nguyễn Văn An"
    ```

    Tệp mà các đơn vị tự lập (XLSX, ODS, XLS, CSV mang tên khác) cũng được nhập như vậy: chương trình tự tìm bảng và kể \
    lại đã nhận ra những gì, xem [Bảng tính của các đơn vị](#bảng-tính-của-các-đơn-vị). Muốn xem trước mà chưa ghi gì thì \
    thêm `--dry-run`.

    Quy ước chung:

    - Tệp CSV có dòng đầu là tiêu đề. Các ô ngăn cách bằng dấu phẩy, dấu chấm phẩy hoặc dấu tab; chương trình tự nhận \
    ra theo số ô của các dòng, không phụ thuộc dấu thập phân.
    - Bảng mã nên là UTF-8. UTF-16 và Windows-1258 cũng được nhận ra và báo lại; chưa đủ căn cứ thì tệp không được đọc.
    - Chữ gõ bằng phông TCVN3 (ABC) hoặc VNI bị giữ lại và báo kèm cách đọc theo Unicode. Nếu cách đọc ấy đúng, nhập \
    lại với `--decode tcvn3` hoặc `--decode vni`; nếu chữ vốn đúng, với `--decode none`. TCVN3 để chữ hoa có dấu ở phông nên sau khi đổi phải soát lại chữ hoa.
    - Ô có dấu ngăn cách hoặc dấu ngoặc kép phải đặt trong ngoặc kép; ngoặc kép bên trong viết thành hai dấu liền nhau.
    - Ô để trống nghĩa là nguồn không nêu. Không tự tính, không tự suy ra.
    - Mã gồm chữ thường không dấu `a–z`, chữ số, dấu `-` và dấu chấm. Mã là chữ: `4.1` khác `4.10`.
    - Cột ghi *khóa* cho biết hai dòng có phải là một hay không. Dòng cùng khóa ở lần nhập sau là bản sửa của dòng trước.
    - Các dòng ví dụ chỉ minh họa cách viết, không phải số liệu thật.
    - Khoảng trắng thừa, ký tự ẩn và chữ có dấu dạng tổ hợp được làm sạch và báo lại.

    """
  }

  static var notation: String {
    """
    ## Cách viết số, ngày, kỳ và thời hạn

    | Loại | Viết | Không viết |
    |---|---|---|
    | số nguyên | `43`, `1.380` | `1,380`, `-5` |
    | số | `71,78`, `1.380`, `0,4874` | `71.78`, `1,380.5` |
    | số liệu | như số; `gần 15.000`, `trên 1,8 triệu`, `40 - 50`, `17/20`, `6/6,75`, `5/2021`, `3, 4`, hoặc chữ | `86.45` |
    | thứ hạng | `10`, `32-33` | `0`, `10/63` |
    | ngày | `17/01/2022`, `02/6/2021` | `2022-01-17`, `31/02/2022` |
    | ngày, tháng hoặc năm | `17/01/2022`, `6/2021`, `2022` | `tháng sáu` |
    | kỳ | `2021`, `Quý II/2025`, `9/2023`, `5 tháng đầu năm 2021`, `đến 30/8/2023`, `2018-2021` | `năm ngoái` |
    | thời hạn | `tháng 02/2022`, `đến năm 2025`, `trước năm 2025`, `hằng quý`, `thời gian tới` | `32/13/2022` |

    Dấu phẩy là dấu thập phân, dấu chấm tách từng nhóm ba chữ số. Chữ đứng trước số (`gần`, `trên`, `hơn`, `khoảng`, \
    `ít nhất`, `không quá`) và chữ chỉ độ lớn (`nghìn`, `triệu`, `tỷ`) được giữ nguyên.

    ### Bốn cách nói “không có số”

    | Viết | Nghĩa |
    |---|---|
    | `chưa có` | lẽ ra phải có số liệu nhưng chưa nhận được |
    | `chưa đến kỳ` | chưa tới lúc phải có số liệu |
    | `không áp dụng` | chỉ tiêu không dùng cho đơn vị này |
    | `0` | đã đo và kết quả là không |

    """
  }

  static var report: String {
    let example = Finding(
      .unreadable(.figure), at: Origin(file: "bac-giang/so-lieu.csv", line: 9), column: Field.value.rawValue,
      read: "86.45")
    return """
      ## Khi nhập

      Mỗi thư mục được nhập **trọn vẹn hoặc không nhập gì**. Còn một lỗi thì chưa dòng nào được ghi; cảnh báo (tệp CSV \
      lạ, chữ đã được làm sạch) không ngăn việc nhập. Nhập lại đúng thư mục cũ không làm sổ thay đổi. Dòng sửa lại \
      trở thành bản mới, bản cũ vẫn được giữ trong sổ.

      Mỗi lỗi là một dòng: mã lỗi, tệp, dòng, cột, điều đã đọc và cách sửa.

      ```text
      \(example.text)
      ```

      Cột mà mẫu không có là một lỗi, vì không ai biết nó mang số liệu gì: sửa tiêu đề nếu viết nhầm, trả lời \
      `--map` là bỏ qua, hoặc bỏ cột. Với `--only-good-rows`, mọi dòng vẫn được nhập, chỉ cột ấy bị để lại và được kể \
      ra. Hai cột cùng nhận là một, hay thiếu một cột, thì vẫn chưa dòng nào của tệp được nhập.

      Bảng có tiêu đề mà không có dòng nào không ngăn việc nhập nhưng được báo, vì có thể là tệp gửi nhầm. Tiêu đề gõ \
      bằng phông TCVN3 hoặc VNI thì chỉ phông được báo, kèm cách đọc theo Unicode; các cột chỉ được tìm sau khi nhập \
      lại với `--decode`.

      Mã kết thúc của lệnh: `0` đã nhập (hoặc không có gì thay đổi), `1` không nhập dòng nào vì có lỗi trong dữ liệu hoặc \
      có tệp không đọc được, `2` lệnh sai, không có tệp hay thư mục đã nêu, hoặc không dùng được sổ, `3` đã nhập các dòng \
      tốt và để lại dòng có lỗi, cột lạ, tệp không đọc được, bảng không nhận ra \
      hay có tên, nhóm, ghi chú nêu đơn vị, kỳ khác (`--only-good-rows`). Với `--dry-run` không có gì được ghi, kể cả \
      cạnh sổ, nên sổ và thư mục chỉ đọc cũng xem thử được; mã kết thúc là mã mà lệnh thật sẽ trả nếu ghi được vào sổ.

      ## Đọc được mà không thể có

      Mỗi số được đối chiếu với chỉ tiêu của nó. Số đếm, tỷ lệ của một tổng và điểm không âm; tỷ lệ của một tổng không \
      quá 100 %; số đếm từng cái không lẻ; `0,72` ở một tỷ lệ được hỏi lại vì có thể là 72 %, và chưa \
      được nhập khi các số khác của chỉ tiêu đều từ 10 % trở lên. Chỉ tiêu có thể khác thì \
      ghi ở cột Phạm vi: `có thể âm`, `có thể vượt 100 %`, `có thể là số lẻ`. Tên nói mức tăng, giảm, so với kế hoạch, \
      bình quân hay mật độ thì không cần ghi.

      Có hai cách hiểu thì số chưa được nhập: `1,5 nghìn tỷ` khi đơn vị đã là `tỷ đồng`, `5/2021` ở một tỷ lệ (tháng 5 \
      hay 5 trên 2.021; phân số thì viết `5/2.021`), `không` hay chữ O ở chỗ của số.

      Đơn vị mà tệp nêu ở cột ĐVT, trong ngoặc sau tiêu đề, ở định dạng số của ô (chữ hay ký hiệu tiền tệ), hoặc ở dòng \
      `Đơn vị tính:` phía trên hay phía dưới bảng phải là đơn vị của chỉ tiêu. Bội của nó (nghìn, triệu, tỷ) hay đơn vị khác thì số chưa được nhập.

      Số mà định dạng của ô hiện thành chữ (`0;-0;"chưa có"`) được đọc theo chữ; số 0 mà định dạng kế toán hiện là `-` được đọc là 0; hiện thành số khác \
      hoặc không hiện gì (`#,###` ở số 0) thì chưa được nhập. Ngày chỉ hiện tháng, quý hay năm được đọc là tháng, quý, năm ấy.

      """
  }
}
