"""Fuzzes a demonstration desk with requests made from its document, as an admin, as a customer and as nobody.

`run.py TOOLS_FOLDER FRONTDESK_BINARY [SECONDS [EXAMPLES]]`: how long in all, and how many requests of a kind for each
operation. Every answer has to be one that the document describes, whatever was asked.
"""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parent / "frontdesk.json"
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True

from demo import Demo  # noqa: E402: it lies in the folder above

SEED = 7
CUSTOMER_SCOPES = ["tickets:read", "tickets:write", "applications:read", "applications:write"]


def call(desk, path, body=None):
    headers = {"Authorization": f"Bearer {desk.token}", "Content-Type": "application/json"}
    data = json.dumps(body).encode() if body else None
    with urllib.request.urlopen(urllib.request.Request(desk.address + path, data, headers), timeout=60) as answer:
        return json.load(answer)


def customer_token(desk):
    accounts = call(desk, "/api/admin/users")
    customer = next(account for account in accounts if account["role"] == "customer")
    wanted = {"userId": customer["id"], "label": "fuzzing", "scopes": CUSTOMER_SCOPES}
    return call(desk, "/api/admin/tokens", wanted)["secret"]


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


def fuzz(tools, desk, token, phases, seconds, examples):
    document = without_optional_examples(desk.folder.name)
    command = [tools / "python/bin/schemathesis", "--config-file", HERE / "schemathesis.toml", "run", document]
    command += ["--url", desk.address, "--phases", phases, "--seed", SEED]
    command += ["--max-time", seconds, "--max-examples", examples]
    if token is not None:
        # Where a good token is sent anyway, leaving another credential out is not noticed, and rightly so.
        command += ["--header", f"Authorization:Bearer {token}", "--exclude-checks", "ignored_auth"]
    return subprocess.run([str(part) for part in command], cwd=desk.folder.name, stdin=subprocess.DEVNULL).returncode


def main(tools, binary, seconds=150, examples=20):
    shares = {"examples,coverage,fuzzing": 0.7, "stateful": 0.3}
    failed = []
    for identity, token_of in IDENTITIES.items():
        # A desk for each: an admin revokes the token of the next.
        with Demo(binary) as desk:
            token = token_of(desk)
            for phases, share in shares.items():
                print(f"\n{phases} as {identity}:", flush=True)
                budget = int(float(seconds) / len(IDENTITIES) * share)
                if fuzz(Path(tools).resolve(), desk, token, phases, budget, int(examples)) != 0:
                    failed.append(f"{phases} as {identity}")
    sys.exit(f"\nfound something: {'; '.join(failed)}" if failed else 0)


IDENTITIES = {"an admin": lambda desk: desk.token, "a customer": customer_token, "nobody": lambda desk: None}


if __name__ == "__main__":
    main(*sys.argv[1:])
