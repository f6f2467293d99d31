import data from "../data.js";
import { page } from "../parts/frame.js";
import { crumbs, departments, part } from "../parts/parts.js";
import { escape } from "../parts/text.js";

const [list] = data.lists;

export default class {
  data() {
    return { permalink: list.url.slice(1), eleventyExcludeFromCollections: true };
  }

  render() {
    const lead = list.lead && `<p class="lead">${escape(list.lead)}</p>\n`;
    return page(
      list,
      `${crumbs(list.crumbs, "部门")}
<h1>${escape(list.title)}</h1>
${lead}${part("由多到少", escape(list.note), departments(list.blocks, list.each, ""))}`,
    );
  }
}
