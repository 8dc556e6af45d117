import TenkenCore
package import TenkenPlugin

extension ReportContext {
  /// The one place where reports are made: sets what all of them state alike.
  ///
  /// - Parameter facts: what is particular to the report; organisation, day and journal are added.
  package func report(
    kind: String, title: String, masthead: Masthead? = nil, facts particular: [Report.Fact] = [],
    blocks: [Report.Block]
  ) -> Report {
    Report(
      kind: kind, language: language.rawValue, title: title, day: asOf.description, masthead: masthead,
      facts: facts(particular), blocks: blocks)
  }
}
