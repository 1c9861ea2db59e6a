"""Fuzzes a demonstration desk with requests made from its document, as an admin, as a customer and as nobody.

`run.py TOOLS_FOLDER FRONTDESK_BINARY [DATABASE [SECONDS [EXAMPLES]]]`: on which database (`sqlite`, or `postgres` and
`mysql` on the servers of `.ci/services`), how long in all, and how many requests of a kind for each operation. Every
answer has to be one that the document describes, whatever was asked, and nobody is given what is another customer's.
"""

import contextlib
import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parent / "frontdesk.json"
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True

from databases import DATABASES  # noqa: E402: they lie in the folder above
from demo import Demo  # noqa: E402

SEED = 7
CUSTOMER_SCOPES = ["tickets:read", "tickets:write", "applications:read", "applications:write"]
SHARES = {"examples,coverage,fuzzing": 0.7, "stateful": 0.3}


def call(desk, path, body=None):
    headers = {"Authorization": f"Bearer {desk.token}", "Content-Type": "application/json"}
    data = json.dumps(body).encode() if body else None
    with urllib.request.urlopen(urllib.request.Request(desk.address + path, data, headers), timeout=60) as answer:
        return json.load(answer)


def customer_tokens(desk):
    """A token of every customer of the demonstration; there are two."""
    customers = [account for account in call(desk, "/api/admin/users") if account["role"] == "customer"]
    wanted = ({"userId": customer["id"], "label": "fuzzing", "scopes": CUSTOMER_SCOPES} for customer in customers)
    return [call(desk, "/api/admin/tokens", token)["secret"] for token in wanted]


def without_optional_examples(folder):
    """The document without the examples of optional parameters: an example key belongs to one request, an example
    version or cursor to none, and requests that carry them only show how they are refused."""
    document = json.loads(DOCUMENT.read_text())
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    parameters = [parameter for operation in operations for parameter in operation.get("parameters", [])]
    for parameter in [*parameters, *document["components"].get("parameters", {}).values()]:
        if not parameter.get("required"):
            parameter.pop("example", None)
    path = Path(folder) / "frontdesk.json"
    path.write_text(json.dumps(document))
    return path


class Fuzz:
    def __init__(self, tools, binary, database, seconds, examples):
        self.tools, self.binary, self.database = Path(tools).resolve(), binary, database
        self.seconds, self.examples = float(seconds), int(examples)

    def phases(self, desk, phases, seconds, token, stranger):
        document = without_optional_examples(desk.folder.name)
        command = [self.tools / "python/bin/schemathesis", "--config-file", HERE / "schemathesis.toml", "run", document]
        command += ["--url", desk.address, "--phases", phases, "--seed", SEED]
        command += ["--max-time", seconds, "--max-examples", self.examples]
        if token is not None:
            # Where a good token is sent anyway, leaving another credential out is not noticed, and rightly so.
            command += ["--header", f"Authorization:Bearer {token}", "--exclude-checks", "ignored_auth"]
        settings = os.environ | {"PYTHONPATH": str(HERE), "SCHEMATHESIS_HOOKS": "strangers"}
        if stranger is not None:
            settings |= {"FRONTDESK_FUZZ_STRANGER": stranger, "FRONTDESK_FUZZ_ASKED": str(self.asked(desk))}
        command = [str(part) for part in command]
        return subprocess.run(command, cwd=desk.folder.name, stdin=subprocess.DEVNULL, env=settings).returncode

    def asked(self, desk):
        return Path(desk.folder.name) / "asked"

    def as_somebody(self, name, credentials):
        """Fuzzes a desk of its own, because an admin revokes the token of the next; tells what failed."""
        with DATABASES[self.database]() as url, Demo(self.binary, url) as desk:
            token, stranger = credentials(desk)
            for phases, share in SHARES.items():
                print(f"\n{phases} as {name} on {self.database}:", flush=True)
                seconds = int(self.seconds / len(IDENTITIES) * share)
                if self.phases(desk, phases, seconds, token, stranger) != 0:
                    yield f"{phases} as {name}"
            if stranger is not None:
                with contextlib.suppress(FileNotFoundError):
                    asked = self.asked(desk).read_text().split()
                    print(f"a stranger was refused {len(asked)} times: {', '.join(sorted(set(asked)))}")
                    return
                yield "nothing was asked by a stranger"


# Whose token is sent, and whose must not do for the same.
IDENTITIES = {
    "an admin": lambda desk: (desk.token, None),
    "a customer": customer_tokens,
    "nobody": lambda desk: (None, None),
}


def main(tools, binary, database="sqlite", seconds=150, examples=20):
    fuzz = Fuzz(tools, binary, database, seconds, examples)
    failed = [failure for name, of in IDENTITIES.items() for failure in fuzz.as_somebody(name, of)]
    sys.exit(f"\nfound something on {database}: {'; '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
