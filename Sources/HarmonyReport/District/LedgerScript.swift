/// What a ledger's page needs to show, sort and filter its rows. Nothing in it comes from a file.
enum LedgerScript {
    static let style: StaticString = """
        :root { color-scheme: light dark; --line: #8886; --met: #2e7d3240; --unmet: #c6282860; --open: #f9a82550 }
        body { font: 14px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 1rem;
          display: flex; flex-direction: column }
        h1 { font-size: 1.3rem; margin: 0 0 .5rem; order: -3 }
        .figures { order: -2; margin: 0 0 1rem }
        .figures summary { font-weight: bold; cursor: pointer }
        .figures div { white-space: pre-wrap; font-family: ui-monospace, monospace }
        .controls { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: .5rem }
        .controls input { min-width: 18rem; padding: .25rem }
        .sheet { overflow: auto; max-height: 85vh }
        table { border-collapse: collapse }
        th, td { border: 1px solid var(--line); padding: .15rem .4rem; text-align: left; white-space: nowrap }
        th { position: sticky; top: 0; background: Canvas; cursor: pointer; white-space: normal; vertical-align: bottom;
          min-width: 3.5em }
        th[aria-sort=ascending]::after { content: " ▲" }
        th[aria-sort=descending]::after { content: " ▼" }
        td.item { text-align: center; min-width: 2rem }
        td.met { background: var(--met) }
        td.unmet { background: var(--unmet); font-weight: bold }
        td.open { background: var(--open) }
        @page { size: A4 landscape; margin: 12mm }
        @media print { .controls { display: none } .sheet { max-height: none } body { font-size: 9px } th { position: static }
          tr { break-inside: avoid } thead { display: table-header-group }
          td.met, td.unmet, td.open { print-color-adjust: exact } }

        """

    static let code = """
        const size = 200, first = ledger.firstItem, last = first + ledger.items;
        const element = id => document.getElementById(id);
        const find = element("search"), verdict = element("verdict"), state = element("state");
        const head = document.querySelector("#ledger thead"), body = document.querySelector("#ledger tbody");
        let shown = rows, page = 0, sorted = -1, up = true;
        const classes = { "✓": "met", "✗": "unmet", "?": "open" };
        const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
        const isItem = index => index >= first && index < last;
        // What is worst comes first.
        const ranks = ["✗", "?", "✓", "–", ""];
        function order(a, b) {
          return isItem(sorted) ? ranks.indexOf(a[sorted]) - ranks.indexOf(b[sorted]) : compare(a[sorted], b[sorted]);
        }
        function line(row) {
          const tr = document.createElement("tr");
          row.forEach((text, index) => {
            const td = document.createElement("td");
            td.textContent = text;
            if (isItem(index)) td.className = "item " + (classes[text] || "");
            tr.append(td);
          });
          return tr;
        }
        function draw(all) {
          const from = all ? 0 : page * size, part = all ? shown : shown.slice(from, from + size);
          body.replaceChildren(...part.map(line));
          element("shown").textContent = ledger.shown
            .replace("{from}", shown.length ? from + 1 : 0).replace("{to}", from + part.length)
            .replace("{of}", shown.length);
        }
        function choose() {
          const words = find.value.trim().toLowerCase();
          const [column, sign] = state.value.split(" ");
          shown = rows.filter(row => (!verdict.value || row[ledger.verdict] === verdict.value)
            && (!sign || row[column] === sign)
            && (!words || row.some(text => text.toLowerCase().includes(words))));
          if (sorted >= 0) shown = shown.slice().sort((a, b) => order(a, b) * (up ? 1 : -1));
          page = 0;
          draw();
        }
        const titles = document.createElement("tr");
        ledger.columns.forEach((name, index) => {
          const th = document.createElement("th");
          th.textContent = name;
          th.tabIndex = 0;
          const sort = () => {
            up = sorted === index ? !up : true;
            sorted = index;
            for (const other of titles.children) other.removeAttribute("aria-sort");
            th.setAttribute("aria-sort", up ? "ascending" : "descending");
            choose();
          };
          th.onclick = sort;
          th.onkeydown = event => { if (event.key === "Enter") sort(); };
          titles.append(th);
        });
        head.append(titles);
        function offer(select, value, text) {
          const option = document.createElement("option");
          option.value = value;
          option.textContent = text;
          select.append(option);
        }
        offer(verdict, "", ledger.allVerdicts);
        for (const name of new Set(rows.map(row => row[ledger.verdict]))) offer(verdict, name, name);
        offer(state, "", ledger.allItems);
        for (let index = first; index < last; index += 1) {
          for (const sign of ["✗", "?"]) offer(state, index + " " + sign, sign + " " + ledger.columns[index]);
        }
        find.oninput = verdict.onchange = state.onchange = choose;
        element("before").onclick = () => { if (page > 0) { page -= 1; draw(); } };
        element("after").onclick = () => {
          if ((page + 1) * size < shown.length) { page += 1; draw(); }
        };
        const figures = () => document.querySelector(".figures");
        let wasOpen = false;
        addEventListener("beforeprint", () => { wasOpen = figures().open; figures().open = true; draw(true); });
        addEventListener("afterprint", () => { figures().open = wasOpen; draw(); });
        draw();

        """
}
