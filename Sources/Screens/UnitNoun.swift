import CommitteeModel

/// What the units of a table are called together, by their kinds.
struct UnitNoun {
  /// Over a column of their names: `Tỉnh, thành phố`.
  let title: String
  /// Behind their number: `tỉnh`.
  let counted: String

  init(of units: [Code<ReportingUnit>], in dossier: Dossier) {
    let kinds = Set(units.map { dossier.units[$0]?.kind ?? "" })
    let provinces: Set = ["tỉnh", "UBND cấp tỉnh", "thành phố"]
    let districts: Set = ["UBND cấp huyện", "thành phố"]
    if let kind = kinds.first, kinds.count == 1, !(provinces.union(districts) + ["", "khác"]).contains(kind) {
      (title, counted) = (kind.prefix(1).uppercased() + kind.dropFirst(), kind)
    } else if kinds.isSubset(of: provinces) {
      (title, counted) = ("Tỉnh, thành phố", "tỉnh")
    } else if kinds.isSubset(of: districts) {
      (title, counted) = ("Đơn vị cấp huyện", "đơn vị cấp huyện")
    } else {
      (title, counted) = ("Đơn vị", "đơn vị")
    }
  }

  init(of standings: Standings, in dossier: Dossier) { self.init(of: standings.entries.map(\.unit), in: dossier) }
}
