internal import CommitteeModel
internal import Ledger

/// The journal of a ledger with the showings of its editions, for a person and for a program.
struct LogReport {
  /// What was done and what was shown, the first first.
  private let lines: [Line]

  private enum Line {
    case entry(JournalEntry)
    case showing(ProjectionLog.Showing, edition: Int)

    var moment: String {
      switch self {
      case .entry(let entry): entry.moment
      case .showing(let showing, _): showing.moment
      }
    }
  }

  /// Joins a journal and the showings of editions that it tells of; what another ledger's editions showed is left out.
  init(entries: [JournalEntry], showings: [ProjectionLog.Showing]) {
    var editions: [String: Int] = [:]
    for case .edition(let number, _, let hash, _, _) in entries.flatMap(\.details) { editions[hash] = number }
    var rest = showings.compactMap { showing in editions[showing.edition].map { Line.showing(showing, edition: $0) } }[
      ...]
    var lines: [Line] = []
    // Entries stand in the order of the journal, whatever a clock that was set back says.
    for entry in entries {
      while let next = rest.first, next.moment < entry.moment { lines.append(rest.removeFirst()) }
      lines.append(.entry(entry))
    }
    self.lines = lines + rest
  }

  /// A line for each.
  var text: String {
    guard !lines.isEmpty else { return "Sổ chưa ghi việc nào." }
    var table = TextTable([
      ("Mục", .right), ("Lúc", .left), ("Ai", .left), ("Việc", .left), ("Về", .left), ("Mã", .left),
    ])
    for line in lines { table.add(Self.cells(line)) }
    return table.lines.joined(separator: "\n")
  }

  private static func cells(_ line: Line) -> [String] {
    switch line {
    case .entry(let entry):
      [
        "\(entry.number)", entry.moment.isEmpty ? "không rõ" : Receipt.moment(entry.moment),
        entry.who.isEmpty ? "không rõ" : entry.who, entry.act?.rawValue ?? "việc khác", entry.about,
        String(entry.hash.prefix(8)),
      ]
    case .showing(let showing, let edition):
      [
        "", Receipt.moment(showing.moment), "", "trình chiếu",
        "bản \(edition), \(showing.screens) màn hình, đến \(showing.until)", "",
      ]
    }
  }
}

extension JournalEntry {
  /// What it is about, with how much of it there was.
  fileprivate var about: String {
    var (files, rows) = (0, 0)
    var deed: String?
    var reason = ""
    for detail in details {
      switch detail {
      case .deed(let table, let key, let step):
        let title = Table.allCases.first { $0.storeName == table }.map { TableSchema.of($0).title.lowercased() }
        let name = key.split(separator: "\u{1F}", omittingEmptySubsequences: true).joined(separator: " · ")
        deed = "\(subject), \(title ?? table) \(name)" + (step > 0 ? ", mục \(step)" : "")
      case .reason(let text): reason = ": \(text)"
      case .file: files += 1
      case .rows(_, _, _, let count): rows += count
      case .edition(let number, let audience, _, let count, _):
        let wall = audience == Audience.committee.rawValue ? "" : ", cho màn hình treo tường"
        return "\(subject), bản \(number)\(wall), \(VietnameseNumber.format(ExactDecimal(count))) dòng"
      case .delivery: break
      }
    }
    if let deed { return deed + reason }
    guard act == .imported else { return subject }
    return "\(subject), \(files) tệp, \(VietnameseNumber.format(ExactDecimal(rows))) dòng mới"
  }
}

// MARK: - JSON

extension LogReport {
  private struct Entry: Encodable {
    var entry: Int?
    var moment: String
    var who: String?
    var act: String
    var subject: String?
    var details: [String]?
    var hash: String?
    var edition: Int?
    var screens: Int?
    var until: String?
  }

  private struct Document: Encodable { let entries: [Entry] }

  /// One object with all lines; what a line does not have is left out.
  func json() throws -> String {
    let entries = lines.map { line in
      switch line {
      case .entry(let entry):
        Entry(
          entry: entry.number, moment: entry.moment, who: entry.who, act: entry.act?.rawValue ?? "",
          subject: entry.subject, details: entry.details.map(\.text), hash: entry.hash)
      case .showing(let showing, let edition):
        Entry(
          moment: showing.moment, act: "trình chiếu", edition: edition, screens: showing.screens,
          until: String(showing.until))
      }
    }
    return try JSONText.of(Document(entries: entries))
  }
}
