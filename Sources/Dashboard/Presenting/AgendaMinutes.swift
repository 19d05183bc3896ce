public import CommitteeModel

/// What a point of the agenda was to take and what it took.
public struct AgendaMinutes: Hashable, Sendable {
  /// Its number as written; empty for scenes that belong to no point.
  public let ordinal: String
  /// `khai mạc`, `báo cáo` …; may be empty.
  public let kind: String
  /// What it is about.
  public let content: String
  /// Minutes that were planned; `nil` where none were.
  public let planned: Int?
  /// Seconds that it took.
  public let used: Int

  /// Names a point and its time.
  public init(ordinal: String, kind: String, content: String, planned: Int?, used: Int) {
    self.ordinal = ordinal
    self.kind = kind
    self.content = content
    self.planned = planned
    self.used = used
  }

  /// Whole minutes that it took, one begun counted as one.
  public var usedMinutes: Int { (used + 59) / 60 }
}

extension Presentation {
  /// The time that each point took so far, in the order in which the script comes to them; points that took none are left out.
  public var minutes: [AgendaMinutes] {
    var order: [AgendaItem?] = []
    var spent: [AgendaItem?: Int] = [:]
    for (place, scene) in script.scenes.enumerated() {
      if spent[scene.agendaItem] == nil { order.append(scene.agendaItem) }
      spent[scene.agendaItem, default: 0] += timer.elapsed(of: place, at: now)
    }
    return order.compactMap { item in
      guard let milliseconds = spent[item], milliseconds >= 1000 else { return nil }
      return AgendaMinutes(
        ordinal: item?.ordinal ?? "", kind: item?.kind ?? "", content: item?.content ?? "",
        planned: script.minutes(of: item), used: milliseconds / 1000)
    }
  }
}

/// What points of the agenda took in sessions before.
public struct AgendaExperience: Hashable, Sendable {
  /// One showing of a session's script.
  public struct Showing: Hashable, Sendable {
    /// Whose script.
    public let session: Code<Session>
    /// What its points took.
    public let minutes: [AgendaMinutes]

    /// Names a showing.
    public init(of session: Code<Session>, _ minutes: [AgendaMinutes]) {
      self.session = session
      self.minutes = minutes
    }

    fileprivate var seconds: Int { minutes.reduce(0) { $0 + $1.used } }
  }

  private let showings: [Showing]

  /// What was seen, in any order. Of several showings of one session the longest counts: the others were rehearsals.
  public init(_ showings: [Showing], besides session: Code<Session>) {
    let others = Dictionary(grouping: showings.filter { $0.session != session }, by: \.session)
    self.showings = others.values.compactMap { $0.max { $0.seconds < $1.seconds } }
  }

  /// Minutes to plan for a point: the one in the middle of what points of the same words took, or else of the same kind;
  /// `nil` where there were none.
  public func proposal(for item: AgendaItem) -> Int? {
    let all = showings.flatMap(\.minutes)
    let name = Folding.folded(item.content)
    let alike = all.filter { Folding.folded($0.content) == name }
    let kindred = item.kind.isEmpty ? [] : all.filter { $0.kind == item.kind }
    let minutes = (alike.isEmpty ? kindred : alike).map(\.usedMinutes).sorted()
    // Of two in the middle the longer: a plan that is too tight costs more than one that is too wide.
    return minutes.isEmpty ? nil : minutes[minutes.count / 2]
  }
}
