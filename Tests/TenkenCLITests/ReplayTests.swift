import Foundation
import TenkenPlugin
import Testing

/// The example company's two years, command by command as its README has them: what is printed on a day is printed
/// again, byte for byte, when it is asked for as of that day later (contract, section 8).
@Suite struct ReplayTests {
  /// A command of the README as a shell runs it, and its day.
  struct Step {
    var command: String
    var day: String
    /// The round that it opens.
    var opens: String?
  }

  /// The lines of a script, continued ones joined, those of the scripts that it calls in their place.
  private static func lines(of script: String) throws -> [String] {
    try script.replacing("\\\n", with: " ").split(separator: "\n").flatMap { line -> [String] in
      let line = line.trimmingCharacters(in: .whitespaces)
      guard let called = line.wholeMatch(of: #/sh (\S+)/#) else { return line == "set -e" ? [] : [line] }
      let path = "\(Program.repository)/examples/ku/\(called.output.1)"
      return try lines(of: String(contentsOfFile: path, encoding: .utf8))
    }
  }

  /// The commands of the first block of shell under the steps.
  static func steps() throws -> [Step] {
    let readme = try String(
      contentsOfFile: "\(Program.repository)/examples/ku/README.md", encoding: .utf8)
    let block = try #require(readme.firstMatch(of: #/Step by step[\s\S]*?```sh\n([\s\S]*?)```/#)).output.1
    let commands = try lines(of: String(block)).filter { !$0.hasPrefix("#") }
    return try commands.map { command in
      let day = try #require(command.firstMatch(of: #/--today ([0-9-]+)/#), "\(command)").output.1
      let opens = command.firstMatch(of: #/^tenken round open (\S+)/#)?.output.1
      return Step(command: command, day: String(day), opens: opens.map(String.init))
    }
  }

  /// The company's folder as the README starts: without a record.
  private static func company() throws -> TestWorkspace {
    let workspace = try TestWorkspace(.nothing)
    for name in ["tenken.yaml", "rounds", "fixes"] {
      try FileManager.default.copyItem(
        atPath: "\(Program.repository)/examples/ku/\(name)", toPath: "\(workspace.folder)/\(name)")
    }
    return workspace
  }

  private static func run(_ step: Step, in workspace: TestWorkspace) throws {
    var program = workspace.program()
    let folder = URL(filePath: Program.path).deletingLastPathComponent().path
    program.preparation = "PATH='\(folder)':$PATH && \(step.command.prefix { $0 != "#" }) >/dev/null"
    let outcome = program.run(["--version"])
    try #require(outcome.succeeded, "\(step.command): \(outcome.err)")
  }

  /// What is asked on a day.
  private static func questions(_ round: String) -> [[String]] {
    [
      ["score", round, "--items"], ["compare", round], ["trend"], ["status"], ["fix", "list"],
      ["report", "progress"], ["report", "progress", "--lang", "ja", "--format", "html"],
      ["report", "monthly"], ["report", "review"], ["report", "fixes", "--format", "csv"],
      ["report", "department", "--department", "F"], ["report", "incidents"], ["control", "list"],
      ["sheet", "list", round, "--json"],
      ["report", "bulletin", round], ["sheet", "show", round, "C", "--drafts"], ["round", "list"],
    ]
  }

  /// The answers to questions, asked at once.
  private static func answers(_ questions: [[String]], in workspace: TestWorkspace) -> [String] {
    let program = workspace.program()
    return questions.map { program.start($0) }.map { program.finish($0) }
      .map { "exit \($0.status ?? -1)\n\($0.out)\($0.err)" }
  }

  @Test("reports printed on a day are those asked as of that day later, byte for byte")
  func replay() throws {
    let workspace = try Self.company()
    let steps = try Self.steps()
    var days = [String]()
    for step in steps where days.last != step.day { days.append(step.day) }
    #expect(days == days.sorted() && days.count > 20)
    // The last day of each half-month, and the days of the drafts.
    let chosen = days.filter { day in
      ["2008-04-30", "2008-05-30", "2008-06-23", "2008-07-11"].contains(day)
        || [
          "2008-03-28", "2008-07-24", "2008-07-25", "2008-08-08", "2008-11-26", "2008-12-02", "2008-09-30",
          "2009-03-23", "2009-06-15",
        ]
        .contains(day)
        || day == days.last
    }
    #expect(chosen.count >= 10)
    var printed: [(day: String, questions: [[String]], answers: [String])] = []
    var round = ""
    for (index, step) in steps.enumerated() {
      try Self.run(step, in: workspace)
      round = step.opens ?? round
      let isLast = index + 1 == steps.count || steps[index + 1].day != step.day
      guard isLast, chosen.contains(step.day) else { continue }
      let questions = Self.questions(round)
      let answers = Self.answers(questions.map { $0 + ["--today", step.day] }, in: workspace)
      #expect(answers.count { $0.hasPrefix("exit 0\n") } > 10, "\(step.day)")
      printed.append((step.day, questions, answers))
    }
    for (day, questions, answers) in printed {
      let later = Self.answers(
        questions.map { $0 + ["--as-of", day, "--today", "2010-04-01"] }, in: workspace)
      for (question, (then, now)) in zip(questions, zip(answers, later)) {
        #expect(now == then, "\(question) of \(day)")
      }
    }
    let asked = Set(printed.flatMap(\.answers))
    #expect(asked.count > printed.count * 8, "the days are told apart")
  }

  @Test("the commands of the README lead to what `init --example` makes")
  func readme() throws {
    let workspace = try Self.company()
    for step in try Self.steps() { try Self.run(step, in: workspace) }
    func entries(_ workspace: TestWorkspace) throws -> [[JSON?]] {
      let shown = workspace.tenken("journal", "show", "--json")
      return try #require(JSON(parsing: shown.out).arrayValue).map {
        [$0["seq"], $0["day"], $0["by"], $0["kind"]]
      }
    }
    let made = try entries(workspace)
    #expect(try made == entries(TestWorkspace(.example)))
    #expect(made.count > 100)
    for question in [["score", "2008-round-1", "--items"], ["report", "progress"], ["fix", "list"]] {
      let json = question + ["--json"]
      #expect(
        workspace.tenken(json).out.withoutHead == (try TestWorkspace(.example).tenken(json).out.withoutHead))
    }
  }
}

extension String {
  /// Without the journal's head, which holds the time of the clock.
  fileprivate var withoutHead: String { replacing(#/"[0-9a-f]{16}"/#, with: "") }
}
