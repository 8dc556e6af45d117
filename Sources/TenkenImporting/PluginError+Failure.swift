package import TenkenCore
package import TenkenPlugin

extension PluginError {
  /// What an importer says of a file that it cannot read: every problem on a line, with its place and what to do.
  package init(_ failure: Failure, in language: Language) {
    let lines = failure.diagnostics.map { diagnostic in
      let place = diagnostic.place.map(Self.words)
      let help = diagnostic.help.map { " (" + $0.in(language) + ")" } ?? ""
      return (place.map { $0 + ": " } ?? "") + diagnostic.message.in(language) + help
    }
    self.init(.badData, lines.joined(separator: "\n"))
  }

  private static func words(_ place: Place) -> String {
    let sheet = place.sheet.map { "\($0)!" }
    let parts = [place.line, place.column].compactMap { $0.map(String.init) }
    return ([place.file, sheet].compactMap { $0 } + parts).joined(separator: ":")
  }
}

extension RequestHead {
  /// In which people read what an importer says.
  package var words: Language { Language(rawValue: language) ?? .en }
}
