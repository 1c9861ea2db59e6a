"""A check beside those of schemathesis: what a customer may do with something of theirs, another customer may not."""

import os
from pathlib import Path

import requests
import schemathesis

STRANGER = os.environ.get("FRONTDESK_FUZZ_STRANGER")
PATIENCE_SECONDS = 60
# Forms are there for every customer.
OPEN_TO_ALL = {"getForm", "submitForm"}


def is_of_one_customer(case):
    operation = case.operation.definition.raw
    is_public = operation.get("security") == []
    return "{" in case.operation.path and not is_public and operation["operationId"] not in OPEN_TO_ALL


@schemathesis.check
def refused_to_strangers(ctx, response, case):
    if STRANGER is None or response.status_code >= 300 or not is_of_one_customer(case):
        return
    request = response.request.copy()
    request.headers["Authorization"] = f"Bearer {STRANGER}"
    with requests.Session() as session:
        again = session.send(request, timeout=PATIENCE_SECONDS)
    name = case.operation.definition.raw["operationId"]
    assert again.status_code == 404, f"another customer got {again.status_code} from {name}, not 404"
    with Path(os.environ["FRONTDESK_FUZZ_ASKED"]).open("a") as asked:
        asked.write(f"{name}\n")
