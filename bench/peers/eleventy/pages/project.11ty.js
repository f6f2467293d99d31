import data from "../data.js";
import { page } from "../parts/frame.js";
import { AXIS, heading, items, link, mark, tag } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const { projects } = data;

function measure(of) {
  if (!of) return "";
  return `<div class="measure-alone">
<span class="unseen">${escape(of.name)}</span>
${AXIS}
${mark(of)}
<span class="percent percent-${of.tone}">${of.percent}</span>
</div>
${of.more ? '<p class="small">箭头：超出300%的尺，看数字。</p>\n' : ""}`;
}

function neighbour(index, rel) {
  if (index === null) return "";
  const { number, label, title } = projects[index];
  return `<p><a href="${number}.html" rel="${rel}">${escape(label)}　${escape(title)}</a></p>\n`;
}

function neighbours({ previous, next }) {
  if (previous === null && next === null) return "";
  return `<section class="fold no-print">
<h2>前后</h2>
<details><summary>前后各项</summary>
<nav class="neighbours" aria-label="前后项目">
${neighbour(previous, "prev")}${neighbour(next, "next")}</nav>
</details>
</section>
`;
}

export default class {
  data() {
    return {
      projects,
      pagination: { data: "projects", size: 1, alias: "project", addAllPagesToCollections: false },
      permalink: ({ project }) => project.url.slice(1),
      eleventyExcludeFromCollections: true,
    };
  }

  render({ project }) {
    const way = [
      { href: "../index.html", text: "2022" },
      { href: "index.html", text: project.level_label },
    ];
    const trail = way.map(({ href, text }) => ({ item: href, name: text }));
    const answering = project.departments.map(({ slug, name }) =>
      link({ href: `../departments/${slug}.html`, text: name }),
    );
    const target = project.target.length
      ? `<p class="answer-target">${heading(project.target)}</p>\n`
      : "";
    const aside = project.aside.length
      ? ` <span class="answer-aside">${heading(project.aside)}</span>`
      : "";
    const source = escape(project.source);
    const main = `<nav class="crumbs crumbs-trail" aria-label="上级页面">
<ol>
${items([...way, project.programme])}</ol>
</nav>
<div class="answer-sheet">
<article>
<hgroup class="answer">
<p class="kicker">${escape(project.label)}</p>
${target}<h1${project.is_long ? ' class="long"' : ""}><span>${heading(project.words)}</span>${aside}</h1>
</hgroup>
<p class="outcome"><span class="outcome-word">${escape(project.outcome_head)}：${tag(project.tag)}</span><span>${answering.join("、")}</span></p>
${measure(project.figure)}<dl class="facts record">
<div class="record-words"><dt>完成情况（原文）</dt><dd>${escape(project.text)}</dd></div>
<div><dt>责任人</dt><dd>${escape(project.people)}</dd></div>
</dl>
</article>
<aside aria-label="本项的出处与引用">
<section class="fold">
<h2>出处</h2>
<details><summary>出处：${source}</summary>
<p class="small">${source}</p>
<p class="no-print">${link(project.data)}</p>
</details>
</section>
<section class="fold">
<h2>引用与分享</h2>
<details><summary>引用与分享</summary>
<p class="cite">${escape(project.citation)}</p>
</details>
</section>
${neighbours(project)}</aside>
</div>`;
    const here = { item: `${project.number}.html`, name: project.page_title };
    return page({ ...project, trail: [...trail, here] }, main, "article");
  }
}
