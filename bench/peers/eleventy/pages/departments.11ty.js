import data, { report } from "../data.js";
import { page } from "../parts/frame.js";
import { crumbs, departments } from "../parts/parts.js";

const WAY = [["../index.html", "首页"]];
const TITLE = "责任单位（2022）";

export default class {
  data() {
    return { permalink: "2022/departments/index.html", eleventyExcludeFromCollections: true };
  }

  render() {
    const title = `${data.summary.number} 个责任单位`;
    return page({
      kind: "departments",
      title: TITLE,
      description: `${report}：${title}各自负责的项目。`,
      trail: [...WAY, ["index.html", TITLE]],
      main: `${crumbs(WAY, "部门")}
<h1>${title}</h1>
<p class="lead">按项目数由多到少排列。</p>
${departments(data.departments, "")}`,
    });
  }
}
