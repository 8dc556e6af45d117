import Foundation
import TenkenCore
import TenkenExporters
import Testing

@Suite("Drafts of mails")
struct MailDraftTests {
  static func lines(_ draft: MailDraft) -> [String] {
    String(decoding: draft.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  static func draft(_ subject: String, text: String = "本文\n", to: [MailDraft.Mailbox] = []) -> MailDraft {
    MailDraft(
      from: MailDraft.Mailbox(name: "事務局", address: "n@example.jp"), to: to, subject: subject,
      date: "2008-07-24T08:15:30Z", text: text)
  }

  /// Header fields unfolded, encoded words decoded as RFC 2047 says: blanks between two of them vanish.
  static func field(_ name: String, _ draft: MailDraft) -> String? {
    var fields: [String] = []
    for line in lines(draft).prefix(while: { !$0.isEmpty }) {
      if line.hasPrefix(" ") { fields[fields.count - 1] += line } else { fields.append(line) }
    }
    guard let field = fields.first(where: { $0.hasPrefix("\(name): ") }) else { return nil }
    let value = String(field.dropFirst(name.count + 2)).replacing("?= =?", with: "?==?")
    return value.replacing(#/=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=/#) { match in
      String(decoding: Data(base64Encoded: String(match.output.1)) ?? Data(), as: UTF8.self)
    }
  }

  @Test(
    "a Japanese subject is encoded in words of at most 75 characters, on lines of at most 76, and reads back")
  func subjects() throws {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("是正A部 期限😀é【】7/31(金)~\"=?\\")
    for length in 1...120 {
      let subject = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "a" })
      let draft = Self.draft("x" + subject + "y")
      #expect(Self.field("Subject", draft) == "x" + subject + "y")
      for line in Self.lines(draft) {
        #expect(line.utf8.count <= 76, "\(line)")
        #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
      }
      for word in draft.words { #expect(word.utf8.count <= 75) }
    }
  }

  @Test("an ASCII subject stays as it is; a line break in a subject cannot begin another header")
  func plain() {
    #expect(Self.lines(Self.draft("Action needed: 2 fixes")).contains("Subject: Action needed: 2 fixes"))
    let draft = Self.draft("a\r\nBcc: b@example.jp")
    #expect(!Self.lines(draft).contains { $0.hasPrefix("Bcc") })
    #expect(Self.field("Subject", draft) == "a Bcc: b@example.jp")
  }

  @Test("names stand before addresses, Japanese ones encoded, others quoted")
  func mailboxes() {
    let to = [
      MailDraft.Mailbox(name: "佐藤", address: "sato@example.jp"),
      MailDraft.Mailbox(name: "Suzuki \"S\" \\", address: "suzuki@example.jp"),
    ]
    let draft = Self.draft("a", to: to)
    #expect(Self.field("To", draft) == #"佐藤 <sato@example.jp>, "Suzuki \"S\" \\" <suzuki@example.jp>"#)
    #expect(Self.field("From", draft) == "事務局 <n@example.jp>")
    #expect(Self.field("To", Self.draft("a")) == nil)
  }

  @Test("the body is UTF-8 in base64 with CRLF; the date is the clock's")
  func body() throws {
    let draft = Self.draft("a", text: "一行目\n二行目 とても長い" + String(repeating: "長い", count: 100) + "\n")
    #expect(Self.field("Date", draft) == "Thu, 24 Jul 2008 08:15:30 +0000")
    #expect(Self.field("Content-Transfer-Encoding", draft) == "base64")
    let encoded = Self.lines(draft).drop { !$0.isEmpty }.joined()
    let text = String(decoding: try #require(Data(base64Encoded: encoded)), as: UTF8.self)
    #expect(text == draft.text.replacing("\n", with: "\r\n"))
  }
}

extension MailDraft {
  fileprivate var words: [String] {
    MailDraftTests.lines(self).flatMap { $0.components(separatedBy: " ") }.filter { $0.hasPrefix("=?") }
  }
}
