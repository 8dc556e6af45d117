import TenkenCore
import Testing

@testable import xlsform

@Suite("Conditions of XLSForm")
struct RelevanceTests {
  @Test(
    "that are one comparison are read",
    arguments: [
      ("${q} = 'yes'", "q", "yes"), ("${q}='yes'", "q", "yes"), ("'yes' = ${ q }", "q", "yes"),
      ("(${q} = \"a b\")", "q", "a b"), ("selected(${q}, 'yes')", "q", "yes"),
      ("((selected (${q} , 'x')))", "q", "x"),
      ("${q} = 3", "q", "3"), ("${q} = -2.5", "q", "-2.5"), ("${q} = ‘yes’", "q", "yes"),
      ("${q} = 'a=b'", "q", "a=b"),
    ])
  func read(_ written: String, _ question: String, _ value: String) {
    let relevance = Relevance(written)
    #expect(relevance?.question == question && relevance?.value == value)
  }

  @Test(
    "that are more, or something else, are not",
    arguments: [
      "${q} != 'yes'", "${q} > 3", "${q} >= 3", "${q} = 'a' and ${r} = 'b'", "not(${q} = 'a')", "${q} = ${r}",
      "${q} = ''", "(${q} = 'a') or (${r} = 'b')", "true()", "", "${q}", "${} = 'a'", "count(${q}) = 1",
      "selected(${q})",
      "${q} = 'a", "${q} = 1.2.3", "${q} = yes", "selected", "selected)", "'", "= 'a'",
    ])
  func refused(_ written: String) { #expect(Relevance(written) == nil) }

  private func whens(_ rows: String) throws -> (whens: [String: String], imported: Imported) {
    let imported = try XLSFormTests.read(rows)
    let items = try imported.checklist("form").items
    let pairs = items.compactMap { item in item.condition.map { (item.id, "\($0.item)=\($0.answer)") } }
    return (Dictionary(uniqueKeysWithValues: pairs), imported)
  }

  @Test("become `when`, in the words of the answer that they wait for")
  func words() throws {
    let (whens, imported) = try whens(
      """
      select_one yn,lit,Lit?,,
      select_one abc,which,Which?,,
      select_multiple abc,all,All?,,
      integer,count,How many?,,
      acknowledge,seen,Seen?,,
      text,who,Who?,,
      text,a,?,,${lit} = 'no'
      text,b,?,,"selected(${which}, 'c d')"
      text,c,?,,${count} = 3
      text,d,?,,${seen} = 'OK'
      text,e,?,,${who} = 'me'
      text,f,?,,${lit} = 'maybe'
      text,g,?,,"selected(${all}, 'a')"
      text,h,?,,${nobody} = 'a'
      text,i,?,,${count} > 3
      text,j,?,,true()
      """)
    #expect(whens == ["a": "lit=no", "b": "which=c-d", "c": "count=3", "d": "seen=done", "e": "who=me"])
    #expect(
      imported.lost("no answer of a question")
        == "form.csv:13, 14, 15: conditions that wait for what is no answer of a question here (relevant): it is always asked"
    )
    #expect(imported.lost("no single comparison")?.hasPrefix("form.csv:16: ") == true)
  }

  @Test("of a group are those of its questions; beside a question's own they are listed")
  func groups() throws {
    let (whens, imported) = try whens(
      """
      select_one yn,lit,Lit?,,
      select_one yn,dry,Dry?,,
      begin group,g,G,,${lit} = 'yes'
      text,a,?,,
      text,b,?,,${dry} = 'no'
      text,c,?,,${lit} = 'yes'
      begin group,h,H,,${dry} = 'yes'
      text,d,?,,
      end group,,,,
      end group,,,,
      """)
    #expect(whens == ["a": "lit=yes", "b": "dry=no", "c": "lit=yes", "d": "dry=yes"])
    #expect(imported.lost("only the innermost")?.hasPrefix("form.csv:4: ") == true, "\(imported.dropped)")
  }

  @Test("that wait for themselves are left out, and listed")
  func cycles() throws {
    let (whens, imported) = try whens(
      """
      select_one yn,self,?,,${self} = 'yes'
      select_one yn,a,?,,${b} = 'yes'
      select_one yn,b,?,,${c} = 'yes'
      select_one yn,c,?,,${a} = 'yes'
      """)
    #expect(whens == ["a": "b=yes", "b": "c=yes"])
    #expect(imported.lost("wait for themselves")?.hasPrefix("form.csv:2, 5: ") == true)
  }
}
