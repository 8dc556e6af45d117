import SchemaChecking
import TenkenCore
import TenkenPlugin
import TenkenReports
import TenkenStore
import Testing

@Suite("The published schemas")
struct SchemaTests {
  private static func scores() throws -> JSON { try Sample.scores(Sample.sheets).json(items: true) }

  private static func fixes() -> JSON {
    var fixes = Sample.fixes
    fixes[0].extensions = [
      Fix.Extension(
        from: "2008-08-29", to: "2008-09-05", reason: "Parts", approvedBy: "Officer", on: "2008-08-28")
    ]
    return .array(fixes.map { $0.json(on: "2008-09-08") })
  }

  private static func trends() throws -> JSON { .array(try TrendSample.trends().map(\.json)) }

  /// One of each block: whole reports have too many places where something can be wrong.
  private static let report = Report(
    kind: "x", language: "en", title: "X", facts: [Report.Fact("a", "b")],
    blocks: [
      .heading(level: 2, "h"), .paragraph("p"), .list(["l"]),
      .table(
        Table(
          id: "t", columns: [Table.Column("c", .center, group: "g")],
          rows: [
            [Cell("1", value: .number(1), tone: .bad)], [Cell("2008-09-08", value: .date("2008-09-08"))],
          ],
          footer: [[Cell("95.0 %", value: .percent(0.95))]])),
    ]
  ).json

  @Test("scores, comparisons, trends, gaps, fixes, incidents and controls keep to them")
  func outputs() throws {
    #expect(try SchemaChecker(file: "score").violations(of: Self.scores()) == [])
    #expect(try SchemaChecker(file: "compare").violations(of: ComparisonSample.comparison().json) == [])
    #expect(try SchemaChecker(file: "trend").violations(of: Self.trends()) == [])
    #expect(try SchemaChecker(file: "trend").violations(of: []) == [])
    #expect(try SchemaChecker(file: "gap").violations(of: GapSample.gap.json) == [])
    #expect(try SchemaChecker(file: "fix").violations(of: Self.fixes()) == [])
    #expect(try SchemaChecker(file: "fix").violations(of: []) == [])
    #expect(try SchemaChecker(file: "incident").violations(of: ControlSample.incidentsJSON) == [])
    #expect(try SchemaChecker(file: "control").violations(of: ControlSample.controlsJSON) == [])
    for report in try EveryReportTests.all(.ja) {
      #expect(try SchemaChecker(file: "report").violations(of: report.json) == [], "\(report.kind)")
    }
    #expect(try SchemaChecker(file: "status").violations(of: Sample.status.json) == [])
  }

  @Test("a key that lacks, a key too many and a wrong type are each refused")
  func broken() throws {
    for (file, json) in [
      ("score", try Self.scores()), ("compare", try ComparisonSample.comparison().json),
      ("trend", try Self.trends()), ("gap", GapSample.gap.json), ("fix", Self.fixes()),
      ("incident", ControlSample.incidentsJSON), ("control", ControlSample.controlsJSON),
      ("status", Sample.status.json), ("report", Self.report),
    ] {
      let checker = try SchemaChecker(file: file)
      let broken = json.broken
      #expect(broken.count > 20)
      for version in broken { #expect(try checker.violations(of: version) != [], "\(version.compact)") }
    }
  }

  @Test("a keyword that the checker does not know is an error, not a pass")
  func unknownKeyword() {
    #expect(throws: SchemaChecker.UnknownKeyword.self) {
      try SchemaChecker(["maxLength": 3]).violations(of: "long")
    }
  }
}

extension JSON {
  /// The value with one thing wrong, everywhere that a key can be taken away, added or given a list of lists.
  fileprivate var broken: [JSON] {
    switch self {
    case .object(let members):
      var versions: [JSON] = [.object(members + [Member("surplus", .null)])]
      for (index, member) in members.enumerated() {
        var fewer = members
        fewer.remove(at: index)
        versions.append(.object(fewer))
        for value in [JSON.array([.array([])])] + member.value.broken {
          var changed = members
          changed[index].value = value
          versions.append(.object(changed))
        }
      }
      return versions
    case .array(let values):
      return values.enumerated().flatMap { index, value in
        value.broken.map { version in
          var changed = values
          changed[index] = version
          return JSON.array(changed)
        }
      }
    default: return []
    }
  }
}
