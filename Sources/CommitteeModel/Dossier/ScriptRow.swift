/// One scene of a session's script, as it is shown to everybody: what only its speaker sees is not part of it.
public struct ScriptRow: Hashable, Sendable {
  /// Its number within the script, as written.
  public let ordinal: String
  /// The point of the agenda to which it belongs, by its number as written; empty where the script does not say.
  public let agendaItem: String
  /// The screen, by the text of its address: `indicator/cqs.dvc`, `overview`, `tasks`, `tasks?quá hạn`.
  public let address: String
  /// What stands above it; empty for the name of what it shows.
  public let title: String
  /// How long it may take, in minutes, where stated.
  public let minutes: Int?
  /// True where its parts appear one by one.
  public let isRevealed: Bool

  /// Makes a scene.
  public init(
    ordinal: String, agendaItem: String = "", address: String, title: String = "", minutes: Int? = nil,
    isRevealed: Bool = false
  ) {
    self.ordinal = ordinal
    self.agendaItem = agendaItem
    self.address = address
    self.title = title
    self.minutes = minutes
    self.isRevealed = isRevealed
  }

  init(_ record: Record) {
    self.init(
      ordinal: record[.ordinal], agendaItem: record[.agendaItem], address: record[.screen], title: record[.sceneTitle],
      minutes: AgendaItem.minutes(record[.minutes]), isRevealed: record[.isRevealed] == "có")
  }
}

extension [ScriptRow] {
  /// By their numbers, `2` before `10`; what bears no number comes last.
  var inOrder: [ScriptRow] {
    let numbered = map { (number: VietnameseNumber.wholeNumber($0.ordinal) ?? .max, scene: $0) }
    return numbered.sorted { $0.number < $1.number }.map(\.scene)
  }
}
