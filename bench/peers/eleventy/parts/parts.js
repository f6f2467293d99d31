// The parts that several pages share.
import data from "../data.js";
import { escape } from "./text.js";

const { projects } = data;

export const AXIS = '<span class="axis" aria-hidden="true"><i>目标</i><i>200%</i><i>300%</i></span>';
const STRIP_AXIS = '<div class="strip-axis" aria-hidden="true"><i>目标</i><i>200%</i><i>300%</i></div>';
const MORE = '<svg x="100%" overflow="visible"><path class="mark-more" d="M2 0l9 7-9 7z"/></svg>';

export function tag({ kind, mark, word }) {
  return `<span class="tag tag-${kind}"><span aria-hidden="true">${mark}</span> ${escape(word)}</span>`;
}

export function link({ href, text }) {
  return `<a href="${href}">${escape(text)}</a>`;
}

export function items(links) {
  return links.map((of) => `<li>${link(of)}</li>\n`).join("");
}

// The words of a heading: a number stays with its unit, a line ends behind a mark.
export function heading(pieces) {
  let words = "";
  for (const { kind, text, ends } of pieces) {
    words += kind ? `<span class="${kind}">${escape(text)}</span>` : escape(text);
    if (ends) words += "<wbr>";
  }
  return words;
}

// A length on the one scale.
export function mark({ base, over, more }) {
  const beyond = over && `<rect x="33.33%" width="${over}"/>`;
  return `<span class="mark"><svg aria-hidden="true"><rect width="${base}"/>${beyond}${more ? MORE : ""}</svg></span>`;
}

// A section whose heading and note stand in the margin.
export function part(title, note, body) {
  return `<section class="part">
<div class="part-head">
<h2>${escape(title)}</h2>
${note && `<p class="small">${note}</p>\n`}</div>
<div class="part-body">
${body}
</div>
</section>
`;
}

// One square a project, grouped; `to` gives the way to its folder, `label` names what it says.
export function squares(groups, to, label) {
  let blocks = "";
  for (const { word, kind, number, projects: indexes } of groups) {
    const plain = kind === "met";
    let lines = "";
    for (const index of indexes) {
      const project = projects[index];
      const shown = plain && project.tag.kind !== "met" ? ` class="${project.tag.kind}"` : "";
      lines += `<li${shown}><a href="${to(project.level)}${project.number}.html"><b>${escape(project[label])}</b></a></li>`;
    }
    blocks += `<div>
${word && `<p class="squares-word">${escape(word)}<b>${number}</b></p>\n`}<ul class="squares${plain ? "" : ` ${kind}`}">
${lines}
</ul>
</div>
`;
  }
  return blocks;
}

// Every measure as a dot on the one scale; a sentence and a table say the same.
export function strip(of, note) {
  if (!of) return "";
  const bins = of.bins.map(
    ({ dots, above }) => `<b${above ? ' class="strip-above"' : ""}>${"<i></i>".repeat(dots)}</b>`,
  );
  const rows = of.rows.map(
    ({ words, number }) => `<tr><th scope="row">${escape(words)}</th><td>${number}</td></tr>\n`,
  );
  const most = of.most ? `<span><b>${of.most}</b>个<br>更高</span>` : "";
  const each = of.each ? `一点代表${of.each}个数字。` : "";
  return part(
    of.heading,
    of.each ? "点的位置是实际与目标之比。" : note,
    `<figure class="strip">
<div class="strip-counts" aria-hidden="true"><div><span><b>${of.even}</b>个<br>正好100%</span></div><span><b>${of.above}</b>个<br>高于目标</span>${most}</div>
<div class="strip-bins strip-lines" aria-hidden="true">${bins.join("")}</div>
${STRIP_AXIS}
<figcaption class="small"><span class="unseen">${escape(of.sentence)}</span>${each}${escape(of.caption)}</figcaption>
</figure>
<details class="strip-table"><summary>看成表格</summary>
<table><thead><tr><th scope="col">完成比例（含上限）</th><th scope="col">个数</th></tr></thead>
<tbody>
${rows.join("")}</tbody></table>
</details>`,
  );
}

function run({ kind, path }) {
  const drawn = `<path class="${kind}" d="${path}"/>`;
  return kind === "over" ? drawn : `${drawn}<path class="inner" d="${path}"/>`;
}

function dots(of) {
  if (!of) return "";
  const paths = of.paths.map(([tone, path]) => `<path class="${tone}" d="${path}"/>`);
  return `<span class="dots strip-lines"><svg viewBox="0 0 333 ${of.height}" aria-hidden="true">${paths.join("")}</svg><span class="unseen">${escape(of.sentence)}</span></span>`;
}

// Departments as small multiples; `to` is the way to the folder that holds them.
export function departments(blocks, each, to) {
  const lines = blocks.map(
    (block) =>
      `<li><a href="${to}${block.href}">${escape(block.name)}</a><span><svg width="${block.width}" height="${block.height}" aria-hidden="true">${block.runs.map(run).join("")}</svg><b>${block.number}</b><span class="unseen">${escape(block.note)}</span></span>${dots(block.dots)}</li>\n`,
  );
  return `<ul class="departments with-dots">
${lines.join("")}</ul>
${STRIP_AXIS}${each ? `\n<p class="small">一点代表${each}个数字。</p>` : ""}`;
}

const NONE = '<td class="rows-figure"><span class="rows-none">没有可比的数字</span></td>\n<td class="rows-ratio"></td>\n';

function figures(of) {
  if (!of) return NONE;
  return `<td class="rows-figure"><b>${of.actual}</b> / ${escape(of.target)}</td>
<td class="rows-ratio">${mark(of)}<span class="percent percent-${of.tone}">${of.percent}</span></td>
`;
}

function offices(of) {
  return `<td class="rows-department">${escape(of.map(({ name }) => name).join("、"))}</td>\n`;
}

// Projects as a table; `away` says that it stands on a department's page.
export function rows({ note, projects: indexes }, columns, away) {
  let lines = "";
  for (const index of indexes) {
    const project = projects[index];
    lines += `<tr>
<th scope="row" class="rows-number">${escape(project.short)}</th>
<td class="rows-title"><a href="${away ? `../${project.level}/` : ""}${project.number}.html">${escape(project.title)}</a><p class="rows-text">${escape(project.text)}</p></td>
${columns.figures ? figures(project.figure) : ""}<td class="rows-outcome">${tag(project.tag)}</td>
${away ? "" : offices(project.departments)}</tr>
`;
  }
  const kind = `rows${columns.figures ? "" : " rows-without-figures"}${away ? " rows-without-departments" : ""}`;
  const heads = columns.figures
    ? '<th scope="col" class="rows-figure">实际 / 目标</th><th scope="col" class="rows-ratio">完成比例</th>'
    : "";
  return `<table class="${kind}">
<caption>${escape(note)}<span class="rows-legend" aria-hidden="true">${columns.words.map(tag).join("")}</span></caption>
<thead>
<tr><th scope="col" class="rows-number">编号</th><th scope="col" class="rows-title">项目</th>${heads}<th scope="col" class="rows-outcome">${escape(columns.outcome_head)}</th>${away ? "" : '<th scope="col" class="rows-department">责任单位</th>'}</tr>
</thead>
<tbody>
${lines}</tbody>
</table>`;
}

export function crumbs(links, here) {
  return `<nav class="crumbs" aria-label="所在位置">
<ol>
${items(links)}<li aria-current="page">${escape(here)}</li>
</ol>
</nav>`;
}
