/// What a plugin answers where it cannot do what was asked: a mistake of its user, not a fault of its own.
public struct PluginError: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The protocol, the kind or what is asked is none of the plugin's.
    case unsupported
    case badConfig = "bad-config"
    case badData = "bad-data"
    case other
  }

  public var kind: Kind
  /// In the request's language; the host shows it as it is.
  public var message: String
  /// The place in the request, as `/config/high`.
  public var path: String?

  public init(_ kind: Kind, _ message: String, path: String? = nil) {
    self.kind = kind
    self.message = message
    self.path = path
  }

  /// A request that is not as the protocol has it.
  init(_ error: ShapeError) { self.init(.badData, error.message, path: error.path) }

  /// As it stands under `error` of a reply.
  public var json: JSON {
    ["kind": .string(kind.rawValue), "message": .string(message), "path": .text(path)]
  }

  package init(_ shape: Shape) throws(ShapeError) {
    try shape.requireOnly(["kind", "message", "path"])
    self.init(try shape["kind"].word(Kind.self), try shape["message"].string)
    if shape.json["path"] != nil { path = try shape["path"].optional?.string }
  }
}
