/* Filters and sorts the rows that the page already has; the state stands in the address. */
(function () {
  "use strict";
  var form = document.getElementById("filter");
  var body = document.querySelector("#projects tbody");
  if (!form || !body) return;
  var status = document.getElementById("filter-count");
  var nothing = document.getElementById("filter-nothing");
  var names = ["q", "level", "programme", "department", "outcome", "flag", "sort"];

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  function option(name, value) {
    var found = form.elements[name].querySelector('option[value="' + value + '"]');
    return found ? found.textContent : "";
  }

  var rows = Array.prototype.map.call(body.rows, function (row, place) {
    var data = row.dataset;
    return {
      row: row,
      place: place,
      text: fold(row.textContent + " " + (data.programme ? option("programme", data.programme) : "")),
      level: data.level,
      programme: data.programme || "",
      departments: data.departments.split(" "),
      outcome: data.outcome,
      flags: (data.flags || "").split(" ")
    };
  });
  var ranks = Array.prototype.map.call(form.elements.outcome.options, function (choice) { return choice.value; });
  var orders = {
    outcome: function (a, b) { return ranks.indexOf(a.outcome) - ranks.indexOf(b.outcome); },
    department: function (a, b) {
      return a.departments[0] < b.departments[0] ? -1 : a.departments[0] > b.departments[0] ? 1 : 0;
    }
  };

  function fits(project, words) {
    var chosen = form.elements;
    return (!chosen.level.value || project.level === chosen.level.value) &&
      (!chosen.programme.value || project.programme === chosen.programme.value) &&
      (!chosen.department.value || project.departments.indexOf(chosen.department.value) >= 0) &&
      (!chosen.outcome.value || project.outcome === chosen.outcome.value) &&
      (!chosen.flag.value || project.flags.indexOf(chosen.flag.value) >= 0) &&
      words.every(function (word) { return project.text.indexOf(word) >= 0; });
  }

  function show() {
    var words = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
    var order = orders[form.elements.sort.value];
    var sorted = rows.slice().sort(function (a, b) { return (order && order(a, b)) || a.place - b.place; });
    var number = 0;
    sorted.forEach(function (project) {
      var shown = fits(project, words);
      project.row.hidden = !shown;
      number += shown;
      body.appendChild(project.row);
    });
    status.textContent = number === rows.length ? rows.length + " 个项目" : rows.length + " 个项目中的 " + number + " 个";
    nothing.hidden = number > 0;
    document.getElementById("projects").hidden = number === 0;
  }

  function write() {
    var state = new URLSearchParams();
    names.forEach(function (name) {
      if (form.elements[name].value) state.set(name, form.elements[name].value);
    });
    var query = state.toString();
    try {
      history.replaceState(null, "", query ? "?" + query : location.pathname + location.hash);
    } catch (error) { /* some browsers refuse it for files on a disk */ }
  }

  function changed() { show(); write(); }

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
