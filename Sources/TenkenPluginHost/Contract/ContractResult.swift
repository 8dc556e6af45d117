package import TenkenCore

/// One thing that the contract of a kind of plugin asks for, and what is wrong with it.
package struct ContractResult: Sendable {
  package var name: Text
  /// None where it holds.
  package var problems: [Diagnostic]

  package var holds: Bool { problems.isEmpty }

  /// Gathers what a check finds; whatever the plugin throws is found, too.
  init(_ name: Text, _ check: (inout [Text]) throws -> Void) {
    self.name = name
    problems = []
    var found: [Text] = []
    do { try check(&found) } catch let failure as Failure { problems = failure.diagnostics } catch {
      problems = [Diagnostic(.contractFails, Text("\(error)"))]
    }
    problems += found.map { Diagnostic(.contractFails, $0) }
  }
}
