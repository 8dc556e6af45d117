import TenkenPlugin

/// What the manifest's `config` holds.
struct Settings: Hashable {
  /// Families, the favourite first.
  var fonts: [String]

  init(_ config: JSON, language: String) throws(PluginError) {
    guard let fonts = config["fonts"] else {
      self.fonts = ["Noto Sans CJK JP"]
      return
    }
    let names = fonts.arrayValue?.compactMap(\.stringValue) ?? []
    // In Pango a comma parts two families.
    guard !names.isEmpty, names.count == fonts.arrayValue?.count,
      names.allSatisfy({ !$0.isEmpty && !$0.contains(",") })
    else {
      throw PluginError(
        .badConfig,
        language == "ja" ? "fonts: 書体の名前を並べてください" : "fonts: a list of names of fonts is expected",
        path: "/config/fonts")
    }
    self.fonts = names
  }
}
