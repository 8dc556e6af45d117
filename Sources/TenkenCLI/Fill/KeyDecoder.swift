import TenkenCore

/// Makes keys of the bytes that a terminal sends. What is cut off waits for its rest.
struct KeyDecoder {
  private var buffer: [UInt8] = []
  private var pasted: [UInt8]?

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// Longer pasted text is cut.
  private static let longestPaste = 16 << 10
  private static let longestSequence = 32

  /// The bytes at hand may be all there is: an Escape by itself, if nothing follows soon.
  var isWaiting: Bool { !buffer.isEmpty && pasted == nil }

  mutating func feed(_ bytes: some Sequence<UInt8>) -> [FillKey] {
    buffer += bytes
    var keys: [FillKey] = []
    while let key = next(isLast: false) { keys += key }
    return keys
  }

  /// No more bytes came in time.
  mutating func flush() -> [FillKey] {
    var keys: [FillKey] = []
    while let key = next(isLast: true) { keys += key }
    return keys
  }

  /// The keys of the next bytes, none for what means nothing; nil where more must come first.
  private mutating func next(isLast: Bool) -> [FillKey]? {
    if pasted != nil { return paste() }
    guard let first = buffer.first else { return nil }
    if first == 0x1B { return escape(isLast: isLast) }
    if first < 0x80 {
      buffer.removeFirst()
      return [Self.key(first)].compactMap { $0 }
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    if buffer.count < length, !isLast { return nil }
    let bytes = Array(buffer.prefix(length))
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first, length > 1 else {
      buffer.removeFirst()
      return []
    }
    buffer.removeFirst(length)
    return [.character(character)]
  }

  private static func key(_ byte: UInt8) -> FillKey? {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0x01: .home
    case 0x02: .left
    case 0x04: .delete
    case 0x05: .end
    case 0x06: .right
    case 0x0E: .down
    case 0x10: .up
    case 0x15: .clear
    case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// A sequence such as `ESC [ A`; Escape by itself where nothing follows.
  private mutating func escape(isLast: Bool) -> [FillKey]? {
    if buffer.starts(with: Self.pasteStart) {
      buffer.removeFirst(Self.pasteStart.count)
      pasted = []
      return []
    }
    guard buffer.count > 1 else { return isLast ? take(1, [.escape]) : nil }
    switch buffer[1] {
    case UInt8(ascii: "["):
      guard let end = buffer.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return isLast || buffer.count > Self.longestSequence ? take(buffer.count, []) : nil
      }
      let body = String(decoding: buffer[2...end], as: UTF8.self)
      return take(end + 1, Self.sequences[body].map { [$0] } ?? [])
    case UInt8(ascii: "O"):
      guard buffer.count > 2 else { return isLast ? take(2, []) : nil }
      return take(3, Self.sequences[String(UnicodeScalar(buffer[2]))].map { [$0] } ?? [])
    case 0x1B: return take(1, [.escape])
    default: return take(1, [.escape])
    }
  }

  private static let sequences: [String: FillKey] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home, "7~": .home,
    "4~": .end,
    "8~": .end, "3~": .delete, "5~": .pageUp, "6~": .pageDown, "M": .enter,
  ]

  private mutating func take(_ count: Int, _ keys: [FillKey]) -> [FillKey] {
    buffer.removeFirst(count)
    return keys
  }

  private mutating func paste() -> [FillKey]? {
    guard let byte = buffer.first else { return nil }
    if byte == 0x1B {
      if buffer.count < Self.pasteEnd.count, Self.pasteEnd.starts(with: buffer) { return nil }
      if buffer.starts(with: Self.pasteEnd) {
        buffer.removeFirst(Self.pasteEnd.count)
        let text = String(decoding: pasted ?? [], as: UTF8.self)
        pasted = nil
        return [.paste(text)]
      }
    }
    buffer.removeFirst()
    if let count = pasted?.count, count < Self.longestPaste { pasted?.append(byte) }
    return []
  }
}
