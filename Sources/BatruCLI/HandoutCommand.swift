internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Export
internal import Foundation
internal import Intake
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
      mỗi bảng bắt đầu một trang, biểu đồ ở các trang cuối. Tệp đã có không bị ghi đè.
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
    let tables = try routes.map { ScreenTable(try librarian.opening(at: $0.text, in: view)) }.filter {
      !$0.rows.isEmpty
    }
    let charts = try pictures(from: librarian, in: view)
    switch format {
    case .html:
      let page = page(of: tables, dossier, pictures: charts)
      try NewFile.write(Array(page.utf8), to: out)
    case .pdf:
      let book = TableWorkbook(
        heading: dossier.session.name, sheets: tables.map(\.sheet), pictures: charts.map(picture(of:)))
      try NewFile.write(try PrintShop.pdf(of: book), to: out)
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

  private func picture(of chart: Frame) -> TableWorkbook.Picture {
    let dots = FrameText.dots(of: chart)
    return TableWorkbook.Picture(
      title: chart.title, vectors: Array(FrameText.svg(chart).utf8), width: dots.width, height: dots.height)
  }

  private func page(of tables: [ScreenTable], _ dossier: Dossier, pictures: [Frame]) -> String {
    Page(
      title: dossier.session.name,
      introduction: [
        "\(dossier.name(of: dossier.session.province)), \(dossier.session.date.text)",
        "Số liệu tính đến \(dossier.asOf.text), bản công bố số \(dossier.edition.number).",
      ], pictures: pictures, tables: tables.map(\.text)
    ).markup
  }
}

/// LibreOffice, which makes paper of workbooks, whose cells are text: of a page it would take `1.380` for 1,38.
enum PrintShop {
  /// A workbook as PDF.
  static func pdf(of book: TableWorkbook) throws -> [UInt8] {
    guard let program = Tool.path(of: ["soffice", "libreoffice"]) else {
      throw ValidationError(
        "Không thấy LibreOffice (lệnh soffice) nên không lập được PDF. Cài LibreOffice, hoặc lập --format html rồi in "
          + "từ trình duyệt.")
    }
    return try Tool.withFolder { folder in
      try Data(book.bytes).write(to: folder.appendingPathComponent("phien.xlsx"))
      _ = try Tool.run(
        program,
        [
          "--headless", "-env:UserInstallation=\(folder.appendingPathComponent("ho-so").absoluteString)",
          "--convert-to",
          "pdf:calc_pdf_Export", "--outdir", folder.path, folder.appendingPathComponent("phien.xlsx").path,
        ])
      guard let made = try? Data(contentsOf: folder.appendingPathComponent("phien.pdf")), !made.isEmpty else {
        throw ValidationError(
          "LibreOffice (\(program)) không lập được PDF. Lập --format html rồi in từ trình duyệt.")
      }
      return Array(made)
    }
  }
}
