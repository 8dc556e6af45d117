import TenkenCore

/// Makes sure that what people type names one choice: a name that reads as "not applicable", or that another choice
/// has too, could never be told apart.
struct ChoiceWords {
  private var owners: [String: (choice: String, place: Place)] = [:]

  /// - Parameter words: the id of a choice, or its names.
  mutating func check(_ words: [String], of choice: String, _ field: Field) {
    for word in words {
      let folded = word.folded
      if AnswerWords.notApplicable.contains(folded) {
        field.report(
          .unknownValue,
          Text(
            ja: "\(field.name.in(.ja))の「\(word.shown)」は「対象外」の意味になります",
            en: "\"\(word.shown)\", \(field.name.in(.en)), means not applicable"),
          help: Text(ja: "ほかの言葉にしてください", en: "choose another word"))
      } else if let owner = owners[folded], owner.choice != choice,
        owner.choice.folded != folded || choice.folded != folded
      {
        let first = owner.place.described(from: field.node.place)
        field.report(
          .duplicateID,
          Text(
            ja: "選択肢「\(owner.choice)」（\(first.in(.ja))）と「\(choice)」は、どちらも「\(word.shown)」と書けてしまいます",
            en:
              "\"\(word.shown)\" could be choice \"\(owner.choice)\" in \(first.in(.en)) or choice \"\(choice)\""
          ),
          help: Text(ja: "どちらかの名前を変えてください", en: "give one of them another name"))
      } else if owners[folded] == nil {
        owners[folded] = (choice, field.node.place)
      }
    }
  }
}
