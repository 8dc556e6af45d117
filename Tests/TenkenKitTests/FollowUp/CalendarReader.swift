import Testing

/// A small, strict reader of iCalendar (RFC 5545): what bends a rule throws.
struct CalendarReader {
  struct Property: Equatable {
    var name: String
    var parameters: [String]
    /// As it stands in the file, escapes and all.
    var raw: String

    /// The text without its escapes.
    func text() throws -> String {
      var out = ""
      var rest = raw[...]
      while let character = rest.popFirst() {
        guard character == "\\" else {
          try #require(character != "," && character != ";", "an escape is missing: \(raw)")
          out.append(character)
          continue
        }
        let popped = rest.popFirst()
        let next = try #require(popped, "a lone backslash: \(raw)")
        try #require("\\;,nN".contains(next), "no such escape: \(raw)")
        out += next == "n" || next == "N" ? "\n" : String(next)
      }
      return out
    }
  }

  var calendar: [Property] = []
  var events: [[Property]] = []

  init(_ bytes: [UInt8]) throws {
    var lines = try Self.unfolded(bytes).map(Self.property)
    try #require(lines.count > 2)
    let (first, last) = (lines.removeFirst(), lines.removeLast())
    try #require(first == Property(name: "BEGIN", parameters: [], raw: "VCALENDAR"))
    try #require(last == Property(name: "END", parameters: [], raw: "VCALENDAR"))
    var event: [Property]?
    for line in lines {
      switch (line.name, event) {
      case ("BEGIN", nil):
        try #require(line.raw == "VEVENT")
        event = []
      case ("END", let finished?):
        try #require(line.raw == "VEVENT")
        events.append(finished)
        event = nil
      case ("BEGIN", _), ("END", _): Issue.record("out of place: \(line)")
      case (_, nil):
        try #require(events.isEmpty, "the calendar's own lines come first")
        calendar.append(line)
      default: event?.append(line)
      }
    }
    try #require(event == nil)
  }

  /// Content lines, put together again; every line ends with CRLF and has at most 75 octets before it.
  private static func unfolded(_ bytes: [UInt8]) throws -> [String] {
    var lines: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = try #require(rest.firstIndex(of: 0x0A), "the last line has no end")
      try #require(end > rest.startIndex && rest[end - 1] == 0x0D, "a line ends without CR")
      let line = rest[rest.startIndex..<end - 1]
      try #require(line.count <= 75, "a line of \(line.count) octets")
      try #require(!line.isEmpty && !line.contains(0x0D))
      // Cut between characters: each piece is UTF-8 by itself.
      _ = try #require(String(validating: line, as: UTF8.self), "a character is cut in two")
      if line.first == 0x20 {
        try #require(!lines.isEmpty)
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
      rest = rest[(end + 1)...]
    }
    return try lines.map { try #require(String(validating: $0, as: UTF8.self)) }
  }

  private static func property(_ line: String) throws -> Property {
    let colon = try #require(line.firstIndex(of: ":"), "no colon: \(line)")
    let head = line[..<colon].split(separator: ";").map(String.init)
    let name = try #require(head.first)
    try #require(name.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }, "no name: \(line)")
    let raw = String(line[line.index(after: colon)...])
    try #require(
      raw.unicodeScalars.allSatisfy { $0 == "\t" || $0.properties.generalCategory != .control }, "\(line)")
    return Property(name: name, parameters: Array(head.dropFirst()), raw: raw)
  }
}
