// Visits the console as a customer, an agent and an admin would, in headless Chromium. Fails when a request leaves the
// desk, when the browser complains, when a page breaks a rule of accessibility or is wider than its window, and when a
// journey does not lead where it should. Pictures of every page go into the folder of the first argument.
import assert from "node:assert/strict";
import { faults, go, judge, launch, leads, open, signIn, words } from "./tab.js";

const HOSTILE = "\u202e\"'><script>document.title='evil'</script><img src=https://evil.example/b.png onerror=alert(1)>";

async function asking(page) {
    await go(page, "/sign-in");
    await judge(page, "sign-in");
    await signIn(page, "mara@customer.example");
    await judge(page, "my-tickets");
    await page.keyboard.press("n");
    await page.waitForSelector("#subject");
    await page.type("#subject", "I was charged twice, how do I get a refund");
    await page.waitForSelector("#suggestions summary");
    await page.click("#suggestions summary");
    await judge(page, "new-ticket");
    await page.reload({ waitUntil: "networkidle0" });
    assert.match(await page.$eval("#subject", (field) => field.value), /charged twice/, "a draft survives a reload");
    await page.type("#message", HOSTILE);
    await leads(page, () => page.click("main form button.main"));
    const ticket = new URL(page.url()).pathname;
    assert.match(ticket, /^\/tickets\/\d+$/);
    const [time] = await words(page, "main time");
    assert(!time.includes("UTC"), `times are the reader's own: ${time}`);
    await judge(page, "my-ticket");
    await leads(page, () => page.click("form[action$='/person'] button"));
    assert.match((await words(page, ".notice"))[0], /A person/);
    await leads(page, () => page.click("form[action$='/close'] button"));
    await judge(page, "my-ticket-closed");
    await leads(page, () => page.click("form[action$='/reopen'] button"));
    return ticket;
}

async function fillingIn(page) {
    await go(page, "/forms");
    await judge(page, "forms");
    await leads(page, () => page.click(".rows a"));
    await judge(page, "form");
    const shown = () => page.$$eval("[data-question]", (all) => all.filter((one) => !one.hidden).length);
    const before = await shown();
    const all = (await page.$$("[data-question]")).length;
    assert(before < all || (await page.$("[data-show-if], [data-skip-if]")) === null, "questions wait for their condition");
    await leads(page, () => page.click("main form button.main"));
    await judge(page, "form-with-problems");
    await go(page, "/submissions");
    await judge(page, "my-submissions");
}

async function answering(page, ticket) {
    await signIn(page, "agent@demo.example");
    await judge(page, "queue");
    const before = page.url();
    await page.keyboard.press("?");
    await page.waitForSelector("#keys[open] dd");
    await judge(page, "keys");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    assert.equal(await page.evaluate(() => document.activeElement.closest("[data-rows]") !== null), true);
    assert.equal(page.url(), before);
    await go(page, "/tickets?status=all");
    await judge(page, "queue-all");
    await go(page, ticket);
    await judge(page, "ticket");
    await page.keyboard.press("i");
    await page.keyboard.type("A note for us: ring her.");
    await leads(page, async () => {
        await page.keyboard.down("Control");
        await page.keyboard.press("Enter");
        await page.keyboard.up("Control");
    });
    assert.deepEqual(await words(page, "section .internal .prose"), ["A note for us: ring her."]);
    if ((await page.$("#suggestion")) !== null) {
        await page.keyboard.press("e");
        assert.notEqual(await page.$eval("#message", (field) => field.value), "");
        await page.$eval("#message", (field) => { field.value = ""; field.blur(); });
    }
    await leads(page, () => page.keyboard.press("h"));
    await leads(page, () => page.keyboard.press("a"));
    await leads(page, () => page.keyboard.press("c"));
    await leads(page, () => page.keyboard.press("o"));
    await go(page, "/knowledge");
    await judge(page, "knowledge");
    await go(page, "/knowledge/search?q=refund");
    await judge(page, "knowledge-search");
    await leads(page, () => page.click("main ol a"));
    await judge(page, "article");
}

async function twoAgents(browser, ticket) {
    const pages = [];
    for (const email of ["agent@demo.example", "admin@demo.example"]) {
        const page = await open(browser);
        await signIn(page, email);
        await go(page, ticket);
        pages.push(page);
    }
    const [first, second] = pages;
    await first.select("#priority", "urgent");
    await leads(first, () => first.click(".panel form[action$='/change'] p button"));
    await second.select("#priority", "low");
    await leads(second, () => second.click(".panel form[action$='/change'] p button"));
    assert.match((await words(second, "h1"))[0], /meanwhile/);
    await judge(second, "conflict");
    for (const page of pages) await page.close();
}

async function reviewing(page) {
    await signIn(page, "admin@demo.example");
    await go(page, "/reviews?status=all");
    await judge(page, "reviews");
    if ((await page.$(".rows a")) !== null) {
        await leads(page, () => page.click(".rows a"));
        await judge(page, "review");
    }
    for (const name of ["people", "tokens", "features", "categories", "jobs", "webhooks", "audit"]) {
        await go(page, `/settings/${name}`);
        await judge(page, `settings-${name}`);
    }
    await go(page, "/manage/forms");
    await judge(page, "manage-forms");
    await leads(page, () => page.click("a[href$='/invites']"));
    await leads(page, () => page.click("main form button.main"));
    await page.waitForSelector(".secret");
    await judge(page, "invites");
    await building(page);
    await operating(page);
    await go(page, "/nothing/here");
    await judge(page, "not-found");
}

async function building(page) {
    await go(page, "/manage/forms");
    await leads(page, () => page.keyboard.press("n"));
    await leads(page, () => page.keyboard.press("n"));
    await leads(page, () => page.keyboard.press("n"));
    await leads(page, () => page.click("main form .actions button[value=save]"));
    assert.notEqual((await words(page, "#defects li")).length, 0);
    await judge(page, "build-form-defects");
    await page.type("#title", HOSTILE);
    await page.type("#q0-label", HOSTILE);
    await page.type("#q1-label", "Which days suit you?");
    await page.waitForFunction(() => document.querySelectorAll("#preview [data-question]").length === 2);
    await leads(page, () => page.select("#q1-type", "multi_select"));
    await page.type("#q1-options", "Monday\nTuesday");
    await page.waitForFunction(() => document.querySelectorAll("#preview input[type=checkbox]").length === 2);
    assert.deepEqual(await words(page, "#defects li"), []);
    await judge(page, "build-form");
    await leads(page, () => page.click("button[value='up-1']"));
    await leads(page, () => page.click("main form .actions button[value=save]"));
    assert.match(page.url(), /\/edit\?done=saved$/);
    assert.equal((await words(page, "#preview legend"))[0], "Which days suit you?");
}

async function operating(page) {
    await go(page, "/settings/jobs");
    await leads(page, () => page.click("main table a"));
    await judge(page, "job");
    await go(page, "/settings/webhooks");
    await page.type("#url", "https://hooks.example/desk");
    await page.type("#label", HOSTILE);
    await leads(page, () => page.click("main form button.main"));
    await page.waitForSelector(".secret");
    await judge(page, "webhook-secret");
    await leads(page, () => page.click("main .rows a"));
    await leads(page, () => page.keyboard.press("t"));
    await judge(page, "webhook");
    await go(page, "/settings/audit");
    await page.click("details summary");
    await judge(page, "audit");
    await go(page, "/settings/audit?from=yesterday");
    await judge(page, "audit-refused");
}

async function measuring(page) {
    await go(page, "/triage");
    await page.waitForSelector("svg polyline");
    await judge(page, "triage-report");
    await go(page, "/triage/replays");
    await judge(page, "replays");
    await page.type("#threshold", "1");
    await leads(page, () => page.click("main form button.main"));
    await judge(page, "replay");
    await go(page, "/tickets?status=all&priority=medium");
    await page.click("main details summary");
    await page.type("#view-name", "<b>Usual</b>");
    await leads(page, () => page.click("form[action='/tickets/views'] button"));
    assert.deepEqual(await words(page, "nav [aria-current] bdi"), ["<b>Usual</b>"]);
    await page.click("main details summary");
    await judge(page, "queue-view");
    await go(page, "/tickets?q=-nothing&priority=huge");
    await page.waitForSelector("#q-problem");
    await judge(page, "queue-refused");
}

const browser = await launch();
try {
    const mara = await open(browser);
    const ticket = await asking(mara);
    await fillingIn(mara);
    const agent = await open(browser);
    await answering(agent, ticket);
    await measuring(agent);
    await twoAgents(browser, ticket);
    await reviewing(await open(browser));
    assert.deepEqual(faults, []);
    console.log("asked, filled in, answered, measured, disagreed, reviewed, built and looked after on pages that keep their rules");
} finally {
    if (faults.length > 0) console.error(faults.join("\n"));
    await browser.close();
}
