/* C13, C14: callbacks, whose failure makes the call fail, and whose data is freed once. */
#include "acme.h"

static int visited, freed;
static int data;

static void frees(void *given)
{
    CHECK(C14, given == &data);
    freed++;
}

static int adds(int number, void *given)
{
    CHECK(C14, given == &data);
    visited += number;
    return 0;
}

static const int32_t numbers[] = { 1, 2, 3 };

static void called_at_once(void)
{
    visited = freed = 0;
    IS(C14, acmeEach(NULL, numbers, 3, adds, &data, frees), 0);
    IS(C14, visited, 6);
    IS(C14, freed, 1);
    IS(C14, acmeEach(NULL, numbers, 3, adds, &data, NULL), 0);
    IS(C14, visited, 12);
    IS(C14, acmeEach(NULL, NULL, 0, adds, &data, frees), 0);
    IS(C14, freed, 2);
}

/* A call that fails and does not keep it leaves the data to C. */
static int returns_minus_four(int number, void *given)
{
    (void)given;
    return number == 2 ? -4 : 0;
}

static int fails_in_the_library(int number, void *given)
{
    (void)given;
    /* As outside of the call. */
    CHECK(B13, acmeGetLastError() == NULL);
    if (number == 2)
        return acmeFail(NO_DOMAIN, "in the callback");
    acmeFail(NO_MEMORY, NULL);
    IS(B13, acmeGetLastErrorCode(), NO_MEMORY);
    IS(B13, acmeNothing(), 0);
    return 0;
}

static void failure_is_the_calls(void)
{
    freed = handler_calls = 0;
    IS(C14, acmeEach(NULL, numbers, 3, returns_minus_four, &data, frees), -1);
    IS(C14, acmeGetLastErrorCode(), INTERNAL_ERROR);
    CHECK(C14, strstr(acmeGetLastErrorMessage(), "-4") != NULL);
    IS(C14, handler_calls, 1);
    IS(C14, freed, 0);

    /* The error that it left, which has been reported. */
    handler_calls = 0;
    IS(C14, acmeEach(NULL, numbers, 3, fails_in_the_library, &data, frees), -1);
    IS(C14, acmeGetLastErrorCode(), NO_DOMAIN);
    SAYS(C14, acmeGetLastErrorMessage(), "no domain 'in the callback'");
    IS(B11, handler_calls, 2);
    IS(C14, freed, 0);
}

static void refused(void)
{
    int64_t calls_before = handler_calls;
    freed = 0;
    IS(C13, acmeEach(NULL, numbers, 3, NULL, &data, frees), -1);
    IS(C13, acmeGetLastErrorCode(), INVALID_ARG);
    SAYS(C13, acmeGetLastErrorMessage(), "invalid argument: callback must not be NULL");
    IS(C13, acmeEach(NULL, NULL, 3, adds, &data, frees), -1);
    IS(C13, acmeEach((acmeConn *)5, numbers, 3, adds, &data, frees), -1);
    IS(C13, acmeWatch(NULL, adds, &data, frees, 0), -1);
    IS(C14, acmeWatch("refused", adds, &data, frees, 0), -1);
    IS(C14, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(C14, freed, 0);
    IS(C13, handler_calls, calls_before + 5);
}

static void kept(void)
{
    visited = freed = 0;
    IS(C14, acmeWatch("web1", adds, &data, frees, 0), 0);
    IS(C14, freed, 0);
    IS(C14, acmeNotify(7), 0);
    IS(C14, visited, 7);
    IS(C14, acmeWatch("web1", adds, &data, frees, 0), 0);
    IS(C14, freed, 1);
    IS(C14, acmeWatch("web1", NULL, NULL, NULL, 0), 0);
    IS(C14, freed, 2);
    IS(C14, acmeNotify(7), -2);

    /* Kept by a call that then fails: it is still freed once. */
    IS(C14, acmeWatch("web1", adds, &data, frees, NO_DOMAIN), -1);
    IS(C14, freed, 2);
    IS(C14, acmeNotify(7), 0);
    IS(C14, visited, 14);
    IS(C14, acmeWatch("web1", NULL, NULL, NULL, 0), 0);
    IS(C14, freed, 3);
}

/* It replaces itself while it runs. */
static int replaces(int number, void *given)
{
    int before = freed;
    CHECK(C14, given == &data);
    IS(C14, acmeWatch("web1", NULL, NULL, NULL, 0), 0);
    IS(C14, freed, before);
    return number;
}

static void frees_and_fails(void *given)
{
    frees(given);
    acmeFail(INTERNAL_ERROR, "while freeing");
    acmeWatch("web1", NULL, NULL, NULL, 0);
}

static void replaced_inside(void)
{
    freed = 0;
    IS(C14, acmeWatch("web1", replaces, &data, frees, 0), 0);
    IS(C14, acmeNotify(8), 8);
    IS(C14, freed, 1);
    CHECK(B2, acmeGetLastError() == NULL);
    IS(C14, acmeWatch("web1", adds, &data, frees_and_fails, 0), 0);
    IS(C14, acmeWatch("web1", NULL, NULL, NULL, 0), 0);
    IS(C14, freed, 2);
    CHECK(B2, acmeGetLastError() == NULL);
}

/* It fails on a thread that has an error, and calls the call that called it. */
static int calls_again(int number, void *given)
{
    if (number == 1)
        return acmeEach(NULL, numbers + 1, 2, calls_again, given, NULL);
    return number == 3 ? -1 : 0;
}

static void nested(void)
{
    acmeFail(NO_MEMORY, NULL);
    handler_calls = 0;
    IS(C14, acmeEach(NULL, numbers, 3, calls_again, &data, NULL), -1);
    IS(C14, acmeGetLastErrorCode(), INTERNAL_ERROR);
    IS(B11, handler_calls, 1);
}

int main(void)
{
    acmeSetErrorFunc(NULL, handler);
    called_at_once();
    failure_is_the_calls();
    refused();
    kept();
    replaced_inside();
    nested();
    return checked();
}
