/* Filters and sorts a list; the state stands in the address.

   A list on one page is filtered as it stands there. A choice named `level` asks an item for its
   `data-level`, or for one of the words of its `data-levels`; a tick for a word of its `data-flags`;
   where the item has neither, the group around it is asked. What a page does not have asks for
   nothing: few reports have all of it.

   A list on many pages is filtered over the parts of the search index that the form names; of what is
   found a page stands in the table, and nothing else. The rows as they came are kept aside, for when
   nothing is asked any more. While an input method composes nothing happens; when it is done, all
   happens once. */
var yqsite = (() => {
  "use strict";
  var SIZE = 100, FIRST = 12, BITS = ["doubt", "notice", "above", "below", "highlight"], GONE = "本页已更新，请刷新。";
  var form = document.getElementById("filter"), table = document.getElementById("projects");
  if (!form) return {};
  var GROUPS = "#projects, .finding-group", ITEMS = "#projects tbody > tr, .finding-group .finding";
  var status = document.getElementById("filter-count"), nothing = document.getElementById("filter-nothing");
  var elsewhere = document.getElementById("filter-search"), reset = form.querySelector("[type=reset]");
  var controls = Array.from(form.elements).filter(control => control.name);
  var ticks = controls.filter(control => control.type === "checkbox");
  var choices = controls.filter(control => control.options && control.name !== "sort");
  var order = "", page = 1, last, composing = false, source, run = 0;

  function fold(text) { return text.normalize("NFKC").toLowerCase(); }

  function named(name) { return controls.find(control => control.name === name); }

  function words() {
    var field = named("q");
    return field ? fold(field.value).split(/\s+/).filter(Boolean) : [];
  }

  /* Where a value stands in a choice; behind all others where it does not. */
  function rank(choice, value) {
    var at = Array.from(choice.options, option => option.value).indexOf(value);
    return at < 0 ? choice.options.length : at;
  }

  function number(value) { return value < 0 || value === undefined ? Infinity : Number(value); }

  /* The list as it stands in the page. */
  function ofPage() {
    var items = Array.from(document.querySelectorAll(ITEMS), itemOf), shownOrder = "";

    /* What an element says of a name: one value, or several words. */
    function values(node, name) {
      for (; node; node = node.parentElement && node.parentElement.closest(GROUPS)) {
        if (node.dataset[name]) return [node.dataset[name]];
        if (node.dataset[name + "s"]) return node.dataset[name + "s"].split(" ");
      }
      return [];
    }

    /* An item is found by its own words and by those of the choices that it fits. */
    function itemOf(node, place) {
      var found = { node: node, place: place, values: {}, flags: values(node, "flag") };
      var said = [node.textContent];
      choices.forEach(choice => {
        found.values[choice.name] = values(node, choice.name);
        found.values[choice.name].forEach(value => {
          var option = choice.options[rank(choice, value)];
          if (option) said.push(option.textContent);
        });
      });
      found.text = fold(said.join(" "));
      return found;
    }

    function key(item, name) {
      if (name === "ratio") return number(item.node.dataset.ratio);
      var choice = named(name);
      return choices.includes(choice) ? rank(choice, item.values[name][0]) : item.place;
    }

    return {
      size: items.length,
      flagged: name => items.filter(item => item.flags.includes(name)).length,
      show: function (wanted) {
        var shown = new Set(), found = 0;
        if (order !== shownOrder) {
          shownOrder = order;
          sorted(items.slice(), key, item => item.place)
            .forEach(item => { item.node.parentNode.appendChild(item.node); });
        }
        items.forEach(item => {
          item.node.hidden = !choices.every(choice => {
            return !choice.value || item.values[choice.name].includes(choice.value);
          }) || !wanted.flags.every(name => item.flags.includes(name))
            || !wanted.words.every(word => item.text.includes(word));
          if (item.node.hidden) return;
          shown.add(item.node.closest(GROUPS));
          found += 1;
        });
        document.querySelectorAll(GROUPS).forEach(group => { group.hidden = !shown.has(group); });
        return found;
      }
    };
  }

  /* By the key that the order names, forwards or backwards; what is alike as it was. */
  function sorted(items, key, place) {
    var back = order.charAt(0) === "-", name = back ? order.slice(1) : order, sign = back ? -1 : 1;
    var keys = new Map(items.map(item => [item, name ? key(item, name) : place(item)]));
    return items.sort((a, b) => {
      var one = keys.get(a), other = keys.get(b);
      if (one === other) return place(a) - place(b);
      return one === Infinity ? 1 : other === Infinity ? -1 : sign * (one - other);
    });
  }

  /* The list over the parts of the index: a column for each field, over all parts. */
  function ofIndex(parts) {
    var columns = {}, names = {}, text, body = table.tBodies[0], came = Array.from(body.rows), pattern = came[0].cloneNode(true);
    pattern.className = "";
    var signs = {}, pager = document.querySelector(".pager"), own = document.createElement("nav"), mark = markOf();
    table.caption.querySelectorAll(".tag").forEach(tag => {
      signs[tag.className.replace("tag tag-", "")] = tag.firstElementChild.textContent;
    });
    ["keys", "numbers", "titles", "told", "figures", "percents", "departments"].forEach(name => {
      columns[name] = [].concat.apply([], parts.map(part => part[name].split("\n")));
    });
    columns.flags = [].concat.apply([], parts.map(part => part.flags));
    columns.ratios = [].concat.apply([], parts.map(part => part.ratios));
    join("level", "levels"); join("table", "tables"); join("programme", "programmes"); join("tag", "tags");
    if (parts[0].place) join("place", "places");
    joinDepartments();
    own.className = "pager no-print";
    own.setAttribute("aria-label", "分页");
    own.hidden = true;
    pager.after(own);

    /* Places in the names of a part become places in those of all. */
    function join(name, kind) {
      var all = names[name] = [], known = {}, into = columns[name] = [];
      parts.forEach(part => {
        var mine = (part.names[kind] || []).map(value => placeOf(all, known, value));
        part[name].forEach(n => { into.push(mine[n]); });
      });
    }

    function placeOf(all, known, value) {
      var key = value.join("\n");
      if (!(key in known)) { known[key] = all.length; all.push(value); }
      return known[key];
    }

    /* Rows with the same departments share one entry: lead and assisting, as places. */
    function joinDepartments() {
      var all = names.department = [], known = {}, sets = names.sets = [], entries = {}, at = 0;
      columns.set = [];
      parts.forEach(part => {
        var mine = (part.names.departments || []).map(value => placeOf(all, known, value));
        part.departments.split("\n").forEach(line => {
          var those = line.split("|").map(some => some ? some.split(",").map(n => mine[n]) : []);
          var key = those.join("|");
          if (!(key in entries)) { entries[key] = sets.length; sets.push(those); }
          columns.set.push(entries[key]);
          at += 1;
        });
      });
    }

    /* All words of each row, folded at once: a line for each. */
    function texts() {
      if (text) return text;
      var said = names.sets.map(those => [].concat.apply([], those).map(n => names.department[n][1]).join(" "));
      text = fold(columns.titles.map((title, n) => {
        return [columns.numbers[n], title, said[columns.set[n]], names.programme[columns.programme[n]][1], names.tag[columns.tag[n]][0]].join(" ");
      }).join("\n")).split("\n");
      return text;
    }

    function key(n, name) {
      if (name === "ratio") return number(columns.ratios[n]);
      if (name === "outcome") return rank(named(name), names.tag[columns.tag[n]][0]);
      return name === "department" ? (names.sets[columns.set[n]][0][0] === undefined ? Infinity : names.sets[columns.set[n]][0][0]) : n;
    }

    /* Which places of a column's names fit a choice. */
    function fitting(choice) {
      var value = choice.value, kind = { outcome: "tag", department: "set" }[choice.name] || choice.name;
      var fits = choice.name === "department"
        ? names.sets.map(those => those[0].some(n => names.department[n][0] === value))
        : names[kind].map(name => name[0] === value || kind === "place" && name[0].split(" ").includes(value));
      return [columns[kind], fits];
    }

    function found(wanted) {
      var chosen = choices.filter(choice => choice.value).map(fitting), hits = [];
      var bits = wanted.flags.reduce((sum, name) => sum | bit(name), 0), lines = wanted.words.length ? texts() : [];
      for (var n = 0; n < columns.keys.length; n += 1) {
        if ((columns.flags[n] & bits) === bits
          && chosen.every(pair => pair[1][pair[0][n]])
          && wanted.words.every(word => lines[n].includes(word))) hits.push(n);
      }
      return order ? sorted(hits, key, n => n) : hits;
    }

    function bit(name) { return 1 << BITS.indexOf(name); }

    function put(row, name, words) {
      var cell = row.querySelector(".rows-" + name);
      if (cell) cell.textContent = words;
      return cell;
    }

    function element(name, className, words, parent) {
      var node = document.createElement(name);
      if (className) node.className = className;
      if (words) node.textContent = words;
      if (parent) parent.appendChild(node);
      return node;
    }

    /* A row has what the rows of the page have; its cells are filled, never made of HTML. */
    function rowOf(n) {
      var row = pattern.cloneNode(true), title = put(row, "title", ""), link = element("a", "", columns.titles[n], title);
      link.href = columns.keys[n] + ".html";
      put(row, "number", columns.numbers[n]);
      marks(n, title);
      figure(n, row);
      outcome(n, row);
      var those = names.sets[columns.set[n]], cell = put(row, "department", said(those[0]));
      if (cell && those[1]) element("span", "small", "配合：" + said(those[1]), cell);
      return row;
    }

    function said(places) { return places.map(n => names.department[n][1]).join("、"); }

    function marks(n, title) {
      var all = [["doubt", "doubt", "?", "有待核对"], ["notice", "rows-noticed", "⚑", "曾被通报"], ["highlight", "rows-starred", "★", "亮点案例"]]
        .filter(each => columns.flags[n] & bit(each[0]));
      if (!all.length) return;
      title.parentNode.className = all.length > 1 ? "rows-marked rows-marked-often" : "rows-marked";
      var group = element("span", "rows-marks", "", title);
      all.forEach(each => {
        var sign = element("b", each[1], "", group);
        sign.title = each[3];
        element("span", "", each[2], sign).setAttribute("aria-hidden", "true");
        element("span", "unseen", each[3], sign);
      });
    }

    function figure(n, row) {
      var cell = put(row, "figure", ""), ratio = put(row, "ratio", ""), value = columns.ratios[n];
      if (!cell) return;
      if (value < 0) { element("span", "rows-none", "没有可比的数字", cell); return; }
      var told = columns.figures[n].split("\t");
      element("b", "", told[0], cell);
      cell.appendChild(document.createTextNode(" / " + told[1]));
      if (told[2]) {
        element("span", "rows-more", "共" + told[2] + "个数字" + (told[3] ? "，最高" + told[3] : ""), cell);
        element("span", "rows-several", "等" + told[2] + "个", cell);
      }
      ratio.appendChild(mark(value / 10000));
      element("span", "percent percent-" + (value > 10000 ? "above" : value < 10000 ? "below" : "even"), columns.percents[n], ratio);
    }

    function outcome(n, row) {
      var cell = put(row, "outcome", ""), told = columns.told[n].split("\t"), word = names.tag[columns.tag[n]];
      if (!cell) return;
      if (told[0]) cell.textContent = told[0];
      else {
        var tag = element("span", "tag tag-" + word[1], "", cell);
        element("span", "", signs[word[1]] || "–", tag).setAttribute("aria-hidden", "true");
        tag.appendChild(document.createTextNode(" " + word[0]));
      }
      if (told[1]) element("span", "small", told[1], cell);
    }

    /* The page's own pager aside, and one of what was found. */
    function paging(hits) {
      own.textContent = "";
      own.hidden = hits <= SIZE;
      if (own.hidden) return;
      var end = Math.min(page * SIZE, hits), list;
      element("p", "", "第" + ((page - 1) * SIZE + 1) + "–" + end + "项，共" + hits + "项", own);
      list = element("ul", "", "", own);
      [["上一页", page - 1], ["下一页", page + 1]].forEach(each => {
        if (each[1] < 1 || each[1] > Math.ceil(hits / SIZE)) return;
        var link = element("a", "", each[0], element("li", "", "", list));
        link.href = query(each[1]);
        link.addEventListener("click", event => {
          event.preventDefault();
          page = each[1];
          changed();
          table.scrollIntoView();
        });
      });
    }

    /* The rows that one sees first come at once, the others when these are painted. */
    function fill(rows, make, mine, start) {
      var end = Math.min(start + (start ? 2 * FIRST : FIRST), rows.length), some = document.createDocumentFragment();
      if (mine !== run) return;
      for (var n = start; n < end; n += 1) some.appendChild(make(rows[n]));
      if (start) body.appendChild(some); else body.replaceChildren(some);
      if (end < rows.length) setTimeout(() => { fill(rows, make, mine, end); });
    }

    /* What is chosen from comes from the index, when somebody is about to choose. */
    function choose(choice, all) {
      var done = false;
      function add() {
        if (done) return;
        done = true;
        all.forEach(value => { if (value[0] && value[0] !== choice.value) choice.add(new Option(value[1] || value[0], value[0])); });
      }
      ["focus", "pointerdown"].forEach(event => { choice.addEventListener(event, add); });
      var given = new URLSearchParams(location.search).get(choice.name);
      all.forEach(value => { if (given && value[0] === given) choice.add(new Option(value[1] || value[0], given, false, true)); });
    }
    if (named("department")) choose(named("department"), names.department);
    if (named("programme")) choose(named("programme"), names.programme);

    setTimeout(texts, 50);

    return {
      size: columns.keys.length,
      flagged: name => columns.flags.filter(flags => flags & bit(name)).length,
      show: function (wanted) {
        var asked = order || wanted.words.length || wanted.flags.length || choices.some(choice => choice.value);
        pager.hidden = Boolean(asked);
        own.hidden = true;
        table.hidden = false;
        run += 1;
        if (!asked) {
          page = 1;
          if (run > 1) fill(came, row => row, run, 0);
          return columns.keys.length;
        }
        var hits = found(wanted);
        page = Math.min(page, Math.max(1, Math.ceil(hits.length / SIZE)));
        table.hidden = !hits.length;
        fill(hits.slice((page - 1) * SIZE, page * SIZE), rowOf, run, 0);
        paging(hits.length);
        return hits.length;
      }
    };
  }

  /* The mark of a ratio on the one scale, as the page's own: of its rows one has the longest form. */
  function markOf() {
    var SPACE = "http://www.w3.org/2000/svg";
    function part(name, values, parent) {
      var node = document.createElementNS(SPACE, name);
      Object.keys(values).forEach(key => { node.setAttribute(key, values[key]); });
      parent.appendChild(node);
      return node;
    }
    function place(ratio) { return Math.round(Math.min(ratio, 3) / 3 * 1e4) / 100 + "%"; }
    return function (ratio) {
      var span = document.createElement("span"), tone = ratio > 1 ? "above" : ratio < 1 ? "below" : "even";
      span.className = "mark mark-" + tone;
      var svg = part("svg", { "aria-hidden": "true", focusable: "false" }, span);
      part("rect", { "class": "mark-base", width: place(Math.min(ratio, 1)) }, svg);
      if (ratio > 1) part("rect", { "class": "mark-over", x: "33.33%", width: place(Math.min(ratio, 3) - 1) }, svg);
      if (ratio > 3) part("path", { "class": "mark-over", d: "M2 0l9 7-9 7z" }, part("svg", { x: "100%", overflow: "visible" }, svg));
      return span;
    };
  }

  function show() {
    var wanted = { words: words(), flags: ticks.filter(tick => tick.checked).map(tick => tick.name) };
    var found = source.show(wanted);
    if (nothing) nothing.hidden = found > 0;
    var said = named("q") && named("q").value;
    if (elsewhere) elsewhere.search = said ? "?q=" + encodeURIComponent(said) : "";
    heads();
    if (reset) reset.hidden = !query(1);
    if (!status) return;
    var all = source.size, told = found === all ? status.dataset.all || "{n}" : status.dataset.some || "{m} / {n}";
    status.textContent = told.replace("{n}", all).replace("{m}", found);
  }

  /* The state as it stands in the address. */
  function query(at) {
    var said = new URLSearchParams();
    controls.forEach(control => {
      if (control.name !== "sort" && control.value && (control.type !== "checkbox" || control.checked)) said.set(control.name, control.value);
    });
    if (order) said.set("sort", order);
    if (at > 1) said.set("page", at);
    said = said.toString();
    return said ? "?" + said : "";
  }

  function changed() {
    if (query(page) === last) return;
    if (page > 1 && query(1) !== (last || "").replace(/[?&]page=\d+$/, "")) page = 1;
    last = query(page);
    if (source) show();
    last = query(page);
    try {
      history.replaceState(null, "", last || location.pathname + location.hash);
    } catch (error) { /* some browsers refuse it for files on a disk */ }
  }

  /* Heads of columns by which one can sort become buttons; each press turns the order. */
  function heads() {
    if (!table) return;
    Array.from(table.tHead.rows[0].cells, head => {
      var name = head.className.replace("rows-", "");
      if (name === "number") name = "";
      if (!["", "ratio", "outcome", "department"].includes(name)) return;
      var forwards = order === name, backwards = order === "-" + (name || "number");
      if (forwards || backwards) head.setAttribute("aria-sort", forwards ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
      if (head.querySelector("button")) return;
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => { turn(order === name ? "-" + (name || "number") : name); });
    });
  }

  function turn(next) {
    var choice = named("sort");
    order = next;
    if (choice) choice.value = next;
    changed();
  }

  function start(found) {
    source = found;
    var given = new URLSearchParams(location.search);
    if (given.get("flag")) given.set(given.get("flag"), "1"); // as addresses were before
    controls.forEach(control => {
      if (control.type === "checkbox") control.checked = given.has(control.name);
      else if (given.has(control.name)) control.value = given.get(control.name);
      if (control.selectedIndex === -1 && control.name !== "sort") control.selectedIndex = 0;
    });
    order = /^(ratio|outcome|department|-ratio|-outcome|-department|-number)$/.test(given.get("sort") || "") ? given.get("sort") : "";
    page = Math.max(1, parseInt(given.get("page"), 10) || 1);
    ticks.forEach(tick => {
      var many = source.flagged(tick.name), label = tick.closest("label");
      label.querySelector("span").textContent = many;
      label.hidden = !many && !tick.checked;
    });
    form.addEventListener("compositionstart", () => { composing = true; });
    form.addEventListener("compositionend", function () { composing = false; changed(); });
    form.addEventListener("input", event => {
      if (event.target.name === "sort") order = event.target.value;
      if (!composing && !event.isComposing) changed();
    });
    form.addEventListener("submit", event => {
      event.preventDefault();
      changed();
      if (toggle) toggle.setAttribute("aria-expanded", "false");
      if (status) status.scrollIntoView();
    });
    form.addEventListener("reset", function () { order = ""; page = 1; setTimeout(changed); });
    form.classList.add("filter-ready");
    last = query(page);
    show();
  }

  var toggle = form.querySelector(".filter-toggle");
  if (toggle) toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  });

  var waiting = 0, parts = [];

  function read(address) {
    var script = document.createElement("script");
    script.src = address;
    script.onerror = function () { if (status) status.textContent = GONE; form.classList.add("filter-ready"); };
    document.head.appendChild(script);
  }

  if (!form.dataset.report) start(ofPage());

  return {
    /* The head of the index names its parts; those of this list are all read. */
    index: function (edition, all) {
      var mine = all.filter(name => name.indexOf("list-" + form.dataset.report + "-") === 0);
      var folder = document.currentScript.src.replace(/[^/]*$/, "search/");
      waiting = mine.length;
      mine.forEach(name => { read(folder + name); });
    },
    list: function (report, n, part) {
      parts[n] = part;
      waiting -= 1;
      if (!waiting) start(ofIndex(parts));
    }
  };
})();
