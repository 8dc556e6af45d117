import Mustache
package import TenkenCore

/// The wording of the bulletin: Mustache that renders to lines (`docs/bulletin.md`).
///
/// What it may say is checked before it is rendered, so that every problem has its place.
package struct BulletinTemplate: Sendable {
  let file: String
  let text: String
  private let template: MustacheTemplate

  /// - Parameter file: as the user would name it.
  /// - Throws: everything that is wrong with it, by place.
  package init(_ text: String, file: String) throws(Failure) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // The library wants a line's end after the last tag.
    self.text = QuotedTexts.withoutMarks(lines.joined(separator: "\n")) + "\n"
    self.file = file
    let problems = TemplateCheck.problems(in: self.text, file: file)
    if !problems.isEmpty { throw Failure(problems) }
    do {
      template = try MustacheTemplate(string: self.text)
    } catch {
      let context = (error as? MustacheTemplate.ParserError)?.context
      throw Failure(
        .templateSyntax,
        at: Place(
          file: file, line: context?.lineNumber, column: context.map { $0.columnNumber + 1 },
          excerpt: context?.line),
        Text(ja: "ここから先を読めません", en: "what follows cannot be read"), help: TemplateCheck.help)
    }
  }

  /// The lines, with a mark for each text of the record.
  func rendered(_ values: [String: BulletinValue], keeping texts: inout QuotedTexts) -> String {
    template.render(Self.object(values, &texts))
  }

  private static func object(
    _ values: [String: BulletinValue], _ texts: inout QuotedTexts
  ) -> [String: Any] {
    var object: [String: Any] = [:]
    for (name, value) in values {
      switch value {
      case .text(let text): object[name] = texts.mark(text)
      case .flag(let flag): object[name] = flag
      case .list(let elements): object[name] = elements.map { self.object($0, &texts) }
      }
    }
    return object
  }

  /// Where a table is asked for by its id; nil where no line does so in words.
  func place(ofTable id: String) -> Place? {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where BulletinText.table(in: String(line)) == id {
      return Place(file: file, line: index + 1, column: 1, length: line.count, excerpt: String(line))
    }
    return nil
  }
}
