import TenkenCore
import Testing

@testable import TenkenYAML

@Suite("Themes")
struct ThemeTests {
  /// A reader that finds the files of `Fixtures/themes` by their ids.
  static let names = [
    "base", "november", "december", "bad", "one", "two", "three", "self", "lost", "outer",
  ]
  static let reader = ChecklistReader(scorers: ["points", "weighted"], parents: names) { id in
    names.contains(id) ? (try? fixture("themes/\(id).yaml")).map(YAMLReader.read) : nil
  }

  static func read(_ name: String) throws -> Reading<Checklist> {
    YAMLReader.read(try fixture("themes/\(name).yaml")).then { reader.read($0) }
  }

  /// A theme of `base` with some more keys.
  private static func theme(_ keys: String) throws -> Reading<Checklist> {
    let root = try node("checklist: t\nversion: 1\ntitle: T\nextends: base\n" + keys)
    return reader.read(root)
  }

  private static func ids(_ keys: String) throws -> [String] { try theme(keys).get().items.map(\.id) }

  private static let all = ["has-servers", "ledger", "locked", "cooled", "trained", "pledge"]

  @Test("a theme takes a union of themes, sections and items, in the order of its parent")
  func union() throws {
    #expect(try Self.ids("select: {themes: [staff]}") == ["trained", "pledge"])
    #expect(try Self.ids("select: {items: [pledge, ledger]}") == ["ledger", "pledge"])
    #expect(
      try Self.ids("select: {themes: [general], sections: [staff], items: [ledger]}")
        == ["has-servers", "ledger", "trained", "pledge"])
  }

  @Test("without `select` a theme takes all", arguments: ["", "select:", "drop: {}", "override: {}"])
  func everything(_ keys: String) throws { #expect(try Self.ids(keys) == Self.all) }

  @Test("a selection of nothing is refused", arguments: ["select: {}", "drop: {sections: [risk, staff]}"])
  func nothing(_ keys: String) throws {
    #expect(try Self.theme(keys).diagnostics.map(\.code) == [.missingKey])
  }

  @Test("what is dropped is gone, and a section without items too")
  func drop() throws {
    let checklist = try Self.theme("drop: {themes: [staff]}").get()
    #expect(checklist.items.map(\.id) == ["has-servers", "ledger", "locked", "cooled"])
    #expect(checklist.sections.map(\.id) == ["risk"])
    #expect(checklist.sections[0].weight == Rational(2))
  }

  @Test("an item that a selected item's condition names comes along, through chains, even if it was dropped")
  func conditions() throws {
    #expect(try Self.ids("select: {items: [locked]}") == ["has-servers", "locked"])
    #expect(try Self.ids("select: {items: [cooled]}") == ["has-servers", "locked", "cooled"])
    #expect(
      try Self.ids("select: {items: [cooled, pledge]}\ndrop: {items: [locked]}")
        == ["has-servers", "locked", "cooled", "pledge"])
    #expect(try Self.ids("select: {items: [has-servers]}") == ["has-servers"])
  }

  @Test("a condition that is overridden brings along what it names then")
  func overriddenCondition() throws {
    #expect(
      try Self.ids("select: {items: [locked]}\noverride: {locked: {when: {item: ledger, is: 10}}}")
        == ["ledger", "locked"])
    #expect(try Self.ids("select: {items: [locked]}\noverride: {locked: {when: }}") == ["locked"])
  }

  @Test("an item that the theme adds may wait for one of the parent's")
  func ownCondition() throws {
    let own = """
      select: {items: [ledger]}
      sections: [{id: x, title: X, items: [{id: own, ask: Own?, when: {item: locked, is: 0}}]}]
      """
    #expect(try Self.ids(own) == ["has-servers", "ledger", "locked", "own"])
  }

  @Test("overrides replace single keys and leave the others")
  func overrides() throws {
    let checklist = try Self.read("november").get()
    let ledger = try #require(checklist.item("ledger"))
    #expect(ledger.max == Rational(20))
    #expect(ledger.hint == Text("Look at the date"))
    #expect(ledger.ask == Text("Ledger?"))
    #expect(ledger.themes == ["risk"])
    #expect(checklist.item("locked")?.weight == Rational(3))
    #expect(checklist.items.map(\.id) == ["has-servers", "ledger", "locked", "cooled", "trained", "own"])
  }

  @Test("dropping or overriding what was not selected has no effect")
  func noEffect() throws {
    let keys = "select: {themes: [staff]}"
    let more = "\ndrop: {items: [ledger]}\noverride: {cooled: {max: 3, answer: level}}"
    #expect(try Self.theme(keys + more).get() == Self.theme(keys).get())
  }

  @Test("another kind of answer leaves the keys of the parent's kind behind")
  func overriddenKind() throws {
    let checklist = try Self.theme(
      """
      override:
        pledge: {answer: yes-no}
        ledger: {answer: choice, choices: [{id: a, name: A, points: 3}]}
        trained: {except: [B]}
        locked: {answer: level, levels: {from: 1, to: 3}}
        cooled: {when: }
      """
    ).get()
    #expect(checklist.item("pledge")?.answer == .yesNo)
    #expect(checklist.item("pledge")?.max == Rational(5))
    #expect(checklist.item("ledger")?.max == Rational(3))
    #expect(checklist.item("trained")?.scope == .except(["B"]))
    #expect(checklist.item("locked")?.answer == .level(from: 1, to: 3))
    #expect(checklist.item("cooled")?.condition == nil)
  }

  @Test("keys at the top are inherited, but for start and bands")
  func inherited() throws {
    let theme = try Self.theme("").get()
    #expect(theme.method == Text("Visit"))
    #expect(theme.scorer == ScorerChoice(name: "weighted"))
    #expect(theme.bandsBy == .earned)
    #expect(theme.missing == .exclude)
    #expect(theme.notApplicable == .full)
    #expect(theme.start == .zero)
    #expect(theme.bands == [])
    let bare = try Self.reader.read(node("checklist: t\nextends: base\nmissing: block")).get()
    #expect(bare.version == "3")
    #expect(bare.title == Text("The whole"))
    #expect(bare.missing == .block)
    #expect(bare.id == "t")
  }

  @Test("a chain adds up, and its family is the outermost checklist")
  func chain() throws {
    let december = try Self.read("december").get()
    #expect(december.family == "base")
    #expect(try Self.read("november").get().family == "base")
    #expect(try Self.read("base").get().family == "base")
    #expect(december.items.map(\.id) == ["has-servers", "ledger", "locked", "cooled"])
    #expect(december.item("ledger")?.max == Rational(30))
    #expect(december.item("ledger")?.hint == Text("Look at the date"))
    #expect(december.item("locked")?.weight == Rational(3))
    #expect(december.start == Rational(5))
    #expect(december.bands.map(\.id) == ["fine"])
    #expect(december.scorer.name == "weighted")
  }

  @Test("what a theme resolves to is stored and read back, with its family")
  func stored() throws {
    for name in ["november", "december"] {
      let checklist = try Self.read(name).get()
      #expect(try ChecklistReader.stored(checklist.definition, name: "stored").get() == checklist)
    }
  }

  @Test(
    "cycles and checklists that there are not are refused, with the path",
    arguments: [
      ("one", "themes/three.yaml:4", "checklists extend each other in a circle: one → two → three → one"),
      ("self", "themes/self.yaml:4", "checklists extend each other in a circle: self → self"),
      (
        "lost", "themes/lost.yaml:4",
        "checklist \"lost\" extends \"nowhere\", which there is not (lost → nowhere)"
      ),
      (
        "outer", "themes/lost.yaml:4",
        "checklist \"lost\" extends \"nowhere\", which there is not (outer → lost → nowhere)"
      ),
    ])
  func paths(_ name: String, _ place: String, _ message: String) throws {
    let problems = try Self.read(name).diagnostics
    #expect(problems.map { $0.message.in(.en) } == [message])
    #expect(problems.map { "\($0.place?.file ?? ""):\($0.place?.line ?? 0)" } == [place])
    #expect(problems.allSatisfy { $0.help != nil })
  }

  @Test("a circle is found where the id in a file is not the name it was found under")
  func misnamed() throws {
    let reader = ChecklistReader(scorers: nil, parents: ["x"]) { _ in
      YAMLReader.read(SourceFile(name: "x.yaml", text: "checklist: y\nversion: 1\ntitle: Y\nextends: x"))
    }
    let problems = try reader.read(node("checklist: y\nversion: 1\ntitle: Y\nextends: x")).diagnostics
    #expect(problems.map(\.code) == [.cycle])
    #expect(problems.first?.message.in(.en).hasSuffix("x → x") == true)
  }

  @Test("everything wrong with a theme is told at its place, with a suggestion")
  func bad() throws {
    let problems = try Self.read("bad").diagnostics.sortedByPlace
    #expect(
      problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code.rawValue)" } == [
        "6:12 unknown-reference", "7:14 unknown-reference", "8:11 unknown-reference", "9:3 unknown-key",
        "10:17 unknown-reference", "12:3 unknown-reference", "13:21 unknown-key", "16:11 wrong-kind",
      ])
    let helps = problems.map { $0.help?.in(.en) ?? "" }
    #expect(helps[0] == "did you mean \"risk\"?")
    #expect(helps[1] == "did you mean \"staff\"?")
    #expect(helps[2] == "did you mean \"ledger\"?")
    #expect(helps[4].hasPrefix("known: general, risk"))
    #expect(helps[5] == "did you mean \"ledger\"?")
    #expect(problems[0].message.in(.en) == "checklist \"base\" has no theme \"risks\"")
  }

  @Test("an override that makes an item invalid is told where it stands")
  func invalidOverrides() throws {
    let problems = try Self.theme(
      """
      override:
        ledger: {max: -1, wieght: 2, answer: level}
        trained: {only: [A], except: [B]}
        pledge: {when: {item: nowhere, is: yes}}
        locked: {answer: choice, max: 3, choices: [{id: a, name: A, points: 1}]}
        has-servers: {ask: }
      """
    ).diagnostics.sortedByPlace
    #expect(
      problems.map {
        "\($0.place?.file ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code.rawValue)"
      }
        == [
          "test.yaml:6:3 missing-key", "test.yaml:6:17 bad-number", "test.yaml:6:21 unknown-key",
          "test.yaml:7:32 conflicting-keys", "test.yaml:8:25 unknown-reference",
          "test.yaml:9:33 conflicting-keys", "test.yaml:10:17 missing-key",
          // What still waits for another kind of answer stands in the parent.
          "themes/base.yaml:19:86 unknown-value",
        ])
  }

  @Test("an id that the theme uses again names both places, in two files")
  func doubled() throws {
    let problems = try Self.theme(
      """
      sections:
        - {id: staff, title: S, items: [{id: new, ask: N?}]}
        - {id: own, title: O, items: [{id: ledger, ask: L?}]}
      """
    ).diagnostics
    #expect(problems.map(\.code) == [.duplicateID, .duplicateID])
    #expect(
      problems.map { $0.message.in(.en) } == [
        "the id of section \"staff\" is used twice; first in line 20 of themes/base.yaml",
        "the id of item \"ledger\" is used twice; first in line 17 of themes/base.yaml",
      ])
    #expect(problems.map { $0.place?.file } == ["test.yaml", "test.yaml"])
  }

  @Test(
    "the keys of a theme need `extends`", arguments: ["select: {items: [a]}", "drop: {}", "override: {}"])
  func orphans(_ line: String) throws {
    let root = try node(
      "checklist: a\nversion: 1\ntitle: A\n\(line)\nsections: [{id: s, title: S, items: [{id: a, ask: A}]}]")
    #expect(Self.reader.read(root).diagnostics.map(\.code) == [.conflictingKeys])
  }

  @Test("where each question is written, is known of themes too")
  func places() throws {
    let root = try YAMLReader.read(fixture("themes/december.yaml")).get()
    let places = Self.reader.questionPlaces(in: root)
    #expect(places["ledger"]?.file == "themes/base.yaml")
    #expect(places["ledger"]?.line == 17)
    #expect(places["trained"] == nil)
  }
}
