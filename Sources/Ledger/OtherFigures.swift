internal import CommitteeModel

/// The figures of an indicator that tell in which size its percentages are stated.
struct OtherFigures {
  let connection: OpaquePointer
  /// The last import before the command: of what came later, figures of at most one are themselves in doubt.
  let before: Int

  /// So many tell enough.
  private static let most = 200

  /// The amounts that the book holds for an indicator, changes left out.
  func amounts(of indicator: String) throws -> [ExactDecimal] {
    let table = Table.observation.storeName
    let statement = try SQLiteStatement(
      connection,
      """
      SELECT \(Field.value.storeName), import FROM \(table) WHERE row_key >= ? AND row_key < ? AND withdrawn = 0
        AND \(Field.figureKind.storeName) <> ? LIMIT \(Self.most)
      """)
    try statement.bind(indicator + "\u{1F}", at: 1)
    try statement.bind(indicator + "\u{20}", at: 2)
    try statement.bind(Observation.changeWord, at: 3)
    var amounts: [ExactDecimal] = []
    while try statement.step() {
      guard case .value(let value)? = Figure(statement.text(0), as: .rate), let amount = value.magnitude,
        statement.integer(1) <= before || amount > ExactDecimal(1), !amount.isZero
      else { continue }
      amounts.append(amount)
    }
    return amounts
  }
}
