internal import CommitteeModel
internal import Dashboard
internal import Glibc
internal import Link
internal import Runtime

/// The clock of the machine in its own zone.
struct MachineClock: DayClock, SecondClock, Stopwatch {
  var day: CalendarDay {
    var seconds = Glibc.time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? CalendarDay(ordinal: 1)
  }

  var time: ClockTime { timeAndSeconds.time }

  var timeAndSeconds: (time: ClockTime, seconds: Int) {
    var seconds = Glibc.time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return (ClockTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min)), Int(parts.tm_sec))
  }

  var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Now on all clocks of the machine.
  var moment: MachineMoment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let wall = now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    return MachineMoment(milliseconds: milliseconds, wall: wall, boot: Self.boot)
  }

  /// The system's name for its last start.
  private static let boot: String = {
    let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 36)
    let count = read(descriptor, &bytes, bytes.count)
    return count == bytes.count ? String(decoding: bytes, as: UTF8.self) : ""
  }()

  var millisecondsToNextMinute: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let passed = (now.tv_sec % 60) * 1000 + now.tv_nsec / 1_000_000
    return max(1, 60_000 - passed)
  }

  var millisecondsToNextSecond: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return max(1, 1_000 - now.tv_nsec / 1_000_000)
  }
}
