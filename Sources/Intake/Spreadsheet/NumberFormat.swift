internal import CommitteeModel

/// How cells show the numbers that they store: in one way, or by what the number is.
struct NumberFormat: Hashable {
  /// A section that shows the numbers for which a condition holds.
  struct Part: Hashable {
    let condition: NumberCondition
    let section: NumberSection
  }

  /// Asked from the first.
  let parts: [Part]
  /// Shows the numbers for which no condition holds.
  let rest: NumberSection
  /// True where it has a section for texts that does not show them.
  var hidesText = false

  static let plain = NumberFormat()

  init(_ rest: NumberSection = .plain, unless parts: [Part] = []) {
    self.parts = parts
    self.rest = rest
  }

  /// A format that files name by its number alone; the currency of those for money is that of the machine, and so none
  /// stands with their numbers.
  init(builtIn id: Int) {
    switch id {
    case 5...8: self.init(code: "#,##0_);(#,##0)")
    case 9, 10: self.init(NumberSection(.percentage))
    case 17: self.init(NumberSection(.month))
    case 14...16, 22, 27...31, 36, 50...54, 57, 58: self.init(NumberSection(.day))
    case 18...21, 32...35, 45, 47, 55, 56: self.init(NumberSection(.hours))
    case 41...44: self.init(code: #"_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)"#)
    case 46: self.init(NumberSection(.summedHours))
    default: self.init()
    }
  }

  /// The section that shows a number; in another one than the first not every program adds a minus sign, so there none but
  /// its own counts.
  func section(for number: Double) -> NumberSection {
    let part = parts.firstIndex { $0.condition.holds(for: number) }
    let section = part.map { parts[$0].section } ?? rest
    return number < 0 && part != parts.indices.first ? section.withItsOwnSign : section
  }

  /// The value of a cell that stores `bytes`, a number in the notation of programs; the bytes as text when they are none.
  func value(written bytes: some Collection<UInt8>, days: DaySystem) -> CellValue {
    guard let number = StoredNumber(written: bytes) else { return .text(String(decoding: bytes, as: UTF8.self)) }
    let section = parts.isEmpty ? rest : section(for: Double(number.digits) ?? 0)
    switch section.form {
    case .plain, .percentage, .words: return section.value(of: number.digits)
    case .day, .month, .quarter, .year:
      let value = days.value(Double(number.digits) ?? -1)
      if case .day(let day) = value, let part = section.form.part { return .part(part, of: day) }
      return value
    case .hours, .summedHours:
      return DaySystem.hours(Double(number.digits) ?? -1, summed: section.form == .summedHours)
    }
  }
}

/// Which numbers a section shows: `>=1000`.
struct NumberCondition: Hashable {
  /// How a number is to stand to the limit; longer signs before their beginnings.
  enum Relation: String, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case other = "<>"
    case unlike = "!="
    case below = "<"
    case above = ">"
    case equal = "="
  }

  let relation: Relation
  let limit: Double

  init(_ relation: Relation, _ limit: Double) {
    self.relation = relation
    self.limit = limit
  }

  /// Reads a condition as formats write it; `nil` where it is none.
  init?(_ text: String) {
    guard let relation = Relation.allCases.first(where: { text.hasPrefix($0.rawValue) }),
      let limit = Double(String(text.dropFirst(relation.rawValue.count).filter { $0 != " " }))
    else { return nil }
    self.init(relation, limit)
  }

  func holds(for number: Double) -> Bool {
    switch relation {
    case .atMost: number <= limit
    case .atLeast: number >= limit
    case .other, .unlike: number != limit
    case .below: number < limit
    case .above: number > limit
    case .equal: number == limit
    }
  }
}
