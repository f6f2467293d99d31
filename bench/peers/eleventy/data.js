// Read once; the templates import it, so that Eleventy does not merge it into every page's data.
import { readFileSync } from "node:fs";

export default JSON.parse(readFileSync(new URL("data.json", import.meta.url), "utf8"));
export const report = "2022年度样例市民生实事项目完成情况";
