"""Subscribers: bounded, in order, and without Python on the failing thread."""

import asyncio
import threading
import time

import acme
import pytest


def fail(name):
    with pytest.raises(acme.AcmeError):
        acme.below(name)


def test_errors_are_read_in_order_and_losses_counted():
    errors = acme.subscribe(2)
    for name in "abcde":
        fail(name)
    read = [next(errors), next(errors), next(errors)]
    assert [err.object for err in read[:2]] == ["a", "b"]
    assert isinstance(read[2], acme.Lagged) and read[2].missed == 3
    fail("f")
    assert next(errors).object == "f"


def test_subscriber_waits():
    errors = acme.subscribe(8)
    timer = threading.Timer(0.2, fail, ["later"])
    timer.start()
    for err in errors:
        assert err.object == "later"
        break
    timer.join()


def test_subscriber_is_closed_from_elsewhere():
    errors = acme.subscribe(8)
    timer = threading.Timer(0.1, errors.close)
    timer.start()
    assert list(errors) == []
    timer.join()


def test_subscriber_of_a_connection_ends_with_it():
    connection = acme.Connection()
    errors = connection.errors.subscribe(8)
    fail("another")
    with pytest.raises(acme.AcmeError):
        connection.fail()
    del connection
    assert [err.object for err in errors] == ["connection"]


def test_task_reads_errors():
    async def main():
        errors, read = acme.subscribe(8), []
        asyncio.get_running_loop().call_later(0.05, fail, "task")
        async for err in errors:
            read.append(err.object)
            if len(read) == 2:
                return read
            fail("again")

    assert asyncio.run(asyncio.wait_for(main(), 10)) == ["task", "again"]


def test_task_is_cancelled():
    async def main():
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(acme.subscribe(8).__anext__(), 0.1)

    asyncio.run(main())


def test_reader_in_a_thread_does_not_keep_the_interpreter(run):
    program = """
import acme, threading, time
big = [[number] for number in range(300_000)]
for _ in range(4):
    threading.Thread(target=lambda: list(acme.subscribe(8)), daemon=True).start()
acme.fail_for_ever(2)
time.sleep(0.1)
print("end")
"""
    for _ in range(5):
        status, out, _ = run(program)
        assert (status, out) == (0, "end\n")
