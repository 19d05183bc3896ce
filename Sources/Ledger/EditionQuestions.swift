internal import CommitteeModel

/// What is asked of the figures and ranks of an edition, in the words of its layout.
///
/// Each question is answered by an index or a list, so that it touches no more than its answer, whatever else the
/// edition holds.
struct EditionQuestions {
  /// The number of the layout.
  let layout: UInt32

  /// Figures of a unit that tell the newest level.
  let latest = "SELECT * FROM so_lieu WHERE is_latest = 1 AND don_vi = ? ORDER BY rowid"

  /// Figures of an indicator and a unit.
  var series: String {
    layout >= 3
      ? """
      SELECT so_lieu.* FROM series JOIN so_lieu ON place BETWEEN first AND last
      WHERE series.chi_tieu = ? AND series.don_vi = ? ORDER BY place
      """ : "SELECT * FROM so_lieu WHERE chi_tieu = ? AND don_vi = ? ORDER BY rowid"
  }

  /// Figures of an indicator for a period, unit by unit.
  let comparison = "SELECT * FROM so_lieu WHERE chi_tieu = ? AND ky = ? ORDER BY don_vi, rowid"

  /// Figures of an indicator for so many periods of so many units, unit by unit.
  func comparison(periods: Int, units: Int) -> String {
    func places(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
    return """
      SELECT * FROM so_lieu WHERE chi_tieu = ? AND ky IN (\(places(periods))) AND don_vi IN (\(places(units)))
      ORDER BY don_vi, rowid
      """
  }

  /// Figures of a unit for a period, indicator by indicator.
  var figures: String {
    layout >= 3
      ? """
      SELECT so_lieu.* FROM series JOIN so_lieu USING (chi_tieu, don_vi)
      WHERE series.don_vi = ? AND ky = ? ORDER BY place
      """ : "SELECT * FROM so_lieu WHERE don_vi = ? AND ky = ? ORDER BY rowid"
  }

  /// Periods of a unit.
  var periodsOfUnit: String {
    layout >= 3
      ? "SELECT ky FROM unit_period WHERE don_vi = ? ORDER BY ky"
      : "SELECT DISTINCT ky FROM so_lieu WHERE don_vi = ? ORDER BY ky"
  }

  /// Periods of an indicator.
  var periodsOfIndicator: String {
    layout >= 3
      ? "SELECT ky FROM indicator_period WHERE chi_tieu = ? ORDER BY ky"
      : "SELECT DISTINCT ky FROM so_lieu WHERE chi_tieu = ? ORDER BY ky"
  }

  /// Periods of an indicator as the index of comparisons has them: from each on to the next.
  let indexedPeriods = """
    WITH RECURSIVE found (ky) AS (
      SELECT min(ky) FROM so_lieu WHERE chi_tieu = ?1
      UNION ALL
      SELECT (SELECT min(ky) FROM so_lieu WHERE chi_tieu = ?1 AND ky > found.ky) FROM found WHERE found.ky IS NOT NULL
    )
    SELECT ky FROM found WHERE ky IS NOT NULL
    """

  /// Whether a unit's newest figures are of an indicator too.
  let latestOfSeries = "SELECT 1 FROM so_lieu WHERE is_latest = 1 AND don_vi = ? AND chi_tieu = ? LIMIT 1"

  /// Rows of a unit in all indices.
  let ranks = "SELECT * FROM xep_hang WHERE don_vi = ? ORDER BY rowid"

  /// Ranks of an index in a period and a map.
  let rankingTable = """
    SELECT * FROM xep_hang WHERE chi_so = ? AND ky_chi_so = ? AND dia_gioi = ? AND loai_so = 'hạng' ORDER BY rowid
    """

  /// Rows of a unit in all indices, each with its place behind it.
  let placedRanks = "SELECT *, rowid FROM xep_hang WHERE don_vi = ? ORDER BY rowid"

  /// All rows of a table, each with its place behind it.
  func placed(_ table: Table) -> String { "SELECT *, rowid FROM \(table.storeName) ORDER BY rowid" }
}
