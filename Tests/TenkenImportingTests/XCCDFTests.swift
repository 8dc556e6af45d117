import TenkenCore
import TenkenPlugin
import Testing

@testable import xccdf

@Suite("XCCDF")
struct XCCDFTests {
  static let namespaces = ["http://checklists.nist.gov/xccdf/1.1", "http://checklists.nist.gov/xccdf/1.2"]

  static func benchmark(_ inner: String, _ attributes: String = "xml:lang=\"en\"", _ version: Int = 1)
    -> String
  {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Benchmark xmlns=\"\(namespaces[version - 1])\" id=\"b\" \(attributes)>"
      + "<title>B</title><version>2.1</version>\n\(inner)\n</Benchmark>\n"
  }

  private func read(_ inner: String, _ attributes: String = "xml:lang=\"en\"", version: Int = 1) throws
    -> Imported
  {
    try Imported(XCCDFImporter(), [("b.xml", Self.benchmark(inner, attributes, version))])
  }

  @Test(
    "groups with rules are sections, rules are items, in both versions of the standard", arguments: [1, 2])
  func shape(_ version: Int) throws {
    let imported = try read(
      """
      <Group id="g1"><title>Access</title>
        <Rule id="r1"><title>Locked?</title></Rule>
        <Group id="g2"><title>Doors</title><Rule id="r2"><title>Shut?</title></Rule></Group>
        <Rule id="r3"><title>Lit?</title></Rule>
      </Group>
      <Rule id="r4"><title>Paid?</title></Rule>
      <Group id="g3"><title>Empty</title></Group>
      """, version: version)
    let checklist = try imported.checklist("b")
    #expect(checklist.version == "2.1" && checklist.title.plain == "B")
    #expect(checklist.sections.map(\.id) == ["g1", "g2", "benchmark"])
    #expect(checklist.sections.map { $0.title.in(.en) } == ["Access", "Access / Doors", "B"])
    #expect(checklist.sections.map { $0.items.map(\.id) } == [["r1", "r3"], ["r2"], ["r4"]])
    #expect(try checklist.asked("r1").answer == .yesNo)
    #expect(imported.checklists.count == 1)
    #expect(imported.lost("groups that hold no rule") == "b.xml:9: groups that hold no rule")
    #expect(imported.lost("groups in one another") != nil)
  }

  @Test("ids of 1.2 lose the beginning that the standard prescribes; those of 1.1 do not")
  func ids() throws {
    let inner = """
      <Group id="xccdf_org.x_group_g"><title>G</title>
      <Rule id="xccdf_org.x_rule_a_b"><title>A?</title></Rule>
      <Rule id="xccdf_org.x_rule_a_b"><title>B?</title></Rule><Rule id="2008-07-22"><title>C?</title></Rule></Group>
      <Profile id="xccdf_org.x_profile_low"><title>Low</title></Profile>
      """
    let imported = try read(inner, version: 2)
    let checklist = try imported.checklist("b")
    #expect(checklist.sections.map(\.id) == ["g"])
    #expect(checklist.items.map(\.id) == ["a_b", "a_b-2", "item-2008-07-22"])
    #expect(imported.checklists.map(\.id) == ["b", "b-low"])
    #expect(
      imported.lost("could not be kept")?.contains("5 (xccdf_org.x_rule_a_b → a_b-2)") == true,
      "\(imported.dropped)")
    #expect(try read(inner).checklist("b").sections.map(\.id) == ["xccdf_org.x_group_g"])
  }

  @Test("weight, severity and role become weight, critical, themes and scored")
  func marks() throws {
    let checklist = try read(
      """
      <Group id="g" weight="2.5"><title>G</title>
      <Rule id="high" severity="high" weight="10.0"><title>?</title></Rule>
      <Rule id="low" severity="low"><title>?</title></Rule>
      <Rule id="info" severity="info"><title>?</title></Rule>
      <Rule id="unknown" severity="unknown"><title>?</title></Rule>
      <Rule id="nothing" weight="0.0"><title>?</title></Rule>
      <Rule id="unscored" role="unscored"><title>?</title></Rule>
      <Rule id="unchecked" role="unchecked"><title>?</title></Rule></Group>
      <Group id="n" weight="0"><title>N</title><Rule id="below"><title>?</title></Rule></Group>
      """
    ).checklist("b")
    #expect(
      try checklist.asked("high").weight == Rational(10) && checklist.asked("high").importance == .critical)
    #expect(try checklist.asked("high").themes == ["severity-high"])
    #expect(
      try checklist.asked("low").importance == .normal && checklist.asked("low").themes == ["severity-low"])
    #expect(try checklist.asked("unknown").themes.isEmpty && checklist.asked("unknown").weight == .one)
    #expect(
      checklist.items.filter { !$0.scored }.map(\.id) == [
        "info", "nothing", "unscored", "unchecked", "below",
      ])
    #expect(checklist.sections.map(\.weight) == [Rational(5, over: 2), .one])
  }

  @Test("odd weights are rounded or left out, and listed")
  func oddWeights() throws {
    let imported = try read(
      """
      <Group id="g"><title>G</title><Rule id="a" weight="0.33333333333"><title>?</title></Rule>
      <Rule id="c" weight="1e9999"><title>?</title></Rule><Rule id="d" weight="0x10"><title>?</title></Rule>
      <Rule id="e" weight="99999999"><title>?</title></Rule><Rule id="f" weight="NaN"><title>?</title></Rule></Group>
      """)
    let checklist = try imported.checklist("b")
    #expect(try checklist.asked("a").weight == Rational(decimal: "0.333333", decimals: 6))
    #expect(try checklist.asked("e").weight == Rational(1_000_000))
    #expect(try checklist.asked("d").weight == .one && checklist.asked("f").weight == .one)
    #expect(
      imported.lost("beyond six decimals")
        == "b.xml:3, 5: weights beyond six decimals or a million, which are rounded")
    #expect(imported.lost("\"0x10\"") != nil && imported.lost("\"NaN\"") != nil)
  }

  @Test(
    "each scoring model has its scorer; of several the first one counts",
    arguments: [
      ("default", "sections"), ("flat", "weighted-pass"), ("flat-unweighted", "pass-count"),
      ("absolute", "all-or-nothing"),
    ])
  func models(_ model: String, _ scorer: String) throws {
    let imported = try read(
      "<model system=\"urn:xccdf:scoring:\(model)\"/><model system=\"urn:x\"/><Rule id=\"r\"><title>?</title></Rule>"
    )
    #expect(try imported.checklist("b").scorer.name == scorer)
    #expect(imported.lost("\"urn:x\"") != nil)
    #expect(try read("<Rule id=\"r\"><title>?</title></Rule>").checklist("b").scorer.name == "sections")
  }

  @Test("everything that helps in answering is in the hint, each part by its name")
  func hints() throws {
    let imported = try read(
      """
      <plain-text id="p">the office</plain-text>
      <Value id="v" operator="greater than"><title>Minutes</title><value>10</value><value selector="s">5</value></Value>
      <Value id="idle"><title>Idle</title><value>1</value></Value>
      <Rule id="r"><title>Is <sub idref="p"/> locked after <sub idref="v" use="title"/> minutes?</title>
      <description xmlns:h="http://www.w3.org/1999/xhtml">First   line
        goes on.<h:br/>Second.<h:ul><h:li>one</h:li><h:li><h:a href="http://x/">two</h:a></h:li></h:ul>
        <h:strong>bold</h:strong></description>
      <warning>Mind the gap</warning>
      <rationale>So it is safe</rationale>
      <ident system="http://cce">CCE-1</ident><ident system="http://cce">CCE-2</ident>
      <reference href="http://ref/"/><reference href="http://y/">A book</reference>
      <fixtext>Lock it</fixtext><fix system="sh">lock</fix>
      <check system="urn:manual"><check-export value-id="v" export-name="e"/><check-content>Push the door</check-content></check>
      <check system="http://oval.mitre.org/"><check-content-ref href="o.xml"/></check></Rule>
      """)
    let item = try imported.checklist("b").asked("r")
    #expect(item.ask.in(.en) == "Is the office locked after 10 minutes?")
    #expect(
      item.hint?.in(.en) == """
        First line goes on.
        Second.
        - one
        - two (http://x/)
        bold
        Rationale: So it is safe
        Warning: Mind the gap
        Check: Push the door
        Value: Minutes > 10
        Remediation: Lock it
        Identifiers: CCE-1; CCE-2
        References: http://ref/; A book
        """)
    #expect(
      imported.dropped == [
        "b.xml:5: values that no rule shows",
        "b.xml:6: titles of values put into texts: the values stand there",
        "b.xml:9: the formatting of texts, such as strong",
        "b.xml:12: the attribute system of ident",
        "b.xml:13: the attribute href of reference",
        "b.xml:14: scripts that mend (fix)",
        "b.xml:16: automatic checks by system \"http://oval.mitre.org/\"",
      ])
  }

  @Test("texts keep their languages; a text of one language is a plain one")
  func languages() throws {
    let imported = try read(
      """
      <Group id="g"><title>Room</title><title xml:lang="ja">部屋</title>
      <Rule id="r"><title xml:lang="en-US">Locked?</title><title xml:lang="ja">鍵は
        掛かっていますか</title><rationale>Safe</rationale><rationale xml:lang="ja-JP">安全のため</rationale></Rule>
      <Rule id="f"><title xml:lang="fr">Fermé ?</title></Rule></Group>
      """)
    let checklist = try imported.checklist("b")
    #expect(checklist.sections[0].title.in(.ja) == "部屋" && checklist.sections[0].title.in(.en) == "Room")
    let item = try checklist.asked("r")
    #expect(item.ask.in(.ja) == "鍵は掛かっていますか" && item.ask.in(.en) == "Locked?")
    #expect(item.hint?.in(.ja) == "理由: 安全のため" && item.hint?.in(.en) == "Rationale: Safe")
    #expect(try checklist.asked("f").ask.plain == "Fermé ?")
  }

  @Test("what is lost is told in the language that was asked for")
  func japanese() throws {
    let text = Self.benchmark("<status>draft</status><Rule id=\"r\"/>")
    let imported = try Imported(XCCDFImporter(), [("b.xml", text)], language: "ja")
    #expect(imported.dropped.first == "b.xml:3: Benchmark の要素 status")
    #expect(imported.lost("題（title）のないRule") != nil)
    #expect(try imported.checklist("b").asked("r").ask.plain == "r")
  }

  @Test("a rule has what it does not say from the one that it extends; an abstract one is no item")
  func inheritance() throws {
    let imported = try read(
      """
      <Group id="g"><title>G</title>
      <Rule id="base" abstract="true" weight="3" severity="high"><title>Base?</title><rationale>Why</rationale></Rule>
      <Rule id="own" extends="base" weight="4"><title>Own?</title></Rule>
      <Rule id="a" extends="c"/><Rule id="c" extends="a"><title>C?</title></Rule>
      <Rule id="lost" extends="nothing"><title>L?</title></Rule></Group>
      """)
    let checklist = try imported.checklist("b")
    #expect(checklist.items.map(\.id) == ["own", "a", "c", "lost"])
    let own = try checklist.asked("own")
    #expect(own.weight == Rational(4) && own.importance == .critical && own.hint?.in(.en) == "Rationale: Why")
    #expect(try checklist.asked("a").ask.in(.en) == "C?")
    #expect(
      imported.lost("extend each other in a circle") == "b.xml:6: rules that extend each other in a circle")
    #expect(imported.lost("\"nothing\"") != nil)
  }

  @Test("several files are several checklists; of one id, each gets its own")
  func files() throws {
    let text = Self.benchmark("<Rule id=\"r\"><title>?</title></Rule>")
    let imported = try Imported(XCCDFImporter(), [("1.xml", text), ("2.xml", text)])
    #expect(imported.checklists.map(\.id) == ["b", "b-2"])
    #expect(imported.dropped == ["2.xml:2 (b → b-2): ids that could not be kept and were changed"])
  }
}
