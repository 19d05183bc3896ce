internal import CommitteeModel

/// How a workbook counts its days.
enum DaySystem {
  /// From 1 January 1900, which is 1, with a 29 February 1900 that never was, which is 60.
  case from1900
  /// From 1 January 1904, which is 0.
  case from1904

  /// What the program shows for a serial number in a cell of dates; hours are left out.
  ///
  /// The two days of the first system that never were, 00/01/1900 and 29/02/1900, stay the text that the program shows.
  func value(_ serial: Double) -> CellValue {
    guard serial >= 0, serial < 2_958_466 else { return .error("########") }
    let days = Int(serial)
    switch self {
    case .from1904: return .day(CalendarDay(ordinal: 695_056 + days))
    case .from1900 where days == 0: return .text("00/01/1900")
    case .from1900 where days == 60: return .text("29/02/1900")
    case .from1900: return .day(CalendarDay(ordinal: (days < 60 ? 693_595 : 693_594) + days))
    }
  }

  /// What the program shows for a serial number in a cell of hours: `07:30`, or `36:00` where hours are summed up.
  static func hours(_ serial: Double, summed: Bool) -> CellValue {
    guard serial >= 0, serial < 2_958_466 else { return .error("########") }
    let minutes = Int((serial * 1440).rounded())
    let hours = summed ? minutes / 60 : minutes / 60 % 24
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return .text("\(padded(hours)):\(padded(minutes % 60))")
  }
}
