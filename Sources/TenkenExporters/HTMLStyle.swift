/// The style sheet of HTML reports. All pairs of colours have a contrast of 4.5 to 1 or more (WCAG AA).
enum HTMLStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --band: #f3f5f7; --accent: #0b5394;
      --good: #116329; --warning: #7a4a00; --bad: #a40e26;
      --good-tint: #e3f4e6; --warning-tint: #fdf1d2; --bad-tint: #fde7e9;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181d; --ink: #e6e9ec; --quiet: #a3adb8; --line: #3a424b; --band: #1e242b; --accent: #8ec2f7;
        --good: #7ee096; --warning: #f0c264; --bad: #ff9ea6;
        --good-tint: #16301e; --warning-tint: #352a10; --bad-tint: #3a191d;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); font-size: 1rem; line-height: 1.7;
      font-family: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", "Yu Gothic Medium", "Noto Sans JP",
        "Noto Sans CJK JP", "Meiryo", system-ui, sans-serif;
      line-break: strict; overflow-wrap: anywhere;
    }
    :lang(en) body { font-family: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "Noto Sans CJK JP", sans-serif; }
    main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1, h2, h3, h4, caption { line-height: 1.35; text-wrap: balance; }
    h1 { margin: 0 0 1.25rem; padding-bottom: .6rem; border-bottom: 3px solid var(--accent); font-size: 1.6rem; }
    h2 { margin: 2.75rem 0 .75rem; padding-left: .6rem; border-left: .3rem solid var(--accent); font-size: 1.3rem; }
    h3 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
    h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; color: var(--quiet); }
    p { margin: .75rem 0; max-width: 44rem; }
    ul { margin: .75rem 0; padding-left: 1.4rem; max-width: 44rem; }
    li + li { margin-top: .25rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1.25rem; margin: 0; padding: .75rem 1rem;
      background: var(--band); border-radius: .4rem; font-size: .92rem; }
    dl div { display: contents; }
    dt { color: var(--quiet); }
    dd { margin: 0; }
    figure { margin: 1.25rem 0 1.75rem; }
    .scroll { overflow-x: auto; }
    .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    table { border-collapse: collapse; font-size: .92rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
    caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
    th, td { padding: .45rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
      overflow-wrap: normal; white-space: nowrap; }
    .long { min-width: 14rem; max-width: 26rem; white-space: normal; }
    thead .long { min-width: 8rem; }
    caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    thead th, thead td { background: var(--band); border-bottom: 2px solid var(--quiet);
      vertical-align: bottom; font-weight: 600; }
    thead .group { border-bottom: 1px solid var(--line); border-left: 1px solid var(--line); white-space: normal; }
    tbody th, tfoot th { font-weight: 500; }
    tfoot td, tfoot th { border-bottom: 0; font-weight: 600; }
    tfoot tr:first-child > * { border-top: 2px solid var(--quiet); }
    .trailing { text-align: right; }
    .center { text-align: center; }
    .quiet { color: var(--quiet); }
    .strong { font-weight: 600; }
    .good { color: var(--good); background: var(--good-tint); }
    .warning { color: var(--warning); background: var(--warning-tint); }
    .bad { color: var(--bad); background: var(--bad-tint); }
    figcaption { margin-top: .5rem; color: var(--quiet); font-size: .85rem; max-width: 44rem; }
    @media (max-width: 40rem) {
      main { padding: 1.25rem 1rem 3rem; }
      h1 { font-size: 1.35rem; }
      h2 { font-size: 1.15rem; }
      dl, dl div { display: block; }
      dl div + div dt { margin-top: .35rem; }
      th, td { padding: .4rem .6rem; }
      .long { min-width: 12rem; }
    }
    @page { size: A4; margin: 15mm 12mm; }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #000000; --quiet: #444444; --line: #999999; --band: #f0f0f0; --accent: #000000;
        --good: #0c4a1f; --warning: #5c3800; --bad: #8a0c20;
        --good-tint: transparent; --warning-tint: transparent; --bad-tint: transparent;
      }
      body { font-size: 9.5pt; line-height: 1.5; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 15pt; }
      h2 { font-size: 12pt; }
      h2, h3, h4, caption { break-after: avoid; }
      .scroll { overflow: visible; }
      table { width: 100%; }
      th, td { padding: 1.2mm 1.8mm; }
      .many table { font-size: 8pt; }
      .many th, .many td { padding: 1mm; }
      .long { min-width: 0; max-width: none; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, li { break-inside: avoid; }
    }
    """
}
