import CommitteeModel
import Intake

/// What is done with bytes of any kind to see that a reader neither traps nor hangs on them.
///
/// The tests replay the files of `fuzz/corpus` by it; the package in `fuzz` makes up new ones.
enum Trial: String, CaseIterable {
  /// Workbooks, each by the bytes of a file or by its parts (`PartsText`).
  case xlsx, ods, xls
  /// Files of separated values as rows.
  case separated
  /// Files of separated values as records, and everything that reads a cell's text.
  case records

  /// Reads `bytes` to the end; what was read and cannot be right, `nil` when all is well. Being refused is well.
  func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .xlsx, .ods: WorkbookTrial.complaint(about: PartsText.zip(bytes)?.bytes ?? bytes)
    case .xls: WorkbookTrial.complaint(about: bytes)
    case .separated: SeparatedTrial.complaint(about: bytes)
    case .records: RecordTrial.complaint(about: bytes) ?? TextTrial.complaint(about: bytes)
    }
  }
}

/// The parts of a package written one under the other, so that a change of one byte changes a part and not its
/// checksum: each begins with a line of `=== ` and its name.
enum PartsText {
  private static let mark = Array("=== ".utf8)

  /// The zip file that holds the parts; `nil` for bytes that do not begin with one.
  static func zip(_ bytes: [UInt8]) -> ZipFile? {
    guard bytes.starts(with: mark) else { return nil }
    var file = ZipFile([:])
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        file.parts.append(ZipFile.Part(name: String(decoding: line.dropFirst(mark.count), as: UTF8.self), content: []))
      } else {
        file.parts[file.parts.count - 1].content += line + [UInt8(ascii: "\n")]
      }
    }
    return file
  }
}
