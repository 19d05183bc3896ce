public import ArgumentParser
internal import CommitteeModel
internal import Foundation
internal import Glibc
public import Ledger
internal import Runtime

/// Which session of a ledger is looked at, and as it was known when.
struct LedgerLook {
  /// Code of the session; `nil` for the only one that there is.
  var session: String?
  /// Deliveries up to this moment count; `nil` for all.
  var until: ReceivedMoment?

  /// Opens what is taken along on paper or in a file, and so stands without the program that could still refuse a part of it:
  /// an edition is looked through whole before. Of one that is too long for that only what is shown is looked at, which
  /// whoever asked is told.
  func wholeLibrarian(of path: String) throws -> Librarian {
    let librarian = try librarian(of: path)
    guard librarian.edition.isPublished else { return librarian }
    guard WholeEdition.isShort(path) else {
      StandardStream.error.line(
        "“\(path)” dài nên chỉ những phần được đọc đã được đối chiếu; batru verify kiểm cả tệp.")
      return librarian
    }
    if let failure = WholeEdition.failure(of: path) { throw failure }
    return librarian
  }

  /// Opens an edition, or looks at a ledger as if an edition were made of it now.
  ///
  /// A look is gone as soon as it is open, or stays at `place` where others are to open it too.
  func librarian(of path: String, keptAt place: String? = nil) throws -> Librarian {
    do throws(DossierFailure) {
      let file = try EditionFile(path: path)
      if session == nil, until == nil { return Librarian(file, shelf: FolderShelf(beside: path)) }
    } catch {
      // What is called a ledger and is none any more is told about as one.
      guard case .notAnEdition = error, Ledger.isLedger(path: path) || path.hasSuffix(".ledger") else { throw error }
      let book = try Ledger.openToRead(path: path)
      guard let place else { return Librarian(try look(at: book)) }
      unlink(place)
      return Librarian(try book.preview(try order(of: book), at: place, when: WallClock.now()))
    }
    throw ValidationError("--session và --as-of chỉ dùng khi mở thẳng một sổ; “\(path)” là bản công bố của một phiên.")
  }

  /// A temporary edition, whose file is gone as soon as it is open.
  func look(at book: Ledger) throws -> EditionFile {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("batru-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try book.preview(try order(of: book), at: "\(folder)/xem-thu.batru", when: WallClock.now())
  }

  private func order(of book: Ledger) throws -> EditionOrder {
    EditionOrder(session: try session ?? onlySession(of: book), until: until)
  }

  private func onlySession(of book: Ledger) throws -> String {
    let sessions = try book.current(of: [.session], asOf: until).map { $0[.code] }
    if sessions.count == 1 { return sessions[0] }
    if sessions.isEmpty { throw LedgerFailure.unknownSession("", known: []) }
    throw ValidationError(
      "“\(book.path)” là sổ, có \(sessions.count) phiên. Chọn một phiên bằng --session: "
        + sessions.sorted().joined(separator: ", ") + ".")
  }
}

/// How the command line says it.
struct LedgerLookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mã phiên họp, khi mở thẳng một sổ.", valueName: "mã"))
  var session: String?

  @Option(help: ArgumentHelp("Chỉ tính những gì sổ đã nhận đến hết ngày này, khi mở thẳng một sổ.", valueName: "ngày"))
  var asOf: ReceivedMoment?

  /// What was said, without the parser.
  var look: LedgerLook { LedgerLook(session: session, until: asOf) }
}

extension ReceivedMoment: ExpressibleByArgument {
  /// Reads a day or a minute of it.
  public init?(argument: String) { self.init(argument) }
}
