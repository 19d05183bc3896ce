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
