package import TenkenCore

/// A calendar of days as RFC 5545 writes it: all-day events, CRLF, lines folded at 75 octets, texts escaped. It
/// knows nothing of inspections.
package struct ICalendar: Sendable {
  package var name: String
  package var events: [Event]

  package init(name: String, events: [Event]) {
    self.name = name
    self.events = events
  }

  /// One whole day.
  package struct Event: Sendable {
    /// The same as long as the event is the same; of one line.
    package var uid: String
    /// When it last changed, in UTC: `2008-07-24T08:15:30Z`.
    package var changed: String
    /// How often it has changed.
    package var sequence: Int
    package var day: Day
    package var summary: String
    package var description: String
    package var categories: [String]

    package init(
      uid: String, changed: String, sequence: Int, day: Day, summary: String, description: String,
      categories: [String]
    ) {
      self.uid = uid
      self.changed = changed
      self.sequence = sequence
      self.day = day
      self.summary = summary
      self.description = description
      self.categories = categories
    }
  }

  package static let mediaType = "text/calendar; charset=utf-8; method=PUBLISH"

  package var bytes: [UInt8] {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tenken//Tenken//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(name),
    ]
    let lines = head + events.flatMap(Self.lines) + ["END:VCALENDAR"]
    return lines.flatMap(Self.folded)
  }

  private static func lines(_ event: Event) -> [String] {
    let changed = basic(event.changed)
    return [
      "BEGIN:VEVENT", "UID:" + escaped(event.uid), "DTSTAMP:" + changed, "LAST-MODIFIED:" + changed,
      "SEQUENCE:\(event.sequence)", "DTSTART;VALUE=DATE:" + basic(event.day.description),
      "DTEND;VALUE=DATE:" + basic(event.day.adding(days: 1).description),
      "SUMMARY:" + escaped(event.summary), "DESCRIPTION:" + escaped(event.description),
      "CATEGORIES:" + event.categories.map(escaped).joined(separator: ","), "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  /// A day or time without its dashes and colons: `20080724T081530Z`.
  private static func basic(_ time: String) -> String { time.filter { $0 != "-" && $0 != ":" } }

  /// Backslash, semicolon, comma and line breaks escaped; other control characters left out.
  private static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r", "\n", "\u{2028}", "\u{2029}", "\u{85}":
        if !(isAfterReturn && scalar == "\n") { out.append(contentsOf: "\\n".unicodeScalars) }
      case "\\", ";", ",":
        out.append("\\")
        out.append(scalar)
      case "\t": out.append(scalar)
      default: if scalar.properties.generalCategory != .control { out.append(scalar) }
      }
      isAfterReturn = scalar == "\r"
    }
    return String(out)
  }

  private static let longest = 75

  /// A line with its CRLF, cut between characters so that no piece, the blank of a further one included, is longer
  /// than 75 octets.
  private static func folded(_ line: String) -> [UInt8] {
    var out: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if length + bytes.count > longest {
        out += "\r\n ".utf8
        length = 1
      }
      out += bytes
      length += bytes.count
    }
    return out + "\r\n".utf8
  }
}
