import TenkenCore
import TenkenPlugin
import TenkenTables
import Testing

@testable import xlsform

@Suite("XLSForm")
struct XLSFormTests {
  /// A survey as a CSV file of its own, with the choices that the tests use.
  static func read(
    _ rows: String, choices: String = yesNo, _ header: String = "type,name,label,required,relevant"
  )
    throws -> Imported
  {
    let files = [
      ("form.csv", header + "\n" + rows + "\n"), ("choices.csv", "list_name,name,label\n" + choices + "\n"),
    ]
    return try Imported(XLSFormImporter(), files)
  }

  static let yesNo = "yn,yes,Yes\nyn,no,No\nabc,a,First\nabc,b,Second\nabc,c d,Third"

  private func read(_ rows: String) throws -> Imported { try Self.read(rows) }

  @Test("each type of question has its kind of answer")
  func kinds() throws {
    let imported = try read(
      """
      select_one yn,lit,Lit?
      select_one abc,which,Which?
      select_multiple abc,all,All that apply
      integer,count,How many?
      decimal,width,How wide?
      text,who,Who?
      date,day,When?
      geopoint,place,Where?
      image,photo,A photo
      acknowledge,read,Read?
      rank abc,order,In which order?
      select_one_from_file towns.csv,town,Town?
      note,hello,Hello
      calculate,sum,
      start,start,
      hologram,x,X
      """)
    let checklist = try imported.checklist("form")
    #expect(checklist.sections.map(\.id) == ["form"])
    #expect(
      checklist.items.map { "\($0.id) \($0.answer.name)" } == [
        "lit yes-no", "which choice", "all steps", "count number", "width number", "who text", "day text",
        "place text", "photo text", "read done", "order text", "town text",
      ])
    #expect(checklist.items.filter(\.scored).filter(\.answer.isScored).map(\.id) == ["lit", "read"])
    guard case .choice(let choices) = try checklist.asked("which").answer else { throw Unexpected() }
    #expect(
      choices.map(\.id) == ["a", "b", "c-d"]
        && choices.map { $0.name.in(.en) } == ["First", "Second", "Third"])
    guard case .steps(let steps) = try checklist.asked("all").answer else { throw Unexpected() }
    #expect(steps.map(\.id) == ["a", "b", "c-d"])
    #expect(try checklist.asked("photo").evidence == .optional)
    #expect(
      imported.dropped == [
        "form.csv:3: points of choices, which a form has not: they are 0, and not scored",
        "form.csv:8: the type date: it is recorded as text",
        "form.csv:9: the type geopoint: it is recorded as text",
        "form.csv:12: the type rank: it is recorded as text",
        "form.csv:13: the type select_one_from_file towns.csv: it is recorded as text",
        "form.csv:14: notes",
        "form.csv:15: what the device or the form fills in (calculate)",
        "form.csv:16: what the device or the form fills in (start)",
        "form.csv:17: rows of the unknown type \"hologram\"",
        "choices.csv:6 (c d → c-d): names that could not be kept and were changed",
      ])
  }

  struct Unexpected: Error {}

  @Test("groups are sections, those in one another by their path; what is repeated is asked once")
  func groups() throws {
    let imported = try read(
      """
      text,before,Before
      begin group,room,Room
      text,door,Door
      begin_repeat,desk,Desk
      text,drawer,Drawer
      end_repeat,,
      text,window,Window
      end group,,
      begin group,empty,Empty
      end group,,
      text,after,After
      end group,,
      begin group,open,
      text,last,Last
      """)
    let checklist = try imported.checklist("form")
    #expect(checklist.sections.map(\.id) == ["form", "room", "desk", "open"])
    #expect(checklist.sections.map { $0.title.in(.en) } == ["form", "Room", "Room / Desk", "open"])
    #expect(
      checklist.sections.map { $0.items.map(\.id) }
        == [["before", "after"], ["door", "window"], ["drawer"], ["last"]])
    #expect(
      imported.dropped.prefix(3) == [
        "form.csv:5: repetition (repeat): its questions are asked once",
        "form.csv:13: an end of a group that did not begin", "form.csv:14: groups without an end",
      ])
  }

  @Test("a required question cannot be not applicable; what a form asks for beyond is listed")
  func required() throws {
    let imported = try read(
      """
      select_one yn,must,?,yes,
      select_one yn,may,?,no,
      text,named,?,TRUE,
      image,shown,?,true(),
      select_one yn,perhaps,?,${may} = 'yes',
      """)
    let checklist = try imported.checklist("form")
    #expect(
      checklist.items.map(\.notApplicable) == [.forbidden, .allowed, .forbidden, .forbidden, .allowed])
    #expect(try checklist.asked("shown").evidence == .required)
    #expect(imported.lost("required where nothing is scored")?.hasPrefix("form.csv:4, 5: ") == true)
    #expect(
      imported.lost("under a condition")
        == "form.csv:6: that an answer is required under a condition (required)")
  }

  @Test(
    "names that cannot be ids, stand twice or are missing are mended, and so are labels that are not there")
  func names() throws {
    let imported = try read(
      """
      text,鍵,Key?
      text,two words,Two?
      text,same,One?
      text,same,Other?
      text,,No name?
      text,silent,
      """)
    let checklist = try imported.checklist("form")
    #expect(checklist.items.dropFirst().map(\.id) == ["two-words", "same", "same-2", "row-6", "silent"])
    #expect(checklist.items[0].id.hasPrefix("item-"))
    #expect(try checklist.asked("silent").ask.plain == "silent")
    let line = try #require(imported.lost("could not be kept"))
    #expect(line.contains("3 (two words → two-words)") && line.contains("5 (same → same-2)"))
    #expect(
      imported.lost("without a label") == "form.csv:7: questions without a label, whose names are asked")
  }

  @Test("a list that is not there leaves a text; choices that mean n/a, or cannot be told apart, are mended")
  func lists() throws {
    let imported = try Self.read(
      "select_one nowhere,a,A?\nselect_one odd,c,C?,yes\nselect_one abc or_other,d,D?",
      choices:
        "odd,1,Good\nodd,2,good\nodd,na,Not applicable\nodd,,Nameless\n,x,Listless\nabc,a,First\nabc,b,Second"
    )
    let checklist = try imported.checklist("form")
    #expect(try checklist.asked("a").answer == .text)
    #expect(
      imported.lost("\"nowhere\"")
        == "form.csv:2: questions whose list of choices \"nowhere\" is not there: they are recorded as text")
    guard case .choice(let choices) = try checklist.asked("c").answer else { throw Unexpected() }
    #expect(choices.map { $0.name.in(.en) } == ["Good", "good (2)"])
    #expect(try checklist.asked("c").notApplicable == .allowed)
    guard case .choice(let more) = try checklist.asked("d").answer else { throw Unexpected() }
    #expect(more.map(\.id) == ["a", "b", "other"] && more[2].name.in(.ja) == "その他")
    #expect(imported.lost("mean \"not applicable\"")?.hasPrefix("choices.csv:4: ") == true)
    #expect(imported.lost("without a name or a list")?.hasPrefix("choices.csv:5, 6: ") == true)
    #expect(imported.lost("of the same words")?.hasPrefix("choices.csv:3: ") == true)
  }

  @Test("columns that have no place are listed cell by cell, grouped by column")
  func columns() throws {
    let imported = try Self.read(
      "integer,age,Age?,. > 0,w1\ntext,who,Who is ${age}?,,w2\n,,lost\ntext,off,Off?,,,yes", choices: "l,a,A",
      "type,name,label,constraint,appearance,disabled")
    #expect(
      imported.dropped == [
        "form.csv:2: the column \"constraint\"", "form.csv:2, 3: the column \"appearance\"",
        "form.csv:3: answers put into texts, which stay as ${…}", "form.csv:4: rows without a type",
        "form.csv:5: rows that are disabled",
      ])
  }

  @Test("old and new words for the same type are understood")
  func words() {
    let types: [(String, QuestionType)] = [
      ("select one from list2", .selectOne(list: "list2", orOther: false)),
      ("select1 list2", .selectOne(list: "list2", orOther: false)),
      ("Select_One  List2 or_other", .selectOne(list: "List2", orOther: true)),
      ("select all that apply from l or specify other", .selectMultiple(list: "l", orOther: true)),
      ("select_multiple l", .selectMultiple(list: "l", orOther: false)),
      ("add select one prompt using l", .selectOne(list: "l", orOther: false)),
      ("select_multiple_from_file x.csv", .selectElsewhere("select_multiple_from_file x.csv")),
      ("begin repeat", .begin("repeat")), ("end_group", .end("group")),
      ("begin looped group", .begin("looped group")),
      ("end time", .automatic("end time")), ("end", .automatic("end")), ("dateTime", .text("dateTime")),
      ("photo", .evidence), ("string", .text(nil)), ("int", .number), ("range", .number), ("", .unknown("")),
    ]
    for (written, type) in types { #expect(QuestionType(written) == type, "\(written)") }
  }
}
