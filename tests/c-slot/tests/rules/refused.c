/* C13: an argument is refused on the connection among the other arguments. */
#include "acme.h"

/* The argument is refused, by a function with this name. */
static void is_refused(int line, int returned, const char *function, const char *argument, const char *text, int at)
{
    char detail[200], message[300];
    acmeError *err = acmeGetLastError();
    snprintf(detail, sizeof(detail), "%s %s", argument, text);
    snprintf(message, sizeof(message), "invalid argument: %s", detail);
    check_number("C13", __FILE__, line, "the result", returned, -1);
    check_number("C13", __FILE__, line, "handler_calls", handler_calls, 1);
    handler_calls = 0;
    if (err == NULL) {
        check_failed("C13", __FILE__, line, "there is no error");
        return;
    }
    check_number("C13", __FILE__, line, "the code", err->code, INVALID_ARG);
    check_number("C13", __FILE__, line, "the domain", err->domain, FROM_QEMU);
    check_text("C13", __FILE__, line, "the message", err->message, message);
    check_text("C9", __FILE__, line, "str1", err->str1, function);
    check_text("C13", __FILE__, line, "str2", err->str2, argument);
    check_text("C13", __FILE__, line, "str3", err->str3, NULL);
    check_number("C13", __FILE__, line, "int1", err->int1, at);
    check_number("C13", __FILE__, line, "int2", err->int2, 0);
}

#define REFUSED(returned, function, argument, text, at) is_refused(__LINE__, (returned), function, argument, text, at)

/* A refusal is a failure on the connection that is valid. */
static int data_of_the_connection;
static void refused_on_the_connection(void)
{
    acmeConn *conn = acmeOpen();
    int64_t sum;
    acmeConnSetErrorFunc(conn, &data_of_the_connection, handler);
    handler_data = NULL;
    REFUSED(acmeLookup(conn, NULL), "acmeLookup", "name", "must not be NULL", 0);
    CHECK(C13, handler_data == &data_of_the_connection);
    CHECK(C13, acmeConnGetLastError(conn) != NULL);
    SAYS(C13, acmeConnGetLastError(conn)->str2, "name");
    handler_data = NULL;
    REFUSED(acmeSum(conn, NULL, 3, &sum, NULL), "acmeSum", "numbers", "must not be NULL", 0);
    CHECK(C13, handler_data == &data_of_the_connection);
    acmeClose(conn);
    handler_data = &data_of_the_connection;
    IS(C13, acmeSum(conn, NULL, 3, &sum, NULL), -1);
    IS(C13, acmeGetLastErrorCode(), INVALID_CONN);
    CHECK(C13, handler_data == NULL);
    handler_calls = 0;
}

int main(void)
{
    acmeSetErrorFunc(NULL, handler);
    refused_on_the_connection();
    return checked();
}
