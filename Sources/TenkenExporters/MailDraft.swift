import Foundation
import TenkenCore

/// A mail as RFC 5322 writes it, with the encodings of RFC 2047 and 2045: a draft for a mail program to open. It
/// knows nothing of inspections.
package struct MailDraft: Sendable, Hashable {
  package var from: Mailbox?
  package var to: [Mailbox]
  package var subject: String
  /// When it was written, in UTC: `2008-07-24T08:15:30Z`.
  package var date: String
  /// Lines end with line feeds.
  package var text: String

  package init(from: Mailbox?, to: [Mailbox], subject: String, date: String, text: String) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.text = text
  }

  package struct Mailbox: Sendable, Hashable {
    package var name: String
    package var address: String

    package init(name: String, address: String) { (self.name, self.address) = (name, address) }
  }

  /// CRLF throughout, ASCII throughout. Without recipients there is no `To`, and without a sender no `From`: the mail
  /// program asks for them.
  package var bytes: [UInt8] {
    var lines: [String] = []
    if let from { lines += Self.header("From", [from]) }
    if !to.isEmpty { lines += Self.header("To", to) }
    lines += Self.header("Subject", subject)
    if let date = Self.date(date) { lines.append("Date: \(date)") }
    lines += [
      // Known to Outlook: the file opens as a draft.
      "X-Unsent: 1", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
    ]
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let encoded = Array(Data(body.utf8).base64EncodedString().utf8)
    var start = 0
    while start < encoded.count {
      let end = min(start + 76, encoded.count)
      lines.append(String(decoding: encoded[start..<end], as: UTF8.self))
      start = end
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  // MARK: Headers

  private static func header(_ name: String, _ mailboxes: [Mailbox]) -> [String] {
    let parts = mailboxes.map { mailbox in
      phrase(mailbox.name, after: name.utf8.count + 2).joined(separator: "\r\n ")
        + "\r\n <\(mailbox.address)>"
    }
    return ["\(name): " + parts.joined(separator: ",\r\n ")]
  }

  private static func header(_ name: String, _ text: String) -> [String] {
    let oneLine = text.map { $0.isNewline ? " " : String($0) }.joined()
    let isPlain =
      oneLine.utf8.count + name.utf8.count + 2 <= 76 && oneLine.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      && !oneLine.contains("=?")
    let words = isPlain ? [oneLine] : encodedWords(oneLine, after: name.utf8.count + 2)
    return ["\(name): " + words.joined(separator: "\r\n ")]
  }

  /// The name before an address: quoted where it is ASCII, else encoded.
  private static func phrase(_ name: String, after column: Int) -> [String] {
    let isPlain = name.utf8.count <= 60 && name.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if !isPlain { return encodedWords(name, after: column) }
    let quoted = name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return ["\"\(quoted)\""]
  }

  /// `=?UTF-8?B?…?=`, at most 75 characters each and on a line of at most 76, no character of the text cut in two.
  private static func encodedWords(_ text: String, after column: Int) -> [String] {
    let frame = "=?UTF-8?B??=".utf8.count
    var words: [String] = []
    var piece: [UInt8] = []
    func room() -> Int { min(75, 76 - (words.isEmpty ? column : 1)) }
    func close() {
      if piece.isEmpty { return }
      words.append("=?UTF-8?B?\(Data(piece).base64EncodedString())?=")
      piece = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      let length = (piece.count + bytes.count + 2) / 3 * 4
      if frame + length > room() { close() }
      piece += bytes
    }
    close()
    return words
  }

  /// `Thu, 24 Jul 2008 08:15:30 +0000`.
  private static func date(_ utc: String) -> String? {
    let halves = utc.split(separator: "T")
    guard halves.count == 2, let day = Day(iso: halves[0]), halves[1].hasSuffix("Z") else { return nil }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let year = day.description.prefix(4)
    return
      "\(Day.englishWeekdays[day.weekday]), \(day.day) \(months[day.month - 1]) \(year) \(halves[1].dropLast()) +0000"
  }
}
