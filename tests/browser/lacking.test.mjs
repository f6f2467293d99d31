import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { address, launch, watch, work } from "./browser.mjs";

const site = join(work, "shapes/everything/site");

/* Elements that an own template may leave out. */
const lacks = {
  "2031/projects.html": [
    "#filter", "#filter-q", "#filter-sort", "#filter-level", "#filter-outcome", "#filter-department",
    "[name=notice]", ".filter-ticks", ".filter-toggle", "#filter-search", "#filter-count", "#filter-nothing", "#projects", "#projects tbody", "#projects td",
    ".site-nav", "#filter option", "#filter button",
  ],
  "2031/checks.html": [
    "#filter", "#filter-kind", "#filter-level", "#filter-state", "#filter-count", "#filter-nothing", ".finding",
    ".finding-group", ".finding-group > :not(.finding)",
  ],
  "search.html": [
    "#search", "#search-q", "#search button", "#search-count", "#search-results", "#search-more", "#search-tags",
    "#search-tags > *", "#search-without",
  ],
};

describe("a page of which something is not there", () => {
  let browser, watched;
  before(async () => {
    browser = await launch();
    watched = await watch(browser, {});
    await watched.page.addInitScript(lacking); // before the scripts of a page, which are deferred
    await watched.page.goto(address("index.html", site));
  });
  after(() => browser.close());
  afterEach(() => watched.check());

  for (const [path, selectors] of Object.entries(lacks)) {
    for (const selector of [...selectors, "attributes"]) {
      test(`${path} without ${selector} has no script that complains`, async () => {
        const { page } = watched;
        await page.evaluate((name) => { window.name = name; }, selector); // all that stays for the next page
        await page.goto(address(path, site));
        assert.equal(await page.evaluate(() => window.name), selector);
        assert.equal(await page.evaluate(() => window.removed > 0), true);
        await page.waitForLoadState();
        for (const one of await page.locator("form").getByRole("searchbox").all()) {
          if (await one.isVisible()) await one.pressSequentially("农贸");
        }
        for (const one of await page.locator("form select").all()) {
          const last = await one.evaluate((choice) => choice.options.length && choice.options[choice.options.length - 1].value);
          if (await one.isVisible() && last) await one.selectOption(last);
        }
        const reset = page.locator("button[type=reset]");
        if (await reset.count() && await reset.isVisible()) await reset.click();
      });
    }
  }
});

/* In the page: takes the elements away as soon as it is read, or the data attributes of all. */
function lacking() {
  const selector = window.name;
  if (!selector) return;
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    const found = [...document.querySelectorAll(selector === "attributes" ? "main *" : selector)]
      .concat([...document.querySelectorAll("template")].flatMap((one) => [...one.content.children])
        .filter(() => selector.startsWith("#search-tags > ")));
    window.removed = found.length;
    for (const one of found) {
      if (selector !== "attributes") one.remove();
      else for (const name of one.getAttributeNames()) if (name.startsWith("data-")) one.removeAttribute(name);
    }
  });
}
