import TenkenCore
import Testing

@testable import TenkenTables

@Suite("The long table")
struct LongTableReaderTests {
  private func read(_ text: String) throws -> TableSheets {
    LongTableReader.read(try CSVReader.read(text, file: "long.csv"))
  }

  @Test("rows become sheets by round, checklist, department and role, in order of appearance")
  func groups() throws {
    let table = try read(
      """
      item,answer,department,comment,role,date,by
      fax,10,B,,inspector,R8.7.31,佐藤
      fax,○,A,,self,2026/7/30,
      pc,5,B,ワイヤなし,INSPECTOR,,佐藤
      pc,×,A,,Ｓｅｌｆ,2026-07-30,鈴木
      bin,,B,見ていない,inspector,,
      lid,,B,,inspector,,
      """)
    #expect(table.diagnostics.isEmpty)
    #expect(table.inputs.map(\.department?.value) == ["B", "A"])
    #expect(table.inputs.map(\.role) == [.inspector, .self])
    #expect(table.inputs.map(\.by) == ["佐藤", "鈴木"])
    #expect(table.inputs.map(\.date) == [Day(iso: "2026-07-31"), Day(iso: "2026-07-30")])
    #expect(table.inputs.allSatisfy { $0.round == nil && $0.checklist == nil && $0.remarks == nil })
    let first = table.inputs[0].answers
    #expect(first.map(\.item.value) == ["fax", "pc", "bin"])
    #expect(
      first.map(\.answer) == [
        Answer(.word("10")), Answer(.word("5"), comment: "ワイヤなし"), Answer(nil, comment: "見ていない"),
      ])
    #expect(first.map(\.item.place.line) == [2, 4, 6])
    #expect(first[1].place.column == 4)
    #expect(first[1].place.excerpt == "pc,5,B,ワイヤなし,INSPECTOR,,佐藤")
  }

  @Test("what was typed is kept, without the blanks around it")
  func typed() throws {
    let table = try read("department,item,answer\nＡ部, ｷｬﾋﾞﾈｯﾄ ,　５　\n")
    #expect(table.inputs.first?.department?.value == "Ａ部")
    #expect(table.inputs.first?.answers.first?.item.value == "ｷｬﾋﾞﾈｯﾄ")
    #expect(table.inputs.first?.answers.first?.answer.typed == .word("５"))
  }

  @Test("departments written in full width and half width are one sheet")
  func folded() throws {
    #expect(try read("department,item,answer\nＡ部,x,1\nA部,y,1\n").inputs.count == 1)
  }

  @Test("unknown, doubled and missing columns are all named")
  func header() throws {
    let table = try read("round,departmnt,item,item,answer,,\nr,A,x,y,1,,1\n")
    #expect(table.inputs.isEmpty)
    #expect(
      table.diagnostics.map(\.code) == [.unknownKey, .duplicateKey, .unknownKey, .unknownKey, .missingKey])
    #expect(table.diagnostics[0].help?.in(.en) == "did you mean \"department\"?")
    #expect(table.diagnostics[0].place?.column == 7)
    #expect(table.diagnostics[1].message.in(.en).contains("columns 3 and 4"))
    #expect(table.diagnostics[4].message.in(.ja).contains("department"))
  }

  @Test("rows with too many and too few values are named by line")
  func ragged() throws {
    let table = try read("department,item,answer\nA,x,1,2\nA,y\nA,z,3,,\n")
    #expect(table.diagnostics.map(\.code) == [.raggedRow, .raggedRow])
    #expect(table.diagnostics.map(\.place?.line) == [2, 3])
    #expect(table.inputs.first?.answers.map(\.item.value) == ["z"])
  }

  @Test("two answers for one item name both lines, in one sheet only")
  func twoAnswers() throws {
    let table = try read("department,role,item,answer\nA,self,x,1\nA,inspector,x,2\nA,self,Ｘ,1\nB,self,x,1\n")
    #expect(table.diagnostics.map(\.code) == [.duplicateAnswer])
    #expect(table.diagnostics.first?.place?.line == 4)
    #expect(table.diagnostics.first?.message.in(.en).contains("lines 2 and 4") == true)
    #expect(table.diagnostics.first?.message.in(.ja).contains("2行目と4行目") == true)
  }

  @Test("all problems come in one list, by line")
  func allProblems() throws {
    let table = try read(
      """
      department,role,item,answer,by,date
      A,inspecter,x,1,佐藤,2026-02-30
      A,self,x,1,佐藤,2026-07-01
      A,self,y,1,鈴木,2026-07-02
      ,self,z,1,,
      A,self,,1,,7月31日
      """)
    #expect(
      table.diagnostics.map(\.code) == [
        .unknownValue, .badDate, .contradiction, .contradiction, .missingKey, .missingKey, .badDate,
      ])
    #expect(table.diagnostics.map(\.place?.line) == [2, 2, 4, 4, 5, 6, 6])
    #expect(table.diagnostics[0].help?.in(.ja) == "「inspector」ではありませんか")
    #expect(table.diagnostics[2].message.in(.en).contains("\"佐藤\" in line 3"))
  }

  @Test(
    "the header tells the kind of table",
    arguments: [
      (["round", "Department", "ITEM"], TableKind?.some(.long)), (["itm", "answer", "role"], .long),
      (["item", "A", "B"], .matrix), (["", "A"], .matrix), (["点検項目", "A部"], .matrix),
      (["Ｎｏ．", "A"], .matrix),
      (["名前", "住所"], nil), (["item"], nil),
    ])
  func kinds(header: [String], expected: TableKind?) {
    #expect(TableKind.detect(header) == expected)
  }
}
