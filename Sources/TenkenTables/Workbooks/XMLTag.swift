import CExpat

/// A name in XML as expat hands it over, without its prefix; valid during the event only.
struct XMLName {
  private let bytes: UnsafePointer<CChar>

  init(_ bytes: UnsafePointer<CChar>) {
    var local = bytes
    var at = bytes
    while at.pointee != 0 {
      if at.pointee == CChar(bitPattern: UInt8(ascii: ":")) { local = at + 1 }
      at += 1
    }
    self.bytes = local
  }

  static func == (name: XMLName, known: StaticString) -> Bool {
    let length = known.utf8CodeUnitCount
    for index in 0..<length where UInt8(bitPattern: name.bytes[index]) != known.utf8Start[index] {
      return false
    }
    return name.bytes[length] == 0
  }

  static func != (name: XMLName, known: StaticString) -> Bool { !(name == known) }
}

/// The start of an element; valid during the event only.
struct XMLTag {
  let name: XMLName
  /// Names and values in turn, closed by nil.
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.name = XMLName(name)
    self.attributes = attributes
  }

  /// The value of an attribute by its name without prefix.
  subscript(_ name: StaticString) -> String? { value(of: name).map { String(cString: $0) } }

  /// The value as bytes that end with 0.
  func value(of name: StaticString) -> UnsafePointer<CChar>? {
    guard var at = attributes else { return nil }
    while let key = at[0], let value = at[1] {
      if XMLName(key) == name { return value }
      at += 2
    }
    return nil
  }

  /// `1` or `true`.
  func isTrue(_ name: StaticString) -> Bool { ["1", "true"].contains(self[name] ?? "") }
}
