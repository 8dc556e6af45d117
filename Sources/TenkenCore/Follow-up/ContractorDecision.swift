/// Whether work goes on being entrusted to a contractor (外部委託先の判断; contract, section 7).
package struct ContractorDecision: Sendable, Hashable {
  package var id: String
  package var contractor: String
  /// The fiscal year that it is for.
  package var year: Int
  package var kind: Kind
  package var by: String
  package var on: Day
  /// The inspection that it rests on; nil where there was none yet.
  package var round: String?
  /// The conditions, or why.
  package var note: String?

  package init(
    id: String, contractor: String, year: Int, kind: Kind, by: String, on: Day, round: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.contractor = contractor
    self.year = year
    self.kind = kind
    self.by = by
    self.on = on
    self.round = round
    self.note = note
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case `continue`, conditional, stop
  }
}

/// How many contractors a department entrusts, on two days: `3→1`.
package struct ContractorCount: Sendable, Hashable {
  /// Nil where no department is named.
  package var department: String?
  package var before: Int
  package var now: Int

  package init(department: String?, before: Int, now: Int) {
    (self.department, self.before, self.now) = (department, before, now)
  }

  package var hasChanged: Bool { before != now }
}

extension Workspace {
  /// By entrusting department, in the workspace's order: the contractors alive on two days. Those that entrust none
  /// on either day have no row.
  package func contractorCounts(from first: Day, to last: Day) -> [ContractorCount] {
    let owners = departments.map { Optional($0.id) } + [nil]
    return owners.compactMap { owner in
      let own = contractors.filter { $0.entrustedBy == owner }
      let count = ContractorCount(
        department: owner, before: own.count { $0.isAlive(on: first) },
        now: own.count { $0.isAlive(on: last) })
      return count.before == 0 && count.now == 0 ? nil : count
    }
  }
}
