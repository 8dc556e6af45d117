import TenkenCore
import TenkenExporters
import TenkenScorers

/// The modules that this program knows, passed on as values from here.
enum BuiltIns {
  static let scorers: [any Scorer] = BuiltInScorers.all
  static let exporters: [any Exporter] = BuiltInExporters.all
}
