import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The band at the top: whose session, which edition, what rank, what time.
struct Head {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func draw(on frame: inout Frame, in area: Rect) {
    let words = scene.cards.phrases(.head(scene.view.route)) { [place, standing, occasion, edition] }
    // Before a committee the code of the screen stands there, by which the minutes may cite it, and no clock.
    let isProjected = scene.view.presentation != nil
    let clock = isProjected ? "" : scene.view.clock.map { "   \($0.text)" } ?? ""
    let code = isProjected ? " · màn hình \(scene.code)" : ""
    HeadBand(left: Array(words[..<2]), right: [words[2] + clock, words[3] + code]).draw(on: &frame, in: area)
  }

  /// The body that meets; on the screen of one figure, its name.
  private var place: String {
    if let subject = scene.view.route.subject {
      return scene.cards[subject].wording.name.uppercased()
    }
    return scene.dossier.session.agency.uppercased()
  }

  /// The province's rank and the target for it; deeper, the way to where one is.
  private var standing: String {
    let isElsewhere = scene.dossier.figures.unit != scene.dossier.session.province
    switch scene.view.route {
    case .overview:
      let words = [isElsewhere ? unitName : nil, rankWords, targetWords, periodWords].compactMap { $0 }
      return (words + [chairWords]).filter { !$0.isEmpty }.joined(separator: "   ")
    case .section(let section):
      return [unitName + " › " + scene.title(of: section), periodWords].compactMap { $0 }.joined(separator: "   ")
    case .checks:
      return "Kiểm tra số liệu   không khớp, thiếu, chưa rõ"
    case .register(let register):
      return "\(register.title)   \(register.explanation)"
    case .comparison(let code):
      return ([unitName] + Subject.indicator(code).path(in: scene.dossier) + ["So sánh các đơn vị"])
        .joined(separator: " › ")
    case .standings(let key):
      let year = key.period.isEmpty ? "không nêu kỳ" : "kỳ \(key.period)"
      return ([unitName] + Subject.ranking(key.index).path(in: scene.dossier) + ["bảng hạng \(year)"])
        .joined(separator: " › ")
    case .subject(let subject):
      return ([unitName] + subject.path(in: scene.dossier)).joined(separator: " › ")
    }
  }

  private var unitName: String { scene.dossier.name(of: scene.dossier.figures.unit) }

  private var rankWords: String? {
    guard let ranking = scene.dossier.newestRanking(in: "dti"), let rank = ranking.text else { return nil }
    let year = ranking.year.map { " \($0)" } ?? " (không nêu kỳ)"
    return "DTI cấp tỉnh\(year): hạng \(rank)"
  }

  private var chairWords: String {
    let session = scene.dossier.session
    return session.chair.isEmpty ? "" : "Chủ trì: \(session.chair)"
  }

  private var targetWords: String? {
    guard let target = scene.dossier.target(forIndex: "dti") else { return nil }
    return "Mục tiêu \(target.deadline.raw): \(target.words)"
  }

  private var periodWords: String? {
    scene.dossier.figures.period.map { "Đang xem kỳ \($0.label)" }
  }

  private var occasion: String {
    let session = scene.dossier.session
    return "\(session.shortName) · \(session.date.text)"
  }

  private var edition: String {
    let edition = scene.dossier.edition
    let mark = edition.contentHash.prefix(4).uppercased()
    let name = edition.isPublished ? "bản \(edition.number)" : "xem thử"
    return "\(name) · tính đến \(edition.asOf.text) · mã \(mark)"
  }
}

extension Scene {
  /// The title of a section; a session that only recommends has no conclusions to show.
  func title(of section: Section) -> String {
    if section == .conclusions, case .recommendation? = board.overview(section).first { return "Kiến nghị" }
    return section.title
  }
}
