import TenkenCore
import Testing

@Suite("Predecessors of a department")
struct LineageTests {
  static func department(
    _ id: String, members: [String] = [], from: [(String, Day)] = [], since: Day? = nil, until: Day? = nil
  ) -> Department {
    Department(
      id: id, name: Text(id), members: members,
      from: from.map { Department.Origin(department: $0.0, effective: $0.1) }, since: since, until: until)
  }

  static func lineage(_ departments: Department...) throws -> Lineage {
    Lineage(
      workspace: Workspace(
        organisation: Text("Ku"), fiscalYearStart: try #require(MonthDay("04-01")), departments: departments))
  }

  /// Seen from a round that ends on 2009-07-24, at one that began on 2008-07-22.
  static func predecessors(
    of department: String, in lineage: Lineage, sheets: Set<String>, previousFrom: Day = "2008-07-22",
    to: Day = "2009-07-24"
  ) -> [String] {
    lineage.predecessors(
      of: department, previousFrom: previousFrom, to: to, hasSheet: sheets.contains)
  }

  @Test("a department with a sheet is its own predecessor; without one it has none")
  func itself() throws {
    let lineage = try Self.lineage(Self.department("A"))
    #expect(Self.predecessors(of: "A", in: lineage, sheets: ["A", "B"]) == ["A"])
    #expect(Self.predecessors(of: "A", in: lineage, sheets: ["B"]) == [])
    #expect(Self.predecessors(of: "unknown", in: lineage, sheets: ["unknown"]) == ["unknown"])
  }

  @Test("a merged department is held against all its parts")
  func merge() throws {
    let lineage = try Self.lineage(
      Self.department("P", from: [("Q", "2009-04-01"), ("R", "2009-04-01")], since: "2009-04-01"))
    #expect(Self.predecessors(of: "P", in: lineage, sheets: ["Q", "R", "S"]) == ["Q", "R"])
    #expect(Self.predecessors(of: "P", in: lineage, sheets: ["R"]) == ["R"])
  }

  @Test("one that absorbed another is held against both")
  func absorb() throws {
    let lineage = try Self.lineage(
      Self.department("B", from: [("X", "2008-10-01")]), Self.department("X", until: "2008-09-30"))
    #expect(Self.predecessors(of: "B", in: lineage, sheets: ["B", "X"]) == ["B", "X"])
  }

  @Test("each half of a split department is held against the whole")
  func split() throws {
    let lineage = try Self.lineage(
      Self.department("S1", from: [("S", "2009-01-01")]), Self.department("S2", from: [("S", "2009-01-01")]))
    for half in ["S1", "S2"] {
      #expect(Self.predecessors(of: half, in: lineage, sheets: ["S"]) == ["S"])
    }
  }

  @Test("a group without a sheet is held against its members, with one against itself")
  func group() throws {
    let lineage = try Self.lineage(Self.department("LMN", members: ["L", "M", "N"]))
    #expect(Self.predecessors(of: "LMN", in: lineage, sheets: ["L", "M", "N"]) == ["L", "M", "N"])
    #expect(Self.predecessors(of: "LMN", in: lineage, sheets: ["L", "M", "N", "LMN"]) == ["LMN"])
  }

  @Test("what members were made from counts too")
  func memberChain() throws {
    let lineage = try Self.lineage(
      Self.department("LM", members: ["L", "M"]), Self.department("L", from: [("K", "2009-01-01")]),
      Self.department("M"))
    #expect(Self.predecessors(of: "LM", in: lineage, sheets: ["K", "M"]) == ["K", "M"])
  }

  @Test("chains are followed to their end, and each department is named once")
  func chain() throws {
    let lineage = try Self.lineage(
      Self.department("C", from: [("B", "2009-06-01"), ("A", "2009-06-01")]),
      Self.department("B", from: [("A", "2009-01-01")]))
    #expect(Self.predecessors(of: "C", in: lineage, sheets: ["A"]) == ["A"])
    #expect(Self.predecessors(of: "C", in: lineage, sheets: ["A", "B", "C"]) == ["C", "B", "A"])
  }

  @Test("departments that exchanged names over time end the search")
  func loop() throws {
    let lineage = try Self.lineage(
      Self.department("A", from: [("B", "2009-01-01")]), Self.department("B", from: [("A", "2009-02-01")]))
    #expect(Self.predecessors(of: "A", in: lineage, sheets: ["A", "B"]) == ["A", "B"])
  }

  @Test(
    "a change counts if it took effect after the earlier round began and not after the later one ended",
    arguments: [
      ("2008-07-21", false), ("2008-07-22", false), ("2008-07-23", true), ("2009-07-24", true),
      ("2009-07-25", false),
    ])
  func effective(_ day: String, _ counts: Bool) throws {
    let lineage = try Self.lineage(Self.department("B", from: [("X", try #require(Day(iso: day)))]))
    #expect(Self.predecessors(of: "B", in: lineage, sheets: ["B", "X"]) == (counts ? ["B", "X"] : ["B"]))
  }

  @Test("the ancestry holds all that went into a department by a day")
  func ancestry() throws {
    let lineage = try Self.lineage(
      Self.department("C", members: ["M"], from: [("B", "2009-06-01")]),
      Self.department("B", from: [("A", "2001-01-01"), ("Z", "2010-01-01")]))
    #expect(lineage.ancestry(of: "C", by: "2009-07-24") == ["C", "M", "B", "A"])
    #expect(lineage.ancestry(of: "C", by: "2009-05-31") == ["C", "M"])
  }

  @Test("a predecessor was split if another department came from it too, or it lives on")
  func wasSplit() throws {
    let lineage = try Self.lineage(
      Self.department("S1", from: [("S", "2009-01-01")]), Self.department("S2", from: [("S", "2009-02-01")]),
      Self.department("S", until: "2008-12-31"), Self.department("B", from: [("X", "2008-10-01")]),
      Self.department("X", until: "2008-09-30"), Self.department("New", from: [("Old", "2009-01-01")]),
      Self.department("Old"))
    #expect(lineage.split(in: ["S1", "S"], of: "S1", by: "2009-07-24") == ["S"])
    #expect(lineage.split(in: ["S1", "S"], of: "S1", by: "2009-01-31") == [], "S2 did not stand yet")
    #expect(lineage.split(in: ["B", "X"], of: "B", by: "2009-07-24") == [])
    #expect(lineage.split(in: ["New", "Old"], of: "New", by: "2009-07-24") == ["Old"])
  }
}

@Suite("Which round is the previous one")
struct RoundEntryTests {
  static func entry(_ id: String, from: Day, order: Int, _ pins: [(String, String)] = []) -> RoundEntry {
    RoundEntry(
      id: id, from: from, to: from.adding(days: 3), order: order, isCancelled: false,
      checklists: pins.map { PinnedChecklist(checklist: $0.0, version: "1", family: $0.1, digest: "") })
  }

  @Test("rounds are ordered by their first day, then by the order of opening")
  func order() {
    let early = Self.entry("early", from: "2008-07-22", order: 9)
    let late = Self.entry("late", from: "2009-07-22", order: 2)
    let second = Self.entry("second", from: "2008-07-22", order: 10)
    #expect(early.isBefore(late) && !late.isBefore(early))
    #expect(early.isBefore(second) && !second.isBefore(early))
    #expect(!early.isBefore(early))
  }

  @Test("of two checklists of a family the round's own stands for itself, else the first")
  func family() {
    let theme = PinnedChecklist(checklist: "theme", version: "1", family: "full", digest: "")
    let both = Self.entry("r", from: "2008-07-22", order: 1, [("full", "full"), ("theme", "full")])
    #expect(both.checklist(like: theme)?.checklist == "theme")
    let other = Self.entry("r", from: "2008-07-22", order: 1, [("x", "x"), ("full", "full"), ("t2", "full")])
    #expect(other.checklist(like: theme)?.checklist == "full")
    #expect(Self.entry("r", from: "2008-07-22", order: 1, [("x", "x")]).checklist(like: theme) == nil)
  }
}
