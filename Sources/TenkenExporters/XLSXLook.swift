import TenkenPlugin
import TenkenTables

/// How the cells and charts of a report's workbook look.
enum XLSXLook {
  static let accent = XLSXColour(0x2F6FA7)
  static let deep = XLSXColour(0x0B4A80)
  static let quiet = XLSXColour(0x595959)
  static let band = XLSXColour(0xDDEBF7)
  static let foot = XLSXColour(0xF2F2F2)
  /// Of the previous round's marks, and of a line that is no series.
  static let mark = XLSXColour(0xD95F02)
  static let line = XLSXColour(0x7F7F7F)
  /// Told apart by lightness too.
  static let palette = [0x0B4A80, 0xD95F02, 0x3A7D44, 0x8E4A9E, 0xB8860B, 0x0F8B8D, 0xA23B54, 0x5B6770].map {
    XLSXColour($0)
  }

  static let header: XLSXStyle = {
    var style = XLSXStyle()
    (style.isBold, style.hasBorder, style.wraps, style.fill) = (true, true, true, band)
    return style
  }()

  static let text: XLSXStyle = {
    var style = XLSXStyle()
    style.wraps = true
    return style
  }()

  static let note: XLSXStyle = {
    var style = XLSXStyle()
    (style.wraps, style.colour, style.size, style.alignment) = (true, quiet, 10, .left)
    return style
  }()

  static func title(_ size: Double) -> XLSXStyle {
    var style = XLSXStyle()
    (style.isBold, style.size, style.colour) = (true, size, deep)
    return style
  }

  /// - Parameter fills: false where a rule of the sheet gives the tone's fill and colour.
  static func cell(_ tone: Cell.Tone, fills: Bool = true) -> XLSXStyle {
    var style = XLSXStyle()
    switch tone {
    case .plain: break
    case .quiet: style.colour = quiet
    case .strong: style.isBold = true
    case .good, .warning, .bad:
      if fills { style = self.tone(tone) }
    }
    (style.hasBorder, style.wraps) = (true, true)
    return style
  }

  /// The fill and the colour of a tone alone.
  static func tone(_ tone: Cell.Tone) -> XLSXStyle {
    var style = XLSXStyle()
    switch tone {
    case .plain, .quiet, .strong: break
    case .good: (style.fill, style.colour) = (XLSXColour(0xE2F0D9), XLSXColour(0x1E5128))
    case .warning: (style.fill, style.colour) = (XLSXColour(0xFFF2CC), XLSXColour(0x7F6000))
    case .bad: (style.fill, style.colour) = (XLSXColour(0xFBE0DD), XLSXColour(0x9C0006))
    }
    return style
  }

  /// Of a bar or a line.
  static func strong(_ tone: Cell.Tone) -> XLSXColour? {
    switch tone {
    case .plain, .quiet, .strong: nil
    case .good: XLSXColour(0x3A7D44)
    case .warning: XLSXColour(0xE0A100)
    case .bad: XLSXColour(0xC0392B)
    }
  }
}

extension Table.Alignment {
  var style: XLSXStyle.Alignment {
    switch self {
    case .leading: .left
    case .center: .center
    case .trailing: .right
    }
  }
}
