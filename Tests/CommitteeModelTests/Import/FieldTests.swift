import Testing

@testable import CommitteeModel

struct FieldTests {
  @Test func everyFieldKnowsItsPlaceAmongAll() {
    #expect(Field.allCases.map(\.place) == Array(0..<Field.allCases.count))
  }

  @Test(arguments: TableSchema.all.map(\.table))
  func everyColumnIsFoundByItsFieldAndNoOtherFieldIs(table: Table) {
    let schema = TableSchema.of(table)
    for field in Field.allCases {
      #expect(schema.position(of: field) == schema.columns.firstIndex { $0.field == field })
    }
  }
}

/// Minutes are those of a day: what a slip of the hand makes of them is told before it is planned by.
@Suite("Minutes of an agenda") struct MinutesCellTests {
  private let column = Column(.minutes, .integer)

  @Test(arguments: ["0", "15", "90", "1.440"]) func whatADayHolds(text: String) {
    #expect(CellCheck.fact(text, in: column) == nil)
  }

  @Test(arguments: ["1441", "9223372036854775807", "50000000000", "-5", "15 phút", "1,5"])
  func whatNoDayHolds(text: String) { #expect(CellCheck.fact(text, in: column) == .unreadable(.integer)) }
}
