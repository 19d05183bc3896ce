import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The band at the top: whose session, which edition, what rank, what time.
struct Head {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(on frame: inout Frame, in area: Rect) {
    HeadBand(left: [place, standing], right: [occasion, edition]).draw(on: &frame, in: area)
  }

  /// On the overview the body that meets; deeper, where one is.
  private var place: String {
    let dossier = state.dossier
    let session = dossier.session
    switch state.view.route {
    case .overview:
      return dossier.figures.unit == session.province
        ? session.agency.uppercased() : dossier.name(of: dossier.figures.unit).uppercased()
    case .section(let section):
      return section.title.uppercased()
    case .subject(let subject):
      return SubjectWording(subject, in: dossier).name.uppercased()
    }
  }

  /// The province's rank and the target for it; deeper, the way to where one is.
  private var standing: String {
    switch state.view.route {
    case .overview:
      return [rankWords, targetWords, periodWords].compactMap { $0 }.joined(separator: "   ")
    case .section:
      return [unitName, periodWords].compactMap { $0 }.joined(separator: "   ")
    case .subject(let subject):
      let wording = SubjectWording(subject, in: state.dossier)
      return ([unitName] + wording.path).joined(separator: " › ")
    }
  }

  private var unitName: String { state.dossier.name(of: state.dossier.figures.unit) }

  private var rankWords: String? {
    guard let ranking = state.dossier.newestRanking(in: "dti"), let rank = ranking.text else { return nil }
    let year = ranking.year.map { " · kỳ \($0)" } ?? " · không nêu kỳ"
    return "DTI cấp tỉnh hạng \(rank)\(year)"
  }

  private var targetWords: String? {
    guard let target = state.dossier.target(forIndex: "dti") else { return nil }
    return "Mục tiêu \(target.deadline.raw): \(target.words)"
  }

  private var periodWords: String? {
    state.dossier.figures.period.map { "Đang xem kỳ \($0.label)" }
  }

  private var occasion: String {
    let session = state.dossier.session
    let clock = state.view.clock.map { "   \($0.text)" } ?? ""
    return "\(session.shortName) · \(session.date.text)\(clock)"
  }

  private var edition: String {
    let edition = state.dossier.edition
    let mark = edition.contentHash.prefix(4).uppercased()
    return "bản \(edition.number) · số liệu đến \(edition.asOf.text) · mã \(mark)"
  }
}

extension Section {
  /// Its title on screens.
  var title: String {
    switch self {
    case .digitalGovernment: "Chính quyền số"
    case .digitalEconomy: "Kinh tế số"
    case .digitalSociety: "Xã hội số"
    case .common: "Lĩnh vực và nền tảng chung"
    case .conclusions: "Kết luận và giao việc"
    }
  }
}
