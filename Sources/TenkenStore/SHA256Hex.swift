import Crypto

/// SHA-256 as 64 hexadecimal digits in lower case.
package func sha256Hex(_ bytes: some Sequence<UInt8>) -> String {
  var out = ""
  out.reserveCapacity(64)
  for byte in SHA256.hash(data: Array(bytes)) {
    out += byte < 16 ? "0" : ""
    out += String(byte, radix: 16)
  }
  return out
}
