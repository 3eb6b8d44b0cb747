"""Checks the errors of libvirt's module, or of minivirt under its names, and prints a line for each check.

Texts are left out where each library has its own wording.
"""

import importlib
import sys
import threading

libvirt = importlib.import_module(sys.argv[1])
count = 0


def show(what, value):
    global count
    count += 1
    print(f"{count:02} {what}: {value!r}")


def raised(function, *arguments):
    try:
        return function(*arguments)
    except libvirt.libvirtError as err:
        return err


def shape(err):
    """Returns the tuple of an error without its texts."""
    if err is None:
        return None
    code, domain, message, level, str1, str2, str3, int1, int2 = err
    return code, domain, type(message).__name__, level, type(str1).__name__, str3, int1, int2


heard = []


def handler(ctx, err):
    heard.append((ctx, err))


show("register", libvirt.registerErrorHandler(handler, "context"))
show("no last error", libvirt.virGetLastError())
show("its code", libvirt.virGetLastErrorCode())
show("its domain", libvirt.virGetLastErrorDomain())
show("its message", libvirt.virGetLastErrorMessage())
show("reset without one", libvirt.virResetLastError())
conn = libvirt.open("test:///default")
show("open reports nothing", heard)
show("uri", conn.getURI())

for name, call in {
    "by name": lambda: conn.lookupByName("nope"),
    "by id": lambda: conn.lookupByID(4711),
    "by uuid": lambda: conn.lookupByUUIDString("00000000-0000-0000-0000-000000000001"),
    "network by name": lambda: conn.networkLookupByName("nope"),
}.items():
    del heard[:]
    err = raised(call)
    show(f"{name}, class", type(err).__mro__[-4:] == libvirt.libvirtError.__mro__ or isinstance(err, libvirt.libvirtError))
    show(f"{name}, code", err.get_error_code())
    show(f"{name}, domain", err.get_error_domain())
    show(f"{name}, level", err.get_error_level())
    show(f"{name}, message is the text", err.get_error_message() == str(err))
    show(f"{name}, str1 has a place for str2", ("%s" in err.get_str1()) == (err.get_str2() is not None))
    show(f"{name}, str2 in the message", (err.get_str2() or "") in err.get_error_message())
    show(f"{name}, str3", err.get_str3())
    show(f"{name}, integers", (err.get_int1(), err.get_int2()))
    show(f"{name}, reports", len(heard))
    show(f"{name}, context", heard[0][0])
    show(f"{name}, what was heard is the last error", heard[0][1] == libvirt.virGetLastError())
    show(f"{name}, shape", shape(heard[0][1]))
    show(f"{name}, code of the last", libvirt.virGetLastErrorCode())
    show(f"{name}, domain of the last", libvirt.virGetLastErrorDomain())
    show(f"{name}, message of the last", libvirt.virGetLastErrorMessage() == err.get_error_message())
    show(f"{name}, last of the connection", shape(conn.virConnGetLastError()))

show("reset", libvirt.virResetLastError())
show("after reset", libvirt.virGetLastError())
show("the connection keeps it", conn.virConnGetLastError()[0])
conn.virConnResetLastError()
show("reset of the connection", (conn.virConnGetLastError() or (0,))[0])

raised(conn.lookupByName, "nope")
domain = conn.lookupByName("test")
show("success leaves no error", libvirt.virGetLastError())
show("name", domain.name())
show("id", domain.ID())
show("state", domain.info()[0])
for name, call in {
    "create a running one": domain.create,
    "destroy": domain.destroy,
    "destroy again": domain.destroy,
    "create": domain.create,
    "restore": lambda: conn.restore("/no/such/file"),
    "define": lambda: conn.defineXML("<domain"),
    "define nothing": lambda: conn.defineXML("<domain type='test'/>"),
}.items():
    del heard[:]
    it = raised(call)
    show(name, (it.get_error_code(), it.get_error_domain()) if isinstance(it, Exception) else it)
    show(f"{name}, reports", [err[0] for _, err in heard])


def bad(ctx, err):
    raise RuntimeError("in the handler")


hook, caught = sys.unraisablehook, []
sys.unraisablehook = lambda it: caught.append(type(it.exc_value).__name__)
libvirt.registerErrorHandler(bad, None)
try:
    err = raised(conn.lookupByName, "nope").get_error_code()
except Exception as other:
    err = type(other).__name__
show("handler that raises, what is raised", err)
sys.unraisablehook = hook
show("handler that raises, hook", caught)

libvirt.registerErrorHandler(handler, ["any", "object"])
del heard[:]
raised(conn.lookupByName, "nope")
show("another context", heard[0][0])
libvirt.virResetLastError()


def elsewhere():
    show("another thread has none", libvirt.virGetLastError())
    raised(conn.lookupByName, "nope")
    show("then one", libvirt.virGetLastErrorCode())


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
show("which is its own", libvirt.virGetLastErrorCode())

closed = libvirt.open("test:///default")
show("close", closed.close())
raised(conn.lookupByName, "nope")
show("by hand", libvirt.libvirtError("by hand").get_error_code())
show("constants", (libvirt.VIR_ERR_NO_DOMAIN, libvirt.VIR_FROM_TEST, libvirt.VIR_ERR_ERROR, libvirt.VIR_ERR_WARNING))
show("constants of success", (libvirt.VIR_ERR_OK, libvirt.VIR_ERR_NONE))
err = raised(libvirt.open, "nonsense:///")
show("no driver", isinstance(err, libvirt.libvirtError))
