// A tab of headless Chromium that notes what must not happen, and judges each page it shows.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const PATIENCE = 60_000;
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
export const address = process.env.FRONTDESK_TOUR_ADDRESS;
const passwords = JSON.parse(process.env.FRONTDESK_TOUR_PASSWORDS);
const screenshots = process.argv[2];

/** What must not happen, as it happens. */
export const faults = [];

export async function launch() {
    return puppeteer.launch({
        executablePath: process.env.FRONTDESK_TOUR_BROWSER,
        // A container has neither the name spaces nor the shared memory that Chromium wants.
        args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
    });
}

/** Whether the browser may complain: a page that says why a form was refused is an answer like others. */
const isAnswer = (text) => /the server responded with a status of (400|401|403|404|409)/.test(text);

export async function open(browser) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1440, height: 900 });
    page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.origin !== address && url.protocol !== "data:") faults.push(`${page.url()} asked for ${url}`);
    });
    page.on("console", (message) => {
        if (message.type() === "error" && !isAnswer(message.text())) faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));
    page.on("dialog", (dialog) => {
        faults.push(`${page.url()} said ${dialog.message()}`);
        dialog.dismiss();
    });
    return page;
}

export const go = (page, path) => page.goto(`${address}${path}`, { waitUntil: "networkidle0" });

/** Does something that leads to another page, and waits for it. */
export const leads = (page, act) => Promise.all([page.waitForNavigation({ waitUntil: "networkidle0" }), act()]);

export async function signIn(page, email) {
    await go(page, "/sign-in");
    await page.type("#email", email);
    await page.type("#password", passwords[email]);
    await leads(page, () => page.keyboard.press("Enter"));
    assert.equal(new URL(page.url()).pathname, "/tickets");
}

export const words = (page, selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent.trim()));

/** Holds the page against the rules of accessibility, light and dark, narrow and wide, and takes its picture. */
export async function judge(page, name) {
    for (const width of [320, 1440]) {
        for (const scheme of ["light", "dark"]) {
            await page.emulateMediaFeatures([
                { name: "prefers-color-scheme", value: scheme },
                { name: "prefers-reduced-motion", value: "reduce" },
            ]);
            await page.setViewport({ width, height: 900 });
            await check(page, `${name} (${scheme}, ${width} px)`);
            await page.screenshot({ path: `${screenshots}/${name}-${scheme}-${width}.png`, fullPage: true });
        }
    }
}

async function check(page, name) {
    if (!(await page.evaluate(() => "axe" in window))) {
        // The policy of the page keeps scripts out that it does not name: this one comes from the browser's own side.
        await page.evaluate((await import("node:fs")).readFileSync(axe, "utf8"));
    }
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values } }), tags);
    for (const violation of found.violations) {
        const where = violation.nodes.map((node) => `${node.target}: ${node.failureSummary}`).slice(0, 3);
        faults.push(`${name}: ${violation.id}: ${where.join("; ")}`);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) faults.push(`${name} is ${overflow} px too wide`);
}
