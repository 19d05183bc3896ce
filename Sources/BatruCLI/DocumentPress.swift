internal import ArgumentParser
internal import Foundation
internal import Intake
internal import Paper

/// pandoc, which makes documents of office programs.
enum DocumentPress {
  /// A document of a text in Markdown, with the looks of another document, or of official papers.
  static func document(of markdown: String, looking reference: [UInt8]?) throws -> [UInt8] {
    guard let program = Tool.path(of: ["pandoc"]) else {
      throw ValidationError(
        "Không thấy pandoc nên không lập được DOCX. Cài gói pandoc, hoặc lập --format html rồi mở bằng Word, LibreOffice."
      )
    }
    return try Tool.withFolder { folder in
      let looks =
        reference
        ?? ReferenceDocument(
          centred: OfficeStyle.centred.rawValue, lacking: OfficeStyle.lacking.rawValue
        ).bytes
      try Data(looks).write(to: folder.appendingPathComponent("kieu.docx"))
      try Data(markdown.utf8).write(to: folder.appendingPathComponent("thong-bao.md"))
      let made = folder.appendingPathComponent("thong-bao.docx")
      let complaint = try Tool.run(
        program,
        [
          "--from", "markdown-smart", "--to", "docx", "--columns", "20", "--reference-doc",
          folder.appendingPathComponent("kieu.docx").path,
          "--output", made.path, folder.appendingPathComponent("thong-bao.md").path,
        ])
      guard let data = try? Data(contentsOf: made), !data.isEmpty else {
        throw ValidationError(
          "pandoc (\(program)) không lập được DOCX: \(complaint). Xem lại tệp mẫu, hoặc lập --format html.")
      }
      return Array(data)
    }
  }
}
