import TenkenCore

/// Reads departments, contractors and people, and holds them against each other.
final class DepartmentsReader {
  private let problems: Problems
  private(set) var departments: [Department] = []
  private(set) var contractors: [Department] = []
  private(set) var people: [Person] = []

  private var places: [String: Place] = [:]
  /// For each member, the department that has it and where it says so.
  private var groups: [String: (department: String, place: Place)] = [:]
  /// Where each edge of `from` and `members` is written.
  private var edges: [LineageCheck.Edge] = []

  init(problems: Problems) { self.problems = problems }

  func read(_ map: MapReader) {
    departments = (map.field("departments")?.list() ?? []).compactMap { department($0, isContractor: false) }
    var entrusting: [Field] = []
    contractors = (map.field("contractors")?.list() ?? []).compactMap {
      department($0, isContractor: true, entrusting: &entrusting)
    }
    let known = Set(departments.flatMap { [$0.id] + $0.members })
    for field in entrusting { field.checkDepartment(among: known) }
    people = PeopleReader(departments: known.union(contractors.map(\.id))).read(map.field("people"))
    problems.add(LineageCheck(edges: edges).diagnostics)
  }

  private func department(_ field: Field, isContractor: Bool) -> Department? {
    var none: [Field] = []
    return department(field, isContractor: isContractor, entrusting: &none)
  }

  private func department(_ field: Field, isContractor: Bool, entrusting: inout [Field]) -> Department? {
    let written = field.node["id"]?.text
    let shown = written.map { "「\($0.shown)」" } ?? ""
    let subject =
      isContractor
      ? Text(
        ja: "外部委託先" + shown, en: written.map { "contractor \"\($0.shown)\"" } ?? "a contractor")
      : Text(ja: "部署" + shown, en: written.map { "department \"\($0.shown)\"" } ?? "a department")
    guard let map = field.map(as: subject) else { return nil }
    let idField = map.required("id")
    let id = idField?.id()
    if let id, let idField { idField.checkUnique(id, &places) }
    let name = map.required("name")?.text()
    let since = map.field("since")?.day()
    let untilField = map.field("until")
    let until = untilField?.day()
    if let since, let until, let untilField, since > until {
      untilField.report(
        .badDate,
        Text(
          ja: "\(subject.in(.ja))の「until」（\(until)）が「since」（\(since)）より前です",
          en: "\"until\" (\(until)) of \(subject.in(.en)) lies before its \"since\" (\(since))"))
    }
    let members = members(map.field("members"), of: id)
    let origins = (map.field("from")?.list() ?? []).compactMap { origin($0, of: id, since: since, map) }
    let entrustedBy = isContractor ? map.field("department") : nil
    if let entrustedBy { entrusting.append(entrustedBy) }
    map.finish()
    guard let id, let name else { return nil }
    return Department(
      id: id, name: name, members: members, from: origins, since: since, until: until,
      entrustedBy: entrustedBy?.node.text)
  }

  private func members(_ field: Field?, of id: String?) -> [String] {
    (field?.list() ?? []).compactMap { element in
      guard let member = element.id(), let id else { return nil }
      edges.append(LineageCheck.Edge(from: id, to: member, effective: nil, place: element.node.place))
      guard let other = groups[member] else {
        groups[member] = (id, element.node.place)
        return member
      }
      element.report(
        .duplicateID,
        Text(
          ja:
            "「\(member)」は部署「\(other.department)」にも属しています（\(other.place.described(from: element.node.place).in(.ja))）",
          en:
            "\"\(member)\" is a member of department \"\(other.department)\" too, in \(other.place.described(from: element.node.place).in(.en))"
        ),
        help: Text(
          ja: "部署は一つの部署にだけ属します。どちらかの members から外してください",
          en: "a department belongs to one other at most: take it out of one of the two `members`"))
      return nil
    }
  }

  /// `{department: X, effective: D}`, or a bare id, which takes effect at `since`.
  private func origin(_ field: Field, of id: String?, since: Day?, _ owner: MapReader) -> Department.Origin? {
    let department: String?
    let effective: Day?
    if field.node.entries != nil {
      guard
        let map = field.map(
          as: Text(
            ja: "\(owner.subject.in(.ja))の「from」", en: "\"from\" of \(owner.subject.in(.en))"))
      else { return nil }
      department = map.required("department")?.id()
      effective = map.required("effective")?.day()
      map.finish()
    } else {
      department = field.id()
      effective = since
      if let department, since == nil, !owner.has("since") {
        field.report(
          .missingKey,
          Text(
            ja: "\(owner.subject.in(.ja))の「from」の「\(department)」がいつ移ったか分かりません",
            en: "\"from\" of \(owner.subject.in(.en)) does not say when \"\(department)\" went into it"),
          help: Text(
            ja: "{department: \(department), effective: 2009-04-01} のように書くか、since を書いてください",
            en: "write `{department: \(department), effective: 2009-04-01}`, or give the department a `since`"
          ))
      }
    }
    guard let department, let effective else { return nil }
    if let id {
      edges.append(
        LineageCheck.Edge(from: id, to: department, effective: effective, place: field.node.place))
    }
    return Department.Origin(department: department, effective: effective)
  }
}

extension Field {
  /// Reads an id that must be a department's.
  @discardableResult
  func checkDepartment(among known: Set<String>) -> String? {
    guard let id = id() else { return nil }
    if known.contains(id) { return id }
    report(
      .unknownReference,
      Text(
        ja: "\(name.in(.ja))の「\(id)」という部署はありません",
        en: "\(name.in(.en)): there is no department \"\(id)\""),
      help: problems.suggestion(for: id, among: known.sorted()))
    return nil
  }
}
