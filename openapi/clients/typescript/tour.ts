// The whole way of a ticket, and every kind of refusal, with a client whose types are generated.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Problem = components["schemas"]["Problem"];

const setting = (name: string): string => {
    const value = process.env[`FRONTDESK_TOUR_${name}`];
    assert(value, `FRONTDESK_TOUR_${name} is not set`);
    return value;
};

const baseUrl = setting("ADDRESS");
const desk = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${setting("TOKEN")}` } });

const refused = (answer: { error?: Problem; response: Response }, status: number, code: Problem["code"]): Problem => {
    assert(answer.error, `${answer.response.url} has to refuse this`);
    assert.deepEqual([answer.response.status, answer.error.code], [status, code]);
    return answer.error;
};

async function signIn(): Promise<void> {
    const nobody = createClient<paths>({ baseUrl });
    const body = { email: setting("EMAIL"), password: setting("PASSWORD") };
    const { data, response } = await nobody.POST("/api/auth/login", { body });
    assert(data);
    // A browser keeps the cookie by itself.
    const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
    const me = await nobody.GET("/api/auth/me", { headers: { cookie } });
    assert.equal(me.data?.id, data.user.id);
    refused(await nobody.GET("/api/auth/me"), 401, "unauthenticated");
}

async function open(): Promise<number> {
    const { data } = await desk.POST("/api/tickets/create", {
        params: { header: { "Idempotency-Key": crypto.randomUUID() } },
        body: { subject: "The printer is on fire", message: "It started this morning.", priority: "high" },
    });
    assert(data);
    const { id } = data.ticket;
    const replied = await desk.POST("/api/tickets/{id}/reply", {
        params: { path: { id }, header: { "Idempotency-Key": crypto.randomUUID() } },
        body: { message: "Step back, please. Somebody is on the way.", internal: false },
    });
    assert(replied.data?.success);
    return id;
}

async function triage(): Promise<void> {
    const { data } = await desk.POST("/api/v1/tickets", {
        body: { user_description: "I was charged twice this month, please refund one payment." },
    });
    assert(data?.category, "the classifier knows refunds");
    const decisions = await desk.GET("/api/v1/tickets/{id}/decisions", { params: { path: { id: data.id } } });
    assert.equal(decisions.data?.length, 1);
}

async function* tickets(): AsyncGenerator<components["schemas"]["TicketSummary"]> {
    let cursor: string | undefined;
    do {
        const query = cursor === undefined ? { limit: 100 } : { limit: 100, cursor };
        const { data, response } = await desk.GET("/api/tickets", { params: { query } });
        assert(data);
        yield* data;
        cursor = response.headers.get("x-next-cursor") ?? undefined;
    } while (cursor !== undefined);
}

async function list(): Promise<void> {
    const ids: number[] = [];
    for await (const ticket of tickets()) ids.push(ticket.id);
    assert(ids.length >= Number(setting("TICKETS")) && new Set(ids).size === ids.length, `${ids.length} tickets`);
}

async function change(id: number): Promise<void> {
    const { response } = await desk.GET("/api/tickets/{id}", { params: { path: { id } } });
    const version = response.headers.get("etag");
    assert(version);
    const params = { path: { id }, header: { "If-Match": version } };
    const changed = await desk.PATCH("/api/tickets/{id}", { params, body: { priority: "urgent", assigneeId: null } });
    assert.equal(changed.data?.priority, "urgent");
    const late = await desk.PATCH("/api/tickets/{id}", { params, body: { priority: "low" } });
    refused(late, 412, "precondition_failed");
}

async function close(id: number): Promise<void> {
    const params = { path: { id } };
    await desk.PATCH("/api/tickets/{id}", { params, body: { status: "closed" } });
    const body = { message: "One more thing", internal: false };
    refused(await desk.POST("/api/tickets/{id}/reply", { params, body }), 409, "ticket_closed");
}

async function submit(): Promise<void> {
    const { data: forms } = await desk.GET("/api/applications/forms");
    const form = forms?.find(({ slug }) => slug === "build-team");
    assert(form, "the demonstration has this form");
    const params = { path: { id: form.id } };
    const responses = { name: "tour_ts", style: { other: "Bridges" }, hours: 2.5, days: ["sunday"], rules: true };
    const submitted = await desk.POST("/api/applications/forms/{id}/submit", { params, body: { responses } });
    assert(submitted.data?.success);
    const { submissionId } = submitted.data;
    const mine = await desk.GET("/api/applications/my/{id}", { params: { path: { id: submissionId } } });
    assert.deepEqual(mine.data?.responses, responses);
    const body = { responses: { ...responses, hours: "many" } };
    const wrong = refused(await desk.POST("/api/applications/forms/{id}/submit", { params, body }), 400, "invalid_request");
    assert.equal(wrong.errors?.[0]?.pointer, "/responses/hours");
}

async function beRefused(): Promise<void> {
    const body = { subject: "Hello", message: "Is this the right department?", department: "nowhere" };
    const lost = refused(await desk.POST("/api/tickets/create", { body }), 400, "invalid_request");
    assert.equal(lost.errors?.[0]?.pointer, "/department");
    const unknown = await desk.GET("/api/tickets/{id}", { params: { path: { id: 4_000_000 } } });
    refused(unknown, 404, "not_found");
}

await signIn();
const ticket = await open();
await triage();
await list();
await change(ticket);
await close(ticket);
await submit();
await beRefused();
console.log("the tour is done");
