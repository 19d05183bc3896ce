internal import CellGrid
internal import CursesTerminal

/// What was found out about a terminal, and what to do about it.
struct DoctorReport: Encodable {
  /// How a thing stands.
  enum Verdict: String, Encodable {
    case good, bad
    /// Only a person can tell.
    case unseen

    var mark: String {
      switch self {
      case .good: "✓"
      case .bad: "✗"
      case .unseen: "?"
      }
    }
  }

  /// One thing that was looked at.
  struct Finding: Encodable {
    let name: String
    let verdict: Verdict
    let text: String
    /// What to do; empty where all is well.
    let advice: String
  }

  private(set) var findings: [Finding] = []

  /// True where nothing has to be mended.
  var isSound: Bool { !findings.contains { $0.verdict == .bad } }

  mutating func add(_ name: String, _ verdict: Verdict, _ text: String, advice: String = "") {
    findings.append(Finding(name: name, verdict: verdict, text: text, advice: advice))
  }

  /// For people: a line each, what to do below it.
  var text: String {
    let width = findings.map(\.name.count).max() ?? 0
    return findings.flatMap { finding in
      let name = finding.name + String(repeating: " ", count: width - finding.name.count)
      let line = "\(finding.verdict.mark) \(name)  \(finding.text)"
      return finding.advice.isEmpty ? [line] : [line, String(repeating: " ", count: width + 4) + "→ " + finding.advice]
    }.joined(separator: "\n")
  }
}

extension DoctorReport {
  /// Looks at everything that can be known without a person.
  /// - Parameter size: The terminal's size; `nil` where standard output is none.
  init(of examination: TerminalExamination, size: Size?, tier: GlyphTier) {
    describe(examination, size)
    tellFont(examination, tier)
    if size != nil { tellWidths(of: tier, by: examination.columns) }
  }

  private mutating func describe(_ examination: TerminalExamination, _ size: Size?) {
    let term = examination.term.isEmpty ? "không đặt TERM" : "TERM=\(examination.term)"
    if size == nil {
      add("Thiết bị", .bad, "không phải thiết bị đầu cuối", advice: "chạy lệnh này ngay trong cửa sổ sẽ trình chiếu")
    } else if examination.offeredColours == nil {
      add("Thiết bị", .bad, "\(term): hệ thống không biết tên này", advice: "đặt TERM=xterm-256color rồi chạy lại")
    } else {
      add("Thiết bị", .good, examination.isConsole ? "\(term), màn hình chữ của máy" : "\(term), cửa sổ dòng lệnh")
    }
    if let size {
      let text = "\(size.width)x\(size.height)"
      if size.width >= 80, size.height >= 24 {
        add("Cỡ màn hình", .good, "\(text) (cần 80x24; chiếu đẹp từ 120x33)")
      } else {
        add("Cỡ màn hình", .bad, "\(text), dưới 80x24", advice: "phóng to cửa sổ hoặc giảm cỡ chữ")
      }
    }
    switch examination.colours {
    case 256: add("Số màu", .good, "256")
    case 0:
      add("Số màu", .good, "không dùng màu; tốt, xấu phân biệt bằng dấu, nét đậm và gạch chân (NO_COLOR hoặc thiết bị)")
    case let count: add("Số màu", .good, "\(count); tốt, xấu còn phân biệt bằng dấu")
    }
  }

  private mutating func tellFont(_ examination: TerminalExamination, _ tier: GlyphTier) {
    let needed = tier.repertoire
    guard let font = examination.font else {
      add("Phông chữ", .unseen, "máy không tự đọc được phông của cửa sổ: nhìn các dòng mẫu dưới đây")
      return
    }
    let missing = needed.filter { !font.contains($0) }
    guard !missing.isEmpty else {
      add("Phông chữ", .good, "có đủ \(needed.count) chữ và ký hiệu của bộ \(tier.rawValue)")
      return
    }
    add(
      "Phông chữ", .bad, "thiếu \(missing.count) chữ, ký hiệu: \(Self.list(missing))",
      advice: "setfont -d Vietnamese-Fixed16 (gói console-setup); các phông Vietnamese-Terminus thiếu quá nửa số chữ")
  }

  /// Measures a line of glyphs at a time, and one by one where a line is not as wide as it should be.
  mutating func tellWidths(of tier: GlyphTier, by columns: (String) -> Int?) {
    let glyphs = tier.repertoire
    var wrong: [Unicode.Scalar] = []
    for start in stride(from: 0, to: glyphs.count, by: 40) {
      let line = glyphs[start..<min(start + 40, glyphs.count)]
      guard let moved = columns(String(String.UnicodeScalarView(line))) else {
        add("Bề rộng chữ", .unseen, "thiết bị không trả lời vị trí con trỏ nên không đo được")
        return
      }
      if moved != line.count { wrong += line.filter { columns(String(Character($0))) != 1 } }
    }
    if wrong.isEmpty {
      add("Bề rộng chữ", .good, "\(glyphs.count) chữ và ký hiệu đều rộng một cột")
    } else {
      add(
        "Bề rộng chữ", .bad, "\(wrong.count) chữ, ký hiệu không rộng một cột: \(Self.list(wrong))",
        advice: "tắt “ký tự rộng gấp đôi” (East Asian ambiguous width) của cửa sổ, hoặc chạy với --tier console")
    }
  }

  private static func list(_ scalars: [Unicode.Scalar]) -> String {
    let shown = scalars.prefix(30).map { String(Character($0)) }.joined(separator: " ")
    return scalars.count > 30 ? "\(shown) …" : shown
  }
}
