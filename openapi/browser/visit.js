// Visits Swagger UI as a person would, in headless Chromium: authorises with a token, opens a ticket by clicking, reads
// it and changes it. Fails when a request leaves the desk, when the console shows an error, and when an answer is not
// the expected one. Screenshots go into the folder of the first argument.
import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";

const PATIENCE = 60_000;
const address = process.env.FRONTDESK_TOUR_ADDRESS;
const token = process.env.FRONTDESK_TOUR_TOKEN;
const screenshots = process.argv[2];

const browser = await puppeteer.launch({
    executablePath: process.env.FRONTDESK_TOUR_BROWSER,
    // A container has neither the name spaces nor the shared memory that Chromium wants.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
});

/** What must not happen, as it happens. */
const faults = [];

async function open() {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1280, height: 1600 });
    page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.origin !== address && url.protocol !== "data:") faults.push(`a request to ${url}`);
    });
    page.on("console", (message) => {
        if (message.type() === "error") faults.push(`the console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`the page: ${error}`));
    await page.goto(`${address}/docs`, { waitUntil: "networkidle0", timeout: PATIENCE });
    await page.waitForSelector(".opblock");
    return page;
}

async function authorise(page) {
    await page.click(".btn.authorize");
    await page.waitForSelector(".modal-ux .auth-container");
    const forms = await page.$$(".modal-ux .auth-container");
    for (const form of forms) {
        if (!(await form.evaluate((element) => element.textContent)).includes("BearerToken")) continue;
        await (await form.$("input")).type(token);
        await (await form.$("button.authorize")).click();
    }
    await page.waitForFunction(() => document.querySelector(".modal-ux")?.textContent.includes("Logout"));
    await page.screenshot({ path: `${screenshots}/authorised.png` });
    await page.click(".modal-ux .btn-done");
}

/** Opens an operation, fills it in, executes it, and answers what the page shows. */
async function execute(page, operation, { id, body: wanted } = {}) {
    const block = await page.waitForSelector(`[id$="-${operation}"].opblock`);
    await (await block.$(".opblock-summary-control")).click();
    await block.waitForSelector(".btn.execute");
    if (id !== undefined) {
        const row = await block.waitForSelector('tr[data-param-name="id"] input');
        await row.click({ count: 3 });
        await row.type(String(id));
    }
    const example = await block.$("textarea.body-param__text");
    if (wanted !== undefined) {
        await example.click();
        await page.keyboard.down("Control");
        await page.keyboard.press("a");
        await page.keyboard.up("Control");
        await page.keyboard.type(JSON.stringify(wanted), { delay: 0 });
    } else if (example !== null) {
        const filledIn = JSON.parse(await example.evaluate((element) => element.value));
        assert(Object.keys(filledIn).length > 0, `${operation} has no example filled in`);
    }
    await (await block.$(".btn.execute")).click();
    await block.waitForSelector(".live-responses-table .response-col_status");
    const shown = (selector) => block.$eval(selector, (element) => element.textContent.trim());
    const status = await shown(".live-responses-table tbody .response-col_status");
    const body = ".live-responses-table .response-col_description .highlight-code code";
    await block.waitForSelector(body);
    const answer = JSON.parse(await shown(body));
    await block.scrollIntoView();
    await block.screenshot({ path: `${screenshots}/${operation}.png` });
    return { status: Number.parseInt(status, 10), answer };
}

async function visit() {
    const page = await open();
    assert.equal(await page.title(), "Frontdesk API");
    await authorise(page);
    const made = await execute(page, "createTicket");
    assert.equal(made.status, 201);
    const { id } = made.answer.ticket;
    const read = await execute(page, "getTicket", { id });
    assert.deepEqual([read.status, read.answer.id], [200, id]);
    const changed = await execute(page, "updateTicket", { id, body: { priority: "urgent" } });
    assert.deepEqual([changed.status, changed.answer.priority], [200, "urgent"]);
    assert.deepEqual(faults, []);
}

try {
    await visit();
    console.log("created, read and changed a ticket from the page");
} finally {
    await browser.close();
}
