"""The whole way of a ticket, and every kind of refusal, with the generated client."""

import os
from collections.abc import Iterator
from typing import TypeVar
from uuid import uuid4

from frontdesk_client import AuthenticatedClient, Client
from frontdesk_client.api.accounts import get_me, login
from frontdesk_client.api.applications import get_my_submission, list_forms, submit_form
from frontdesk_client.api.tickets import create_ticket, get_ticket, list_tickets, reply_to_ticket, update_ticket
from frontdesk_client.api.triage import list_decisions, open_triage_ticket
from frontdesk_client.models import (
    Answers,
    FormAnswers,
    Login,
    NewTicket,
    NewTriageTicket,
    Problem,
    ProblemCode,
    TicketPatch,
    TicketPriority,
    TicketReply,
    TicketStatus,
    TicketSummary,
)
from frontdesk_client.types import UNSET, Response, Unset

Answer = TypeVar("Answer")


def setting(name: str) -> str:
    return os.environ[f"FRONTDESK_TOUR_{name}"]


ADDRESS = setting("ADDRESS")
DESK = AuthenticatedClient(base_url=ADDRESS, token=setting("TOKEN"))


def granted(answer: Answer | Problem | None) -> Answer:
    assert answer is not None and not isinstance(answer, Problem), answer
    return answer


def refused(answer: Response[Answer | Problem], status: int, code: ProblemCode) -> Problem:
    assert isinstance(answer.parsed, Problem), answer
    assert (answer.status_code, answer.parsed.code) == (status, code), answer
    return answer.parsed


def sign_in() -> None:
    # The cookie stays with the client.
    session = Client(base_url=ADDRESS)
    body = Login(email=setting("EMAIL"), password=setting("PASSWORD"))
    user = granted(login.sync(client=session, body=body)).user
    assert granted(get_me.sync(client=session)).id == user.id
    refused(get_me.sync_detailed(client=Client(base_url=ADDRESS)), 401, ProblemCode.UNAUTHENTICATED)


def open_ticket() -> int:
    new = NewTicket(subject="The printer is on fire", message="It started this morning.", priority=TicketPriority.HIGH)
    ticket = granted(create_ticket.sync(client=DESK, body=new, idempotency_key=str(uuid4()))).ticket
    reply = TicketReply(message="Step back, please. Somebody is on the way.")
    replied = granted(reply_to_ticket.sync(ticket.id, client=DESK, body=reply, idempotency_key=str(uuid4())))
    assert replied.success
    return ticket.id


def triage() -> None:
    new = NewTriageTicket(user_description="I was charged twice this month, please refund one payment.")
    ticket = granted(open_triage_ticket.sync(client=DESK, body=new))
    assert ticket.category, "the classifier knows refunds"
    assert len(granted(list_decisions.sync(ticket.id, client=DESK))) == 1


def tickets() -> Iterator[TicketSummary]:
    cursor: str | Unset = UNSET
    while True:
        page = list_tickets.sync_detailed(client=DESK, limit=100, cursor=cursor)
        yield from granted(page.parsed)
        following = page.headers.get("x-next-cursor")
        if following is None:
            return
        cursor = following


def list_all() -> None:
    ids = [ticket.id for ticket in tickets()]
    assert len(ids) >= int(setting("TICKETS")) and len(set(ids)) == len(ids), len(ids)


def change(ticket: int) -> None:
    version = get_ticket.sync_detailed(ticket, client=DESK).headers["etag"]
    urgent = TicketPatch(priority=TicketPriority.URGENT, assignee_id=None)
    changed = granted(update_ticket.sync(ticket, client=DESK, body=urgent, if_match=version))
    assert changed.priority == TicketPriority.URGENT
    low = TicketPatch(priority=TicketPriority.LOW)
    late = update_ticket.sync_detailed(ticket, client=DESK, body=low, if_match=version)
    refused(late, 412, ProblemCode.PRECONDITION_FAILED)


def close(ticket: int) -> None:
    granted(update_ticket.sync(ticket, client=DESK, body=TicketPatch(status=TicketStatus.CLOSED)))
    late = reply_to_ticket.sync_detailed(ticket, client=DESK, body=TicketReply(message="One more thing"))
    refused(late, 409, ProblemCode.TICKET_CLOSED)


def submit() -> None:
    forms = granted(list_forms.sync(client=DESK))
    form = next(form for form in forms if form.slug == "build-team")
    answers = {"name": "tour_py", "style": {"other": "Bridges"}, "hours": 2.5, "days": ["sunday"], "rules": True}
    body = FormAnswers(responses=Answers.from_dict(answers))
    submitted = granted(submit_form.sync(form.id, client=DESK, body=body))
    mine = granted(get_my_submission.sync(submitted.submission_id, client=DESK))
    assert mine.responses.to_dict() == answers, mine.responses
    body.responses["hours"] = "many"
    wrong = refused(submit_form.sync_detailed(form.id, client=DESK, body=body), 400, ProblemCode.INVALID_REQUEST)
    assert not isinstance(wrong.errors, Unset) and wrong.errors[0].pointer == "/responses/hours"


def be_refused() -> None:
    new = NewTicket(subject="Hello", message="Is this the right department?", department="nowhere")
    lost = refused(create_ticket.sync_detailed(client=DESK, body=new), 400, ProblemCode.INVALID_REQUEST)
    assert not isinstance(lost.errors, Unset) and lost.errors[0].pointer == "/department"
    refused(get_ticket.sync_detailed(4_000_000, client=DESK), 404, ProblemCode.NOT_FOUND)


def main() -> None:
    sign_in()
    ticket = open_ticket()
    triage()
    list_all()
    change(ticket)
    close(ticket)
    submit()
    be_refused()
    print("the tour is done")


main()
