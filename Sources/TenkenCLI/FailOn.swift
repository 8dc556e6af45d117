import TenkenCore

/// `--fail-on`: the command does its work and then ends with 2 where what is named holds.
enum FailOn: String, CaseIterable {
  case findings, overdue, missing

  static func check(_ stated: String?, _ holds: [FailOn: Bool]) throws {
    guard let stated else { return }
    let wanted = try stated.split(separator: ",").map { part throws(Failure) -> FailOn in
      let names = FailOn.allCases.filter { holds[$0] != nil }.map(\.rawValue)
      guard let value = FailOn(rawValue: try Words.choice(String(part), among: names, "--fail-on")) else {
        throw Failure([])
      }
      return value
    }
    if wanted.contains(where: { holds[$0] ?? false }) { throw EndStatus(status: .failOn) }
  }
}
