/* C0, B2, B5, B6: an exported function is a boundary wherever it is called, except in a handler or an observer. */
#include "acme.h"

static int outer_fails(void *data)
{
    /* Inside the body there is no last error. */
    CHECK(B1, acmeGetLastError() == NULL);
    IS(B1, acmeGetLastErrorCode(), OK);
    SAYS(B1, acmeGetLastErrorMessage(), "no error");
    CHECK(B1, acmeGetLastError() == NULL);
    (void)data;
    return 3;
}

/* A nested failure is reported immediately, and C code in the body sees it. */
static int fails_and_recovers(void *data)
{
    acmeError *err, *saved, copy;
    (void)data;
    IS(C8, acmeFail(NO_DOMAIN, "web2"), -1);
    IS(C0, handler_calls, 1);
    err = acmeGetLastError();
    CHECK(C0, err != NULL);
    if (err != NULL)
        SAYS(C0, err->message, "no domain 'web2'");
    IS(C0, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(C0, acmeGetLastErrorDomain(), FROM_QEMU);
    SAYS(C0, acmeGetLastErrorMessage(), "no domain 'web2'");
    IS(C0, acmeCopyLastError(&copy), NO_DOMAIN);
    SAYS(C0, copy.str2, "web2");
    acmeResetError(&copy);
    saved = acmeSaveLastError();
    SAYS(C0, saved->message, "no domain 'web2'");
    acmeFreeError(saved);
    /* Rust code in the body has a Result, and sees no last error. */
    IS(B1, acmeRustCode(), 0);
    IS(B1, acmeRustTake(), 0);
    acmeRustReset();
    acmeRustSet(INTERNAL_ERROR);
    IS(C0, acmeGetLastErrorCode(), NO_DOMAIN);

    /* Until the next exported call, ... */
    IS(C0, acmeFail(INTERNAL_ERROR, NULL), -1);
    IS(C0, handler_calls, 2);
    IS(C0, acmeGetLastErrorCode(), INTERNAL_ERROR);
    CHECK(C0, acmeGetLastError() == err);
    IS(C0, acmeFind("web1"), 1);
    CHECK(C0, acmeGetLastError() == NULL);
    IS(C0, acmeGetLastErrorCode(), OK);

    /* ... or a reset, by each function, ... */
    acmeFail(NO_DOMAIN, "web3");
    acmeResetLastError();
    CHECK(C0, acmeGetLastError() == NULL);
    IS(C0, acmeGetLastErrorCode(), OK);
    acmeFail(NO_DOMAIN, "web3");
    acmeResetError(acmeGetLastError());
    CHECK(C0, acmeGetLastError() == NULL);
    IS(C0, acmeGetLastErrorCode(), OK);

    /* ... or the end of the call around it. */
    acmeFail(NO_DOMAIN, "web4");
    return 3;
}

static void nested_failure(void)
{
    acmeSetErrorFunc(NULL, handler);
    IS(B1, acmeInside(outer_fails, NULL), 3);
    handler_calls = 0;
    IS(C8, acmeInside(fails_and_recovers, NULL), 3);
    IS(C0, handler_calls, 5);
    CHECK(B2, acmeGetLastError() == NULL);
    IS(B2, acmeGetLastErrorCode(), OK);
    IS(B2, acmeRustCode(), 0);
    /* After an error that an earlier call left. */
    acmeFail(INTERNAL_ERROR, NULL);
    handler_calls = 0;
    IS(B1, acmeInside(outer_fails, NULL), 3);
    CHECK(B2, acmeGetLastError() == NULL);
}

static int fails(void *data)
{
    acmeFail(NO_DOMAIN, (const char *)data);
    return 3;
}

static int fails_without_cause(void *data)
{
    acmeFail(NO_DOMAIN, (const char *)data);
    return -1;
}

/* The outer call fails separately. */
static void outer_failure(void)
{
    char text[] = "web2";
    handler_calls = 0;
    IS(C8, acmeInsideAndFail(fails, text, INTERNAL_ERROR), -1);
    IS(C0, handler_calls, 2);
    IS(C0, handler_code, INTERNAL_ERROR);
    IS(B2, acmeGetLastErrorCode(), INTERNAL_ERROR);
    SAYS(B2, acmeGetLastErrorMessage(), "internal error");
    IS(B2, acmeGetLastError()->code, INTERNAL_ERROR);
    IS(B2, acmeRustCode(), INTERNAL_ERROR);

    IS(C8, acmeInside(fails_without_cause, text), -1);
    IS(C11, acmeGetLastErrorCode(), INTERNAL_ERROR);
    IS(C11, acmeGetLastErrorDomain(), 0);
}

/* A body in a body in a body. */
static int depth;
static int goes_down(void *data)
{
    depth++;
    if (depth < 5) {
        IS(C0, acmeInsideAndFail(goes_down, data, NO_MEMORY), -1);
        IS(C0, acmeGetLastErrorCode(), NO_MEMORY);
    } else {
        acmeFail(NO_DOMAIN, NULL);
        IS(C0, acmeGetLastErrorCode(), NO_DOMAIN);
    }
    depth--;
    IS(B1, acmeRustCode(), 0);
    return 3;
}

static void deeply_nested(void)
{
    handler_calls = 0;
    IS(C0, acmeInside(goes_down, NULL), 3);
    IS(C0, handler_calls, 5);
    CHECK(B2, acmeGetLastError() == NULL);
}

/* In `outside` the slot works as outside any call. */
static int works_outside(void *data)
{
    (void)data;
    CHECK(B13, acmeGetLastError() == NULL);
    acmeFail(NO_DOMAIN, "web2");
    IS(B13, acmeGetLastErrorCode(), NO_DOMAIN);
    SAYS(B13, acmeGetLastErrorMessage(), "no domain 'web2'");
    IS(B13, acmeRustCode(), NO_DOMAIN);
    IS(B13, acmeRustTake(), NO_DOMAIN);
    CHECK(B13, acmeGetLastError() == NULL);
    acmeRustSet(INTERNAL_ERROR);
    IS(B13, acmeGetLastErrorCode(), INTERNAL_ERROR);
    acmeFind("web1");
    IS(B13, acmeGetLastErrorCode(), OK);
    acmeFail(NO_DOMAIN, "web3");
    return 3;
}

static int calls_outside(void *data)
{
    acmeFail(INTERNAL_ERROR, NULL);
    IS(C0, acmeOutside(works_outside, data), 3);
    /* That call has succeeded. */
    CHECK(C0, acmeGetLastError() == NULL);
    return 3;
}

static void outside(void)
{
    handler_calls = 0;
    IS(B13, acmeOutside(works_outside, NULL), 3);
    IS(B13, handler_calls, 2);
    CHECK(B13, acmeGetLastError() == NULL);
    IS(B13, acmeInside(calls_outside, NULL), 3);
    IS(B13, handler_calls, 5);
    CHECK(B13, acmeGetLastError() == NULL);
}

/* On connections. */
static acmeConn *conn;
static int looks_up(void *data)
{
    IS(C0, acmeLookup(conn, (const char *)data), -1);
    IS(C0, handler_calls, 1);
    IS(C0, acmeGetLastErrorCode(), NO_DOMAIN);
    SAYS(C0, acmeConnGetLastError(conn)->message, "no domain 'web2'");
    return 3;
}

static void on_a_connection(void)
{
    char text[] = "web2";
    conn = acmeOpen();
    acmeConnSetErrorFunc(conn, NULL, handler);
    handler_calls = 0;
    IS(C8, acmeConnInside(conn, looks_up, text, NO_MEMORY), -1);
    IS(C0, handler_calls, 2);
    IS(B2, acmeGetLastErrorCode(), NO_MEMORY);
    IS(B2, acmeConnGetLastError(conn)->code, NO_MEMORY);
    acmeClose(conn);
}

/* In an observer a failure is silent and changes nothing. */
static int observer_calls;
static int observes(void *data)
{
    acmeError *err = acmeGetLastError();
    (void)data;
    observer_calls++;
    CHECK(O2, err != NULL);
    IS(B6, acmeFail(INTERNAL_ERROR, "in the observer"), -1);
    CHECK(B6, acmeGetLastError() == err);
    IS(B6, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(B6, acmeInside(fails_without_cause, NULL), -1);
    IS(B6, acmeGetLastErrorCode(), NO_DOMAIN);
    return 0;
}

static void in_an_observer(void)
{
    void *observer = acmeObserve(observes, NULL);
    handler_calls = 0;
    acmeFail(NO_DOMAIN, "web2");
    IS(B6, observer_calls, 1);
    IS(B6, handler_calls, 1);
    SAYS(B6, acmeGetLastErrorMessage(), "no domain 'web2'");
    acmeUnobserve(observer);
    acmeFail(NO_DOMAIN, "web2");
    IS(O1, observer_calls, 1);
}

/* A panic of the outer call, after a nested failure. */
static int panics_inside(void *data)
{
    (void)data;
    acmeFail(NO_DOMAIN, "web2");
    IS(C8, acmePanic("as asked"), -1);
    IS(C0, acmeGetLastErrorCode(), PANICKED);
    return 3;
}

static void nested_panic(void)
{
    IS(C0, acmeInside(panics_inside, NULL), 3);
    CHECK(B2, acmeGetLastError() == NULL);
    acmeFail(NO_DOMAIN, "web2");
    IS(C3, acmeGetLastErrorCode(), NO_DOMAIN);
}

/* Kept errors and their strings are those of the nested call, until the thread's next one. */
static void *in_a_thread(void *data)
{
    handler_calls = 0;
    nested_failure();
    outer_failure();
    /* It ends with an error that nobody sees any more. */
    acmeInside(fails, (void *)"at the end");
    return data;
}

int main(void)
{
    pthread_t thread;
    nested_failure();
    outer_failure();
    deeply_nested();
    outside();
    on_a_connection();
    in_an_observer();
    catch_stderr();
    nested_panic();
    caught();
    pthread_create(&thread, NULL, in_a_thread, NULL);
    pthread_join(thread, NULL);
    return checked();
}
