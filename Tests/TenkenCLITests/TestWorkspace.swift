import Foundation
import Testing

/// A workspace in a temporary folder of its own, and the program run in it. The folder goes with the value.
final class TestWorkspace: Sendable {
  let folder: String
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  enum Content {
    /// No `tenken.yaml`.
    case nothing
    /// `Fixtures/workspace`, without a record.
    case defined
    /// With the round `r1`, which asks `clean-office` and `kinds` of departments A, B and C.
    case opened
    /// What `tenken init --example` makes.
    case example
  }

  init(_ content: Content = .opened) throws {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/tenken-ws-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    switch content {
    case .nothing: break
    case .defined: try copy("workspace")
    case .opened:
      try copy("workspace")
      try Data(Self.opened.get()).write(to: url("tenken.db"))
    case .example: try copy(from: Self.example.get().folder)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let opened = Result {
    let workspace = try TestWorkspace(.defined)
    let outcome = workspace.tenken(
      "round", "open", "r1", "--checklist", "clean-office", "kinds", "--from", "2008-07-22", "--to",
      "2008-07-24", "--today", "2008-07-20")
    try #require(outcome.succeeded, "\(outcome)")
    return try #require(FileManager.default.contents(atPath: workspace.folder + "/tenken.db"))
  }

  private static let example: Result<TestWorkspace, any Error> = Result {
    let workspace = try TestWorkspace(.nothing)
    let outcome = workspace.tenken("init", "--example")
    try #require(outcome.succeeded, "\(outcome)")
    return workspace
  }

  private func copy(_ fixture: String) throws {
    try copy(from: Self.fixtures.appending(path: fixture).path)
  }

  private func copy(from source: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(folder)/\(name)")
    }
  }

  func url(_ name: String) -> URL { URL(filePath: folder).appending(path: name) }

  /// Copies a file of `Fixtures` into the workspace, under its own name.
  @discardableResult
  func add(fixture name: String) throws -> String {
    try FileManager.default.copyItem(at: Self.fixtures.appending(path: name), to: url(name))
    return name
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appending(path: name)))
  }

  func copyBuiltIn(_ checklist: String, to folder: String) throws {
    try FileManager.default.copyItem(
      atPath: "\(Program.repository)/checklists/\(checklist)", toPath: folder)
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
    return name
  }

  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
  }

  /// The record byte for byte; nil where there is none.
  var record: [UInt8]? { bytes(of: "tenken.db") }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

  // MARK: Running

  static let environment = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C", "TENKEN_LANG": "en",
    "TENKEN_TODAY": "2008-07-24", "TENKEN_USER": "tester", "TENKEN_SHARE": Program.repository,
  ]

  func program(_ environment: [String: String] = [:], in folder: String? = nil) -> Program {
    Program(
      folder: folder ?? self.folder,
      environment: Self.environment.merging(environment) { $1 }.filter { !$1.isEmpty })
  }

  /// Runs a command in the workspace.
  ///
  /// - Parameter environment: changes of the environment; an empty value takes a variable away.
  func tenken(
    _ arguments: String..., with environment: [String: String] = [:], input: String? = nil
  ) -> Program.Outcome {
    program(environment).run(arguments, input: input)
  }

  func tenken(_ arguments: [String], with environment: [String: String] = [:]) -> Program.Outcome {
    program(environment).run(arguments)
  }
}

/// Expects a refusal: the exit code, nothing on standard output, the place and the mend on standard error.
func expectRefusal(
  _ outcome: Program.Outcome, _ status: Int32, _ says: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
  #expect(outcome.out.isEmpty, "\(outcome)", sourceLocation: sourceLocation)
  for text in says {
    #expect(outcome.err.contains(text), "\(text): \(outcome)", sourceLocation: sourceLocation)
  }
}
