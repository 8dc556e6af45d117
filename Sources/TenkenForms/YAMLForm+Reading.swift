import TenkenCore
package import TenkenYAML

extension YAMLForm {
  /// Whether a YAML file is a form; other sheets carry nothing along.
  package static func isForm(_ node: Node) -> Bool { node["sheet"] != nil && node["form"]?.entries != nil }

  /// Reads a form with the answers so far, to be filled in on.
  ///
  /// The answers are checked against the definition that the file carries along.
  package static func read(_ node: Node) -> Reading<Form> {
    SheetReader.read(node).then { sheets in
      guard let input = sheets.first, sheets.count == 1, let carried = node["form"]?.json else {
        return Reading(
          value: nil,
          diagnostics: [
            FormReader.notForm(
              node.place, Text(ja: "tenken form の用紙ではありません", en: "no form that \"tenken form\" wrote"))
          ])
      }
      let key = SheetKey(
        round: input.round?.value ?? "", checklist: input.checklist?.value ?? "",
        department: input.department?.value ?? "", role: input.role ?? .inspector)
      do throws(Failure) {
        // The day is that of the submission where the form does not say it.
        var form = try Form(
          sheet: Sheet(
            key: key, by: input.by, date: input.date ?? Day(serial: 0), confirmedBy: input.confirmedBy,
            remarks: input.remarks ?? []), statesDate: input.date != nil, carried: carried, place: node.place)
        let department = Department(id: key.department, name: form.department)
        let (answers, diagnostics) = SheetCheck(checklist: form.checklist, department: department)
          .answers(of: input)
        form.sheet.answers = answers
        return Reading(value: form, diagnostics: diagnostics)
      } catch {
        return Reading(value: nil, diagnostics: error.diagnostics)
      }
    }
  }
}
