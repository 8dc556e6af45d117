import Foundation
import TenkenScorers

@testable import TenkenCore
@testable import TenkenKit

/// A workspace with one checklist, in a folder of its own that goes away with it.
final class DeskFolder: Sendable {
  let path = NSTemporaryDirectory() + "tenken-changes-" + UUID().uuidString

  init() throws {
    try write(
      "tenken.yaml", "tenken: 1\norganisation: Ku\ndepartments: [{id: A, name: A}, {id: B, name: B}]\n")
    try write("checklists/desk/checklist.yaml", DeskFolder.desk())
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func desk(
    clear: String = "ask: Clear?", locked: String = "ask: Locked?", more: String = ""
  ) -> String {
    """
    checklist: desk
    version: 1
    title: Desk
    sections:
      - id: all
        title: All
        items:
          - id: clear
            \(clear)
            themes: [paper]
          - id: locked
            \(locked)
    \(more)
    """
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  var surroundings: Surroundings {
    Surroundings(
      directory: path, today: Day(iso: "2008-07-22") ?? .first, by: "sato", account: "test",
      now: "2008-07-22T08:15:30Z")
  }

  static let scorers = ScorerList(BuiltInScorers.all)

  func open(_ round: String, _ checklists: String..., month: Int) throws {
    var request = OpenRound.Request(id: round)
    request.checklists = checklists
    request.from = Day(year: 2008, month: month, day: 1)
    request.to = Day(year: 2008, month: month, day: 3)
    _ = try OpenRound(OpenWorkspace(in: surroundings, scorers: DeskFolder.scorers)).run(request)
  }

  func check() throws -> [Diagnostic] {
    try CheckFiles(surroundings, scorers: DeskFolder.scorers).workspace().diagnostics
  }

  func diff(_ before: String, _ after: String) throws(Failure) -> DiffChecklists.Result {
    try DiffChecklists(surroundings, scorers: DeskFolder.scorers).run(before, after)
  }
}
