import Files
import Foundation
import TestKit
import Testing

@testable import Ledger

/// The folder in which a copy of a ledger is looked at.
@Suite struct ScratchFolderTests {
  @Test func whereNoCopyCanBeMadeTheFolderOfTemporaryFilesIsNamed() throws {
    try withTemporaryFolder { folder in
      // One that admits no new folder, not even of one who may do everything.
      #expect(throws: LedgerFailure.cannotWrite(path: "/proc")) { try ScratchFolder(in: "/proc") }
      let missing = folder + "/khong-co"
      let failure = #expect(throws: LedgerFailure.self) { try ScratchFolder(in: missing) }
      #expect(failure?.text.contains("“\(missing)” không tồn tại") == true, "\(failure?.text ?? "")")
    }
  }

  /// Where all may write somebody may give a name of such a folder to another place.
  @Test func nothingIsTakenAwayThroughALinkOrFromAFolderOfOthers() throws {
    try withTemporaryFolder { folder in
      // No process has so high a number.
      let (kept, link, left) = (folder + "/kho", folder + "/batru-doc-99999999-a", folder + "/batru-doc-99999999-b")
      for place in [kept, left] {
        try makeFolder(place)
        try write("x", to: place + "/ledger")
        try write("x", to: place + "/ledger-wal")
      }
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: kept)
      let others = folder + "/batru-doc-99999999-c"
      if geteuid() == 0 {
        try makeFolder(others)
        try write("x", to: others + "/ledger")
        chown(others, 65534, 65534)
      }
      let scratch = try ScratchFolder(in: folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: kept).sorted() == ["ledger", "ledger-wal"])
      #expect(!FileManager.default.fileExists(atPath: left), "what a process of one's own left")
      if geteuid() == 0 { #expect(FileManager.default.fileExists(atPath: others + "/ledger")) }
      try write("x", to: scratch.path + "/ledger")
      scratch.clear()
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }
  }

  /// A signal that the program handles, as of a window that changes its size, ends no copying.
  @Test func aSignalDoesNotBreakTheCopyingOff() throws {
    try withTemporaryFolder { folder in
      let (source, target) = (folder + "/a", folder + "/b")
      #expect(mkfifo(source, 0o600) == 0)
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = { _ in }
      #else
        action.__sigaction_handler.sa_handler = { _ in }
      #endif
      var before = sigaction()
      sigaction(SIGURG, &action, &before)
      defer { sigaction(SIGURG, &before, nil) }
      let copying = Copying(from: source, to: target)
      Thread.detachNewThread { copying.run() }
      copying.hasBegun.wait()
      // Opened only when the other side has opened it too.
      let pipe = open(source, O_WRONLY)
      // Keeps the pipe whole where the copying broke off.
      let guardian = open(source, O_RDONLY)
      let bytes = (0..<UInt8(200)).map { $0 }
      var hasEnded = false
      for (count, byte) in bytes.enumerated() where !hasEnded {
        try FileHandle(fileDescriptor: pipe).write(contentsOf: Data([byte]))
        // What was read is written, so the next piece is waited for.
        while !hasEnded, FilePlace(target).size <= count {
          hasEnded = copying.hasEnded.wait(timeout: .now()) == .success
        }
        for _ in 0..<100 {
          pthread_kill(copying.thread, SIGURG)
          sched_yield()
        }
      }
      close(pipe)
      if !hasEnded { copying.hasEnded.wait() }
      copying.mayGo.signal()
      close(guardian)
      #expect(copying.isWhole)
      #expect(try Array(Data(contentsOf: URL(fileURLWithPath: target))) == bytes)
    }
  }
}

/// Copies a file in a thread that stays until it may go; what it finds is read when it has ended.
private final class Copying: @unchecked Sendable {
  let hasBegun = DispatchSemaphore(value: 0)
  let hasEnded = DispatchSemaphore(value: 0)
  let mayGo = DispatchSemaphore(value: 0)
  private(set) var thread = pthread_self()
  private(set) var isWhole = false
  private let source: String
  private let target: String

  init(from source: String, to target: String) {
    self.source = source
    self.target = target
  }

  func run() {
    thread = pthread_self()
    // Threads of a pool let none through to those that they begin.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGURG)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    hasBegun.signal()
    isWhole = (try? FilePlace(source).copy(to: target)) ?? false
    hasEnded.signal()
    mayGo.wait()
  }
}
