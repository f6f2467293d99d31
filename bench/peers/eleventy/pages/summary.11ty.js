import data, { report } from "../data.js";
import { page } from "../parts/frame.js";
import { departments, legend, squares } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const { summary } = data;

export default class {
  data() {
    return {
      pages: [
        { kind: "home", url: "index.html", root: "", year: "2022/" },
        { kind: "year", url: "2022/index.html", root: "../", year: "" },
      ],
      pagination: { data: "pages", size: 1, alias: "one", addAllPagesToCollections: false },
      permalink: ({ one }) => one.url,
      eleventyExcludeFromCollections: true,
    };
  }

  render({ one: { kind, root, year } }) {
    const lines = summary.headline.map((line) => `<span class="line">${escape(line)}</span>`);
    const levels = data.levels.map(
      (level) => `<div class="level">
<h3><a href="${year}${level.id}/index.html">${escape(level.label)}</a></h3>
<p class="small">${escape(level.share)}</p>
${squares(level.projects, (id) => `${year}${id}/`)}
</div>
`,
    );
    const main = `<p class="kicker">年度报告 2022</p>
<h1>${lines.join("")}</h1>
<p class="lead">${escape(summary.lead)}</p>
<form class="find" action="${root}search.html" role="search">
<label for="q">身边的事办了吗</label>
<div><input type="search" id="q" name="q" placeholder="如：幼儿园、海塘"><button type="submit">搜索</button></div>
</form>
<section>
<h2>每一格是一个项目</h2>
${legend(summary.legend)}
<div class="levels">
${levels.join("")}</div>
</section>
<section>
<h2>责任单位</h2>
<p>${escape(summary.note)}<a href="${year}departments/index.html">全部 ${summary.number} 个单位</a></p>
${departments(data.departments.slice(0, summary.largest), `${year}departments/`)}
</section>
<section>
<h2>数字从哪里来</h2>
<p>录自《样例通报》。原文未注明发布日期。记录整理于 2023-01-05。</p>
<ul class="inline">
<li><a href="${year}checks.html">逐条核对</a></li>
<li><a href="${year}data/index.html">下载数据</a></li>
</ul>
</section>`;
    return page({ kind, title: report, description: summary.lead, trail: [["index.html", report]], main });
  }
}
