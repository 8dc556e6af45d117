import TenkenCore
import TenkenPlugin
import Testing

@testable import xccdf

@Suite("Profiles of XCCDF")
struct XCCDFProfileTests {
  private func read(_ inner: String) throws -> Imported {
    try Imported(XCCDFImporter(), [("b.xml", XCCDFTests.benchmark(inner))])
  }

  private static let groups = """
    <Group id="g"><title>G</title><Rule id="a" cluster-id="k" weight="2"><title>A?</title></Rule>
    <Rule id="c" cluster-id="k"><title>C?</title></Rule></Group>
    <Group id="h"><title>H</title><Rule id="d" selected="false"><title>D?</title></Rule>
    <Rule id="e" severity="high"><title>E?</title></Rule></Group>
    """

  private func items(_ imported: Imported, _ id: String) throws -> [String] {
    try imported.checklist(id).items.map(\.id)
  }

  @Test("are themes of the rules that they select, by rule, group or cluster")
  func selection() throws {
    let imported = try read(
      """
      <Profile id="all"><title>All</title><select idref="d" selected="true"/></Profile>
      <Profile id="usual"><title>Usual</title></Profile>
      <Profile id="no-g"><title>No G</title><select idref="g" selected="false"/></Profile>
      <Profile id="no-k"><title>No K</title><select idref="k" selected="0"/><select idref="c" selected="1"/></Profile>
      <Profile id="none"><title>None</title><select idref="g" selected="false"/><select idref="h" selected="false"/></Profile>
      <Profile id="odd"><title>Odd</title><select idref="nothing" selected="true"/></Profile>
      \(Self.groups)
      """)
    #expect(
      imported.checklists.map(\.id) == ["b", "b-selected", "b-all", "b-usual", "b-no-g", "b-no-k", "b-odd"])
    #expect(try items(imported, "b") == ["a", "c", "d", "e"])
    #expect(try items(imported, "b-selected") == ["a", "c", "e"])
    #expect(try items(imported, "b-all") == ["a", "c", "d", "e"])
    #expect(imported.definitions[2]["select"] == nil)
    #expect(try items(imported, "b-usual") == ["a", "c", "e"])
    #expect(imported.definitions[3]["select"] == ["sections": ["g"], "items": ["e"]])
    #expect(try items(imported, "b-no-g") == ["e"])
    #expect(try items(imported, "b-no-k") == ["c", "e"])
    #expect(imported.lost("select no rule") == "b.xml:7: profiles that select no rule")
    #expect(
      imported.lost("names nothing") == "b.xml:8: select of a profile that names nothing in the benchmark")
    #expect(try imported.checklist("b-no-g").title.in(.en) == "No G")
    #expect(Set(imported.checklists.map(\.family)) == ["b"])
  }

  @Test("refine weights, severities and roles; what a later profile says counts")
  func refinement() throws {
    let imported = try read(
      """
      <Profile id="low" abstract="true"><title>Low</title><select idref="d" selected="true"/>
        <refine-rule idref="a" weight="5"/><refine-rule idref="c" role="unscored" severity="low"/></Profile>
      <Profile id="high" extends="low"><title>High</title><refine-rule idref="a" weight="7"/>
        <refine-rule idref="e" severity="medium"/><refine-rule idref="h" weight="3"/><refine-rule idref="d" selector="x"/></Profile>
      <Profile id="back" extends="high"><title>Back</title><refine-rule idref="a" weight="1.0"/><refine-rule idref="c" role="full"/></Profile>
      <Profile id="round" extends="trip"><title>Round</title></Profile>
      <Profile id="trip" extends="round"><title>Trip</title></Profile>
      \(Self.groups)
      """)
    #expect(imported.checklists.map(\.id) == ["b", "b-selected", "b-high", "b-back", "b-round", "b-trip"])
    let high = try imported.checklist("b-high")
    #expect(high.items.map(\.id) == ["a", "c", "d", "e"])
    #expect(try high.asked("a").weight == Rational(7) && !high.asked("c").scored)
    #expect(try high.asked("c").themes == ["severity-low"])
    #expect(try high.asked("e").importance == .normal && high.asked("e").themes == ["severity-medium"])
    let back = try imported.checklist("b-back")
    #expect(try back.asked("a").weight == .one && back.asked("c").scored)
    #expect(
      imported.lost("extended only") == "b.xml:3: profiles that are there to be extended only (abstract)")
    #expect(imported.lost("a group's weight") != nil && imported.lost("selector of refine-rule") != nil)
    #expect(imported.lost("extend each other")?.hasPrefix("b.xml:8, 9:") == true, "\(imported.dropped)")
  }

  @Test("set values, which texts then say, and have notes of their own")
  func values() throws {
    let imported = try read(
      """
      <Profile id="strict" note-tag="t"><title>Strict</title><refine-value idref="v" selector="five"/></Profile>
      <Profile id="own"><title>Own</title><set-value idref="v">7</set-value></Profile>
      <Profile id="odd"><title>Odd</title><refine-value idref="v" selector="six"/><set-value idref="w">7</set-value></Profile>
      <Value id="v"><title>Minutes</title><value>10</value><value selector="five">5</value></Value>
      <Rule id="r"><title>Locked after <sub idref="v"/> minutes?</title><profile-note tag="t">Ask twice</profile-note>
      <profile-note tag="u">Nobody asks</profile-note></Rule>
      """)
    let asks = try ["b", "b-strict", "b-own", "b-odd"].map {
      try imported.checklist($0).asked("r").ask.in(.en)
    }
    #expect(asks == [10, 5, 7, 10].map { "Locked after \($0) minutes?" })
    #expect(try imported.checklist("b-strict").asked("r").hint?.in(.en) == "Note: Ask twice")
    #expect(try imported.checklist("b").asked("r").hint == nil)
    #expect(
      imported.lost("notes that no profile") == "b.xml:8: notes that no profile asks for (profile-note)")
    #expect(imported.dropped.filter { $0.contains("names nothing") }.count == 2)
  }

  @Test("leave out rules that lack what they require, or have what they conflict with")
  func requirements() throws {
    let imported = try read(
      """
      <Profile id="one"><title>One</title><select idref="x" selected="false"/></Profile>
      <Profile id="two"><title>Two</title><select idref="x" selected="false"/><select idref="y" selected="false"/></Profile>
      <Group id="x"><title>X</title><Rule id="x1"><title>?</title></Rule></Group>
      <Group id="y"><title>Y</title><Rule id="y1"><title>?</title></Rule></Group>
      <Rule id="either"><title>?</title><requires idref="x y"/></Rule>
      <Rule id="both"><title>?</title><requires idref="x1"/><requires idref="y1"/></Rule>
      <Rule id="chain"><title>?</title><requires idref="both"/></Rule>
      <Rule id="rather"><title>?</title><conflicts idref="x1"/></Rule>
      """)
    #expect(try items(imported, "b").count == 6)
    #expect(try items(imported, "b-selected") == ["x1", "y1", "either", "both", "chain"])
    #expect(try items(imported, "b-one") == ["y1", "either", "rather"])
    #expect(try items(imported, "b-two") == ["rather"])
  }
}
