// The parts that several pages share.
import data from "../data.js";
import { escape } from "./text.js";

const { projects } = data;

export function tag({ kind, mark, word }) {
  return `<span class="tag tag-${kind}"><span aria-hidden="true">${mark}</span> ${escape(word)}</span>`;
}

export function legend(of) {
  const lines = of.map(({ kind, word, number }) => `<li><i class="${kind}"></i>${escape(word)} ${number}</li>\n`);
  return `<ul class="legend">
${lines.join("")}</ul>`;
}

// One square a project; `to` gives the way to its folder.
export function squares(indexes, to) {
  let lines = "";
  for (const index of indexes) {
    const { tag: { kind }, number, level, square } = projects[index];
    const shown = kind === "met" ? "" : ` class="${kind}"`;
    lines += `<li><a${shown} href="${to(level)}${number}.html"><span>${escape(square)}</span></a></li>`;
  }
  return `<ul class="squares">
${lines}
</ul>`;
}

export function departments(of, to) {
  const lines = of.map(
    ({ slug, name, filled, outlined, block }) =>
      `<li><a href="${to}${slug}.html">${escape(name)}</a><i aria-hidden="true">${filled}<b>${outlined}</b></i>${block}</li>\n`,
  );
  return `<ul class="departments">
${lines.join("")}</ul>`;
}

export function offices(of, to) {
  return of.map(({ slug, name }) => `<a href="${to}${slug}.html">${escape(name)}</a>`).join("、");
}

// Projects as a table; `away` says that it stands outside of their level's folder.
export function rows({ figures, projects: indexes }, away) {
  let lines = "";
  for (const index of indexes) {
    const one = projects[index];
    lines += `<tr>
<th scope="row">${escape(one.label)}</th>
<td class="rows-title"><a href="${away ? `../${one.level}/` : ""}${one.number}.html">${escape(one.title)}</a></td>
<td data-head="完成情况">${escape(one.text)}</td>
<td data-head="成效">${tag(one.tag)}</td>
<td data-head="责任单位">${offices(one.departments, away ? "" : "../departments/")}</td>
</tr>
`;
  }
  return `<table class="rows">
<caption>${escape(figures)}</caption>
<thead>
<tr><th scope="col">编号</th><th scope="col">项目内容</th><th scope="col">完成情况</th><th scope="col">成效</th><th scope="col">责任单位</th></tr>
</thead>
<tbody>
${lines}</tbody>
</table>`;
}

export function crumbs(links, here) {
  const lines = links.map(([href, text]) => `<li><a href="${href}">${escape(text)}</a></li>\n`);
  return `<nav class="crumbs" aria-label="所在位置">
<ol>
${lines.join("")}<li aria-current="page">${escape(here)}</li>
</ol>
</nav>`;
}
