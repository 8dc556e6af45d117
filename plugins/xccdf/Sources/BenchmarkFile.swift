import TenkenCore

/// A file that must hold a benchmark of XCCDF with rules in it.
struct BenchmarkFile {
  /// As messages name it.
  var name: String

  static let namespaces = [
    "http://checklists.nist.gov/xccdf/1.1", "http://checklists.nist.gov/xccdf/1.2",
  ]

  /// - Returns: the element `Benchmark`.
  func read(_ bytes: [UInt8]) throws(Failure) -> XMLElement {
    let root = try XMLDocument(file: name).read(bytes)
    let isXCCDF = Self.namespaces.contains(root.namespace)
    guard isXCCDF, root.name == "Benchmark" else { throw foreign(root, isXCCDF: isXCCDF) }
    if !holdsRule(root) {
      throw failure(root, Text(ja: "ベンチマークにRuleがありません", en: "the benchmark holds no rule"))
    }
    return root
  }

  private func holdsRule(_ element: XMLElement) -> Bool {
    element.children.contains { child in
      child.name == "Rule" && !child.isTrue("abstract", else: false)
        || child.name == "Group" && holdsRule(child)
    }
  }

  private func foreign(_ root: XMLElement, isXCCDF: Bool) -> Failure {
    if isXCCDF {
      return failure(
        root,
        Text(
          ja: "XCCDFのベンチマークではなく、\(root.name) です", en: "this is no benchmark of XCCDF but a \(root.name)"),
        help: Text(ja: "Benchmark のファイルを指定してください", en: "name the file of the Benchmark"))
    }
    if root.name == "data-stream-collection" {
      return failure(
        root, Text(ja: "SCAPのデータストリームです", en: "this is a data stream of SCAP"),
        help: Text(
          ja: "中の Benchmark を1つのファイルに取り出してください", en: "take the Benchmark in it out into a file of its own"))
    }
    return failure(
      root,
      Text(
        ja: "XCCDF 1.1 または 1.2 ではありません（要素 \(root.name)、名前空間「\(root.namespace)」）",
        en: "this is no XCCDF 1.1 or 1.2, but an element \(root.name) of namespace \"\(root.namespace)\""))
  }

  private func failure(_ element: XMLElement, _ message: Text, help: Text? = nil) -> Failure {
    Failure(.unknownFormat, at: Place(file: name, line: element.line), message, help: help)
  }
}
