/// Something that people should be told: what a notifier is asked (contract, section 9).
public struct NotifierRequest: Sendable, Hashable {
  public enum Event: String, Sendable, Hashable, CaseIterable {
    /// Sheets that are expected and not there.
    case sheetsMissing = "sheets-missing"
    /// Fixes that are overdue or due soon.
    case fixesDue = "fixes-due"
  }

  public var head: RequestHead
  public var event: Event
  /// The sheets or fixes, as `--json` prints them.
  public var items: [JSON]
  /// Whom it concerns: id, name, department, mail.
  public var people: [JSON]

  public init(head: RequestHead, event: Event, items: [JSON], people: [JSON]) {
    self.head = head
    self.event = event
    self.items = items
    self.people = people
  }

  public var json: JSON {
    .object(
      head.members + [
        JSON.Member("event", .string(event.rawValue)), JSON.Member("items", .array(items)),
        JSON.Member("people", .array(people)),
      ])
  }

  /// Reads a request; a key that is missing or of another kind is an error with its place.
  public init(json: JSON) throws(PluginError) {
    let shape = Shape(json)
    head = try RequestHead(shape, as: .notifier)
    do throws(ShapeError) {
      event = try shape["event"].word(Event.self)
      items = try shape["items"].elements.map { (item) throws(ShapeError) in try item.object }
      people = try shape["people"].elements.map { (person) throws(ShapeError) in try person.object }
    } catch { throw PluginError(error) }
  }
}

/// What a notifier answers.
public struct Notified: Sendable, Hashable {
  /// How many messages went out.
  public var sent: Int
  /// Drafts and other files for the user; the host writes them.
  public var parts: [ExportedPart]

  public init(sent: Int, parts: [ExportedPart] = []) {
    self.sent = sent
    self.parts = parts
  }

  /// As it stands under `ok` of a reply.
  public var json: JSON { ["sent": .integer(sent), "parts": .array(parts.map(\.json))] }

  package init(_ shape: Shape) throws(ShapeError) {
    try shape.requireOnly(["sent", "parts"])
    self.init(sent: try shape["sent"].whole)
    if shape.json["parts"] != nil { parts = try ExportedPart.list(shape["parts"]) }
  }
}
