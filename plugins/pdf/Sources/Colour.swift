import TenkenPlugin

/// A colour in shares of red, green and blue. All that carry text have a contrast of 4.5 to 1 on white (WCAG AA).
struct Colour: Hashable {
  var red: Double
  var green: Double
  var blue: Double

  init(_ hex: UInt32) {
    red = Double(hex >> 16 & 0xFF) / 255
    green = Double(hex >> 8 & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
  }

  static let ink = Colour(0x1B1F24)
  static let quiet = Colour(0x57606A)
  /// Of lines that are there to be compared with.
  static let faint = Colour(0x9AA4AE)
  static let hair = Colour(0xD0D7DE)
  static let band = Colour(0xF1F3F5)
  static let accent = Colour(0x0B5394)
  static let white = Colour(0xFFFFFF)
  static let good = Colour(0x116329)
  static let warning = Colour(0x7A4A00)
  static let bad = Colour(0xA40E26)

  /// Told apart by those who see few colours, too; the lines have their names beside them besides.
  static let lines = [accent, Colour(0xB3471A), Colour(0x00705C), Colour(0x7B4391), Colour(0x8A6100), quiet]

  /// Of areas, which carry no text.
  static let warningArea = Colour(0xC58A2B)
  static let badArea = Colour(0xB8323F)

  static func of(_ tone: Cell.Tone) -> Colour {
    switch tone {
    case .plain, .strong: .ink
    case .quiet: .quiet
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    }
  }

  /// Between this colour at 0 and another at 1.
  func mixed(with other: Colour, _ share: Double) -> Colour {
    var mixed = self
    mixed.red += (other.red - red) * share
    mixed.green += (other.green - green) * share
    mixed.blue += (other.blue - blue) * share
    return mixed
  }

  /// Brightness as the eye has it, roughly, from 0 to 1.
  var brightness: Double { 0.3 * red + 0.59 * green + 0.11 * blue }
}
