"""The stub matches the module, and a user's typed program passes the type checker with it."""

import pathlib
import subprocess
import sys

import pytest

pytest.importorskip("mypy")
pytest.importorskip("minivirt")
HERE = pathlib.Path(__file__).parent


def passes(module, *arguments, cwd):
    done = subprocess.run([sys.executable, "-m", module, *arguments], capture_output=True, text=True, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr


def test_stub_is_that_of_the_module(tmp_path):
    passes("mypy.stubtest", "minivirt", cwd=tmp_path)


def test_users_program_is_typed(tmp_path):
    passes("mypy", "--strict", str(HERE / "typed_user.py"), cwd=tmp_path)
