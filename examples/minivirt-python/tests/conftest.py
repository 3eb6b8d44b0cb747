"""Copies the test modules to where Python finds them: one file, under the name of each module."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", HERE.parent / "target"))
MODULES = TARGET / "python-modules"
NAMES = (
    "acme plain usual per_category per_code printing elsewhere refused_base refused_name collision for_libvirt".split()
)


def pytest_configure():
    MODULES.mkdir(parents=True, exist_ok=True)
    built = TARGET / os.environ.get("ACME_PROFILE", "debug") / "libacme.so"
    for name in NAMES:
        copy = MODULES / f"{name}.abi3.so"
        if not copy.exists() or copy.stat().st_mtime < built.stat().st_mtime:
            copy.unlink(missing_ok=True)
            shutil.copy(built, copy)
    sys.path.insert(0, str(MODULES))


@pytest.fixture
def run():
    """Runs a program, and returns its status, output and errors."""

    def run(program, timeout=60, arguments=()):
        environment = {**os.environ, "PYTHONPATH": str(MODULES)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            env=environment,
            timeout=timeout,
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.fixture(autouse=True)
def no_handler():
    import acme

    acme.register_error_handler(None)
    acme.reset_last_error()
    yield
    acme.register_error_handler(None)
