import TenkenCore
package import TenkenPlugin

/// That somebody trusted a plugin of the workspace: it runs as long as its files are those of then (contract,
/// section 9).
package struct TrustedPlugin: Filed, Hashable {
  package static var filedAs: FiledKind { .plugin }

  /// Its name.
  package var id: String
  package var version: String
  /// SHA-256 of its files, in hexadecimal.
  package var digest: String

  package init(id: String, version: String, digest: String) {
    self.id = id
    self.version = version
    self.digest = digest
  }

  package var json: JSON {
    ["plugin": .string(id), "version": .string(version), "digest": .string(digest)]
  }

  package init(stored text: String) throws {
    let json = try JSON(parsing: text)
    guard let id = json["plugin"]?.stringValue, let version = json["version"]?.stringValue,
      let digest = json["digest"]?.stringValue
    else { throw StoredFormError(what: "plugin") }
    self.init(id: id, version: version, digest: digest)
  }
}
