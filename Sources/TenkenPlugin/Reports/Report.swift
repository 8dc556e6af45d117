/// A report without a format: what an exporter gets, and all it gets.
///
/// Built once from the record, in one language; every exporter, built in or external, turns the same document into
/// bytes. All texts are ready to print: rounding, units and words are the report's, not the exporter's.
public struct Report: Sendable, Hashable {
  /// What kind of report this is: `scores`, `comparison`, `fixes` …
  public var kind: String
  /// The language of its texts: `ja` or `en`.
  public var language: String
  public var title: String
  /// The day that the report speaks of, as `YYYY-MM-DD`; nil where it speaks of none.
  public var day: String?
  /// Of a news sheet, which fits one page and has its facts at its foot; nil for every other report.
  public var masthead: Masthead?
  /// What every report states about itself: organisation, round, checklist, scorer, coverage, day, journal.
  public var facts: [Fact]
  public var blocks: [Block]

  public init(
    kind: String, language: String, title: String, day: String? = nil, masthead: Masthead? = nil,
    facts: [Fact] = [], blocks: [Block] = []
  ) {
    self.kind = kind
    self.language = language
    self.title = title
    self.day = day
    self.masthead = masthead
    self.facts = facts
    self.blocks = blocks
  }

  /// A labelled statement: `Organisation: Ku Company`.
  public struct Fact: Sendable, Hashable {
    public var label: String
    public var value: String

    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// One piece of the document, in reading order.
  public enum Block: Sendable, Hashable {
    /// A heading of level 2 (a part) to 4; level 1 is the report's title.
    case heading(level: Int, String)
    case paragraph(String)
    /// A bulleted list.
    case list([String])
    case table(Table)
    case chart(Chart)
  }
}
