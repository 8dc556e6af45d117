import TenkenPlugin

enum JSONText {
  /// A text in double quotes with JSON's escapes.
  static func quoted(_ text: String) -> String { JSON.string(text).compact }
}
