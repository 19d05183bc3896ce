extension Proceedings {
  /// The systems that the words of a point of the agenda name, in the order of the list: by their short names, or by what
  /// stands in brackets in their names.
  public func systems(namedAt point: AgendaItem) -> [DigitalSystem] {
    let words = Proceedings.words(of: point.content)
    return systems.filter { system in
      let brackets = system.name.split(separator: "(").dropFirst().compactMap { $0.split(separator: ")").first }
      let names = [system.shortName] + brackets.map(String.init)
      return names.contains { !$0.isEmpty && words.contains(Proceedings.words(of: $0)) }
    }
  }

  /// The words of a text between blanks, so that a name is found only where it stands whole.
  private static func words(of text: String) -> String {
    let words = Folding.accented(text).split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }
}
