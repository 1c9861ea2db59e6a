"""Databases of their own for demonstration desks: `with DATABASES["postgres"]() as url`."""

import contextlib
import os
import subprocess
import sys
import uuid
from urllib.parse import urlsplit


@contextlib.contextmanager
def embedded():
    """The desk makes its own."""
    yield None


@contextlib.contextmanager
def on_server(variable, run):
    administrator = os.environ.get(variable) or sys.exit(f"{variable} is not set; see .ci/services")
    name = f"frontdesk_{uuid.uuid4().hex}"
    run(administrator, f"CREATE DATABASE {name}")
    try:
        yield f"{administrator.rsplit('/', 1)[0]}/{name}"
    finally:
        run(administrator, f"DROP DATABASE {name}")


def psql(url, sql):
    subprocess.run(["psql", "--quiet", url, "--command", sql], check=True, stdin=subprocess.DEVNULL)


def mariadb(url, sql):
    server = urlsplit(url)
    command = ["mariadb", "--host", server.hostname, "--port", str(server.port), "--user", server.username]
    subprocess.run([*command, "--execute", sql], check=True, stdin=subprocess.DEVNULL)


DATABASES = {
    "sqlite": embedded,
    "postgres": lambda: on_server("FRONTDESK_TEST_POSTGRES_URL", psql),
    "mysql": lambda: on_server("FRONTDESK_TEST_MYSQL_URL", mariadb),
}
