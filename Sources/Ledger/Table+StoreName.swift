public import CommitteeModel

extension Table {
  /// The name of its table in the stores: `so_lieu`.
  public var storeName: String { StoreNames.underscored(rawValue) }
}

extension Field {
  /// The name of its column in the stores: the header without accents, `Giá trị` as `gia_tri`.
  var storeName: String { StoreNames.underscored(Folding.folded(rawValue)) }

  /// The name by which a sheet's column for one period is noted: `gia_tri năm 2021`.
  func storeName(of period: String) -> String { storeName + " " + period }
}

extension TableSchema {
  /// The names of its columns in the stores, parted by commas.
  var storeColumns: String { StoreNames.columns[table.index] }
}

private enum StoreNames {
  static let columns = TableSchema.all.map { $0.columns.map(\.field.storeName).joined(separator: ", ") }

  static func underscored(_ name: String) -> String {
    let bytes = name.utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
