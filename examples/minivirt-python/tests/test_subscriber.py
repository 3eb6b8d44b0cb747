"""Subscribers: bounded, in order, and without Python on the failing thread."""

import asyncio
import os
import selectors
import sys
import threading

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


class CountingSelector(selectors.DefaultSelector):
    count = 0

    def select(self, timeout=None):
        self.count += 1
        return super().select(timeout)


@pytest.mark.skipif(sys.platform == "win32", reason="tasks look again after a while there")
def test_task_that_waits_does_not_look_again_and_again():
    selector = CountingSelector()
    loop = asyncio.SelectorEventLoop(selector)

    async def main():
        errors = acme.subscribe(8)
        before = selector.count
        timer = threading.Timer(0.7, fail, ["later"])
        timer.start()
        assert (await errors.__anext__()).object == "later"
        timer.join()
        return selector.count - before

    try:
        assert loop.run_until_complete(asyncio.wait_for(main(), 10)) < 6
    finally:
        loop.close()


def test_task_hears_of_a_thread_of_rusts():
    async def main():
        errors = acme.subscribe(1000)
        asyncio.get_running_loop().run_in_executor(None, acme.fail_elsewhere, 500)
        return [(await errors.__anext__()).object for _ in range(500)]

    assert asyncio.run(asyncio.wait_for(main(), 20)) == ["elsewhere"] * 500


def test_several_tasks_share_a_subscriber():
    async def main():
        errors = acme.subscribe(64)
        read = []

        async def reader():
            while len(read) < 40:
                read.append((await errors.__anext__()).object)

        tasks = [asyncio.ensure_future(reader()) for _ in range(4)]
        for at in range(44):
            await asyncio.sleep(0.001 * (at % 3))
            fail(str(at))
        await asyncio.wait_for(asyncio.gather(*tasks), 10)
        return read

    read = asyncio.run(main())
    assert len(set(read)) == len(read) and set(read) >= {str(at) for at in range(40)}


def test_subscriber_of_a_task_ends():
    async def read(errors, end):
        timer = threading.Timer(0.1, end)
        timer.start()
        return [err.object async for err in errors]

    async def main():
        connection = [acme.Connection()]
        errors = connection[0].errors.subscribe(8)
        with pytest.raises(acme.AcmeError):
            connection[0].fail()
        assert await read(errors, connection.clear) == ["connection"]
        errors = acme.subscribe(8)
        assert await read(errors, errors.close) == []
        assert [err async for err in errors] == []

    asyncio.run(asyncio.wait_for(main(), 10))


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="counts what /proc has")
def test_waits_leave_nothing_open():
    async def wait(errors):
        task = asyncio.ensure_future(errors.__anext__())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return task

    async def main():
        errors, before = acme.subscribe(8), len(os.listdir("/proc/self/fd"))
        for _ in range(100):
            task = await wait(errors)
            fail("x")
            await task
        for _ in range(200):
            task = await wait(errors)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        assert len(os.listdir("/proc/self/fd")) == before
        assert threading.active_count() == threads

    threads = threading.active_count()
    asyncio.run(asyncio.wait_for(main(), 20))


def test_subscriber_goes_from_one_loop_to_the_next():
    errors = acme.subscribe(8)

    async def wait():
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(errors.__anext__(), 0.05)
        asyncio.get_running_loop().call_later(0.05, fail, "now")
        return (await errors.__anext__()).object

    for _ in range(3):
        assert asyncio.run(asyncio.wait_for(wait(), 10)) == "now"


def test_task_does_not_keep_the_interpreter(run):
    program = """
import acme, asyncio, threading, time
big = [[number] for number in range(300_000)]
async def read():
    async for _ in acme.subscribe(8):
        pass
for _ in range(4):
    threading.Thread(target=lambda: asyncio.run(read()), daemon=True).start()
acme.fail_for_ever(2)
time.sleep(0.1)
print("end")
"""
    for _ in range(5):
        status, out, err = run(program)
        assert (status, out) == (0, "end\n"), err[-2000:]


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
