internal import CellGrid
internal import Dashboard

extension WireWriter {
  /// A conclusion that is read back; what is too long to be read out is cut with `…`, and so is none that can be confirmed.
  mutating func readBack(_ words: ReadBack) {
    text(words.key, upTo: WireLimit.line)
    optional(words.number) { $0.number($1) }
    for part in [words.content, words.detail] { text(part, upTo: WireLimit.words) }
    text(words.concludedBy, upTo: WireLimit.line)
    let share = min(WireLimit.line, WireLimit.allTasks / max(1, min(WireLimit.tasks, words.tasks.count)))
    list(words.tasks, upTo: WireLimit.tasks) { $0.text($1, upTo: share) }
    flag(words.isAmended)
    number(words.page, upTo: ReadBack.mostPages)
    number(words.pages, upTo: ReadBack.mostPages)
    optional(words.cut) { $0.size($1) }
  }

  mutating func size(_ size: Size) {
    number(size.width, upTo: WireLimit.columns)
    number(size.height, upTo: WireLimit.rows)
  }
}

extension WireReader {
  mutating func readBack() throws(WireFault) -> ReadBack {
    let key = try text(upTo: WireLimit.line)
    let number = try optional { reader throws(WireFault) in try reader.number() }
    let (content, detail) = (try text(upTo: WireLimit.words), try text(upTo: WireLimit.words))
    let concludedBy = try text(upTo: WireLimit.line)
    let tasks = try list(upTo: WireLimit.tasks) { reader throws(WireFault) in try reader.text(upTo: WireLimit.line) }
    var words = ReadBack(
      key: key, number: number, content: content, detail: detail, concludedBy: concludedBy, tasks: tasks,
      isAmended: try flag())
    words.page = try self.number(upTo: ReadBack.mostPages)
    words.pages = try self.number(upTo: ReadBack.mostPages)
    words.cut = try optional { reader throws(WireFault) in try reader.size() }
    guard !content.isEmpty, words.page < max(1, words.pages) else { throw .value }
    return words
  }

  mutating func size() throws(WireFault) -> Size {
    Size(try number(upTo: WireLimit.columns), try number(upTo: WireLimit.rows))
  }
}
