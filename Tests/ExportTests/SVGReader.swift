import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a viewer would find in an SVG picture.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var title = ""
  private(set) var texts: [(text: String, length: Int)] = []
  private(set) var rectangles: [CGRect] = []
  private var element = ""

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    element = name
    if name == "text" { texts.append(("", Int(attributes["textLength"] ?? "") ?? -1)) }
    if name == "rect" {
      let sides = ["x", "y", "width", "height"].map { Double(attributes[$0] ?? "0") ?? -1 }
      rectangles.append(CGRect(x: sides[0], y: sides[1], width: sides[2], height: sides[3]))
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    element = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if element == "title" { title += string }
    if element == "text" { texts[texts.count - 1].text += string }
  }
}
