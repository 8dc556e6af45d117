/// Something wrong, as a value: what, where, and how to mend it. Where it is printed is decided elsewhere.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  package var code: DiagnosticCode
  package var severity: Severity
  package var place: Place?
  package var message: Text
  /// How to mend it: the next command, the words that are known, "did you mean".
  package var help: Text?
  /// What a program said, line by line.
  package var output: [String] = []

  package init(
    _ code: DiagnosticCode, _ severity: Severity, at place: Place? = nil, _ message: Text, help: Text? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
  }

  /// An error.
  package init(_ code: DiagnosticCode, at place: Place? = nil, _ message: Text, help: Text? = nil) {
    self.init(code, .error, at: place, message, help: help)
  }
}

/// Where in a file something stands.
package struct Place: Sendable, Hashable {
  /// The file as the user would name it.
  package var file: String
  /// The sheet of a workbook; nil in other files.
  package var sheet: String?
  /// From 1; in a workbook the number of the row.
  package var line: Int?
  /// From 1, in characters; in a workbook the number of the column.
  package var column: Int?
  /// How many characters are meant, for the caret.
  package var length: Int
  /// The line of the source, for showing.
  package var excerpt: String?

  package init(
    file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil, length: Int = 1,
    excerpt: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
  }
}

/// One or more errors that end a command; the record stays as it was. Warnings may stand among them.
package struct Failure: Error, Sendable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  package init(
    _ code: DiagnosticCode, at place: Place? = nil, _ message: Text, help: Text? = nil
  ) {
    diagnostics = [Diagnostic(code, at: place, message, help: help)]
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By file and position, the sheets of a workbook in the order in which they first came; what has no place stands
  /// first, in the order it came.
  package var sortedByPlace: [Diagnostic] {
    var sheets: [String: Int] = [:]
    for case let sheet? in map(\.place?.sheet) where sheets[sheet] == nil { sheets[sheet] = sheets.count + 1 }
    return enumerated().sorted { left, right in
      func key(_ entry: (offset: Int, element: Diagnostic)) -> (String, Int, Int, Int, Int) {
        let place = entry.element.place
        let sheet = (place?.sheet).flatMap { sheets[$0] } ?? 0
        return (place?.file ?? "", sheet, place?.line ?? 0, place?.column ?? 0, entry.offset)
      }
      return key(left) < key(right)
    }.map(\.element)
  }

  /// Throws where there is an error among them.
  package func check() throws(Failure) {
    if hasErrors { throw Failure(self) }
  }
}
