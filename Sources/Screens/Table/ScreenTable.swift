import CommitteeModel
public import Dashboard
import Widgets

/// The table of a screen with all its rows and columns whole, for files and documents.
///
/// What a screen says by a sign, a bar or a place it says here in words; every row ends with where it is stated.
public struct ScreenTable: Hashable, Sendable {
  /// What it lists.
  public let title: String
  /// Titles of the columns.
  public let columns: [String]
  /// A cell for each column.
  public let rows: [[String]]

  init(title: String, columns: [String], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows.map { $0.map(ScreenTable.inWords) }
  }

  /// What a state shows: the panel where one lies over the screen, else the screen.
  public init(_ state: State) {
    let scene = Scene(state, SubjectCards(of: state.dossier))
    if let panel = ScreenTable(panelOf: scene) {
      self = panel
      return
    }
    switch scene.view.route {
    case .overview: self.init(figuresOf: Section.allCases.filter { $0 != .conclusions }, in: scene)
    case .section(.conclusions): self.init(decisionsIn: scene)
    case .section(let section): self.init(figuresOf: [section], in: scene)
    case .checks: self.init(checksIn: scene)
    case .register(let register): self.init(register, in: scene)
    case .comparison(let code): self.init(comparisonOf: code, in: scene)
    case .standings(let key): self.init(key, in: scene)
    case .subject(let subject): self.init(subject, in: scene)
    case .desk: self.init(decisionsIn: scene)
    }
  }
}

extension ScreenTable {
  /// What a state shows, for what holds several tables: behind the facts of a figure its series over time.
  public static func all(of state: State) -> [ScreenTable] {
    let scene = Scene(state, SubjectCards(of: state.dossier))
    guard scene.view.overlay == nil, case .subject(let subject) = scene.view.route,
      let series = ScreenTable(seriesOf: subject, in: scene)
    else { return [ScreenTable(state)] }
    return [ScreenTable(state), series]
  }
}

extension Scene {
  /// The last two columns of every table: where a row is stated, and the file and line it was read from.
  func evidence(_ source: Code<Source>?, _ origin: Origin?) -> [String] {
    [source.map { dossier.shortName(of: $0) } ?? "", origin?.text ?? ""]
  }
}

extension ScreenTable {
  static let evidenceColumns = ["Nguồn", "Tệp"]

  /// The same without the columns that no row fills; without rows all heads stay.
  var telling: ScreenTable {
    guard !rows.isEmpty else { return self }
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return ScreenTable(
      title: title, columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}
