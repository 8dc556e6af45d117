import Foundation
import TenkenCore

@testable import TenkenYAML

/// A file of `Fixtures`, named by its path there.
func fixture(_ path: String) throws -> SourceFile {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  return SourceFile(name: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
}

/// The node of a text that must be good YAML.
func node(_ text: String) throws -> Node {
  try YAMLReader.read(SourceFile(name: "test.yaml", text: text)).get()
}

/// Everything that is wrong with a text, read by what its keys say it is.
func problems(in file: SourceFile) -> [Diagnostic] {
  YAMLReader.read(file).then { node -> Reading<Bool> in
    func nothing<Value>(_ reading: Reading<Value>) -> Reading<Bool> {
      Reading(value: true, diagnostics: reading.diagnostics)
    }
    return switch FileKind.detect(node) {
    case .checklist: nothing(ChecklistReader(scorers: ["points", "weighted"]).read(node))
    case .workspace: nothing(WorkspaceReader { _ in nil }.read(node))
    case .sheet: nothing(SheetReader.read(node))
    case .example: nothing(ExampleReader.read(node))
    case .holidays: nothing(HolidaysReader.read(node, name: "closed-days.yaml"))
    case .plugin: nothing(PluginManifestReader.read(node))
    case nil: Reading(value: nil, diagnostics: [FileKind.unknown(node)])
    }
  }.diagnostics.sortedByPlace
}

func problems(_ text: String) -> [Diagnostic] { problems(in: SourceFile(name: "test.yaml", text: text)) }
