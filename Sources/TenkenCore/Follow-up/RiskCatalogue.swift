/// Scenarios and measures to start a register from: the eleven of the source, all of the stage of acquisition
/// (`docs/source-decisions.md`), in Tenken's words.
package struct RiskCatalogueEntry: Sendable, Hashable {
  package var means: Text
  package var scenario: Text
  package var measure: Text

  package static let stage = Text(ja: "入手", en: "acquisition")
  package static let information = Text(ja: "個人情報全般", en: "all personal information")

  package static let all: [RiskCatalogueEntry] = [
    RiskCatalogueEntry(
      means: Text(ja: "手渡し", en: "by hand"),
      scenario: Text(ja: "記入や入力の最中に、他人にのぞき見される", en: "somebody looks on while it is written or typed"),
      measure: Text(ja: "記入と入力の場所を限る", en: "limit the places where it is written and typed")),
    RiskCatalogueEntry(
      means: Text(ja: "手渡し", en: "by hand"),
      scenario: Text(ja: "受け取った媒体からウイルスが入る", en: "a virus comes in on a medium"),
      measure: Text(ja: "媒体は受け取ったときにウイルスチェックをする", en: "check media for viruses on receipt")),
    RiskCatalogueEntry(
      means: Text(ja: "FAX", en: "by fax"),
      scenario: Text(ja: "受信した用紙を紛失する", en: "a received page is lost"),
      measure: Text(
        ja: "1件なら電話で受信を確かめ、不特定多数からなら受信の記録を付ける",
        en: "confirm a single one by telephone; keep a record where many come from anyone")),
    RiskCatalogueEntry(
      means: Text(ja: "郵送", en: "by post"),
      scenario: Text(ja: "届いた郵便物を盗まれる", en: "delivered mail is stolen"),
      measure: Text(
        ja: "郵便受けを施錠して定期に取り出すか、手渡しで受け取る",
        en: "lock the letter box and empty it regularly, or have it handed over")),
    RiskCatalogueEntry(
      means: Text(ja: "郵送", en: "by post"),
      scenario: Text(ja: "宛先を誤って別の所に届く", en: "it is delivered to the wrong place"),
      measure: Text(
        ja: "受付窓口を分かりやすく知らせ、専用の封筒や収納代行を使う",
        en: "make the receiving desk plain to all; use own envelopes or a collecting agent")),
    RiskCatalogueEntry(
      means: Text(ja: "郵送", en: "by post"),
      scenario: Text(ja: "受け取った後に紛失する", en: "it is lost after receipt"),
      measure: Text(ja: "受領の記録を付ける", en: "keep a record of receipt")),
    RiskCatalogueEntry(
      means: Text(ja: "郵送", en: "by post"),
      scenario: Text(ja: "同封の媒体からウイルスが入る", en: "a virus comes in on an enclosed medium"),
      measure: Text(ja: "媒体は受け取ったときにウイルスチェックをする", en: "check media for viruses on receipt")),
    RiskCatalogueEntry(
      means: Text(ja: "メール", en: "by mail"),
      scenario: Text(ja: "途中で盗み見られ、または書き換えられる", en: "it is read or altered on its way"),
      measure: Text(
        ja: "メールでは集めない。やむを得ないときはパスワードか暗号化を求める",
        en: "do not collect by mail; where it must be, ask for a password or encryption")),
    RiskCatalogueEntry(
      means: Text(ja: "メール", en: "by mail"),
      scenario: Text(ja: "メールからウイルスが入る", en: "a virus comes in by mail"),
      measure: Text(
        ja: "全社でウイルス対策ソフトを使い、不審なメールと添付は開かない",
        en: "run anti-virus software everywhere; open no suspicious mail or attachment")),
    RiskCatalogueEntry(
      means: Text(ja: "Web収集", en: "by web form"),
      scenario: Text(ja: "途中で盗み見られ、または書き換えられる", en: "it is read or altered on its way"),
      measure: Text(
        ja: "拠点間はVPN、通信は暗号化とし、本人にIDとパスワードを決めてもらう",
        en: "VPN between sites, encrypted traffic, ids and passwords that the persons choose themselves")),
    RiskCatalogueEntry(
      means: Text(ja: "直接入力", en: "typed in directly"),
      scenario: Text(ja: "入力の最中に、他人にのぞき見される", en: "somebody looks on while it is typed"),
      measure: Text(ja: "入力してもらう場所を限る", en: "limit the places where it is typed")),
  ]
}
