/* Filters the findings that the page already has; the state stands in the address. */
(function () {
  "use strict";
  var form = document.getElementById("filter");
  if (!form) return;
  var names = ["kind", "level", "state"];
  var groups = document.querySelectorAll(".finding-group");
  var number = document.querySelectorAll(".finding-group .finding").length;

  function fits(finding) {
    var level = form.elements.level.value, state = form.elements.state.value;
    return (!level || finding.dataset.levels.split(" ").indexOf(level) >= 0) && (!state || finding.dataset.state === state);
  }

  function show() {
    var total = 0;
    groups.forEach(function (group) {
      var kind = form.elements.kind.value;
      var shown = 0;
      group.querySelectorAll(".finding").forEach(function (finding) {
        finding.hidden = !((!kind || group.dataset.kind === kind) && fits(finding));
        shown += !finding.hidden;
      });
      group.hidden = !shown;
      total += shown;
    });
    document.getElementById("filter-count").textContent = total === number ? number + " 条" : number + " 条中的 " + total + " 条";
    document.getElementById("filter-nothing").hidden = total > 0;
  }

  function changed() {
    var state = new URLSearchParams();
    names.forEach(function (name) {
      if (form.elements[name].value) state.set(name, form.elements[name].value);
    });
    var query = state.toString();
    show();
    try {
      history.replaceState(null, "", query ? "?" + query : location.pathname);
    } catch (error) { /* some browsers refuse it for files on a disk */ }
  }

  var state = new URLSearchParams(location.search);
  names.forEach(function (name) {
    if (state.has(name)) form.elements[name].value = state.get(name);
    if (form.elements[name].selectedIndex === -1) form.elements[name].selectedIndex = 0;
  });
  form.addEventListener("input", changed);
  form.addEventListener("submit", function (event) { event.preventDefault(); changed(); });
  form.addEventListener("reset", function () { setTimeout(changed); });
  form.classList.add("filter-ready");
  show();
})();
