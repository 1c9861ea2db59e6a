"""Visits the pages of a demonstration desk in a browser: `run.py TOOLS_FOLDER FRONTDESK_BINARY SCREENSHOTS`."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "openapi"))
sys.dont_write_bytecode = True

from demo import Demo  # noqa: E402: it lies in another folder


def main(tools, binary, screenshots):
    folder = Path(screenshots).resolve() / "console"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # Modules are looked up beside the script that names them.
    scripts = Path(tools) / "console"
    shutil.rmtree(scripts, ignore_errors=True)
    scripts.mkdir()
    for script in HERE.glob("*.js"):
        shutil.copyfile(script, scripts / script.name)
    with Demo(binary) as desk:
        visit = [Path(tools) / "python/bin/node", scripts / "visit.js", folder]
        told = {"FRONTDESK_TOUR_BROWSER": shutil.which("chromium"), "FRONTDESK_TOUR_PASSWORDS": json.dumps(desk.passwords)}
        environment = os.environ | desk.environment | told
        sys.exit(subprocess.run([str(part) for part in visit], env=environment, stdin=subprocess.DEVNULL).returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
