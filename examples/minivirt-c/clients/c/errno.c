/* errno, which failures and the fifteen functions preserve; those report nothing: rules C7 and C10. */

#include "trace.h"

#include <errno.h>
#include <stddef.h>

static int reports;

static void set_errno(void *data, virErrorPtr err)
{
    (void)data;
    (void)err;
    reports++;
    errno = 77;
}

#define KEEPS(call)                                                                                                    \
    do {                                                                                                               \
        errno = 33;                                                                                                    \
        (void)(call);                                                                                                  \
        fact("C7." #call, "errno %d, code %d", errno, virGetLastErrorCode());                                          \
    } while (0)

static void fifteen(virConnectPtr conn)
{
    virError copy = { 0 };
    virErrorPtr saved;

    fail(conn, "nope");
    reports = 0;
    KEEPS(virGetLastError());
    KEEPS(virGetLastErrorCode());
    KEEPS(virGetLastErrorDomain());
    KEEPS(virGetLastErrorMessage());
    KEEPS(virCopyLastError(&copy));
    KEEPS(virResetError(&copy));
    KEEPS(saved = virSaveLastError());
    KEEPS(virFreeError(saved));
    KEEPS(virConnGetLastError(conn));
    KEEPS(virConnCopyLastError(conn, &copy));
    virResetError(&copy);
    KEEPS(virConnResetLastError(conn));
    KEEPS(virConnSetErrorFunc(conn, NULL, NULL));
    KEEPS(virSetErrorFunc(NULL, set_errno));
    KEEPS(virConnCopyLastError(NULL, &copy));
    KEEPS(virResetError(NULL));
    KEEPS(virConnGetLastError(NULL));
    KEEPS(virCopyLastError(NULL));
    KEEPS(virResetLastError());
    fact("C7.reports", "%d", reports);
}

void trace_errno(void)
{
    virConnectPtr conn = open_node();

    virSetErrorFunc(NULL, set_errno);
    errno = 33;
    virDomainLookupByName(conn, "nope");
    fact("C10.after_failing_look_up", "%d", errno);
    errno = 33;
    virDomainGetName(NULL);
    fact("C10.after_refused_object", "%d", errno);
    fifteen(conn);
    virSetErrorFunc(NULL, silent);
    virConnectClose(conn);
}
