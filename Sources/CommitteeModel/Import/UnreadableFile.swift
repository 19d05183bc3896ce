/// Why a file cannot be read, in the words of whoever tried: only a reader knows what files of its form may lack.
public struct UnreadableFile: Hashable, Sendable {
  /// What is wrong, in Vietnamese.
  public let problem: String
  /// What to do next, in Vietnamese.
  public let remedy: String

  /// Makes a reason.
  public init(problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}
