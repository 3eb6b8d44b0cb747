/* R3, C4, C5: names, the number that means success, and connections that have not failed, in other libraries. */
#include "others.h"

static void success_is_seven(void)
{
    acmeError err, *saved;
    IS(R3, other_code(), 7);
    CHECK(C3, other_get_last_error() == NULL);
    SAYS(C3, other_get_last_error_message(), "no error");
    memset(&err, 0xA5, sizeof(err));
    IS(C4, other_copy_last_error(&err), 7);
    IS(C4, err.code, 7);
    CHECK(C4, err.message == NULL && err.str1 == NULL && err.level == 0);
    saved = other_save_last_error();
    IS(C4, saved->code, 7);
    other_free_error(saved);

    IS(C8, other_fail(0), -1);
    IS(R3, other_code(), 0);
    CHECK(R3, other_get_last_error() != NULL);
    IS(R3, other_get_last_error()->code, 0);
    SAYS(R3, other_get_last_error_message(), "zero");
    IS(R3, other_copy_last_error(&err), 0);
    other_reset_error(&err);
    IS(C4, err.code, 7);
    other_reset_error(other_get_last_error());
    CHECK(C4, other_get_last_error() == NULL);
    IS(R3, other_code(), 7);
    other_fail(0);
    IS(B2, other_fail(12345), 0);
    IS(R3, other_code(), 7);

    SAYS(ErrorMessage, other_error_message(7, NULL), "all is well");
    SAYS(ErrorMessage, other_error_message(0, NULL), "zero");
    SAYS(ErrorMessage, other_error_message(0, "x"), "zero: %s");
}

/* The code of a thread that has never failed must not be in the list. */
static void emptied_record(void)
{
    acmeError *own;
    other_fail(1);
    own = other_get_last_error();
    other_reset_last_error();
    IS(C4, own->code, 7);
    own->code = 0;
    CHECK(C3, other_get_last_error() == NULL);
}

static void never_failed_is_zeroed(void)
{
    otherConn *conn = NULL;
    acmeError *own, err;
    IS(C14, other_open(&conn), 0);
    CHECK(C5, other_conn_get_last_error(NULL) == NULL);
    own = other_conn_get_last_error(conn);
    CHECK(C5, own != NULL);
    IS(C5, own->code, 7);
    CHECK(C5, own->message == NULL && own->level == 0 && own->str1 == NULL && own->domain == 0);
    IS(C5, other_conn_copy_last_error(conn, &err), 7);
    CHECK(C5, other_conn_get_last_error(conn) == own);
    IS(C8, other_conn_fail(conn, 0), -1);
    CHECK(C5, other_conn_get_last_error(conn) == own);
    IS(C5, own->code, 0);
    SAYS(C5, own->message, "zero");
    other_conn_reset_last_error(conn);
    CHECK(C5, other_conn_get_last_error(conn) == own);
    IS(C5, own->code, 7);
    CHECK(C5, own->message == NULL);
    other_conn_fail(conn, 1);
    IS(C5, other_conn_get_last_error(conn)->code, 1);
    other_reset_error(other_conn_get_last_error(conn));
    IS(C5, other_conn_get_last_error(conn)->code, 7);
    /* The functions of one library do not know the connections of another. */
    CHECK(B7, acmeConnGetLastError((acmeConn *)conn) == NULL);
    CHECK(B7, none_conn_get_last_error(conn) == NULL);
    IS(C8, other_close(conn), 0);
    CHECK(C5, other_conn_get_last_error(conn) == NULL);
}

static void no_success(void)
{
    acmeError err, *saved, *own;
    CHECK(C3, none_get_last_error() == NULL);
    SAYS(C3, none_get_last_error_message(), "no error");
    memset(&err, 0xA5, sizeof(err));
    IS(C4, none_copy_last_error(&err), 0);
    CHECK(C4, err.message == NULL);
    IS(C4, none_copy_last_error(NULL), -1);
    saved = none_save_last_error();
    CHECK(C4, saved != NULL && saved->message == NULL);
    none_free_error(saved);

    IS(C8, none_fail(0), -1);
    own = none_get_last_error();
    CHECK(R3, own != NULL);
    IS(R3, own->code, 0);
    SAYS(R3, own->message, "zero");
    IS(C4, none_copy_last_error(&err), 1);
    SAYS(C4, err.message, "zero");
    none_reset_error(&err);
    CHECK(C4, err.message == NULL);
    none_reset_error(own);
    CHECK(C4, none_get_last_error() == NULL);
    none_fail(1);
    IS(C4, none_copy_last_error(&err), 1);
    none_reset_error(&err);
    IS(B2, none_fail(12345), 0);
    IS(C4, none_copy_last_error(&err), 0);
    SAYS(ErrorMessage, none_error_message(0, NULL), "zero");
    SAYS(ErrorMessage, none_error_message(2, NULL), NULL);
    IS(Version, none_version(), acmeVersion());
    IS(HandleCount, none_handle_count(), 0);
}

/* Three libraries in one file. */
static int calls_others(void *data)
{
    (void)data;
    IS(B7, other_fail(0), -1);
    IS(B7, other_code(), 0);
    IS(B7, none_fail(1), -1);
    CHECK(B7, acmeGetLastError() == NULL);
    return 3;
}

static void apart(void)
{
    acmeSetErrorFunc(NULL, handler);
    handler_calls = 0;
    acmeFail(NO_DOMAIN, NULL);
    CHECK(B7, other_get_last_error() != (acmeError *)acmeGetLastError());
    IS(B7, other_fail(1), -1);
    IS(B7, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(B7, handler_calls, 1);
    IS(B7, acmeInside(calls_others, NULL), 3);
    IS(B7, other_code(), 0);
    IS(B7, none_get_last_error()->code, 1);
}

static int freed;
static void frees(void *data)
{
    (void)data;
    freed++;
}

static void handlers(void)
{
    OTHER_setErrorFunc_Full(NULL, silent, frees);
    other_set_error_func(NULL, silent);
    IS(C14, freed, 1);
    none_set_error_func_full(NULL, silent, frees);
    none_set_error_func(NULL, silent);
    IS(C14, freed, 2);
}

static void printed(void)
{
    acmeError err;
    char text[] = "text";
    memset(&err, 0, sizeof(err));
    err.level = 2;
    err.message = text;
    catch_stderr();
    other_default_error_func(&err);
    SAYS(P1, caught(), "other: error: text\n");
    other_set_error_func(NULL, NULL);
    catch_stderr();
    other_fail(0);
    SAYS(P1, caught(), "other: error: zero\n");
}

int main(void)
{
    handlers();
    success_is_seven();
    emptied_record();
    never_failed_is_zeroed();
    no_success();
    apart();
    printed();
    return checked();
}
