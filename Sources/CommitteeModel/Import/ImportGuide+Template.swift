extension ImportGuide {
  /// What the workbook is that the program makes for the departments.
  static var template: String {
    """
    ## Mẫu bảng tính

    ```sh
    batru template --ledger tinh.ledger --out mau.xlsx
    ```

    lập một tệp XLSX để gửi các đơn vị: mỗi bảng ở trên là một trang mang tên bảng. Với `--ledger`, nguồn, đơn vị, \
    phiên họp, văn bản và chỉ tiêu của sổ được điền sẵn để các trang khác chọn mã.

    - Tiêu đề cột bắt buộc hiện thêm dấu `*`. Ô bắt buộc còn trống ở dòng đã viết được tô màu.
    - Chọn một ô thì thấy cách viết. Ô nhận mã hoặc một trong các từ cho trước thì có danh sách để chọn.
    - Mọi ô là chữ, nên phần mềm bảng tính không đổi `5/6` thành ngày hay `4.10` thành 4.1.
    - Số viết với dấu phẩy thập phân: trong mẫu, `1.380` luôn là một nghìn ba trăm tám mươi.
    - Giữ nguyên tên các trang và trang ẩn: nhờ đó mẫu được nhận ra khi gửi về.

    """
  }
}
