import Foundation
package import TenkenCore
import TenkenYAML

/// Makes a workspace: an empty one, or the example company with its rounds filled in (contract, section 1).
package struct InitWorkspace {
  private var surroundings: Surroundings

  package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// - Returns: the files that were made, as the user would name them.
  package func empty(in directory: String) throws(Failure) -> [String] {
    let target = try target(directory)
    return try copy(["tenken.yaml"], from: "examples/new", to: target)
      + makeFolders(["checklists", "plugins"], in: target)
  }

  /// Copies the company Ku and submits its rounds as the commands in its README would.
  package func example(in directory: String, scorers: ScorerList) throws(Failure) -> [String] {
    let target = try target(directory)
    let share = try share()
    let data = ["rounds", "fixes"].flatMap { folder in
      FileSystem.names(in: "\(share)/examples/ku/\(folder)").map { "\(folder)/\($0)" }
    }
    let made =
      try copy(["tenken.yaml", "README.md"] + data, from: "examples/ku", to: target)
      + makeFolders(["checklists", "plugins"], in: target)
    var inside = surroundings
    inside.directory = target
    inside.workspace = target
    try ExampleCompany(inside, scorers: scorers).fill()
    return made + [surroundings.displayName(of: target + "/tenken.db")]
  }

  private func target(_ directory: String) throws(Failure) -> String {
    let path = URL(fileURLWithPath: surroundings.absolute(directory)).standardizedFileURL.path
    for name in ["tenken.yaml", "tenken.db"] where FileSystem.exists("\(path)/\(name)") {
      throw Failure(
        .alreadyThere, at: Place(file: surroundings.displayName(of: "\(path)/\(name)")),
        Text(ja: "すでにワークスペースがあります", en: "a workspace stands there already"),
        help: Text(ja: "別のフォルダーを指定してください", en: "choose another folder"))
    }
    return path
  }

  private func share() throws(Failure) -> String {
    if let share = surroundings.share { return share }
    throw Failure(
      .noFile, Text(ja: "Tenkenに付属するファイルが見つかりません", en: "what ships with Tenken cannot be found"),
      help: Text(
        ja: "TENKEN_SHARE でフォルダーを指定するか、scripts/install で入れ直してください",
        en: "name the folder with TENKEN_SHARE, or install again with scripts/install"))
  }

  private func copy(_ names: [String], from folder: String, to target: String) throws(Failure) -> [String] {
    let share = try share()
    var made: [String] = []
    for name in names {
      let file = try FileSystem.read("\(share)/\(folder)/\(name)", as: "\(folder)/\(name)")
      let path = "\(target)/\(name)"
      let shown = surroundings.displayName(of: path)
      try FileSystem.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path, as: shown)
      try FileSystem.write(file.bytes, to: path, as: shown)
      made.append(shown)
    }
    return made
  }

  private func makeFolders(_ names: [String], in target: String) throws(Failure) -> [String] {
    var made: [String] = []
    for name in names {
      try FileSystem.makeFolder("\(target)/\(name)", as: surroundings.displayName(of: "\(target)/\(name)"))
      made.append(surroundings.displayName(of: "\(target)/\(name)") + "/")
    }
    return made
  }
}
