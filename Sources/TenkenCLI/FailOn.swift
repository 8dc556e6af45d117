import TenkenCore

/// `--fail-on`: the command does its work and then ends with 2 where what is named holds.
enum FailOn: String {
  case findings, overdue, missing

  /// What the option names, separated by commas; read before the command does its work.
  static func named(_ stated: String?, among known: [FailOn]) throws(Failure) -> Set<FailOn> {
    guard let stated else { return [] }
    var named: Set<FailOn> = []
    for part in stated.split(separator: ",", omittingEmptySubsequences: false) {
      let word = try Words.choice(String(part), among: known.map(\.rawValue), "--fail-on")
      if let value = FailOn(rawValue: word) { named.insert(value) }
    }
    return named
  }
}

extension Set<FailOn> {
  func end(where holds: [FailOn: Bool]) throws {
    if contains(where: { holds[$0] ?? false }) { throw EndStatus(status: .failOn) }
  }
}
