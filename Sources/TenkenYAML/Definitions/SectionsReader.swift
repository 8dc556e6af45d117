import TenkenCore

/// Reads the sections of a checklist with their items, and holds their ids against each other.
struct SectionsReader {
  let problems: Problems
  /// Where each section and item has its id.
  private var sectionPlaces: [String: Place] = [:]
  private var itemPlaces: [String: Place] = [:]
  private var earlierIDs: [(id: String, field: Field)] = []
  private var conditions = ConditionsReader()

  init(problems: Problems) { self.problems = problems }

  func read(_ field: Field) -> [Section] {
    var reader = self
    let sections = (field.list() ?? []).compactMap { reader.section($0) }
    reader.checkEarlierIDs()
    let isEmpty = field.node.elements?.allSatisfy { $0["items"]?.elements?.isEmpty == true } ?? false
    if isEmpty {
      field.report(
        .missingKey,
        Text(
          ja: "\(field.subject.in(.ja))に点検項目が一つもありません", en: "\(field.subject.in(.en)) has no items"),
        help: Text(
          ja: "分類の items に点検項目を書いてください", en: "write at least one item into `items` of a section"))
    }
    return reader.conditions.resolve(sections, written: Set(reader.itemPlaces.keys))
  }

  private mutating func section(_ field: Field) -> Section? {
    let written = field.node["id"]?.text
    let subject = Text(
      ja: "分類" + (written.map { "「\($0.shown)」" } ?? ""),
      en: written.map { "section \"\($0.shown)\"" } ?? "a section")
    guard let map = field.map(as: subject) else { return nil }
    let idField = map.required("id")
    let id = idField?.id()
    let title = map.required("title")?.text()
    let weight = map.field("weight")?.number(.weight) ?? .one
    if let id, let idField { idField.checkUnique(id, &sectionPlaces) }
    let items = (map.required("items")?.list() ?? []).compactMap { item($0) }
    map.finish()
    guard let id, let title else { return nil }
    return Section(id: id, title: title, weight: weight, items: items)
  }

  private mutating func item(_ field: Field) -> Item? {
    let written = field.node["id"]?.text
    let subject = Text(
      ja: "点検項目" + (written.map { "「\($0.shown)」" } ?? ""),
      en: written.map { "item \"\($0.shown)\"" } ?? "an item")
    guard let map = field.map(as: subject) else { return nil }
    let idField = map.required("id")
    let id = idField?.id()
    if let id, let idField { idField.checkUnique(id, &itemPlaces) }
    let was = map.field("was")?.list()?.compactMap { element in element.id().map { ($0, element) } } ?? []
    earlierIDs += was.map { (id: $0.0, field: $0.1) }
    let condition = conditions.read(map, of: id)
    let item = ItemReader(map: map).read(id: id, was: was.map(\.0), condition: condition)
    map.finish()
    return item
  }

  /// An earlier id that another item has now would make two items out of one when rounds are compared.
  private func checkEarlierIDs() {
    for (id, field) in earlierIDs {
      guard let place = itemPlaces[id] else { continue }
      field.report(
        .duplicateID,
        Text(
          ja: "以前の id「\(id)」は今の点検項目の id です（\(place.described(from: field.node.place).in(.ja))）",
          en:
            "the earlier id \"\(id)\" is the id of an item in \(place.described(from: field.node.place).in(.en))"
        ),
        help: Text(
          ja: "was には、もう使われていない id だけを書いてください",
          en: "`was` may name only ids that no item has now"))
    }
  }
}
