"""Lints both forms of the OpenAPI document and measures it: `check.py TOOLS_FOLDER [DOCUMENT...]`.

Redocly, Spectral and the validator of the specification must find nothing at all. What is measured must keep the
bounds of `ratchet.json`, which change in one direction only.
"""

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
METHODS = {"get", "post", "put", "patch", "delete"}
AT_ONCE = 2


def run(command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


def report(command):
    """What a linter prints as JSON; linters exit with 1 when they find something."""
    finished = run(command)
    try:
        return json.loads(finished.stdout)
    except json.JSONDecodeError:
        sys.exit(f"{command[0]} did not run:\n{finished.stdout}{finished.stderr}")


def redocly(tools, document):
    arguments = ["lint", "--config", HERE / "redocly.yaml", "--format=json", "--max-problems=1000", document]
    problems = report([tools / "node_modules/.bin/redocly", *arguments])["problems"]
    problems = [problem for problem in problems if not problem.get("ignored")]
    return [f"{problem['ruleId']}: {problem['message']} {problem['location'][0].get('pointer')}" for problem in problems]


def spectral(tools, document, rules):
    # Rulesets are looked up beside the file that names them.
    ruleset = tools / rules
    shutil.copyfile(HERE / rules, ruleset)
    arguments = ["lint", document, "--ruleset", ruleset, "--format=json", "--quiet"]
    return report([tools / "node_modules/.bin/spectral", *arguments])


def spectral_findings(tools, document):
    found = spectral(tools, document, "spectral.yaml")
    return [f"{problem['code']}: {problem['message']} {'.'.join(map(str, problem['path']))}" for problem in found]


def validator(tools, document):
    finished = run([tools / "python/bin/openapi-spec-validator", document])
    return [] if finished.returncode == 0 else (finished.stdout + finished.stderr).splitlines()


def owasp_errors(tools, document):
    return sum(problem["severity"] == 0 for problem in spectral(tools, document, "owasp.yaml"))


def ibm_score(tools, document):
    program = tools / "node_modules/.bin/lint-openapi"
    return report([program, "--json", document])["impactScore"]["categorizedSummary"]["overall"]


def operations(document):
    """What is asked of the desk, and what the desk asks of others."""
    parts = json.loads(document.read_text())
    items = [item for part in ("paths", "webhooks", "x-webhooks") for item in parts.get(part, {}).values()]
    return sum(method in METHODS for item in items for method in item)


def smallest(document):
    return len(json.dumps(json.loads(document.read_text()), separators=(",", ":"), ensure_ascii=False).encode())


def beyond(measured, ratchet):
    """The measures that are outside of their bounds."""
    for name, bound in ratchet.items():
        measure, direction = name.rsplit("_at_", 1)
        is_kept = measured[measure] >= bound if direction == "least" else measured[measure] <= bound
        if not is_kept:
            yield f"{measure} is {measured[measure]} and has to be at {direction} {bound}"


def lint(tools, document):
    with ThreadPoolExecutor(AT_ONCE) as pool:
        strict = {name: pool.submit(judge, tools, document) for name, judge in JUDGES.items()}
        owasp = pool.submit(owasp_errors, tools, document)
        ibm = pool.submit(ibm_score, tools, document)
    count = operations(document)
    measured = {
        "ibm_score": ibm.result(),
        "owasp_errors_per_operation": round(owasp.result() / count, 2),
        "bytes_per_operation": smallest(document) // count,
    }
    findings = [f"{name}: {finding}" for name, judged in strict.items() for finding in judged.result()]
    findings += beyond(measured, json.loads((HERE / "ratchet.json").read_text()))
    print(f"{document.name}: {count} operations,", ", ".join(f"{name} {value}" for name, value in measured.items()))
    return [f"{document.name}: {finding}" for finding in findings]


JUDGES = {"redocly": redocly, "spectral": spectral_findings, "openapi-spec-validator": validator}


def main(tools, *documents):
    documents = documents or [HERE.parent / "frontdesk.json", HERE.parent / "frontdesk-3.0.json"]
    findings = [finding for document in documents for finding in lint(Path(tools), Path(document).resolve())]
    print("\n".join(findings) or "nothing found")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
