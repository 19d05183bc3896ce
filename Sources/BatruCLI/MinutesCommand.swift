internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Foundation
internal import Ledger
internal import Paper
internal import Runtime
internal import Screens

/// `batru minutes E.batru --format md|html|docx [--out F]`
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Dự thảo Thông báo kết luận của phiên: kết luận, nhiệm vụ, số liệu và màn hình đã chiếu.",
    discussion: """
      Thể thức theo Nghị định 30/2020/NĐ-CP. Chỉ có những gì hồ sơ nêu; chỗ hồ sơ không nêu (số văn bản, chủ trì, thời \
      hạn…) được đánh dấu [thiếu: …] và liệt kê ở cuối dự thảo. DOCX do pandoc lập.

      --template TỆP dùng mẫu của cơ quan: tệp .md hoặc .html có các chỗ như {{nhiem-vu}}, hoặc tệp .docx để lấy kiểu chữ, \
      lề. Các chỗ: \(NoticePart.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  /// The form of the draft.
  enum Format: String, CaseIterable, ExpressibleByArgument { case md, html, docx }

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @OptionGroup var source: LedgerLookOptions

  @Option(help: ArgumentHelp("Dạng: md (Markdown), html, docx; mặc định theo đuôi của tên tệp.", valueName: "dạng"))
  var format: Format?

  @Option(help: ArgumentHelp("Mẫu của cơ quan: .md, .html hoặc .docx.", valueName: "tệp"))
  var template: String?

  @Option(help: ArgumentHelp("Thư mục của sổ trình chiếu.", valueName: "thư mục"))
  var log: String?

  @Option(help: ArgumentHelp("Tệp được tạo ra; không có thì in ra.", valueName: "tệp"))
  var out: String?

  mutating func run() throws {
    let format = try OutputForm.chosen(format, for: out)
    if let template { try OutputForm.refuse(template: template, unless: format.rawValue) }
    let librarian = try source.look.wholeLibrarian(of: edition)
    let notice = try notice(from: librarian)
    let form = try format == .docx ? nil : template.map(Self.form(at:))
    let bytes: [UInt8] =
      switch format {
      case .md: Array((form?.filled(from: notice) { $0.markdown } ?? notice.blocks.markdown).utf8)
      case .html:
        Array((form?.filled(from: notice) { $0.markup } ?? notice.blocks.page(titled: "Thông báo kết luận")).utf8)
      case .docx:
        try DocumentPress.document(of: notice.blocks.officeMarkdown, looking: try template.map(Self.bytes(at:)))
      }
    guard let out else {
      guard format != .docx else { throw ValidationError("Tệp DOCX cần tên: thêm --out THONG-BAO.docx.") }
      return StandardStream.output.text(String(decoding: bytes, as: UTF8.self))
    }
    try NewFile.write(bytes, to: out)
    StandardStream.output.line("\(out): dự thảo Thông báo kết luận.")
    if !notice.unheard.count.isEmpty {
      StandardStream.output.line("Không có trong dự thảo vì chưa đọc lại trước phiên họp: \(notice.unheard.count).")
    }
    let lackings = notice.lackings(in: form?.parts ?? NoticePart.allCases)
    guard !lackings.isEmpty else { return }
    let words = lackings.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count) chỗ)" }.joined(separator: "; ")
    StandardStream.output.line("Còn thiếu, đã đánh dấu trong dự thảo: \(words).")
  }

  private func notice(from librarian: Librarian) throws -> ConclusionNotice {
    let view = ViewState(size: Size(160, 45))
    // The agenda wants everything that the session dealt with.
    let state = try librarian.opening(at: Route.register(.agenda).text, in: view)
    return ConclusionNotice(
      of: state.dossier, state.archive.proceedings ?? Proceedings(), shown: try shown(with: librarian, in: state),
      unheard: UnheardPart(try drafts(of: librarian.edition)))
  }

  /// What the ledger holds of the session that the room has not heard; an edition does not know of it.
  private func drafts(of look: EditionRecord) throws -> [Record] {
    if look.isPublished { return [] }
    let rows = try Ledger.openToRead(path: edition).current(of: [.conclusion, .task], asOf: source.asOf)
    let unread = Set(rows.filter(\.isUnread).map(\.key))
    return rows.filter { $0[.session] == look.session && $0.isDraft { unread.contains($0) } }
  }

  /// The screens that the newest showing of this edition saw, each once; none where no showing is known.
  private func shown(with librarian: Librarian, in state: State) throws -> [ShownScreen] {
    guard let folder = log ?? ProjectionLog.folder else { return [] }
    let lines = ProjectionLog.lastShowing(of: state.dossier.edition.contentHash, in: folder)
    let stage = try librarian.opening(at: nil, in: state.view, presenting: true)
    var seen: Set<String> = []
    var maker = FrameMaker()
    return lines.compactMap { line in
      let screen = line.screen
      guard screen.shown.cover == nil, seen.insert(screen.cited.text).inserted else { return nil }
      var state = screen.shown.scene == nil ? state : stage
      librarian.show(screen.shown, in: &state)
      let route = screen.shown.route
      return ShownScreen(
        code: screen.code, time: String(line.time.prefix(5)), title: maker.name(of: state),
        indicator: route.hasPrefix("indicator/") ? String(route.dropFirst("indicator/".count)) : "")
    }
  }

  /// The form of an office.
  private static func form(at path: String) throws -> NoticeTemplate {
    let text = String(decoding: try bytes(at: path), as: UTF8.self)
    do throws(NoticeTemplate.Fault) {
      return try NoticeTemplate(text)
    } catch {
      throw ValidationError("Mẫu “\(path)” \(words(of: error))")
    }
  }

  private static func bytes(at path: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw ValidationError("Không đọc được mẫu “\(path)”: xem lại đường dẫn và quyền đọc.")
    }
    return Array(data)
  }

  private static func words(of fault: NoticeTemplate.Fault) -> String {
    let names = NoticePart.allCases.map(\.rawValue).joined(separator: ", ")
    return switch fault {
    case .unknownPart(let name, let line): "dòng \(line): không có phần “\(name)”. Các phần: \(names)."
    case .openPlace(let line): "dòng \(line): “{{” không có “}}” đóng lại."
    case .noPlace: "không có chỗ nào như {{nhiem-vu}} nên sẽ không có gì của phiên. Các phần: \(names)."
    }
  }
}
