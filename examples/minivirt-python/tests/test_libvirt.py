"""A script for libvirt's module sees the same errors in minivirt, except for the listed differences."""

import difflib
import pathlib
import subprocess

import pytest

minivirt = pytest.importorskip("minivirt")
HERE = pathlib.Path(__file__).parent
SYSTEM = "/usr/bin/python3"

# Each line that differs, and the reason.
DIFFERENCES = {
    "handler that raises, what is raised": "the library's exception is raised, not SystemError",
    "handler that raises, hook": "the handler's exception is shown to sys.unraisablehook",
    "by hand": "an exception that is made by hand has nothing of the thread's",
}


def has_libvirt():
    return subprocess.run([SYSTEM, "-c", "import libvirt"], capture_output=True).returncode == 0


needs_libvirt = pytest.mark.skipif(not has_libvirt(), reason="needs python3-libvirt")


@pytest.fixture
def trace(tmp_path):
    (tmp_path / "minivirt").symlink_to(pathlib.Path(minivirt.__file__).parent)

    def trace(program, module):
        python = SYSTEM if has_libvirt() else __import__("sys").executable
        done = subprocess.run(
            [python, program, module], capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin"}
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    return trace


@needs_libvirt
def test_error_interface_is_libvirts(trace):
    theirs, ours = (trace(HERE / "error_interface.py", module) for module in ("libvirt", "minivirt"))
    assert len(ours) == len(theirs) >= 60
    differing = [one.split(" ", 1)[1].split(":")[0] for one, other in zip(ours, theirs) if one != other]
    assert differing == list(DIFFERENCES), "\n".join(difflib.unified_diff(theirs, ours, lineterm="", n=0))


def test_example_runs_on_minivirt(trace):
    lines = trace(HERE.parent / "examples/error.py", "minivirt")
    assert lines == ["context: error 42 of part 12", "raised: True", "kept: True", "the same: True"]


@needs_libvirt
def test_example_runs_on_libvirt(trace):
    example = HERE.parent / "examples/error.py"
    assert trace(example, "libvirt") == trace(example, "minivirt")
