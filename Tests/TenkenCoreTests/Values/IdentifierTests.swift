import TenkenCore
import Testing

@Suite("Ids")
struct IdentifierTests {
  @Test(
    "these are ids",
    arguments: [
      "A", "pc-off-when-leaving", "1", "1.1", "1-2", "1.2.3", "2008-campaign-1", "2008-07", "2008.7", "c_1",
      "20080722", "e5",
      "1e", "1e5a", "s1.2.3", "t1-2-3", "R8", "8.7.31", "x2008-07-22", "2008-07-22-floor", "08-07-22", "0012",
      "1e2e3",
      String(repeating: "a", count: 64),
    ])
  func good(_ id: String) {
    #expect(Identifier.problem(with: id) == nil)
  }

  @Test(
    "letters beyond ASCII, blanks, and a first sign that is no letter or digit are refused",
    arguments: [
      "", " ", "-a", ".a", "_a", "a b", "a/b", "部", "ａ", "a:b", "a\n", "é", "a\u{301}", "../x", "a\u{0}",
      String(repeating: "a", count: 65),
    ])
  func malformed(_ id: String) {
    #expect(Identifier.problem(with: id) != nil)
  }

  @Test(
    "what a spreadsheet or a reader takes for a date is refused, with the reason",
    arguments: [
      "2008-07-22", "2008-7-22", "2008.7.22", "R8.7.31", "r8-7-31", "H20.7.22", "S63-12-1", "2008-02-30",
      "2008-13-1",
    ])
  func dates(_ id: String) {
    #expect(Identifier.problem(with: id)?.in(.en).contains("looks like a date") == true)
    #expect(Identifier.problem(with: id)?.in(.ja).contains("日付に見える") == true)
  }

  @Test(
    "a number with an exponent is refused",
    arguments: ["1e5", "1E05", "12e3", "2.5e-3", "1.e5", "0e0", "1e999999999999999999999"])
  func exponents(_ id: String) {
    #expect(Identifier.problem(with: id)?.in(.en).contains("exponent") == true)
  }
}
