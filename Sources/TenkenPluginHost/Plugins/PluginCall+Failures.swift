import Foundation
package import TenkenCore
package import TenkenPlugin
import TenkenYAML

extension PluginCall {
  private var name: String { plugin.name }
  private var place: Place { Place(file: plugin.folder) }

  /// The plugin says that its user made a mistake.
  func refusal(_ error: PluginError, _ log: [UInt8]) -> Failure {
    let path = error.path.map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    return failure(
      .pluginError,
      Text(
        ja: "プラグイン「\(name)」: \(error.message)\(path)", en: "plugin \"\(name)\": \(error.message)\(path)"),
      help: error.kind == .badConfig
        ? Text(ja: "プラグインの設定（config）を直してください", en: "mend the plugin's config") : nil, log: log)
  }

  /// It ended in another way than with a reply.
  func broken(_ end: ChildProcess.End, _ output: [UInt8], _ log: [UInt8]) -> Failure {
    let manifest = plugin.manifest
    let (subjectJA, subjectEN) = ("プラグイン「\(name)」", "plugin \"\(name)\"")
    let how: Text =
      switch end {
      case .exit(let status):
        Text(ja: "\(subjectJA)が終了コード\(status)で終わりました", en: "\(subjectEN) ended with exit code \(status)")
      case .signal(let signal):
        Text(ja: "\(subjectJA)がシグナル\(signal)で終わりました", en: "\(subjectEN) was ended by signal \(signal)")
      case .timeout:
        Text(
          ja: "\(subjectJA)が\(Self.seconds(manifest.timeout))秒以内に答えなかったため、止めました",
          en: "\(subjectEN) gave no answer within \(Self.seconds(manifest.timeout)) s and was stopped")
      case .tooMuch:
        Text(
          ja: "\(subjectJA)の返答が\(ChildProcess.mostOutput >> 20)MiBを超えたため、止めました",
          en: "the reply of \(subjectEN) is over \(ChildProcess.mostOutput >> 20) MiB; it was stopped")
      case .notStarted(let number):
        Text(
          ja: "\(subjectJA)を起動できません（\(String(cString: strerror(number)))）",
          en: "\(subjectEN) cannot be started: \(String(cString: strerror(number)))")
      }
    let help: Text? =
      end == .timeout
      ? Text(ja: "plugin.yaml の timeout: で延ばせます", en: "`timeout:` in plugin.yaml allows more") : nil
    return failure(.pluginFailed, how, help: help, output: end == .tooMuch ? [] : output, log: log)
  }

  /// Its output is no JSON (bad input, row 31).
  func garbage(_ error: JSONError?, _ output: [UInt8], _ log: [UInt8]) -> Failure {
    let why = error.map { ": byte \($0.offset): \($0.message)" } ?? ""
    return failure(
      .badReply,
      Text(
        ja: "プラグイン「\(name)」の返答がJSONではありません\(why)", en: "the reply of plugin \"\(name)\" is no JSON\(why)"),
      help: Text(
        ja: "標準出力には返答だけを書き、記録は標準エラー出力に書いてください",
        en: "standard output takes the reply alone; a log goes to standard error"),
      output: output, log: log)
  }

  /// Its reply is JSON, but not what the protocol has (bad input, row 34).
  package func misshapen(_ error: ShapeError) -> Failure {
    failure(
      .badReply,
      Text(
        ja: "プラグイン「\(name)」の返答が正しくありません（\(error.text.in(.ja))）",
        en: "the reply of plugin \"\(name)\" is refused: \(error.text.in(.en))"))
  }

  /// What it answers is of the right form and yet wrong.
  package func refused(_ why: Text) -> Failure {
    failure(
      .badReply,
      Text(
        ja: "プラグイン「\(name)」の返答が正しくありません（\(why.in(.ja))）",
        en: "the reply of plugin \"\(name)\" is refused: \(why.in(.en))"))
  }

  private func failure(
    _ code: DiagnosticCode, _ message: Text, help: Text? = nil, output: [UInt8] = [], log: [UInt8] = []
  ) -> Failure {
    var diagnostic = Diagnostic(code, at: place, message, help: help)
    diagnostic.output =
      Self.lines(output.prefix(200)).map { "stdout: \($0)" }
      + Self.lines(log.suffix(2000)).suffix(20).map { "stderr: \($0)" }
    return Failure([diagnostic])
  }

  private static func lines(_ bytes: some Collection<UInt8>) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func seconds(_ milliseconds: Int) -> String {
    Rational(milliseconds, over: 1000).rounded(decimals: 3, fixed: false)
  }
}

extension ShapeError {
  var text: Text {
    let place = path.isEmpty ? "/" : path
    return switch problem {
    case .missing: Text(ja: "\(place) がありません", en: "\(place) is missing")
    case .unknown: Text(ja: "\(place) という項目はありません", en: "\(place) is unknown")
    case .expected(let kind):
      Text(ja: "\(place) は\(kind.words)のはずです", en: "\(place): \(kind.rawValue) is expected")
    case .repeated: Text(ja: "\(place) が2回あります", en: "\(place) stands twice")
    }
  }
}

extension ShapeError.Expected {
  fileprivate var words: String {
    switch self {
    case .object: "オブジェクト"
    case .list: "リスト"
    case .text: "文字列"
    case .number: "数"
    case .whole: "0以上の整数"
    case .bool: "true か false"
    case .base64: "base64"
    case .word: "決まった語"
    }
  }
}
