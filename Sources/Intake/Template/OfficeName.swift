/// The names by which the parts of a workbook say what they are.
enum OfficeName {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The type of a part: `workbook`, `worksheet`, `styles`.
  static func contentType(_ kind: String) -> String {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml"
  }
}
