/// One file that an exporter made of a report.
public struct ExportedPart: Sendable, Hashable {
  /// The file's name, without a folder.
  public var name: String
  /// As `text/csv; charset=utf-8`.
  public var mediaType: String
  public var bytes: [UInt8]

  public init(name: String, mediaType: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// As it stands in a reply.
  public var json: JSON {
    ["name": .string(name), "mediaType": .string(mediaType), "base64": .string(Base64.encode(bytes))]
  }

  /// The parts of a reply.
  package static func list(_ shape: Shape) throws(ShapeError) -> [ExportedPart] {
    try shape.elements.map { (part) throws(ShapeError) in
      try part.requireOnly(["name", "mediaType", "base64"])
      return ExportedPart(
        name: try part["name"].string, mediaType: try part["mediaType"].string,
        bytes: try part["base64"].bytes)
    }
  }
}
