import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import xccdf

@Suite("Files that are no benchmark")
struct XCCDFRefusalTests {
  private static let rule = XCCDFTests.benchmark("<Rule id=\"r\"><title>?</title></Rule>")

  @Test(
    "are refused with their line and the reason",
    arguments: [
      ("", "a.xml: the file is empty"),
      ("<Benchmark>", "a.xml:1: this is no well-formed XML"),
      ("item,A,B\n1,2,3\n", "a.xml:1: this is no well-formed XML"),
      (
        "<Benchmark id=\"b\"/>",
        "a.xml:1: this is no XCCDF 1.1 or 1.2, but an element Benchmark of namespace \"\""
      ),
      ("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "an element html"),
      (
        "<TestResult xmlns=\"http://checklists.nist.gov/xccdf/1.2\"/>",
        "no benchmark of XCCDF but a TestResult"
      ),
      ("<Tailoring xmlns=\"http://checklists.nist.gov/xccdf/1.2\"/>", "but a Tailoring"),
      (
        "<data-stream-collection xmlns=\"http://scap.nist.gov/schema/scap/source/1.2\"/>",
        "data stream of SCAP"
      ),
      (XCCDFTests.benchmark(""), "a.xml:2: the benchmark holds no rule"),
      (XCCDFTests.benchmark("<Group id=\"g\"><Rule id=\"r\" abstract=\"true\"/></Group>"), "holds no rule"),
      ("<?xml version=\"1.0\"?>\n<!DOCTYPE Benchmark>\n<Benchmark/>", "a.xml:2: the file has a DTD"),
      ("<!DOCTYPE b [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><b>&x;</b>", "the file has a DTD"),
      (
        "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><b/>",
        "a.xml:1: the encoding cannot be read (save the file in UTF-8)"
      ),
    ])
  func refused(_ text: String, _ message: String) {
    let found = refusal(XCCDFImporter(), Array(text.utf8))
    #expect(found?.contains(message) == true, "\(found ?? "it was read")")
  }

  @Test("a billion laughs are refused before the first of them")
  func laughs() {
    let entities = (1...9).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let text = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY l0 \"ha\">\(entities.joined())]><b>&l9;</b>"
    let start = ContinuousClock.now
    #expect(refusal(XCCDFImporter(), Array(text.utf8))?.contains("DTD") == true)
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test("bytes that are no UTF-8 are refused, UTF-16 is read")
  func encodings() {
    var broken = Array(Self.rule.utf8)
    broken.insert(0xFF, at: broken.count - 20)
    #expect(refusal(XCCDFImporter(), broken)?.contains("UTF-8") == true)
    #expect(refusal(XCCDFImporter(), broken, language: "ja")?.contains("確かめてください") == true)
    let declared = Self.rule.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    let wide: [UInt8] =
      [0xFF, 0xFE] + declared.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(refusal(XCCDFImporter(), wide) == nil)
  }

  @Test("depth, elements and bytes have limits")
  func limits() {
    func code(_ text: String, _ limits: XMLDocument.Limits) -> DiagnosticCode? {
      do throws(Failure) {
        _ = try XMLDocument(file: "a.xml", limits: limits).read(Array(text.utf8))
        return nil
      } catch { return error.diagnostics.first?.code }
    }
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    let usual = XMLDocument.Limits()
    #expect(code(nested(100), usual) == nil)
    #expect(code(nested(101), usual) == .tooLarge)
    #expect(code(nested(100_000), usual) == .tooLarge)
    let many = "<a>" + String(repeating: "<b/>", count: 10) + "</a>"
    #expect(code(many, XMLDocument.Limits(elements: 11)) == nil)
    #expect(code(many, XMLDocument.Limits(elements: 10)) == .tooLarge)
    #expect(code(many, XMLDocument.Limits(bytes: 10)) == .tooLarge)
  }

  @Test("damaged bytes are read or refused, never worse", arguments: 0..<10)
  func mutations(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = XCCDFTests.benchmark(
      """
      <Profile id="p" extends="q"><title>P</title><select idref="r" selected="true"/></Profile>
      <Group id="g" weight="2"><title>G</title><Value id="v"><value>1</value></Value>
      <Rule id="r" severity="high" extends="s"><title>R <sub idref="v"/></title><requires idref="g"/></Rule>
      <Rule id="s"><title>S</title><conflicts idref="r"/></Rule></Group>
      """)
    for _ in 0..<60 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
        default: bytes.insert(contentsOf: bytes[at..<min(at + 9, bytes.count)], at: at)
        }
      }
      if refusal(XCCDFImporter(), bytes) == nil {
        #expect(throws: Never.self) { try Imported(XCCDFImporter(), bytes: [("b.xml", bytes)]) }
      }
    }
  }
}
