import data from "../data.js";
import { page } from "../parts/frame.js";
import { paper } from "../parts/paper.js";
import { crumbs, link, part, rows, squares, strip } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const NOTE = "每一点是一个有目标的数字，位置是实际与目标之比。";

function line({ name, text, links }) {
  const named = links.map(link);
  const list = named.length > 3 ? `<ul><li>${named.join("</li><li>")}</li></ul>` : named.join("、");
  return `<div><dt>${escape(name)}</dt><dd>${escape(text)}${list && `：${list}`}</dd></div>\n`;
}

export default class {
  data() {
    return {
      departments: data.departments,
      pagination: { data: "departments", size: 1, alias: "department", addAllPagesToCollections: false },
      permalink: ({ department }) => department.url.slice(1),
      eleventyExcludeFromCollections: true,
    };
  }

  render({ department }) {
    const groups = department.levels.map(
      (group) => `<section>
<h2 id="${group.id}"><a href="${group.href}">${escape(group.heading)}</a></h2>
${rows(group, department.columns, true)}
</section>
`,
    );
    const boxes = squares(department.squares, (level) => `../${level}/`, "square_away");
    const main = `${crumbs(department.crumbs, department.title)}
<p class="kicker">${escape(department.kicker)}</p>
<h1>${escape(department.title)}</h1>
<p class="lead">${escape(department.lead)}</p>
${part(department.squares_heading, "", `<div class="views"><div>\n${boxes}</div></div>`)}${strip(department.strip, NOTE)}${groups.join("")}<section>
<h2 id="assessment">考核依据</h2>
<dl class="facts">
${department.assessment.lines.map(line).join("")}</dl>
<p class="small">${escape(department.assessment.rule)}</p>
</section>
${paper(department)}
<p class="no-print small">本页可打印为 A4，供单位核对签字。${department.report_error.map(link).join("")}</p>`;
    return page(department, main);
  }
}
