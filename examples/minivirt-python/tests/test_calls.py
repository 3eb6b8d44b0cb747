"""A failing call raises and reports the same, however its function is declared."""

import asyncio

import acme
import pytest


def later(make):
    return lambda: asyncio.run(await_it(make))


async def await_it(make):
    return await make()


COMBINATIONS = {
    "above": lambda: acme.above("x"),
    "below": lambda: acme.below("x"),
    "new, block above": lambda: acme.Above(True),
    "method, block above": lambda: acme.Above(False).method(),
    "getter, block above": lambda: acme.Above(False).getter,
    "static, block above": lambda: acme.Above.fixed(),
    "async, block above": later(lambda: acme.Above(False).later()),
    "new, block below": lambda: acme.Below(True),
    "method, block below": lambda: acme.Below(False).method(),
    "getter, block below": lambda: acme.Below(False).getter,
    "static, block below": lambda: acme.Below.fixed(),
    "method": lambda: acme.Inside().method(),
    "getter": lambda: acme.Inside().getter,
    "async": later(lambda: acme.Inside().later()),
    "without the GIL": lambda: acme.detached("x"),
    "error type of its own": lambda: acme.own_type("x"),
}


@pytest.mark.parametrize("call", COMBINATIONS.values(), ids=COMBINATIONS)
def test_failure_is_reported_once(call):
    heard = []
    acme.register_error_handler(lambda ctx, err: heard.append((ctx, err)), "context")
    with pytest.raises(acme.AcmeError) as raised:
        call()
    assert heard == [("context", raised.value.err)]
    assert raised.value.code is acme.ErrorCode.NO_STATION
    assert acme.last_error().err == raised.value.err


def test_exception_shows_everything():
    with pytest.raises(acme.AcmeError) as raised:
        acme.below("moon")
    err = raised.value
    assert str(err) == err.message == "no such station: no station called 'moon'"
    assert (err.code, err.domain, err.level) == (11, 2, 2)
    assert isinstance(err.code, acme.ErrorCode) and isinstance(err.domain, acme.ErrorDomain)
    assert err.level is acme.Level.ERROR
    assert (err.str1, err.str2, err.str3) == ("no such station: {}", "no station called 'moon'", None)
    assert (err.int1, err.int2, err.object, err.api) == (-1, -1, "moon", "below")
    assert err.detail == "no station called 'moon'"
    file, line, column = err.location.rsplit(":", 2)
    assert file.endswith("functions.rs") and int(line) > 0 and int(column) > 0
    assert err.err == (11, 2, err.message, 2, err.str1, err.str2, None, -1, -1)
    getters = [
        err.get_error_code(),
        err.get_error_domain(),
        err.get_error_message(),
        err.get_error_level(),
        err.get_str1(),
        err.get_str2(),
        err.get_str3(),
        err.get_int1(),
        err.get_int2(),
    ]
    assert tuple(getters) == err.err
    assert err.__notes__ == ["Look at the list of stations."]
    assert err.__cause__ is None


def test_integers_and_strings_are_those_of_the_raise():
    with pytest.raises(acme.AcmeError) as raised:
        acme.raise_(13) if hasattr(acme, "raise_") else getattr(acme, "raise")(13)
    assert raised.value.err == (13, 2, "odd: raised", 2, "odd: {}", "raised", "three", 5, 6)
    assert not hasattr(raised.value, "__notes__")


def test_exception_made_by_hand_is_empty():
    with pytest.raises(acme.AcmeError):
        acme.below("x")
    err = acme.AcmeError("by hand")
    assert str(err) == err.message == "by hand"
    assert (err.err, err.code, err.domain, err.level, err.detail, err.int1) == (None,) * 6
    assert err.get_error_code() is None
    assert str(acme.AcmeError()) == ""


def test_success_and_recovery_leave_no_error():
    heard = []
    acme.register_error_handler(lambda ctx, err: heard.append(err))
    assert acme.recover() == 3
    assert acme.last_error() is None and heard == []
    assert acme.report() == 7
    assert [err[0] for err in heard] == [13]


def test_last_error_is_taken_and_reset():
    for _ in range(2):
        with pytest.raises(acme.AcmeError):
            acme.below("x")
        assert acme.last_error().code == 11
        exception, tuple_ = acme.last_of_rust()
        assert (type(exception), exception.err) == (type(acme.last_error()), tuple_)
        assert acme.take_last_error().code == 11
        assert acme.take_last_error() is None
    with pytest.raises(acme.AcmeError):
        acme.below("x")
    acme.reset_last_error()
    assert acme.last_error() is None


def test_error_type_of_its_own_is_raised():
    with pytest.raises(TimeoutError) as raised:
        acme.own_type("old")
    assert raised.value.err == (12, 0, "no answer: the reading 'old' is too old", 2, "no answer: {}",
                                "the reading 'old' is too old", None, -1, -1)
    assert raised.value.object == "old"


def test_enum_takes_numbers_of_later_releases():
    code = acme.ErrorCode(4711)
    assert (code, code.name, code.value) == (4711, "UNKNOWN_4711", 4711)
    assert (code.symbol, code.help, code.category) == (None, None, None)
    with pytest.raises(ValueError):
        acme.ErrorCode("NO_STATION")
    with pytest.raises(ValueError):
        acme.ErrorCode(True + 0.5)


def test_enum_says_what_the_list_says():
    code = acme.ErrorCode.NO_STATION
    assert (code.symbol, code.message, code.detail_form) == ("ACME_ERR_NO_STATION", "no such station", "no such station: {}")
    assert (code.help, code.category, code.http_status, code.retry) == (
        "Look at the list of stations.", "not_found", 404, "never")
    assert acme.ErrorCode.TIMEOUT.errno == __import__("errno").ETIMEDOUT
    assert acme.ErrorDomain.STATION.title == "Stations"
    assert [code.value for code in acme.ErrorCode] == [1, 2, 3, 4, 11, 12, 13]
