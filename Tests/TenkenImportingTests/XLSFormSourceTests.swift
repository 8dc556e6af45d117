import TenkenCore
import TenkenPlugin
import TenkenTables
import Testing

@testable import xlsform

@Suite("Where an XLSForm comes from")
struct XLSFormSourceTests {
  private static let survey = [
    ["type", "name", "label::English (en)", "label::Japanese (ja)", "hint::Japanese (ja)", "label::Klingon"],
    ["begin group", "room", "Room", "部屋", "", ""],
    ["select_one yn", "locked", "Locked?", "鍵は掛かっていますか", "扉を押す", "ngaQ'a'"],
    ["text", "why", "Why not?", "", "", ""], ["end group", "", "", "", "", ""],
  ]
  private static let choices = [
    ["list_name", "name", "label::English (en)", "label::Japanese (ja)", "region"],
    ["yn", "yes", "Yes", "はい", "x"],
    ["yn", "no", "No", "いいえ", ""],
  ]
  private static let settings = [
    ["form_title", "form_id", "version", "style"], ["Rooms", "rooms", "2024010101", "pages"],
  ]

  private func workbook(_ sheets: [(String, [[String]])]) throws -> [UInt8] {
    let writer = try XLSXWriter(file: "a.xlsx", title: "", language: .en, created: Day(serial: 14000))
    for (name, rows) in sheets {
      try writer.add(
        XLSXSheet(name: name), rows: rows.map { $0.map { XLSXCell($0.isEmpty ? .blank : .text($0)) } })
    }
    return try writer.bytes()
  }

  private func expectRooms(_ imported: Imported, _ places: [String]) throws {
    let checklist = try imported.checklist("rooms")
    #expect(checklist.title.plain == "Rooms" && checklist.version == "2024010101")
    #expect(checklist.sections.map(\.id) == ["room"] && checklist.sections[0].title.in(.ja) == "部屋")
    let locked = try checklist.asked("locked")
    #expect(locked.answer == .yesNo && locked.ask.in(.ja) == "鍵は掛かっていますか" && locked.ask.in(.en) == "Locked?")
    #expect(locked.hint?.plain == "扉を押す")
    #expect(try checklist.asked("why").ask.plain == "Why not?")
    #expect(imported.dropped.map { String($0.prefix { $0 != " " }) } == places, "\(imported.dropped)")
  }

  @Test("a workbook, its languages by the names of columns, places as cells")
  func excel() throws {
    let bytes = try workbook([
      ("survey", Self.survey), ("choices", Self.choices), ("settings", Self.settings), ("notes", [["x"]]),
    ])
    try expectRooms(
      try Imported(XLSFormImporter(), bytes: [("a.xlsx", bytes)]),
      ["a.xlsx:notes:", "a.xlsx:survey!F3:", "a.xlsx:choices!E2:", "a.xlsx:settings!D2:"])
  }

  @Test("a CSV file with all sheets, the names of which stand in its first column")
  func oneFile() throws {
    func block(_ name: String, _ rows: [[String]]) -> String {
      ([[name]] + rows.map { [""] + $0 }).map { $0.joined(separator: ",") }.joined(separator: "\n")
    }
    let text = [
      block("survey", Self.survey), block("choices", Self.choices), block("settings", Self.settings),
    ]
    .joined(separator: "\n")
    try expectRooms(
      try Imported(XLSFormImporter(), [("a.csv", text)]), ["a.csv:4:", "a.csv:9:", "a.csv:13:"])
  }

  @Test("a CSV file for each sheet, in any order, with a byte order mark or without")
  func files() throws {
    func table(_ rows: [[String]]) -> String {
      rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    }
    try expectRooms(
      try Imported(
        XLSFormImporter(),
        [
          ("settings.csv", table(Self.settings)), ("choices.csv", "\u{FEFF}" + table(Self.choices)),
          ("survey.csv", table(Self.survey)),
        ]), ["survey.csv:3:", "choices.csv:2:", "settings.csv:2:"])
  }

  @Test("the language of a column that states none is that of the settings")
  func usualLanguage() throws {
    let imported = try Imported(
      XLSFormImporter(),
      [
        ("survey.csv", "type,name,label,label::English\ntext,a,何,What\ntext,b,誰,\n"),
        ("settings.csv", "form_id,default_language\nx,Japanese (ja)\n"),
      ])
    let item = try imported.checklist("x").asked("a")
    #expect(item.ask.in(.ja) == "何" && item.ask.in(.en) == "What")
    #expect(try imported.checklist("x").asked("b").ask.plain == "誰")
    #expect(imported.dropped.isEmpty)
  }

  @Test(
    "columns in their older spellings",
    arguments: [
      ("label:English (en)", "label", "English (en)"), ("Label", "label", nil), ("caption", "label", nil),
      ("bind:relevant", "relevant", nil), ("bind::required", "required", nil), ("relevance", "relevant", nil),
      ("list name", "list_name", nil), ("media::image::English (en)", "media::image::english (en)", nil),
      ("guidance_hint::ja", "guidance_hint", "ja"), ("value", "name", nil),
    ])
  func spellings(_ written: String, _ name: String, _ language: String?) {
    #expect(ColumnName(written).name == name && ColumnName(written).language == language)
  }

  @Test("languages are told by their code or their name")
  func codes() {
    #expect(
      ["Japanese (ja)", "English", "ja", "日本語", "Français (fr-CA)", "Klingon", "x"].map(ColumnName.code) == [
        "ja", "en", "ja", "ja", "fr-CA", nil, nil,
      ])
  }

  @Test(
    "what is none is refused with the reason",
    arguments: [
      ("", "the file has no table"), ("item,A,B\n1,2,3\n", "a.csv: this is no XLSForm"),
      ("list_name,name\nl,a\n", "this is no XLSForm"),
      ("survey,,\n,kind,name\n,text,a\n", "this is no XLSForm"),
      ("type,name\nnote,n\n", "the form holds no question"), ("type,name\n\"text,a\n", "is never closed"),
      ("<xml/>", "this is no XLSForm"),
    ])
  func refused(_ text: String, _ message: String) {
    let found = refusal(XLSFormImporter(), Array(text.utf8), name: "a.csv")
    #expect(found?.contains(message) == true, "\(found ?? "it was read")")
  }

  @Test("workbooks that are none, damaged ones and other encodings are refused or read, never garbled")
  func bytes() throws {
    let form = try workbook([("survey", Self.survey)])
    #expect(refusal(XLSFormImporter(), Array(form.prefix(400)), name: "a.xlsx")?.contains("damaged") == true)
    let other = try workbook([("Sheet1", [["a"]])])
    #expect(
      refusal(XLSFormImporter(), other, name: "a.xlsx")?.hasPrefix("a.xlsx: this is no XLSForm") == true)
    #expect(refusal(XLSFormImporter(), [0x81, 0xFF, 0x20], name: "a.csv") != nil)
    let shiftJIS: [UInt8] = Array("type,name,label\ntext,a,".utf8) + [0x8C, 0xAE, 0x0A]
    #expect(
      try Imported(XLSFormImporter(), bytes: [("a.csv", shiftJIS)]).checklist("a").items[0].ask.plain == "鍵")
    let twice = ImporterRequest(
      head: RequestHead(kind: .importer, language: "en", today: "2008-07-22"),
      files: ["a", "b"].map { .init(name: "\($0).csv", bytes: Array("type,name\ntext,a\n".utf8)) })
    #expect(throws: PluginError.self) { try XLSFormImporter().read(twice) }
  }

  @Test("damaged bytes are read or refused, never worse", arguments: 0..<10)
  func mutations(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = """
      survey,type,name,label,relevant
      ,begin group,g,G,${a} = 'yes'
      ,select_one yn,a,A?,${b} = 'no'
      ,select_one yn,b,B?,
      ,select_one abc,c,C?,"selected(${a}, 'yes')"
      ,end group,,,
      choices,list_name,name,label
      ,yn,yes,Yes
      ,yn,no,No
      ,abc,x,X
      ,abc,y,Y
      """
    for _ in 0..<60 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8.random(in: 0x20...0x7E, using: &random)
        default: bytes.insert(contentsOf: bytes[at..<min(at + 9, bytes.count)], at: at)
        }
      }
      if refusal(XLSFormImporter(), bytes, name: "a.csv") == nil {
        #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") {
          try Imported(XLSFormImporter(), bytes: [("a.csv", bytes)])
        }
      }
    }
  }
}
