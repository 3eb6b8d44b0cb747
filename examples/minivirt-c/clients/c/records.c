/* The record: the thread's last error, its copies, and a connection's last error: rules C1, C3, C4 and C5. */

#include "trace.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define OFFSET(field) fact("C1.offset." #field, "%zu", offsetof(virError, field))

static void layout(void)
{
    fact("C1.size", "%zu", sizeof(virError));
    OFFSET(code);
    OFFSET(domain);
    OFFSET(message);
    OFFSET(level);
    OFFSET(conn);
    OFFSET(dom);
    OFFSET(str1);
    OFFSET(str2);
    OFFSET(str3);
    OFFSET(int1);
    OFFSET(int2);
    OFFSET(net);
}

static void last_error(virConnectPtr conn)
{
    virErrorPtr first, second;

    fact_last("C3.none");
    fail(conn, "nope");
    fact_last("C3.failed");
    first = virGetLastError();
    fact("C3.same_address_when_asked_again", "%d", virGetLastError() == first);
    virNetworkLookupByName(conn, "50% {} %s of\nthese");
    second = virGetLastError();
    fact("C3.same_address_after_next_failure", "%d", second == first);
    fact_record("C3.failed_again", second);
    virDomainFree(virDomainLookupByName(conn, "test"));
    fact_last("C3.after_success");
    fail(conn, "nope");
    virResetLastError();
    fact_last("C3.after_reset");
    virResetLastError();
    fact_last("C3.after_second_reset");
}

static void copies(virConnectPtr conn)
{
    virError copy;
    virErrorPtr saved;

    virResetLastError();
    memset(&copy, 0x5a, sizeof copy);
    fact("C4.copy_none.returned", "%d", virCopyLastError(&copy));
    fact_record("C4.copy_none", &copy);
    saved = virSaveLastError();
    fact_record("C4.save_none", saved);
    virFreeError(saved);

    fail(conn, "nope");
    fact("C4.copy_to_null.returned", "%d", virCopyLastError(NULL));
    memset(&copy, 0x5a, sizeof copy);
    fact("C4.copy.returned", "%d", virCopyLastError(&copy));
    fact_record("C4.copy", &copy);
    fact("C4.copy.deep", "%d", copy.message != virGetLastError()->message);
    saved = virSaveLastError();
    virDomainFree(virDomainLookupByName(conn, "test"));
    fact_record("C4.saved_after_success", saved);
    free(saved->message);
    saved->message = strdup("the caller's");
    free(saved->str3);
    saved->str3 = strdup("also the caller's");
    fact_record("C4.saved_and_edited", saved);
    virFreeError(saved);
    virResetError(&copy);
    fact_record("C4.copy_after_reset", &copy);
    virResetError(&copy);
    fact_record("C4.copy_after_second_reset", &copy);
    virResetError(NULL);
    virFreeError(NULL);
    fact("C4.null_is_accepted", "1");
}

/* The caller may edit and reset the thread's own record. */
static void own_record(virConnectPtr conn)
{
    virErrorPtr own, saved;

    fail(conn, "nope");
    own = virGetLastError();
    free(own->str3);
    own->str3 = strdup("edited");
    own->int2 = 77;
    fact_last("C4.own_edited");
    saved = virSaveLastError();
    fact_record("C4.own_edited_and_saved", saved);
    virFreeError(saved);
    virResetError(own);
    fact_last("C4.own_reset");
    saved = virSaveLastError();
    fact_record("C4.own_reset_and_saved", saved);
    virFreeError(saved);
    fail(conn, "nope");
    fact("C4.own_after_reset_and_failure", "%d", virGetLastErrorCode());
}

static void copy_to_null(void)
{
    virConnectPtr conn = open_node();

    fail(conn, "nope");
    fact("C5.copy_to_null.returned", "%d", virConnCopyLastError(conn, NULL));
}

static void connections(virConnectPtr conn)
{
    virConnectPtr other = open_node();
    virError copy;
    virErrorPtr last;

    virResetLastError();
    fact_record("C5.of_null", virConnGetLastError(NULL));
    fact_record("C5.never_failed", virConnGetLastError(other));
    memset(&copy, 0x5a, sizeof copy);
    fact("C5.copy_never_failed.returned", "%d", virConnCopyLastError(other, &copy));
    fact_record("C5.copy_never_failed", &copy);
    fact("C5.copy_of_null.returned", "%d", virConnCopyLastError(NULL, &copy));
    fact_child("C5.copy_to_null", copy_to_null);

    fail(conn, "nope");
    last = virConnGetLastError(conn);
    fact_record("C5.failed", last);
    fact("C5.same_address_when_asked_again", "%d", virConnGetLastError(conn) == last);
    fact("C5.not_the_threads_record", "%d", last != virGetLastError());
    fact_record("C5.other_connection", virConnGetLastError(other));
    virDomainFree(virDomainLookupByName(conn, "test"));
    fact_record("C5.after_success", virConnGetLastError(conn));
    fact("C5.copy.returned", "%d", virConnCopyLastError(conn, &copy));
    fact_record("C5.copy", &copy);
    virResetError(&copy);
    fact("C5.copy_of_one_that_is_reset", "%d", virConnCopyLastError(conn, &copy));
    virResetError(&copy);
    virConnResetLastError(conn);
    fact_record("C5.after_reset", virConnGetLastError(conn));
    virConnResetLastError(conn);
    virConnResetLastError(NULL);
    fact("C5.reset_accepts_null", "1");
    virConnectClose(other);
}

/* Before the library is initialised. */
static void first_of_all(void)
{
    if (virGetLastErrorCode() != VIR_ERR_OK || virGetLastError())
        abort();
}

void trace_records(void)
{
    virConnectPtr conn;

    layout();
    fact_child("C12.first_of_all", first_of_all);
    virSetErrorFunc(NULL, silent);
    conn = open_node();
    last_error(conn);
    copies(conn);
    own_record(conn);
    connections(conn);
    fact("C8.close.returned", "%d", virConnectClose(conn));
    virSetErrorFunc(NULL, NULL);
}
