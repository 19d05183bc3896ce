import CellGrid
import CursesTerminal
import Foundation

/// A small program on a terminal: it shows one frame, writes every event as a line to descriptor 3, and obeys a few keys.
@main
enum Probe {
  private static let report = FileHandle(fileDescriptor: 3)

  private static func tell(_ line: String) {
    report.write(Data((line + "\n").utf8))
  }

  private static func frame(_ terminal: CursesTerminal, title: String = "probe", note: String = "") -> Frame {
    var frame = Frame(terminal.size, tier: terminal.tier, title: title)
    frame.put("Lỗi này: \(note)", x: 0, y: 0, Style(.value))
    frame.put(
      "size \(frame.size.width)x\(frame.size.height) ▓", x: 2, y: frame.size.height - 1, Style(.bad, on: .selection))
    return frame
  }

  static func main() {
    let environment = ProcessInfo.processInfo.environment
    let colours = environment["PROBE_COLOURS"].flatMap(ColourChoice.init) ?? .auto
    do throws(OpenFailure) {
      let terminal = try CursesTerminal.open(
        environment: environment, log: environment["PROBE_LOG"], colours: colours,
        mouse: environment["PROBE_MOUSE"].flatMap(MouseChoice.init) ?? .auto)
      terminal.present(frame(terminal))
      let size = terminal.size
      tell("opened \(size.width)x\(size.height) \(terminal.tier) \(terminal.colours)")
      while serve(terminal) {}
      terminal.close()
      terminal.close()
      tell("closed")
    } catch {
      tell("failed \(error)")
    }
  }

  /// Handles one event; false when it is the last.
  private static func serve(_ terminal: CursesTerminal) -> Bool {
    let event = terminal.nextEvent(within: nil)
    switch event {
    case .key(let key):
      tell("key \(key.notation)")
      return obey(key, terminal)
    case .paste(let text): tell("paste \(text.utf8.count) \(text.debugDescription.prefix(80))")
    case .pointer(let event): tell("\(event.gesture) \(event.place.x),\(event.place.y)")
    case .resized(let size):
      terminal.present(frame(terminal))
      tell("resized \(size.width)x\(size.height)")
    case .resumed:
      terminal.present(frame(terminal))
      tell("resumed")
    case .othersReady:
      terminal.watch([])
      tell("others")
    case .timeout: tell("timeout")
    case .ended:
      tell("ended")
      return false
    }
    return true
  }

  private static func obey(_ key: Key, _ terminal: CursesTerminal) -> Bool {
    switch key {
    case .control("q"): return false
    case .control("z"): terminal.suspend()
    case .control("t"): fatalError("as asked")
    case .control("e"): exit(3)
    case .control("n"):
      terminal.present(frame(terminal))
      terminal.present(frame(terminal, title: "marker"))
    case .control("o"):
      terminal.present(frame(terminal, note: "đổi"))
      terminal.present(frame(terminal, title: "marker", note: "đổi"))
    case .control("w"): tell("waited \(terminal.nextEvent(within: 20))")
    case .control("k"):
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      write(ends[1], "k", 1)
      terminal.watch([Watch(ends[0])])
    default: break
    }
    return true
  }
}
