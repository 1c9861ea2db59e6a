"""Generates every client, checks it as strictly as its language can, and sends it through the tour.

`run.py TOOLS_FOLDER FRONTDESK_BINARY RUST_TOUR_BINARY`. What is generated stands in the tools' folder and is never
edited. The desk is that of `serve --demo`, with more tickets than fit on a page.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True

from demo import PATIENCE_SECONDS, Demo  # noqa: E402: it lies in the folder above

CANONICAL = HERE.parent / "frontdesk.json"
METHODS = {"get", "post", "put", "patch", "delete"}
TICKETS = 500


def run(command, **options):
    subprocess.run([str(part) for part in command], check=True, stdin=subprocess.DEVNULL, **options)


def operation_ids():
    items = json.loads(CANONICAL.read_text())["paths"].values()
    return {operation["operationId"] for item in items for method, operation in item.items() if method in METHODS}


def snake_case(name):
    return re.sub("([A-Z])", r"_\1", name).lower()


def nothing_lost(client, found):
    lost = operation_ids() - found
    if lost:
        sys.exit(f"the {client} client lost {', '.join(sorted(lost))}")


class Clients:
    def __init__(self, tools, rust_tour):
        self.tools, self.rust_tour = tools, rust_tour
        self.folder = tools / "clients"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.node = tools / "node_modules/.bin"
        # What Node starts, it starts as `node`, and the generator starts `java` of its own package.
        self.environment = os.environ | {"PATH": f"{tools / 'python/bin'}:{os.environ['PATH']}"}

    def typescript(self):
        folder = self.folder / "typescript"
        shutil.copytree(HERE / "typescript", folder)
        (folder / "package.json").write_text('{"type": "module"}')
        generate = [self.node / "openapi-typescript", CANONICAL, "--output", folder / "schema.d.ts", "--empty-objects-unknown"]
        run(generate, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        generated = (folder / "schema.d.ts").read_text()
        nothing_lost("TypeScript", set(re.findall(r'operations\["(\w+)"\]', generated)))
        run([self.node / "tsc", "--project", folder], env=self.environment)
        return [self.tools / "python/bin/node", folder / "built/tour.js"]

    def python(self):
        folder = self.folder / "python"
        folder.mkdir()
        package = folder / "frontdesk_client"
        # Without the formatter that may be on the path: it rewrites what was generated.
        program = [self.tools / "python/bin/openapi-python-client", "generate", "--path", CANONICAL]
        run([*program, "--output-path", package, "--meta", "none", "--config", HERE / "python/config.yaml", "--fail-on-warning"])
        modules = {path.stem for path in package.glob("api/*/*.py")}
        nothing_lost("Python", {name for name in operation_ids() if snake_case(name) in modules})
        for script in ["tour.py", "walk.py"]:
            shutil.copy(HERE / "python" / script, folder)
        check = [self.tools / "python/bin/mypy", "--strict", "--cache-dir", self.folder / "mypy", "."]
        run(check, cwd=folder)
        return [self.tools / "python/bin/python", folder / "tour.py"]

    def walk(self):
        """Every operation, by the Python client."""
        return [self.tools / "python/bin/python", self.folder / "python/walk.py", CANONICAL, HERE / "unreached.txt"]

    def rust(self):
        generated = (HERE.parents[1] / "crates/client/src/generated.rs").read_text()
        functions = set(re.findall(r'operation_id: "(\w+)"', generated))
        nothing_lost("Rust", {name for name in operation_ids() if snake_case(name) in functions})
        return [self.rust_tour]

    def another_generator(self):
        """A client by openapi-generator, which has to compile."""
        folder = self.folder / "openapi-generator"
        program = [self.tools / "python/bin/openapi-generator-cli", "generate", "--generator-name", "typescript-fetch"]
        run([*program, "--input-spec", CANONICAL, "--output", folder], env=self.environment, stdout=subprocess.DEVNULL)
        generated = "".join(path.read_text() for path in folder.glob("apis/*.ts"))
        nothing_lost("openapi-generator's", set(re.findall(r"async (\w+)\(", generated)))
        settings = ["--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", "--noEmit"]
        run([self.node / "tsc", *settings, folder / "index.ts"], env=self.environment)


def call(settings, path, body=None):
    """Asks the desk and reads what it says."""
    headers = {"Authorization": f"Bearer {settings['FRONTDESK_TOUR_TOKEN']}", "Content-Type": "application/json"}
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(settings["FRONTDESK_TOUR_ADDRESS"] + path, data, headers)
    with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:
        return json.load(answer)


def fill(settings):
    """Opens as many tickets as the tours page through, and waits until the desk has looked at them all."""
    with ThreadPoolExecutor(8) as pool:
        new = ({"subject": f"Ticket {number}", "message": "One of many."} for number in range(TICKETS))
        list(pool.map(lambda ticket: call(settings, "/api/tickets/create", ticket), new))
    last = call(settings, "/api/v1/tickets", {"user_description": "The last one in the queue."})
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not call(settings, f"/api/v1/tickets/{last['id']}/decisions"):
        if time.monotonic() > deadline:
            sys.exit("the desk does not decide")
        time.sleep(0.05)


def main(tools, binary, rust_tour):
    clients = Clients(Path(tools).resolve(), Path(rust_tour).resolve())
    tours = {"Rust": clients.rust(), "TypeScript": clients.typescript(), "Python": clients.python()}
    clients.another_generator()
    # A desk for each, which lets nobody submit a form more often than its limit.
    for language, tour in tours.items():
        with Demo(binary) as desk:
            settings = desk.environment | {"FRONTDESK_TOUR_TICKETS": str(TICKETS)}
            fill(settings)
            print(f"{language}:", flush=True)
            run(tour, env=os.environ | settings)
    with Demo(binary) as desk:
        run(clients.walk(), env=os.environ | desk.environment)


if __name__ == "__main__":
    main(*sys.argv[1:])
