/* C8, C9, C13, C14: parameters and results of every kind. */
#include "acme.h"
#include <math.h>

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

static void texts(void)
{
    char *shouted;
    IS(C13, acmeFind("web1"), 1);
    REFUSED(acmeFind(NULL), "acmeFind", "name", "must not be NULL", 0);
    REFUSED(acmeFind("\xFF"), "acmeFind", "name", "is not UTF-8 from byte 0 on", 0);
    REFUSED(acmeFind("na\xC3\xA4\xC3"), "acmeFind", "name", "is not UTF-8 from byte 4 on", 4);
    IS(C13, acmeFind(""), -1);
    SAYS(C13, acmeGetLastErrorMessage(), "no domain ''");

    IS(C13, acmeLen(NULL), -2);
    IS(C13, acmeLen(""), 0);
    IS(C13, acmeLen("n\xC3\xA4"), 2);
    handler_calls = 0;
    REFUSED(acmeLen("n\xC3"), "acmeLen", "text", "is not UTF-8 from byte 1 on", 1);

    shouted = acmeShout("n\xC3\xA4 \xFF!");
    SAYS(C13, shouted, "N\xC3\x84 \xEF\xBF\xBD!");
    free(shouted);
    REFUSED(acmeShout(NULL) == NULL ? -1 : 0, "acmeShout", "text", "must not be NULL", 0);
    CHECK(C8, acmeShout("") == NULL);
    SAYS(C8, acmeGetLastErrorMessage(), "internal error: nothing to shout");
    handler_calls = 0;

    IS(C13, acmeBytes("\xFF\xFE"), 2);
    REFUSED((int)acmeBytes(NULL), "acmeBytes", "text", "must not be NULL", 0);
}

static void arrays(void)
{
    int32_t numbers[] = { 1, 2, 3 };
    double halves[] = { 0.5, 1.5 };
    int64_t sum = -1;
    size_t count = 99;
    IS(C14, acmeSum(NULL, numbers, 3, &sum, &count), 0);
    IS(C14, sum, 6);
    IS(C14, count, 3);
    IS(C13, acmeSum(NULL, NULL, 0, &sum, NULL), 0);
    IS(C14, sum, 0);
    sum = -1;
    REFUSED(acmeSum(NULL, NULL, 1, &sum, &count), "acmeSum", "numbers", "must not be NULL", 0);
    REFUSED(acmeSum(NULL, (int32_t *)((char *)numbers + 1), 1, &sum, &count), "acmeSum", "numbers", "is misaligned", 0);
    REFUSED(acmeSum(NULL, numbers, SIZE_MAX / 4, &sum, &count), "acmeSum", "numbers", "is too long", 0);
    REFUSED(acmeSum(NULL, numbers, SIZE_MAX, &sum, &count), "acmeSum", "numbers", "is too long", 0);
    REFUSED(acmeSum(NULL, numbers, 3, NULL, &count), "acmeSum", "sum", "must not be NULL", 0);
    IS(C14, sum, -1);
    IS(C14, count, 3);

    /* The body has set both, and then failed. */
    numbers[0] = 8;
    count = 99;
    IS(C8, acmeSum(NULL, numbers, 3, &sum, &count), -1);
    SAYS(C8, acmeGetLastErrorMessage(), "internal error: the sum is 13");
    IS(C14, sum, -1);
    IS(C14, count, 99);
    handler_calls = 0;

    IS(C13, acmeDouble(halves, 2), 0);
    CHECK(C13, halves[0] == 1.0 && halves[1] == 3.0);
    IS(C13, acmeDouble(NULL, 0), 0);
    REFUSED(acmeDouble(NULL, 2), "acmeDouble", "numbers", "must not be NULL", 0);
}

static void results(void)
{
    int64_t number;
    SAYS(C8, acmeConstant(true), "constant");
    CHECK(C8, acmeConstant(false) == NULL);
    IS(C8, acmeUnsigned(4), 4);
    IS(C8, acmeUnsigned(5), UINT32_MAX);
    IS(C8, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(C11, acmeUnsigned(UINT32_MAX), UINT32_MAX);
    IS(C11, acmeGetLastErrorCode(), INTERNAL_ERROR);
    CHECK(C8, acmeHalf(3.0) == 1.5);
    CHECK(C8, isnan(acmeHalf(-3.0)));
    IS(C8, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(C8, acmeTruth(7), 1);
    IS(C8, acmeTruth(3), 0);
    CHECK(B2, acmeGetLastError() == NULL);
    IS(C8, acmeTruth(13), -1);
    CHECK(C8, acmeSucceeds(7));
    CHECK(C8, !acmeSucceeds(3));
    IS(C8, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(C8, acmeCodeOf(9), OK);
    IS(C8, acmeCodeOf(7), SYSTEM_ERROR);
    IS(C8, acmeCodeOf(3), NO_DOMAIN);
    handler_calls = 0;
    for (number = -2; number <= 2; number++) {
        IS(C8, acmeSame(number), number);
        IS(C11, handler_calls, number == -1);
        IS(C11, acmeGetLastErrorCode(), number == -1 ? INTERNAL_ERROR : OK);
        if (number == -1)
            SAYS(C11, acmeGetLastErrorMessage(), "an error occurred, but the cause is unknown");
        handler_calls = 0;
    }
    IS(C8, acmeSame(INT64_MIN), INT64_MIN);
    IS(C8, acmeSame(INT64_MAX), INT64_MAX);
}

static void lists(void)
{
    char **words = NULL, *untouched[] = { NULL };
    int each;
    IS(C14, acmeWords("one  two three", &words), 3);
    SAYS(C14, words[0], "one");
    SAYS(C14, words[1], "two");
    SAYS(C14, words[2], "three");
    CHECK(C14, words[3] == NULL);
    for (each = 0; each < 3; each++)
        free(words[each]);
    free(words);
    words = untouched;
    IS(C14, acmeWords("", &words), -1);
    CHECK(C14, words == untouched);
    handler_calls = 0;
    REFUSED(acmeWords("one", NULL), "acmeWords", "words", "must not be NULL", 0);
}

/* The error names the function by its C name. */
static void names_the_exported_function(void)
{
    acmeConn *conn = acmeOpen();
    IS(C8, acmeRename(conn, "web2"), -1);
    SAYS(R6, acmeGetLastErrorMessage(), "invalid argument: name 'web2' is taken");
    SAYS(C9, acmeGetLastError()->str1, "acmeRename");
    SAYS(R6, acmeGetLastError()->str2, "name");
    handler_calls = 0;
    acmeClose(conn);
}

/* errno is as the caller left it: no body has run. */
static void errno_is_left(void)
{
    errno = 44;
    acmeFind(NULL);
    IS(C10, errno, 44);
    errno = 44;
    acmeLookup(NULL, "web1");
    IS(C10, errno, 44);
}

int main(void)
{
    acmeSetErrorFunc(NULL, handler);
    texts();
    arrays();
    results();
    lists();
    names_the_exported_function();
    errno_is_left();
    return checked();
}
