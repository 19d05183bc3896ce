/// The provinces as tiles of one size, each near where it lies.
///
/// A province takes a tile whatever its area, so that a small one is seen as well as a large one.
public struct ProvinceGrid: Sendable {
  /// A tile's place, from the upper left corner.
  public struct Place: Hashable, Sendable {
    /// Column, from 0 in the west.
    public let column: Int
    /// Row, from 0 in the north.
    public let row: Int
  }

  private let places: [String: Place]
  /// Number of columns.
  public let columns: Int
  /// Number of rows.
  public let rows: Int

  /// The 63 provinces until 30/6/2025.
  public static let of63 = ProvinceGrid(
    """
    .           .         ha-giang     cao-bang    .              .          .
    lai-chau    lao-cai   tuyen-quang  bac-kan     lang-son       .          .
    dien-bien   yen-bai   phu-tho      thai-nguyen bac-giang      quang-ninh .
    .           son-la    vinh-phuc    ha-noi      bac-ninh       hai-duong  hai-phong
    .           hoa-binh  ha-nam       hung-yen    thai-binh      .          .
    .           .         ninh-binh    nam-dinh    .              .          .
    .           .         thanh-hoa    .           .              .          .
    .           .         nghe-an      .           .              .          .
    .           .         .            ha-tinh     .              .          .
    .           .         .            quang-binh  .              .          .
    .           .         .            .           quang-tri      .          .
    .           .         .            .           hue            da-nang    .
    .           .         .            .           .              quang-nam  .
    .           .         .            .           kon-tum        quang-ngai .
    .           .         .            .           gia-lai        binh-dinh  .
    .           .         .            .           dak-lak        phu-yen    .
    .           .         .            dak-nong    lam-dong       khanh-hoa  .
    .           tay-ninh  binh-phuoc   binh-duong  dong-nai       ninh-thuan .
    an-giang    dong-thap long-an      tp-ho-chi-minh ba-ria-vung-tau binh-thuan .
    kien-giang  can-tho   vinh-long    tien-giang  ben-tre        .          .
    .           hau-giang soc-trang    tra-vinh    .              .          .
    ca-mau      bac-lieu  .            .           .              .          .
    """)

  /// The 34 provinces since 01/7/2025.
  public static let of34 = ProvinceGrid(
    """
    .                .                .                cao-bang          .
    lai-chau         lao-cai-2025     tuyen-quang-2025 thai-nguyen-2025  lang-son
    dien-bien        phu-tho-2025     ha-noi           bac-ninh-2025     quang-ninh
    .                son-la           hung-yen-2025    hai-phong-2025    .
    .                .                ninh-binh-2025   .                 .
    .                .                thanh-hoa        .                 .
    .                .                nghe-an          .                 .
    .                .                ha-tinh          .                 .
    .                .                .                quang-tri-2025    .
    .                .                .                hue               .
    .                .                .                da-nang-2025      .
    .                .                .                .                 quang-ngai-2025
    .                .                .                .                 gia-lai-2025
    .                .                .                dak-lak-2025      khanh-hoa-2025
    .                tay-ninh-2025    dong-nai-2025    lam-dong-2025     .
    an-giang-2025    dong-thap-2025   tp-ho-chi-minh-2025 .              .
    can-tho-2025     vinh-long-2025   .                .                 .
    ca-mau-2025      .                .                .                 .
    """)

  private init(_ picture: String) {
    let lines = picture.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    var places: [String: Place] = [:]
    for (row, line) in lines.enumerated() {
      for (column, code) in line.enumerated() where code != "." { places[code] = Place(column: column, row: row) }
    }
    self.places = places
    columns = lines.map(\.count).max() ?? 0
    rows = lines.count
  }

  /// Where a province lies; `nil` for what is no province of this map.
  public func place(of unit: Code<ReportingUnit>) -> Place? { places[unit.text] }

  /// All provinces of the map.
  public var units: [Code<ReportingUnit>] { places.keys.sorted().map { Code($0) } }

  /// The map on which most of some units lie; `nil` where that is less than half of them, or fewer than five.
  public static func holding(_ units: [Code<ReportingUnit>]) -> ProvinceGrid? {
    let counted = [of63, of34].map { grid in (grid, units.count { grid.place(of: $0) != nil }) }
    guard let best = counted.max(by: { $0.1 < $1.1 }), best.1 >= 5, best.1 * 2 >= units.count else { return nil }
    return best.0
  }
}
