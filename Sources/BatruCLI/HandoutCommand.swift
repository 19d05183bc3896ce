internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Export
internal import Foundation
internal import Runtime
internal import Screens

/// `batru handout E.batru --format html|pdf --out F`
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Lập tài liệu của cả phiên để phát hoặc in: HTML hoặc PDF.",
    discussion: """
      Tài liệu có số liệu của các khung, kết luận, nhiệm vụ và mọi danh mục có nội dung, mỗi hàng kèm nguồn, và biểu đồ \
      của các chuỗi số liệu và thứ hạng. HTML là một tệp, không cần tệp nào khác. PDF do LibreOffice (lệnh soffice) lập, \
      mỗi bảng bắt đầu một trang, biểu đồ ở các trang cuối; trang nào cũng ghi phiên, bản công bố, mã và số \
      trang. Tệp đã có không bị ghi đè.
      """)

  /// The form of the document.
  enum Format: String, CaseIterable, ExpressibleByArgument { case html, pdf }

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @OptionGroup var source: LedgerLookOptions

  @Option(help: ArgumentHelp("Dạng: html, pdf; mặc định theo đuôi của tên tệp.", valueName: "dạng"))
  var format: Format?

  @Option(help: ArgumentHelp("Tệp được tạo ra.", valueName: "tệp"))
  var out: String

  mutating func run() throws {
    let format = try OutputForm.chosen(format, for: out)
    let librarian = try source.look.wholeLibrarian(of: edition)
    let view = ViewState(size: Size(160, 45))
    let dossier = try librarian.opening(at: nil, in: view).dossier
    let routes = [.overview, .section(.conclusions)] + Register.allCases.map(Route.register) + [.checks]
    let tables = try routes.map { ScreenTable(try librarian.whole(at: $0.text, in: view)) }.filter {
      !$0.rows.isEmpty
    }
    let charts = try pictures(from: librarian, in: view)
    let head = SessionHead(of: dossier)
    let texts = tables.map(\.text)
    switch format {
    case .html:
      let page = Page(head, texts, pictures: charts)
      try NewFile.write(Array(page.markup.utf8), to: out)
    case .pdf:
      let paper = PaperDocument(
        title: head.title, introduction: head.lines, edge: head.edge, tables: texts, pictures: charts.map(picture))
      try NewFile.write(try PrintShop.pdf(of: paper), to: out)
    }
    StandardStream.output.line("\(out): tài liệu của phiên.")
  }

  /// Charts of what the overview lists, as far as its data draw any.
  private func pictures(from librarian: Librarian, in view: ViewState) throws -> [Frame] {
    let board = try librarian.opening(at: nil, in: view).board
    var maker = FrameMaker()
    return try Section.allCases.flatMap { board.overview($0) }.filter(\.hasScreen).compactMap { subject in
      let state = try librarian.opening(at: Route.subject(subject).text, in: view)
      return maker.chart(of: subject, in: state)
    }
  }

  private func picture(of chart: Frame) -> PaperDocument.Picture {
    let vectors = Data(FrameText.svg(chart).utf8).base64EncodedString()
    return PaperDocument.Picture(title: chart.title, encoded: vectors, dots: FrameText.dots(of: chart))
  }
}

extension Page {
  /// A page under the head of its session.
  init(_ head: SessionHead, _ tables: [SheetText], pictures: [Frame] = []) {
    self.init(title: head.title, introduction: head.lines, pictures: pictures, tables: tables)
  }
}

/// LibreOffice, which makes paper of documents of its own form.
enum PrintShop {
  /// A document as PDF.
  static func pdf(of document: PaperDocument) throws -> [UInt8] {
    guard let program = Tool.path(of: ["soffice", "libreoffice"]) else {
      throw ValidationError(
        "Không thấy LibreOffice (lệnh soffice) nên không lập được PDF. Cài LibreOffice, hoặc lập --format html rồi in "
          + "từ trình duyệt.")
    }
    return try Tool.withFolder { folder in
      try Data(document.markup.utf8).write(to: folder.appendingPathComponent("phien.fodt"))
      _ = try Tool.run(
        program,
        [
          "--headless", "-env:UserInstallation=\(folder.appendingPathComponent("ho-so").absoluteString)",
          "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder.path,
          folder.appendingPathComponent("phien.fodt").path,
        ])
      guard let made = try? Data(contentsOf: folder.appendingPathComponent("phien.pdf")), !made.isEmpty else {
        throw ValidationError(
          "LibreOffice (\(program)) không lập được PDF; máy cần cả phần Writer. Cài thêm, hoặc lập --format html rồi in từ "
            + "trình duyệt.")
      }
      return Array(made)
    }
  }
}
