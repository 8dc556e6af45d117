import TenkenCore
import TenkenPlugin
import TenkenYAML

/// Runs a plugin through all that its kinds' contracts ask for.
package struct PluginContract {
  private let plugin: Plugin
  private let setting: PluginSetting
  private let call: PluginCall

  package init(_ plugin: Plugin, _ setting: PluginSetting) {
    self.plugin = plugin
    self.setting = setting
    call = PluginCall(plugin, setting)
  }

  package var results: [ContractResult] {
    [badRequests, examples] + plugin.manifest.kinds.flatMap(results)
  }

  private func results(of kind: PluginKind) -> [ContractResult] {
    switch kind {
    case .scorer: ScorerContract(ExternalScorer(plugin, setting)).results
    case .exporter:
      ExporterContract { report, name in try call.export(report, name: name) }.results
    case .importer: [foreignFiles]
    case .notifier: [nothingToSay]
    }
  }

  /// What is no request of its kind is answered with an error, or not at all.
  private var badRequests: ContractResult {
    ContractResult(Text(ja: "誤った要求には ok と答えない", en: "bad requests are not answered with ok")) { problems in
      let kind = plugin.manifest.kinds.first ?? .scorer
      let head = plugin.head(kind, setting).json
      let requests: [(Text, String)] = [
        (Text(ja: "空の要求", en: "an empty request"), ""),
        (Text(ja: "JSONでない要求", en: "a request that is no JSON"), "{"),
        (Text(ja: "知らない種類の要求", en: "a request of an unknown kind"), head.with("kind", "oracle").compact),
        (Text(ja: "知らないプロトコルの要求", en: "a request of an unknown protocol"), head.with("protocol", 99).compact),
      ]
      for (name, request) in requests {
        // A program that breaks has refused, too.
        guard let answer = try? call.answer(to: Array(request.utf8)), case .ok = answer.reply else {
          continue
        }
        problems.append(
          Text(ja: "\(name.in(.ja))に ok と答えました", en: "\(name.in(.en)) was answered with ok"))
      }
    }
  }

  private var examples: ContractResult {
    ContractResult(Text(ja: "例のとおりに答える", en: "examples are answered as stated")) { problems in
      for example in ContractExample.all(in: plugin.folder, &problems) {
        let stated = example.request["kind"]?.stringValue.flatMap(PluginKind.init(rawValue:))
        let head = plugin.head(stated ?? plugin.manifest.kinds.first ?? .scorer, setting)
        let request = example.completed(head).compact + "\n"
        let reply = try call.answer(to: Array(request.utf8)).reply
        guard let place = ContractExample.difference(example.reply, reply.json) else { continue }
        problems.append(
          Text(
            ja: "examples/\(example.name): 返答の \(place) が違います: \(String(reply.json.compact.prefix(400)))",
            en:
              "examples/\(example.name): the reply differs at \(place): \(String(reply.json.compact.prefix(400)))"
          ))
      }
    }
  }

  /// A file of another format is the user's mistake.
  private var foreignFiles: ContractResult {
    ContractResult(Text(ja: "読めないファイルは error と答える", en: "a file that cannot be read is an error")) {
      problems in
      let files = [ImporterRequest.File(name: "点検 1.bin", bytes: Array(0...255))]
      let request = ImporterRequest(head: plugin.head(.importer, setting), files: files)
      let answer = try call.answer(to: Array(request.json.compact.utf8))
      if case .ok = answer.reply {
        problems.append(Text(ja: "ok と答えました", en: "it was answered with ok"))
      }
    }
  }

  /// A notifier is tried with nothing to tell, for it might tell somebody.
  private var nothingToSay: ContractResult {
    ContractResult(Text(ja: "知らせることがなければ何も送らない", en: "nothing is sent where there is nothing to say")) {
      problems in
      for event in NotifierRequest.Event.allCases {
        let notified = try call.notify(event, items: [], people: [])
        if notified.sent != 0 {
          problems.append(Text(ja: "\(notified.sent)件送りました", en: "\(notified.sent) sent"))
        }
      }
    }
  }
}

extension JSON {
  fileprivate func with(_ key: String, _ value: JSON) -> JSON {
    .object((members ?? []).map { $0.key == key ? Member(key, value) : $0 })
  }
}
