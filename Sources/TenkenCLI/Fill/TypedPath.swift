/// A path as people type or drag it into a terminal: in quotes, with blanks escaped, from the home folder.
enum TypedPath {
  static func path(_ typed: String, home: String?) -> String {
    var path = typed
    if let quote = path.first, quote == "'" || quote == "\"", path.count > 1, path.last == quote {
      path = String(path.dropFirst().dropLast())
    } else {
      path = path.replacing("\\ ", with: " ")
    }
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }
}
