import data from "../data.js";
import { page } from "../parts/frame.js";
import { crumbs, items, part, rows, squares, strip } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const NOTE = "每一点是一个有目标的数字，位置是实际与目标之比。";

function views(of) {
  const links = of.map(({ id, name }) => `<a href="#${id}">${escape(name)}</a>`);
  const ways = of.length > 1 ? `<p class="small no-print">排列：${links.join("、")}</p>\n` : "";
  const orders = of.map(
    ({ id, groups }) => `<div id="${id}">
${squares(groups, () => "", "square")}</div>
`,
  );
  return `${ways}<div class="views">
${orders.join("")}</div>`;
}

export default class {
  data() {
    return {
      levels: data.levels,
      pagination: { data: "levels", size: 1, alias: "level", addAllPagesToCollections: false },
      permalink: ({ level }) => level.url.slice(1),
      eleventyExcludeFromCollections: true,
    };
  }

  render({ level }) {
    const groups = level.programmes.map(
      (group) => `<section>
<h2 id="${group.id}">${escape(group.heading)}</h2>
${rows(group, level.columns, false)}
</section>
`,
    );
    const main = `${crumbs(level.crumbs, level.title)}
<p class="kicker">${escape(level.kicker)}</p>
<h1>${escape(level.title)}</h1>
<p class="lead">${escape(level.lead)}</p>
${part(level.squares_heading, "", views(level.views))}${strip(level.strip, NOTE)}${groups.join("")}<nav class="no-print" aria-label="其他级别">
<ul class="inline">
${items(level.others)}</ul>
</nav>`;
    return page(level, main);
  }
}
