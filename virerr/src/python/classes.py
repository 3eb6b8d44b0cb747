"""The error classes and functions of a library's Python module. This runs once, at import.

`_native` and the names in capitals that begin with `_` come from Rust.
"""

import enum
import sys
import weakref


class Level(enum.IntEnum):
    """How severe an error is."""

    NONE = 0
    WARNING = 1
    ERROR = 2


class _Numbered(enum.IntEnum):
    """Numbers of a list. Later releases may add more."""

    @classmethod
    def _missing_(cls, value):
        if type(value) is not int:
            return None
        # The number may be given as its 32 bits.
        if 0x7FFFFFFF < value <= 0xFFFFFFFF:
            return cls(value - 0x100000000)
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member


class _Code(_Numbered):
    @property
    def symbol(self):
        """The C name."""
        return _CODES.get(self._value_, _NOTHING)[0]

    @property
    def message(self):
        """The message of an error without a detail."""
        return _CODES.get(self._value_, _NOTHING)[1]

    @property
    def detail_form(self):
        """The message of an error with a detail, which replaces {}."""
        return _CODES.get(self._value_, _NOTHING)[2]

    @property
    def hex(self):
        """The number as the list has it, if that is hexadecimal."""
        return _CODES.get(self._value_, _NOTHING)[3]

    def fact(self, name):
        """The value of a fact of the list's own, a str or an int; None where the code has none of that name."""
        return (_CODES.get(self._value_, _NOTHING)[4] or {}).get(name)


def _add_fact(at, name, doc):
    setattr(_Code, name, property(lambda code: _CODES.get(code._value_, _NOTHING)[5][at], doc=doc))


for _at, (_name, _doc) in enumerate(_FACTS):
    _add_fact(_at, _name, _doc)


class _Domain(_Numbered):
    @property
    def symbol(self):
        """The C name."""
        return _DOMAINS.get(self._value_, _NOTHING)[0]

    @property
    def title(self):
        """The name of the part of the library."""
        return _DOMAINS.get(self._value_, _NOTHING)[1]

    @property
    def hex(self):
        """The number as the list has it, if that is hexadecimal."""
        return _DOMAINS.get(self._value_, _NOTHING)[2]

    def fact(self, name):
        """The value of a fact of the list's own, a str or an int; None where the domain has none of that name."""
        return (_DOMAINS.get(self._value_, _NOTHING)[3] or {}).get(name)


_NOTHING = (None,) * 5 + ((None,) * len(_FACTS),)


def _enum(base, name, members):
    made = base(name, members, module=__name__, qualname=name)
    made.__doc__ = base.__doc__
    return made


_Code.__doc__ = _CODES_DOC
_Domain.__doc__ = _DOMAINS_DOC
ErrorCode = _enum(_Code, "ErrorCode", _CODE_MEMBERS)
ErrorDomain = _enum(_Domain, "ErrorDomain", _DOMAIN_MEMBERS) if _DOMAIN_MEMBERS else None


def _picklable(cause):
    """Returns the cause, or its text if it is a foreign exception that does not pickle."""
    import pickle

    try:
        pickle.dumps(cause)
    except Exception:
        return Exception(repr(cause))
    return cause


class _Error(Exception):
    # The error as the call left it, or None in an exception that was made by hand: code, domain, message, level, str1,
    # str2, str3, int1, int2, detail, object, api, location.
    _state = None

    # A second base class may have its own.
    __str__ = BaseException.__str__

    def __reduce__(self):
        state = dict(self.__dict__)
        for name in ("errno", "strerror", "filename", "filename2"):
            value = getattr(self, name, None)
            if value is not None:
                state[name] = value
        if self.__cause__ is not None:
            state["__cause__"] = _picklable(self.__cause__)
        return type(self), self.args, state

    @property
    def err(self):
        """The error as a tuple: code, domain, message, level, str1, str2, str3, int1, int2."""
        return self._state and self._state[:9]

    @property
    def code(self):
        """The code: what failed."""
        return self._state and ErrorCode(self._state[0])

    @property
    def domain(self):
        """The domain: the part of the library that failed."""
        return self._state and ErrorDomain and ErrorDomain(self._state[1])

    @property
    def level(self):
        """The level: how severe the error is."""
        return self._state and Level(self._state[3])

    @property
    def message(self):
        """The message."""
        return self._state[2] if self._state else str(self)

    @property
    def str1(self):
        """The detail form, unless the library set another text."""
        return self._state and self._state[4]

    @property
    def str2(self):
        """The detail, unless the library set another text."""
        return self._state and self._state[5]

    @property
    def str3(self):
        """A text that the library set."""
        return self._state and self._state[6]

    @property
    def int1(self):
        """A number that the library set, such as errno; -1 by default."""
        return self._state and self._state[7]

    @property
    def int2(self):
        """A second number that the library set; -1 by default."""
        return self._state and self._state[8]

    @property
    def detail(self):
        """The text that was added to the code's message."""
        return self._state and self._state[9]

    @property
    def object(self):
        """The name of the object that the error concerns."""
        return self._state and self._state[10]

    @property
    def api(self):
        """The function that failed."""
        return self._state and self._state[11]

    @property
    def location(self):
        """The place in the library's source where the error was raised: file, line and column."""
        return self._state and self._state[12]

    def get_error_code(self):
        """The number of the code."""
        return self._state and self._state[0]

    def get_error_domain(self):
        """The number of the domain."""
        return self._state and self._state[1]

    def get_error_message(self):
        """The message."""
        return self._state and self._state[2]

    def get_error_level(self):
        """The number of the level."""
        return self._state and self._state[3]

    def get_str1(self):
        """The same as str1."""
        return self._state and self._state[4]

    def get_str2(self):
        """The same as str2."""
        return self._state and self._state[5]

    def get_str3(self):
        """The same as str3."""
        return self._state and self._state[6]

    def get_int1(self):
        """The same as int1."""
        return self._state and self._state[7]

    def get_int2(self):
        """The same as int2."""
        return self._state and self._state[8]


def _class(name, bases, doc):
    return type(name, bases, {"__module__": __name__, "__qualname__": name, "__doc__": doc})


def _name_base(name, doc):
    _Error.__name__ = _Error.__qualname__ = name
    _Error.__doc__ = doc
    return _Error


def _check_handler(f):
    if f is not None and not callable(f):
        raise TypeError(f"a handler is a function or None, not {f!r}")


def register_error_handler(f, ctx=None):
    """Calls f(ctx, err) for every error; err is a tuple, as the exception's attribute err. None removes the handler."""
    _check_handler(f)
    _native("set_handler", f, ctx)


def last_error():
    """Returns the last error of this thread, as an exception, or None."""
    return _native("last")


def take_last_error():
    """Returns the last error of this thread, and clears it."""
    return _native("take")


def reset_last_error():
    """Clears the last error of this thread."""
    _native("reset")


def subscribe(capacity):
    """Subscribes to all errors that are reported from now on. The queue holds this many; more are counted."""
    return Subscriber(_native("subscribe", capacity))


class Errors:
    """The errors of a connection."""

    __slots__ = ("_native", "_handler", "__weakref__")

    def __init__(self, native):
        self._native = native
        self._handler = None

    def __repr__(self):
        return f"<{__name__}.Errors of a connection, last: {self.last()!r}>"

    def set_handler(self, f, ctx=None):
        """Calls f(ctx, err) for the errors of this connection, instead of the library's handler. None removes it."""
        _check_handler(f)
        self._handler = None if f is None else (f, ctx)
        self._native("set_handler", None if f is None else weakref.ref(self))

    def last(self):
        """Returns the last error of this connection, as an exception, or None."""
        return self._native("last")

    def take(self):
        """Returns the last error of this connection, and clears it."""
        return self._native("take")

    def reset(self):
        """Clears the last error of this connection."""
        self._native("reset")

    def last_tuple(self):
        """Returns the last error of this connection as a tuple, or None."""
        return self._native("last_tuple")

    def subscribe(self, capacity):
        """Subscribes to the errors of this connection that are reported from now on."""
        return Subscriber(self._native("subscribe", capacity))

    def __del__(self):
        # Without other references to the object, the connection takes the handler over. With others, the garbage
        # collector has found a cycle through the handler, which ends with it.
        if getattr(self, "_handler", None) is not None and _references(self) <= _ALONE[0]:
            self._native("keep_handler", *self._handler)


_references = sys.getrefcount

_ERRORS = weakref.WeakValueDictionary()


def _errors(key, native):
    """Returns the object of a connection. While it lives, it keeps the connection's errors, and so the key."""
    errors = _ERRORS.get(key)
    if errors is None and native is not None:
        errors = _ERRORS[key] = Errors(native)
    return errors


class _Probe:
    """Counts the interpreter's own references to an object that nothing else refers to."""

    def __del__(self):
        if self is not None and _references(self) <= sys.maxsize:
            _ALONE[0] = _references(self)


_ALONE = [0]
_Probe()


class Lagged(Exception):
    """The number of errors missing here, because the queue was full: missed."""

    def __init__(self, missed):
        super().__init__(f"{missed} errors are missing")
        self.missed = missed

    def __reduce__(self):
        return type(self), (self.missed,)


class Subscriber:
    """A queue of errors: exceptions to read and not to raise, and Lagged where some are missing."""

    __slots__ = ("_native",)

    def __init__(self, native):
        self._native = native

    def __iter__(self):
        return self

    def __next__(self):
        import threading

        item = self._native("wait", threading.current_thread() is threading.main_thread())
        if item is None:
            raise StopIteration
        return item

    def __aiter__(self):
        return self

    async def __anext__(self):
        while True:
            item, bell = self._native("listen")
            if bell is None:
                if item is None:
                    raise StopAsyncIteration
                return item
            await self._heard(bell)

    async def _heard(self, bell):
        """Waits for a socket that failing threads shut down; without one it waits for a while."""
        import asyncio
        import socket

        if bell < 0:
            await asyncio.sleep(0.02)
            return
        with socket.socket(fileno=bell) as waited_for:
            waited_for.setblocking(False)
            try:
                await asyncio.get_running_loop().sock_recv(waited_for, 1)
            finally:
                self._native("unlisten", bell)

    def close(self):
        """Ends the subscription."""
        self._native("close")


def _libvirt_names(prefix, success):
    """Makes the names of libvirt's module, with this prefix for `vir`."""
    success = 0 if success is None else success

    def registerErrorHandler(f, ctx):
        """Calls f(ctx, err) for every error. Returns 1."""
        register_error_handler(f, ctx)
        return 1

    def get_last_error():
        """Returns the last error of this thread as a tuple, or None."""
        return _native("last_tuple")

    def get_last_error_code():
        """Returns the number of the last error's code, or that of success."""
        err = _native("last_tuple")
        return err[0] if err else success

    def get_last_error_domain():
        """Returns the number of the last error's domain, or 0."""
        err = _native("last_tuple")
        return err[1] if err else 0

    def get_last_error_message():
        """Returns the message of the last error."""
        err = _native("last_tuple")
        return err[2] if err else "no error"

    def reset_last():
        """Clears the last error of this thread."""
        _native("reset")

    names = {
        "registerErrorHandler": registerErrorHandler,
        f"{prefix}GetLastError": get_last_error,
        f"{prefix}GetLastErrorCode": get_last_error_code,
        f"{prefix}GetLastErrorDomain": get_last_error_domain,
        f"{prefix}GetLastErrorMessage": get_last_error_message,
        f"{prefix}ResetLastError": reset_last,
    }
    for name, function in names.items():
        function.__name__ = function.__qualname__ = name
    upper = prefix.upper()
    levels = {f"{upper}_ERR_NONE": 0, f"{upper}_ERR_WARNING": 1, f"{upper}_ERR_ERROR": 2, f"{upper}_ERR_OK": success}
    return {**levels, **names, f"{__name__.rpartition('.')[2]}Error": _Error}
