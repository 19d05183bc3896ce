public import CommitteeModel

/// A figure that another edition states otherwise than the one that was presented before it.
public struct Restatement: Hashable, Sendable {
  /// Of which indicator.
  public let indicator: Code<Indicator>
  /// What was stated before, with its period: the figure may come to be one of another.
  public let former: String

  /// Names a figure.
  public init(_ indicator: Code<Indicator>, former: String) {
    self.indicator = indicator
    self.former = former
  }

  /// Letters of a former statement that a mark has room for.
  private static let mostLetters = 60

  /// The newest figures that two editions state otherwise, by code; what only one of them states is no restatement.
  ///
  /// What `earlier` marks stays marked, with what was stated at first, until that is stated again.
  static func all(
    from old: UnitFigures, to new: UnitFigures, after earlier: [Restatement] = []
  ) -> [Restatement] {
    guard old.unit == new.unit, old.period == nil, new.period == nil else { return earlier }
    let marked = Dictionary(earlier.map { ($0.indicator, $0) }) { first, _ in first }
    return new.levels.compactMap { code, level in
      if let mark = marked[code] { return mark.isTaken(backBy: level) ? nil : mark }
      guard let former = old.levels[code], former.figure != level.figure || former.period != level.period else {
        return nil
      }
      return Restatement(code, former: dated(former))
    }.sorted { $0.indicator.text < $1.indicator.text }
  }

  /// True where a level is what was stated at first.
  private func isTaken(backBy level: Observation) -> Bool { former == Self.dated(level) }

  /// What was stated before, no longer than a room reads, its period left out where a level still has it.
  public func former(beside level: Observation?) -> String {
    let end = former.ranges(of: Self.periodStart).last?.lowerBound ?? former.endIndex
    let (words, period) = (former[..<end], former[end...])
    let short = words.count > Self.mostLetters ? words.prefix(Self.mostLetters - 1) + "…" : words
    return String(short) + (level.map(Self.period).map { $0 == period } ?? false ? "" : period)
  }

  private static let periodStart = " (kỳ "

  private static func dated(_ level: Observation) -> String { words(of: level) + period(of: level) }

  private static func period(of level: Observation) -> String {
    level.period.shortLabel.isEmpty ? "" : "\(periodStart)\(level.period.shortLabel))"
  }

  /// In one line, and whole: texts that begin alike are not the same.
  private static func words(of level: Observation) -> String {
    let words =
      switch level.figure {
      case .value(let value): value.text
      case .absent(let absence): absence.words
      }
    return words.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}

extension [Restatement] {
  /// In one line of text; `nil` for none.
  var text: String? { isEmpty ? nil : map { "\($0.indicator.text)\t\($0.former)" }.joined(separator: "\n") }

  /// Reads such a text; lines that are none are left out.
  init(text: String) {
    self = text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return parts.count == 2 ? Restatement(Code(parts[0]), former: parts[1]) : nil
    }
  }
}

extension State {
  /// Presents another edition of the session in place of this one: the same scene, with the time that was taken; what it
  /// states otherwise is marked from now on.
  public mutating func exchange(
    for opened: Dossier, _ proceedings: Proceedings, elsewhere: Elsewhere? = nil
  ) -> [Effect] {
    guard let show = view.presentation else { return [] }
    var next = ViewState(size: view.size, tier: view.tier, theme: view.theme, clock: view.clock)
    next.restated = Restatement.all(from: dossier.figures, to: opened.figures, after: view.restated)
    self = State(opened, view: next)
    archive.proceedings = proceedings
    archive.elsewhere = elsewhere
    view.presentation = show.moved(to: Script(proceedings, in: opened, board: board, elsewhere: elsewhere))
    // Nothing was read of this edition yet: what the scene needs is asked for before anybody sees it.
    return showScene() + update(.resized(view.size))
  }

  /// What a scene shows by now of what is stated otherwise than before: no mark comes ahead of its figure.
  public func restated(on scene: ScriptScene) -> [Restatement] {
    let step = scene.isRevealed ? view.presentation?.step ?? 0 : .max
    let codes = Set(subjects(of: scene, upTo: step).compactMap(\.indicator))
    return view.restated.filter { codes.contains($0.indicator) }
  }

  /// The figures that a scene shows, where parts of it appear one by one after so many steps.
  public func subjects(of scene: ScriptScene, upTo step: Int = .max) -> [Subject] {
    switch scene.content {
    case .unknown, .opening, .agendaItem: []
    case .route(.overview):
      board.abreast.map { board.overview($0) }.prefix(step).flatMap { $0 }
    case .route(.section(let section)): Array(board.overview(section).prefix(step))
    case .route(let route): route.subject.map { [$0] } ?? []
    }
  }
}

extension Presentation {
  /// The same moment of another script: the scene of the same number and screen, or of the same screen, or of the same place.
  func moved(to script: Script) -> Presentation {
    var moved = Presentation(script, endsProgram: endsProgram)
    func target(_ place: Int) -> Int {
      let old = self.script.scenes[place]
      func isAlike(_ new: ScriptScene) -> Bool { new.content == old.content && new.choice == old.choice }
      let same = script.scenes.firstIndex { $0.ordinal == old.ordinal && isAlike($0) }
      return same ?? script.scenes.firstIndex(where: isAlike) ?? min(place, script.scenes.count - 1)
    }
    moved.place = target(place)
    if moved.scene.content == scene.content { (moved.step, moved.page) = (step, page) }
    moved.cover = cover
    moved.isPaused = isPaused
    moved.now = now
    var spent: [Int: Int] = [:]
    for (place, milliseconds) in timer.spent where self.script.scenes.indices.contains(place) {
      spent[target(place), default: 0] += milliseconds
    }
    let running = timer.running.map { SessionTimer.Running(scene: moved.place, since: $0.since) }
    moved.timer = SessionTimer(spent: spent, running: running, hasStarted: timer.hasStarted)
    return moved
  }
}
