/// The words of the command line in Vietnamese: the parser of arguments knows English only.
enum CommandLineWording {
  /// A message of the parser with its set phrases put into Vietnamese; what it quotes stays as it is.
  static func vietnamese(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { sentence(headed(String($0))) }
      .joined(separator: "\n")
  }

  private static func headed(_ line: String) -> String {
    for (english, vietnamese) in headings where line.hasPrefix(english) {
      return vietnamese + line.dropFirst(english.count)
    }
    return line
  }

  private static func sentence(_ line: String) -> String {
    var line = line
    for (english, vietnamese) in phrases {
      while let range = line.firstRange(of: english) { line.replaceSubrange(range, with: vietnamese) }
    }
    return line
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "), ("ARGUMENTS:", "ĐỐI SỐ:"),
    ("OPTIONS:", "TUỲ CHỌN:"), ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Error: ", "Lỗi: "), ("Help: ", "Chỉ dẫn: "),
  ]

  private static let phrases = [
    ("Show help information.", "In chỉ dẫn này."),
    ("Show the version.", "In phiên bản của chương trình và của các tệp mà nó đọc."),
    ("for detailed help.", "để xem chỉ dẫn đầy đủ của từng lệnh."),
    ("for more information.", "để biết thêm."),
    ("  See '", "  Gõ '"), ("<subcommand>", "<lệnh>"),
    ("Missing expected argument", "Thiếu"), ("Missing value for", "Thiếu giá trị cho"),
    ("Missing one of:", "Thiếu một trong:"),
    ("Unknown option", "Không có tuỳ chọn"), ("Unexpected argument", "Không hiểu"),
    (" unexpected arguments:", " đối số thừa:"),
    ("The value", "Giá trị"), ("is invalid for", "không dùng được cho"),
    (". Did you mean", ". Có phải là"), ("values: ", "các giá trị: "), ("default:", "mặc định:"),
    ("Please provide one of the following:", "Hãy chọn một trong các từ:"),
    ("Please provide one of", "Hãy chọn một trong"), ("is invalid.", "không dùng được."),
    ("The option", "Tuỳ chọn"), ("does not take any value, but", "không nhận giá trị, nhưng được cho"),
    ("' was specified.", "'."), ("Value to be set with", "Giá trị cho bởi"),
    ("had already been set with", "đã được cho bởi"), ("flag '", "cờ '"), ("default as flag: ", "mặc định: "),
    ("Can't generate completion scripts for", "Không tạo được tệp gợi ý lệnh cho"),
    ("Please use --generate-completion-script=<shell> with one of:", "Dùng --generate-completion-script=<shell> với:"),
    (" or ", " hoặc "), (" and ", " và "),
  ]
}
