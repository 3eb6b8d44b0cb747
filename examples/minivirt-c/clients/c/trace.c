/* Writing facts, and functions that every part of the program uses. */

#include "trace.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void write_escaped(const char *text)
{
    for (; *text; text++) {
        if (*text == '\n')
            fputs("\\n", stdout);
        else
            putchar(*text);
    }
}

void fact(const char *key, const char *format, ...)
{
    char value[4096];
    va_list args;

    va_start(args, format);
    vsnprintf(value, sizeof value, format, args);
    va_end(args);
    printf("%s: ", key);
    write_escaped(value);
    putchar('\n');
    fflush(stdout);
}

static void fact_text(const char *key, const char *field, const char *text)
{
    char full[128];

    snprintf(full, sizeof full, "%s.%s", key, field);
    fact(full, "%s%s%s", text ? "'" : "", text ? text : "NULL", text ? "'" : "");
}

/* Returns true if the message is str1 with str2 in its placeholder, or str1 if str2 is absent. */
static int is_composed(const virError *err)
{
    const char *place = err->str1 ? strstr(err->str1, "%s") : NULL;
    char text[4096];

    if (!err->message || !err->str1)
        return 0;
    if (!err->str2 || !place)
        return strcmp(err->message, err->str1) == 0;
    snprintf(text, sizeof text, "%.*s%s%s", (int)(place - err->str1), err->str1, err->str2, place + 2);
    return strcmp(err->message, text) == 0;
}

static void fact_number(const char *key, const char *field, int number)
{
    char full[128];

    snprintf(full, sizeof full, "%s.%s", key, field);
    fact(full, "%d", number);
}

/* Writes the function and the argument that an argument error names. */
static void fact_names(const char *key, const virError *err)
{
    char full[128];

    snprintf(full, sizeof full, "%s.names", key);
    fact(full, "%s %s", err->str1, err->str2);
}

void fact_record(const char *key, const virError *err)
{
    if (!err) {
        fact(key, "NULL");
        return;
    }
    fact(key, "a record");
    fact_number(key, "code", err->code);
    fact_number(key, "domain", err->domain);
    fact_number(key, "level", err->level);
    fact_text(key, "message", err->message);
    fact_number(key, "composed", is_composed(err));
    if (err->code == VIR_ERR_INVALID_ARG && !is_composed(err))
        fact_names(key, err);
    fact_text(key, "str1", err->str1);
    fact_text(key, "str2", err->str2);
    fact_text(key, "str3", err->str3);
    fact_number(key, "int1", err->int1);
    fact_number(key, "int2", err->int2);
    fact_number(key, "objects", err->conn || err->dom || err->net);
}

void fact_last(const char *key)
{
    fact_record(key, virGetLastError());
    fact_number(key, "getter_code", virGetLastErrorCode());
    fact_number(key, "getter_domain", virGetLastErrorDomain());
    fact_text(key, "getter_message", virGetLastErrorMessage());
}

void fact_child(const char *key, void (*body)(void))
{
    int status = 0;
    pid_t child = fork();

    if (child == 0) {
        body();
        fflush(stdout);
        _exit(0);
    }
    waitpid(child, &status, 0);
    fact(key, "%s", status == 0 ? "ends well" : "ends badly");
}

void fact_stderr(const char *key, void (*body)(void *), void *data)
{
    char text[4096];
    FILE *file = tmpfile();
    int stderr_before = dup(2);
    size_t length;

    fflush(stderr);
    dup2(fileno(file), 2);
    body(data);
    fflush(stderr);
    dup2(stderr_before, 2);
    close(stderr_before);
    rewind(file);
    length = fread(text, 1, sizeof text - 1, file);
    text[length] = '\0';
    fclose(file);
    fact(key, "'%s'", text);
}

virConnectPtr open_node(void)
{
    virConnectPtr conn = virConnectOpen("test:///default");

    if (!conn) {
        fprintf(stderr, "test:///default cannot be opened: %s\n", virGetLastErrorMessage());
        exit(2);
    }
    return conn;
}

void fail(virConnectPtr conn, const char *name)
{
    virDomainPtr domain = virDomainLookupByName(conn, name);

    if (domain) {
        fprintf(stderr, "there is a domain '%s'\n", name);
        exit(2);
    }
}

void silent(void *data, virErrorPtr err)
{
    (void)data;
    (void)err;
}
