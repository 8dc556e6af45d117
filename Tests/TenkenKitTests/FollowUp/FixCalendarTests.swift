import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenExporters
@testable import TenkenKit

@Suite("The calendar of due days")
struct FixCalendarTests {
  static func bytes(
    _ workspace: TestWorkspace, on day: Day = "2008-08-01", asOf: Day? = nil, _ language: Language = .en
  ) throws -> [UInt8] {
    var request = ListFixes.Request()
    request.asOf = asOf
    return try FixCalendar(workspace.office(on: day)).run(request, in: language).bytes
  }

  static func value(_ name: String, _ event: [CalendarReader.Property]) throws -> String {
    let hits = event.filter { $0.name == name }
    try #require(hits.count == 1, "\(name)")
    return try hits[0].text()
  }

  @Test("each fix to be mended is an all-day event on its due day; a strict reader reads it")
  func events() throws {
    let workspace = try ListFixesTests.workspace()
    let read = try CalendarReader(Self.bytes(workspace))
    #expect(read.calendar.map(\.name) == ["VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME"])
    #expect(read.calendar[0].raw == "2.0")
    #expect(read.events.count == 2, "the third was done on the spot")
    let first = read.events[0]
    let start = first.filter { $0.name == "DTSTART" }
    #expect(start.map(\.raw) == ["20080815"] && start.map(\.parameters) == [["VALUE=DATE"]])
    #expect(first.filter { $0.name == "DTEND" }.map(\.raw) == ["20080816"])
    #expect(try Self.value("DTSTAMP", first) == "20080722T081530Z")
    #expect(try Self.value("SUMMARY", first) == "Fix due, Department A: Is it locked? (F2)")
    #expect(
      try Self.value("DESCRIPTION", first)
        == "Fix: F2\nDepartment: Department A\nWhat: Is it locked?\nSeverity: major\nState: open\nRound: r1")
    let japanese = try CalendarReader(Self.bytes(workspace, .ja)).events[0]
    #expect(try Self.value("SUMMARY", japanese) == "是正期限 A部：Is it locked?（F2）")
  }

  @Test("ids are stable and tell records apart; a step raises the sequence, an extension moves the day")
  func stable() throws {
    let workspace = try ListFixesTests.workspace()
    let before = try CalendarReader(Self.bytes(workspace)).events
    #expect(Set(try before.map { try Self.value("UID", $0) }).count == 2)
    let step = FixStep.extend(to: "2008-10-31", reason: "r", approvedBy: "o")
    try ChangeFixTests.take(workspace, step, on: "2008-08-02", fix: "F2")
    let after = try #require(
      try CalendarReader(Self.bytes(workspace)).events.first {
        try Self.value("SUMMARY", $0).hasSuffix("(F2)")
      })
    #expect(try Self.value("UID", after) == Self.value("UID", before[0]))
    #expect(try Self.value("SEQUENCE", before[0]) == "0")
    #expect(try Self.value("SEQUENCE", after) == "1")
    #expect(try Self.value("DTSTART", after) == "20081031")
    let other = try TestWorkspace(TestWorkspace.yaml(more: "language: en"))
    try other.open()
    try other.submit(TestWorkspace.sheet("A", "{clear: 10, locked: 5, pc: 10}"))
    let foreign = try CalendarReader(Self.bytes(other)).events[0]
    #expect(try !before.map { try Self.value("UID", $0) }.contains(Self.value("UID", foreign)))
  }

  @Test("the same record gives the same bytes on any day, and as of a day those of that day")
  func deterministic() throws {
    let workspace = try ListFixesTests.workspace()
    let then = try Self.bytes(workspace, on: "2008-08-01")
    #expect(try Self.bytes(workspace, on: "2010-01-01") == then)
    try ChangeFixTests.take(workspace, .done(on: "2008-08-02"), on: "2008-08-02", fix: "F2")
    #expect(try Self.bytes(workspace, on: "2008-08-02") != then)
    #expect(try Self.bytes(workspace, on: "2008-08-02", asOf: "2008-08-01") == then)
  }

  static let awkward = [
    "a, b; c\\d", "first\nsecond\r\nthird\rfourth", "\\n", "tab\there", "bell\u{7}and\u{1B}[31m",
    String(repeating: "点", count: 100), String(repeating: "x", count: 300),
    "👨‍👩‍👧‍👦" + String(repeating: "が", count: 40), "",
    ":;,\"=", "\u{2028}line",
  ]

  @Test(
    "any text comes back as it was, line breaks as one and other control characters left out",
    arguments: awkward)
  func texts(_ text: String) throws {
    let event = ICalendar.Event(
      uid: "F1@tenken", changed: "2008-07-24T08:15:30Z", sequence: 0, day: "2008-12-31", summary: text,
      description: text, categories: ["a,b"])
    let read = try CalendarReader(ICalendar(name: text, events: [event]).bytes)
    let expected = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing(
      "\u{2028}", with: "\n"
    )
    .replacing("\u{7}", with: "").replacing("\u{1B}", with: "")
    #expect(try Self.value("SUMMARY", read.events[0]) == expected)
    #expect(try read.calendar.last?.text() == expected)
    #expect(read.events[0].first { $0.name == "DTEND" }?.raw == "20090101")
  }

  @Test("folding fills lines to 75 octets and never more", arguments: 1...40)
  func folding(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = ["a", "é", "点", "𠮷", ",", "\n", "\\"]
    let text = (0..<Int.random(in: 0...400, using: &generator))
      .map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
    let event = ICalendar.Event(
      uid: "u", changed: "2008-07-24T08:15:30Z", sequence: 1, day: "2008-07-24", summary: text,
      description: "",
      categories: [])
    let bytes = ICalendar(name: "n", events: [event]).bytes
    #expect(try Self.value("SUMMARY", CalendarReader(bytes).events[0]) == text)
  }
}
