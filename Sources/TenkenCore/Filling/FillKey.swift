/// A key as the terminal delivers it.
package enum FillKey: Sendable, Hashable {
  case character(Character)
  /// Text that came at once, not typed.
  case paste(String)
  case enter, escape, tab
  case backspace, delete
  /// Everything before the cursor goes.
  case clear
  case up, down, left, right, home, end, pageUp, pageDown
}
