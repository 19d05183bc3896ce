extension Sequence<Origin> {
  /// Files and lines, the lines of one file together and in order: `so-lieu.csv dòng 2–5, 9; muc-tieu.csv dòng 3`.
  public var places: String {
    var files: [(name: String, lines: Set<Int>)] = []
    for origin in self {
      let isLine = origin.line > 0 && origin.column == nil
      let name = isLine ? Origin(file: origin.file, line: 0, sheet: origin.sheet).text : origin.text
      let place = files.firstIndex { $0.name == name } ?? files.endIndex
      if place == files.endIndex { files.append((name, [])) }
      if isLine { files[place].lines.insert(origin.line) }
    }
    return files.map { $0.lines.isEmpty ? $0.name : "\($0.name) dòng \($0.lines.spans)" }.joined(separator: "; ")
  }
}

extension Set<Int> {
  /// `2–5, 9`: three in a row and more by the first and the last.
  fileprivate var spans: String {
    var spans: [ClosedRange<Int>] = []
    for line in sorted() {
      if let last = spans.last, line == last.upperBound + 1 {
        spans[spans.count - 1] = last.lowerBound...line
      } else {
        spans.append(line...line)
      }
    }
    return spans.map { span in
      span.count > 2 ? "\(span.lowerBound)–\(span.upperBound)" : span.map(String.init).joined(separator: ", ")
    }.joined(separator: ", ")
  }
}
