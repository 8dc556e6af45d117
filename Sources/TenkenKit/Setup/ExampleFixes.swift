import TenkenCore
import TenkenYAML

/// The commands of `examples/ku/fixes/*.sh`, which lead the example company's fixes through their life: lines of
/// `tenken fix …` with words in single quotes where they hold blanks.
struct ExampleFixes {
  /// One command: what it does, who gives it, and on what day.
  struct Step {
    var by: String
    var day: String
    private var verb: String
    private var fix: String
    private var options: [String: [String]]

    /// Nil for a line that is no such command.
    init?(_ line: Substring) {
      let words = Self.words(line)
      guard words.count > 3, words[0...1] == ["tenken", "fix"] else { return nil }
      (verb, fix) = (words[2], words[3])
      options = [:]
      var option = ""
      for word in words.dropFirst(4) {
        if word.hasPrefix("--") {
          option = word
          options[option] = []
        } else {
          options[option, default: []].append(word)
        }
      }
      (by, day) = (options["--by"]?.first ?? "", options["--today"]?.first ?? "")
    }

    func run(_ office: OpenWorkspace) throws(Failure) {
      if verb == "spread" {
        _ = try OpenFix(office).spread(fix, to: options["--department"] ?? [])
        return
      }
      guard let step = step(office) else {
        throw Failure(
          .usage, Text(ja: "例の「fix \(verb)」を読めません", en: "the example's \"fix \(verb)\" cannot be read"))
      }
      var request = ChangeFix.Request(fix, step)
      request.note = value("--note")
      _ = try ChangeFix(office).run(request)
    }

    private func step(_ office: OpenWorkspace) -> FixStep? {
      switch verb {
      case "plan":
        .plan(
          owner: value("--owner") ?? "", immediate: value("--immediate"), cause: value("--cause"),
          action: value("--action"), due: value("--due").flatMap { Day(iso: $0) })
      case "done": .done(on: value("--on").flatMap { Day(iso: $0) } ?? office.today)
      case "verify": .verify(effective: options["--effective"] != nil, by: by)
      case "extend":
        value("--to").flatMap { Day(iso: $0) }.map {
          .extend(to: $0, reason: value("--reason") ?? "", approvedBy: value("--approved-by") ?? "")
        }
      case "accept": value("--risk").map { .accept(risk: $0, approvedBy: value("--approved-by") ?? "") }
      default: nil
      }
    }

    private func value(_ option: String) -> String? { options[option]?.first }

    /// As a shell splits them, as far as the files need it: at blanks outside single quotes, up to `#`.
    private static func words(_ line: Substring) -> [String] {
      var words: [String] = []
      var word: String?
      var isQuoted = false
      for character in line {
        switch character {
        case "'":
          isQuoted.toggle()
          word = word ?? ""
        case " " where !isQuoted:
          if let finished = word { words.append(finished) }
          word = nil
        case "#" where !isQuoted && word == nil: return words
        default: word = (word ?? "") + String(character)
        }
      }
      return words + (word.map { [$0] } ?? [])
    }
  }

  /// The steps of one file, in its order.
  static func steps(_ file: String, as name: String) throws(Failure) -> [Step] {
    let text = String(decoding: try FileSystem.read(file, as: name).bytes, as: UTF8.self)
    return text.split(separator: "\n").compactMap(Step.init)
  }
}
