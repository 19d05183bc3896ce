internal import CommitteeModel
internal import GRDB

/// The schemas of the ledger, one migration a step.
enum LedgerSchema {
  /// `batL`, as the first schema sets it.
  static let applicationID: UInt32 = 1_650_553_932

  /// The step that makes a table.
  static func step(making table: CommitteeModel.Table) -> String { table == .scene ? "v4" : "v1" }

  /// The steps, counted as the layouts that they lead to.
  static var layouts: ClosedRange<Int> { 1...migrator.migrations.count }

  /// All steps in order; a step that has been released is never changed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in try db.execute(sql: first) }
    // Nothing in it touches a reference, so what is there need not be looked through.
    migrator.registerMigration("v2", foreignKeyChecks: .immediate) { db in try db.execute(sql: second) }
    migrator.registerMigration("v3", foreignKeyChecks: .immediate) { db in try db.execute(sql: third) }
    migrator.registerMigration("v4", foreignKeyChecks: .immediate) { db in try db.execute(sql: fourth) }
    migrator.registerMigration("v5", foreignKeyChecks: .immediate) { db in try keyByMeaning(db) }
    migrator.registerMigration("v6", foreignKeyChecks: .immediate) { db in try db.execute(sql: sixth) }
    migrator.registerMigration("v7", foreignKeyChecks: .immediate) { db in try keepJournal(db) }
    return migrator
  }
}
