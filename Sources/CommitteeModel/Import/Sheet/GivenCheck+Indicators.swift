/// Indicators that titles name beside the one that was given for all rows.
extension GivenCheck {
  func indicatorFindings(_ indicator: (given: String, code: String)) -> [Finding] {
    let named = titles.map { names.titles.named(in: $0.text) }
    let nearest = zip(titles, named).filter { $1.contains { $0.code == indicator.code } }.map(\.0.place.rawValue).min()
    return zip(titles, named).compactMap { line, named in
      guard line.place.rawValue < nearest ?? .max || line.place == .sheet,
        !named.contains(where: { $0.code == indicator.code }), let other = named.first
      else { return nil }
      return Self.finding(.indicator, line, named: other.name, given: indicator.given)
    }
  }
}
