public import CommitteeModel

/// The draft of a notice of a session's conclusions: what the record states, and a mark wherever it states nothing.
///
/// Nothing is made up: no number, no day of signing, nobody who leads, no deadline.
public struct ConclusionNotice: Sendable {
  let dossier: Dossier
  let proceedings: Proceedings
  let shown: [ShownScreen]
  /// What the room has not heard, which is no part of the notice.
  public let unheard: UnheardPart
  /// Tasks of the session by their conclusion.
  let tasks: [Code<Conclusion>: [CommitteeTask]]
  /// Tasks of the session that follow from none of its conclusions.
  let looseTasks: [CommitteeTask]

  /// Drafts the notice of the session of a dossier; what is `unheard` is named as lacking and nothing more.
  public init(
    of dossier: Dossier, _ proceedings: Proceedings, shown: [ShownScreen], unheard: UnheardPart = UnheardPart([])
  ) {
    self.unheard = unheard
    self.dossier = dossier
    self.proceedings = proceedings
    self.shown = shown
    let known = Set(dossier.conclusions.map(\.code))
    var tasks: [Code<Conclusion>: [CommitteeTask]] = [:]
    var loose: [CommitteeTask] = []
    for task in dossier.tasks {
      if let code = task.conclusion, known.contains(code) {
        tasks[code, default: []].append(task)
      } else {
        loose.append(task)
      }
    }
    (self.tasks, looseTasks) = (tasks, loose)
  }

  /// A part; empty where the session has nothing for it.
  public func blocks(of part: NoticePart) -> [Block] {
    switch part {
    case .head: head
    case .number: number
    case .title: title
    case .opening: opening
    case .assessment: assessment
    case .tasks: work
    case .execution: execution
    case .signature: signature
    case .figures: figures
    case .screens: screens
    case .lacking: summary
    }
  }

  /// The whole draft.
  public var blocks: [Block] { NoticePart.allCases.flatMap(blocks(of:)) }

  /// What the record lacks for parts of the draft, each once, in their order, with how often.
  public func lackings(in parts: [NoticePart]) -> [(name: String, count: Int)] {
    let all = parts.filter { $0 != .lacking }.flatMap(blocks(of:)).flatMap(\.passages).flatMap(\.lackings)
    var counts: [String: Int] = [:]
    var names: [String] = []
    for name in all {
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
    }
    return names.map { ($0, counts[$0] ?? 0) }
  }

  var session: Session { dossier.session }

  /// True for a session of a body of the Party, whose papers have another head.
  var isOfParty: Bool {
    let agency = Folding.accented(session.agency)
    return ["tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy"].contains { agency.hasPrefix($0) }
  }
}

// MARK: - Head and end

extension ConclusionNotice {
  private var head: [Block] {
    let agency = Passage(session.agency.isEmpty ? .lacking("cơ quan ban hành") : .strong(session.agency.uppercased()))
    let state: [Passage] =
      isOfParty
      ? [Passage(.strong("ĐẢNG CỘNG SẢN VIỆT NAM"))]
      : [Passage(.strong("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), Passage(.strong("Độc lập - Tự do - Hạnh phúc"))]
    return [.sides(left: [agency], right: state, look: .ruled)]
  }

  private var number: [Block] {
    // Hướng dẫn 36-HD/VPTW writes `12-TB/TU` where Nghị định 30/2020/NĐ-CP writes `12/TB-UBND`.
    let sign: Passage.Run = letters.map { .words(isOfParty ? "-TB/\($0)" : "/TB-\($0)") } ?? .lacking("ký hiệu cơ quan")
    let place = dossier.name(of: session.province)
    return [
      .sides(
        left: [Passage(.words("Số: "), .lacking("số văn bản"), sign)],
        right: [Passage(.words("\(place), "), .lacking("ngày, tháng, năm ban hành"))], look: .centred)
    ]
  }

  /// The letters of the issuing body in the number, where its kind says them.
  private var letters: String? {
    let agency = Folding.accented(session.agency)
    if isOfParty {
      return ["tỉnh ủy": "TU", "thành ủy": "TU", "huyện ủy": "HU"].first { agency.hasPrefix($0.key) }?.value
    }
    if agency.hasPrefix("ủy ban nhân dân") || agency.hasPrefix("ubnd") { return "UBND" }
    return agency.hasPrefix("ban chỉ đạo") ? "BCĐ" : nil
  }

  private var title: [Block] {
    let who = Passage(chairWords.isEmpty ? .lacking("người chủ trì") : .strong(chairWords))
    return [
      .centred([
        Passage(.strong("THÔNG BÁO")),
        Passage(.strong("Kết luận của ")) + who + Passage(.strong(" tại \(session.name)")),
      ])
    ]
  }

  private var chairWords: String {
    guard !session.chair.isEmpty else { return "" }
    return "đồng chí \(session.chair)" + (session.chairRole.isEmpty ? "" : ", \(session.chairRole),")
  }

  private var signature: [Block] {
    let leads = orderedLeads.map { Passage(.words("- \($0);")) }
    let receivers: [Passage] =
      [Passage(.strong("Nơi nhận:"))] + leads
      + [Passage(.words("- "), .lacking("nơi nhận khác"), .words(";")), "- Lưu: VT."]
    return [
      .sides(
        left: receivers,
        right: [
          Passage(.lacking("quyền hạn, chức vụ người ký")), " ", " ", " ", Passage(.lacking("họ tên người ký")),
        ], look: .signing)
    ]
  }
}

// MARK: - Opening

extension ConclusionNotice {
  private var opening: [Block] {
    let part = session.partOfDay.isEmpty || session.date.day == nil ? "" : "Buổi \(session.partOfDay) "
    let day =
      session.date.day == nil
      ? "Trong \(AsOf(session.date).words)" : "\(part.isEmpty ? "Ngày" : "ngày") \(session.date.text)"
    let agency = Passage(session.agency, orLacking: "cơ quan tổ chức")
    let form = session.form.isEmpty ? "" : ", theo hình thức \(session.form)"
    let venue =
      session.venue.isEmpty
      ? Passage(.words(", tại "), .lacking("địa điểm")) : Passage(.words(", tại \(session.venue)"))
    var first =
      Passage(.words("\(part)\(day), ")) + agency + Passage(.words(" tổ chức \(session.name)")) + venue
      + Passage(.words("\(form). "))
    first =
      first + Passage(chairWords.isEmpty ? .lacking("người chủ trì") : .words(capitalised(chairWords))) + " chủ trì"
    if !session.coChair.isEmpty { first = first + Passage(.words(", cùng chủ trì có \(session.coChair)")) }
    first = first + ". Thành phần dự: " + Passage(.lacking("thành phần dự")) + Passage(.words(sites)) + "."
    return [.paragraph(first), .paragraph(heard)]
  }

  /// `; 277 điểm cầu cấp xã`, as far as the record counts them.
  private var sites: String {
    let counted = proceedings.sites.compactMap { site in site.count.map { "\($0) điểm cầu \(site.name)" } }
    return counted.isEmpty ? "" : "; " + counted.joined(separator: ", ")
  }

  private var heard: Passage {
    let reports = proceedings.agenda.filter { $0.kind == "báo cáo" }.map { item in
      "“\(item.content)”" + (item.speaker.isEmpty ? "" : " (\(item.speaker))")
    }
    let opinions = session.statedOpinions.map { "\($0) ý kiến" } ?? "ý kiến"
    let report = Passage(reports.joined(separator: ", "), orLacking: "báo cáo đã nghe")
    let who = Passage(session.chair.isEmpty ? .lacking("người chủ trì") : .words("đồng chí \(session.chair)"))
    return "Sau khi nghe báo cáo " + report + Passage(.words(" và \(opinions) của các đại biểu dự họp, ")) + who
      + " kết luận như sau:"
  }

  private func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
