"""Handlers in Python: what they may do, and what they cannot break."""

import gc
import signal
import sys
import threading
import weakref

import acme
import pytest


@pytest.fixture
def unraisable(monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "unraisablehook", lambda it: caught.append(it.exc_value))
    return caught


def fail():
    with pytest.raises(acme.AcmeError) as raised:
        acme.below("x")
    return raised.value


def test_without_a_handler_nothing_is_printed(capfd, run):
    fail()
    assert capfd.readouterr() == ("", "")
    program = """
import acme
try:
    acme.below("x")
except acme.AcmeError:
    print("raised")
"""
    assert run(program) == (0, "raised\n", "")


def test_handler_that_raises_is_shown_to_the_hook(unraisable):
    def handler(ctx, err):
        raise RuntimeError(ctx)

    acme.register_error_handler(handler, "ctx")
    err = fail()
    assert [repr(it) for it in unraisable] == ["RuntimeError('ctx')"]
    assert err.__context__ is None


def test_hook_hears_which_handler_it_was(monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "unraisablehook", lambda it: caught.append(it.object))
    connection = acme.Connection()

    def handler(ctx, err):
        raise RuntimeError

    acme.register_error_handler(handler)
    fail()
    acme.register_error_handler(None)
    connection.errors.set_handler(handler)
    with pytest.raises(acme.AcmeError):
        connection.fail()
    assert caught == [handler, handler]


def test_handler_may_register_another():
    heard = []

    def first(ctx, err):
        heard.append("first")
        acme.register_error_handler(lambda ctx, err: heard.append("second"))

    acme.register_error_handler(first)
    fail()
    fail()
    assert heard == ["first", "second"]


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="no fork")
def test_handler_may_fork():
    import os

    statuses = []

    def handler(ctx, err):
        child = os.fork()
        if child == 0:
            acme.register_error_handler(None)
            os._exit(5 if fail().code == 11 else 6)
        statuses.append(os.WEXITSTATUS(os.waitpid(child, 0)[1]))

    acme.register_error_handler(handler)
    fail()
    assert statuses == [5]


def test_context_may_fail_and_register_when_it_is_freed():
    heard = []

    class Context:
        def __del__(self):
            fail()
            acme.register_error_handler(lambda ctx, err: heard.append(err))

    acme.register_error_handler(lambda ctx, err: None, Context())
    acme.register_error_handler(None)
    fail()
    assert len(heard) == 1


@pytest.mark.parametrize("handler", [lambda: None, lambda ctx: None, lambda ctx, err, more: None])
def test_handler_with_other_parameters_is_shown_to_the_hook(unraisable, handler):
    acme.register_error_handler(handler)
    fail()
    assert [type(it) for it in unraisable] == [TypeError]


def test_handler_that_exits_does_not(unraisable):
    acme.register_error_handler(lambda ctx, err: sys.exit(3))
    fail()
    assert [type(it) for it in unraisable] == [SystemExit]


def test_what_a_handler_returns_is_nothing():
    acme.register_error_handler(lambda ctx, err: NotImplemented)
    fail()


def test_handler_has_to_be_callable():
    heard = []
    acme.register_error_handler(lambda ctx, err: heard.append(err))
    with pytest.raises(TypeError, match="a handler is a function or None, not 'x'"):
        acme.register_error_handler("x")
    with pytest.raises(TypeError):
        acme.Connection().errors.set_handler(3)
    fail()
    assert len(heard) == 1


def test_one_handler_replaces_another():
    heard = []
    acme.register_error_handler(lambda ctx, err: heard.append("first"))
    acme.register_error_handler(lambda ctx, err: heard.append("second"))
    fail()
    acme.register_error_handler(None)
    fail()
    assert heard == ["second"]


def test_keyboard_interrupt_is_raised_after_the_call():
    def handler(ctx, err):
        signal.raise_signal(signal.SIGINT)
        for _ in range(100):
            pass

    acme.register_error_handler(handler)
    with pytest.raises(KeyboardInterrupt) as raised:
        acme.below("x")
    assert isinstance(raised.value.__context__, acme.AcmeError)
    acme.register_error_handler(None)
    fail()


def test_keyboard_interrupt_in_a_call_that_succeeds_is_raised_too():
    def handler(ctx, err):
        raise KeyboardInterrupt

    acme.register_error_handler(handler)
    with pytest.raises(KeyboardInterrupt):
        acme.report()
        for _ in range(100):
            pass
    acme.register_error_handler(None)
    fail()


def test_handler_may_call_the_library():
    heard = []

    def handler(ctx, err):
        heard.append(acme.last_error().err == err)
        with pytest.raises(acme.AcmeError):
            acme.below("inside")
        acme.register_error_handler(None)

    acme.register_error_handler(handler)
    assert fail().detail == "no station called 'x'"
    assert heard == [True]


def test_pending_exception_stays():
    heard = []
    acme.register_error_handler(lambda ctx, err: heard.append(err[5]))

    # The interpreter drops the objects on its stack while the exception is pending.
    with pytest.raises(ZeroDivisionError):
        [acme.Bomb(), 1 / 0]
    assert heard == ["no station called 'bomb'"]


def test_pending_exception_stays_in_a_destructor(unraisable):
    acme.register_error_handler(lambda ctx, err: 1 / 0)
    with pytest.raises(KeyError, match="pending"):
        [acme.Bomb(), {}["pending"]]
    assert [type(it) for it in unraisable] == [ZeroDivisionError]


def test_threads_do_not_mix():
    seen, mine = [], threading.local()

    def handler(ctx, err):
        mine.heard.append(err[5])

    def work(number):
        mine.heard, expected = [], []
        for at in range(300):
            name = f"{number}-{at}"
            expected.append(f"no station called '{name}'")
            try:
                (acme.below if at % 2 else acme.detached)(name)
            except acme.AcmeError as err:
                assert err.object == name
                assert acme.last_error().object == name
        seen.append(mine.heard == expected)

    acme.register_error_handler(handler)
    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [True] * 6


def test_handler_is_called_on_a_thread_of_rusts():
    heard = []
    acme.register_error_handler(lambda ctx, err: heard.append(threading.get_ident()))
    acme.fail_elsewhere(5)
    assert len(heard) == 5 and threading.get_ident() not in heard


def test_handler_is_replaced_while_calls_fail():
    def work():
        for _ in range(5000):
            try:
                acme.detached("x")
            except acme.AcmeError:
                pass

    heard = [0]

    def handler(ctx, err):
        heard[0] += 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        acme.register_error_handler(handler, object())
        acme.register_error_handler(None)
    acme.register_error_handler(handler)
    fail()
    assert heard[0] >= 1


def test_rounds_do_not_grow():
    resource = pytest.importorskip("resource")

    def rounds(count):
        connection = acme.Connection()
        for _ in range(count):
            acme.register_error_handler(lambda ctx, err: None, object())
            connection.errors.set_handler(lambda ctx, err: None, object())
            for call in (lambda: acme.below("x"), connection.fail, lambda: acme.open("/no/such")):
                try:
                    call()
                except acme.AcmeError as err:
                    err.code
            connection.errors.last()

    rounds(3000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rounds(27000)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 2000, f"{grown} KiB"


class Owner:
    def __init__(self, connection):
        self.connection = connection
        self.heard = []
        connection.errors.set_handler(self.on_error, "context")

    def on_error(self, ctx, err):
        self.heard.append((ctx, err[0]))


def test_handler_of_a_connection_lasts_without_its_object():
    owner = Owner(acme.Connection())
    gc.collect()
    with pytest.raises(acme.AcmeError):
        owner.connection.fail()
    assert owner.heard == [("context", 11)]
    errors = owner.connection.errors
    assert errors is owner.connection.errors
    assert errors.last().err == errors.last_tuple()
    assert errors.take().code == 11 and errors.last() is None and errors.last_tuple() is None
    errors.set_handler(None)
    with pytest.raises(acme.AcmeError):
        owner.connection.fail()
    errors.reset()
    assert errors.last() is None and owner.heard == [("context", 11)]


def test_connection_falls_back_to_the_handler_of_the_library():
    heard = []
    acme.register_error_handler(lambda ctx, err: heard.append(ctx), "library")
    connection = acme.Connection()
    connection.errors.set_handler(lambda ctx, err: heard.append(ctx), "connection")
    for _ in range(2):
        with pytest.raises(acme.AcmeError):
            connection.fail()
        connection.errors.set_handler(None)
    assert heard == ["connection", "library"]


def test_bound_method_of_the_owner_is_collected():
    minivirt = pytest.importorskip("minivirt")
    owner = Owner(minivirt.open())
    with pytest.raises(minivirt.MinivirtError):
        owner.connection.lookup_by_name("nope")
    assert owner.heard == [("context", 42)]
    reference = weakref.ref(owner)
    del owner
    gc.collect()
    assert reference() is None
