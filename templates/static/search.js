// The search page. A worker finds, this script shows: what it finds is in the address.
(() => {
  "use strict";
  const one = (selector) => document.querySelector(selector);
  const field = one("main input[name=q]");
  const form = field && field.form;
  if (!form) return;
  const order = form.elements.sort;
  const found = one("#found");
  const list = one("#results");
  const more = one("#more");
  const narrow = one("#narrow");
  const site = new URL("../", document.currentScript.src).href;
  const base = site + "search/";
  const element = (name, text, attributes) => {
    const made = document.createElement(name);
    made.textContent = text || "";
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    return made;
  };
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, WORDS.digitGroups);
  const plurals = new Intl.PluralRules(WORDS.languageOfWords);
  const counted = (forms, count) => (forms[plurals.select(count)] || forms.other).replace("{count}", grouped(count));
  const people = (names) => {
    const shown = names.slice(0, 3).join(", ");
    return names.length > 3 ? counted(WORDS.namesAndMore, names.length - 3).replace("{names}", () => shown) : shown;
  };
  const refuse = (text) => {
    const place = one("#no-search");
    if (text) place.prepend(element("p", text));
    place.classList.add("shown");
  };
  if (location.protocol === "file:") {
    refuse(WORDS.searchFromDisk);
    return;
  }
  if (!("DecompressionStream" in window) || !window.Worker) {
    refuse(WORDS.searchTooOld);
    return;
  }

  const FIRST = 5;
  const KINDS = { year: WORDS.year, tag: WORDS.tag, venue: WORDS.venue };
  let state = { q: "" };
  let limit = FIRST;
  let number = 0;
  let shown = [];
  let marked = [];
  const worker = new Worker(site + "static/search-engine.js");
  const send = (message) => { number++; worker.postMessage({ number, ...message }); };

  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    state = { q: "" };
    for (const key of ["q", "sort", ...Object.keys(KINDS)]) if (query.get(key)) state[key] = query.get(key).slice(0, 1000);
    field.value = state.q;
    order.value = state.sort || "";
  };
  const address = () => {
    const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
    return location.pathname + (query.size || String(query) ? "?" + query : "");
  };
  const keep = (how) => {
    try { history[how + "State"](null, "", address()); } catch { /* Too many changes in a short time. */ }
    document.title = (state.q ? state.q + " · " : "") + document.title.split(" · ").slice(-2).join(" · ");
  };

  const ask = () => {
    if (!state.q.trim()) {
      number++;
      shown = [];
      list.replaceChildren();
      found.textContent = "";
      more.hidden = narrow.hidden = true;
      return;
    }
    const chosen = {};
    for (const kind in KINDS) if (state[kind]) chosen[kind] = state[kind];
    send({ query: state.q, options: { limit, sort: state.sort, facets: narrow.open, chosen } });
  };

  worker.onmessage = ({ data }) => {
    if (data.number !== number) return;
    if (data.failure) {
      found.textContent = WORDS.searchUnreadable;
      refuse();
      return;
    }
    form.querySelector(".order").hidden = false;
    marked = data.marked;
    found.replaceChildren(element("span", data.empty ? "" : counted(data.partial ? WORDS.foundMostWords : WORDS.paperCount, data.total)));
    const notes = [];
    for (const [wrong, right] of data.changed) {
      const [before, after] = WORDS.didYouMean.replace("{wrong}", () => wrong).split("{right}");
      const note = element("p", before, { class: "note" });
      const button = element("button", right, { type: "button" });
      button.addEventListener("click", () => { change({ q: state.q.toLowerCase().replace(wrong, right) }, "push"); field.focus(); });
      note.append(button, after);
      notes.push(note);
    }
    if (data.missing.length) notes.push(element("p", WORDS.searchIncomplete, { class: "note" }));
    document.querySelectorAll("main > .note").forEach((note) => note.remove());
    found.after(...notes);
    show(data.hits);
    more.hidden = data.total <= limit;
    narrow.hidden = !data.total && !Object.keys(KINDS).some((kind) => state[kind]);
    if (data.facets) facets(data.facets);
  };
  worker.onerror = () => refuse(WORDS.searchStopped);

  // Results: what the index knows at once, what the paper's page shows as soon as it is in view.
  const show = (hits) => {
    const before = new Map(shown.map((hit) => [hit.id, hit]));
    const signature = marked.join(" ");
    shown = hits.map((hit) => {
      const known = before.get(hit.id);
      if (known && known.signature === signature) return known;
      const item = element("li");
      const heading = element("h2");
      heading.append(element("a", hit.title, { href: site + "papers/" + encodeURIComponent(hit.id) + "/" }));
      item.append(heading, element("p", [hit.by, hit.date].filter(Boolean).join(" · "), { class: "by" }));
      mark(item);
      return { id: hit.id, item, signature };
    });
    list.replaceChildren(...shown.map((hit) => hit.item));
    view.disconnect();
    clearTimeout(pause);
    pause = setTimeout(() => shown.filter((hit) => !hit.whole).forEach((hit) => view.observe(hit.item)), 400);
  };
  let pause = 0;
  const pages = new Map();
  const page = (id) => {
    if (!pages.has(id)) {
      const href = site + "papers/" + encodeURIComponent(id) + "/";
      pages.set(id, fetch(href)
        .then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
        .then((text) => new DOMParser().parseFromString(text, "text/html")));
    }
    return pages.get(id);
  };
  const view = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) {
      view.unobserve(entry.target);
      const hit = shown.find((one) => one.item === entry.target);
      if (hit) page(hit.id).then((read) => complete(hit, read)).catch(() => { /* The card says enough. */ });
    }
  });
  const complete = (hit, read) => {
    const article = read.querySelector("article");
    const heading = article && article.querySelector("h1");
    if (!heading || hit.whole) return;
    hit.whole = true;
    const link = hit.item.querySelector("h2 a");
    link.replaceChildren(...copies(heading));
    const named = article.querySelector(".people");
    const by = hit.item.querySelector(".by");
    if (named) {
      const names = [...named.querySelectorAll("a:not(.orcid)")].map((a) => a.textContent);
      if (names.length) by.textContent = [people(names), by.textContent.split(" · ").at(-1)].join(" · ");
    }
    const text = element("p");
    text.append(...excerpt(article));
    if (text.textContent) hit.item.append(text);
    mark(hit.item);
  };
  // Elements of the paper's page without links and attributes, but those of mathematics.
  const copies = (from) => [...from.childNodes].map((node) => {
    if (node.nodeType === 3) return document.createTextNode(node.data);
    if (node.nodeType !== 1 || /^(script|style|iframe|form|img|svg)$/i.test(node.localName)) return "";
    if (node.localName === "math") return document.importNode(node, true);
    const made = document.createElement(/^(em|i|b|strong|sup|sub|code|bdi|span)$/.test(node.localName) ? node.localName : "span");
    made.append(...copies(node));
    return made;
  });
  // The sentence that has most of the words, and what follows it.
  const excerpt = (article) => {
    const sentences = [];
    const paragraphs = [...article.querySelectorAll(".summary p, h2 ~ p:not([class]), article > div:not([class]) p")];
    for (const paragraph of paragraphs) {
      let sentence = { nodes: [], text: "" };
      const end = () => { if (sentence.text.trim()) sentences.push(sentence); sentence = { nodes: [], text: "" }; };
      for (const node of copies(paragraph)) {
        const parts = node.nodeType === 3 ? node.data.split(/(?<=[.!?])\s+(?=\S)/) : [node];
        parts.forEach((part, at) => {
          if (at) { sentence.nodes.push(" "); end(); }
          sentence.nodes.push(part);
          sentence.text += part.nodeType ? part.textContent : part;
        });
      }
      end();
    }
    const points = sentences.map((one) => new Set(paperSearch.words(one.text).filter(matches).map(paperSearch.stem)).size);
    const start = Math.max(0, points.indexOf(Math.max(0, ...points)));
    const nodes = start ? ["… "] : [];
    for (let at = start, length = 0; at < sentences.length && length < 240; at++) {
      nodes.push(...sentences[at].nodes);
      length += sentences[at].text.length;
    }
    return nodes;
  };
  const matches = (word) => {
    const stem = paperSearch.stem(word);
    return marked.some((one) => (one.endsWith("*") ? word.startsWith(one.slice(0, -1)) : one === stem || one === word));
  };
  const mark = (within) => {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentNode.closest("math, mark")) texts.push(walker.currentNode);
    for (const text of texts) {
      const parts = [];
      let done = 0;
      for (const word of text.data.matchAll(/[\p{L}\p{N}\p{M}+#]+/gu)) {
        if (paperSearch.words(word[0]).some(matches)) {
          parts.push(text.data.slice(done, word.index), element("mark", word[0]));
          done = word.index + word[0].length;
        }
      }
      if (parts.length) text.replaceWith(...parts, text.data.slice(done));
    }
  };

  const facets = (counts) => {
    const place = narrow.querySelector("div");
    place.replaceChildren();
    for (const kind in KINDS) {
      const values = counts[kind] || [];
      if (state[kind] && !values.some((pair) => pair[0] === state[kind])) values.unshift([state[kind], 0]);
      if (!values.length) continue;
      const section = element("section");
      const rows = element("ul");
      for (const [value, papers] of values) {
        const pressed = state[kind] === value;
        const button = element("button", `${value} (${grouped(papers)})`, { type: "button", "aria-pressed": pressed });
        button.addEventListener("click", () => change({ [kind]: pressed ? "" : value }, "push"));
        const row = element("li");
        row.append(button);
        rows.append(row);
      }
      section.append(element("h2", KINDS[kind]), rows);
      place.append(section);
    }
  };

  const change = (what, how) => {
    Object.assign(state, what);
    if (field.value !== state.q) field.value = state.q;
    limit = FIRST;
    keep(how);
    ask();
  };
  let typing = 0;
  field.addEventListener("input", () => {
    state.q = field.value;
    limit = FIRST;
    ask();
    clearTimeout(typing);
    typing = setTimeout(() => keep("replace"), 300);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    change({ q: field.value }, "push");
  });
  order.addEventListener("change", () => change({ sort: order.value }, "push"));
  narrow.addEventListener("toggle", () => { if (narrow.open) ask(); });
  more.addEventListener("click", () => { limit += 20; ask(); });
  addEventListener("popstate", () => { fromAddress(); limit = FIRST; ask(); });
  // Arrows go from the field into the results and back.
  addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...list.querySelectorAll("h2 a")];
    const at = links.indexOf(document.activeElement);
    if (!step || (at < 0 && document.activeElement !== field) || (at < 0 && step < 0)) return;
    event.preventDefault();
    (links[at + step] || (at + step < 0 ? field : links[at]))?.focus();
  });

  fromAddress();
  // The root is read before the first key.
  send({ base, query: state.q || undefined, options: { limit, sort: state.sort, chosen: Object.fromEntries(Object.keys(KINDS).filter((kind) => state[kind]).map((kind) => [kind, state[kind]])) } });
})();
