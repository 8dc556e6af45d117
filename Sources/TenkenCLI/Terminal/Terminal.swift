import Foundation

/// What can be said of the terminal behind standard output.
struct Terminal: Sendable {
  /// Nil where output goes to a file or pipe: then lines may be of any length.
  var columns: Int?
  var hasColour: Bool
  /// Only lines can be written: it was asked for, or the terminal cannot do more.
  var isPlain: Bool

  init(_ environment: [String: String]) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let stated = environment["COLUMNS"].flatMap(Int.init)
    columns = isTerminal ? (isKnown ? Int(size.ws_col) : stated ?? 80) : nil
    isPlain = environment["TENKEN_PLAIN"] == "1" || environment["TERM"] == "dumb"
    let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    hasColour = isTerminal && !isPlain && !refuses
  }
}
