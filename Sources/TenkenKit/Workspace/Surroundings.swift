package import TenkenCore
package import TenkenStore

/// What a command is told about the world: nothing below reads the clock, the account or the environment itself.
package struct Surroundings: Sendable {
  /// The current folder.
  package var directory: String
  /// The folder named by `--workspace` or `TENKEN_WORKSPACE`.
  package var workspace: String?
  /// Where what ships with Tenken is; nil where it cannot be found.
  package var share: String?
  /// The folder of the running program.
  package var programs: String?
  package var today: Day
  /// The name of who acts.
  package var by: String
  /// The account of the system.
  package var account: String
  /// The clock in UTC, as `2008-07-24T08:15:30Z`.
  package var now: String
  /// Of what plugins say.
  package var language: Language
  /// Of which plugins see the little that ``PluginSetting`` leaves them.
  package var environment: [String: String]

  package init(
    directory: String, workspace: String? = nil, share: String? = nil, programs: String? = nil, today: Day,
    by: String,
    account: String, now: String, language: Language = .ja, environment: [String: String] = [:]
  ) {
    self.language = language
    self.environment = environment
    self.directory = directory
    self.workspace = workspace
    self.share = share
    self.programs = programs
    self.today = today
    self.by = by
    self.account = account
    self.now = now
  }

  package var actor: Actor { Actor(by: by, account: account, today: today.description, at: now) }

  /// A path as the user would name it: relative where it lies below the current folder.
  package func displayName(of path: String) -> String {
    let prefix = directory.hasSuffix("/") ? directory : directory + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// A path that a user gave, made absolute.
  package func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
  }
}
