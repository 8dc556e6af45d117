/// Files of another program to be turned into checklists: what an importer is asked (contract, section 9).
public struct ImporterRequest: Sendable, Hashable {
  public var head: RequestHead
  public var files: [File]

  public init(head: RequestHead, files: [File]) {
    self.head = head
    self.files = files
  }

  public struct File: Sendable, Hashable {
    /// Without a folder.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public var json: JSON {
    .object(
      head.members + [
        JSON.Member(
          "files",
          .array(files.map { ["name": .string($0.name), "base64": .string(Base64.encode($0.bytes))] }))
      ])
  }

  public init(json: JSON) throws(PluginError) {
    let shape = Shape(json)
    head = try RequestHead(shape, as: .importer)
    do throws(ShapeError) {
      files = try shape["files"].elements.map { (file) throws(ShapeError) in
        File(name: try file["name"].string, bytes: try file["base64"].bytes)
      }
    } catch { throw PluginError(error) }
  }
}

/// What an importer answers.
public struct ImportedChecklists: Sendable, Hashable {
  /// Definitions in the shape of `checklist.yaml`, themes after what they extend.
  public var checklists: [JSON]
  /// What could not be carried, and where it stands in the source; a line each.
  public var dropped: [String]

  public init(checklists: [JSON], dropped: [String] = []) {
    self.checklists = checklists
    self.dropped = dropped
  }

  /// As it stands under `ok` of a reply.
  public var json: JSON { ["checklists": .array(checklists), "dropped": .strings(dropped)] }

  package init(_ shape: Shape) throws(ShapeError) {
    try shape.requireOnly(["checklists", "dropped"])
    self.init(
      checklists: try shape["checklists"].elements.map { (element) throws(ShapeError) in try element.object },
      dropped: try shape["dropped"].strings)
  }
}
