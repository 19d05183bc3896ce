extension Ranking {
  /// The name of an index for few columns, in the middle of a sentence; of one that nobody shortened as `ranking` states it.
  public static func shortName(of index: String, statedBy ranking: Ranking?) -> String {
    switch index {
    case "dti": "DTI cấp tỉnh"
    case "dti.cqs": "DTI chính quyền số"
    case "dti.kts": "DTI kinh tế số"
    case "dti.xhs": "DTI xã hội số"
    case "par": "cải cách hành chính"
    case "ict": "ứng dụng CNTT"
    case "kts-grdp": "kinh tế số/GRDP"
    default: ranking.flatMap { $0.indexName.isEmpty ? nil : $0.indexName } ?? index
    }
  }

  /// What lists call a rank in its index: `Hạng DTI cấp tỉnh`.
  public var label: String { "Hạng " + Ranking.shortName(of: index, statedBy: self) }
}

extension Dossier {
  /// What lists call the rank of the unit shown in an index: `Hạng DTI cấp tỉnh`.
  public func rankLabel(in index: String) -> String {
    newestRanking(in: index)?.label ?? "Hạng " + Ranking.shortName(of: index, statedBy: nil)
  }
}
