import data from "../data.js";
import { page } from "../parts/frame.js";
import { crumbs, legend, rows, squares } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const WAY = [
  ["../index.html", "首页"],
  ["../projects.html", "项目"],
];

export default class {
  data() {
    return {
      levels: data.levels,
      pagination: { data: "levels", size: 1, alias: "level", addAllPagesToCollections: false },
      permalink: ({ level }) => `2022/${level.id}/index.html`,
      eleventyExcludeFromCollections: true,
    };
  }

  render({ level }) {
    const title = `${level.title}（2022）`;
    const groups = level.programmes.map(
      (group) => `<section>
<h2 id="${group.id}">${escape(group.heading)}</h2>
${rows(group, false)}
</section>
`,
    );
    const others = data.levels
      .filter(({ id }) => id !== level.id)
      .map(({ id, label }) => `<li><a href="../${id}/index.html">${escape(label)}</a></li>\n`);
    const main = `${crumbs(WAY, level.title)}
<p class="kicker">样例市民生实事 2022</p>
<h1>${escape(level.title)}</h1>
<p class="lead">${escape(level.figures)}</p>
${legend(level.legend)}
${squares(level.projects, () => "")}
${groups.join("")}<nav class="no-print" aria-label="其他级别">
<ul class="inline">
${others.join("")}</ul>
</nav>`;
    return page({
      kind: "level",
      title,
      description: `${level.title}：${level.figures}`,
      trail: [...WAY, ["index.html", title]],
      main,
    });
  }
}
