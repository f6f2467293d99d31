/* Filters and sorts what the page already has; the state stands in the address.

   A choice named `level` asks an item for its `data-level`, or for one of the words of its
   `data-levels`; where the item has neither, the group around it is asked. What a page does not
   have (a choice, a list, a count, an attribute) asks for nothing: few reports have all of them.
   While an input method composes nothing happens; when it is done, all happens once. */
(function () {
  "use strict";
  var form = document.getElementById("filter");
  if (!form) return;
  var GROUPS = "#projects, .finding-group", ITEMS = "#projects tbody > tr, .finding-group .finding";
  var status = document.getElementById("filter-count");
  var nothing = document.getElementById("filter-nothing");
  var controls = Array.from(form.elements).filter(function (control) { return control.name; });
  var choices = controls.filter(function (control) { return control.options && control.name !== "sort"; });
  var items = Array.from(document.querySelectorAll(ITEMS), itemOf);
  var order = "", last, composing = false;

  function fold(text) { return text.normalize("NFKC").toLowerCase(); }

  function named(name) {
    return controls.find(function (control) { return control.name === name; });
  }

  function chosen(name) {
    var found = named(name);
    return found ? found.value : "";
  }

  /* Where a value stands in a choice; behind all others where it does not. */
  function rank(choice, value) {
    var at = Array.from(choice.options, function (option) { return option.value; }).indexOf(value);
    return at < 0 ? choice.options.length : at;
  }

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
    var found = { node: node, place: place, key: 0, values: {} }, words = [node.textContent];
    choices.forEach(function (choice) {
      found.values[choice.name] = values(node, choice.name);
      found.values[choice.name].forEach(function (value) {
        var option = choice.options[rank(choice, value)];
        if (option) words.push(option.textContent);
      });
    });
    found.text = fold(words.join(" "));
    return found;
  }

  /* As the page has them, or as the choice of the wanted name has its values. */
  function sort() {
    var wanted = chosen("sort"), choice = named(wanted);
    if (wanted === order) return;
    order = wanted;
    items.forEach(function (item) {
      item.key = choices.includes(choice) ? rank(choice, item.values[wanted][0]) : 0;
    });
    items.sort(function (a, b) { return a.key - b.key || a.place - b.place; });
    items.forEach(function (item) { item.node.parentNode.appendChild(item.node); });
  }

  function fits(item, words) {
    return choices.every(function (choice) {
      return !choice.value || item.values[choice.name].includes(choice.value);
    }) && words.every(function (word) { return item.text.includes(word); });
  }

  function show() {
    var words = fold(chosen("q")).split(/\s+/).filter(Boolean), shown = new Set(), number = 0;
    sort();
    items.forEach(function (item) {
      item.node.hidden = !fits(item, words);
      if (item.node.hidden) return;
      shown.add(item.node.closest(GROUPS));
      number += 1;
    });
    document.querySelectorAll(GROUPS).forEach(function (group) { group.hidden = !shown.has(group); });
    if (nothing) nothing.hidden = number > 0;
    if (!status) return;
    var pattern = number === items.length ? status.dataset.all || "{n}" : status.dataset.some || "{m} / {n}";
    status.textContent = pattern.replace("{n}", items.length).replace("{m}", number);
  }

  function state() {
    var query = new URLSearchParams();
    controls.forEach(function (control) { if (control.value) query.set(control.name, control.value); });
    return query.toString();
  }

  function changed() {
    var query = state();
    if (query === last) return;
    last = query;
    show();
    try {
      history.replaceState(null, "", query ? "?" + query : location.pathname + location.hash);
    } catch (error) { /* some browsers refuse it for files on a disk */ }
  }

  var given = new URLSearchParams(location.search);
  controls.forEach(function (control) {
    if (given.has(control.name)) control.value = given.get(control.name);
    if (control.selectedIndex === -1) control.selectedIndex = 0;
  });
  form.addEventListener("compositionstart", function () { composing = true; });
  form.addEventListener("compositionend", function () { composing = false; changed(); });
  form.addEventListener("input", function (event) { if (!composing && !event.isComposing) changed(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); changed(); });
  form.addEventListener("reset", function () { setTimeout(changed); });
  form.classList.add("filter-ready");
  last = state();
  show();
})();
