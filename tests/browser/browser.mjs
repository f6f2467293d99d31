/* What the browser tests share: the built site, a browser, and pages in it. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const work = join(root, ".yqsite/browser");
export const site = join(work, "site");

/* One page of every type. */
export const types = {
  summary: "2022/index.html",
  projects: "2022/projects.html",
  level: "2022/wenzhou/index.html",
  project: "2022/wenzhou/20.html",
  "project with two results": "2022/yueqing/22.html",
  departments: "2022/departments/index.html",
  department: "2022/departments/housing.html",
  places: "2022/places/index.html",
  place: "2022/places/cheng-nan-jie-dao.html",
  "place that nothing names": "2022/places/bai-shi-jie-dao.html",
  notices: "2022/notices.html",
  undertakings: "2022/undertakings.html",
  checks: "2022/checks.html",
  search: "search.html?q=%E5%B9%BC%E5%84%BF%E5%9B%AD",
  data: "2022/data/index.html",
  about: "about.html",
  print: "2022/print.html",
  missing: "404.html",
  components: "_components.html",
};

const candidates = [
  process.env.CHROMIUM,
  "/usr/lib/chromium/chromium-headless-shell", // Chromium without windows: half the processor's time
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/* Milliseconds; the last resort against what hangs. No verdict hangs on how quick a machine is. */
const PATIENCE = 900_000;

export async function launch() {
  const executablePath = candidates.find((file) => file && existsSync(file));
  const args = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ];
  if (process.getuid && process.getuid() === 0) args.push("--no-sandbox");
  const browser = await chromium.launch({ executablePath, args, timeout: PATIENCE });
  const context = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const made = await context(options);
    made.setDefaultTimeout(PATIENCE);
    return made;
  };
  return browser;
}

export function address(path, folder = site) {
  const [file, query] = path.split("?");
  return pathToFileURL(join(folder, file)).href + (query ? `?${query}` : "");
}

/* Opens a page from the disk and hands it on; fails as `watched` does. */
export async function open(browser, path, options, use, folder = site) {
  return watched(browser, options, async (page) => {
    await page.goto(address(path, folder));
    return use(page);
  }, path);
}

/* Hands on an empty page, and closes it; fails as `watch` has it. */
export async function watched(browser, options, use, name = "", origin = "file:", allowed = null) {
  const watching = await watch(browser, options, name, origin, allowed);
  try {
    const result = await use(watching.page);
    watching.check();
    return result;
  } finally {
    await watching.close();
  }
}

/* An empty page. Its check fails on any error in its console, on any request that failed, and on any
   that left the disk, or where the pages are served, their `origin`; not on words that are `allowed`. */
export async function watch(browser, options, name = "", origin = "file:", allowed = null) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors = [];
  const tell = (what) => { if (!allowed?.test(what)) errors.push(`${what} (${page.url()})`); };
  page.on("console", (message) => message.type() === "error" && tell(message.text()));
  page.on("pageerror", (error) => tell(String(error)));
  page.on("request", (request) => request.url().startsWith(origin) || tell(request.url()));
  page.on("requestfailed", (request) => {
    const why = request.failure().errorText; // leaving a page ends what it was still loading
    if (why !== "net::ERR_ABORTED") tell(`${why}: ${request.url()}`);
  });
  const check = () => { if (errors.length) throw new Error(`${name}: ${errors.join("; ")}`); };
  return { page, check, close: () => context.close() };
}
