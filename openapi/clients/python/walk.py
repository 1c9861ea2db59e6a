"""Calls every operation of the document with the generated client, each until it succeeds.

Ids are those of what was made or is listed under the same noun, bodies are the examples of the document. An operation
that was refused is called again when others have been called. Those that never succeed have to be in the list that is
given as the last argument, and it has to hold no other: `walk.py DOCUMENT LIST`.
"""

import importlib
import inspect
import json
import os
import re
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_type_hints

import httpx
from frontdesk_client import AuthenticatedClient
from frontdesk_client.api.accounts import get_me
from frontdesk_client.api.events import list_events
from frontdesk_client.models import User

Operation = tuple[str, str, dict[str, Any]]

METHODS = ["post", "get", "put", "patch", "delete"]
ROUNDS = 3
PATIENCE_SECONDS = 90


def setting(name: str) -> str:
    return os.environ[f"FRONTDESK_TOUR_{name}"]


# A connection for each request: the desk may close an idle one at the moment it is used again.
ONE_BY_ONE = {"limits": httpx.Limits(max_keepalive_connections=0)}
DESK = AuthenticatedClient(
    base_url=setting("ADDRESS"), token=setting("TOKEN"), timeout=httpx.Timeout(60), httpx_args=ONE_BY_ONE
)
# What ends something that others need.
LAST = {"archiveForm", "purgeForm", "logout"}


def snake_case(name: str) -> str:
    return re.sub("([A-Z])", r"_\1", name).lower()


def otherwise() -> dict[str, dict[str, Any]]:
    """What this desk wants said otherwise than the examples of the document say it."""
    me = get_me.sync(client=DESK)
    assert isinstance(me, User), me
    events = list_events.sync(client=DESK)
    assert isinstance(events, list), events
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    return {
        "createForm": {"slug": "walk"},
        "createInvite": {"expiresAt": tomorrow},
        "duplicateForm": {"slug": "walk-again"},
        "issueToken": {"userId": str(me.id), "expiresAt": tomorrow},
        "login": {"email": setting("EMAIL"), "password": setting("PASSWORD")},
        "purgeForm": {"confirm": "walk"},
        "resendEvents": {"eventId": str(events[0].id)},
        "reviewSubmission": {"status": "changes_requested"},
        "submitPublicForm": {"responses": {"kind": "phishing", "story": "A mail had this link.", "address": "https://x.example/"}},
        "updateTicket": {"assigneeId": str(me.id)},
    }


def asked(method: str, path: str, body: dict[str, Any] | None = None) -> Any:
    return DESK.get_httpx_client().request(method, path, json=body).json()


def model_other_than(version: str | None) -> str:
    """The version of the model, once it is another one."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        now = asked("GET", "/api/v1/triage/model").get("version")
        if now not in (None, version):
            return str(now)
        time.sleep(0.05)
    sys.exit(f"the desk does not learn: its model is {version}")


def job_that_waits() -> dict[str, Any]:
    """An agent corrects a category; in a minute the desk will learn from it."""
    ticket = asked("POST", "/api/v1/tickets", {"user_description": "My parcel did not come."})
    names = [category["name"] for category in asked("GET", "/api/v1/triage/categories")]
    other = next(name for name in names if name != ticket.get("category"))
    asked("PATCH", f"/api/v1/tickets/{ticket['id']}", {"category": other})
    return dict(asked("GET", "/api/admin/jobs?kind=learn&status=waiting")[0])


class Walk:
    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.otherwise = otherwise()
        self.model = model_other_than(None)
        # By the noun of the path, what stands for it in the braces behind it.
        self.known: dict[str, Any] = {"jobs": job_that_waits()}

    def operations(self) -> list[Operation]:
        """What makes something comes first."""
        items = self.document["paths"].items()
        found = [(method, path, item[method]) for path, item in items for method in METHODS if method in item]
        return sorted(found, key=lambda each: (METHODS.index(each[0]), "{" in each[1]))

    def call(self, method: str, path: str, operation: dict[str, Any]) -> str | None:
        """Calls an operation; tells why it did not succeed."""
        tag = operation["tags"][0].lower().replace(" ", "_")
        module = importlib.import_module(f"frontdesk_client.api.{tag}.{snake_case(operation['operationId'])}")
        arguments: dict[str, Any] = {"client": DESK}
        wanted = self.names_in(path) + self.required_in_query(operation)
        for name, noun, key in wanted:
            if noun not in self.known:
                return f"nothing is known of {noun}"
            arguments[name] = self.known[noun][key]
        if "requestBody" in operation:
            example = self.example(operation["requestBody"]) | self.otherwise.get(operation["operationId"], {})
            arguments["body"] = get_type_hints(module.sync_detailed)["body"].from_dict(example)
        # The client checks what it is given by its types; here they are those of the document.
        parameters = inspect.signature(module.sync_detailed).parameters
        arguments = {parameter: arguments[parameter] for parameter in parameters if parameter in arguments}
        answer = module.sync_detailed(**arguments)
        if answer.status_code >= 400:
            return f"{answer.status_code}: {answer.content.decode()[:300]}"
        if answer.content and answer.parsed is None:
            return f"{answer.status_code} was not understood"
        self.learn(method, path, answer)
        if operation["operationId"] == "retryJob":
            # Only a second model can be taken back.
            model_other_than(self.model)
        return None

    def names_in(self, path: str) -> list[tuple[str, str, str]]:
        """The parameters in a path, each with the noun before it and the key that it is there."""
        parts = path.split("/")
        nouns = [(noun, part[1:-1]) for noun, part in zip(parts, parts[1:]) if part.startswith("{")]
        return [(name, self.noun(path, noun), name) for noun, name in nouns]

    def noun(self, path: str, noun: str) -> str:
        """What is public is not all that there is."""
        return f"public {noun}" if path.startswith("/api/public/") else noun

    def required_in_query(self, operation: dict[str, Any]) -> list[tuple[str, str, str]]:
        """`form` in a query is the id of one of the `forms`."""
        parameters = [parameter for parameter in operation.get("parameters", []) if parameter.get("in") == "query"]
        names = [parameter["name"] for parameter in parameters if parameter.get("required")]
        return [(name, f"{name}s", "id") for name in names]

    def example(self, body: dict[str, Any]) -> dict[str, Any]:
        media = body["content"]["application/json"]
        if "example" in media:
            return dict(media["example"])
        target = media["examples"]["sample"]["$ref"].removeprefix("#/components/examples/")
        return dict(self.document["components"]["examples"][target]["value"])

    def learn(self, method: str, path: str, answer: Any) -> None:
        """Remembers what was made, or else what is there already."""
        if answer.headers.get("content-type") != "application/json":
            return
        body, noun = json.loads(answer.content), self.noun(path, path.rsplit("/", 1)[-1])
        if method == "post" and isinstance(body, dict):
            body = {"id": body["submissionId"]} if "submissionId" in body else body
            if noun == "submit":
                self.known.setdefault("submissions", body)
                self.known.setdefault("my", body)
            elif "id" in body and not noun.startswith("{"):
                self.known.setdefault(noun, body)
        elif method == "get" and isinstance(body, list) and body and isinstance(body[0], dict):
            self.known.setdefault(noun, body[0])

    def all(self, left: list[Operation]) -> dict[str, str]:
        """Calls operations, in rounds; tells why those that never succeeded did not."""
        reasons: dict[str, list[str]] = {operation["operationId"]: [] for _, _, operation in left}
        for _ in range(ROUNDS):
            outcomes = [(each, self.call(*each)) for each in left]
            left = [each for each, refusal in outcomes if refusal is not None]
            for (_, _, operation), refusal in outcomes:
                reasons[operation["operationId"]].append(refusal or "")
        return {name: " | ".join(told) for name, told in reasons.items() if told[-1]}


def main(document: str, excused: str) -> None:
    walk = Walk(json.loads(Path(document).read_text()))
    operations = walk.operations()
    ends = [operation for operation in operations if operation[2]["operationId"] in LAST]
    refused = walk.all([operation for operation in operations if operation not in ends]) | walk.all(ends)
    lines = Path(excused).read_text().splitlines()
    known = {line for line in lines if line and not line.startswith("#")}
    for name in sorted(refused.keys() - known):
        print(f"{name} did not succeed, and {excused} does not say so: {refused[name]}")
    for name in sorted(known - refused.keys()):
        print(f"{name} succeeded; take it out of {excused}")
    print(f"{len(operations) - len(refused)} of {len(operations)} operations succeeded with the generated client")
    sys.exit(0 if known == refused.keys() else 1)


main(*sys.argv[1:])
