import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { site } from "./browser.mjs";

/* The recommended rules; the two that are left out ask for a house style, not for valid HTML. An id may
   be a number, as HTML has it: `3.html#2` is the second item of a project. */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: { "long-title": "off", "no-trailing-whitespace": "off", "valid-id": ["error", { relaxed: true }] },
});

test("html-validate finds no error on any page of the site", async () => {
  const files = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html"));
  assert.ok(files.length > 160);
  const found = [];
  for (const name of files) {
    const report = await validator.validateString(readFileSync(join(site, name), "utf-8"), name);
    for (const result of report.results) {
      for (const one of result.messages) found.push(`${name}:${one.line} ${one.ruleId} ${one.message}`);
    }
  }
  assert.deepEqual(found.slice(0, 20), []);
});
