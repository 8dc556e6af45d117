import CExpat

/// Makes a tree of expat's events, until something is refused.
final class XMLTreeBuilder {
  /// Between a namespace and a name.
  static let separator: CChar = 0x0A

  enum Stop { case dtd, depth, elements }

  private let parser: XML_Parser
  private let limits: XMLDocument.Limits
  private var open: [XMLElement] = []
  private var count = 0
  private(set) var root: XMLElement?
  private(set) var stopped: Stop?
  private(set) var lineOfStop = 0

  init(_ parser: XML_Parser, limits: XMLDocument.Limits) {
    self.parser = parser
    self.limits = limits
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
    data.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    if stopped != nil { return }
    count += 1
    if open.count >= limits.depth { return stop(.depth) }
    if count > limits.elements { return stop(.elements) }
    let (namespace, local) = Self.split(String(cString: name))
    let element = XMLElement(
      name: local, namespace: namespace, attributes: Self.read(attributes), line: line)
    if let parent = open.last { parent.append(element) } else { root = element }
    open.append(element)
  }

  func end() {
    if stopped == nil { open.removeLast() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if stopped == nil { open.last?.append(String(decoding: bytes, as: UTF8.self)) }
  }

  func stop(_ reason: Stop) {
    if stopped == nil { (stopped, lineOfStop) = (reason, line) }
    XML_StopParser(parser, 0)
  }

  private static func split(_ name: String) -> (namespace: String, local: String) {
    let parts = name.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.count > 1 ? (String(parts[0]), String(parts[1])) : ("", name)
  }

  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private static func read(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> [String: String] {
    var read: [String: String] = [:]
    guard var at = attributes else { return read }
    while let key = at[0], let value = at[1] {
      let (namespace, local) = split(String(cString: key))
      if namespace.isEmpty {
        read[local] = String(cString: value)
      } else if namespace == xml, local == "lang" {
        read["xml:lang"] = String(cString: value)
      }
      at += 2
    }
    return read
  }
}
