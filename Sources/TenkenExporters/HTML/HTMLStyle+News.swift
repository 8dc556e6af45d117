extension HTMLStyle {
  /// A sheet of news: a band with its name, the issue beside it, narrow tables, and the facts small at the foot.
  static let news = """
    .news { background: var(--band); }
    .news > * { max-width: 56rem; margin: 0 auto; padding-left: 2.25rem; padding-right: 2.25rem;
      background: var(--paper); }
    .masthead { display: flex; align-items: flex-end; justify-content: space-between; gap: .5rem 2rem; flex-wrap: wrap;
      padding-top: 1.1rem; padding-bottom: .9rem; border-top: .5rem solid var(--accent);
      border-bottom: 3px double var(--accent); }
    .masthead p { margin: 0; color: var(--accent); font-size: 2rem; font-weight: 800; line-height: 1.25;
      letter-spacing: .04em; }
    :lang(ja) .masthead p { font-feature-settings: "palt"; word-break: auto-phrase; }
    .masthead ul { margin: 0; padding: 0; list-style: none; font-size: .87rem; line-height: 1.5; text-align: right; }
    .masthead li { margin: 0; }
    .news main { padding-bottom: 1.5rem; }
    .news h1 { margin: 0; padding: 1.5rem 0 .75rem; font-size: 1.55rem; text-align: center; }
    .news h2 { margin: 1.5rem 0 .5rem; padding: 0 0 0 .6rem; border: 0; border-left: .35rem solid var(--accent);
      font-size: 1.1rem; }
    .news h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
    .news :is(p, ul) { max-width: none; }
    .news main > p { text-align: justify; }
    .news figure { margin: .5rem 0 1rem; }
    .news .scroll { max-width: none; }
    .news table { width: 100%; font-size: .84rem; }
    .news :is(th, td) { padding: .3rem .4rem; border-right: 1px solid var(--line); }
    .news :is(th, td):last-child { border-right: 0; }
    .news .named tr > :first-child { max-width: none; }
    .news footer { padding-top: .5rem; padding-bottom: 1.5rem; }
    .news dl { padding: .6rem 0 0; border-top: 1px solid var(--line); border-radius: 0; background: none;
      font-size: .75rem; line-height: 1.5; color: var(--quiet); }
    .news dl div { grid-template-columns: 7rem 1fr; padding: 0; }
    @media (max-width: 40rem) {
      .news > * { padding-left: 1rem; padding-right: 1rem; }
      .masthead p { font-size: 1.5rem; }
      .masthead ul { text-align: left; }
      .news h1 { font-size: 1.3rem; text-align: left; }
    }
    @media print {
      .news, .news > * { background: none; }
      .news > * { max-width: none; padding-left: 0; padding-right: 0; }
      .news { line-height: 1.5; }
      .masthead { padding: 2mm 0 1.5mm; border-top-width: 2.5mm; }
      .masthead p { font-size: 2.1em; }
      .masthead ul { font-size: .9em; line-height: 1.4; }
      .news h1 { padding: 3mm 0 1.5mm; font-size: 1.6em; }
      .news h2 { margin: 2.4mm 0 1mm; font-size: 1.15em; }
      .news h3 { margin: 1.5mm 0 .5mm; font-size: 1em; }
      .news :is(p, main ul) { margin: .8mm 0; }
      .news main { padding-bottom: 1mm; }
      .news main li { margin: 0; }
      .news figure { margin: 1mm 0 1.5mm; }
      .news table { font-size: .92em; line-height: 1.35; }
      .news :is(th, td) { padding: .45mm 1mm; }
      .news figcaption { margin-top: .5mm; font-size: .85em; line-height: 1.35; }
      .news footer { padding: 0; }
      .news dl { padding: 1mm 0 0; font-size: .72em; line-height: 1.35; columns: 2 80mm; border: 0;
        border-top: .3mm solid var(--line); }
      .news dl div { grid-template-columns: 22mm 1fr; }
    }
    """
}
