internal import CommitteeModel
internal import Intake
internal import Ledger

/// What an import did, for the person who called it.
struct ImportAccount {
  let entries: [(path: String, report: ImportReport)]
  let isRehearsal: Bool
  /// True where what is bad was to be left out, so that whoever reads must know what could not be.
  let leavesOutBadRows: Bool
  /// What to mind about the ledger.
  var remarks: [String] = []

  init(paths: [String], reports: [ImportReport], _ order: ImportOrder) {
    entries = Array(zip(paths, reports)).map { (path: $0, report: $1) }
    isRehearsal = order.isRehearsal
    leavesOutBadRows = order.leavesOutBadRows
  }

  /// True when something blocked the command, so that nothing was taken in.
  var isBlocked: Bool { entries.contains { $0.report.isBlocked } }
  /// True when single rows, columns or files were left out.
  var leavesOut: Bool { entries.contains { !$0.report.leftOut.isEmpty } }

  /// The most findings of one kind that are told one by one; of what was merely recognised one stands for all.
  private static let mostOfOneKind = 12

  /// Marks what could not be left out.
  private static let stopping = "Lỗi chặn"

  /// The findings: what must be mended, what was left out, and then remarks, each marked as what it is.
  var findingLines: [String] {
    let findings = entries.flatMap(\.report.findings)
    let left = entries.flatMap(\.report.leftOut)
    let untold = entries.reduce(into: [:]) { $0.merge($1.report.untold, uniquingKeysWith: +) }
    let untoldLeft = entries.reduce(into: [:]) { $0.merge($1.report.untoldLeftOut, uniquingKeysWith: +) }
    // A kind that both warns and blocks has its rest counted where most of it was told.
    let blocking = findings.filter { $0.severity == .blocking }
    let blockingCodes = Set(blocking.map(\.code))
    let warnings = findings.filter { $0.severity == .warning }
    let mark = leavesOutBadRows ? Self.stopping : "Lỗi"
    return Self.lines(of: blocking, untold.filter { blockingCodes.contains($0.key) }, as: mark)
      + Self.lines(of: left, untoldLeft, as: "Lỗi")
      + Self.lines(of: warnings, untold.filter { !blockingCodes.contains($0.key) }, as: "Lưu ý")
  }

  /// The first findings of each kind, and how many more there are; `untold` counts those that are not in `findings`.
  private static func lines(of findings: [Finding], _ untold: [FindingCode: Int], as mark: String) -> [String] {
    let counts = findings.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    var told: [FindingCode: Int] = [:]
    return findings.compactMap { finding in
      let code = finding.code
      let count = counts[code] ?? 0
      // Each file that was not read is another one to ask for.
      let most = finding.fact.isAboutOneFile ? count : min(count, finding.fact.isRoutine ? 1 : mostOfOneKind)
      told[code, default: 0] += 1
      guard let number = told[code], number <= most else { return nil }
      let rest = count - most + (untold[code] ?? 0)
      let line = "\(mark) \(finding.text)"
      guard number == most, rest > 0 else { return line }
      return line + " (Và \(Self.number(rest)) chỗ khác như vậy; --format json kể nhiều hơn.)"
    }
  }

  /// A sentence for each path, and a table with a row for each table that was taken in.
  var text: String { entries.map { text(of: $0.report, path: $0.path) }.joined(separator: "\n") }

  private func text(of report: ImportReport, path: String) -> String {
    if report.isBlocked {
      let count =
        Self.number(report.blockingCount) + " lỗi"
        + (leavesOutBadRows ? " không để lại được, ghi là “\(Self.stopping)” ở trên" : "")
      return isRehearsal
        ? "\(path): xem thử, sẽ không nhập được dòng nào vì có \(count). Sửa các chỗ đã nêu rồi nhập."
        : "\(path): chưa nhập dòng nào vì có \(count). Sửa các chỗ đã nêu rồi nhập lại."
    }
    if isBlocked {
      let start = "\(path): \(report.leftOut.isEmpty ? "không có lỗi" : "có dòng tốt"), nhưng "
      return start + (isRehearsal ? "sẽ không được nhập" : "chưa nhập") + " vì phần khác của lệnh có lỗi."
    }
    let rest = leftOut(report) + Self.restated(report) + Self.overruled(report) + missing(report)
    let unchanged = Self.number(report.unchanged)
    guard report.hasChanged else {
      let change = isRehearsal ? "xem thử, sẽ không có gì thay đổi" : "không có gì thay đổi"
      return (["\(path): \(change), \(unchanged) dòng đã có trong sổ."] + rest).joined(separator: "\n")
    }
    let head =
      "\(path): \(isRehearsal ? "xem thử, sẽ nhập" : "đã nhập") \(Self.number(report.added)) dòng mới, "
      + "\(Self.number(report.restated)) dòng sửa lại, \(unchanged) dòng không đổi."
    return ([head] + Self.table(report) + rest).joined(separator: "\n")
  }

  private static func table(_ report: ImportReport) -> [String] {
    var table = TextTable([("Bảng", .left), ("Mới", .right), ("Sửa lại", .right), ("Không đổi", .right)])
    for count in report.counts {
      table.add([
        TableSchema.of(count.table).title, number(count.added), number(count.restated), number(count.unchanged),
      ])
    }
    return table.lines
  }

  private func leftOut(_ report: ImportReport) -> [String] {
    if report.leftOut.isEmpty { return [] }
    let parts = [
      (report.leftOutFiles, "tệp không đọc được"), (report.leftOutSheets, "bảng không nhập được"),
      (report.leftOutRows, "dòng có lỗi"),
      (report.leftOutColumns, "cột lạ"),
    ].filter { $0.0 > 0 }.map { "\(Self.number($0)) \($1)" }
    let named = parts.isEmpty ? "phần có lỗi" : parts.joined(separator: ", ")
    return ["\(isRehearsal ? "Sẽ để" : "Để") lại \(named), đã kể ở trên; sửa rồi nhập lại tệp."]
  }

  /// What was said before beside what is said now.
  private static func restated(_ report: ImportReport) -> [String] {
    let cells = report.restatements
    guard !cells.isEmpty else { return [] }
    let ordered = cells.filter(\.isEmptied) + cells.filter { !$0.isEmptied }
    let shown = ordered.prefix(10).map { "  \(RowWords.text(of: $0.row)); \(RowWords.change($0))" }
    let rest = report.restatementCount - shown.count
    let emptied =
      report.emptiedCount > 0
      ? [
        "Lưu ý: \(number(report.emptiedCount)) số đã nêu trước đây nay để trống. Hỏi nơi gửi có bỏ số ấy không; nếu không "
          + "thì bỏ dòng để trống khỏi tệp, hoặc ghi lại số."
      ] : []
    return ["Sửa lại so với lần trước:"] + shown + (rest > 0 ? ["  … và \(number(rest)) ô khác"] : []) + emptied
  }

  /// Which rows another file has stated differently since, and how to get this one's statement back.
  private static func overruled(_ report: ImportReport) -> [String] {
    let rows = report.overruled
    guard !rows.isEmpty else { return [] }
    let shown = rows.prefix(5).map { "  \($0.row.text): bản hiện hành là của \($0.by.text)" }
    let rest = report.overruledCount > 5 ? ["  … và \(number(report.overruledCount - 5)) dòng khác"] : []
    return [
      "Lưu ý: \(number(report.overruledCount)) dòng đã được tệp khác nêu khác đi sau đó, sổ giữ bản nêu sau. "
        + "Muốn dùng lại số ở đây thì sửa chỗ nêu sau rồi nhập lại tệp đó:"
    ] + shown + rest
  }

  /// Which rows the files no longer state, and what became of them.
  private func missing(_ report: ImportReport) -> [String] {
    let strange = report.missing.filter { $0.fate == .keptFromStranger }
    let unread = report.missing.filter { $0.fate == .keptFromUnreadSheet }
    let others = report.missing.filter { ![.keptFromStranger, .keptFromUnreadSheet].contains($0.fate) }
    return Self.rows(others, isRehearsal ? "Sẽ" : "Đã", report.withdrawn) + Self.strangers(strange)
      + Self.ofUnreadSheets(unread) + Self.ofNewFiles(report.newFiles)
  }

  /// Files by which nothing could be withdrawn, though that was asked for.
  private static func ofNewFiles(_ files: [String]) -> [String] {
    if files.isEmpty { return [] }
    let names = files.prefix(3).map { "“\($0)”" }.joined(separator: ", ") + (files.count > 3 ? ", …" : "")
    return [
      "Lưu ý: \(names) chưa từng được nhập dưới tên này nên --withdraw-missing không rút dòng nào theo đó. Là bản sửa của "
        + "tệp đã nhập thì đặt tên tệp và thư mục như lần trước rồi nhập lại."
    ]
  }

  private static func rows(_ missing: [ImportReport.Missing], _ word: String, _ withdrawn: Int) -> [String] {
    if missing.isEmpty { return [] }
    let count = number(missing.count)
    let head =
      withdrawn > 0
      ? "\(word) rút \(number(withdrawn)) trong \(count) dòng mà tệp từng nêu và nay không còn nêu:"
      : "\(count) dòng tệp từng nêu và nay không còn nêu, sổ vẫn giữ. Muốn rút thì nhập lại với --withdraw-missing:"
    return [head] + some(of: missing)
  }

  /// Rows that were stated by a file of the same name, which may be another one.
  private static func strangers(_ missing: [ImportReport.Missing]) -> [String] {
    if missing.isEmpty { return [] }
    let files = Array(Set(missing.map(\.origin.file))).sorted()
    let names = files.prefix(3).map { "“\($0)”" }.joined(separator: ", ") + (files.count > 3 ? ", …" : "")
    return [
      "\(number(missing.count)) dòng từng nêu dưới tên \(names) được giữ, dù có --withdraw-missing hay không: tệp lần "
        + "này không nêu lại dòng nào trong số đó, có thể là tệp khác trùng tên. Nếu là tệp khác thì đổi tên thư mục; "
        + "nếu đúng là tệp ấy thì nhập một lần không có --withdraw-missing rồi nhập lại:"
    ] + some(of: missing)
  }

  /// Rows of sheets that were not read, of which nobody can say that their file states them no longer.
  private static func ofUnreadSheets(_ missing: [ImportReport.Missing]) -> [String] {
    if missing.isEmpty { return [] }
    let places = Set(missing.map { Origin(file: $0.origin.file, line: 0, sheet: $0.origin.sheet).text }).sorted()
    let names = places.prefix(3).joined(separator: ", ") + (places.count > 3 ? ", …" : "")
    return [
      "\(number(missing.count)) dòng từng nêu ở \(names) được giữ, dù có --withdraw-missing hay không: lần này không đọc "
        + "được bảng ấy ở đó (trang đang ẩn, mất dòng tiêu đề, đổi tên, hoặc đã bỏ). Muốn rút thì để trang ấy trong tệp "
        + "với riêng dòng tiêu đề rồi nhập lại với --withdraw-missing:"
    ] + some(of: missing)
  }

  private static func some(of missing: [ImportReport.Missing]) -> [String] {
    let shown = missing.prefix(5).map { missing in
      let row = RowWords.text(of: EditionChanges.Row(missing.table, key: missing.key))
      return "  \(row) (\(missing.origin.text))\(fate(missing.fate))"
    }
    return shown + (missing.count > 5 ? ["  … và \(number(missing.count - 5)) dòng khác"] : [])
  }

  private static func fate(_ fate: ImportReport.Missing.Fate) -> String {
    switch fate {
    case .kept, .withdrawn, .keptFromStranger, .keptFromUnreadSheet: ""
    case .keptForItsName: ": giữ lại vì dòng khác còn nhắc tới"
    case .replaced(let origin): ": dùng lại bản của \(origin.text)"
    }
  }

  private static func number(_ count: Int) -> String { VietnameseNumber.format(ExactDecimal(count)) }
}
