/// What every request says first.
public struct RequestHead: Sendable, Hashable {
  public var kind: PluginKind
  /// The language for texts that people read: `ja` or `en`.
  public var language: String
  /// The command's today, as `2008-07-22`.
  public var today: String
  /// The manifest's defaults with what the user changed: an object.
  public var config: JSON

  public init(kind: PluginKind, language: String, today: String, config: JSON = .object([])) {
    self.kind = kind
    self.language = language
    self.today = today
    self.config = config
  }

  var members: [JSON.Member] {
    [
      JSON.Member("protocol", .integer(PluginKind.protocolVersion)),
      JSON.Member("kind", .string(kind.rawValue)),
      JSON.Member("language", .string(language)), JSON.Member("today", .string(today)),
      JSON.Member("config", config),
    ]
  }

  /// The beginning of a request by itself.
  package var json: JSON { .object(members) }

  /// - Parameter kind: what the request must be.
  init(_ shape: Shape, as kind: PluginKind) throws(PluginError) {
    let version: Int
    let named: String
    do throws(ShapeError) {
      version = try shape["protocol"].whole
      named = try shape["kind"].string
      self.init(
        kind: kind, language: try shape["language"].string, today: try shape["today"].string,
        config: try shape["config"].object)
    } catch { throw PluginError(error) }
    if version != PluginKind.protocolVersion {
      throw PluginError(.unsupported, "protocol \(version)", path: "/protocol")
    }
    if named != kind.rawValue { throw PluginError(.unsupported, "kind \(named)", path: "/kind") }
  }
}
