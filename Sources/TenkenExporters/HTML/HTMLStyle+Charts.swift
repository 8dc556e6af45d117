extension HTMLStyle {
  static let charts = """
    .chart { margin: 1.5rem 0 2.25rem; max-width: 46rem; }
    .chart > figcaption { margin: 0 0 .75rem; }
    .chart > figcaption strong { display: block; color: var(--ink); font-size: 1rem; font-weight: 600; }
    .chart > figcaption span:not(.nb) { display: block; }
    .drawing.narrow { display: none; }
    .drawing svg { display: block; max-width: 100%; height: auto; }
    .drawing.broad { overflow-x: auto; }
    .drawing.broad svg { max-width: none; }
    svg text { font-size: 12px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg > text, svg > g > text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
    svg .field text { stroke: none; }
    svg .note { fill: var(--quiet); }
    \((0..<6).map { "svg .name.s\($0) { fill: var(--s\($0)); }" }.joined(separator: "\n"))
    svg .strong, svg .mean-text, svg .head { font-weight: 600; }
    svg .grid { stroke: var(--line); }
    svg .axis { stroke: var(--quiet); }
    svg .leader { stroke: var(--quiet); stroke-width: .75; }
    svg .leader.far { stroke: var(--line); stroke-dasharray: 1 3; stroke-width: 1.5; }
    svg .mean { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
    svg .bar { fill: var(--bar); }
    svg .bar.warning { fill: var(--bar-warning); }
    svg .bar.bad { fill: var(--bar-bad); }
    svg .before { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5; }
    svg .sign { fill: var(--bar-bad); stroke: var(--paper); stroke-width: 1; }
    svg .sign.warning { fill: var(--paper); stroke: var(--bar-warning); stroke-width: 2; }
    svg .span { fill: var(--span); stroke: var(--bar); }
    svg .open { stroke: var(--bar); stroke-width: 2; stroke-dasharray: 2 3; }
    svg .slope, svg .trend { fill: none; stroke: var(--quiet); stroke-width: 1.5; stroke-linejoin: round; }
    svg .dot { fill: var(--quiet); }
    svg .slope.good { stroke: var(--s2); stroke-width: 2; }
    svg .dot.good { fill: var(--s2); }
    svg .slope.bad { stroke: var(--bar-bad); stroke-width: 2.5; stroke-dasharray: 7 3; }
    svg .slope.warning { stroke: var(--bar-warning); stroke-width: 2; stroke-dasharray: 7 3; }
    svg .dot.bad { fill: var(--bar-bad); }
    svg :is(.slope, .trend).strong { stroke: var(--ink); stroke-width: 3; }
    svg .dot.strong { fill: var(--ink); }
    svg .trend:is(.s0, .s1, .s2, .s3, .s4, .s5) { stroke-width: 2; }
    svg .trend.s0 { stroke: var(--s0); }
    svg .trend.s1 { stroke: var(--s1); stroke-dasharray: 7 3; }
    svg .trend.s2 { stroke: var(--s2); stroke-dasharray: 2 3; }
    svg .trend.s3 { stroke: var(--s3); stroke-dasharray: 9 3 2 3; }
    svg .trend.s4 { stroke: var(--s4); stroke-dasharray: 4 2; }
    svg .trend.s5 { stroke: var(--s5); stroke-dasharray: 12 4; }
    svg .dot.s0 { fill: var(--s0); }
    svg .dot.s1 { fill: var(--s1); }
    svg .dot.s2 { fill: var(--s2); }
    svg .dot.s3 { fill: var(--s3); }
    svg .dot.s4 { fill: var(--s4); }
    svg .dot.s5 { fill: var(--s5); }
    \((0..<6).map(field).joined(separator: "\n"))
    svg .none rect { fill: none; stroke: var(--line); stroke-dasharray: 3 2; }
    svg .none text { fill: var(--quiet); }
    .see { margin: .5rem 0 0; font-size: .87rem; }
    details { margin-top: .5rem; }
    summary { display: inline-block; min-height: 1.5rem; color: var(--accent); font-size: .87rem; cursor: pointer; }
    summary::before { content: "▸ " / ""; }
    [open] > summary::before { content: "▾ " / ""; }
    @media (max-width: 40rem) {
      .drawing.wide { display: none; }
      .drawing.narrow { display: block; }
    }
    """

  private static func field(_ index: Int) -> String {
    """
    svg .f\(index) rect { fill: var(--f\(index)); stroke: var(--line); stroke-width: .5; }
    svg .f\(index) text, svg .f\(index) .sign { fill: var(--f\(index)-ink); }
    svg .f\(index) .sign { stroke: none; }
    svg .f\(index) .sign.warning { fill: var(--f\(index)); stroke: var(--f\(index)-ink); stroke-width: 1.25; }
    """
  }

  /// The wide drawing whatever the paper, and the tables open.
  static let chartsInPrint = """
    @media print {
      .chart { max-width: none; }
      .chart:not(:has(details)), .chart > figcaption, .drawing { break-inside: avoid; }
      .chart > figcaption { margin-bottom: 2mm; font-size: 8.5pt; break-after: avoid; }
      .chart > figcaption strong { font-size: 10.5pt; }
      .drawing.wide { display: block; max-width: 186mm; overflow: visible; }
      .drawing.narrow { display: none; }
      .drawing.broad svg { max-width: 100%; }
      summary, .see { display: none; }
      details::details-content { display: block; content-visibility: visible; block-size: auto; }
    }
    """
}
