package import TenkenCore
package import TenkenPlugin
import TenkenReports
import TenkenStore

extension FrontPage {
  /// As `tenken status --json` prints it.
  package var json: JSON {
    [
      "day": .string(day.description),
      "programme": .array(programme.map(\.json)),
      "rounds": .array(rounds.map(\.json)),
      "fixes": ["overdue": json(of: overdue), "dueSoon": json(of: dueSoon)],
      "waiting": [
        "acceptance": .array(awaitingAcceptance.map(\.waiting)),
        "returned": .array(returned.map(\.waiting)),
        "verification": json(of: awaitingVerification),
      ],
    ]
  }

  private func json(of fixes: [Fix]) -> JSON { .array(fixes.map { $0.json(on: day) }) }
}

extension FrontPage.Due {
  fileprivate var json: JSON {
    [
      "programme": .string(planned.id), "checklists": .strings(planned.entry.checklists),
      "expect": .string(planned.entry.expect.rawValue), "from": .string(planned.from.description),
      "to": .string(planned.to.description), "reportBy": .text(planned.reportBy?.description),
      "round": .text(round?.id), "state": .string(round?.state.rawValue ?? "not-opened"),
    ]
  }
}

extension RoundStatus.Entry {
  fileprivate var waiting: JSON {
    [
      "round": .string(key.round), "department": .string(key.department),
      "checklist": .string(key.checklist), "role": .string(key.role.rawValue), "reason": .text(reason),
    ]
  }
}
