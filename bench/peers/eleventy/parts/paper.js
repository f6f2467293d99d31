// What paper has in place of a screen: the sheet that a department signs.
import data from "../data.js";
import { AXIS, mark } from "./parts.js";
import { escape } from "./text.js";

const { projects } = data;

function figures(of) {
  if (!of) return "<td></td><td></td><td></td>";
  return `<td class="ledger-figure">${of.actual} / ${escape(of.target)}</td><td class="ledger-mark">${mark(of)}</td><td class="ledger-figure">${of.percent}</td>`;
}

export function paper({ title, sheet, levels }) {
  let squares = "";
  let lines = "";
  for (const index of levels.flatMap((level) => level.projects)) {
    const project = projects[index];
    squares += `<i class="${project.tag.kind}"></i>`;
    lines += `<tr><th scope="row">${escape(project.short)}</th><td>${escape(project.title)}</td>${sheet.figures ? figures(project.figure) : ""}<td>${escape(project.tag.word)}</td></tr>\n`;
  }
  const legend = sheet.legend.map(
    ({ kind, word, number }) => `<span><i class="${kind}"></i> ${escape(word)}${number}</span>`,
  );
  const heads = sheet.figures
    ? `<th scope="col" class="ledger-figure">实际 / 目标</th><th scope="col">${AXIS}<span class="unseen">完成比例</span></th><th scope="col" class="ledger-figure">比例</th>`
    : "";
  return `<div class="paper-sheet${sheet.dense ? " paper-dense" : ""}">
<p class="paper-kicker">${escape(sheet.kicker)}</p>
<p class="paper-title">${escape(title)}</p>
<p class="paper-lead">${escape(sheet.lead)}</p>
<div class="paper-row"><p class="paper-squares">${squares}</p><p class="paper-legend">${legend.join("")}</p></div>
<table class="ledger">
<thead><tr><th scope="col">编号</th><th scope="col">项目</th>${heads}<th scope="col">成效</th></tr></thead>
<tbody>
${lines}</tbody>
</table>
<div class="signature">
<p class="signature-heading">意见</p>
<p class="signature-line"></p>
<p class="signature-line"></p>
<p class="signature-line"></p>
<div><p>本单位核对无误／更正如上</p><p>核对人：<span></span></p><p>日期：<span></span></p></div>
</div>
<p class="paper-source">${escape(sheet.source)}</p>
</div>`;
}
