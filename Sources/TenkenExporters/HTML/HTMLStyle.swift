import TenkenPlugin

/// The style sheets of HTML reports. All pairs of colours have a contrast of 4.5 to 1 or more, what is drawn 3 to 1 or
/// more (WCAG 2.2, AA).
enum HTMLStyle {
  /// What the report needs of them, and the rule of its paper.
  static func sheet(for report: Report, paper: HTMLPaper) -> String {
    let hasCharts = report.blocks.contains { block in
      if case .chart = block { true } else { false }
    }
    var sheets = [colours, text, tables]
    if hasCharts { sheets.append(charts) }
    if !report.stamps.isEmpty { sheets.append(stamps) }
    sheets.append(telephone)
    if let head = report.masthead {
      sheets += [print, hasCharts ? chartsInPrint : "", news]
      sheets.append(HTMLNewsSize(report, head).rule)
    } else {
      sheets += [paper.rule(title: report.title), print, hasCharts ? chartsInPrint : ""]
    }
    return sheets.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static let text = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); font-size: 1rem; line-height: 1.75;
      font-family: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic Medium", "Yu Gothic", "Noto Sans CJK JP",
        "Noto Sans JP", "Meiryo", system-ui, sans-serif;
      line-break: strict; overflow-wrap: anywhere; text-autospace: normal; text-spacing-trim: trim-start;
    }
    :lang(en) body {
      font-family: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "Noto Sans CJK JP", sans-serif;
      line-height: 1.6;
    }
    .head, nav, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    .head { padding-top: 2rem; }
    main { padding-bottom: 4rem; }
    h1, h2, h3, h4, caption, figcaption strong { line-height: 1.4; text-wrap: balance; }
    :lang(ja) :is(h1, h2, h3, h4, caption, figcaption strong) {
      word-break: auto-phrase; font-feature-settings: "palt";
    }
    h1 { margin: 0 0 1rem; font-size: 1.75rem; letter-spacing: .01em; }
    h2 { margin: 3rem 0 .75rem; padding-top: .5rem; border-top: 2px solid var(--accent); font-size: 1.35rem; }
    h3 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
    h4, h5, h6 { margin: 1.5rem 0 .5rem; font-size: 1rem; color: var(--quiet); }
    p, li, dd, figcaption, .long { text-wrap: pretty; }
    p, ul { margin: .75rem 0; max-width: 44rem; }
    ul { padding-left: 1.4rem; }
    li + li { margin-top: .3rem; }
    .nb, time { white-space: nowrap; }
    a { color: var(--accent); text-underline-offset: .2em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--paper); z-index: 3; }
    .skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; }
    dl { margin: 0; padding: .9rem 1.1rem; background: var(--band); border-radius: .5rem; font-size: .9rem;
      line-height: 1.6; columns: 2 24rem; column-gap: 2.5rem; }
    dl div { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0 .75rem; padding: .1rem 0; break-inside: avoid; }
    dt { color: var(--quiet); }
    dd { margin: 0; }
    nav p { margin: 1.5rem 0 .25rem; color: var(--quiet); font-size: .85rem; font-weight: 600; }
    nav ol { margin: 0; padding: 0; list-style: none; columns: 3 14rem; column-gap: 2rem; font-size: .92rem; }
    nav li { break-inside: avoid; margin: 0; }
    nav li a { display: inline-block; padding: .15rem 0; min-height: 1.5rem; }
    """

  static let tables = """
    figure { margin: 1.25rem 0 1.75rem; }
    .scroll { overflow-x: auto; max-width: max-content; }
    table { border-collapse: separate; border-spacing: 0; font-size: .92rem; line-height: 1.5;
      font-variant-numeric: tabular-nums; }
    caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
    caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { padding: .45rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
      overflow-wrap: normal; white-space: nowrap; }
    .long { min-width: 14rem; max-width: 26rem; white-space: normal; overflow-wrap: anywhere; }
    thead .long { min-width: 8rem; }
    thead th, thead td { background: var(--band); border-bottom: 2px solid var(--quiet); vertical-align: bottom;
      font-weight: 600; }
    thead .phrases { width: 1px; white-space: normal; word-break: keep-all; overflow-wrap: normal; }
    thead .group { border-bottom: 1px solid var(--line); border-left: 1px solid var(--line); white-space: normal; }
    thead [rowspan]:not(:first-child) { border-left: 1px solid var(--line); }
    tbody th, tfoot th { font-weight: 500; background: var(--paper); }
    .named tr > :first-child { position: sticky; left: 0; z-index: 1; }
    tbody tr:hover > :is(th, .plain) { background: var(--band); }
    tfoot td, tfoot th { border-bottom: 0; font-weight: 600; }
    tfoot tr:first-child > * { border-top: 2px solid var(--quiet); }
    .tight table { font-size: .87rem; }
    .tight :is(th, td) { padding: .4rem; }
    .tight .long { min-width: 11rem; }
    .trailing { text-align: right; }
    .center { text-align: center; }
    .quiet { color: var(--quiet); }
    .strong { font-weight: 600; }
    .good { color: var(--good); }
    .warning { color: var(--warning); background: var(--warning-tint); font-weight: 500; }
    .bad { color: var(--bad); background: var(--bad-tint); font-weight: 600; }
    figcaption { margin-top: .5rem; color: var(--quiet); font-size: .87rem; line-height: 1.6; max-width: 44rem; }
    """

  static let telephone = """
    @media (max-width: 40rem) {
      .head, nav, main, footer { padding-left: 1rem; padding-right: 1rem; }
      .head { padding-top: 1.25rem; }
      h1 { font-size: 1.4rem; }
      h2 { margin-top: 2.5rem; font-size: 1.2rem; }
      dl { padding: .75rem .9rem; columns: 1; }
      dl div { grid-template-columns: 7rem 1fr; }
      th, td { padding: .4rem .6rem; }
      .scroll table { width: max-content; }
      .long { min-width: 10rem; max-width: 13rem; }
      .named tr > :first-child { min-width: 4rem; max-width: 10rem; white-space: normal; word-break: keep-all;
        overflow-wrap: break-word; }
    }
    """

  static let print = """
    @media print {
      body { font-size: 9.5pt; line-height: 1.55; }
      .skip, nav { display: none; }
      .head, main, footer { max-width: none; padding: 0; }
      h1 { margin-bottom: 3mm; font-size: 16pt; }
      h2 { margin: 8mm 0 2mm; padding-top: 2mm; font-size: 12.5pt; }
      h3 { margin: 5mm 0 1.5mm; font-size: 10.5pt; }
      h1, h2, h3, h4, caption { break-after: avoid; }
      p, li { orphans: 2; widows: 2; }
      dl { padding: 2mm 3mm; font-size: 8pt; border: .3mm solid var(--line); background: none; columns: 2 80mm; }
      dl div { grid-template-columns: 26mm 1fr; }
      figure { margin: 3mm 0 5mm; }
      .scroll { overflow: visible; max-width: none; }
      figcaption { margin-top: 1mm; font-size: 7.5pt; max-width: none; }
      table { font-size: 8.5pt; line-height: 1.45; }
      th, td { padding: 1.1mm 1.6mm; }
      .dense table { font-size: 7pt; }
      .dense :is(th, td) { padding: .8mm 1mm; }
      .long { min-width: 36mm; max-width: none; }
      .dense .long { min-width: 28mm; }
      thead .long { min-width: 0; }
      .named tr > :first-child { position: static; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, li, .short { break-inside: avoid; }
      thead { break-after: avoid; }
      tbody tr:first-child, tfoot tr { break-before: avoid; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
