import data from "../data.js";
import { page } from "../parts/frame.js";
import { crumbs, legend, rows, squares } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const WAY = [
  ["../index.html", "首页"],
  ["index.html", "责任单位"],
];

function rates(of) {
  if (!of.length) return "";
  const links = of.map(({ href, text }) => `<a href="${href}">${escape(text)}</a>`);
  const list = of.length > 3 ? `<ul><li>${links.join("</li><li>")}</li></ul>` : links.join("、");
  return `<div><dt>指标完成率</dt><dd>${of.length} 个指标：${list}</dd></div>\n`;
}

export default class {
  data() {
    return {
      departments: data.departments,
      pagination: { data: "departments", size: 1, alias: "department", addAllPagesToCollections: false },
      permalink: ({ department }) => `2022/departments/${department.slug}.html`,
      eleventyExcludeFromCollections: true,
    };
  }

  render({ department }) {
    const title = `${department.name}（2022）`;
    const groups = department.levels.map(
      (group) => `<section>
<h2 id="${group.id}"><a href="../${group.id.slice(6)}/index.html">${escape(group.heading)}</a></h2>
${rows(group, true)}
</section>
`,
    );
    const main = `${crumbs(WAY, department.name)}
<p class="kicker">责任单位 2022</p>
<h1>${escape(department.name)}</h1>
<p class="lead">${escape(department.figures)}</p>
${legend(department.legend)}
${squares(department.projects, (level) => `../${level}/`)}
${groups.join("")}<section>
<h2 id="assessment">考核依据</h2>
<dl class="facts">
<div><dt>项目</dt><dd>${escape(department.by_level)}</dd></div>
<div><dt>完成成效</dt><dd>${escape(department.by_outcome)}</dd></div>
${rates(department.rates)}<div><dt>核对提示</dt><dd>无</dd></div>
</dl>
<p class="small">报告没有写明赋分规则，这里只列依据，不计分。</p>
</section>
<div class="signature">
<p>${escape(department.name)}已核对以上各项。</p>
<p>核对人</p>
<p>单位（盖章）</p>
<p>日期　　　　年　　月　　日</p>
</div>
<p class="no-print small">本页可打印为 A4，供单位核对签字。</p>`;
    return page({
      kind: "department",
      title,
      description: `${department.name}负责的民生实事项目：${department.figures}`,
      trail: [...WAY, [`${department.slug}.html`, title]],
      main,
    });
  }
}
