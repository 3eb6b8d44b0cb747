"""Times calls of minivirt and of libvirt's Python module in turns, and prints the medians of the ratios.

It needs both: Debian's python3-libvirt, for the system's Python, and the wheel of this directory built with --release.
"""

import statistics
import subprocess
import sys
import time

import libvirt
import minivirt

ROUNDS, CALLS = 40, 2000


def handler(ctx, err):
    pass


def prepare(module):
    module.registerErrorHandler(handler, "context")
    connection = module.open("test:///default")

    def failing_by_id():
        try:
            connection.lookupByID(4711)
        except module.libvirtError:
            pass

    def failing_by_name():
        try:
            connection.lookupByName("nope")
        except module.libvirtError:
            pass

    def success():
        connection.lookupByName("test")

    return {"failing, by id": failing_by_id, "failing, by name": failing_by_name, "success": success}


def timed(call):
    begin = time.perf_counter()
    for _ in range(CALLS):
        call()
    return time.perf_counter() - begin


def imported(name):
    program = f"import time; b = time.perf_counter(); import {name}; print(time.perf_counter() - b)"
    return float(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout)


def main():
    ours, theirs = prepare(minivirt), prepare(libvirt)
    for name in ours:
        pairs = [(timed(ours[name]), timed(theirs[name])) for _ in range(ROUNDS)]
        each = statistics.median(own for own, _ in pairs) / CALLS * 1e6
        print(f"{name}: {statistics.median(own / other for own, other in pairs):.2f} of libvirt's ({each:.2f} us)")
    pairs = [(imported("minivirt"), imported("libvirt")) for _ in range(ROUNDS)]
    print(f"import: {statistics.median(own / other for own, other in pairs):.2f} of libvirt's")


main()
