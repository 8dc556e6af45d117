/// A sheet to be scored: what a scorer is asked (contract, sections 4 and 9).
public struct ScorerRequest: Sendable, Hashable {
  public var head: RequestHead
  /// The round's id; nil for a worked example.
  public var round: String?
  /// The department's id.
  public var department: String
  public var checklist: Checklist
  /// In the checklist's order; those that are not asked, too.
  public var items: [Item]

  public init(
    head: RequestHead, round: String?, department: String, checklist: Checklist, items: [Item]
  ) {
    self.head = head
    self.round = round
    self.department = department
    self.checklist = checklist
    self.items = items
  }

  public struct Checklist: Sendable, Hashable {
    public var id: String
    public var version: String
    /// In the request's language.
    public var title: String
    public var sections: [Section]

    public init(id: String, version: String, title: String, sections: [Section]) {
      self.id = id
      self.version = version
      self.title = title
      self.sections = sections
    }
  }

  public struct Section: Sendable, Hashable {
    public var id: String
    public var title: String
    /// Above 0.
    public var weight: Double

    public init(id: String, title: String, weight: Double) {
      self.id = id
      self.title = title
      self.weight = weight
    }
  }

  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case answered
    case notApplicable = "not-applicable"
    case missing
    case notAsked = "not-asked"
  }

  public struct Item: Sendable, Hashable {
    public var item: String
    /// The id of its section.
    public var section: String
    /// The one spelling of what was answered: `5`, `△`, `yes`; nil where nothing was.
    public var answer: String?
    public var outcome: Outcome
    /// Points; nil where the item joins no maximum.
    public var earned: Double?
    /// Points; nil where the item joins no maximum.
    public var max: Double?
    /// Above 0.
    public var weight: Double
    /// Critical, or a gate.
    public var critical: Bool

    public init(
      item: String, section: String, answer: String?, outcome: Outcome, earned: Double?, max: Double?,
      weight: Double = 1, critical: Bool = false
    ) {
      self.item = item
      self.section = section
      self.answer = answer
      self.outcome = outcome
      self.earned = earned
      self.max = max
      self.weight = weight
      self.critical = critical
    }
  }
}

extension ScorerRequest {
  public var json: JSON {
    .object(
      head.members + [
        JSON.Member("round", .text(round)), JSON.Member("department", .string(department)),
        JSON.Member(
          "checklist",
          [
            "id": .string(checklist.id), "version": .string(checklist.version),
            "title": .string(checklist.title),
            "sections": .array(
              checklist.sections.map {
                ["id": .string($0.id), "title": .string($0.title), "weight": .figure($0.weight)]
              }),
          ]),
        JSON.Member("items", .array(items.map(\.json))),
      ])
  }

  /// Reads a request; a key that is missing or of another kind is an error with its place.
  public init(json: JSON) throws(PluginError) {
    let shape = Shape(json)
    head = try RequestHead(shape, as: .scorer)
    do throws(ShapeError) {
      round = try shape["round"].optional?.string
      department = try shape["department"].string
      checklist = try Checklist(shape["checklist"])
      items = try shape["items"].elements.map { (element) throws(ShapeError) in try Item(element) }
    } catch { throw PluginError(error) }
  }
}

extension ScorerRequest.Item {
  var json: JSON {
    [
      "item": .string(item), "section": .string(section), "answer": .text(answer),
      "outcome": .string(outcome.rawValue), "earned": .figure(earned), "max": .figure(max),
      "weight": .figure(weight), "critical": .bool(critical),
    ]
  }

  init(_ shape: Shape) throws(ShapeError) {
    self.init(
      item: try shape["item"].string, section: try shape["section"].string,
      answer: try shape["answer"].optional?.string,
      outcome: try shape["outcome"].word(ScorerRequest.Outcome.self),
      earned: try shape["earned"].optional?.number, max: try shape["max"].optional?.number,
      weight: try shape["weight"].number, critical: try shape["critical"].bool)
  }
}

extension ScorerRequest.Checklist {
  init(_ shape: Shape) throws(ShapeError) {
    self.init(
      id: try shape["id"].string, version: try shape["version"].string, title: try shape["title"].string,
      sections: try shape["sections"].elements.map { (section) throws(ShapeError) in
        ScorerRequest.Section(
          id: try section["id"].string, title: try section["title"].string,
          weight: try section["weight"].number)
      })
  }
}
