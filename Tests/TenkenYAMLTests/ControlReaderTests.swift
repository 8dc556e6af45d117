import SchemaChecking
import TenkenCore
import Testing

@testable import TenkenYAML

@Suite("Reading control: of tenken.yaml")
struct ControlReaderTests {
  private static func text(_ control: String) -> String {
    "tenken: 1\norganisation: Ku\ncontrol: \(control)\n"
  }

  private func read(_ control: String) throws -> ControlPolicy {
    try WorkspaceReader { _ in nil }.read(node(Self.text(control))).get().control
  }

  private static func violations(_ control: String) throws -> [String] {
    let schema = SchemaChecker(DefinitionSchema.workspace.json(scorers: ["points"]))
    return try schema.violations(of: node(text(control)).json)
  }

  @Test("what is not said is as the source has it", arguments: ["", "{}", "{levels: }"])
  func defaults(_ control: String) throws { #expect(try read(control) == ControlPolicy()) }

  @Test("every key is read") func all() throws {
    let text = """
      {levels: [{level: II, cases: 2, months: 2, checks: [1, after]}, {level: I, cases: 3, months: 6, checks: [2, 4, 6]}],
       window: fiscal-half, per: department, second-case: count, clock: keep, ineffective: repeat,
       period-end: day-before, roll: previous, audit-within: 10 business days, approval-within: 2 weeks}
      """
    #expect(
      try read(text)
        == ControlPolicy(
          rules: [
            .init(level: .one, cases: 3, months: 6, checks: [.months(2), .months(4), .months(6)]),
            .init(level: .two, cases: 2, months: 2, checks: [.months(1), .afterPeriod]),
          ], window: .fiscalHalf, scope: .department, secondCase: .count, clock: .keep, ineffective: .repeat,
          periodEnd: .dayBefore, roll: .previous, auditWithin: .businessDays(10), approvalWithin: .weeks(2)))
    #expect(try Self.violations(text.replacing("\n", with: "")) == [])
  }

  @Test(
    "windows are read in singular and plural",
    arguments: [
      ("1 month", ControlPolicy.Window.months(1)), ("12 Months", .months(12)), ("Fiscal-Half", .fiscalHalf),
    ])
  func windows(_ written: String, _ window: ControlPolicy.Window) throws {
    #expect(try read("{window: \(written)}").window == window)
    #expect(try Self.violations("{window: \(written)}") == [])
  }

  @Test(
    "what is wrong is told at its place, once",
    arguments: [
      ("[]", DiagnosticCode.wrongKind, 10), ("{widnow: 6 months}", .unknownKey, 11),
      ("{window: 6 weeks}", .unknownValue, 19), ("{window: 0 months}", .unknownValue, 19),
      ("{per: floor}", .unknownValue, 16), ("{second-case: ignore}", .unknownValue, 24),
      ("{clock: stop}", .unknownValue, 18), ("{ineffective: extend}", .unknownValue, 24),
      ("{period-end: never}", .unknownValue, 23), ("{roll: back}", .unknownValue, 17),
      ("{audit-within: soon}", .unknownValue, 25), ("{approval-within: 0 days}", .badNumber, 28),
      ("{levels: []}", .missingKey, 19), ("{levels: I}", .wrongKind, 19),
      ("{levels: [{level: III, cases: 1, months: 1, checks: [1]}]}", .unknownValue, 28),
      ("{levels: [{level: I, cases: 0, months: 1, checks: [1]}]}", .badNumber, 38),
      ("{levels: [{level: I, cases: 1, months: 0, checks: [1]}]}", .badNumber, 49),
      ("{levels: [{level: I, cases: 1, months: 1}]}", .missingKey, 20),
      ("{levels: [{level: I, cases: 1, months: 1, checks: []}]}", .missingKey, 60),
      ("{levels: [{level: I, cases: 1, months: 3, checks: [2, 1]}]}", .badNumber, 64),
      ("{levels: [{level: I, cases: 1, months: 3, checks: [1, 4]}]}", .badNumber, 64),
      ("{levels: [{level: I, cases: 1, months: 3, checks: [3, 4]}]}", .badNumber, 64),
      ("{levels: [{level: I, cases: 1, months: 3, checks: [after, 1]}]}", .badNumber, 68),
      ("{levels: [{level: I, cases: 1, months: 3, checks: [often]}]}", .badNumber, 61),
      (
        "{levels: [{level: I, cases: 2, months: 3, checks: [1]}, {level: I, cases: 3, months: 3, checks: [1]}]}",
        .duplicateID, 74
      ),
      (
        "{levels: [{level: I, cases: 1, months: 3, checks: [1]}, {level: II, cases: 1, months: 3, checks: [1]}]}",
        .conflictingKeys, 20
      ),
    ])
  func wrong(_ control: String, _ code: DiagnosticCode, _ column: Int) throws {
    let found = problems(Self.text(control))
    #expect(found.map(\.code) == [code])
    #expect(found.first?.place?.line == 3)
    #expect(found.first?.place?.column == column)
    // The schema is never stricter than Tenken, which `all` and `windows` show; nor blind to a misspelt key.
    if code == .unknownKey || code == .wrongKind { #expect(try Self.violations(control) != []) }
  }
}
