import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { address, launch, watched, work } from "./browser.mjs";

const site = join(work, "shapes/everything/site");
const keys = ["n", "nong", "nongm", "nong mao"];

/* Where one types, what is listed, what is said of it. Of 12 projects 4 are about a market, 农贸市场. */
const places = {
  "2031/projects.html": {
    input: "#filter-q", items: "#projects tbody tr", status: "#filter-count",
    all: [12, "12项"], market: [4, "12项中的4项"], none: [0, "12项中的0项"],
  },
  "search.html": {
    input: "#search-q", items: "#search-results li", status: "#search-count",
    all: [0, "12个项目可以搜索"], market: [4, "找到4项"],
    none: [0, "没有找到：原文没有提到“农贸x”。可以换一个更短的词，或者去掉一个词再试。"],
  },
};

/* How browsers tell of a composition: whether an input says that it is one, and what comes at its end,
   as [event, the field's value, whether it says that it composes]. */
const ways = {
  "Chromium, where the end comes last": {
    says: true, end: (text) => [["input", text, true], ["compositionend", text]],
  },
  "Firefox, where the input comes last": {
    says: true, end: (text) => [["compositionend", text], ["input", text, false]],
  },
  "a browser that does not say of an input that it composes": {
    says: undefined, end: (text) => [["input", text], ["compositionend", text]],
  },
};

/* In the page: what a browser does to a field while one types. */
function play(field, steps) {
  for (const [type, value, isComposing] of steps) {
    field.value = value;
    const kind = type === "input" ? InputEvent : CompositionEvent;
    field.dispatchEvent(new kind(type, { bubbles: true, data: value, ...(isComposing === undefined ? {} : { isComposing }) }));
  }
}

describe("while an input method composes", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  for (const [path, { input, items, status, all, market, none }] of Object.entries(places)) {
    /* What is listed and said, and how often the address was written: once each time the script acts. */
    const state = async (page) => [
      await page.locator(items).filter({ visible: true }).count(),
      await page.locator(status).innerText(),
      await page.evaluate(() => window.written),
    ];
    const on = (use) => watched(browser, {}, async (page) => {
      await page.addInitScript(() => {
        window.written = 0;
        const replace = history.replaceState.bind(history);
        history.replaceState = (...given) => { window.written += 1; replace(...given); };
      });
      await page.goto(address(path, site));
      await page.waitForFunction(([id, words]) => document.querySelector(id).textContent === words, [status, all[1]]);
      assert.deepEqual(await state(page), [...all, 0]);
      await use(page);
    });

    for (const [name, { says, end }] of Object.entries(ways)) {
      test(`${path} waits for the words: ${name}`, () => on(async (page) => {
        const field = page.locator(input);
        await field.evaluate(play, [["compositionstart", ""], ...keys.map((key) => ["input", key, says])]);
        assert.deepEqual(await state(page), [...all, 0]);
        await field.evaluate(play, end("农贸"));
        assert.deepEqual(await state(page), [...market, 1]);
        await field.evaluate(play, [["compositionstart", "农贸"], ["input", "农贸 n", says], ...end("农贸")]);
        assert.deepEqual(await state(page), [...market, 1], "a composition that was left changes nothing");
      }));
    }

    test(`${path} waits for the words of a real composition`, () => on(async (page) => {
      const session = await page.context().newCDPSession(page);
      const compose = (text) => session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await page.focus(input);
      for (const key of keys) await compose(key);
      assert.equal(await page.inputValue(input), "nong mao");
      assert.deepEqual(await state(page), [...all, 0]);
      await session.send("Input.insertText", { text: "农贸" });
      assert.equal(await page.inputValue(input), "农贸");
      assert.deepEqual(await state(page), [...market, 1]);
      await compose("z"); // the next word, which is then given up
      assert.deepEqual(await state(page), [...market, 1]);
      await compose("");
      assert.deepEqual(await state(page), [...market, 1]);
      await page.keyboard.type("x"); // and without an input method at once
      assert.deepEqual(await state(page), [...none, 2]);
    }));
  }
});
