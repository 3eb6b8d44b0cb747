/* C5: the last error of a connection. */
#include "acme.h"

static void no_connection(void)
{
    acmeError err;
    memset(&err, 0xA5, sizeof(err));
    CHECK(C5, acmeConnGetLastError(NULL) == NULL);
    IS(C5, acmeConnCopyLastError(NULL, &err), -1);
    IS(C5, acmeConnCopyLastError(NULL, NULL), -1);
    acmeConnResetLastError(NULL);
    acmeConnSetErrorFunc(NULL, NULL, handler);
    acmeConnSetErrorFunc(NULL, NULL, NULL);
    acmeFail(NO_DOMAIN, NULL);
    IS(C6, handler_calls, 0);
}

static void never_failed(acmeConn *conn)
{
    acmeError err;
    memset(&err, 0xA5, sizeof(err));
    CHECK(C5, acmeConnGetLastError(conn) == NULL);
    IS(C5, acmeConnCopyLastError(conn, NULL), -1);
    IS(C5, acmeConnCopyLastError(conn, &err), OK);
    CHECK(C5, err.code == OK && err.message == NULL && err.str1 == NULL && err.level == 0 && err.net == NULL);
    acmeConnResetLastError(conn);
    CHECK(C5, acmeConnGetLastError(conn) == NULL);
}

static void failed(acmeConn *conn)
{
    acmeError *own, err;
    char *message;
    IS(C8, acmeLookup(conn, "web2"), -1);
    own = acmeConnGetLastError(conn);
    CHECK(C5, own != NULL && own != acmeGetLastError());
    IS(C5, own->code, NO_DOMAIN);
    SAYS(C5, own->message, "no domain 'web2'");
    message = own->message;
    CHECK(C5, acmeConnGetLastError(conn) == own && own->message == message);

    /* It outlives a success; the thread's last error does not. */
    IS(S3, acmeLookup(conn, "web1"), 1);
    CHECK(C3, acmeGetLastError() == NULL);
    CHECK(S3, acmeConnGetLastError(conn) == own && own->message == message);

    /* Another failure does not affect the connection. */
    acmeFail(INTERNAL_ERROR, NULL);
    IS(S3, acmeConnGetLastError(conn)->code, NO_DOMAIN);

    memset(&err, 0xA5, sizeof(err));
    IS(C5, acmeConnCopyLastError(conn, &err), NO_DOMAIN);
    SAYS(C5, err.message, "no domain 'web2'");
    SAYS(C5, err.str2, "web2");
    CHECK(C5, err.message != message);
    acmeResetError(&err);
    IS(C5, acmeConnCopyLastError(conn, NULL), -1);

    /* A copy of an error whose record has not been read. */
    acmeLookup(conn, "web3");
    IS(C5, acmeConnCopyLastError(conn, &err), NO_DOMAIN);
    SAYS(C5, err.message, "no domain 'web3'");
    acmeResetError(&err);
    SAYS(C5, acmeConnGetLastError(conn)->message, "no domain 'web3'");

    /* Changes by C stay until the connection fails again. */
    own = acmeConnGetLastError(conn);
    own->code = 7777;
    free(own->message);
    own->message = strdup("edited");
    SAYS(C5, acmeConnGetLastError(conn)->message, "edited");
    IS(C5, acmeConnCopyLastError(conn, &err), 7777);
    SAYS(C5, err.message, "edited");
    acmeResetError(&err);
    acmeLookup(conn, "web4");
    CHECK(C5, acmeConnGetLastError(conn) == own);
    IS(C5, own->code, NO_DOMAIN);
    SAYS(C5, own->message, "no domain 'web4'");

    acmeConnResetLastError(conn);
    CHECK(C5, acmeConnGetLastError(conn) == NULL);
    /* The thread's is another slot. */
    IS(C5, acmeGetLastErrorCode(), NO_DOMAIN);
    never_failed(conn);

    /* The record reset in place. */
    acmeLookup(conn, "web5");
    acmeResetError(acmeConnGetLastError(conn));
    CHECK(C4, acmeConnGetLastError(conn) == NULL);
    acmeLookup(conn, "web6");
    SAYS(C5, acmeConnGetLastError(conn)->message, "no domain 'web6'");
    acmeConnResetLastError(conn);
}

static void two_connections(acmeConn *one)
{
    acmeConn *two = acmeOpen();
    acmeLookup(one, "a");
    CHECK(S3, acmeConnGetLastError(two) == NULL);
    acmeLookup(two, "b");
    SAYS(S3, acmeConnGetLastError(one)->message, "no domain 'a'");
    SAYS(S3, acmeConnGetLastError(two)->message, "no domain 'b'");
    SAYS(S3, acmeGetLastErrorMessage(), "no domain 'b'");
    acmeClose(two);
    SAYS(S3, acmeConnGetLastError(one)->message, "no domain 'a'");
}

static void *fails_and_copies(void *conn)
{
    int round;
    for (round = 0; round < 300; round++) {
        acmeError err;
        acmeLookup((acmeConn *)conn, round % 2 ? "a" : "bbbbbbbbbbbbbbbbbbbbbbbb");
        acmeConnCopyLastError((acmeConn *)conn, &err);
        /* A whole error, whichever it is. */
        if (err.code == NO_DOMAIN) {
            char expected[100];
            snprintf(expected, sizeof(expected), "no domain '%s'", err.str2);
            SAYS(S3, err.message, expected);
        } else {
            IS(S3, err.code, OK);
        }
        acmeResetError(&err);
        if (round % 50 == 0)
            acmeConnResetLastError((acmeConn *)conn);
    }
    return NULL;
}

/* Threads share a connection's slot: each reads a whole error. */
static void threads_share_it(acmeConn *conn)
{
    pthread_t threads[4];
    int each;
    for (each = 0; each < 4; each++)
        pthread_create(&threads[each], NULL, fails_and_copies, conn);
    for (each = 0; each < 4; each++)
        pthread_join(threads[each], NULL);
}

int main(void)
{
    acmeConn *conn = acmeOpen();
    acmeSetErrorFunc(NULL, silent);
    no_connection();
    never_failed(conn);
    failed(conn);
    two_connections(conn);
    threads_share_it(conn);
    IS(C8, acmeClose(conn), 0);
    return checked();
}
