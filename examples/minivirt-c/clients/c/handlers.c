/* Handlers, and the default printer: rules C2 and C6, and the rules of part B about calls in a handler. */

#include "trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The data of this file's handlers: their name, and a function that they call. */
typedef struct {
    const char *name;
    virConnectPtr conn;
    int calls;
} Data;

static const char *step;

static void fact_of(const char *name, const char *field, const char *value)
{
    char key[128];

    snprintf(key, sizeof key, "%s.%s.%s", step, name, field);
    fact(key, "%s", value);
}

static void note(void *opaque, virErrorPtr err)
{
    Data *data = opaque;
    char field[32], code[16];

    data->calls++;
    snprintf(field, sizeof field, "call_%d", data->calls);
    snprintf(code, sizeof code, "%d", err->code);
    fact_of(data->name, field, code);
    snprintf(field, sizeof field, "call_%d.is_the_threads_record", data->calls);
    fact_of(data->name, field, err == virGetLastError() ? "1" : "0");
}

static void fact_calls(const Data *data)
{
    char calls[16];

    snprintf(calls, sizeof calls, "%d", data->calls);
    fact_of(data->name, "calls", calls);
}

static void receivers(virConnectPtr conn)
{
    Data first = { "first", NULL, 0 }, second = { "second", NULL, 0 }, of_conn = { "connection's", NULL, 0 };

    step = "C6.set";
    virSetErrorFunc(&first, note);
    fail(conn, "nope");
    step = "C6.replaced";
    virSetErrorFunc(&second, note);
    fail(conn, "nope");
    step = "C6.connection";
    virConnSetErrorFunc(conn, &of_conn, note);
    fail(conn, "nope");
    step = "C6.without_connection";
    virDomainLookupByName(NULL, "nope");
    step = "C6.null_connection";
    virConnSetErrorFunc(NULL, &first, note);
    fail(conn, "nope");
    step = "C6.connection_falls_back";
    virConnSetErrorFunc(conn, NULL, NULL);
    fail(conn, "nope");
    step = "C6.in_all";
    fact_calls(&first);
    fact_calls(&second);
    fact_calls(&of_conn);
    virSetErrorFunc(NULL, silent);
}

static void whole_record(void *opaque, virErrorPtr err)
{
    (void)opaque;
    fact_record("C6.whole_record", err);
}

static void remove_self(void *opaque, virErrorPtr err)
{
    note(opaque, err);
    virSetErrorFunc(NULL, silent);
}

static void replace_self(void *opaque, virErrorPtr err)
{
    note(opaque, err);
    virSetErrorFunc(opaque, note);
}

static void reset_last(void *opaque, virErrorPtr err)
{
    note(opaque, err);
    virResetLastError();
}

static void close_connection(void *opaque, virErrorPtr err)
{
    Data *data = opaque;

    note(data, err);
    fact("C6.closed_in_handler.returned", "%d", virConnectClose(data->conn));
}

static void call_that_succeeds(void *opaque, virErrorPtr err)
{
    Data *data = opaque;

    note(data, err);
    virDomainFree(virDomainLookupByName(data->conn, "test"));
    fact_last("B6.success_in_handler.after_it");
}

static void call_that_fails(void *opaque, virErrorPtr err)
{
    Data *data = opaque;

    note(data, err);
    if (data->calls > 3)
        abort();
    virSetErrorFunc(data, note);
    virNetworkLookupByName(data->conn, "nope");
    fact("B6.failure_in_handler.after_it", "%d", virGetLastErrorCode());
}

static void changes_in_handlers(void)
{
    virConnectPtr conn = open_node();
    Data data = { "handler", conn, 0 };

    virSetErrorFunc(NULL, whole_record);
    fail(conn, "nope");
    step = "C6.removed_in_handler";
    virSetErrorFunc(&data, remove_self);
    fail(conn, "nope");
    fail(conn, "nope");
    fact_calls(&data);
    fact_last("C6.removed_in_handler.last");
    step = "C6.replaced_in_handler";
    virSetErrorFunc(&data, replace_self);
    fail(conn, "nope");
    step = "C6.replaced_in_handler.next";
    fail(conn, "nope");
    step = "C6.reset_in_handler";
    virSetErrorFunc(&data, reset_last);
    fail(conn, "nope");
    fact_last("C6.reset_in_handler.last");
    fact_record("C6.reset_in_handler.connection", virConnGetLastError(conn));
    virSetErrorFunc(NULL, silent);
    virConnectClose(conn);
}

static void closed_in_handler(void)
{
    virConnectPtr conn = open_node();
    Data data = { "handler", conn, 0 };

    step = "C6.closed_in_handler";
    virConnSetErrorFunc(conn, &data, close_connection);
    fail(conn, "nope");
    fact_last("C6.closed_in_handler.last");
}

static void calls_in_handlers(void)
{
    virConnectPtr conn = open_node();
    Data data = { "handler", conn, 0 };

    step = "B6.success_in_handler";
    virSetErrorFunc(&data, call_that_succeeds);
    fail(conn, "nope");
    fact_last("B6.success_in_handler.last");
    step = "B6.failure_in_handler";
    virSetErrorFunc(&data, call_that_fails);
    fail(conn, "nope");
    fact_calls(&data);
    fact("B6.failure_in_handler.last", "%d", virGetLastErrorCode());
    fact("B6.failure_in_handler.connection", "%d", virConnGetLastError(conn)->code);
    virSetErrorFunc(NULL, silent);
    virConnectClose(conn);
}

static void print_failure(void *opaque)
{
    fail(opaque, "nope");
}

static void print_record(void *opaque)
{
    virDefaultErrorFunc(opaque);
}

static void printer(void)
{
    virConnectPtr conn = open_node();
    virError err;

    virSetErrorFunc(NULL, NULL);
    fact_stderr("C2.printer.failure", print_failure, conn);
    memset(&err, 0, sizeof err);
    fact_stderr("C2.printer.empty_record", print_record, &err);
    err.code = VIR_ERR_NO_DOMAIN;
    err.domain = VIR_FROM_TEST;
    err.level = VIR_ERR_ERROR;
    err.message = (char *)"the caller's";
    fact_stderr("C2.printer.error", print_record, &err);
    err.level = VIR_ERR_WARNING;
    fact_stderr("C2.printer.warning", print_record, &err);
    err.level = VIR_ERR_NONE;
    fact_stderr("C2.printer.no_level", print_record, &err);
    err.domain = 9999;
    fact_stderr("C2.printer.unknown_domain", print_record, &err);
    err.domain = VIR_FROM_NONE;
    fact_stderr("C2.printer.no_domain", print_record, &err);
    err.message = (char *)"bytes \xff\xfe of no text";
    fact_stderr("C2.printer.not_utf8", print_record, &err);
    err.message = (char *)"ends in a newline\n";
    fact_stderr("C2.printer.newline", print_record, &err);
    err.message = (char *)"an escape \033[1m";
    fact_stderr("C2.printer.control", print_record, &err);
    virConnectClose(conn);
}

void trace_handlers(void)
{
    virConnectPtr conn = open_node();

    receivers(conn);
    virConnectClose(conn);
    changes_in_handlers();
    closed_in_handler();
    calls_in_handlers();
    printer();
    virSetErrorFunc(NULL, silent);
}
