import data from "../data.js";
import { page } from "../parts/frame.js";
import { departments, heading, items, link, part, squares, strip } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const [{ blocks }] = data.lists;

function words({ is_owner, pieces }) {
  return is_owner ? `<span class="owner">${heading(pieces)}</span>` : heading(pieces);
}

function fact({ number, unit, words: of }) {
  const said = of.map((run) => (run.href ? link(run) : escape(run.text)));
  return `<li><span class="counts-number"><b>${number}</b>${escape(unit)}</span><span>${said.join("")}</span></li>\n`;
}

export default class {
  data() {
    return {
      summaries: data.summaries,
      pagination: { data: "summaries", size: 1, alias: "summary", addAllPagesToCollections: false },
      permalink: ({ summary }) => summary.url.slice(1),
      eleventyExcludeFromCollections: true,
    };
  }

  render({ summary }) {
    const year = summary.departments_page.href.replace("departments/index.html", "");
    const lines = summary.headline.map((line) => `<span class="line">${line.map(words).join("")}</span>`);
    const levels = summary.levels.map(
      (level) => `<div class="level">
<h3>${link({ href: level.href, text: level.label })}<span>${level.number}项</span></h3>
${squares(level.groups, (id) => `${year}${id}/`, "square")}</div>
`,
    );
    const by = summary.by_number.length > 1 ? "按编号排列：" : "";
    const note = `${escape(summary.squares_note)}${by}${summary.by_number.map(link).join("、")}`;
    const largest = blocks.slice(0, summary.blocks);
    const main = `<div class="opening">
<div>
<p class="kicker">${escape(summary.kicker)}</p>
<h1>${lines.join("")}</h1>
</div>
<ul class="counts">
${summary.facts.map(fact).join("")}</ul>
</div>
<div class="way no-print">
<form class="find" action="${summary.search}" role="search">
<label for="q">身边的事办了吗</label>
<div><input type="search" id="q" name="q" placeholder="${escape(summary.search_hint)}"><button type="submit">搜索</button></div>
</form>
<ul class="inline">
${items(summary.ways)}</ul>
</div>
${part(summary.squares_heading, note, `<div class="levels">\n${levels.join("")}</div>`)}${strip(summary.strip, "一点是一个数字，位置是实际与目标之比。")}${part(
      "谁负责",
      `${escape(summary.departments_note)}${link(summary.departments_page)}`,
      departments(largest, summary.each, `${year}departments/`),
    )}${part(
      "数字从哪里来",
      "",
      `<p>${escape(summary.source)}</p>
<ul class="inline">
${items(summary.next_steps)}</ul>`,
    )}`;
    return page(summary, main);
  }
}
