/// How the document looks. Colours are always beside a sign or a pattern; on paper there are none.
enum HTMLStyle {
    static let screen: StaticString = """
        :root {
          --ink: #1c2024; --soft: #5b636b; --paper: #ffffff; --panel: #f4f6f8; --line: #d5dae0;
          --good: #17693a; --bad: #b3261e; --open: #8a5300; --none: #6b737b; --link: #0b57a4;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ink: #e6e9ec; --soft: #a3abb3; --paper: #15181b; --panel: #20252a; --line: #3a4148;
            --good: #6fd08c; --bad: #ff8a80; --open: #f0b35a; --none: #9aa2aa; --link: #8ab8f0;
          }
        }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); font-size: 15px; }
        body {
          margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 83rem; overflow-wrap: anywhere;
          font: 1rem/1.6 system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
            "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
        }
        h1, h2, h3, p, dl, dd, ul, ol, blockquote { margin: 0; }
        h1 { font-size: 1.5rem; line-height: 1.3; margin-bottom: .4rem; }
        h2 { font-size: 1.15rem; line-height: 1.4; margin: 0 0 .5rem; }
        h3 { font-size: 1rem; line-height: 1.5; }
        a { color: var(--link); text-decoration: none; }
        a:hover, a:focus { text-decoration: underline; }
        small, .faint { font-size: .87rem; color: var(--soft); font-weight: normal; }
        section { margin-top: 1.6rem; }
        ul, ol { padding-left: 1.3rem; }
        dl { display: grid; grid-template-columns: fit-content(16rem) minmax(0, 1fr); gap: .15rem .9rem; }
        dt { color: var(--soft); }
        blockquote { padding: .3rem .9rem; border-left: 3px solid var(--line); }
        blockquote + .faint { padding-left: 1.1rem; }
        details { margin-top: .4rem; }
        summary { color: var(--soft); cursor: pointer; font-size: .93rem; }
        q { quotes: none; }
        table + p { margin-top: .4rem; }
        .identity { display: block; font-size: .93rem; }
        .identity dt, .identity dd { display: inline; }
        .identity dt::after { content: " "; }
        .identity dd { margin-right: 1.2rem; }
        .remark { margin-top: .5rem; padding: .3rem .8rem; border: 1px solid var(--open); border-left-width: 5px; }
        .verdict { display: flex; flex-wrap: wrap; gap: .8rem; margin-top: .8rem; align-items: stretch; }
        .badge {
          flex: 1 1 24rem; display: flex; align-items: center; gap: .9rem; padding: .6rem 1rem;
          border: 2px solid currentColor; border-left-width: 10px; border-radius: 6px; background: var(--panel);
        }
        .badge .sign { font-size: 2.6rem; line-height: 1; font-weight: bold; }
        .badge small { display: block; }
        .badge strong { display: block; font-size: 1.35rem; line-height: 1.3; }
        .figures { flex: 2 1 30rem; display: flex; flex-wrap: wrap; gap: .8rem; }
        .figure { flex: 1 1 9rem; padding: .5rem .8rem; border: 1px solid var(--line); border-radius: 6px; }
        .figure small { display: block; line-height: 1.4; }
        .figure b { font-size: 1.6rem; line-height: 1.3; }
        .good { color: var(--good); } .bad { color: var(--bad); }
        .open { color: var(--open); } .none { color: var(--none); }
        .overview { display: grid; grid-template-columns: 29rem minmax(0, 1fr); gap: 1.6rem; margin-top: 1rem; align-items: start; }
        .overview section { margin: 0; }
        .rest > section + section { margin-top: .8rem; }
        .defs { position: absolute; width: 0; height: 0; }
        .bars { display: block; width: 100%; max-width: 29rem; height: auto; }
        .bars text { font-size: 14px; fill: var(--ink); }
        .mark { fill: none; stroke: currentColor; stroke-width: 2; }
        .bars .sign { font-size: 18px; font-weight: bold; fill: currentColor; }
        .field { stroke: currentColor; stroke-width: 1; fill: currentColor; }
        .field.good { color: var(--good); } .field.bad { color: var(--bad); fill: url(#hatch); }
        .field.open { color: var(--open); fill: none; stroke-dasharray: 3 2; }
        .field.none { color: var(--none); }
        .hatch { fill: var(--bad); }
        .legend { font-size: .82rem; color: var(--soft); margin-top: .3rem; }
        .legend span { white-space: nowrap; margin-right: .7rem; }
        .key { width: 1.3rem; height: .65rem; margin-right: .25rem; }
        .first { padding: .7rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); }
        .first h3 { margin-top: .5rem; }
        .first li { margin: .25rem 0; }
        .marked, .checks { padding-left: 0; list-style: none; }
        .marked li, .checks li { padding-left: 1.3rem; text-indent: -1.3rem; }
        .marked li *, .checks li * { text-indent: 0; }
        .marked .status { display: inline-block; width: 1em; text-align: center; }
        .compared { margin-top: .8rem; }
        section > h3 { margin-top: .8rem; }
        .item { padding-top: .8rem; border-top: 1px solid var(--line); }
        .told { margin-top: .8rem; padding: .6rem .9rem; border: 1px solid var(--line); border-left: 5px solid currentColor;
          border-radius: 4px; }
        .told > * { color: var(--ink); }
        .told dt { color: var(--soft); }
        .told h3 { margin-bottom: .3rem; }
        table { width: 100%; margin-top: .6rem; border-collapse: collapse; font-size: .93rem; }
        th, td { padding: .3rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
        th { background: var(--panel); font-weight: 600; }
        td small { display: block; }
        td .status, .short, th { white-space: nowrap; }
        .end { text-align: right; font-variant-numeric: tabular-nums; }
        .signatures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .8rem; margin-bottom: .5rem; }
        .signatures p { min-height: 6rem; padding: .4rem .7rem; border: 1px solid var(--line); }
        @media screen and (max-width: 62rem) {
          .overview { grid-template-columns: minmax(0, 1fr); }
          .first { order: -1; }
        }
        @media screen and (max-width: 40rem) {
          body { padding: .8rem .8rem 2rem; }
          .identity dd { margin: 0; }
          .identity dd::after { content: "\\A"; white-space: pre; }
          main dl, .compared { grid-template-columns: minmax(0, 1fr); gap: 0; }
          main dd, .compared dd { margin-bottom: .4rem; }
          .signatures { grid-template-columns: minmax(0, 1fr); }
          thead { display: none; }
          tr, td { display: block; }
          tr { border: 1px solid var(--line); margin-top: .5rem; }
          td { border: 0; padding: .1rem .6rem; }
          td::before { content: attr(data-label) " "; color: var(--soft); }
          td small { display: inline; }
          .end { text-align: left; }
          .item td:not(:last-child) { display: inline-block; padding-right: 0; }
          .item td:not(:last-child)::before { content: none; }
        }

        """

    static let print: StaticString = """
        @page {
          size: A4; margin: 16mm 15mm 18mm;
          @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #000; }
        }
        @media print {
          :root {
            --ink: #000; --soft: #333; --paper: #fff; --panel: #fff; --line: #888;
            --good: #000; --bad: #000; --open: #000; --none: #000; --link: #000;
          }
          html { font-size: 9.5pt; }
          body { max-width: none; padding: 0 0.4mm 0 0; line-height: 1.5; }
          h1, h2, h3, .item > blockquote, section > .faint:not(:last-child), dt { break-after: avoid; }
          .overview { display: block; }
          .badge { flex-basis: 100%; }
          .figures { flex-basis: 100%; }
          thead { display: table-header-group; }
          tr, .told, .tile, .figure, .badge, .first li, .signatures, .legend, blockquote { break-inside: avoid; }
          p, dd, li { orphans: 2; widows: 2; }
          .apart { break-before: page; }
          .apart + section { break-before: page; }
          summary { list-style: none; }
          details::details-content { display: block; content-visibility: visible; block-size: auto; }
        }

        """
}
