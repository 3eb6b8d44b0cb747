/* C6, H1 to H4: handlers. */
#include "acme.h"

static int data_of_one, data_of_two;

static void one_call_with_data_and_record(void)
{
    handler_calls = 0;
    acmeSetErrorFunc(&data_of_one, handler);
    acmeFail(NO_DOMAIN, "web2");
    IS(C6, handler_calls, 1);
    CHECK(C6, handler_data == &data_of_one);
    IS(C6, handler_code, NO_DOMAIN);
    acmeFind("web1");
    IS(C6, handler_calls, 1);
    acmeWarn("web3");
    IS(C6, handler_calls, 2);
    acmeSetErrorFunc(NULL, handler);
    acmeFail(NO_DOMAIN, "web2");
    CHECK(C6, handler_data == NULL);
}

/* The record is the thread's own. */
static acmeError *given;
static void looks(void *data, acmeError *err)
{
    acmeError copy, *saved;
    handler_calls++;
    given = err;
    CHECK(C6, data == &data_of_one);
    CHECK(C6, acmeGetLastError() == err);
    IS(B6, acmeGetLastErrorCode(), err->code);
    IS(B6, acmeGetLastErrorDomain(), err->domain);
    SAYS(B6, acmeGetLastErrorMessage(), err->message);
    IS(B6, acmeCopyLastError(&copy), err->code);
    SAYS(B6, copy.message, err->message);
    acmeResetError(&copy);
    saved = acmeSaveLastError();
    SAYS(B6, saved->str2, err->str2);
    acmeFreeError(saved);
    IS(B6, acmeRustCode(), err->code);
}

static void record_is_the_threads_own(void)
{
    handler_calls = 0;
    acmeSetErrorFunc(&data_of_one, looks);
    acmeFail(NO_DOMAIN, "web2");
    IS(C6, handler_calls, 1);
    CHECK(C6, acmeGetLastError() == given);
    acmeFail(INTERNAL_ERROR, "two");
    CHECK(C6, acmeGetLastError() == given);
    IS(C6, handler_calls, 2);
}

/* It may change its record: its strings are malloc'ed. */
static void edits(void *data, acmeError *err)
{
    (void)data;
    free(err->message);
    err->message = strdup("edited by the handler");
    free(err->str1);
    err->str1 = NULL;
}

static void handler_edits_its_record(void)
{
    acmeConn *conn = acmeOpen();
    acmeSetErrorFunc(NULL, edits);
    acmeFail(NO_DOMAIN, "web2");
    SAYS(C3, acmeGetLastErrorMessage(), "edited by the handler");
    acmeFail(NO_DOMAIN, "web3");
    SAYS(C3, acmeGetLastErrorMessage(), "edited by the handler");
    /* Also where it is a record for this call alone. */
    acmeWarn("web4");
    acmeLookup(conn, "web5");
    SAYS(C5, acmeConnGetLastError(conn)->message, "no domain 'web5'");
    acmeClose(conn);
}

/* It may reset the last error, by each function: the call still fails, and there is none afterwards. */
static void resets_last(void *data, acmeError *err)
{
    (void)err;
    handler_calls++;
    *(int *)data = 1;
    acmeResetLastError();
    CHECK(B6, acmeGetLastError() == NULL);
}

static void resets_its_record(void *data, acmeError *err)
{
    (void)data;
    acmeResetError(err);
    CHECK(B6, acmeGetLastError() == NULL);
    IS(B6, acmeGetLastErrorCode(), OK);
}

static void handler_resets(void)
{
    acmeSetErrorFunc(&data_of_one, resets_last);
    IS(C8, acmeFail(NO_DOMAIN, "web2"), -1);
    CHECK(B6, acmeGetLastError() == NULL);
    IS(B6, acmeRustCode(), 0);
    acmeSetErrorFunc(NULL, resets_its_record);
    IS(C8, acmeFail(NO_DOMAIN, "web2"), -1);
    CHECK(B6, acmeGetLastError() == NULL);
    IS(B6, acmeRustCode(), 0);
}

/* Its own calls are silent, and change no last error. */
static acmeConn *other;
static void calls(void *data, acmeError *err)
{
    acmeError *before = acmeGetLastError();
    (void)data;
    handler_calls++;
    SAYS(B6, err->message, "no domain 'web2'");
    IS(B6, acmeFail(INTERNAL_ERROR, "in the handler"), -1);
    CHECK(B6, acmeGetLastError() == before);
    SAYS(B6, err->message, "no domain 'web2'");
    IS(B6, acmeFind("web1"), 1);
    CHECK(B6, acmeGetLastError() == before);
    IS(B6, acmeLookup(other, "web7"), -1);
}

static int fails_as_a_body(void *data)
{
    (void)data;
    return acmeFail(INTERNAL_ERROR, "in a body in the handler");
}

static void calls_deeper(void *data, acmeError *err)
{
    (void)data;
    handler_calls++;
    IS(B6, acmeInside(fails_as_a_body, NULL), -1);
    IS(B6, acmeOutside(fails_as_a_body, NULL), -1);
    IS(B6, acmeGetLastErrorCode(), NO_DOMAIN);
    SAYS(B6, err->message, "no domain 'web2'");
}

static void handler_calls_the_library(void)
{
    other = acmeOpen();
    handler_calls = 0;
    acmeSetErrorFunc(NULL, calls);
    acmeFail(NO_DOMAIN, "web2");
    IS(B6, handler_calls, 1);
    SAYS(B6, acmeConnGetLastError(other)->message, "no domain 'web7'");
    SAYS(B6, acmeGetLastErrorMessage(), "no domain 'web2'");
    acmeSetErrorFunc(NULL, calls_deeper);
    acmeFail(NO_DOMAIN, "web2");
    IS(B6, handler_calls, 2);
    SAYS(B6, acmeGetLastErrorMessage(), "no domain 'web2'");
    acmeClose(other);
}

/* Set, removed and replaced while it runs: from the next report on. */
static void replaces(void *data, acmeError *err)
{
    (void)data;
    handler_calls++;
    acmeSetErrorFunc(&data_of_two, handler);
    SAYS(H3, err->message, "no domain 'web2'");
    acmeSetErrorFunc(NULL, NULL);
    acmeSetErrorFunc(&data_of_two, handler);
    SAYS(H3, err->message, "no domain 'web2'");
}

static void handler_replaces_itself(void)
{
    handler_calls = 0;
    acmeSetErrorFunc(&data_of_one, replaces);
    acmeFail(NO_DOMAIN, "web2");
    IS(H2, handler_calls, 1);
    acmeFail(INTERNAL_ERROR, "web3");
    IS(H2, handler_calls, 2);
    CHECK(H2, handler_data == &data_of_two);
    IS(H2, handler_code, INTERNAL_ERROR);
}

static void removes(void *data, acmeError *err)
{
    (void)data;
    (void)err;
    handler_calls++;
    acmeSetErrorFunc(NULL, NULL);
}

static void handler_removes_itself(void)
{
    handler_calls = 0;
    acmeSetErrorFunc(NULL, removes);
    catch_stderr();
    acmeFail(NO_DOMAIN, "web2");
    SAYS(H2, caught(), "");
    catch_stderr();
    acmeFail(NO_DOMAIN, "web2");
    SAYS(C6, caught(), "acme: QEMU Driver error : no domain 'web2'\n");
    IS(H2, handler_calls, 1);
}

/* A connection's. */
static void connections(void)
{
    acmeConn *conn = acmeOpen(), *second = acmeOpen();
    handler_calls = 0;
    acmeSetErrorFunc(&data_of_one, handler);
    acmeConnSetErrorFunc(conn, &data_of_two, handler);
    acmeLookup(conn, "web2");
    IS(B3, handler_calls, 1);
    CHECK(C6, handler_data == &data_of_two);
    acmeLookup(second, "web2");
    CHECK(C6, handler_data == &data_of_one);
    acmeFail(NO_DOMAIN, "web2");
    CHECK(C6, handler_data == &data_of_one);
    IS(B3, handler_calls, 3);
    acmeConnSetErrorFunc(conn, NULL, NULL);
    acmeLookup(conn, "web2");
    CHECK(C6, handler_data == &data_of_one);
    IS(B3, handler_calls, 4);
    acmeConnSetErrorFunc(conn, &data_of_two, handler);
    acmeSetErrorFunc(NULL, NULL);
    acmeLookup(conn, "web2");
    CHECK(C6, handler_data == &data_of_two);
    IS(B3, handler_calls, 5);
    acmeSetErrorFunc(NULL, silent);
    acmeClose(conn);
    acmeClose(second);
}

/* A connection that is closed, or whose handler is changed, in its own handler. */
static void closes(void *data, acmeError *err)
{
    handler_calls++;
    IS(H2, acmeClose((acmeConn *)data), 0);
    SAYS(H2, err->message, "no domain 'web2'");
    CHECK(H2, acmeGetLastError() == err);
}

static void changes_the_connections(void *data, acmeError *err)
{
    acmeConn *conn = (acmeConn *)data;
    handler_calls++;
    acmeConnSetErrorFunc(conn, &data_of_two, handler);
    acmeConnSetErrorFunc(conn, NULL, NULL);
    acmeConnSetErrorFunc(conn, &data_of_two, handler);
    CHECK(S3, acmeConnGetLastError(conn) != NULL);
    acmeConnResetLastError(conn);
    CHECK(S3, acmeConnGetLastError(conn) == NULL);
    SAYS(H2, err->message, "no domain 'web2'");
    IS(B6, acmeLookup(conn, "web3"), -1);
    SAYS(B6, acmeConnGetLastError(conn)->message, "no domain 'web3'");
    SAYS(B6, acmeGetLastErrorMessage(), "no domain 'web2'");
}

static void connection_is_closed_in_its_handler(void)
{
    acmeConn *conn = acmeOpen();
    handler_calls = 0;
    acmeConnSetErrorFunc(conn, conn, closes);
    IS(C8, acmeLookup(conn, "web2"), -1);
    IS(H2, handler_calls, 1);
    SAYS(H2, acmeGetLastErrorMessage(), "no domain 'web2'");

    /* In the library's handler, too. */
    conn = acmeOpen();
    acmeSetErrorFunc(conn, closes);
    IS(C8, acmeLookup(conn, "web2"), -1);
    IS(H2, handler_calls, 2);
    acmeSetErrorFunc(NULL, silent);

    conn = acmeOpen();
    acmeConnSetErrorFunc(conn, conn, changes_the_connections);
    acmeLookup(conn, "web2");
    IS(H2, handler_calls, 3);
    acmeLookup(conn, "web2");
    IS(H2, handler_calls, 4);
    CHECK(H2, handler_data == &data_of_two);
    acmeClose(conn);
}

/* In a report that a body makes there is no last error, and the record is one for the call. */
static void sees_none(void *data, acmeError *err)
{
    (void)data;
    handler_calls++;
    SAYS(B9, err->message, "no domain 'a warning'");
    IS(B9, err->level, 1);
    CHECK(B9, acmeGetLastError() == NULL);
    IS(B9, acmeGetLastErrorCode(), OK);
    acmeResetLastError();
    acmeResetError(err);
    IS(C4, err->code, OK);
}

static int warns(void *data)
{
    (void)data;
    acmeWarn("a warning");
    return 3;
}

static void report_in_a_body(void)
{
    handler_calls = 0;
    acmeSetErrorFunc(NULL, sees_none);
    IS(B9, acmeInside(warns, NULL), 3);
    IS(B9, handler_calls, 1);
    CHECK(B2, acmeGetLastError() == NULL);
}

/* Function and data belong together, also while they are replaced. */
static int stop;
static void is_one(void *data, acmeError *err)
{
    (void)err;
    CHECK(C6, data == &data_of_one);
}
static void is_two(void *data, acmeError *err)
{
    (void)err;
    CHECK(C6, data == &data_of_two);
}

static void *fails(void *data)
{
    while (!__atomic_load_n(&stop, __ATOMIC_SEQ_CST))
        acmeFail(NO_DOMAIN, "web2");
    return data;
}

static void replaced_together(void)
{
    pthread_t threads[2];
    int round;
    acmeSetErrorFunc(&data_of_one, is_one);
    pthread_create(&threads[0], NULL, fails, NULL);
    pthread_create(&threads[1], NULL, fails, NULL);
    for (round = 0; round < 3000; round++) {
        acmeSetErrorFunc(&data_of_two, is_two);
        acmeSetErrorFunc(&data_of_one, is_one);
    }
    __atomic_store_n(&stop, 1, __ATOMIC_SEQ_CST);
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
    acmeSetErrorFunc(NULL, silent);
}

int main(void)
{
    one_call_with_data_and_record();
    record_is_the_threads_own();
    handler_edits_its_record();
    handler_resets();
    handler_calls_the_library();
    handler_replaces_itself();
    handler_removes_itself();
    connections();
    connection_is_closed_in_its_handler();
    report_in_a_body();
    replaced_together();
    return checked();
}
