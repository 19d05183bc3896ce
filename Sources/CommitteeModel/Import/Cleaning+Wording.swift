extension Cleaning {
  /// What was cleaned, as a noun phrase: `khoảng trắng không ngắt, ký tự không độ rộng`.
  public var wording: String { Self.kinds.filter(contains).map(\.noun).joined(separator: ", ") }

  private var noun: String {
    switch self {
    case .decomposed: "dạng tổ hợp của chữ có dấu"
    case .halfComposed: "dạng nửa tổ hợp của chữ có dấu"
    case .noBreakSpace: "khoảng trắng không ngắt"
    case .oddBlank: "khoảng trắng khác thường"
    case .repeatedBlank: "khoảng trắng thừa"
    case .lineBreak: "dấu xuống dòng hoặc tab"
    case .escape: "chuỗi điều khiển màn hình"
    case .control: "ký tự điều khiển"
    case .bidirectional: "ký tự đảo chiều chữ"
    case .zeroWidth: "ký tự không độ rộng"
    case .byteOrderMark: "dấu đầu tệp nằm trong ô"
    case .privateUse: "ký tự riêng của phông"
    default: "ký tự ẩn"
    }
  }
}

extension EncodingEvidence {
  /// Why, as the end of a sentence.
  var reason: String {
    switch self {
    case .byteOrderMark: "theo dấu đầu tệp"
    case .wellFormed: "vì mọi ký tự đều đúng bảng mã này"
    case .zeroBytes: "vì các byte 0 xen kẽ đúng như bảng mã này"
    case .spelling(let fitting, let marked): "vì \(fitting) trên \(marked) từ có dấu đọc ra là tiếng Việt"
    }
  }
}
