package import TenkenCore
import TenkenPlugin
package import TenkenYAML

/// A scorer that is a plugin, used like a built-in one.
package struct ExternalScorer: Scorer {
  private let manifest: PluginManifest
  private let setting: PluginSetting
  /// The plugin when it is needed; throws where it may not run.
  private let plugin: @Sendable () throws(Failure) -> Plugin

  package init(_ manifest: PluginManifest, on shelf: PluginShelf) {
    self.manifest = manifest
    setting = shelf.setting
    plugin = { () throws(Failure) in try shelf.plugin(manifest.name, of: .scorer) }
  }

  /// One that is asked without looking for it, as its folder was named.
  package init(_ plugin: Plugin, _ setting: PluginSetting) {
    manifest = plugin.manifest
    self.setting = setting
    self.plugin = { () throws(Failure) in plugin }
  }

  package var name: String { manifest.name }

  package var formula: Text {
    let about = manifest.title
    func text(_ language: Language, _ word: String) -> String {
      "\(word) \(manifest.name) \(manifest.version)" + (about.map { ": \($0.in(language))" } ?? "")
    }
    return Text(ja: text(.ja, "プラグイン"), en: text(.en, "plugin"))
  }

  package func rate(of sheet: ScorerInput) throws(Failure) -> Rational? {
    let plugin = try plugin()
    let call = PluginCall(plugin, setting)
    let head = plugin.head(.scorer, setting, config: sheet.checklist.scorer.config)
    let reply = try call.ok(ScorerRequest(sheet, head, in: setting.language).json)
    do throws(ShapeError) {
      try reply.requireOnly(["rate"])
      return try (reply["rate"].optional?.number).map { Rational(shortest: $0) }
    } catch { throw call.misshapen(error) }
  }
}

extension ScorerRequest {
  init(_ sheet: ScorerInput, _ head: RequestHead, in language: Language) {
    self.init(
      head: head, round: sheet.round, department: sheet.department,
      checklist: Checklist(
        id: sheet.checklist.id, version: sheet.checklist.version, title: sheet.checklist.title.in(language),
        sections: sheet.checklist.sections.map {
          Section(id: $0.id, title: $0.title.in(language), weight: $0.weight.double)
        }),
      items: sheet.items.map(Item.init))
  }
}

extension ScorerRequest.Item {
  fileprivate init(_ result: ItemResult) {
    self.init(
      item: result.item.id, section: result.section, answer: result.value?.canonical,
      outcome: ScorerRequest.Outcome(result.outcome), earned: result.earned?.double, max: result.max?.double,
      weight: result.item.weight.double, critical: result.item.importance != .normal)
  }
}

extension ScorerRequest.Outcome {
  fileprivate init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .answered: .answered
      case .notApplicable: .notApplicable
      case .missing: .missing
      case .notAsked: .notAsked
      }
  }
}

extension Rational {
  /// The decimal that is written for a finite number: 0.95 is 95/100, so that a band from 95 % holds it.
  init(shortest value: Double) {
    let parts = value.description.split(separator: "e")
    let digits = Rational(decimal: parts.first ?? "0", decimals: 400) ?? .zero
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let zeros = String(repeating: "0", count: abs(exponent))
    let power = Rational(decimal: "1" + zeros, decimals: 0) ?? .one
    self = exponent < 0 ? digits / power : digits * power
  }
}
