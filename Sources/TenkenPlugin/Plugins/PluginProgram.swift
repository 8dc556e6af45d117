/// What every Swift plugin does with its streams: one request in, one reply out.
enum PluginProgram {
  static func answer(_ work: (JSON) throws -> JSON) {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    print(reply(to: text, work).compact)
  }

  /// The reply to a request: `ok`, or `error` for whatever was thrown.
  static func reply(to text: String, _ work: (JSON) throws -> JSON) -> JSON {
    do {
      return ["ok": try work(try JSON(parsing: text))]
    } catch let error as PluginError {
      return ["error": error.json]
    } catch let error as JSONError {
      return ["error": PluginError(.badData, "byte \(error.offset): \(error.message)").json]
    } catch {
      return ["error": PluginError(.other, "\(error)").json]
    }
  }
}
