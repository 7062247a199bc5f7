// Judges pages: `node page.mjs build/judge PAGE…`. Prints one line for each thing that is wrong.
//
// html-validate: the markup. Chromium (Debian's), light and dark, at 360, 768, 1000 and 1440 px:
// nothing is wider than the screen, no head of a column is broken within a word, no number of a
// scale stands on a bar, axe finds nothing (WCAG 2.2 AA and its best practices), no request leaves
// the page, no script runs. On paper (A4) the same of widths, heads and scales.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [judges, ...pages] = process.argv.slice(2);
const load = createRequire(join(resolve(judges), "node_modules", "from-here.js"));
const { HtmlValidate, StaticConfigLoader } = load("html-validate");
const { chromium } = load("playwright-core");
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");

let wrong = 0;
const tell = (page, words) => {
  wrong += 1;
  console.log(`${basename(page)}: ${words}`);
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // Ids stand for keys: any that an address can name, not only letters.
      "valid-id": ["error", { relaxed: true }],
      // As long as the words of a document are.
      "long-title": "off",
    },
  }),
);
for (const page of pages) {
  const report = await validator.validateFile(page);
  for (const { messages } of report.results)
    for (const { line, column, ruleId, message } of messages)
      tell(page, `html-validate: ${line}:${column}: ${message} (${ruleId})`);
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

// Within the page: what is wider than it, as far as a person would have to scroll sideways.
const tooWide = () => {
  const { scrollWidth } = document.scrollingElement;
  return scrollWidth > innerWidth ? `${scrollWidth} px wide on ${innerWidth}` : "";
};

// Words in heads of columns that stand on more than one line.
const brokenHeads = () => {
  const broken = new Set();
  for (const head of document.querySelectorAll("thead th")) {
    const text = head.firstChild;
    if (head.checkVisibility && !head.checkVisibility()) continue;
    if (getComputedStyle(head.closest("thead")).position === "absolute") continue; // read as cards
    for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.add(word);
    }
  }
  return [...broken];
};

// Numbers of a scale that stand on a bar.
const hiddenScale = () => {
  const boxes = (what) => [...document.querySelectorAll(`.timeline ${what}`)].map((one) => one.getBoundingClientRect());
  const bars = boxes("rect");
  return boxes(".scale").filter((one) =>
    bars.some((bar) => one.left < bar.right && bar.left < one.right && one.top < bar.bottom && bar.top < one.bottom),
  ).length;
};

async function judge(page, colorScheme) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  const address = pathToFileURL(page).href;
  tab.on("request", (request) => {
    if (request.url() !== address) tell(page, `it loads ${request.url()}`);
  });
  tab.on("dialog", async (dialog) => {
    tell(page, `it asks ${dialog.message()}`);
    await dialog.dismiss();
  });
  tab.on("pageerror", (error) => tell(page, `a script failed: ${error.message}`));
  await tab.goto(address);
  const inside = await tab.evaluate(() => ({
    title: document.title,
    scripts: document.scripts.length,
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith("on")),
    ).length,
    addresses: [...document.querySelectorAll("[href], [src]")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src"))
      .filter((address) => !/^(#|https?:\/\/)/i.test(address)),
    broken: [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => decodeURIComponent(link.getAttribute("href").slice(1)))
      .filter((id) => !document.getElementById(id)),
  }));
  if (inside.title === "run" || inside.scripts || inside.handlers) tell(page, "it holds a script");
  for (const bad of inside.addresses) tell(page, `it links to ${bad}`);
  for (const bad of inside.broken) tell(page, `nothing has the id ${bad}`);

  const judgeLayout = async (where) => {
    for (const word of await tab.evaluate(brokenHeads)) tell(page, `broken in a head ${where}: ${word}`);
    const hidden = await tab.evaluate(hiddenScale);
    if (hidden) tell(page, `${hidden} numbers of the scale stand on bars ${where}`);
  };
  for (const width of [360, 768, 1000, 1440]) {
    await tab.setViewportSize({ width, height: 900 });
    for (const open of [false, true]) {
      await tab.evaluate((open) => {
        for (const details of document.querySelectorAll("details")) details.open = open;
      }, open);
      const words = await tab.evaluate(tooWide);
      if (words) tell(page, `${words} (${colorScheme}${open ? ", all open" : ""})`);
      await judgeLayout(`at ${width} px`);
    }
    // Colors are those of the scheme, layouts those of the width: each once.
    if (width !== (colorScheme === "light" ? 1440 : 360)) continue;
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() =>
      globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
    );
    for (const { id, help, nodes } of violations)
      tell(page, `axe, ${colorScheme}, ${width} px: ${help} (${id}): ${nodes.length} × ${nodes[0].html.slice(0, 200)}`);
  }

  await tab.emulateMedia({ media: "print", colorScheme });
  await tab.setViewportSize({ width: 680, height: 960 }); // A4 without its margins
  const words = await tab.evaluate(tooWide);
  if (words) tell(page, `on paper: ${words}`);
  await judgeLayout("on paper");
  await context.close();
}

for (const page of pages) for (const scheme of ["light", "dark"]) await judge(page, scheme);
await browser.close();
process.exit(wrong ? 1 : 0);
