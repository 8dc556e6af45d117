package import TenkenPlugin

/// The two things that a plugin may answer.
package enum PluginReply {
  case ok(Shape)
  /// A mistake of its user.
  case error(PluginError)

  package var json: JSON {
    switch self {
    case .ok(let shape): ["ok": shape.json]
    case .error(let error): ["error": error.json]
    }
  }

  init(_ shape: Shape) throws(ShapeError) {
    if shape.json["error"] != nil {
      try shape.requireOnly(["error"])
      self = .error(try PluginError(shape["error"]))
    } else {
      try shape.requireOnly(["ok"])
      self = .ok(try shape["ok"])
    }
  }
}
