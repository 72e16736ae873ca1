// The search engine: a worker of the search page, and what the command "search" runs. It asks for
// the files it needs by name and does nothing else with the outside. Rhino, which runs it for the
// command, has no const in blocks, no destructuring and no spread.
const paperSearch = (() => {
  "use strict";

  // Analysis: the same steps as WordAnalyzer.java.
  let FOLDED = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ς": "σ" };
  let WORD = /[0-9a-z\u0300-\u036f\u00aa-\uffff]/;
  let GAP = /[\u00ab-\u00b1\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02df\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3007-\u3020\u3030\u303d-\u303f\ud83c-\ud83e\ue000-\uf8ff\ufd3e\ufd3f\ufe00-\ufe6f\ufeff\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff]/;
  let DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud88d]/;
  let STOP = new Set("a an and are as at be by for from in is it of on or that the this to we with".split(" "));

  let fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "")
    .replace(/[ß-ς]/g, (c) => FOLDED[c] || c).replace(/['’](?=s(?![0-9a-z]))s/g, "").replace(/['’]/g, "");

  let words = (text) => {
    let out = [];
    let word = "";
    let end = () => {
      if (word && DENSE.test(word)) dense(word, out);
      else if (word) out.push(word.slice(0, 64));
      word = "";
    };
    let plain = fold(text);
    for (let i = 0; i < plain.length; i++) {
      let c = plain[i];
      if (WORD.test(c) && !GAP.test(c)) word += c;
      else if ((c === "+" || c === "#") && /^[a-z]\+?$/.test(word)) word += c;
      else end();
    }
    end();
    return out;
  };

  // Scripts without spaces: each two letters that follow each other, or a letter that is alone.
  let dense = (word, out) => {
    let run = [];
    let other = "";
    let close = () => {
      if (run.length === 1) out.push(run[0]);
      for (let i = 0; i + 1 < run.length; i++) out.push(run[i] + run[i + 1]);
      run = [];
      if (other) out.push(other);
      other = "";
    };
    for (let i = 0; i < word.length; i++) {
      let c = word[i];
      let isDense = DENSE.test(c);
      if (c >= "\ud800" && c < "\udc00" && i + 1 < word.length) c += word[++i];
      if (isDense ? other : run.length) close();
      if (isDense) run.push(c);
      else other += c;
    }
    close();
  };

  // Porter's second stemmer for English, as snowballstem.org describes it.
  let R = /^[^aeiouy]*[aeiouy]+[^aeiouy]/;
  let VOWEL = /[aeiouy]/;
  let PLURAL = /[aeiouy].+s$/;
  let SHORT = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
  let STAYS = new Set("sky news howe atlas cosmos bias andes inning outing canning herring earring proceed exceed succeed".split(" "));
  let OWN = { skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl" };
  let TWO = [["ization", "ize"], ["ational", "ate"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"], ["tional", "tion"], ["biliti", "ble"], ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"], ["aliti", "al"], ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"], ["enci", "ence"], ["anci", "ance"], ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"], ["ogi", "og"], ["li", ""]];
  let THREE = [["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ative", ""], ["ical", "ic"], ["ness", ""], ["ful", ""]];
  let FOUR = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];

  let region = (w, from) => {
    let m = R.exec(w.slice(from));
    return m ? from + m[0].length : w.length;
  };
  let stem = (word) => {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
    if (STAYS.has(word)) return word;
    if (OWN.hasOwnProperty(word)) return OWN[word];
    let w = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    let begin = /^(?:gener|commun|arsen)/.exec(w);
    let r1 = begin ? begin[0].length : region(w, 0);
    let r2 = region(w, r1);
    let ends = (s) => w.endsWith(s);
    let cut = (n, s) => { w = w.slice(0, w.length - n) + (s || ""); };
    if (ends("sses")) cut(2);
    else if (ends("ied") || ends("ies")) cut(w.length > 4 ? 2 : 1);
    else if (ends("s") && !ends("us") && !ends("ss") && PLURAL.test(w)) cut(1);
    if (STAYS.has(w) && w.length > 5) return w;
    let e = /(?:eed|eedly)$/.exec(w);
    let d = e ? null : /(?:ed|edly|ing|ingly)$/.exec(w);
    if (e) {
      if (e.index >= r1) cut(e[0].length, "ee");
    } else if (d && VOWEL.test(w.slice(0, d.index))) {
      cut(d[0].length);
      if (/(?:at|bl|iz)$/.test(w)) w += "e";
      else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) cut(1);
      else if (w.length === r1 && SHORT.test(w)) w += "e";
    }
    if (w.length > 2 && /[^aeiouy][yY]$/.test(w)) cut(1, "i");
    for (let rule of TWO) if (ends(rule[0])) {
      let at = w.length - rule[0].length;
      if (at >= r1 && (rule[0] !== "ogi" || w[at - 1] === "l") && (rule[0] !== "li" || "cdeghkmnrt".includes(w[at - 1]))) cut(rule[0].length, rule[1]);
      break;
    }
    for (let rule of THREE) if (ends(rule[0])) {
      let at = w.length - rule[0].length;
      if (at >= r1 && (rule[0] !== "ative" || at >= r2)) cut(rule[0].length, rule[1]);
      break;
    }
    for (let end of FOUR) if (ends(end)) {
      let at = w.length - end.length;
      if (at >= r2 && (end !== "ion" || "st".includes(w[at - 1]))) cut(end.length);
      break;
    }
    if (ends("e")) {
      let at = w.length - 1;
      if (at >= r2 || (at >= r1 && !SHORT.test(w.slice(0, at)))) cut(1);
    } else if (ends("ll") && w.length - 1 >= r2) cut(1);
    return w.toLowerCase();
  };

  // Files.
  let reader = (bytes) => {
    let at = 0;
    let number = () => {
      let n = 0, shift = 0, b;
      do { b = bytes[at++]; n |= (b & 127) << shift; shift += 7; } while (b > 127);
      return n;
    };
    let text = (length) => {
      let out = "";
      for (let end = at + length; at < end; at++) out += String.fromCharCode(bytes[at]);
      return decodeURIComponent(escape(out));
    };
    // A text of a sorted list: what it shares with the one before, and the rest.
    let last = "";
    let sorted = () => (last = last.slice(0, number()) + text(number()));
    return { number, text, sorted, at: () => at, skip: (n) => { at += n; }, done: () => at >= bytes.length };
  };

  // Gaps between slots in Rice's code, and ranks of impacts in unary; the least bit of a byte first.
  let bitsOf = (bytes, start) => {
    let at = start * 8;
    let one = () => {
      let bit = (bytes[at >> 3] >> (at & 7)) & 1;
      at++;
      return bit;
    };
    let low = (wanted) => {
      let value = 0;
      for (let i = 0; i < wanted; i++) value |= one() << i;
      return value;
    };
    let ones = (most) => {
      let n = 0;
      while (n < most && one()) n++;
      return n;
    };
    return { low, ones };
  };

  let postingsOf = (bytes, root) => {
    let r = reader(bytes);
    let terms = new Map();
    let all = 0;
    for (let left = r.number(); left > 0; left--) {
      let entry = { term: r.sorted(), df: r.number(), at: all };
      terms.set(entry.term, entry);
      all += entry.df;
    }
    let tables = [[], []];
    for (let table of tables) for (let left = r.number(); left > 0; left--) table.push(r.number() / 2);
    let slots = new Int32Array(all);
    let impacts = new Float32Array(all);
    let bits = bitsOf(bytes, r.at());
    let i = 0;
    for (let entry of terms.values()) {
      let table = tables[entry.df > Math.floor(root.papers / 16) ? 1 : 0];
      let low = 0;
      while (low < 24 && 3 * entry.df * (2 << low) <= 2 * root.slots) low++;
      let slot = -1;
      for (let left = entry.df; left > 0; left--) {
        let high = bits.ones(root.slots);
        slot += (high << low) + bits.low(low) + 1;
        slots[i] = slot;
        impacts[i++] = table[bits.ones(table.length - 1)];
      }
    }
    return { terms, slots, impacts };
  };

  let placesOf = (bytes) => {
    let r = reader(bytes);
    let all = [];
    while (!r.done()) {
      let length = r.number();
      all.push(bytes.subarray(r.at(), r.at() + length));
      r.skip(length);
    }
    return all;
  };

  let columnOf = (bytes) => {
    let r = reader(bytes);
    let values = [];
    for (let left = r.number(); left > 0; left--) values.push(r.text(r.number()));
    let slots = [];
    while (!r.done()) {
      let mine = [];
      for (let left = r.number(); left > 0; left--) mine.push(r.number());
      slots.push(mine);
    }
    return { values, slots };
  };

  // Fields apart: dates, ids, authors, titles. An id lacks what the other fields say.
  let cardsOf = (bytes) => {
    let lines = reader(bytes).text(bytes.length).split("\n");
    let used = lines[0].replace(/0/g, "").length;
    let row = 0;
    return Array.from(lines[0]).map((digit) => {
      if (digit !== "1") return null;
      let at = ++row;
      return () => {
        let date = lines[at], by = lines[at + 2 * used], title = lines[at + 3 * used];
        let id = lines[at + used].replace(/T([A-Z])$/, (all, letter) => words(title)[letter.charCodeAt(0) - 65])
          .replace("Y", date.slice(0, 4)).replace("A", () => words(by.replace(/\+/g, "")).pop());
        return { id, title, by: by.replace(/\+$/, " et al."), date };
      };
    });
  };

  let wordsOf = (bytes) => {
    let r = reader(bytes);
    let list = [];
    while (!r.done()) list.push([r.sorted(), r.number()]);
    return list;
  };

  // Queries: "a phrase" -not this OR that author:"given family" tag:x year:2020..2023
  let CLAUSE = /(-?)(?:(author|tag|venue|year|before|after|id):)?(?:"([^"]*)"?|([^\s"]+))/gi;
  let parse = (query) => {
    let text = joined(query);
    let groups = [], or, m;
    CLAUSE.lastIndex = 0;
    while ((m = CLAUSE.exec(text)) && groups.length < 32) {
      if (m[0] === "OR") { or = groups.length > 0; continue; }
      let field = (m[2] || "").toLowerCase();
      let quoted = m[3] !== undefined;
      let value = quoted ? m[3] : m[4];
      let open = !quoted && !field && CLAUSE.lastIndex === text.length;
      let atoms = atomsOf(field, value, quoted, open);
      if (or && atoms.length) groups[groups.length - 1].atoms.push(atoms.length === 1 ? atoms[0] : { all: atoms });
      else for (let atom of atoms) groups.push({ not: m[1] === "-", atoms: [atom] });
      or = false;
    }
    let kept = groups.filter((g) => g.not || !g.atoms.every((a) => a.stop));
    return kept.some((g) => !g.not) ? kept : groups;
  };
  // An identifier as a reader pastes it: an address, a prefix, the version of a preprint.
  let IDENTIFIER = /^(?=.*\d)[a-z0-9][\w.\-\/:()]*[\w)]$/;
  let KNOWN = /^(?:10\.\d{4,9}\/\S+|\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/;
  let identifier = (text) => {
    let plain = text.toLowerCase().replace(/[.,;]+$/, "");
    if (/^https?:|^(?:www\.|dx\.)?(?:doi|arxiv)\.org/.test(plain)) {
      try { plain = decodeURIComponent(plain); } catch (failure) { /* It stays as it is. */ }
      plain = plain.replace(/^.*\/papers\/([^/?#]+).*$/, "$1").replace(/[?#].*$/, "")
        .replace(/^(?:https?:\/\/)?(?:[\w-]+\.)*(?:doi|arxiv|ar5iv)\.\w+\/(?:(?:abs|pdf|html|format)\/)?/, "");
    }
    return plain.replace(/^(?:doi|arxiv):/, "").replace(/^10\.48550\/arxiv\./, "")
      .replace(/^((?:[a-z-]+(?:\.[a-z]{2})?\/\d{3}|\d{4}\.)\d{4,5})(?:v\d+)?(?:\.pdf)?$/, "$1");
  };
  let joined = (query) => query.slice(0, 1000)
    .replace(/\b(doi|arxiv)(?::\s+|\s+)(?=[a-z-]*[./]?\d)/gi, "$1:").replace(/(arxiv:\S+)\s+\[[\w.-]+\]/gi, "$1");
  let atomsOf = (field, value, quoted, open) => {
    let list = words(value);
    if (field === "id") return [{ term: "i:" + identifier(value) }];
    if (field === "tag") return list.length ? [{ term: "t:" + list.join("-") }] : [];
    if (field === "author" && list.length > 1) return [{ term: "a:" + list.join(" "), names: list }];
    if (field === "author") return list.map((word) => ({ term: word, word, flag: 0x40 }));
    if (field === "venue") return list.map((word) => ({ term: stem(word), word, flag: 0x20 }));
    if (field) {
      let range = rangeOf(field, value);
      return range ? [{ range }] : [];
    }
    if (quoted && list.length > 1) return [{ phrase: list }];
    let known = identifier(value);
    let certain = KNOWN.test(known) || /^https?:/i.test(value);
    if (!quoted && (certain || (IDENTIFIER.test(known) && (list.length > 1 || known !== value.toLowerCase())))) {
      return [{ term: "i:" + known, otherwise: list, certain }];
    }
    return list.map((word, i) => ({ term: stem(word), word, open: open && i === list.length - 1, stop: STOP.has(word), free: true }));
  };
  let rangeOf = (field, value) => {
    let m = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)?(\.\.)?(\d{4}(?:-\d\d(?:-\d\d)?)?)?$/.exec(value);
    if (!m || (!m[1] && !m[3])) return null;
    if (field === "before") return { from: "", to: m[1] || m[3], open: true };
    if (field === "after") return { from: (m[1] || m[3]) + "~", to: "~" };
    return { from: m[1] || "", to: (m[2] ? m[3] || "" : m[1]) + "~" };
  };

  let near = (a, b) => {
    if (a === b || Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    if (a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)) return true;
    return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  };

  // An archive, by its root.json.
  let open = (root) => {
    let size = root.slots;
    let parsed = new Map();
    let name = (hashes, at) => hashes.slice(at * 9, at * 9 + 9);
    let idf = (df) => Math.log(1 + (root.papers - df + 0.5) / (df + 0.5));

    // One search: what it lacks is named in "needs", and it is run again once that is there.
    let search = (query, options, get) => {
      let needs = new Set();
      let missing = new Set();
      let file = (which, parser) => {
        if (!which) return null;
        if (parsed.has(which)) return parsed.get(which);
        let bytes = get(which);
        if (bytes === undefined) { needs.add(which); return null; }
        if (bytes === null) { missing.add(which); return null; }
        let value = null;
        try { value = parser(bytes); } catch (failure) { value = null; }
        if (!value) { missing.add(which); return null; }
        if (parsed.size > 400) parsed.clear();
        parsed.set(which, value);
        return value;
      };
      let shardAt = (term) => {
        let low = 0, high = root.terms.length - 1;
        while (low < high) {
          let middle = (low + high + 1) >> 1;
          if (root.terms[middle] <= term) low = middle; else high = middle - 1;
        }
        return low;
      };
      let shard = (at) => file(name(root.termFiles, at), (bytes) => postingsOf(bytes, root));
      let column = (which) => file(root.columns[which], columnOf);
      let find = (term) => {
        let s = shard(shardAt(term));
        let entry = s && s.terms.get(term);
        return entry ? { shard: s, entry, file: shardAt(term) } : null;
      };
      // Places are read only where the query asks for a field or a phrase.
      let placesAt = (at) => {
        let all = file(name(root.placeFiles, Math.floor(at / root.placesOf)), placesOf);
        return all && all[at % root.placesOf];
      };
      let each = (found, flag, visit) => {
        let places = flag ? placesAt(found.file) : null;
        if (flag && !places) return;
        let from = found.entry.at;
        for (let i = from; i < from + found.entry.df; i++) {
          let place = flag ? places[i] : 0;
          if (!flag || place & flag) visit(found.shard.slots[i], found.shard.impacts[i], place);
        }
      };

      let changed = [];
      let prefixed = (atom) => {
        let found = [];
        let from = shardAt(atom.word);
        for (let at = from; at < Math.min(from + 2, root.terms.length) && (at === from || root.terms[at].startsWith(atom.word)); at++) {
          let s = shard(at);
          for (let entry of s ? s.terms.values() : []) {
            if (entry.term.startsWith(atom.word) && entry.term !== atom.term && !entry.term.includes(":")) found.push(find(entry.term));
          }
        }
        found.sort((a, b) => b.entry.df - a.entry.df || (a.entry.term < b.entry.term ? -1 : 1));
        return found.slice(0, 40);
      };
      let cutOff = (atom) => {
        let best = [];
        let s = shard(shardAt(atom.word));
        if (s) for (let entry of s.terms.values()) if (entry.term.length > 3 && atom.word.startsWith(entry.term)) best = [find(entry.term)];
        return best;
      };
      // A word that no paper has: the most frequent word that one slip of the finger makes of it.
      let corrected = (atom) => {
        if (atom.word.length < 4) return [];
        let best = null;
        let firsts = new Set([atom.word[0], atom.word[1]]);
        for (let first of firsts) {
          let list = file(root.words[first] || root.words["*"], wordsOf);
          for (let pair of list || []) if ((!best || pair[1] > best[1]) && near(atom.word, pair[0])) best = pair;
        }
        if (!best) return [];
        let found = find(stem(best[0]));
        if (found) changed.push([atom.word, best[0]]);
        return found ? [found] : [];
      };

      let listsOf = (atom) => {
        let exact = find(atom.term);
        if (atom.flag) placesAt(shardAt(atom.term));
        let lists = exact ? [exact] : [];
        let at = shardAt(atom.term);
        let known = (!exact && root.terms[at] === atom.term) || (exact && exact.entry.df > root.papers / 2000);
        if (atom.open && !known && atom.word.length > 1) for (let more of prefixed(atom)) lists.push(more);
        if (!lists.length && atom.open && atom.word.length > 5 && !needs.size) for (let more of cutOff(atom)) lists.push(more);
        if (!lists.length && atom.free && !needs.size) for (let more of corrected(atom)) lists.push(more);
        return lists;
      };

      let score = new Float32Array(size);
      let covered = new Uint8Array(size);
      let stamp = new Int32Array(size);
      let own = new Float32Array(size);
      let turn = 0;

      // Calls back with each paper an atom matches, and what that adds.
      let run = (atom, visit) => {
        if (atom.all) return conjunction(atom.all, visit);
        if (atom.phrase) return phrase(atom.phrase, visit);
        if (atom.range) {
          let dates = column("date");
          if (dates) dates.slots.forEach((mine, slot) => {
            let date = mine.length ? dates.values[mine[0]] : "";
            if (date && date >= atom.range.from && (atom.range.open ? date < atom.range.to : date <= atom.range.to)) visit(slot, 0);
          });
          return;
        }
        if (atom.names || atom.otherwise) {
          let found = find(atom.term);
          if (found) return each(found, 0, (slot) => visit(slot, atom.otherwise ? 100 : 1));
          if (needs.size && (atom.names || atom.certain)) return;
          let rest = (atom.names || atom.otherwise).map((word) => (atom.names ? { term: word, word, flag: 0x40 } : { term: stem(word), word, free: true }));
          return conjunction(rest, visit);
        }
        let lists = listsOf(atom);
        let df = 0;
        for (let found of lists) df += found.entry.df;
        let weight = lists.length ? idf(Math.min(df, lists[0].entry.df * 2)) / 24 : 0;
        lists.forEach((found, at) => {
          let mine = at && atom.open ? weight * 0.6 : weight;
          each(found, atom.flag, (slot, impact, place) => visit(slot, impact * mine, place));
        });
      };
      let conjunction = (atoms, visit) => {
        let counts = new Uint8Array(size);
        let sums = new Float32Array(size);
        atoms.forEach((atom, at) => run(atom, (slot, points) => {
          if (counts[slot] === at) { counts[slot]++; sums[slot] += points; }
        }));
        for (let slot = 0; slot < size; slot++) if (counts[slot] === atoms.length) visit(slot, sums[slot]);
      };
      // A phrase is looked for in titles; words that are not indexed keep their places open.
      let phrase = (list, visit) => {
        let starts = new Int32Array(size);
        let sums = new Float32Array(size);
        let placed = list.map((word, at) => ({ word, at })).filter((p) => !STOP.has(p.word));
        placed.forEach((p, turnOf) => {
          let lists = listsOf({ term: stem(p.word), word: p.word, flag: 31 });
          let seen = new Set();
          for (let found of lists) each(found, 31, (slot, impact, place) => {
            let start = (place & 31) - p.at + 64;
            if ((turnOf === 0 || starts[slot] === start * 64 + turnOf) && !seen.has(slot)) {
              starts[slot] = start * 64 + turnOf + 1;
              sums[slot] += (impact * idf(found.entry.df)) / 24;
              seen.add(slot);
            }
          });
        });
        for (let slot = 0; slot < size; slot++) if (starts[slot] % 64 === placed.length && starts[slot]) visit(slot, sums[slot]);
      };

      let groups = parse(String(query));
      let wanted = 0;
      for (let group of groups) {
        let step = ++turn;
        let touched = [];
        for (let atom of group.atoms) run(atom, (slot, points) => {
          if (stamp[slot] !== step) { stamp[slot] = step; own[slot] = points; touched.push(slot); }
          else if (points > own[slot]) own[slot] = points;
        });
        group.optional = group.atoms.every((atom) => atom.free);
        if (!group.not) wanted++;
        for (let slot of touched) {
          if (group.not) covered[slot] |= 128;
          else { covered[slot]++; score[slot] += own[slot]; if (!group.optional) covered[slot] |= 64; }
        }
      }
      // With filters only, or nothing positive, there is nothing to rank by words.
      if (!wanted) return { needs: [], missing: Array.from(missing), total: 0, hits: [], changed, partial: false, empty: true };
      if (needs.size) return { needs: Array.from(needs) };

      let strict = groups.some((g) => !g.not && !g.optional);
      let gather = (least) => {
        let out = [];
        for (let slot = 0; slot < size; slot++) {
          let c = covered[slot];
          if (c && c < 128 && (c & 63) >= least) out.push(slot);
        }
        return out;
      };
      let least = wanted;
      let slots = gather(least);
      while (!slots.length && !strict && least > 1 && (least - 1) * 2 >= wanted) slots = gather(--least);
      let partial = slots.length > 0 && least < wanted;

      // Facets of all that was found; what a reader chose narrows the list, not the counts of its own kind.
      let chosen = options.chosen || {};
      let facets = null;
      let kinds = { year: "date", tag: "tag", venue: "venue" };
      let valuesAt = (kind, slot) => {
        let c = column(kinds[kind]);
        return c ? c.slots[slot].map((at) => (kind === "year" ? c.values[at].slice(0, 4) : c.values[at])) : [];
      };
      let active = Object.keys(kinds).filter((kind) => chosen[kind]);
      if (options.facets) {
        facets = {};
        for (let kind of Object.keys(kinds)) {
          let counts = new Map();
          for (let slot of slots) {
            if (active.every((other) => other === kind || valuesAt(other, slot).includes(chosen[other]))) {
              for (let value of valuesAt(kind, slot)) counts.set(value, (counts.get(value) || 0) + 1);
            }
          }
          facets[kind] = Array.from(counts).sort((a, b) => (kind === "year" ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1))).slice(0, kind === "year" ? 60 : 20);
        }
      }
      if (active.length) slots = slots.filter((slot) => active.every((kind) => valuesAt(kind, slot).includes(chosen[kind])));

      let by = { date: "date", votes: "votes" }[options.sort];
      if (!by) slots.sort((a, b) => score[b] - score[a] || a - b);
      else {
        let c = column(by);
        let key = (slot) => (c && c.slots[slot].length ? c.values[c.slots[slot][0]] : "");
        if (by === "date") slots.sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : score[b] - score[a] || a - b));
        else slots.sort((a, b) => +key(b) - +key(a) || score[b] - score[a] || a - b);
      }

      let from = options.from || 0;
      let plain = words(String(query)).join(" ");
      let hits = slots.slice(from, from + (options.limit || 10)).map((slot) => {
        let cards = file(name(root.cardFiles, Math.floor(slot / root.cards)), cardsOf);
        let card = cards && cards[slot % root.cards];
        return card ? Object.assign(card(), { score: +score[slot].toFixed(3) }) : null;
      }).filter((hit) => hit);
      if (needs.size) return { needs: Array.from(needs) };
      if (!by) {
        let exact = hits.filter((hit) => words(hit.title).join(" ") === plain || hit.id === plain);
        hits = exact.concat(hits.filter((hit) => !exact.includes(hit)));
      }
      return { needs: [], missing: Array.from(missing), total: slots.length, hits, changed, partial, facets };
    };

    // The words of a query that a text marks, as they are compared by "marks".
    let marked = (query) => {
      let set = new Set();
      let add = (atom) => {
        (atom.all || []).forEach(add);
        (atom.phrase || atom.names || atom.otherwise || (atom.word ? [atom.word] : [])).forEach((word) => set.add(stem(word)));
        if (atom.open && atom.word.length > 1) set.add(atom.word + "*");
      };
      for (let group of parse(String(query))) if (!group.not) group.atoms.forEach(add);
      return Array.from(set);
    };
    // Files of cards are packed with a dictionary that all share.
    let isCards = (which) => root.cardFiles.indexOf(which) % 9 === 0;
    return { search, marked, isCards, dictionary: root.dictionary };
  };
  return { open, words, stem };
})();

if (typeof importScripts === "function") {
  let memory = new Map();
  let base = "";
  let index = null;
  let root = null;
  let unpack = (blob, format) => new Response(blob.stream().pipeThrough(new DecompressionStream(format))).arrayBuffer()
    .then((buffer) => new Uint8Array(buffer));
  let read = (path, options) => fetch(base + path, options).then((response) => {
    if (!response.ok) throw response.status;
    return response;
  });
  let file = (name, format) => read("data/" + name + "." + format).then((response) => response.blob());
  let gzipped = (name) => file(name, "gz").then((blob) => unpack(blob, "gzip"));
  let dictionary = null;
  // A stored block with the dictionary before the packed one: what follows refers back to it.
  let primed = (name) => Promise.all([dictionary, file(name, "deflate")]).then((both) => {
    let words = both[0], n = words.length;
    let head = new Uint8Array([0, n & 255, n >> 8, ~n & 255, (~n >> 8) & 255]);
    return unpack(new Blob([head, words, both[1]]), "deflate-raw").then((bytes) => bytes.subarray(n));
  });
  let load = (name) => (index.isCards(name) ? primed(name) : gzipped(name))
    .then((bytes) => memory.set(name, bytes), () => memory.set(name, null));
  let start = (fresh) => read("root.json", fresh ? { cache: "reload" } : {})
    .then((response) => response.json()).then((json) => { index = paperSearch.open(json); memory.clear(); dictionary = gzipped(json.dictionary); });
  let latest = 0;
  let answer = (ask, again) => {
    let result = index.search(ask.query, ask.options, (name) => memory.get(name));
    if (latest !== ask.number) return null;
    if (result.needs.length) {
      return Promise.all(result.needs.map(load)).then(() => answer(ask, again));
    }
    // The site may have been published anew since the root was read.
    if (result.missing.length && !again) return start(true).then(() => answer(ask, true));
    result.marked = index.marked(ask.query);
    result.number = ask.number;
    return postMessage(result);
  };
  onmessage = (event) => {
    let ask = event.data;
    latest = ask.number;
    if (ask.base) { base = ask.base; root = null; }
    if (!root) root = start(false);
    root.then(() => (ask.query === undefined ? null : answer(ask, false)))
      .catch((failure) => { root = null; postMessage({ number: ask.number, failure: String(failure) }); });
  };
}
