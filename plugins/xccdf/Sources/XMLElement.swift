/// An element of an XML document, with what stands in it and its line.
final class XMLElement {
  /// Without its prefix.
  let name: String
  let namespace: String
  /// By their names; those with a namespace, but for `xml:lang`, are left out: they speak of the document's form.
  let attributes: [String: String]
  /// From 1.
  let line: Int
  private(set) var content: [Content] = []

  enum Content {
    case text(String)
    case element(XMLElement)
  }

  init(name: String, namespace: String, attributes: [String: String], line: Int) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.line = line
  }

  var children: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  /// All text in it, as it stands there.
  var rawText: String {
    content.map { piece in
      switch piece {
      case .text(let text): text
      case .element(let element): element.rawText
      }
    }.joined()
  }

  func append(_ text: String) {
    if case .text(let before)? = content.last {
      content[content.count - 1] = .text(before + text)
    } else {
      content.append(.text(text))
    }
  }

  func append(_ element: XMLElement) { content.append(.element(element)) }

  /// A copy that has what another one says and this one does not: attributes, and children by their names.
  func inheriting(from other: XMLElement, attributes names: [String]) -> XMLElement {
    let inherited = other.attributes.filter { names.contains($0.key) }
    let merged = XMLElement(
      name: name, namespace: namespace, attributes: attributes.merging(inherited) { own, _ in own },
      line: line)
    let own = Set(children.map(\.name))
    merged.content = content + other.children.filter { !own.contains($0.name) }.map { .element($0) }
    return merged
  }
}
