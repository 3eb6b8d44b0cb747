"""A client of libvirt-python that writes a trace: one fact per line, `KEY: VALUE`.

It runs on the libvirt that the module finds.
"""

import tempfile
import threading

import libvirt

WEB = """<domain type='test'><name>web</name><uuid>12345678-1111-2222-3333-444444444444</uuid>
<memory>65536</memory><os><type>hvm</type></os></domain>"""


def fact(key, value):
    print(f"{key}: {value!r}", flush=True)


def facts_of(key, err):
    """Writes the facts of a raised error, as its getters return them."""
    fact(key, type(err).__name__)
    fact(f"{key}.code", err.get_error_code())
    fact(f"{key}.domain", err.get_error_domain())
    fact(f"{key}.message", err.get_error_message())
    fact(f"{key}.level", err.get_error_level())
    for field in ("str1", "str2", "str3", "int1", "int2"):
        fact(f"{key}.{field}", getattr(err, f"get_{field}")())
    fact(f"{key}.is_its_message", str(err) == err.get_error_message())


def facts_of_tuple(key, err):
    """Writes the facts of an error from the module's functions, which is a tuple or None."""
    if err is None:
        fact(key, None)
        return
    for field, value in zip(("code", "domain", "message", "level", "str1", "str2", "str3", "int1", "int2"), err):
        fact(f"{key}.{field}", value)


def fails(key, call, *args):
    try:
        fact(key, call(*args))
    except libvirt.libvirtError as err:
        facts_of(key, err)


def failures(conn):
    domain = conn.lookupByName("test")
    fails("lookupByName", conn.lookupByName, "nope")
    fails("lookupByID", conn.lookupByID, 4711)
    fails("lookupByUUIDString", conn.lookupByUUIDString, "12345678-1111-2222-3333-444444444444")
    fails("lookupByUUIDString.no_uuid", conn.lookupByUUIDString, "no uuid")
    fails("networkLookupByName", conn.networkLookupByName, "nope")
    fails("create", domain.create)
    fails("defineXML.no_xml", conn.defineXML, "<domain")
    fails("defineXML.something_else", conn.defineXML, "<network/>")
    fails("abortJob", domain.abortJob)
    fails("open.no_path", libvirt.open, "test://")
    fails("open.no_file", libvirt.open, "test:///no/such/file")
    web = conn.createXML(WEB)
    web.destroy()
    fails("info.of_one_that_is_gone", web.info)


def successes(conn):
    fact("getURI", conn.getURI())
    fact("listDomainsID", conn.listDomainsID())
    fact("listAllDomains", [domain.name() for domain in conn.listAllDomains()])
    fact("listNetworks", conn.listNetworks())
    fact("listAllNetworks", [network.name() for network in conn.listAllNetworks()])
    web = conn.defineXML(WEB)
    fact("listDefinedDomains", conn.listDefinedDomains())
    fact("numOfDefinedDomains", conn.numOfDefinedDomains())
    fact("create_web", web.create())
    fact("name", web.name())
    fact("ID", web.ID())
    fact("UUIDString", web.UUIDString())
    fact("state", web.state()[0])
    fact("info", web.info()[:4])
    fact("isActive", web.isActive())
    fact("isPersistent", web.isPersistent())
    fact("XMLDesc.has_name", "<name>web</name>" in web.XMLDesc())
    fact("shutdown", web.shutdown())
    fact("undefine", web.undefine())
    fact("isAlive", conn.isAlive())
    fact("getLibVersion", libvirt.getVersion() > 0)


def last_errors(conn):
    fails("last.failure", conn.lookupByName, "nope")
    facts_of_tuple("virGetLastError", libvirt.virGetLastError())
    fact("virGetLastErrorCode", libvirt.virGetLastErrorCode())
    fact("virGetLastErrorDomain", libvirt.virGetLastErrorDomain())
    fact("virGetLastErrorMessage", libvirt.virGetLastErrorMessage())
    libvirt.virResetLastError()
    facts_of_tuple("virGetLastError.after_reset", libvirt.virGetLastError())
    fact("virGetLastErrorMessage.after_reset", libvirt.virGetLastErrorMessage())
    facts_of_tuple("virConnGetLastError", conn.virConnGetLastError())
    conn.lookupByName("test")
    facts_of_tuple("virConnGetLastError.after_success", conn.virConnGetLastError())
    conn.virConnResetLastError()
    facts_of_tuple("virConnGetLastError.after_reset", conn.virConnGetLastError())
    other = libvirt.open("test:///default")
    facts_of_tuple("virConnGetLastError.never_failed", other.virConnGetLastError())
    fact("close.other", other.close())


def handlers(conn):
    reports = []
    fact("registerErrorHandler", libvirt.registerErrorHandler(lambda ctx, err: reports.append((ctx, err)), "context"))
    fails("handler.failure", conn.lookupByName, "nope")
    fact("handler.reports", len(reports))
    for ctx, err in reports:
        fact("handler.context", ctx)
        facts_of_tuple("handler.err", err)
    del reports[:]
    thread = threading.Thread(target=fails, args=("handler.on_thread", conn.networkLookupByName, "nope"))
    thread.start()
    thread.join()
    fact("handler.on_thread.reports", [err[0] for _, err in reports])
    fact("handler.last_of_this_thread", libvirt.virGetLastErrorCode())
    libvirt.registerErrorHandler(lambda ctx, err: None, None)
    fails("handler.replaced", conn.lookupByName, "nope")
    fact("handler.replaced.reports", len(reports))


def events(conn):
    seen = []

    def lifecycle(conn, domain, event, detail, opaque):
        seen.append((domain.name(), event, detail, opaque))
        if domain.name() == "test":
            fails(f"event_{len(seen)}.failure", conn.lookupByName, "nope")

    def run_until(count):
        for _ in range(50):
            if len(seen) >= count:
                return
            libvirt.virEventRunDefaultImpl()

    conn_id = conn.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, lifecycle, "opaque")
    domain = conn.lookupByName("test")
    domain.destroy()
    domain.create()
    run_until(2)
    for i, (name, event, detail, opaque) in enumerate(seen, 1):
        fact(f"event_{i}", (name, event, opaque))
        fact(f"event_{i}.detail", detail)
    del seen[:]
    web = conn.defineXML(WEB)
    conn.defineXML(WEB)
    web.create()
    web.shutdown()
    web.create()
    with tempfile.TemporaryDirectory() as directory:
        web.save(f"{directory}/saved")
        conn.restore(f"{directory}/saved")
    web.destroy()
    web.undefine()
    run_until(9)
    fact("events.of_a_life", [event[:3] for event in seen])
    conn.domainEventDeregisterAny(conn_id)
    domain.destroy()
    domain.create()
    libvirt.virEventRunDefaultImpl()
    fact("events.seen", len(seen))
    fails("events.deregister_again", conn.domainEventDeregisterAny, 4711)


def main():
    libvirt.virEventRegisterDefaultImpl()
    # The loop never waits longer than this.
    libvirt.virEventAddTimeout(20, lambda timer, opaque: None, None)
    libvirt.registerErrorHandler(lambda ctx, err: None, None)
    conn = libvirt.open("test:///default")
    failures(conn)
    successes(conn)
    last_errors(conn)
    handlers(conn)
    events(conn)
    fact("close", conn.close())
    read_only = libvirt.openReadOnly("test:///default")
    fails("read_only", read_only.lookupByName("test").destroy)


main()
