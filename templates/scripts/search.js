/* Substring search over the whole index, in the page itself: no server, no network.

   Text and query are folded alike (NFKC, lower case, one sign for all quotation marks). Several words
   must all occur, each itself or as what a report writes for it: an office's other names, 农贸市场 for
   菜市场, a project's number. A word that stands in a title counts first. Where nothing is found,
   traditional characters are read as simplified ones, and what is near is offered. A large site's index comes in many parts: postings of
   two-character sequences, in a few shards of consecutive projects, name every project that can
   hold a word, and the texts of those are then read, so that nothing is missed and nothing is shown
   that does not hold it. Each part has a hash of its content in its name, and the index's head says
   the names; it is of the same edition as the page, or the page has to be loaded anew. While an input method composes nothing happens; when it is done, all happens once. */
var yqsite = (() => {
  "use strict";
  var SHOWN = 30, NEAR = 6, GONE = "本页已更新，请刷新。", READING = "正在读取索引…", QUOTES = "“”‘’'「」『』〝〞＂＇";
  var head, folder, names = {}, waiting = {}, texts = {}, grams = {}, folds = [], run = 0, composing = false, last, asked;
  var form = document.getElementById("search");
  var status = document.getElementById("search-count");
  var list = document.getElementById("search-results");
  var more = document.getElementById("search-more");
  var near = document.getElementById("search-near");
  var patterns = document.getElementById("search-tags");

  /* The folded text, and for each of its characters the place it came from. */
  function fold(text) {
    var folded = "", from = [];
    for (var place = 0; place < text.length;) {
      var sign = String.fromCodePoint(text.codePointAt(place));
      var plain = QUOTES.indexOf(sign) < 0 ? sign.normalize("NFKC").toLowerCase() : '"';
      for (var n = 0; n < plain.length; n += 1) from.push(place);
      folded += plain;
      place += sign.length;
    }
    from.push(text.length);
    return { text: folded, from: from };
  }

  /* The words of a query, each with all that it may stand for: itself first. */
  function words(query) {
    return fold(query).text.split(/\s+/).filter(Boolean).map(meanings);
  }

  /* What a report writes for a word: words for what people type (`words`), or the id of a project
     between ends of lines, where a level's name or id stands before a number. */
  function meanings(word) {
    var all = [word], number = /^(.*?)[/第]?([a-z]?\d[\d-]*)项?$/.exec(word);
    Object.keys(head.words).forEach(key => {
      var typed = fold(key).text;
      if (word !== typed && (typed.length < 2 || word.indexOf(typed) < 0)) return;
      head.words[key].forEach(official => { all.push(word.replace(typed, fold(official).text)); });
    });
    Object.keys(head.levels).forEach(level => {
      if (!number) return;
      var named = (level + "\n" + fold(head.levels[level]).text).indexOf(number[1]) >= 0;
      if (number[1] ? named : /[第项]/.test(word)) all.push("\n" + level + "/" + number[2] + "\n");
    });
    return all;
  }

  /* Whether a word stands in one of some fields, itself or what it stands for. */
  function stands(word, fields) {
    return word.some(each => {
      return fields.some(field => field.text.indexOf(each) >= 0);
    });
  }

  /* Where the words stand in a field, as [start, end) of the text as printed; longest first wins. */
  function hits(field, wanted) {
    var found = [];
    [].concat.apply([], wanted).forEach(word => {
      for (var at = field.text.indexOf(word); at >= 0; at = field.text.indexOf(word, at + word.length)) {
        found.push([field.from[at], field.from[at + word.length - 1] + 1]);
      }
    });
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }

  function marked(node, text, found) {
    var done = 0;
    found.forEach(hit => {
      if (hit[0] < done) return;
      node.appendChild(document.createTextNode(text.slice(done, hit[0])));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(hit[0], hit[1]);
      node.appendChild(mark);
      done = hit[1];
    });
    node.appendChild(document.createTextNode(text.slice(done)));
    return node;
  }

  function element(name, className, parent) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (parent) parent.appendChild(made);
    return made;
  }

  /* A record is [id, title, text, programme, people, departments, tags, label, parts, towns]; programme,
     departments and tags are places in the lists of its part, and in the page's template. A label
     stands there where the id makes none, parts where each line of the text is an item's. */
  function record(raw, part) {
    var offices = raw[5].map(n => part.departments[n]);
    var fields = [raw[1], raw[2], part.programmes[raw[3]] || "", raw[4], offices.join("、")];
    var shown = fields.map(field => field.replace(/\n/g, "　"));
    var others = offices.map(name => part.aliases[name] || "");
    var tags = raw[6].map(n => {
      var pattern = patterns && patterns.content.children[n];
      return pattern ? pattern.textContent : "";
    });
    fields.push(others.concat(tags, raw[9] || []).join("、"), "\n" + raw[0] + "\n");
    return { raw: raw, shown: shown, fields: fields.map(fold) };
  }

  /* How many of the words stand in the title, or -1 where one of them stands nowhere. */
  function score(project, wanted) {
    if (!wanted.every(word => stands(word, project.fields))) return -1;
    return wanted.filter(word => stands(word, [project.fields[0]])).length;
  }

  function label(raw) {
    var parts = raw[0].split("/");
    var level = head.levels[parts[0] + "/" + parts[1]] || "";
    return (head.years > 1 ? parts[0] + " " : "") + (raw[7] || level + "第" + parts[2] + "项");
  }

  /* The page of a project; of several items the first that holds a word. */
  function target(raw, found) {
    if (!raw[8] || !found.length) return raw[0] + ".html";
    var item = raw[2].slice(0, found[0][0]).split("\n").length - 1;
    return raw[0] + ".html#" + raw[8][item];
  }

  function around(text, found) {
    if (!found.length || text.length < 140) return [text, found];
    var start = Math.max(0, found[0][0] - 40), end = Math.min(text.length, start + 140);
    var cut = (start ? "…" : "") + text.slice(start, end) + (end < text.length ? "…" : "");
    var shift = start - (start ? 1 : 0);
    return [cut, found.filter(hit => hit[1] <= end).map(hit => {
      return [hit[0] - shift, hit[1] - shift];
    })];
  }

  function item(project, wanted) {
    var entry = element("li", "", list);
    element("span", "items-label", entry).textContent = label(project.raw);
    var link = element("a", "search-title", entry), said = hits(project.fields[1], wanted);
    link.href = target(project.raw, said);
    marked(link, project.shown[0], hits(project.fields[0], wanted));
    var tags = element("span", "search-tags", entry);
    project.raw[6].forEach(n => {
      var pattern = patterns && patterns.content.children[n];
      if (!pattern) return;
      tags.appendChild(pattern.cloneNode(true));
      tags.appendChild(document.createTextNode(" "));
    });
    var cut = around(project.shown[1], said);
    marked(element("p", "", entry), cut[0], cut[1]);
    var small = element("p", "small", entry);
    [4, 3, 2].forEach(n => {
      var found = hits(project.fields[n], wanted);
      if (n !== 4 && !found.length) return;
      if (small.firstChild) small.appendChild(document.createTextNode("　"));
      marked(small, project.shown[n], found);
    });
  }

  /* The towns whose name, or that of one of whose villages, begins with the words. */
  function towns(wanted) {
    (head.towns || []).filter(town => {
      var names = fold("\n" + town[1] + "\n" + town[2]).text;
      return wanted.every(word => {
        return word.some(each => each.length > 1 && names.indexOf("\n" + (each.replace(town[1], "") || each)) >= 0);
      });
    }).slice(0, NEAR).forEach(town => {
      var entry = element("li", "", list), link;
      element("span", "items-label", entry).textContent = "地点";
      link = element("a", "search-title", entry);
      link.href = head.places + town[0] + ".html";
      link.textContent = town[1];
      element("p", "", entry).textContent = town[3];
    });
  }

  function say(text) { if (status) status.textContent = text; }

  /* What the button for more does; without it there is none. */
  function offer(next, on) {
    if (!more) return;
    more.hidden = !next;
    more.onclick = on;
  }

  function read(source, done) {
    var script = document.createElement("script");
    script.src = source;
    script.onload = script.onerror = done;
    document.head.appendChild(script);
  }

  /* Whoever waits goes on when the part has told what it holds. One that is not there, or is not
     what it was, belongs to a page that is no longer the site's; the next query asks again. */
  function load(part, then) {
    waiting[part] = (waiting[part] || []).concat(then);
    if (waiting[part].length > 1) return;
    read(folder + names[part], () => {
      if (!waiting[part]) return;
      delete waiting[part];
      say(GONE);
    });
  }

  function arrived(part) {
    var those = waiting[part] || [];
    delete waiting[part];
    those.forEach(then => { then(); });
  }

  /* Reads what is not read yet, all at once, and goes on when everything is there. */
  function need(kept, prefix, wanted, then) {
    var missing = wanted.filter(n => !kept[n]);
    var left = missing.length;
    if (!left) { then(); return; }
    say(READING);
    missing.forEach(n => {
      load(prefix + n, function () { left -= 1; if (!left) then(); });
    });
  }

  /* The name of the file that holds the postings of a key in one shard. */
  function bucket(shard, key) { return shard + "-" + key.codePointAt(0) % head.buckets; }

  function shards() {
    var all = [];
    for (var n = 0; n * head.shard < head.projects; n += 1) all.push(n);
    return all;
  }

  function pairs(word) {
    var signs = Array.from(word.replace(/\n/g, "")), made = [];
    for (var n = 0; n + 1 < signs.length; n += 1) made.push(signs[n] + signs[n + 1]);
    return made;
  }

  /* The postings of one key in a shard: gaps between its projects, each a sign of which 34 is
     taken away; "!" stands before the sign that says how many gaps of 1 follow each other. */
  function postings(shard, key, into) {
    var coded = (grams[bucket(shard, key)] || {})[key] || "";
    var at = shard * head.shard - 1;
    for (var n = 0; n < coded.length; n += 1) {
      var many = coded.charAt(n) === "!", times = many ? coded.charCodeAt(n += 1) - 34 : 1;
      var gap = many ? 1 : coded.charCodeAt(n) - 34;
      for (; times; times -= 1) { at += gap; into[at] = (into[at] || 0) + 1; }
    }
  }

  function place(n) {
    var part = texts[Math.floor(n / head.part)];
    return record(part.records[n % head.part], part);
  }

  /* Every project that can hold all words, in the index's order. */
  function candidates(wanted) {
    var left = null;
    wanted.forEach(word => {
      var fitting = {};
      word.forEach(each => {
        holders(each).forEach(n => { if (!left || left[n]) fitting[n] = true; });
      });
      left = fitting;
    });
    return Object.keys(left || {}).map(Number).sort((a, b) => a - b);
  }

  /* Every project that can hold a word: it has all pairs of its signs. */
  function holders(word) {
    var keys = pairs(word), found = {}, needed = 1;
    if (keys.length) {
      keys = keys.filter((key, n) => keys.indexOf(key) === n);
      needed = keys.length;
      shards().forEach(shard => {
        keys.forEach(key => { postings(shard, key, found); });
      });
    } else {
      shards().forEach(shard => {
        Object.keys(grams[bucket(shard, word)] || {}).forEach(key => {
          if (Array.from(key)[0] === word) postings(shard, key, found);
        });
      });
    }
    return Object.keys(found).filter(n => found[n] >= needed);
  }

  function inParts(wanted, mine) {
    var needed = [];
    [].concat.apply([], wanted).forEach(word => {
      (pairs(word).length ? pairs(word) : [word]).forEach(key => {
        shards().forEach(shard => {
          if (needed.indexOf(bucket(shard, key)) < 0) needed.push(bucket(shard, key));
        });
      });
    });
    need(grams, "grams-", needed, () => {
      if (mine !== run) return;
      var left = candidates(wanted), shown = 0;
      function on() {
        var chunk = [], numbers = [], want = shown + SHOWN;
        while (left.length && chunk.length < SHOWN) {
          var next = left.shift(), part = Math.floor(next / head.part);
          chunk.push(next);
          if (numbers.indexOf(part) < 0) numbers.push(part);
        }
        need(texts, "text-", numbers, () => {
          if (mine !== run) return;
          chunk.map(place)
            .map(project => [score(project, wanted), project])
            .filter(scored => scored[0] >= 0)
            .sort((a, b) => b[0] - a[0])
            .forEach(function (scored) { item(scored[1], wanted); shown += 1; });
          if (left.length && shown < want - SHOWN / 2) { on(); return; }
          offer(left.length, on);
          if (!shown) nothing();
          else say(left.length ? "已显示" + shown + "项，还有更多" : "找到" + shown + "项");
        });
      }
      on();
    });
  }

  /* Nothing was found: once more in simplified characters, else what is near. */
  function nothing() {
    var mine = run, query = form.elements.q.value;
    need(folds, "folds", [""], () => {
      if (mine !== run) return;
      var plain = Array.from(query).map(sign => folds[""][sign] || sign).join("");
      if (plain !== query) { search(plain); return; }
      say("没有找到：原文没有提到“" + query.trim() + "”。可以换一个更短的词，或者去掉一个词再试。");
      suggest(fold(query).text);
    });
  }

  /* Words and names of programmes that have two signs in common with the query; else the programmes. */
  function suggest(query) {
    var known = [], programmes = texts[0] && texts[0].programmes || [];
    Object.keys(head.words).forEach(key => { known = known.concat(head.words[key]); });
    known = known.concat(programmes);
    var alike = known.filter((word, n) => {
      return word && known.indexOf(word) === n && pairs(query).some(pair => fold(word).text.indexOf(pair) >= 0);
    });
    var some = (alike.length ? alike : programmes.filter(Boolean)).slice(0, NEAR);
    if (!near || !some.length) return;
    near.textContent = alike.length ? "相近的词：" : "也可以看：";
    some.forEach((word, n) => {
      if (n) near.appendChild(document.createTextNode("、"));
      var link = document.createElement("a");
      link.href = "?q=" + encodeURIComponent(word);
      link.textContent = word;
      near.appendChild(link);
    });
  }

  function whole(wanted) {
    var found = texts[0].members.map((project, n) => [score(project, wanted), n, project])
      .filter(scored => scored[0] >= 0)
      .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    function on() {
      found.splice(0, SHOWN).forEach(scored => { item(scored[2], wanted); });
      offer(found.length, on);
    }
    if (!found.length) { nothing(); return; }
    say("找到" + found.length + "项");
    on();
  }

  /* Searches for what is typed, or for the same in simplified characters. */
  function search(plain) {
    var wanted = words(plain || form.elements.q.value);
    run += 1;
    list.textContent = "";
    if (near) near.textContent = plain ? "按“" + plain + "”查找。" : "";
    offer(false);
    if (!wanted.length) { say(head.projects + "个项目可以搜索"); return; }
    towns(wanted);
    if (head.buckets) inParts(wanted, run); else whole(wanted);
  }

  function write() {
    var query = form.elements.q.value;
    try {
      history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    } catch (error) { /* some browsers refuse it for files on a disk */ }
  }

  function changed() {
    if (form.elements.q.value === last) return;
    last = form.elements.q.value;
    search("");
    write();
  }

  /* The head of the index: its edition, and the names of its parts. Where it is not the page's, one
     of the two was kept for too long, by the browser or a cache on the way: the head is asked for
     once more, past what was kept, and if it still is another, the page is the old one. */
  function index(edition, parts) {
    if (!form || !list || !form.elements.q) return;
    var wanted = form.dataset.edition, source = document.currentScript.src.split("?")[0];
    var without = document.getElementById("search-without");
    if (without) without.hidden = true;
    if (wanted && wanted !== edition) {
      if (!asked) read(source + "?" + wanted, () => { if (!folder) say(GONE); });
      asked = true;
      return;
    }
    folder = source.slice(0, source.lastIndexOf("/")) + "/search/";
    parts.forEach(name => { names[name.split(".")[0]] = name; });
    load("about", function () {});
  }

  function about(value) {
    arrived("about");
    head = value;
    if (!head.buckets) {
      texts[0] = value;
      value.members = value.records.map(raw => record(raw, value));
    }
    form.elements.q.value = new URLSearchParams(location.search).get("q") || "";
    last = form.elements.q.value;
    form.addEventListener("compositionstart", () => { composing = true; });
    form.addEventListener("compositionend", function () { composing = false; changed(); });
    form.addEventListener("input", event => { if (!composing && !event.isComposing) changed(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); search(""); });
    form.hidden = false;
    search("");
  }

  return {
    index: index,
    about: about,
    folds: function (pairs) {
      folds[""] = {};
      for (var n = 0; n < pairs.length; n += 2) folds[""][pairs.charAt(n)] = pairs.charAt(n + 1);
      arrived("folds");
    },
    text: function (n, part) { texts[n] = part; arrived("text-" + n); },
    grams: function (shard, n, keys) {
      grams[shard + "-" + n] = keys;
      arrived("grams-" + shard + "-" + n);
    }
  };
})();
