import data from "../data.js";
import { page } from "../parts/frame.js";
import { crumbs, offices, tag } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const CUT = `<rect class="measure-break" x="93%" y="12" width="6" height="36"/>
<rect class="measure-break" x="95%" y="12" width="6" height="36"/>
`;

function measure(bar) {
  return `<figure class="measure">
<figcaption><strong>${escape(bar.name)}</strong>　${escape(bar.sentence)}</figcaption>
<svg class="measure-bar${bar.apart ? " measure-apart" : ""}" aria-hidden="true" focusable="false">
<rect class="measure-frame" x="1" y="9" width="${bar.tick}" height="42"/>
<rect class="measure-actual" x="0" y="16" width="${bar.filled}" height="28"/>
${bar.broken ? CUT : ""}<svg x="${bar.tick}" overflow="visible"><rect class="measure-tick" x="-4" y="2" width="4" height="56"/></svg>
<text x="${bar.tick}" y="80" text-anchor="${bar.target_anchor}">${bar.target}</text>
<text class="measure-second" x="${bar.filled}" y="80" text-anchor="${bar.actual_anchor}">${escape(bar.actual)}</text>
</svg>
<p class="small">${bar.formula}${bar.broken ? "　条形在目标的 300% 处截断" : ""}　经人工确认</p>
</figure>
`;
}

function people(names) {
  return names.length ? `<div><dt>责任人</dt><dd>${escape(names.join("、"))}</dd></div>\n` : "";
}

function siblings({ programme, siblings: of, more, more_href }) {
  if (!of.length) return "";
  const lines = of.map(
    (one) =>
      `<li><span class="items-label">${escape(one.label)}</span> <a href="${one.href}">${escape(one.title)}</a> ${tag(one.tag)}</li>\n`,
  );
  return `<section class="no-print">
<h2>同属${escape(programme)}</h2>
<ul class="items">
${lines.join("")}</ul>
${more && `<p><a href="${more_href}">${more}</a></p>\n`}</section>
`;
}

function neighbour(one, word, rel) {
  return one
    ? `<p>${word}<a href="${one.href}" rel="${rel}">${escape(one.label)}　${escape(one.title)}</a></p>\n`
    : "";
}

function neighbours({ previous, next }) {
  if (!previous && !next) return "";
  return `<nav class="neighbours" aria-label="前后项目">
${neighbour(previous, "上一项", "prev")}${neighbour(next, "下一项", "next")}</nav>`;
}

export default class {
  data() {
    return {
      projects: data.projects,
      pagination: { data: "projects", size: 1, alias: "project", addAllPagesToCollections: false },
      permalink: ({ project }) => `${project.id}.html`,
      eleventyExcludeFromCollections: true,
    };
  }

  render({ project }) {
    const way = [
      ["../index.html", "首页"],
      ["../projects.html", "项目"],
      ["index.html", project.level_label],
    ];
    const main = `${crumbs(way, project.title)}
<article>
<p class="kicker">${escape(project.label)}${project.programme && `　${escape(project.programme)}`}</p>
<h1${[...project.title].length > 36 ? ' class="long"' : ""}>${escape(project.title)}</h1>
<p class="tags">${tag(project.tag)}</p>
${project.measures.map(measure).join("")}<dl class="facts">
<div><dt>年度完成情况</dt><dd>${escape(project.text)}</dd></div>
<div><dt>责任单位</dt><dd>${offices(project.departments, "../departments/")}</dd></div>
${people(project.people)}</dl>
<section>
<h2>出处</h2>
<p>没有注明来源文件</p>
</section>
<section>
<h2>引用与更正</h2>
<p class="cite">样例市民生实事（非官方整理），《${escape(project.title)}》，2022年度${escape(project.label)}，${escape(project.id)}.html</p>
<p class="small">本页地址：<code>${escape(project.id)}.html</code></p>
<ul class="inline no-print">
<li><a href="../data/index.html">下载数据</a></li>
</ul>
</section>
</article>
${siblings(project)}${neighbours(project)}`;
    return page({
      kind: "level",
      type: "article",
      title: project.page_title,
      description: project.description,
      trail: [...way, [`${project.number}.html`, project.page_title]],
      main,
    });
  }
}
