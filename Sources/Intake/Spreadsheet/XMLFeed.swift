internal import CExpat

/// Who is told what stands in an XML part; what it throws ends the reading.
protocol XMLListener: AnyObject {
  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind)
  func end(_ name: XMLName) throws(WorkbookFault.Kind)
  /// Text comes in pieces of any length, all of them valid UTF-8.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault.Kind)
  /// True when it wants to hear nothing more until the next `pump`.
  var isSated: Bool { get }
}

extension XMLListener {
  var isSated: Bool { false }
}

/// Reads an XML part portion by portion and tells a listener.
///
/// Refuses document types, and with them every entity but the five of XML.
final class XMLFeed {
  private let part: any PartReading
  private let listener: any XMLListener
  private let parser: XML_Parser
  private var fault: WorkbookFault.Kind?
  private var depth = 0
  private var silent = 0
  private var portion: [UInt8] = []
  private var isWhole = false
  private var isPaused = false

  /// True when nothing more will come.
  var isOver: Bool { isWhole && !isPaused }

  init(_ part: any PartReading, to listener: any XMLListener) throws(WorkbookFault.Kind) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(part: part.name) }
    self.part = part
    self.listener = listener
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { feed, name, attributes in
        guard let name, let attributes else { return }
        XMLFeed.with(feed) { $0.begin(XMLName(name), XMLAttributes(attributes)) }
      },
      { feed, name in
        guard let name else { return }
        XMLFeed.with(feed) { $0.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { feed, text, length in
      guard let text, length > 0 else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
        XMLFeed.with(feed) { $0.text(UnsafeBufferPointer(start: bytes, count: Int(length))) }
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { feed, _, _, _, _ in
      XMLFeed.with(feed) { $0.stop(.documentType(part: $0.part.name)) }
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads on, at most for one portion or until the listener is sated; nothing behind the end.
  func pump() throws(WorkbookFault.Kind) {
    guard !isOver else { return }
    let status: XML_Status
    if isPaused {
      isPaused = false
      status = XML_ResumeParser(parser)
    } else {
      try part.next(into: &portion)
      isWhole = portion.isEmpty
      silent += portion.count
      status = portion.withUnsafeBytes { bytes in
        XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), isWhole ? 1 : 0)
      }
    }
    if let fault { throw fault }
    guard status == XML_STATUS_OK || isPaused else { throw .damaged(part: part.name) }
    // A tag that does not end is held until it does.
    guard silent <= WorkbookLimits.tag else { throw .tooLarge(.tag) }
  }

  /// Reads to the end.
  func drain() throws(WorkbookFault.Kind) {
    while !isOver { try pump() }
  }

  /// The feed that `pump` holds while its parser calls back; to count references for each event takes as long as the events.
  private static func with(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLFeed) -> Void) {
    Unmanaged<XMLFeed>.fromOpaque(pointer!)._withUnsafeGuaranteedRef(body)
  }

  private func stop(_ kind: WorkbookFault.Kind) {
    if fault == nil { fault = kind }
    XML_StopParser(parser, 0)
  }

  private func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard fault == nil else { return }
    silent = 0
    depth += 1
    guard depth <= WorkbookLimits.depth else { return stop(.tooLarge(.depth)) }
    do { try listener.begin(name, attributes) } catch { stop(error) }
  }

  private func end(_ name: XMLName) {
    guard fault == nil else { return }
    silent = 0
    depth -= 1
    do { try listener.end(name) } catch { return stop(error) }
    guard !isPaused, listener.isSated else { return }
    isPaused = XML_StopParser(parser, 1) == XML_STATUS_OK
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard fault == nil else { return }
    silent = 0
    do { try listener.text(bytes) } catch { stop(error) }
  }
}
