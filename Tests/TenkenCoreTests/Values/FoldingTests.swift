import TenkenCore
import Testing

@Suite("Folding of typed words")
struct FoldingTests {
  @Test(
    "words are matched on their NFKC form, in lower case and without blanks around",
    arguments: [
      ("Yes", "yes"), ("ＡＢＣ１０", "abc10"), ("ｷｬﾋﾞﾈｯﾄ", "キャビネット"), ("ﾊﾟｿｺﾝ", "パソコン"), ("か\u{3099}", "が"),
      ("e\u{301}", "é"), ("　はい　", "はい"), (" \t済\n", "済"), ("①", "1"), ("㈱", "(株)"), ("㋿", "令和"), ("Ⅱ", "ii"),
      ("Ａ 部", "a 部"), ("", ""), (" ", ""), ("　", ""), ("○", "○"), ("〇", "〇"), ("△", "△"), ("×", "×"),
      ("Ｘ", "x"),
      ("ー", "ー"), ("－", "-"), ("―", "―"), ("￥", "¥"), ("～", "~"), ("𠮷", "𠮷"), ("1/2", "1/2"),
    ])
  func folds(_ typed: String, _ expected: String) {
    #expect(Array(typed.folded.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("folding twice changes nothing more")
  func idempotent() {
    var random = SeededGenerator(seed: 3)
    let ranges: [ClosedRange<UInt32>] = [0x20...0x17F, 0x2000...0x2BFF, 0x3000...0x33FF, 0xFF00...0xFFEF]
    for _ in 0..<500 {
      let text = String(
        String.UnicodeScalarView(
          (0..<6).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: ranges[Int.random(in: 0..<4, using: &random)], using: &random))
          }))
      #expect(text.folded.folded == text.folded, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("blank is what folds to nothing, whichever character it is")
  func blank() {
    for scalar in (UInt32(1)...0x2FFFF).compactMap(Unicode.Scalar.init) where !scalar.isASCII {
      if String(scalar).isBlank != String(scalar).folded.isEmpty { Issue.record("U+\(scalar.value)") }
    }
    for text in ["", " \t\n", "　 ", "\u{2003}"] { #expect(text.isBlank && text.folded.isEmpty) }
    #expect(!" a".isBlank && !"\u{200B}".isBlank)
  }

  @Test("digits are ASCII digits, one at least")
  func digits() {
    #expect("0123456789".isDigits)
    for text in ["", "１", "1.", "-1", " 1", "٣", "1\u{301}"] { #expect(!text.isDigits) }
  }
}
