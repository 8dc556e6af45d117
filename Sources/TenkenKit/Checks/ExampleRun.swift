import TenkenCore

/// Holds a worked example against its checklist: the answers must give the score that the example states.
struct ExampleRun {
  var checklist: Checklist
  var scorers: ScorerList

  func problems(of example: ChecklistExample) -> [Diagnostic] {
    var input = SheetInput(place: example.place)
    input.answers = example.answers
    let department = Department(id: example.department, name: Text(example.department))
    let (answers, diagnostics) = SheetCheck(checklist: checklist, department: department).answers(of: input)
    if diagnostics.hasErrors { return diagnostics }
    // Deadlines depend on a round; an example stands after all of them.
    let results = SheetEvaluation(
      checklist: checklist, department: example.department, date: Day(serial: .max),
      fiscalYearStart: Day(serial: 0)
    ).results(for: answers)
    do throws(Failure) {
      let score = try Score(
        of: results, on: checklist, by: scorers.scorer(for: checklist), department: example.department)
      return differences(example, score)
    } catch { return error.diagnostics }
  }

  private func differences(_ example: ChecklistExample, _ score: Score) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func expect(_ name: String, _ place: Place?, _ stated: String, _ is: String, _ agrees: Bool) {
      if agrees { return }
      problems.append(
        Diagnostic(
          .exampleFails, at: place ?? example.place,
          Text(
            ja: "例の \(name) は \(stated) ですが、採点の結果は \(`is`) です",
            en: "the example states \(name) \(stated), but scoring gives \(`is`)"),
          help: Text(ja: "例か定義を直してください", en: "mend the example or the definition")))
    }
    if let earned = example.score.earned {
      expect("earned", earned.place, "\(earned.value)", "\(score.earned)", earned.value == score.earned)
    }
    if let max = example.score.max {
      expect("max", max.place, "\(max.value)", "\(score.max)", max.value == score.max)
    }
    if let rate = example.score.rate {
      let shown = score.rate.map { "\($0)" } ?? "null"
      expect("rate", rate.place, "\(rate.value)", shown, rate.value.matches(score.rate))
    }
    if let band = example.score.band {
      expect("band", band.place, band.value, score.band?.id ?? "null", band.value == score.band?.id ?? "null")
    }
    let counts: [(String, Located<Int>?, Int)] = [
      ("answered", example.coverage?.answered, score.coverage.answered),
      ("not-applicable", example.coverage?.notApplicable, score.coverage.notApplicable),
      ("missing", example.coverage?.missing, score.coverage.missing),
    ]
    for (name, stated, count) in counts {
      if let stated { expect(name, stated.place, "\(stated.value)", "\(count)", stated.value == count) }
    }
    if let findings = example.findings {
      let stated = findings.map { "\($0.item.value) \($0.severity.rawValue)" }.sorted()
      let found = score.findings.map { "\($0.item.id) \($0.finding?.rawValue ?? "")" }.sorted()
      expect("findings", findings.first?.item.place, "\(stated)", "\(found)", stated == found)
    }
    return problems
  }
}
