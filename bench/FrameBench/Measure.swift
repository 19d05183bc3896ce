import Glibc

/// The times of one kind of work, each with what was done.
struct Measure {
  private let name: String
  private var samples: [(time: Duration, what: String)] = []

  init(_ name: String) { self.name = name }

  /// Does `work` and notes how long it kept the processor: what else runs on the machine does not count.
  mutating func take<Made>(_ what: @autoclosure () -> String, _ work: () throws -> Made) rethrows -> Made {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    let made = try work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    samples.append((.seconds(end.tv_sec - start.tv_sec) + .nanoseconds(end.tv_nsec - start.tv_nsec), what()))
    return made
  }

  /// Name, number, p50, p99, the worst, and what that was.
  var line: String {
    let ordered = samples.sorted { $0.time < $1.time }
    guard let worst = ordered.last else { return "\(name)\t0" }
    func quantile(_ share: Double) -> Duration {
      ordered[min(ordered.count - 1, Int(Double(ordered.count) * share))].time
    }
    let times = [quantile(0.5), quantile(0.99), worst.time].map { "\($0 / .microseconds(1))" }
    return ([name, "\(ordered.count)"] + times + [worst.what]).joined(separator: "\t")
  }
}
