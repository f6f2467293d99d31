// Read once; the templates import it, so that Eleventy does not merge it into every page's data.
import { readFileSync } from "node:fs";

export default JSON.parse(readFileSync(new URL("data.json", import.meta.url), "utf8"));
