/* libvirt's three styles of error handling: a callback, a silent handler and the last error, and one handler for each
 * connection. */

#include "trace.h"

#include <stdio.h>

static void callback(void *data, virErrorPtr err)
{
    char key[64];

    snprintf(key, sizeof key, "style.%s", (const char *)data);
    fact_record(key, err);
}

/* With a callback, there is no need for the last error. */
static void style_callback(void)
{
    virConnectPtr conn = open_node();

    virSetErrorFunc((void *)"callback", callback);
    virNetworkLookupByName(conn, "nope");
    virSetErrorFunc(NULL, silent);
    virConnectClose(conn);
}

/* The result shows that a call failed, and the last error shows why. */
static void style_asking(void)
{
    virConnectPtr conn = open_node();
    virDomainPtr domain = virDomainLookupByName(conn, "nope");

    if (!domain) {
        fact("style.asking.code", "%d", virGetLastErrorCode());
        fact("style.asking.domain", "%d", virGetLastErrorDomain());
        fact("style.asking.message", "%s", virGetLastErrorMessage());
    }
    virConnectClose(conn);
}

/* Each connection has its own handler. */
static void style_per_connection(void)
{
    virConnectPtr one = open_node(), other = open_node();

    virConnSetErrorFunc(one, (void *)"connection_one", callback);
    virConnSetErrorFunc(other, (void *)"connection_other", callback);
    fail(one, "of the one");
    fail(other, "of the other");
    fact("style.per_connection.one", "%d", virConnGetLastError(one)->code);
    virConnectClose(one);
    virConnectClose(other);
}

void trace_styles(void)
{
    style_callback();
    style_asking();
    style_per_connection();
}
