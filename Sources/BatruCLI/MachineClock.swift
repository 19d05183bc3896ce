internal import CommitteeModel
internal import Dashboard
internal import Glibc
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
