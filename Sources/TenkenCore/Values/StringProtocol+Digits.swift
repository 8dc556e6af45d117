extension StringProtocol {
  /// Only ASCII digits, and at least one.
  package var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
