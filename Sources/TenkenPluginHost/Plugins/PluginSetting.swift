package import TenkenCore

/// What the host tells every plugin, and what it leaves of the world to them.
package struct PluginSetting: Sendable {
  package var language: Language
  package var today: Day
  /// Of the user's environment only `PATH`, `HOME` and `TMPDIR` are looked at.
  package var environment: [String: String]
  /// The folder of the running program, absolute: in a source tree the build puts the shipped plugins in Swift there.
  package var programs: String?

  package init(language: Language, today: Day, environment: [String: String], programs: String? = nil) {
    self.language = language
    self.today = today
    self.environment = environment
    self.programs = programs
  }

  /// Folders in which a program is looked for; relative ones, which mean another place in another folder, are not.
  var searchPath: [String] {
    (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(String.init)
      .filter { $0.hasPrefix("/") }
  }

  var temporaryFolder: String { environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp" }

  /// What a plugin sees of the environment. Secrets that lie in variables are not its business; the text encoding is
  /// always UTF-8; and Python must not write into a folder of which every file was trusted.
  var child: [String: String] {
    var child = [
      "PATH": searchPath.joined(separator: ":"), "TMPDIR": temporaryFolder, "LANG": "C.UTF-8",
      "PYTHONDONTWRITEBYTECODE": "1",
    ]
    child["HOME"] = environment["HOME"]
    return child
  }
}
