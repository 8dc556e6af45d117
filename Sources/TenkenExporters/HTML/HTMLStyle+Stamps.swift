extension HTMLStyle {
  /// A row of boxes for seals at the top right: 18 mm wide, as a seal is 10 to 16.
  static let stamps = """
    .sealed { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 0 2rem; }
    .sealed h1 { flex: 1 1 16rem; }
    .sealed dl { flex: 1 0 100%; }
    :is(.head, .masthead) .stamps { display: flex; flex-wrap: wrap; justify-content: flex-end; max-width: 100%;
      margin: 0 0 1rem auto; padding: 0 0 1px 1px; list-style: none; font-size: .75rem; line-height: 1.3;
      text-align: center; }
    :is(.head, .masthead) .stamps li { width: 18mm; min-height: 23mm; margin: 0 0 -1px -1px; padding: .2rem .15rem 18mm;
      border: 1px solid var(--quiet); color: var(--quiet); }
    .masthead .stamps { margin-bottom: 0; }
    @media print {
      :is(.head, .masthead) .stamps { margin-bottom: 2mm; font-size: 7.5pt; break-inside: avoid; }
      :is(.head, .masthead) .stamps li { padding: .6mm .5mm 18mm; }
      .masthead .stamps { margin-bottom: 0; }
    }
    """
}
