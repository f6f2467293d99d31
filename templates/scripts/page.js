(() => {
"use strict";

/* What scripts add to a page: so it has nothing without them that does nothing. */
function make(name, parent, className, role) {
  var node = document.createElement(name);
  if (className) node.className = className;
  if (role) node.setAttribute("role", role);
  parent.append(node);
  return node;
}

function addButton(text, parent, act) {
  var button = make("button", parent);
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

/* The size of the text: 100, 125 or 150 per cent, remembered where the browser allows it. */
(() => {
  var KEY = "yqsite-text-size", SIZES = { "100": "标准", "125": "大", "150": "特大" }, known;

  function set(size) {
    document.documentElement.setAttribute("data-text", size);
    buttons.forEach(button => button.setAttribute("aria-pressed", button.value === size));
  }

  var notes = document.getElementById("site-notes");
  if (!notes) return;
  var group = make("div", notes, "text-size", "group");
  group.setAttribute("aria-label", "字号");
  var buttons = Object.keys(SIZES).map(size => {
    var button = addButton(SIZES[size], group, () => {
      set(size);
      try { localStorage.setItem(KEY, size); } catch (error) { /* a private window forgets it */ }
    });
    button.value = size;
    return button;
  });
  try { known = localStorage.getItem(KEY); } catch (error) { /* or never knew */ }
  set(SIZES[known] ? known : "100");
})();

/* The arrow keys go from square to square; Tab reaches the first of each group, and leaves it. */
(() => {
  var ROW = 10, STEPS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: ROW, ArrowUp: -ROW };
  document.querySelectorAll(".squares li:not(:first-child) a").forEach(square => {
    square.tabIndex = -1;
  });
  document.addEventListener("keydown", event => {
    var step = STEPS[event.key], group = step && event.target.closest(".squares");
    if (!group || event.altKey || event.ctrlKey || event.metaKey) return;
    var all = Array.from(group.querySelectorAll("a")), next = all[all.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();

/* Beside the citation: buttons that copy it, with the page's address where it names none, and that
   copy or share the address at which the page is open. Without scripts there is none of them. */
(() => {
  var cite = document.querySelector(".cite"), here = location.href, isWeb = here.startsWith("http");
  if (!cite) return;
  var tools = make("p", cite.parentNode, "cite-tools no-print");

  /* In this way it works without TLS, too; something has to be selected then. */
  function copy(text, name) {
    function give(event) { event.clipboardData.setData("text/plain", text); event.preventDefault(); }
    getSelection().selectAllChildren(cite);
    document.addEventListener("copy", give);
    status.textContent = document.execCommand("copy") ? name + "已复制" : "未能复制，请手动复制";
    document.removeEventListener("copy", give);
  }

  addButton("复制引用", tools, () => {
    var text = cite.textContent;
    copy(isWeb && !text.includes("://") ? text + "，" + here.split(/[?#]/)[0] : text, "引用");
  });
  addButton("复制链接", tools, () => copy(here, "链接"));
  if (navigator.share && isWeb) addButton("分享", tools, () => {
    navigator.share({ title: document.title, text: document.querySelector("[name=description]").content, url: here }).catch(String);
  });
  var status = make("span", tools, "", "status");
  cite.after(tools);
})();

/* Rows of a table that are copied arrive in a spreadsheet in plain words: actual and target in columns
   of their own, behind all what is marked and asked. No cell becomes a formula, and no number a date. */
document.addEventListener("copy", event => {
  var chosen = getSelection(), end = chosen.focusNode, start = chosen.anchorNode, node = start && (start.closest ? start : start.parentElement);
  var table = node && node.closest("table"), cell = node && node.closest("td, th");
  if (!table || !table.contains(end) || cell && cell.contains(end)) return;
  var heads = table.rows[0].cells, rows = Array.from(table.rows).filter((row, at) => !at || row.offsetHeight && chosen.containsNode(row, true));

  function words(node) {
    var copy = node.cloneNode(true);
    copy.querySelectorAll("[aria-hidden], .rows-marks, .rows-more, .rows-several").forEach(each => each.remove());
    copy.querySelectorAll("p, li, .small").forEach(each => each.prepend(" "));
    var text = copy.textContent.replace(/\s+/g, " ").trim();
    return /^[=+@＝＋－＠-]/.test(text) && isNaN(text) ? "'" + text : text;
  }

  var lines = rows.map(row => Array.from(row.cells, (cell, at) => {
    var text = words(cell);
    return !heads[at].textContent.includes(" / ") ? text : text.includes(" / ") ? text.replace(" / ", "\t") : text + "\t";
  }).concat(Array.from(row.querySelectorAll(".rows-marks .unseen, .rows-more"), words).join("；")).join("\t"));
  var cells = lines.map(line => "<tr>" + line.split("\t").map(text => {
    var style = /^[\d.]+%?$/.test(text) ? "" : " style='mso-number-format:\"\\@\"'";
    return "<td" + style + ">" + text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }).join(""));
  event.clipboardData.setData("text/plain", lines.join("\r\n"));
  event.clipboardData.setData("text/html", "<table>" + cells.join(""));
  event.preventDefault();
});
})();
