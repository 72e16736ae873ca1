// The reading list: what this browser keeps for this archive, to be read, noted, taken along.
(() => {
  "use strict";
  const { root, index, element, button, store, tell } = window.paperArchive;
  const place = document.getElementById("reading-list");
  const ID = /^[a-z0-9][a-z0-9._-]{0,99}$/;
  const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");

  const plurals = new Intl.PluralRules(WORDS.languageOfWords);
  const counted = (forms, count) => (forms[plurals.select(count)] || forms.other).replace("{count}", count);

  const clean = (papers) => {
    const seen = new Set();
    return (Array.isArray(papers) ? papers : [])
      .filter((paper) => paper && ID.test(paper.id) && !seen.has(paper.id) && seen.add(paper.id))
      .map((paper) => ({
        id: paper.id,
        title: text(paper.title, 1000) || paper.id,
        by: text(paper.by, 1000),
        bibtex: text(paper.bibtex, 100000),
        read: paper.read === true,
        note: text(paper.note, 10000),
      }));
  };
  const read = () => clean(store.read());
  const write = (papers) => store.write(papers) || tell(WORDS.keepsNothing);
  const change = (id, what) => write(read().map((paper) => (paper.id === id ? { ...paper, ...what } : paper)));
  const watched = (name, attributes, action) => {
    const made = element(name, "", attributes);
    made.addEventListener("change", () => action(made));
    return made;
  };

  const download = (name, type, words) => {
    const link = element("a", "", { download: name, href: URL.createObjectURL(new Blob([words], { type })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const entry = (paper) => paper.bibtex || `@misc{${paper.id},\n  title={${paper.title.replace(/[{}\\]/g, "")}}\n}`;

  const item = (paper) => {
    const li = element("li", "");
    const heading = element("h2", "");
    heading.append(element("a", paper.title, { href: root + "papers/" + paper.id + "/" + index }));
    const done = watched("input", { type: "checkbox" }, (box) => change(paper.id, { read: box.checked }));
    done.checked = paper.read;
    const mark = element("label", "");
    mark.append(done, " " + WORDS.read);
    const note = watched("textarea", { rows: 2 }, (field) => change(paper.id, { note: field.value }));
    note.value = paper.note;
    const notes = element("label", WORDS.notes);
    notes.append(note);
    const row = element("p", "", { class: "tools" });
    row.append(mark, " ", button(WORDS.takeOff, () => {
      write(read().filter((other) => other.id !== paper.id));
      show();
      tell(WORDS.takenOff.replace("{title}", () => paper.title));
    }));
    li.append(heading, element("p", paper.by, { class: "by" }), notes, row);
    return li;
  };

  const take = async (field) => {
    try {
      const brought = clean(JSON.parse(await field.files[0].text()));
      const known = read();
      const fresh = brought.filter((paper) => !known.some((other) => other.id === paper.id));
      write([...known, ...fresh]);
      show();
      tell(counted(WORDS.newPapers, brought.length).replace("{fresh}", fresh.length));
    } catch {
      tell(WORDS.noReadingListInFile);
    }
  };

  const show = () => {
    const papers = read();
    const list = element("ol", "", { class: "papers" });
    list.append(...papers.map(item));
    const tools = element("p", "", { class: "tools" });
    const file = watched("input", { type: "file", accept: ".json,application/json" }, take);
    const bring = element("label", WORDS.importJson + " ");
    bring.append(file);
    if (papers.length) {
      tools.append(
        button(WORDS.exportBibtex, () => download("reading-list.bib", "application/x-bibtex", read().map(entry).join("\n\n") + "\n")),
        button(WORDS.exportJson, () => download("reading-list.json", "application/json", JSON.stringify(read(), null, 1) + "\n")));
    }
    tools.append(bring);
    const words = papers.length
      ? counted(WORDS.savedPapers, papers.length).replace("{read}", papers.filter((paper) => paper.read).length)
      : WORDS.nothingSaved;
    place.replaceChildren(element("p", words, { class: "count" }), list, tools);
    if (!papers.length) list.remove();
  };
  show();
})();
