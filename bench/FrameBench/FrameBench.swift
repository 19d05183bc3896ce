import Glibc

/// Measures what frames cost where no terminal is: `FrameBench frames EDITION…`, `FrameBench search` and
/// `FrameBench completion`.
///
/// It prints a line for each measure, its parts separated by tabs: name, number of samples, p50, p99 and the worst in
/// microseconds, and what the worst was. `bench/making.py` holds them against the bars.
@main enum FrameBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "frames":
      for measure in try Visit.measured(editions: Array(arguments.dropFirst())) { print(measure.line) }
    case "search": print(try Search.measured().line)
    case "completion": print(Completion.measured().line)
    default:
      print("FrameBench frames EDITION… | FrameBench search | FrameBench completion")
      exit(2)
    }
  }
}
