extension ImportGuide {
  /// What is recognised in a spreadsheet that was not made by this format.
  static var sheets: String {
    """
    ## Bảng tính của các đơn vị

    Trong bảng tính, tiêu đề được so không kể chữ hoa, dấu và khoảng trắng thừa; tiêu đề gộp nhiều dòng được ghép lại. \
    Đơn vị tính trong ngoặc (`Tỷ lệ (%)`) và kỳ đứng sau tên (`Kết quả năm 2024`) được tách khỏi tên cột và báo lại. \
    Ngoài tên ở mẫu, các cột còn được nhận ra qua những tiêu đề sau:

    | Bảng | Cột | Tiêu đề khác cũng được nhận |
    |---|---|---|
    \(synonyms.joined(separator: "\n"))

    Bảng số liệu không có cột nào mang tên cột Giá trị thì cột \
    \(FieldSynonyms.valueStandIns.map { "`\($0)`" }.joined(separator: ", ")) là cột ấy; không có cột nào thì bảng bị giữ lại và \
    `--map` hỏi cột nào. Ô số liệu để trống được đếm và báo lại; số đã nêu lần trước mà nay để trống được kể là “79 → (trống)”. \
    Ô số liệu để trống cạnh ghi chú hay đơn vị tính chỉ có một con số phải được hỏi lại, ghi chú `159.563 người` cạnh một số \
    khác cũng vậy. Dòng `Tổng` ở cột số thứ tự mà nêu một chỉ tiêu đã có thì là số liệu của chỉ tiêu ấy.

    `Số lượng` và `Tỷ lệ (%)` dưới cùng một tiêu đề: chỉ tiêu là tỷ lệ lấy số ở cột tỷ lệ, chỉ tiêu khác lấy số ở cột kia. \
    Cột `Đơn vị` chỉ có đơn vị tính của các chỉ tiêu (`người`, `trường`) là cột đơn vị tính. Dấu đầu dòng trước tên (`- `, `a) `, \
    `1.2. `) không kể.

    Cột \(FieldSynonyms.ordinals.map { "`\($0)`" }.joined(separator: ", ")) chỉ đánh số dòng khi bảng không có cột \
    số thứ tự. Những dòng sau không phải là số liệu; mỗi dòng đều được báo lại:

    | Dòng | Nhận ra nhờ |
    |---|---|
    | phần trên tiêu đề | đứng trước dòng có nhiều tên cột nhất |
    | dòng đánh số cột | `1 2 3`, `(1) (2)`, `A B 1 2` ngay dưới tiêu đề |
    | tên nhóm | số La Mã hoặc chữ cái `A`, `B`, hoặc chỉ có tên; các dòng dưới thuộc nhóm này |
    | dòng tổng | `Tổng`, `Cộng`, `Tổng cộng`, `Tổng số`, không kèm tên khác |
    | ghi chú dưới bảng | `*`, `(1)`, `Ghi chú:`, `Nguồn:` |
    | tiêu đề nhắc lại | mọi ô giống tiêu đề; khác một ô là bảng khác, phải để ở trang khác |
    | đơn vị tính của cả bảng | `Đơn vị tính: …` ở trên hay ở dưới bảng |
    | phần ký tên | `Người lập biểu`, `Thủ trưởng đơn vị`, `…, ngày … tháng … năm …` |

    ### Mỗi kỳ một cột

    Bảng số liệu có cột chỉ tiêu (hoặc cột đơn vị) và nhiều cột mà tiêu đề là kỳ được đọc thành mỗi ô một số liệu, của \
    chỉ tiêu ở dòng và kỳ ở cột; `history` kể đúng ô ấy. Kỳ viết như ở cột Kỳ: `2021`, `Năm 2021`, `Quý II/2025`, \
    `Tháng 9/2023`, `Kết quả năm 2021`, `Năm 2021 (%)`; tiêu đề gộp cũng vậy: `Năm 2024` trên `Quý I`, `Kết quả` trên `2021`, \
    `2024` trên `Thực hiện`.

    ```text
    TT | Chỉ tiêu            | ĐVT | 2021  | 2022 | 2023
    1  | Tên hay mã chỉ tiêu | %   | 71,78 | 80   | 85,5
    ```

    - Ô trống không thành số liệu; viết `chưa có` hoặc `chưa đến kỳ` nếu muốn nói rõ.
    - Một con số đứng một mình (`2023`), `01/6/2025`, hay kỳ thiếu năm (`Quý I`) không được đoán: tiêu đề được kể ra và \
    phải ghi rõ. Nhiều năm viết trơn phải liền một chiều tăng hoặc giảm.
    - `Ước thực hiện 2024`, `2024 (ước)`, `Sơ bộ 2023` ghi thêm trạng thái cho số liệu của cột.
    - Cột `Kế hoạch`, `Mục tiêu` của từng năm thuộc bảng mục tiêu nên không được nhập cùng; `So cùng kỳ` là cột lạ.
    - Cột Kỳ, Tử số, Mẫu số, So với, Ngày chốt không đi cùng nhiều cột kỳ, vì không cho biết là của kỳ nào.
    - Một ô có lỗi thì cả dòng bị để lại khi nhập với `--only-good-rows`.
    - Câu trả lời của `--map` được nhớ cho cả tệp có thêm kỳ hoặc có kỳ khác.

    Số được đối chiếu với đơn vị tính nêu gần nó nhất: định dạng của ô, cột ĐVT, ngoặc sau tiêu đề, ghi chú và nhóm của \
    dòng (`Kinh tế số (triệu đồng)`), dòng `Đơn vị tính:`, tên bảng, ghi chú dưới bảng, tên trang, trang bìa. Lời nêu \
    ngoài cột và dòng đơn vị chỉ tính với số cùng loại: `(triệu đồng)` ở tên bảng không nói gì về các tỷ lệ. Ô ĐVT để \
    trống thì đối chiếu với ô ĐVT gần nhất phía trên.

    Tên bảng nêu kỳ mà không dòng nào thuộc kỳ ấy thì được báo lại. Số liệu “đến 30/6/2024” chưa phải của cả năm 2024: \
    nhập theo kỳ ấy, hoặc nêu Ngày chốt.

    Đơn vị và kỳ nêu bằng `--set` phải hợp với điều trang tự nói: tên hay dòng nhóm nêu đơn vị khác, kỳ khác (`BÁO CÁO \
    QUÝ II/2025` mà `--set Kỳ=2025`) thì chưa dòng nào được nhập. Dòng chỉ có `Quý III` dưới `CHỈ TIÊU NĂM 2024`, `(SỐ LIỆU \
    30/6)` ở tên bảng, `CẢ NƯỚC`, `Đơn vị: Huyện …` và ghi chú `Số của huyện …` cũng vậy; dưới tên bảng nêu cả năm, số tính \
    đến một ngày trong quý cuối được nhận là của cả năm. Giai đoạn nhiều năm (`Lũy kế từ năm 2018 đến năm 2021`) là kỳ khác. Kỳ ở dòng cũng phải nằm trong kỳ của tiêu đề cột. \
    `(ước)` sau tiêu đề ghi trạng thái cho số; `(lũy kế)` được báo lại vì kỳ của dòng không nói điều ấy.

    Chữ bị gạch ngang hoặc không hiện ở tên bảng, tên nhóm, ghi chú và dòng đơn vị tính không được dùng làm căn cứ; nêu \
    kỳ, đơn vị hay đơn vị tính thì phải được hỏi lại. Tên bảng `9 THÁNG ĐẦU NĂM` chỉ hợp với tháng, quý kết thúc cùng lúc. \
    `--set "Chỉ tiêu=…"` phải hợp với tên bảng, tên trang và dòng `Chỉ tiêu:`. Ghi chú rút lại hoặc sửa số (`Sửa lại: 75%`, \
    `Số cũ, không dùng`) hay nêu kỳ khác với dòng, và tên tỉnh giữa các huyện khi sổ có thành phố cùng tên, phải được hỏi \
    lại. `Quí` là `Quý`, `Tỉ lệ` là `Tỷ lệ`.

    Tệp ngăn ô bằng dấu phẩy tách đôi số không có ngoặc kép: `47,85%` thành 47 và `85%` ở cột bên phải. Hai ô liền nhau như \
    vậy phải được hỏi lại khi cột bên phải là cột chữ, khi dòng thiếu số ở cột sau, hay khi ô trái có `gần`, ô phải có `%` \
    hoặc đơn vị. Dòng có đủ số ở mọi cột số, ô có ngoặc kép, và phần lẻ của thứ đếm từng cái thì không hỏi.

    Trạng thái nêu ngay ở ô (`159.563 (ước)`, kể cả do định dạng của ô) được ghi cho dòng; nêu ở tên bảng, tên trang, tên \
    nhóm, cột ghi chú hay ghi chú dưới bảng (`ƯỚC THỰC HIỆN NĂM 2024`, `Số sơ bộ`) thì được báo lại để nêu bằng \
    `--set "Trạng thái=ước"`.

    `nt`, `như trên`, `"` lấy nội dung ô phía trên; ô gộp dọc cũng vậy. Dấu chú thích `*`, `(1)`, `¹` ở cuối ô được tách \
    ra, kể cả chữ số viết nhỏ lên trên. Hai số cách nhau bằng xuống dòng là hai số.

    Dấu thập phân của một cột được xác định theo mọi ô của cột. Khi không ô nào cho biết, `1.380` hay `68,457` có hai \
    cách hiểu và phải được hỏi lại; cột viết lẫn hai kiểu bị từ chối. `86.45` của một tỷ lệ không cho biết `1.380` của \
    một số tiền là một nghìn ba trăm tám mươi hay một phẩy ba tám. Ô mà bảng tính lưu là số thì luôn rõ ràng; `1.380` của thứ đếm từng cái \
    không thể lẻ nên là một nghìn ba trăm tám mươi. Biết cách viết của tệp thì nêu bằng `--decimal comma` (dấu phẩy thập \
    phân) hoặc `--decimal point`.

    Trang không nhận ra là bảng nào, cột không nhận ra là cột nào thì `batru import --map` cho xem vài ô của mỗi cột, \
    hỏi từng cái và nhớ câu trả lời cho các trang có cùng tiêu đề. Với `--table`, dòng giống tiêu đề nhất được dùng dù \
    không cột nào có tên của mẫu. Câu trả lời đã nhớ được kể lại ở mỗi lần nhập dùng đến nó; nhập lại với `--map` để đổi.

    Cột mà tệp không có và mọi dòng đều như nhau thì nêu khi nhập, dùng được nhiều lần: \
    `--set "Đơn vị=bac-giang" --set "Nguồn=bc-so-y-te" --set "Kỳ=Quý II/2025"`.

    Kỳ, ngày và số trong cột khóa được so theo nghĩa: `2021`, `Năm 2021` và `năm 2021` là một kỳ; chữ của tệp vẫn được giữ.

    | Viết trong ô số liệu | Được đọc là |
    |---|---|
    \(nothings.joined(separator: "\n"))

    """
  }

  private static var synonyms: [String] {
    TableSchema.all.flatMap { schema in
      schema.columns.compactMap { column in
        let others = FieldSynonyms.of(column.field, in: schema.table)
        guard !others.isEmpty else { return nil }
        return "| \(schema.title) | \(column.field.rawValue) | \(others.joined(separator: "; ")) |"
      }
    }
  }

  private static var nothings: [String] {
    NothingSign.words.map { absence, spellings in
      let words = spellings.filter { !$0.isEmpty && $0 != absence.rawValue }.map { "`\($0)`" }
      let blank = absence == .missing ? ", ô trống" : ""
      return "| \(words.joined(separator: ", "))\(blank) | \(absence.rawValue) |"
    }
  }
}
