/* The size of the text: 100, 125 or 150 per cent, remembered where the browser allows it. */
(function () {
  "use strict";
  var root = document.documentElement;
  var KEY = "yqsite-text-size";
  var SIZES = [["100", "标准"], ["125", "大"], ["150", "特大"]];

  function remembered() {
    try { return localStorage.getItem(KEY); } catch (error) { return null; }
  }

  function remember(size) {
    try { localStorage.setItem(KEY, size); } catch (error) { /* a private window forgets it */ }
  }

  function set(size) {
    if (size === "100") root.removeAttribute("data-text"); else root.setAttribute("data-text", size);
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.value === size));
    });
  }

  var group = document.createElement("div");
  group.className = "text-size";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "字号");
  var buttons = SIZES.map(function (size) {
    var button = document.createElement("button");
    button.type = "button";
    button.value = size[0];
    button.textContent = size[1];
    button.addEventListener("click", function () { set(size[0]); remember(size[0]); });
    group.appendChild(button);
    return button;
  });
  var known = SIZES.some(function (size) { return size[0] === remembered(); });
  set(known ? remembered() : "100");
  var notes = document.getElementById("site-notes");
  if (notes) notes.appendChild(group);
})();

/* The arrow keys go from square to square; Tab reaches the first of each group, and leaves it. */
(function () {
  "use strict";
  var ROW = 10, STEPS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: ROW, ArrowUp: -ROW };
  document.querySelectorAll(".squares li:not(:first-child) a").forEach(function (square) {
    square.tabIndex = -1;
  });
  document.addEventListener("keydown", function (event) {
    var step = STEPS[event.key], group = step && event.target.closest(".squares");
    if (!group || event.altKey || event.ctrlKey || event.metaKey) return;
    var all = Array.from(group.querySelectorAll("a")), next = all[all.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();
