/// How fast a wall turns its pages, and when it rests.
public struct WallPace: Hashable, Sendable {
  /// Milliseconds that a scene stays, one with another.
  public var scene: Int
  /// Milliseconds for which a wall stands after a visitor's key; `nil` where visitors may not page.
  public var visit: Int?
  /// When nobody looks: the hours of the night, in which the wall is dark.
  public var night: Night?
  /// Milliseconds after which it goes black for a moment; `nil` for never.
  public var blank: Int?

  /// Makes a pace; by default twenty seconds a scene, three minutes for visitors, no night and never black.
  public init(scene: Int = 20_000, visit: Int? = 180_000, night: Night? = nil, blank: Int? = nil) {
    self.scene = scene
    self.visit = visit
    self.night = night
    self.blank = blank
  }

  /// Milliseconds that each scene of a script stays: as long as its minutes say beside those of the others, but no scene
  /// less than half of `scene` or more than three times as long; one without minutes as long as `scene`.
  public func spans(of script: Script) -> [Int] {
    let stated = script.scenes.compactMap(\.minutes).filter { $0 > 0 }
    let sum = stated.reduce(0) { $0 + min($1, 10_000) }
    return script.scenes.map { one in
      guard let minutes = one.minutes, minutes > 0, sum > 0 else { return scene }
      return max(scene / 2, min(scene * 3, scene * min(minutes, 10_000) * stated.count / sum))
    }
  }

  /// The hours between two times of day; over midnight where the second is the earlier one.
  public struct Night: Hashable, Sendable {
    /// When it begins.
    public let from: ClockTime
    /// When it ends.
    public let to: ClockTime

    /// Names the hours.
    public init(from: ClockTime, to: ClockTime) {
      self.from = from
      self.to = to
    }

    /// Reads `22:00-06:00`.
    public init?(notation: String) {
      let ends = notation.split(separator: "-", omittingEmptySubsequences: false).compactMap {
        ClockTime(notation: String($0))
      }
      guard ends.count == 2, notation.split(separator: "-", omittingEmptySubsequences: false).count == 2,
        ends[0] != ends[1]
      else { return nil }
      self.init(from: ends[0], to: ends[1])
    }

    /// True at a time of the night; its end belongs to the day.
    public func holds(_ time: ClockTime) -> Bool {
      let (start, end, now) = (from.minuteOfDay, to.minuteOfDay, time.minuteOfDay)
      return start < end ? (start..<end).contains(now) : now >= start || now < end
    }
  }
}

extension ClockTime {
  /// Reads `09:05`; `nil` for what is no time of day.
  public init?(notation: String) {
    let parts = notation.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// Minutes since midnight.
  var minuteOfDay: Int { hour * 60 + minute }
}
