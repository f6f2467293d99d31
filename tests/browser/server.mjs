/* A host on this machine's loopback: a folder, the headers of its `_headers`, answers of 304. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const kinds = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".json": "application/json", ".csv": "text/csv; charset=utf-8",
};

/* The headers that a site wants for each address; one of them may be meant by several rules. */
export function rulesOf(site) {
  const rules = readFileSync(join(site, "_headers"), "utf-8").trim().split(/\n(?=\/)/).map((rule) => {
    const [pattern, ...lines] = rule.split("\n").map((line) => line.trim());
    return [pattern, Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))];
  });
  return (path) => Object.assign({}, ...rules
    .filter(([pattern]) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
    .map(([, headers]) => headers));
}

/* Serves `host.site`, which may be put in place of another at any time, and notes what was asked for.
   `host.headers`, where given, stand instead of those that the site wants; `host.instead` has the
   folders out of which single addresses are still served. */
export async function serve(site) {
  const host = { site, headers: null, instead: {}, asked: [] };
  const server = createServer((request, response) => {
    host.asked.push(request.url);
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const folder = host.instead[path] ?? host.site;
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    const headers = { "Cache-Control": "max-age=0, must-revalidate", ...rulesOf(folder)(path), ...host.headers };
    delete headers["Strict-Transport-Security"];
    if (!found) { response.writeHead(404, { "Content-Type": "text/plain" }).end(); return; }
    const content = readFileSync(file);
    const tag = `"${createHash("sha256").update(content).digest("hex")}"`;
    if (request.headers["if-none-match"] === tag) { response.writeHead(304, { ...headers, ETag: tag }).end(); return; }
    response.writeHead(200, { ...headers, ETag: tag, "Content-Type": kinds[extname(file)] ?? "application/octet-stream" });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  host.origin = `http://127.0.0.1:${server.address().port}`;
  host.close = () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  return host;
}
