extension LedgerSchema {
  /// The sixth schema as text, frozen: the seal of each edition; empty for those that had none.
  static let sixth = """
    ALTER TABLE publication ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    """
}
