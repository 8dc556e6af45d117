import Foundation
import TenkenCore
import Testing

@testable import TenkenYAML

/// A file of `Fixtures/invalid` and all that is wrong with it, each as `line:column code`.
struct InvalidFile: Sendable, CustomTestStringConvertible {
  var name: String
  var problems: [String]

  init(_ name: String, _ problems: String...) { (self.name, self.problems) = (name, problems) }

  var testDescription: String { name }
}

@Suite("Bad files are refused at their place")
struct InvalidFileTests {
  static let files: [InvalidFile] = [
    InvalidFile("01-alias-bomb", "5:45 yaml-aliases"),
    InvalidFile(
      "01-alias-itself", "1:1 missing-key", "1:1 missing-key", "1:1 missing-key", "1:12 wrong-kind",
      "1:22 yaml-aliases"),
    InvalidFile(
      "01-alias-undefined", "1:1 missing-key", "1:1 missing-key", "1:12 yaml-aliases", "1:12 bad-id"),
    InvalidFile("02-depth", "2:74 yaml-depth"),
    InvalidFile("02-depth-block", "66:129 yaml-depth"),
    InvalidFile("02-depth-alias", "2:34 yaml-depth"),
    InvalidFile("04-duplicate-key", "4:1 duplicate-key", "5:11 missing-key"),
    InvalidFile(
      "05-unknown-words", "10:9 unknown-key", "11:17 unknown-value", "14:17 unknown-value",
      "15:18 unknown-value", "16:10 unknown-value", "17:1 unknown-key"),
    InvalidFile(
      "04-duplicate-key-of-kinds", "8:65 duplicate-key", "9:48 duplicate-key", "13:9 duplicate-key"),
    InvalidFile(
      "05-answer-kinds", "8:34 unknown-value", "9:9 missing-key", "10:49 missing-key", "10:50 unknown-key",
      "11:9 missing-key", "12:51 missing-key", "13:52 missing-key", "13:63 unknown-key", "14:49 wrong-kind",
      "15:49 missing-key", "16:50 conflicting-keys", "17:34 conflicting-keys", "18:88 conflicting-keys",
      "19:33 missing-key", "19:34 unknown-key", "20:33 wrong-kind", "21:46 conflicting-keys",
      "22:42 unknown-key"),
    InvalidFile("07-two-documents", "4:1 yaml-documents"),
    InvalidFile("08-tab", "9:1 yaml-syntax"),
    InvalidFile("08-full-width-colon", "2:6 yaml-syntax"),
    InvalidFile("08-full-width-colon-last", "3:6 yaml-syntax"),
    InvalidFile("08-full-width-blank", "4:1 missing-key", "5:1 yaml-syntax", "6:1 yaml-syntax"),
    InvalidFile("08-full-width-blank-list", "11:1 yaml-syntax"),
    InvalidFile("08-colon-in-text", "2:10 yaml-syntax"),
    InvalidFile("08-colon-without-blank", "2:6 yaml-syntax"),
    InvalidFile("08-dash", "4:9 yaml-syntax"),
    InvalidFile("08-indent", "2:10 yaml-syntax"),
    InvalidFile("08-unclosed-quote", "2:8 yaml-syntax"),
    InvalidFile("08-unclosed-bracket", "2:11 yaml-syntax"),
    InvalidFile("08-reserved", "2:8 yaml-syntax"),
    InvalidFile("09-cp932", "2:- bad-encoding"),
    InvalidFile("09-latin1", "2:- bad-encoding"),
    InvalidFile("09-utf16-half", "1:- bad-encoding"),
    InvalidFile("09-utf16-lone-surrogate", "1:- bad-encoding"),
    InvalidFile("09-utf16-without-mark", "1:- bad-encoding"),
    InvalidFile("10-same-item", "12:14 duplicate-id", "13:51 duplicate-id", "14:9 duplicate-id"),
    InvalidFile(
      "10-choices-and-steps", "13:18 duplicate-id", "14:30 duplicate-id", "15:30 unknown-value",
      "16:29 duplicate-id", "22:18 duplicate-id"),
    InvalidFile(
      "11-when", "8:54 cycle", "11:54 cycle", "12:38 unknown-reference", "14:55 unknown-value",
      "15:55 unknown-value", "16:55 missing-key", "17:45 unknown-value"),
    InvalidFile(
      "12-answer-numbers", "4:8 bad-number", "9:63 bad-number", "10:56 bad-number", "11:56 bad-number",
      "11:67 bad-number", "12:56 bad-number", "13:49 bad-number", "14:49 bad-number", "15:49 bad-number",
      "16:77 bad-number", "17:77 bad-number", "17:108 bad-number"),
    InvalidFile(
      "12-numbers", "8:31 bad-number", "9:31 bad-number", "10:31 bad-number", "11:31 bad-number",
      "12:31 bad-number", "13:31 bad-number", "14:31 bad-number", "15:31 bad-number", "16:31 bad-number",
      "17:31 bad-number", "18:32 bad-number", "19:32 wrong-kind", "20:32 bad-number", "21:32 bad-number",
      "22:34 bad-number", "23:34 bad-number", "24:34 bad-number", "25:35 bad-number", "26:35 bad-number",
      "27:35 bad-number", "28:51 bad-number"),
    InvalidFile("13-merge", "9:9 yaml-merge"),
    InvalidFile("13-tag", "1:12 yaml-tag", "3:8 yaml-tag", "4:11 missing-key"),
    InvalidFile("13-yaml-version", "1:1 yaml-syntax"),
    InvalidFile("14-empty", "1:1 empty-file"),
    InvalidFile("14-comments", "1:1 empty-file"),
    InvalidFile("14-blank-document", "1:1 empty-file"),
    InvalidFile("14-list-at-the-top", "1:1 wrong-kind"),
    InvalidFile("14-text-at-the-top", "1:1 missing-key"),
    InvalidFile("14-nul", "2:- bad-encoding"),
    InvalidFile("14-escaped-nul", "2:10 bad-encoding", "4:11 missing-key"),
    InvalidFile("14-lone-surrogate", "2:- bad-encoding"),
    InvalidFile("14-escaped-surrogate", "2:8 yaml-syntax"),
    InvalidFile("14-escape-character", "2:- bad-encoding"),
    InvalidFile(
      "15-dates", "3:21 bad-date", "5:29 bad-date", "6:29 bad-date", "7:29 bad-date", "8:29 bad-date",
      "9:48 bad-date", "10:29 bad-date"),
    InvalidFile("15-holidays", "2:3 bad-date", "3:3 bad-date", "4:3 bad-date"),
    InvalidFile(
      "workspace-references", "4:29 missing-key", "6:32 duplicate-id", "7:10 duplicate-id", "8:10 bad-id",
      "10:42 unknown-reference", "12:51 unknown-value", "13:10 duplicate-id", "13:40 unknown-reference",
      "14:32 unknown-value", "15:16 unknown-reference", "16:24 unknown-value", "16:43 bad-number",
      "16:63 unknown-value", "17:10 wrong-kind", "19:24 unknown-value", "19:48 missing-key",
      "20:13 duplicate-id", "20:58 unknown-value"),
    InvalidFile("workspace-cycle", "4:29 cycle", "7:32 cycle"),
    InvalidFile("workspace-newer", "1:9 unsupported-format"),
    InvalidFile(
      "sheet", "2:1 unknown-key", "3:7 unknown-value", "4:7 bad-date", "6:12 unknown-key", "7:8 wrong-kind",
      "8:18 wrong-kind", "9:31 wrong-kind", "9:49 bad-date", "10:11 missing-key", "10:40 unknown-value"),
    InvalidFile(
      "example", "3:15 bad-number", "3:20 unknown-key", "3:39 bad-number", "4:21 bad-number",
      "5:15 unknown-value"),
    InvalidFile("unknown-kind", "1:1 missing-key"),
  ]

  @Test("each problem is told at its line and column, in both languages", arguments: files)
  func refused(_ file: InvalidFile) throws {
    let found = problems(in: try fixture("invalid/\(file.name).yaml"))
    let written = found.map { problem in
      let column = problem.place?.column.map { "\($0)" } ?? "-"
      return "\(problem.place?.line ?? 0):\(column) \(problem.code.rawValue)"
    }
    #expect(written == file.problems)
    for problem in found {
      #expect(problem.message.translations.map(\.code) == ["ja", "en"])
      #expect(problem.help.map { $0.translations.map(\.code) == ["ja", "en"] } != false)
    }
  }

  @Test("no file of the folder is forgotten") func allFiles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/invalid")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(names) == Set(Self.files.map { $0.name + ".yaml" }))
  }

  @Test(
    "the message names the cause, and the help the mend",
    arguments: [
      ("01-alias-bomb", "the anchor &a3, put in here, makes more than 100000 values", "use fewer aliases"),
      (
        "01-alias-itself", "the alias *loop stands within itself",
        "if it is meant as text, quote it: \"*loop\""
      ),
      ("04-duplicate-key", "the key \"version\" stands twice, in lines 2 and 4", "remove one of them"),
      ("05-unknown-words", "unknown key \"wieght\" in item \"pc-off\"", "did you mean \"weight\"?"),
      (
        "05-unknown-words", "\"wieghted\" is no value of \"scorer\" of checklist \"desk\"",
        "did you mean \"weighted\"?"
      ),
      ("08-tab", "a tab in the indent", "indent with blanks, not with tabs"),
      ("08-full-width-colon", "a full-width colon `：` behind a key", "write `: `, a colon and a blank"),
      ("08-full-width-blank", "a full-width blank (U+3000) in the indent", "write ordinary blanks"),
      ("08-colon-in-text", "a text that holds `: `", "put it in quotes: title: \"点検: 通路\""),
      (
        "08-dash", "a dash alone is no value",
        "write n/a where it is not applicable, or put the dash in quotes"
      ),
      (
        "09-cp932", "not UTF-8: the file looks like CP932 (Shift_JIS) (at byte 23, counted from 0)",
        "save the file as UTF-8"
      ),
      ("09-latin1", "a byte that is no UTF-8 (at byte 26, counted from 0)", "save the file as UTF-8"),
      (
        "10-same-item", "the id of item \"pc-off\" is used twice; first in line 8",
        "give one of them another id"
      ),
      ("12-numbers", "\"max\" of item \"i9\": \"１０\" is no number", "write it with half-width digits: 10"),
      ("05-answer-kinds", "\"levle\" is no value of \"answer\" of item \"k0\"", "did you mean \"level\"?"),
      ("05-answer-kinds", "unknown key \"form\" in \"levels\" of item \"k2\"", "did you mean \"from\"?"),
      (
        "11-when", "items wait for each other in a circle: a → c → b → a", "take one `when` out"
      ),
      (
        "11-when", "`when` of item \"e\" names an item \"has-server\" that there is not (e → has-server)",
        "did you mean \"has-servers\"?"
      ),
      (
        "10-choices-and-steps", "\"対象外\", \"name\" of choice \"none\", means not applicable",
        "choose another word"
      ),
      ("14-text-at-the-top", "nothing says what kind of file this is", "write `: `, a colon and a blank"),
      (
        "workspace-cycle", "on 2008-10-01 a department comes from itself: A → B → C → A",
        "take one of them out"
      ),
      ("unknown-kind", "nothing says what kind of file this is", "did you mean \"checklist\"?"),
    ])
  func wording(_ name: String, _ message: String, _ help: String) throws {
    let found = problems(in: try fixture("invalid/\(name).yaml")).first { $0.message.in(.en) == message }
    let problem = try #require(found)
    #expect(problem.help?.in(.en) == help)
  }

  @Test("a problem shows its line and how much of it is meant") func excerpt() throws {
    let problem = try #require(problems(in: try fixture("invalid/05-unknown-words.yaml")).first)
    #expect(problem.place?.excerpt == "        wieght: 3")
    #expect(problem.place?.length == 6)
    #expect(problem.place?.file == "invalid/05-unknown-words.yaml")
  }
}
