import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The band at the top: whose session, which edition, what rank, what time.
struct Head {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on frame: inout Frame, in area: Rect) {
    let words = scene.cards.phrases(.head(scene.view.route)) { [place, datedStanding, occasion, edition] }
    // Before a committee the code of the screen stands there, by which the minutes may cite it, and no clock.
    let isProjected = scene.view.presentation != nil
    let clock = isProjected ? "" : scene.view.clock.map { "   \($0.text)" } ?? ""
    let code = isProjected ? " · màn hình \(scene.code)" : ""
    HeadBand(left: Array(words[..<2]), right: [words[2] + clock, words[3] + code]).draw(on: &frame, in: area)
  }

  /// The body that meets, or the other unit whose figures are looked at; on the screen of one figure, what that says.
  private var place: String {
    if case .standings(let key) = scene.view.route { return scene.indexName(of: key).uppercased() }
    if let subject = scene.view.route.subject {
      let wording = scene.cards[subject].wording
      return (scene.view.route == .subject(subject) ? wording.title : wording.name).uppercased()
    }
    guard scene.isElsewhere else { return scene.dossier.session.agency.uppercased() }
    return "\(scene.unitName.uppercased()) · hồ sơ của \(scene.dossier.session.agency)"
  }

  /// Before all else the period that was chosen, on every screen in the same place: without it, newest figures are meant.
  private var datedStanding: String {
    guard let period = scene.dossier.figures.period else { return standing }
    // Where there is little room what follows is cut, but a rank on the overview only as a whole.
    return "Đang xem kỳ \(period.label)" + (scene.view.route == .overview ? "   " : " · ") + standing
  }

  /// The province's rank and the target for it; deeper, the way to where one is.
  private var standing: String {
    switch scene.view.route {
    case .overview:
      // Who chairs says nothing of another unit.
      let chair = scene.isElsewhere ? nil : chairWords
      let ranks = rankWords
      let told = (ranks.prefix(1) + [targetWords ?? ""] + ranks.dropFirst() + [chair ?? ""]).filter { !$0.isEmpty }
      if told.isEmpty, scene.isElsewhere { return "Chưa có hạng nào của \(unitName)" }
      return told.joined(separator: "   ")
    case .section(let section):
      return unitName + " › " + scene.title(of: section)
    case .checks:
      return "Kiểm tra số liệu   không khớp, thiếu, chưa rõ"
    case .desk:
      return "Bàn thư ký   \(unitName)"
    case .register(let register):
      return "\(register.title)   \(register.explanation)"
    case .comparison(let code):
      let isForeign = scene.dossier.figures.levels[code] == nil && scene.comparison(of: code) != nil
      return
        ([unitName + (isForeign ? " không nêu" : "")] + Subject.indicator(code).path(in: scene.dossier)
        + ["So sánh các đơn vị"]).joined(separator: " › ")
    case .standings(let key):
      let year = key.period.isEmpty ? "không nêu kỳ" : "kỳ \(key.period)"
      let isForeign = scene.board.tables.allSatisfy { $0.index != key.index }
      let name = unitName + (isForeign ? " không có trong bảng" : "")
      return ([name] + Subject.ranking(key.index).path(in: scene.dossier) + ["bảng hạng \(year)"])
        .joined(separator: " › ")
    case .subject(let subject):
      return ([unitName] + subject.path(in: scene.dossier)).joined(separator: " › ")
    }
  }

  private var unitName: String { scene.unitName }

  /// The unit's rank in the index of digital transformation, else its ranks in all others.
  private var rankWords: [String] {
    let dossier = scene.dossier
    let main = "dti"
    let indices =
      dossier.newestRanking(in: main) == nil ? Pillar.allCases.flatMap { dossier.indices(of: $0) } : [main]
    return indices.compactMap { index in
      guard let ranking = dossier.newestRanking(in: index), let rank = ranking.text else { return nil }
      let year = ranking.isYearInferred ? " (\(ranking.yearWords ?? ""))" : ranking.year.map { " \($0)" }
      let name = Ranking.shortName(of: index, statedBy: ranking)
      return name.prefix(1).uppercased() + name.dropFirst() + (year ?? " (không nêu kỳ)") + ": hạng \(rank)"
    }
  }

  private var chairWords: String {
    let session = scene.dossier.session
    return session.chair.isEmpty ? "" : "Chủ trì: \(session.chair)"
  }

  private var targetWords: String? {
    guard let target = scene.dossier.target(forIndex: "dti") else { return nil }
    return target.deadline.isStated ? "Mục tiêu \(target.deadline.raw): \(target.words)" : "Mục tiêu: \(target.words)"
  }

  private var occasion: String { scene.dossier.occasionWords }

  private var edition: String { scene.dossier.editionWords }
}

extension Dossier {
  /// `Phiên thứ nhất · 17/01/2022`.
  var occasionWords: String { "\(session.shortName) · \(session.date.text)" }

  /// `bản 1 · tính đến 17/01/2022 · mã 7F3A`.
  var editionWords: String {
    let name = edition.isPublished ? "bản \(edition.number)" : "xem thử"
    let day = seenFrom.day.map { "tính đến \($0.text)" } ?? "\(seenFrom.words), không nêu ngày họp"
    return "\(name) · \(day) · mã \(edition.mark)"
  }
}

extension Scene {
  /// The title of a section; a session that only recommends has no conclusions to show.
  func title(of section: Section) -> String {
    guard section == .conclusions else { return section.title }
    let subjects = board.overview(section)
    let asks = subjects.contains { if case .recommendation = $0 { true } else { false } }
    guard asks else { return section.title }
    return subjects.contains { if case .task = $0 { true } else { false } } ? "Việc quá hạn và kiến nghị" : "Kiến nghị"
  }

  /// What stands in a section in which nothing is listed.
  func emptyWords(of section: Section) -> String {
    if section == .conclusions {
      return isElsewhere
        ? "Phiên này không có kết luận, việc hay kiến nghị nào nêu \(unitName)."
        : "Phiên này không có kết luận, việc hay kiến nghị nào."
    }
    // One period that was chosen says nothing of the others.
    let period = dossier.figures.period.map { " của kỳ \($0.shortLabel)" } ?? ""
    if isElsewhere { return "Hồ sơ không có số liệu\(period) của \(unitName) ở khung này." }
    return period.isEmpty ? "Chưa có số liệu cho khung này." : "Khung này không có số liệu\(period)."
  }

  /// Name of the index of a table; as its rows state it where the unit shown stands in none.
  func indexName(of key: Archive.TableKey) -> String {
    (dossier.newestRanking(in: key.index) ?? archive.tables[key]?.first)?.indexName ?? key.index
  }

  /// True while the figures of another unit than the session's province are looked at.
  var isElsewhere: Bool { dossier.figures.unit != dossier.session.province }

  /// Name of the unit whose figures are looked at.
  var unitName: String { dossier.name(of: dossier.figures.unit) }
}
