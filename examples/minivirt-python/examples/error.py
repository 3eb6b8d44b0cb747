"""Keeps the last error that the handler was called for, as libvirt's documentation suggests.

It runs on minivirt, and with `libvirt` as its argument on libvirt's own module.
"""

import importlib
import sys

libvirt = importlib.import_module(sys.argv[1] if len(sys.argv) > 1 else "minivirt")

kept = None


def handler(ctx, err):
    global kept
    kept = err
    print(f"{ctx}: error {err[0]} of part {err[1]}")


libvirt.registerErrorHandler(handler, "context")
conn = libvirt.open("test:///default")
try:
    conn.lookupByName("nope")
except libvirt.libvirtError as err:
    print("raised:", err.get_error_code() == libvirt.VIR_ERR_NO_DOMAIN)
print("kept:", kept[0] == libvirt.VIR_ERR_NO_DOMAIN and kept[3] == libvirt.VIR_ERR_ERROR)
print("the same:", kept == libvirt.virGetLastError())
