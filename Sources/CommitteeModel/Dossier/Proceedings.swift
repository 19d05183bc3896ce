/// What the sessions up to this one dealt with, beyond what the first screen needs; read when it is first asked for.
public final class Proceedings: Sendable {
  /// The agenda of the session, in order.
  public let agenda: [AgendaItem]
  /// The scenes of the session's script, by their numbers; empty where nobody wrote one.
  public let script: [ScriptRow]
  /// The sites of the session, in order.
  public let sites: [RemoteSite]
  /// Every system that a session spoke of.
  public let systems: [DigitalSystem]
  /// Conclusions of all sessions.
  public let conclusions: [Conclusion]
  /// Tasks of all sessions.
  public let tasks: [CommitteeTask]
  /// What was voiced at all sessions.
  public let opinions: [Opinion]
  /// Every document.
  public let documents: [Document]
  /// Every source.
  public let sources: [Source]
  /// What was voiced at the session while no point of its agenda speaks of it; what nobody answered first.
  public let statementsBesides: [Opinion]
  private let statements: [String: [Opinion]]
  private let places: [Table: [String: Int]]
  private let answers: Answers

  /// Reads the tables of an edition.
  public convenience init(reading port: any DossierReading) throws(DossierFailure) {
    let session = port.edition.session
    self.init(
      of: session,
      agenda: try port.records(of: .agenda).filter { $0[.session] == session }.map { AgendaItem($0) },
      script: try port.records(of: .scene).filter { $0[.session] == session }.map { ScriptRow($0) }.inOrder,
      sites: try port.records(of: .site).filter { $0[.session] == session }.map { RemoteSite($0) },
      systems: try port.records(of: .system).map { DigitalSystem($0) },
      conclusions: try port.records(of: .conclusion).map { Conclusion($0) },
      tasks: try port.records(of: .task).map { CommitteeTask($0) },
      opinions: try port.records(of: .opinion).compactMap(Opinion.init),
      documents: try port.records(of: .document).map { Document($0) },
      sources: try port.records(of: .source).map { Source($0) },
      chairs: Dictionary(try port.records(of: .session).map { (Code($0[.code]), $0[.leadAgency]) }) { first, _ in first
      }
    )
  }

  /// Proceedings of which nothing could be read.
  public convenience init() {
    self.init(
      of: "", agenda: [], script: [], sites: [], systems: [], conclusions: [], tasks: [], opinions: [], documents: [],
      sources: [], chairs: [:])
  }

  private init(
    of session: String, agenda: [AgendaItem], script: [ScriptRow], sites: [RemoteSite], systems: [DigitalSystem],
    conclusions: [Conclusion], tasks: [CommitteeTask], opinions: [Opinion], documents: [Document], sources: [Source],
    chairs: [Code<Session>: String]
  ) {
    self.agenda = agenda
    self.script = script
    self.sites = sites
    self.systems = systems
    self.conclusions = conclusions
    self.tasks = tasks
    self.opinions = opinions
    self.documents = documents
    self.sources = sources
    func index(_ keys: [String]) -> [String: Int] {
      Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    }
    places = [
      .agenda: index(agenda.map(\.key)), .site: index(sites.map(\.key)), .system: index(systems.map(\.code.text)),
      .conclusion: index(conclusions.map(\.code.text)), .task: index(tasks.map(\.code.text)),
      .opinion: index(opinions.map(\.code.text)), .document: index(documents.map(\.code.text)),
      .source: index(sources.map(\.code.text)),
    ]
    let answers = Answers(opinions, chairs: chairs)
    self.answers = answers
    let match = AgendaMatch(agenda)
    var statements: [String: [Opinion]] = [:]
    var besides: [Opinion] = []
    for opinion in opinions where opinion.session.text == session {
      if let point = match.point(of: opinion) {
        statements[point.key, default: []].append(opinion)
      } else if opinion.kind != .response || opinion.answers.isEmpty {
        besides.append(opinion)
      }
    }
    func unansweredFirst(_ opinions: [Opinion]) -> [Opinion] {
      opinions.enumerated()
        .sorted { (answers.stage(of: $0.element), $0.offset) < (answers.stage(of: $1.element), $1.offset) }
        .map(\.element)
    }
    self.statements = statements.mapValues(unansweredFirst)
    statementsBesides = unansweredFirst(besides)
  }
}

// MARK: - Questions

extension Proceedings {
  /// The point of the agenda with a key.
  public func agendaItem(_ key: String) -> AgendaItem? { row(key, of: .agenda, in: agenda) }

  /// The group of sites with a key.
  public func site(_ key: String) -> RemoteSite? { row(key, of: .site, in: sites) }

  /// The system with a code.
  public func system(_ code: String) -> DigitalSystem? { row(code, of: .system, in: systems) }

  /// The conclusion with a code.
  public func conclusion(_ code: String) -> Conclusion? { row(code, of: .conclusion, in: conclusions) }

  /// The task with a code.
  public func task(_ code: String) -> CommitteeTask? { row(code, of: .task, in: tasks) }

  /// The opinion with a code.
  public func opinion(_ code: String) -> Opinion? { row(code, of: .opinion, in: opinions) }

  /// The document with a code.
  public func document(_ code: String) -> Document? { row(code, of: .document, in: documents) }

  /// The source with a code.
  public func source(_ code: String) -> Source? { row(code, of: .source, in: sources) }

  /// The tasks that follow from a conclusion.
  public func tasks(of conclusion: Code<Conclusion>) -> [CommitteeTask] { tasks.filter { $0.conclusion == conclusion } }

  /// What was answered to an opinion.
  public func answers(to opinion: Code<Opinion>) -> [Opinion] { answers.to[opinion] ?? [] }

  /// What was voiced at a point of the agenda, as far as the words of both tell; what nobody answered first.
  public func statements(at point: AgendaItem) -> [Opinion] { statements[point.key] ?? [] }

  /// True for what awaits an answer and has none: a recommendation, or a difficulty voiced at a session at which
  /// difficulties are answered; never for what the chair says.
  public func isUnanswered(_ opinion: Opinion) -> Bool { answers.stage(of: opinion) == .unanswered }

  private func row<Row>(_ key: String, of table: Table, in rows: [Row]) -> Row? { places[table]?[key].map { rows[$0] } }
}

extension Proceedings: Hashable {
  /// True for the same reading of the same edition.
  public static func == (left: Proceedings, right: Proceedings) -> Bool { left === right }

  /// Hashes which reading it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Dossier {
  /// What became of a conclusion of an earlier session by the as-of day.
  public func outcome(of conclusion: Conclusion, in proceedings: Proceedings) -> Outcome {
    Outcome(of: proceedings.tasks(of: conclusion.code).map { state(of: $0) })
  }
}
