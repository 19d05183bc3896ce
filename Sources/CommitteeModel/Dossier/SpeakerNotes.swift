/// What the speaker of a session is reminded of, scene by scene.
///
/// Nothing else reads these cells, so whoever was not handed a value of this type does not hold a note. An edition for a
/// wall has none.
public struct SpeakerNotes: Hashable, Sendable {
  private let notes: [String: String]

  /// Reads the notes of the session for which an edition was made.
  public init(reading port: any DossierReading) throws(DossierFailure) {
    let session = port.edition.session
    let rows = try port.records(of: .scene).filter { $0[.session] == session && !$0[.note].isEmpty }
    notes = Dictionary(rows.map { ($0[.ordinal], $0[.note]) }) { first, _ in first }
  }

  /// The note of a scene, by its number as written; `nil` where there is none.
  public subscript(ordinal: String) -> String? { notes[ordinal] }

  /// True when no scene has one.
  public var isEmpty: Bool { notes.isEmpty }
}
