import CellGrid

extension Binding {
  static let screens: Set<Mode> = [.overview, .section, .subject]
  private static let lists: Set<Mode> = [.overview, .section]
  private static let allScreens: Set<Mode> = [.overview, .section, .subject, .checks, .register, .comparison]
  private static let offStage = allScreens.union([.panel])
  private static let notTyping = offStage.union([.presenting])
  private static let lines = Set(
    Mode.allCases.filter { ![.presenting, .leaving, .console, .following, .reading].contains($0) })
  private static let scenes: Set<Mode> = [.presenting, .console]
  private static let everywhere = Set(Mode.allCases)

  /// The action table: footer, help and every mode's keymap are made from it.
  ///
  /// The letters are none of those that Telex holds back (`s f r x j w a d e o z`) but for the arrows' `j`, and none
  /// is the only way to its command.
  public static let table = looking + desk

  /// The part of it that looks at an edition.
  private static let looking: [Binding] = [
    Binding(.down, [.down], in: lines, "xuống một dòng", footer: ("↑↓", "chọn"), weight: .obvious),
    Binding(.up, [.up], in: lines, "lên một dòng"),
    Binding(.down, [.character("j")], in: offStage.union([.scenes]), "xuống một dòng"),
    Binding(.up, [.character("k")], in: offStage.union([.scenes]), "lên một dòng"),
    Binding(
      .left, [.left, .character("h")], in: offStage.subtracting([.checks, .panel]),
      "khung bên trái; chỉ tiêu, danh mục hoặc năm trước"),
    Binding(
      .right, [.right, .character("l")], in: offStage.subtracting([.checks, .panel]),
      "khung bên phải; chỉ tiêu, danh mục hoặc năm sau"),
    Binding(.pageDown, [.pageDown], in: lines, "xuống một trang"),
    Binding(.pageUp, [.pageUp], in: lines, "lên một trang"),
    Binding(.first, [.home], in: offStage.union([.scenes, .desk]), "về đầu danh sách"),
    Binding(.last, [.end], in: offStage.union([.scenes, .desk]), "tới cuối danh sách"),
    Binding(
      .nextSection, [.tab], in: lists, "khung kế tiếp; ở danh mục: cách lọc kế tiếp", footer: ("Tab", "khung"),
      weight: .obvious),
    Binding(.previousSection, [.backTab], in: lists, "khung trước; ở danh mục: cách lọc trước"),
    Binding(
      .nextFilter, [.tab], in: [.register], "khung kế tiếp; ở danh mục: cách lọc kế tiếp", footer: ("Tab", "lọc")),
    Binding(.previousFilter, [.backTab], in: [.register], "khung trước; ở danh mục: cách lọc trước"),
    Binding(
      .order, [.control("t"), .character("t")], in: [.register],
      "ở danh mục: xếp cách khác; khi so sánh: bảng, bản đồ, biểu đồ",
      footer: ("t", "xếp")),
    Binding(
      .draw, [.control("d"), .character("b")], in: [.register], "ở danh mục nhiệm vụ: bảng hay dòng thời gian",
      footer: ("b", "thời gian")),
    Binding(
      .order, [.control("t"), .character("t")], in: [.comparison],
      "ở danh mục: xếp cách khác; khi so sánh: bảng, bản đồ, biểu đồ",
      footer: ("t", "cách xem")),
    Binding(.section1, [.character("1")], in: allScreens, "chọn khung theo số; bấm lần nữa để mở cả khung"),
    Binding(.section2, [.character("2")], in: allScreens, "chọn khung theo số; bấm lần nữa để mở cả khung"),
    Binding(.section3, [.character("3")], in: allScreens, "chọn khung theo số; bấm lần nữa để mở cả khung"),
    Binding(.section4, [.character("4")], in: allScreens, "chọn khung theo số; bấm lần nữa để mở cả khung"),
    Binding(.section5, [.character("5")], in: allScreens, "chọn khung theo số; bấm lần nữa để mở cả khung"),
    Binding(
      .open, [.enter], in: lists.union([.picker, .checks, .register, .comparison, .scenes]), "mở mục đang chọn",
      footer: ("Enter", "mở"),
      weight: .obvious),
    Binding(
      .source, [.function(2), .character("n")], in: notTyping, "nguồn của số đang chọn", footer: ("F2", "nguồn")),
    Binding(
      .search, [.function(3), .character("/"), .control("p"), .control("f")], in: notTyping,
      "tìm chỉ tiêu, đơn vị, việc, văn bản, màn hình, lệnh…; không cần gõ dấu",
      footer: ("/", "tìm")),
    Binding(
      .screens, [.control("g"), .character("g")], in: notTyping, "chọn màn hình: nhiệm vụ, ý kiến, hệ thống, văn bản…",
      footer: ("g", "màn hình")),
    Binding(
      .compare, [.control("u"), .character("u")], in: screens.union([.register, .presenting]),
      "so mọi đơn vị ở chỉ tiêu hoặc hạng đang chọn",
      footer: ("u", "so đơn vị")),
    Binding(.sessions, [.function(4), .character("p")], in: offStage, "chọn phiên họp", footer: ("F4", "phiên")),
    Binding(.units, [.function(6), .character("v")], in: notTyping, "chọn đơn vị", footer: ("F6", "đơn vị")),
    Binding(.periods, [.function(7), .character("y")], in: notTyping, "chọn kỳ số liệu", footer: ("F7", "kỳ")),
    Binding(
      .checks, [.function(9), .character("c")], in: screens.union([.register, .comparison, .presenting]),
      "kiểm tra: những gì không khớp, thiếu hoặc chưa rõ",
      footer: ("F9", "kiểm tra")),
    Binding(
      .present, [.function(5)], in: everywhere.subtracting(Mode.atDesk.union([.following])),
      "trình chiếu; đang xem màn hình khác: về cảnh đang chiếu", footer: ("F5", "về cảnh"), weight: .essential),
    Binding(
      .nextScene, [.pageDown, .right, .down, .character(" "), .enter], in: scenes,
      "trình chiếu: tiếp; gõ số rồi Enter: tới cảnh ấy", footer: ("PgDn", "tiếp"), weight: .obvious),
    Binding(
      .previousScene, [.pageUp, .left, .up, .backspace], in: scenes, "trình chiếu: lùi",
      footer: ("PgUp", "lùi"), weight: .obvious),
    Binding(.firstScene, [.home], in: scenes, "trình chiếu: cảnh đầu"),
    Binding(.lastScene, [.end], in: scenes, "trình chiếu: cảnh cuối"),
    Binding(
      .scenes, [.tab, .control("o")], in: scenes.union([.scenes]), "trình chiếu: mọi cảnh", footer: ("Tab", "mọi cảnh")),
    Binding(
      .dark, [.character("."), .character("b"), .control("b")], in: scenes,
      "trình chiếu: tắt hình, bật lại", footer: (".", "tắt hình")),
    Binding(
      .bright, [.character("w"), .control("w")], in: scenes, "trình chiếu: màn hình trắng, bật lại"),
    Binding(
      .moreRows, [.control("n"), .character(",")], in: scenes, "trình chiếu: các dòng còn lại của bảng dài",
      footer: (",", "sang trang")),
    Binding(
      .recess, [.control("t"), .character("t")], in: scenes, "trình chiếu: dừng giờ, chạy tiếp",
      footer: ("t", "dừng giờ")),
    Binding(
      .notesDown, [.control("d"), .character("]")], in: [.console], "bàn điều khiển: ghi chú xuống",
      footer: ("^D", "ghi chú")),
    Binding(.notesUp, [.control("u"), .character("[")], in: [.console], "bàn điều khiển: ghi chú lên"),
    Binding(
      .takeEdition, [.control("r"), .character("n")], in: [.console],
      "bàn điều khiển: nhận bản mới đang chờ, sau khi hỏi lại"),
    Binding(
      .confirm, [.character("y"), .control("y")], in: [.leaving],
      "đồng ý với điều đang được hỏi", footer: ("y", "đồng ý")),
    Binding(
      .theme, [.function(8), .character("m")], in: notTyping.union([.console, .following, .desk]),
      "đổi giao diện: sáng, tối, tương phản, không màu"),
    Binding(.repaint, [.control("l")], in: everywhere, "vẽ lại màn hình"),
    Binding(
      .suspend, [.control("z")], in: everywhere.subtracting(Mode.onStage.union(Mode.atDesk)),
      "tạm dừng chương trình (gõ fg để trở lại)"),
    Binding(.quit, [.function(10), .control("q")], in: everywhere, "thoát; đang trình chiếu thì hỏi lại"),
    // A hand that copies elsewhere with this key is not to end what is being typed.
    Binding(.quit, [.control("c")], in: everywhere.subtracting([.form]), "thoát; đang trình chiếu thì hỏi lại"),
    Binding(
      .quit, [.character("q")], in: allScreens.union([.presenting, .console, .following]),
      "đóng bảng đang đọc; không có bảng nào thì thoát",
      footer: ("q", "thoát")),
    Binding(.back, [.character("q")], in: [.panel], "đóng bảng đang đọc; không có bảng nào thì thoát"),
    Binding(
      .back, [.escape], in: everywhere, "trở lại; không bao giờ thoát", footer: ("Esc", "trở lại"), weight: .essential),
    Binding(
      .forward, [.control("n"), .character("i")], in: allScreens, "đi tiếp tới màn hình vừa rời khỏi bằng Esc"),
    Binding(
      .help, [.function(1)], in: everywhere.subtracting([.following]), "trợ giúp này", footer: ("F1", "trợ giúp"),
      weight: .essential),
    Binding(.help, [.character("?")], in: notTyping.union([.console, .desk]), "trợ giúp này"),
  ]

  /// What the footer of a mode shows, the most useful first; essential ones last. Esc is left out where there is nothing
  /// to go back to, and the way to the scene where none waits.
  public static func footer(of mode: Mode, canGoBack: Bool, isDetour: Bool = false) -> [Binding] {
    let shown = table.filter { binding in
      binding.modes.contains(mode) && binding.footer != nil && (binding.command != .back || canGoBack)
        && (binding.command != .present || isDetour)
    }
    return shown.filter { $0.weight != .essential } + shown.filter { $0.weight == .essential }
  }
}

extension Binding {
  /// Where its key stands in a footer, whichever others there are: what moves, letters, function keys by their numbers,
  /// then the keys that lead out, and help.
  public var footerPlace: Int {
    switch command {
    case .quit: return 100
    case .back: return 101
    case .help: return 102
    default: break
    }
    guard let cap = footer?.cap else { return 0 }
    if cap.hasPrefix("F"), let number = Int(cap.dropFirst()) { return 10 + number }
    return cap.unicodeScalars.count == 1 ? 2 : 1
  }
}

extension Binding {
  /// A line of the help: the keys of a command in all its bindings, and what it does.
  public struct HelpLine: Hashable, Sendable {
    /// Keys as written on them.
    public let caps: [String]
    /// The keys in one text, separated by blanks.
    public var keys: String { caps.joined(separator: " ") }
    /// What they do.
    public let text: String
  }

  /// What the documents list of screens and of the desk, in the order of the table; what is said in the same words stands once.
  public static let help = lines { !$0.modes.isSubset(of: Mode.onStage) }
  /// What the help lists on the screens of an edition; the desk has a help of its own.
  static let lookingHelp = lines { !$0.modes.isSubset(of: Mode.onStage.union(Mode.atDesk)) }
  /// What the documents list of scenes, and of all that follows them.
  public static let stageHelp = help(in: Mode.onStage)

  /// What the help lists in some modes.
  static func help(in modes: Set<Mode>) -> [HelpLine] { lines { !$0.modes.isDisjoint(with: modes) } }

  private static func lines(where isTold: (Binding) -> Bool) -> [HelpLine] {
    let told = table.filter(isTold)
    var texts: [String] = []
    for binding in told where !texts.contains(binding.help) { texts.append(binding.help) }
    return texts.map { text in
      let keys = told.filter { $0.help == text }.flatMap(\.keys).map(\.cap)
      return HelpLine(caps: keys.enumerated().filter { keys.firstIndex(of: $1) == $0 }.map(\.element), text: text)
    }
  }
}

extension Binding {
  /// What a mouse does, for help and documents; nothing that a key does not do.
  public static let pointerHelp = [
    HelpLine(caps: ["Bấm chuột"], text: "chọn dòng, khung, cách lọc; bấm lần nữa để mở"),
    HelpLine(caps: ["Bấm tên phím"], text: "ở dòng cuối màn hình: như gõ phím đó"),
    HelpLine(caps: ["Lăn chuột"], text: "lên hoặc xuống một dòng"),
    HelpLine(caps: ["Shift và kéo"], text: "bôi chọn chữ như ngoài chương trình"),
  ]
}

extension Key {
  /// What is written on the key.
  var cap: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: notation
    }
  }
}
