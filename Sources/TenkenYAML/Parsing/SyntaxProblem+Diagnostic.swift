import TenkenCore

extension SyntaxProblem {
  /// libyaml's complaint in the user's words, at the place where the mend belongs.
  func diagnostic(in source: SourceText) -> Diagnostic {
    let lines = suspects(in: source)
    for line in lines {
      if let hint = SyntaxHint.indent(of: source.line(line)) {
        return Diagnostic(
          .yamlSyntax, at: source.place(of: Span(line: line, column: hint.column)), hint.message,
          help: hint.help)
      }
    }
    let isAboutColons = problem == "could not find expected ':'" || problem.hasPrefix("mapping values")
    for line in lines where isAboutColons {
      if let hint = SyntaxHint.colon(in: source.line(line)) {
        return Diagnostic(
          .yamlSyntax, at: source.place(of: Span(line: line, column: hint.column)), hint.message,
          help: hint.help)
      }
    }
    let (message, help) = SyntaxHint.wording(of: problem, line: source.line(span.line), column: span.column)
    return Diagnostic(.yamlSyntax, at: source.place(of: beginsWhereContextDoes ?? span), message, help: help)
  }

  /// A quote or bracket that is never closed is mended where it opens, and a key without its colon where it stands.
  private var beginsWhereContextDoes: Span? {
    guard let contextSpan, let context else { return nil }
    let opened = ["simple key", "quoted scalar", "flow sequence", "flow mapping"]
    return opened.contains { context.contains($0) } ? contextSpan : nil
  }

  /// The lines that may hold the mistake: where its context began, and where it was noticed.
  private func suspects(in source: SourceText) -> [Int] {
    let lines = [contextSpan?.line, span.line].compactMap(\.self)
    return lines.filter { !source.line($0).allSatisfy(\.isWhitespace) }
  }
}
