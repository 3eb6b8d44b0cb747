"""The end of the interpreter, forks, and other interpreters."""

import os
import sys

import pytest

LOAD = """
import threading
def burn():
    while True:
        sum(range(1000))
for _ in range(2):
    threading.Thread(target=burn, daemon=True).start()
"""


@pytest.mark.parametrize("handler", ["library", "connection"])
def test_interpreter_goes_down_while_calls_fail(run, handler):
    set_handler = {
        "library": "acme.register_error_handler(handler); acme.fail_for_ever(8)",
        "connection": "c = acme.Connection(); c.errors.set_handler(handler); c.fail_for_ever(8)",
    }
    program = f"""
import acme, time
{LOAD}
count = [0]
def handler(ctx, err):
    time.sleep(0.0001)
    count[0] += 1
# The exit takes a while, in which threads return from their handlers.
big = [[number] for number in range(300_000)]
{set_handler[handler]}
while not count[0]:
    time.sleep(0.02)
print("end")
"""
    for _ in range(int(os.environ.get("EXIT_RUNS", "10"))):
        status, out, err = run(program)
        assert (status, out) == (0, "end\n"), err[-2000:]


@pytest.mark.parametrize(
    "work",
    [
        'acme.below("x")',
        'acme.load("/no/such")',
        "acme.Connection().errors.last()",
        "acme.Connection().fail()",
        "acme.Connection().errors.set_handler(lambda ctx, err: None, Slow())",
        "it = acme.Connection(); it.errors.set_handler(lambda ctx, err: None, Slow()); del it",
        "acme.register_error_handler(lambda ctx, err: None, Slow())",
        "errors = acme.subscribe(0); fail(); next(errors)",
    ],
)
def test_interpreter_goes_down_while_daemons_work(run, work):
    """Before Python 3.14 such a thread is ended where it is to run Python's code, which must not be within Rust."""
    program = f"""
import acme, threading, time
big = [[number] for number in range(300_000)]
class Slow:
    def __del__(self):
        sum(range(2000))
def fail():
    try:
        acme.below("x")
    except acme.AcmeError:
        pass
def work():
    while True:
        try:
            {work}
        except acme.AcmeError:
            pass
for _ in range(8):
    threading.Thread(target=work, daemon=True).start()
time.sleep(0.05)
print("end")
"""
    for _ in range(max(5, int(os.environ.get("EXIT_RUNS", "0")) // 10)):
        status, out, err = run(program)
        assert (status, out) == (0, "end\n"), err[-2000:]


LATE = """
import atexit, asyncio, threading, time
def late():
    time.sleep(0.1)
    # A thread that listens has heard of nothing yet.
    begin = 0 if LISTENS else count[0]
    for _ in range(2):
        try:
            acme.below("late")
        except acme.AcmeError as err:
            # The thread that brings the interpreter down may read to the end.
            assert err.object == acme.last_error().object == next(own).object == "late"
        time.sleep(0.1)
    print(count[0] - begin)
# It runs after the gate is closed, for which the module registers later.
atexit.register(late)
import acme
count = [0]
errors, own = acme.subscribe(8), acme.subscribe(8)
connection = acme.Connection()
of_connection = connection.errors
async def first():
    async for _ in errors:
        return
def thread():
    while True:
        try:
            WORK
        finally:
            count[0] += 1
threading.Thread(target=thread, daemon=True).start()
time.sleep(0.1)
"""


@pytest.mark.parametrize("work", ["next(errors)", "asyncio.run(first())", "acme.last_error()", "acme.Connection().errors", "of_connection.last()"])
def test_thread_does_not_come_back_once_the_gate_is_closed(run, work):
    """It would be ended within Rust, if the interpreter went down at that moment."""
    status, out, err = run(LATE.replace("WORK", work).replace("LISTENS", str("errors)" in work or "first" in work)))
    assert (status, out) == (0, "0\n"), err[-2000:]


def test_default_printer_takes_over_at_the_end(run):
    program = """
import acme, atexit
def fail(acme=acme, print=print):
    try:
        acme.below("late")
    except acme.AcmeError:
        print("raised", flush=True)
acme.register_error_handler(print, "heard")
atexit.register(fail)
class Late:
    def __del__(self, fail=fail):
        fail()
late = Late()
"""
    status, out, err = run(program)
    assert status == 0, err
    # The gate closes in the module's own exit function, which was registered before this one.
    assert [line.split()[0] for line in out.splitlines()] == ["heard", "raised", "raised"]
    assert "acme: Stations error late: no such station: no station called 'late'" in err


FORK = """
import acme, os, sys, threading, time
acme.register_error_handler(lambda ctx, err: None)
stop = []
def work():
    while not stop:
        try:
            acme.detached("x")
        except acme.AcmeError:
            pass
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for _ in range(20):
    child = os.fork()
    if child == 0:
        try:
            acme.below("child")
        except acme.AcmeError as err:
            assert err.object == "child"
            sys.exit(0)
        os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert status == 0, status
stop.append(1)
for thread in threads:
    thread.join()
print("end")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_forked_child_of_a_threaded_program_works(run):
    status, out, err = run(FORK, timeout=120)
    assert (status, out) == (0, "end\n"), err[-2000:]


FORK_WITH_LOCKS = """
import acme, os, threading, time
connection = acme.Connection()
subscribers = [acme.subscribe(64) for _ in range(4)] + [connection.errors.subscribe(64)]
acme.fail_for_ever(3)
connection.fail_for_ever(2)
def read():
    for _ in subscribers[0]:
        pass
threading.Thread(target=read, daemon=True).start()
time.sleep(0.1)
for _ in range(60):
    child = os.fork()
    if child == 0:
        next(subscribers[1])
        own = acme.subscribe(1)
        for call in (lambda: acme.below("child"), connection.fail):
            try:
                call()
            except acme.AcmeError:
                pass
        assert connection.errors.last().object == "connection"
        assert next(own).object == "child"
        own.close()
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert status == 0, status
print("end", flush=True)
os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_no_lock_is_held_at_a_fork(run):
    status, out, err = run(FORK_WITH_LOCKS, timeout=120)
    assert (status, out) == (0, "end\n"), err[-2000:]


def test_second_interpreter_gets_an_import_error(run):
    if sys.version_info >= (3, 13):
        make = "import _interpreters as i; it = i.create('legacy'); print(i.exec(it, CODE))"
    else:
        make = "import _xxsubinterpreters as i; it = i.create(isolated=False); i.run_string(it, CODE)"
    program = f"""
import acme
CODE = '''
try:
    import acme
except ImportError as err:
    print("refused", flush=True)
'''
{make}
try:
    acme.below("x")
except acme.AcmeError:
    print("works")
"""
    status, out, err = run(program)
    assert status == 0, err
    assert out.splitlines()[0] == "refused" and out.splitlines()[-1] == "works"


def test_printer_prints_where_it_is_asked_to(run):
    program = """
import printing
try:
    getattr(printing, "raise")(11, -1)
except printing.SkyNetError:
    pass
"""
    # PyO3's function itself raises this: the error has not left a call, so it is not reported.
    assert run(program) == (0, "", "")
    program = """
import minivirt
try:
    minivirt.open().lookup_by_name("nope")
except minivirt.MinivirtError:
    pass
"""
    status, out, err = run(program)
    assert (status, out) == (0, "")
    assert err.startswith("minivirt: Test Driver error : ")


def test_failing_call_without_a_handler_takes_no_gil(run):
    """The main thread keeps the GIL to itself while another one fails."""
    program = """
import acme, sys, threading
sys.setswitchinterval(1000)
heard = acme.subscribe(10)
acme.fail_for_ever(1)
while not isinstance(next(heard), acme.Lagged):
    sum(range(100000))
print("end")
"""
    status, out, _ = run(program)
    assert (status, out) == (0, "end\n")
