/* C8, B8: panics. */
#include "acme.h"

/* One handler call, a failure value, nothing on stderr, and the thread works as before. */
static void is_a_failure(int line, int value, const char *said)
{
    check_text("C8", __FILE__, line, "stderr", said, "");
    check_number("C8", __FILE__, line, "the value", value, -1);
    check_number("C8", __FILE__, line, "handler_calls", handler_calls, 1);
    check_number("C8", __FILE__, line, "the code", acmeGetLastErrorCode(), PANICKED);
    if (acmeGetLastError() == NULL)
        check_failed("C8", __FILE__, line, "there is no last error");
    handler_calls = 0;
    check_number("C8", __FILE__, line, "the next call", acmeFind("web1"), 1);
    if (acmeGetLastError() != NULL)
        check_failed("B2", __FILE__, line, "there is a last error");
}

static void panics(void)
{
    int value;
    acmeSetErrorFunc(NULL, handler);
    handler_calls = 0;
    catch_stderr();
    value = acmePanic("as asked");
    is_a_failure(__LINE__, value, caught());
    catch_stderr();
    value = acmePanic("with {} and %s and a\nnew line");
    is_a_failure(__LINE__, value, caught());
    catch_stderr();
    value = acmePanicAny();
    is_a_failure(__LINE__, value, caught());
    /* The second panic, in a drop, does not become an error: it is printed like any other. */
    catch_stderr();
    value = acmePanicTwice();
    CHECK(H4, strstr(caught(), "again") != NULL);
    is_a_failure(__LINE__, value, "");
}

/* The record of a panic. */
static void says_what_and_where(void)
{
    acmePanic("as asked");
    CHECK(B8, strstr(acmeGetLastErrorMessage(), "as asked") != NULL);
    CHECK(B8, strstr(acmeGetLastErrorMessage(), "src/asked.rs:") != NULL);
}

/* The default printer's line is the only one. */
static void printer_prints_it(void)
{
    const char *said;
    acmeSetErrorFunc(NULL, NULL);
    catch_stderr();
    acmePanic("as asked");
    said = caught();
    CHECK(C8, strncmp(said, "acme: ", 6) == 0);
    CHECK(C8, strchr(said, '\n') == said + strlen(said) - 1);
    acmeSetErrorFunc(NULL, handler);
}

static void *panics_in_a_thread(void *data)
{
    acmePanic("as asked");
    IS(C8, acmeGetLastErrorCode(), PANICKED);
    return data;
}

int main(void)
{
    pthread_t thread;
    acmeSetErrorFunc(NULL, handler);
    panics();
    says_what_and_where();
    printer_prints_it();
    pthread_create(&thread, NULL, panics_in_a_thread, NULL);
    pthread_join(thread, NULL);
    return checked();
}
