import Foundation
import TenkenPlugin
import Testing

@Suite("Base64")
struct Base64Tests {
  @Test("says the same as Foundation, both ways", arguments: 0..<100 as Range<UInt64>)
  func same(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let text = Base64.encode(bytes)
    #expect(text == Data(bytes).base64EncodedString())
    #expect(Base64.decode(text) == bytes)
  }

  @Test(
    "refuses what is none",
    arguments: ["e", "eA", "eA=", "eA== ", "e\nA=", "====", "e===", "e*==", "eA==eA=="])
  func none(_ text: String) { #expect(Base64.decode(text) == nil) }
}
