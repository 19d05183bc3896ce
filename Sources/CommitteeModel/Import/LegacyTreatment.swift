/// What is done with text that looks as if it were in an encoding from before Unicode.
public enum LegacyTreatment: Hashable, Sendable {
  /// It is told of with the text that it would be, and stops the import.
  case ask
  /// It stands as it is: somebody has looked at it.
  case keep
  /// It is converted.
  case convert(LegacyEncoding)

  /// Reads what the command line says: the name of an encoding, or `none` for text that is right as it stands.
  public init?(_ name: String) {
    if name == "none" {
      self = .keep
    } else if let encoding = LegacyEncoding(rawValue: name) {
      self = .convert(encoding)
    } else {
      return nil
    }
  }

  /// All that the command line may say.
  public static let names = LegacyEncoding.allCases.map(\.rawValue) + ["none"]
}
