"""The demonstration desk, as what looks at it from outside starts it."""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE_SECONDS = 90


class Demo:
    """The desk of `serve --demo` on a free port, without rate limits, until the end of the block: on a database of its
    own, or on an empty one."""

    def __init__(self, binary, database=None):
        self.binary, self.database = Path(binary).resolve(), database

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.output = Path(self.folder.name) / "output"
        settings = {name: value for name, value in os.environ.items() if not name.startswith("FRONTDESK_")}
        settings |= {
            "FRONTDESK_HTTP__BIND": "127.0.0.1:0",
            "FRONTDESK_LIMITS__ENABLED": "false",
            "TMPDIR": self.folder.name,
        }
        if self.database is not None:
            settings |= {"FRONTDESK_DATABASE__URL": self.database, "FRONTDESK_DATABASE__MIGRATE_AT_START": "true"}
        command = [str(self.binary), "serve", "--demo"]
        with self.output.open("w") as output:
            streams = {"stdin": subprocess.DEVNULL, "stdout": output, "stderr": subprocess.DEVNULL}
            self.process = subprocess.Popen(command, env=settings, cwd=self.folder.name, **streams)
        try:
            self.read(self.printed())
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.folder.cleanup()

    def printed(self):
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            printed = self.output.read_text()
            if "\ntry:" in printed:
                return printed
            time.sleep(0.05)
        sys.exit("the demonstration did not start")

    def read(self, printed):
        self.address = re.search(r"open at (\S+)", printed).group(1)
        self.token = re.search(r"token of the admin:\s+(\S+)", printed).group(1)
        self.passwords = dict(re.findall(r"\s(\S+@\S+)\s+(\S+)", printed))

    @property
    def environment(self):
        """What those who visit the desk are told."""
        email, password = next(iter(self.passwords.items()))
        visit = {"ADDRESS": self.address, "TOKEN": self.token, "EMAIL": email, "PASSWORD": password}
        return {f"FRONTDESK_TOUR_{name}": value for name, value in visit.items()}
