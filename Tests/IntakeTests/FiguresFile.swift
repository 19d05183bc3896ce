import CommitteeModel
import TestKit

@testable import Intake

/// What is read of a file of figures that a department filled in; `say` changes what is said of it beforehand.
func readFigures(_ text: String, say: (inout IntakeOrder) -> Void = { _ in }) throws -> Delivery {
  try withTemporaryFolder { parent in
    try makeFolder(parent + "/so")
    try write(text, to: parent + "/so/bieu.csv")
    var order = IntakeOrder()
    order.table = .observation
    order.constants = [.source: "bt", .unit: "tinh", .period: "2024"]
    say(&order)
    return try DossierFolder.read(parent + "/so", order: order).heldWhole()
  }
}

/// The same of a file for whose rows all a unit and a period are given, or none of them.
func readFigures(_ text: String, unit: String?, period: String?, names: NameBook) throws -> Delivery {
  try readFigures(text) { order in
    order.names = names
    (order.constants[.unit], order.constants[.period]) = (unit, period)
  }
}

/// The lines whose finding stops the import, with what they name.
func blocked(_ read: Delivery) -> [String] {
  read.findings.filter { $0.severity == .blocking }.map { "\($0.origin.line) \($0.code.rawValue) \($0.read)" }
}

/// A row of the table of units.
func unitRow(_ code: String, _ name: String, _ kind: String, of parent: String = "", short: String = "") -> Record {
  let cells: [Field: String] = [.code: code, .name: name, .shortName: short, .kind: kind, .parent: parent]
  return Record(
    .unit, cells: TableSchema.of(.unit).columns.map { cells[$0.field] ?? "" },
    origin: Origin(file: "don-vi.csv", line: 2))
}
