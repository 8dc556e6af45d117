import TenkenCore

/// Makes ids of another format into ids of Tenken (contract, section 1), each of its own, the same ones every time.
package struct ImportedIDs {
  private var taken: Set<String> = []
  /// Whether ids that differ in nothing but case count as one, as names of folders do.
  private let foldsCase: Bool

  package init(foldsCase: Bool = false) { self.foldsCase = foldsCase }

  /// An id that nothing else has yet: the source's own where it can be one.
  ///
  /// - Parameter kind: begins ids of which nothing else is left, as `item`.
  package mutating func take(_ source: String, kind: String) -> String {
    let base = Self.usable(source, kind: kind)
    var id = base
    var number = 2
    // A number at the end may make a date of it.
    while Identifier.problem(with: id) != nil || !taken.insert(foldsCase ? id.lowercased() : id).inserted {
      id = Self.cut(base, to: Identifier.maximumLength - 1 - String(number).utf8.count) + "-\(number)"
      number += 1
    }
    return id
  }

  /// What may not stand in an id becomes a hyphen; a text that is too long, or of which too little is left, is told
  /// from others by a checksum.
  static func usable(_ source: String, kind: String) -> String {
    if Identifier.problem(with: source) == nil { return source }
    var out = ""
    var lost = false
    for scalar in source.unicodeScalars {
      if scalar.isASCII,
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-".unicodeScalars.contains(scalar)
      {
        out.unicodeScalars.append(scalar)
      } else {
        lost = lost || !scalar.isASCII
        if out.last != "-" { out += "-" }
      }
    }
    let kept = String(out.drop { "._-".contains($0) })
    let ends = kept.hasSuffix("-") ? String(kept.dropLast()) : kept
    var id = ends
    if lost || ends.isEmpty || ends.utf8.count > Identifier.maximumLength {
      id = cut(ends.isEmpty ? kind : ends, to: 55) + "-" + checksum(source)
    }
    // What looks like a date or a number.
    return Identifier.problem(with: id) == nil ? id : cut("\(kind)-\(id)", to: Identifier.maximumLength)
  }

  private static func cut(_ id: String, to length: Int) -> String { String(id.prefix(length)) }

  /// FNV-1a of 32 bits, eight hexadecimal digits.
  private static func checksum(_ text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
