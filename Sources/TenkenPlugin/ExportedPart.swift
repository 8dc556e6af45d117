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
}
