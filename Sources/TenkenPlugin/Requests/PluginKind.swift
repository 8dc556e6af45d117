/// What a plugin does (contract, section 9).
public enum PluginKind: String, Sendable, Hashable, CaseIterable {
  /// Gives a sheet its rate.
  case scorer
  /// Turns a report into files.
  case exporter
  /// Turns files of another program into checklists.
  case importer
  /// Tells people what waits for them.
  case notifier

  /// The version of the protocol that this library speaks.
  public static let protocolVersion = 1
}
