/* The checks of a C program. A failed check prints a line with its rule, and changes the program's status. */
#ifndef CHECK_H
#define CHECK_H

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int check_failures;

__attribute__((format(printf, 4, 5), unused))
static void check_failed(const char *rule, const char *file, int line, const char *format, ...)
{
    char text[1000];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    __atomic_add_fetch(&check_failures, 1, __ATOMIC_SEQ_CST);
    dprintf(STDOUT_FILENO, "%s:%d: %s: %s\n", file, line, rule, text);
}

__attribute__((unused))
static void check_number(const char *rule, const char *file, int line, const char *what, long long is, long long expected)
{
    if (is != expected)
        check_failed(rule, file, line, "%s is %lld, not %lld", what, is, expected);
}

__attribute__((unused))
static void check_text(const char *rule, const char *file, int line, const char *what, const char *is,
                       const char *expected)
{
    if (is == NULL || expected == NULL ? is != expected : strcmp(is, expected) != 0)
        check_failed(rule, file, line, "%s is %s%s%s, not %s%s%s", what, is ? "\"" : "", is ? is : "NULL", is ? "\"" : "",
                     expected ? "\"" : "", expected ? expected : "NULL", expected ? "\"" : "");
}

/* Checks that the condition holds. */
#define CHECK(rule, condition) \
    ((condition) ? (void)0 : check_failed(#rule, __FILE__, __LINE__, "%s", #condition))
/* Checks that a number, or a text that may be NULL, is the expected one. */
#define IS(rule, value, expected) \
    check_number(#rule, __FILE__, __LINE__, #value, (long long)(value), (long long)(expected))
#define SAYS(rule, value, expected) check_text(#rule, __FILE__, __LINE__, #value, (value), (expected))

/* Ends a program that hangs. */
__attribute__((constructor)) static void check_in_time(void)
{
    alarm(300);
}

/* Returns the status of the program. */
static inline int checked(void)
{
    return __atomic_load_n(&check_failures, __ATOMIC_SEQ_CST) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Captures stderr from now on; `caught` returns the output, and ends the capture. */
static int caught_before;
static FILE *caught_in;
static char caught_text[10000];

__attribute__((unused))
static void catch_stderr(void)
{
    fflush(stderr);
    caught_before = dup(STDERR_FILENO);
    caught_in = tmpfile();
    dup2(fileno(caught_in), STDERR_FILENO);
}

__attribute__((unused))
static const char *caught(void)
{
    size_t len;
    fflush(stderr);
    dup2(caught_before, STDERR_FILENO);
    close(caught_before);
    rewind(caught_in);
    len = fread(caught_text, 1, sizeof(caught_text) - 1, caught_in);
    caught_text[len] = '\0';
    fclose(caught_in);
    return caught_text;
}

#endif
