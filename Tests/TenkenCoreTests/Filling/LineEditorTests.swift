import Testing

@testable import TenkenCore

@Suite("A line that is typed") struct LineEditorTests {
  @Test(
    "backspace takes what a reader takes for one character",
    arguments: ["が", "か\u{3099}", "👨‍👩‍👧", "é", "🇯🇵", "ｶﾞ"])
  func backspace(_ last: String) {
    var editor = LineEditor("あ" + last)
    let count = last.count
    for _ in 0..<count { _ = editor.press(.backspace) }
    #expect(editor.text == "あ")
  }

  @Test("a mark that joins the character before it is typed after it")
  func joining() {
    var editor = LineEditor()
    for character: Character in ["か", "\u{3099}"] { _ = editor.press(.character(character)) }
    #expect(editor.text.count == 1)
    _ = editor.press(.backspace)
    #expect(editor.text.isEmpty)
  }

  @Test("text is put in and taken away at the cursor")
  func cursor() {
    var editor = LineEditor("日本語")
    for key: FillKey in [
      .left, .left, .character("x"), .right, .delete, .home, .character("y"), .end, .backspace,
    ] {
      _ = editor.press(key)
    }
    #expect((editor.before, editor.after) == ("y日x", ""))
    _ = editor.press(.clear)
    #expect(editor.text.isEmpty)
    for key: FillKey in [.backspace, .delete, .left, .right] { _ = editor.press(key) }
  }

  @Test("line breaks and control characters of pasted text become blanks")
  func pasted() {
    var editor = LineEditor("a\tb")
    _ = editor.press(.paste("\r\nc\u{1B}[31md\u{2028}"))
    #expect(editor.text == "a b c [31md ")
  }

  @Test(
    "keys that do not edit are left to others",
    arguments: [FillKey.enter, .escape, .tab, .up, .down, .pageUp])
  func others(_ key: FillKey) {
    var editor = LineEditor("a")
    let isHandled = editor.press(key)
    #expect(!isHandled && editor.text == "a")
  }
}
