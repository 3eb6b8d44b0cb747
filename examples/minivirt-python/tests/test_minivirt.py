"""minivirt in Python: its events, and its API for tasks."""

import asyncio
import sys

import pytest

minivirt = pytest.importorskip("minivirt")


@pytest.fixture
def heard():
    """What the handler of the library hears: the contexts and codes."""
    heard = []
    minivirt.register_error_handler(lambda ctx, err: heard.append((ctx, err[0])), "library")
    minivirt.reset_last_error()
    yield heard
    minivirt.register_error_handler(None)


def test_events_come_to_callbacks(heard):
    connection = minivirt.open()
    seen = []

    def callback(of, domain, event):
        seen.append((of.uri(), domain.name(), event))

    number = connection.domain_event_register(callback)
    domain = connection.lookup_by_name("test")
    domain.destroy()
    domain.create()
    assert seen == []
    assert connection.run_events() == 2
    assert seen == [("test:///default", "test", 5), ("test:///default", "test", 2)]
    connection.domain_event_deregister(number)
    domain.destroy()
    assert connection.run_events() == 0 and len(seen) == 2
    assert heard == []
    with pytest.raises(minivirt.MinivirtError) as raised:
        connection.domain_event_deregister(number)
    assert raised.value.code == minivirt.ErrorCode.INVALID_ARG
    assert heard == [("library", raised.value.code)]


def test_failure_in_a_callback_is_its_own(heard):
    connection = minivirt.open()
    seen = []

    def callback(of, domain, event):
        # Nothing of the call that runs the callback is in progress here, so that each failure is reported.
        for name in ("one", "other"):
            with pytest.raises(minivirt.MinivirtError):
                of.lookup_by_name(name)
            seen.append(minivirt.last_error().detail)
        of.errors.set_handler(lambda ctx, err: heard.append((ctx, err[0])), "connection")
        with pytest.raises(minivirt.MinivirtError):
            connection.lookup_by_name("third")

    connection.domain_event_register(callback)
    connection.lookup_by_name("test").destroy()
    assert connection.run_events() == 1
    no_domain = minivirt.ErrorCode.NO_DOMAIN
    assert heard == [("library", no_domain), ("library", no_domain), ("connection", no_domain)]
    assert [text.count("'one'") for text in seen] == [1, 0] and "'other'" in seen[1]
    # The call that ran the callback did not fail.
    assert minivirt.last_error() is None


def test_exception_of_a_callback_is_shown_to_the_hook(heard, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "unraisablehook", lambda it: caught.append(repr(it.exc_value)))
    connection = minivirt.open()
    connection.domain_event_register(lambda *arguments: 1 / 0)
    connection.lookup_by_name("test").destroy()
    assert connection.run_events() == 1
    assert caught == ["ZeroDivisionError('division by zero')"] and heard == []


XML = "<domain type='test'><name>{}</name><memory>1024</memory><vcpu>1</vcpu><os><type>hvm</type></os></domain>"


def test_tasks_use_the_api(heard):
    async def main():
        connection = await minivirt.AsyncConnection.open("test:///default")
        domains = await connection.define_all([XML.format("a"), XML.format("b")])
        assert [domain.name() for domain in domains] == ["a", "b"]
        assert await connection.start_all() == 2
        assert (await connection.lookup_by_name("a")).is_active()
        assert heard == []
        with pytest.raises(KeyError) as raised:
            await connection.lookup_by_name("nope")
        assert isinstance(raised.value, minivirt.MinivirtError)
        assert heard == [("library", minivirt.ErrorCode.NO_DOMAIN)]
        assert minivirt.last_error().err == raised.value.err
        heard.clear()
        with pytest.raises(minivirt.MinivirtError):
            await connection.define_all([XML.format("c"), "<nonsense/>"])
        assert len(heard) == 1
        heard.clear()
        results = await asyncio.gather(
            *(connection.lookup_by_name(name) for name in ("nope", "a", "neither")), return_exceptions=True
        )
        nope, domain, neither = results
        assert "'nope'" in nope.detail and domain.name() == "a" and "'neither'" in neither.detail
        assert len(heard) == 2

    asyncio.run(main())


def test_task_that_opens_nothing_hears_of_it(heard):
    with pytest.raises(minivirt.MinivirtError) as raised:
        asyncio.run(open_nothing())
    assert [code for _, code in heard] == [raised.value.code]


async def open_nothing():
    return await minivirt.AsyncConnection.open("nothing:///")
