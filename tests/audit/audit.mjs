/* Lighthouse, as a phone, on one page of every type: the median of RUNS, five unless the environment says
   otherwise. Prints a table and fails below 100; of performance, which hangs on the machine, below 95. */
import { spawn } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const site = join(dirname(fileURLToPath(import.meta.url)), "../../.yqsite/audit/site");
const pages = {
  summary: "2022/index.html", projects: "2022/projects.html", level: "2022/wenzhou/index.html",
  project: "2022/wenzhou/20.html", department: "2022/departments/housing.html",
  notices: "2022/notices.html", undertakings: "2022/undertakings.html", checks: "2022/checks.html", search: "search.html", data: "2022/data/index.html", about: "about.html",
};
const kinds = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".json": "application/json",
};
const rules = readFileSync(join(site, "_headers"), "utf-8").trim().split(/\n(?=\/)/).map((rule) => {
  const [address, ...lines] = rule.split("\n").map((line) => line.trim());
  return [address, lines.map((line) => line.split(/: (.*)/s).slice(0, 2))];
});
const headersOf = (path) => Object.fromEntries(rules
  .filter(([address]) => (address.endsWith("*") ? path.startsWith(address.slice(0, -1)) : path === address))
  .flatMap(([, lines]) => lines).filter(([name]) => name !== "Strict-Transport-Security"));

/* A host as hosts are: compressed answers with the headers of _headers. */
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const file = normalize(join(site, path)), headers = headersOf(path);
  if (!file.startsWith(site) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, headers).end();
    return;
  }
  const type = kinds[extname(file)];
  if (!type) { response.writeHead(200, headers); createReadStream(file).pipe(response); return; }
  response.writeHead(200, { ...headers, "Content-Type": type, "Content-Encoding": "gzip" });
  response.end(gzipSync(readFileSync(file)));
}).listen(0, "127.0.0.1");

const flags = ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
if (process.getuid && process.getuid() === 0) flags.push("--no-sandbox");
const chrome = await launch({ chromePath: process.env.CHROMIUM || "/usr/bin/chromium", chromeFlags: flags });
const categories = ["performance", "accessibility", "best-practices", "seo"];
const least = { performance: 95 }, runs = Number(process.env.RUNS || 5);
const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
let failed = 0;
console.log(`${"page".padEnd(12)}${categories.map((name) => name.padStart(16)).join("")}`);
for (const [name, path] of Object.entries(pages)) {
  const url = `http://127.0.0.1:${server.address().port}/${path}`;
  const reports = [];
  for (let run = 0; run < runs; run += 1) {
    reports.push((await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: "error" })).lhr);
  }
  const lhr = reports[0];
  const scores = categories.map((one) => median(reports.map((each) => Math.round(each.categories[one].score * 100))));
  failed += categories.filter((one, place) => scores[place] < (least[one] ?? 100)).length;
  console.log(`${name.padEnd(12)}${scores.map((score) => String(score).padStart(16)).join("")}`);
  for (const audit of Object.values(lhr.audits)) {
    const counted = categories.some((one) => lhr.categories[one].auditRefs.some((ref) => ref.id === audit.id && ref.weight > 0));
    if (counted && audit.score !== null && audit.score < 1 && scores.some((score) => score < 100)) {
      console.log(`  ${audit.id}: ${audit.displayValue || audit.title}`);
    }
  }
}
await chrome.kill();
server.close();
process.exitCode = failed ? 1 : 0;
