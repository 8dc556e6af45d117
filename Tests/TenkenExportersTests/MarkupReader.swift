import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page read by a strict parser, which accepts nothing that is not closed, quoted and escaped.
///
/// The pages are written so that they are XML too, but for the doctype and the elements that HTML leaves open.
final class MarkupReader: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  /// In the order in which they begin; the text is all that is inside.
  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// nil where the page is not well-formed.
  static func read(_ page: String) -> MarkupReader? {
    let markup = page.replacing("<!doctype html>", with: "")
      .replacing(#/<(meta|br|wbr)([^>]*)>/#) { "<\($0.1)\($0.2)/>" }
    let reader = MarkupReader()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = reader
    return parser.parse() ? reader : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for index in open { elements[index].text += string }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
}
