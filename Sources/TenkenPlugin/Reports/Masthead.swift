/// The head of a news sheet: a report for everyone, on one page of A4.
public struct Masthead: Sendable, Hashable {
  /// What the sheet is called in every issue.
  public var name: String
  /// Number, day and issuer, a line each.
  public var lines: [String]

  public init(name: String, lines: [String]) {
    self.name = name
    self.lines = lines
  }
}
