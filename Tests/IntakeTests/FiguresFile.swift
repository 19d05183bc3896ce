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
