/// What a number format makes of a number, as far as reading must know it.
enum NumberFormat: Sendable, Hashable {
  case number
  case percent
  case day
  case time
  case dayAndTime

  /// The formats that a workbook need not spell out; 27 to 36 and 50 to 58 are the Japanese days.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 27...31, 34...36, 50...58: self = .day
    case 18...21, 32, 33, 45...47: self = .time
    case 22: self = .dayAndTime
    default: self = .number
    }
  }

  /// Told by the letters of the format's first section that are no literal text: `y`, `d`, and the eras `g` and `e`
  /// make a day, `h` and `s` a time; `m` is a month unless there is a time.
  init(code: String) {
    let letters = NumberFormat.letters(of: code)
    if letters.contains("general") {
      self = .number
      return
    }
    let isScientific = letters.contains { $0 == "0" || $0 == "#" || $0 == "?" }
    let hasTime = letters.contains { $0 == "h" || $0 == "s" }
    let hasDay =
      letters.contains { $0 == "y" || $0 == "d" || $0 == "g" || ($0 == "e" && !isScientific) }
      || (!hasTime && letters.contains("m"))
    if letters.contains("%") {
      self = .percent
    } else if hasDay {
      self = hasTime ? .dayAndTime : .day
    } else {
      self = hasTime ? .time : .number
    }
  }

  /// The format without quoted texts, escaped characters and brackets, in lower case; `[h]` is an `h`.
  private static func letters(of code: String) -> String {
    var letters = ""
    var rest = code.unicodeScalars.makeIterator()
    while let scalar = rest.next() {
      switch scalar {
      case ";": return letters.lowercased()
      case "\"": while let next = rest.next(), next != "\"" {}
      case "\\", "_", "*": _ = rest.next()
      case "[":
        var inside = ""
        while let next = rest.next(), next != "]" { inside.unicodeScalars.append(next) }
        if let first = inside.lowercased().first, "hms".contains(first),
          inside.lowercased().allSatisfy({ $0 == first })
        {
          letters += first == "m" ? "h" : String(first)
        }
      default: letters.unicodeScalars.append(scalar)
      }
    }
    return letters.lowercased()
  }
}
