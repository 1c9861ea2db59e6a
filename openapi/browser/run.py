"""Visits the documentation of a demonstration desk in a browser: `run.py TOOLS_FOLDER FRONTDESK_BINARY SCREENSHOTS`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True

from demo import Demo  # noqa: E402: it lies in the folder above


def main(tools, binary, screenshots):
    folder = Path(screenshots).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # Modules are looked up beside the script that names them.
    script = Path(tools) / "visit.js"
    shutil.copyfile(HERE / "visit.js", script)
    with Demo(binary) as desk:
        visit = [Path(tools) / "python/bin/node", script, folder]
        environment = os.environ | desk.environment | {"FRONTDESK_TOUR_BROWSER": shutil.which("chromium")}
        sys.exit(subprocess.run([str(part) for part in visit], env=environment, stdin=subprocess.DEVNULL).returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
