"""Times calls of minivirt and of libvirt's Python module in turns, and prints the medians of the ratios.

It fails if a median is above its limit. It needs both modules: Debian's python3-libvirt, for the system's Python, and the wheel of this directory built with --release.
"""

import statistics
import subprocess
import sys
import time

import libvirt
import minivirt

ROUNDS, CALLS = 40, 2000
LIMITS = {"failing, by id": 1.0, "failing, by name": 1.0, "success": 0.5, "import": 0.5}


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


def report(name, pairs, note=""):
    ratio = statistics.median(own / other for own, other in pairs)
    print(f"{name}: {ratio:.2f} of libvirt's, at most {LIMITS[name]}{note}")
    return ratio <= LIMITS[name]


def main():
    ours, theirs = prepare(minivirt), prepare(libvirt)
    passed = []
    for name in ours:
        pairs = [(timed(ours[name]), timed(theirs[name])) for _ in range(ROUNDS)]
        each = statistics.median(own for own, _ in pairs) / CALLS * 1e6
        passed.append(report(name, pairs, f" ({each:.2f} us)"))
    pairs = [(imported("minivirt"), imported("libvirt")) for _ in range(ROUNDS)]
    passed.append(report("import", pairs))
    sys.exit(not all(passed))


main()
