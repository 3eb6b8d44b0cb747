/* C13: anything but an open handle of its type fails with the code of the type. */
#include "acme.h"

/* The call has failed like this, reported once. */
static void is_refused(int line, int returned, int code, const char *message)
{
    check_number("C13", __FILE__, line, "the result", returned, -1);
    check_number("C13", __FILE__, line, "the code", acmeGetLastErrorCode(), code);
    check_text("C13", __FILE__, line, "the message", acmeGetLastErrorMessage(), message);
    check_number("C13", __FILE__, line, "handler_calls", handler_calls, 1);
    handler_calls = 0;
}

#define REFUSED(returned, code, message) is_refused(__LINE__, (returned), (code), (message))
#define NO_CONN(function) "invalid connection pointer in: " function
#define NO_DOM(function) "invalid domain pointer in: " function

static void wild(void)
{
    uint64_t on_the_stack = 0x0123456789ABCDEF;
    char *on_the_heap = (char *)malloc(64);
    uintptr_t numbers[] = { 1, 2, 3, 0x10001, 0x100000001, 0x7FFFFFFFFFFFFFFF, 0x8000000000000001, UINTPTR_MAX };
    size_t each;
    memset(on_the_heap, 0xFF, 64);
    REFUSED(acmeLookup(NULL, "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    REFUSED(acmeLookup((acmeConn *)&on_the_stack, "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    REFUSED(acmeLookup((acmeConn *)on_the_heap, "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    REFUSED(acmeLookup((acmeConn *)(on_the_heap + 1), "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    for (each = 0; each < sizeof(numbers) / sizeof(numbers[0]); each++) {
        REFUSED(acmeLookup((acmeConn *)numbers[each], "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
        CHECK(C5, acmeConnGetLastError((acmeConn *)numbers[each]) == NULL);
        acmeConnSetErrorFunc((acmeConn *)numbers[each], NULL, handler);
        acmeConnResetLastError((acmeConn *)numbers[each]);
    }
    free(on_the_heap);
    REFUSED(acmeClose(NULL), INVALID_CONN, NO_CONN("acmeClose"));
    REFUSED(acmeDomainStart(NULL), INVALID_DOMAIN, NO_DOM("acmeDomainStart"));
    IS(C13, acmeIsConnected(NULL), 0);
}

static void closed(void)
{
    acmeConn *conn = acmeOpen(), *next;
    size_t count = acmeHandleCount();
    acmeError err;
    IS(C13, acmeIsConnected(conn), 1);
    IS(C13, acmeClose(conn), 0);
    IS(HandleCount, acmeHandleCount(), count - 1);
    REFUSED(acmeLookup(conn, "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    REFUSED(acmeIsConnected(conn), INVALID_CONN, NO_CONN("acmeIsConnected"));
    REFUSED(acmeClose(conn), INVALID_CONN, NO_CONN("acmeClose"));
    IS(HandleCount, acmeHandleCount(), count - 1);
    CHECK(C5, acmeConnGetLastError(conn) == NULL);
    IS(C5, acmeConnCopyLastError(conn, &err), -1);
    acmeConnSetErrorFunc(conn, NULL, handler);
    acmeConnResetLastError(conn);

    /* Its slot is reused, and it is not mistaken for the next one. */
    next = acmeOpen();
    CHECK(C13, next != conn);
    REFUSED(acmeLookup(conn, "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    IS(C13, acmeLookup(next, "web1"), 1);
    acmeClose(next);
}

/* Many times, so that each slot is reused repeatedly. */
static void reused(void)
{
    acmeConn *former[100], *conn;
    int round, each;
    size_t count = acmeHandleCount();
    for (each = 0; each < 100; each++)
        former[each] = NULL;
    for (round = 0; round < 1000; round++) {
        conn = acmeOpen();
        for (each = 0; each < 100; each++)
            if (former[each] == conn)
                check_failed("C13", __FILE__, __LINE__, "a handle comes again after %d others", each);
        former[round % 100] = conn;
        IS(C13, acmeLookup(conn, "web1"), 1);
        acmeClose(conn);
    }
    for (each = 0; each < 100; each++)
        REFUSED(acmeLookup(former[each], "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    IS(HandleCount, acmeHandleCount(), count);
}

static void another_kind(void)
{
    acmeConn *conn = acmeOpen();
    acmeDomain *domain = acmeDomainOpen(conn, "web1");
    char *name;
    CHECK(C13, domain != NULL && (void *)domain != (void *)conn);
    name = acmeDomainName(domain);
    SAYS(C13, name, "web1");
    free(name);
    REFUSED(acmeLookup((acmeConn *)domain, "web1"), INVALID_CONN, NO_CONN("acmeLookup"));
    REFUSED(acmeDomainStart((acmeDomain *)conn), INVALID_DOMAIN, NO_DOM("acmeDomainStart"));
    REFUSED(acmeClose((acmeConn *)domain), INVALID_CONN, NO_CONN("acmeClose"));
    REFUSED(acmeDomainClose((acmeDomain *)conn), INVALID_DOMAIN, NO_DOM("acmeDomainClose"));
    IS(C13, acmeLookup(conn, "web1"), 1);
    CHECK(C13, (name = acmeDomainName(domain)) != NULL);
    free(name);

    /* Which fails on its connection, also when that is closed. */
    IS(C13, acmeDomainStart(domain), -1);
    SAYS(C13, acmeConnGetLastError(conn)->message, "internal error: cannot start 'web1'");
    acmeConnSetErrorFunc(conn, &handler_data, handler);
    handler_calls = 0;
    IS(C13, acmeDomainStart(domain), -1);
    IS(B3, handler_calls, 1);
    CHECK(B3, handler_data == &handler_data);
    IS(C13, acmeClose(conn), 0);
    IS(C13, acmeDomainStart(domain), -1);
    IS(C13, acmeGetLastErrorCode(), INTERNAL_ERROR);
    IS(C13, acmeDomainClose(domain), 0);
    handler_calls = 0;
    REFUSED(acmeDomainClose(domain), INVALID_DOMAIN, NO_DOM("acmeDomainClose"));
    CHECK(C8, acmeDomainOpen(NULL, "web1") == NULL);
    REFUSED(-1, INVALID_CONN, NO_CONN("acmeDomainOpen"));
    conn = acmeOpen();
    CHECK(C8, acmeDomainOpen(conn, "web2") == NULL);
    REFUSED(-1, NO_DOMAIN, "no domain 'web2'");
    acmeClose(conn);
}

/* Three threads use it while it is closed: each call succeeds or is refused. */
static acmeConn *shared;
static int may_stop;
static void *uses(void *data)
{
    int is_open = 1;
    while (is_open) {
        int found = acmeLookup(shared, "web1");
        if (found == -1) {
            IS(C13, acmeGetLastErrorCode(), INVALID_CONN);
            is_open = 0;
        } else {
            IS(C13, found, 1);
        }
        acmeConnGetLastError(shared);
        if (acmeLookup(shared, "web2") != -1)
            check_failed("C13", __FILE__, __LINE__, "web2 is found");
        __atomic_add_fetch(&may_stop, 1, __ATOMIC_SEQ_CST);
    }
    return data;
}

static void closed_while_used(void)
{
    pthread_t threads[3];
    int round, each;
    size_t count = acmeHandleCount();
    acmeSetErrorFunc(NULL, silent);
    for (round = 0; round < 20; round++) {
        shared = acmeOpen();
        may_stop = 0;
        for (each = 0; each < 3; each++)
            pthread_create(&threads[each], NULL, uses, NULL);
        while (__atomic_load_n(&may_stop, __ATOMIC_SEQ_CST) < 30)
            ;
        IS(C13, acmeClose(shared), 0);
        for (each = 0; each < 3; each++)
            pthread_join(threads[each], NULL);
    }
    IS(HandleCount, acmeHandleCount(), count);
}

/* Closed by a call that a call on it makes: it lives until that has returned. */
static int closes(void *data)
{
    IS(C13, acmeClose((acmeConn *)data), 0);
    IS(C13, acmeLookup((acmeConn *)data, "web1"), -1);
    IS(C13, acmeGetLastErrorCode(), INVALID_CONN);
    return 0;
}

static void closed_inside(void)
{
    acmeConn *conn = acmeOpen();
    IS(C8, acmeConnInside(conn, closes, conn, NO_DOMAIN), -1);
    IS(C13, acmeGetLastErrorCode(), NO_DOMAIN);
}

int main(void)
{
    IS(HandleCount, acmeHandleCount(), 0);
    acmeSetErrorFunc(NULL, handler);
    wild();
    closed();
    reused();
    another_kind();
    closed_inside();
    closed_while_used();
    IS(HandleCount, acmeHandleCount(), 0);
    return checked();
}
