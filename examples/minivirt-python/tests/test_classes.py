"""The exception classes: names, bases, imports and pickling."""

import builtins
import concurrent.futures
import copy
import importlib
import multiprocessing
import os
import pathlib
import pickle
import sys
import traceback

import acme
import pytest

GOLDEN = pathlib.Path(__file__).parent / "golden"


def raised(function, *arguments):
    with pytest.raises(Exception) as caught:
        function(*arguments)
    return caught.value


def classes(module):
    return [it for it in vars(module).values() if isinstance(it, type) and issubclass(it, BaseException)]


def check_golden(name, text):
    """Compares a text with the golden file, or writes the file with GOLDEN=write in the environment."""
    file = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    assert text == file.read_text()


@pytest.mark.parametrize("name", ["acme", "plain", "usual", "per_category", "per_code"])
def test_class_is_importable_under_its_name(name):
    module = importlib.import_module(name)
    assert classes(module)
    for it in classes(module):
        assert getattr(importlib.import_module(it.__module__), it.__qualname__) is it
        assert it.__name__ == it.__qualname__ and not hasattr(builtins, it.__name__)
        assert it.__doc__


@pytest.mark.parametrize("name", ["plain", "usual", "per_category", "per_code"])
def test_class_of_each_code(name):
    module = importlib.import_module(name)
    lines = []
    for code in module.ErrorCode:
        for errno in [-1, 2] if code.name == "SYSTEM" else [-1]:
            err = raised(getattr(module, "raise"), code, errno)
            bases = [it.__name__ for it in type(err).__mro__[:-2]]
            lines.append(f"{code.name} {errno}: {' '.join(bases)}\n")
    check_golden(f"classes_{name}.txt", "".join(lines))


def test_file_not_found_is_what_the_system_said():
    err = raised(acme.open, "/no/such")
    assert isinstance(err, FileNotFoundError)
    assert (err.errno, err.strerror) == (2, "No such file or directory")
    assert str(err) == "cannot open '/no/such': No such file or directory"
    per_code = importlib.import_module("per_code")
    assert not isinstance(raised(getattr(per_code, "raise"), 14, -1), OSError)


def test_every_number_of_the_system_has_the_class_that_python_gives_it():
    import errno

    for number in sorted(errno.errorcode):
        err = raised(acme.system, number)
        own = type(OSError(number, ""))
        assert isinstance(err, own), (errno.errorcode[number], type(err).__mro__, own)
        assert err.errno == number


def test_exceptions_that_python_catches_are_refused():
    with pytest.raises(ValueError, match="`StopIteration` cannot be the base of an exception: Python itself catches it"):
        import refused_base  # noqa: F401


def test_names_of_builtins_are_refused():
    with pytest.raises(ImportError, match='write `.exception\\("SkyNetKeyError"\\)`'):
        import refused_name  # noqa: F401


def test_two_things_cannot_have_one_name():
    with pytest.raises(ImportError, match="two things in the module would be called `TakenError`"):
        import collision  # noqa: F401


def test_module_is_the_one_that_is_asked_for():
    import elsewhere

    assert elsewhere.SkyNetError.__module__ == elsewhere.ErrorCode.__module__ == "sky.net"


def test_second_import_gives_the_same_classes():
    module = sys.modules.pop("acme")
    try:
        again = importlib.import_module("acme")
        assert again.AcmeError is module.AcmeError and again.ErrorCode is module.ErrorCode
    finally:
        sys.modules["acme"] = module


def everything():
    yield raised(acme.below, "x")
    yield raised(acme.open, "/no/such")
    yield raised(acme.load, "/no/such")
    yield raised(getattr(acme, "raise"), 12)
    yield acme.AcmeError("by hand")
    yield acme.AcmeError()


def same(one, other):
    if one is None or other is None:
        return one is other
    return (
        type(one) is type(other)
        and one.args == other.args
        and str(one) == str(other)
        and vars(one) == vars(other)
        and getattr(one, "errno", None) == getattr(other, "errno", None)
        and same(one.__cause__, other.__cause__)
    )


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_exception_pickles_whole(protocol):
    for err in everything():
        err.more = ["mine"]
        assert same(pickle.loads(pickle.dumps(err, protocol)), err)


def test_exceptions_made_by_hand_pickle_as_the_builtin_that_they_are():
    for it in classes(acme):
        for arguments in [(), ("x",), (2, "x"), (2, "x", "file"), (2, "x", "file", None, "other")]:
            if it is acme.Lagged:
                continue
            err = it(*arguments)
            for copied in (pickle.loads(pickle.dumps(err)), copy.copy(err)):
                assert same(copied, err)
                assert all(
                    getattr(copied, name, None) == getattr(err, name, None) for name in ("filename", "filename2")
                )


def test_strings_may_be_anything():
    for name in ("", "a\0b", "\N{SNOWMAN}" * 1_000_000, "{} %s"):
        err = raised(acme.below, name)
        assert err.object == name and same(pickle.loads(pickle.dumps(err)), err)

    def callback():
        raise ValueError("\ud800 alone")

    assert raised(acme.call, callback).__cause__.args == ("\ud800 alone",)


def test_classes_made_from_the_exception():
    class Own(acme.AcmeError):
        def __init__(self, text, more):
            super().__init__(text)
            self.more = more

    own = Own("text", 3)
    assert (own.message, own.more, own.code) == ("text", 3, None)
    with pytest.raises(acme.AcmeError) as caught:
        raise own from raised(acme.below, "x")
    assert caught.value.__cause__.code == 11


@pytest.mark.skipif(sys.version_info < (3, 11), reason="there are no groups")
def test_groups_are_taken_apart():
    names = {"raised": raised, "acme": acme}
    exec(
        """
try:
    raise ExceptionGroup("several", [raised(acme.below, "x"), ValueError(), raised(acme.open, "/no/such")])
except* FileNotFoundError as group:
    files = len(group.exceptions)
except* acme.AcmeError as group:
    others = [err.object for err in group.exceptions]
except* ValueError:
    pass
""",
        names,
    )
    assert (names["files"], names["others"]) == (1, ["x"])


def test_exception_pickles_without_the_cause_that_does_not():
    def callback():
        raise type("Local", (Exception,), {})("text")

    err = pickle.loads(pickle.dumps(raised(acme.call, callback)))
    assert repr(err.__cause__) == "Exception(\"Local('text')\")"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_exception_is_copied_whole(copied):
    for err in everything():
        assert same(copied(err), err)


def test_enums_pickle():
    for it in (acme.ErrorCode.TIMEOUT, acme.ErrorCode(99), acme.ErrorDomain.STATION, acme.Level.ERROR):
        assert pickle.loads(pickle.dumps(it)) == it
        assert type(copy.deepcopy(it)) is type(it)


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
def test_exception_comes_out_of_a_pool(method):
    context = multiprocessing.get_context(method)
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        for function, argument in ((acme.below, "x"), (acme.open, "/no/such")):
            err = pool.submit(function, argument).exception(timeout=60)
            assert err.err == raised(function, argument).err
            assert type(err) is type(raised(function, argument))


def test_cause_is_the_exception_of_the_callback():
    inner = ValueError("from the callback")

    def callback():
        raise inner

    err = raised(acme.call, callback)
    assert err.__cause__ is inner
    assert "callback" in [frame.name for frame in traceback.extract_tb(inner.__traceback__)]


def test_cause_is_what_the_system_said():
    cause = raised(acme.load, "/no/such").__cause__
    assert repr(cause) == "FileNotFoundError(2, 'No such file or directory')"


def callback():
    raise ValueError("from the callback")


@pytest.mark.skipif(sys.version_info < (3, 11), reason="notes are shown from 3.11 on")
def test_tracebacks():
    lines = []
    for function, argument in ((acme.below, "moon"), (acme.call, callback), (acme.load, "/no/such")):
        try:
            function(argument)
        except acme.AcmeError as err:
            lines += traceback.format_exception(err)
    text = "".join(line for line in "".join(lines).splitlines(True) if line == "\n" or set(line.strip()) - set("^~"))
    text = text.replace(__file__, "test_classes.py")
    check_golden("tracebacks.txt", __import__("re").sub(r"line \d+", "line N", text))
