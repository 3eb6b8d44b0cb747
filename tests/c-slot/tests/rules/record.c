/* C1, C9: the record, field by field. */
#include "acme.h"

static void layout(void)
{
#if defined(__x86_64__)
    IS(C1, sizeof(acmeError), 80);
    IS(C1, offsetof(acmeError, domain), 4);
    IS(C1, offsetof(acmeError, message), 8);
    IS(C1, offsetof(acmeError, level), 16);
    IS(C1, offsetof(acmeError, conn), 24);
    IS(C1, offsetof(acmeError, dom), 32);
    IS(C1, offsetof(acmeError, str1), 40);
    IS(C1, offsetof(acmeError, str2), 48);
    IS(C1, offsetof(acmeError, str3), 56);
    IS(C1, offsetof(acmeError, int1), 64);
    IS(C1, offsetof(acmeError, int2), 68);
    IS(C1, offsetof(acmeError, net), 72);
#endif
}

/* The record of the last error, whose pointers of libvirt's are NULL. */
static acmeError *last(void)
{
    acmeError *err = acmeGetLastError();
    if (err == NULL) {
        check_failed("C3", __FILE__, __LINE__, "there is no last error");
        exit(checked());
    }
    CHECK(C1, err->conn == NULL && err->dom == NULL && err->net == NULL);
    return err;
}

static void every_field(void)
{
    const char *const strings[3] = { "first", "second", "third" };
    acmeError *err;
    IS(C8, acmeFailWhole(NO_DOMAIN, FROM_NONE, 1, "it is gone", strings, -7, 2147483647), -1);
    err = last();
    IS(C1, err->code, NO_DOMAIN);
    IS(C1, err->domain, FROM_NONE);
    IS(C1, err->level, 1);
    SAYS(C1, err->message, "it is gone");
    SAYS(C1, err->str1, "first");
    SAYS(C1, err->str2, "second");
    SAYS(C1, err->str3, "third");
    IS(C1, err->int1, -7);
    IS(C1, err->int2, 2147483647);
}

static void fields_that_are_absent(void)
{
    acmeError *err;
    acmeFail(NO_DOMAIN, NULL);
    err = last();
    IS(R4, err->code, NO_DOMAIN);
    IS(R4, err->domain, FROM_QEMU);
    IS(R4, err->level, 2);
    SAYS(R4, err->message, "domain not found");
    SAYS(R4, err->str1, "domain not found");
    SAYS(R4, err->str2, NULL);
    SAYS(R4, err->str3, NULL);
    IS(R4, err->int1, -1);
    IS(R4, err->int2, -1);
}

static void placeholder_is_percent_s(void)
{
    acmeError *err;
    acmeFail(NO_DOMAIN, "web2");
    err = last();
    SAYS(R4, err->message, "no domain 'web2'");
    SAYS(C9, err->str1, "no domain '%s'");
    SAYS(R4, err->str2, "web2");

    acmeFail(INTERNAL_ERROR, "it broke");
    err = last();
    SAYS(R4, err->message, "internal error: it broke");
    SAYS(C9, err->str1, "internal error: %s");

    /* An empty detail is one. */
    acmeFail(NO_DOMAIN, "");
    err = last();
    SAYS(R4, err->message, "no domain ''");
    SAYS(C9, err->str1, "no domain '%s'");
    SAYS(R4, err->str2, "");
}

static void data_is_formatted_once(void)
{
    acmeError *err;
    acmeFail(NO_DOMAIN, "100%s {} %n {0} %%");
    err = last();
    SAYS(R4, err->message, "no domain '100%s {} %n {0} %%'");
    SAYS(R4, err->str2, "100%s {} %n {0} %%");
    SAYS(C9, err->str1, "no domain '%s'");
}

/* A text that the raise site sets is not a form of the list. */
static void own_text_keeps_its_braces(void)
{
    const char *const strings[3] = { "a {} of mine", NULL, "{}" };
    acmeFailWhole(NO_DOMAIN, FROM_QEMU, 2, "{} and %s", strings, 0, 0);
    SAYS(C9, last()->message, "{} and %s");
    SAYS(C9, last()->str1, "a {} of mine");
    SAYS(C9, last()->str3, "{}");
}

static void interior_nul_cuts_the_text(void)
{
    acmeFailBytes(NO_DOMAIN, "web\0two", 7);
    SAYS(C9, last()->message, "no domain 'web");
    SAYS(C9, last()->str2, "web");
    SAYS(C9, acmeGetLastErrorMessage(), "no domain 'web");
    IS(C9, acmeRustMessageLen(), strlen("no domain 'web two'"));

    acmeFailBytes(NO_DOMAIN, "\0", 1);
    SAYS(C9, last()->str2, "");
}

static void long_text_is_whole(void)
{
    size_t len = 3 * 1024 * 1024;
    char *detail = (char *)malloc(len + 1);
    memset(detail, 'x', len);
    detail[len] = '\0';
    acmeFail(NO_DOMAIN, detail);
    SAYS(R8, last()->str2, detail);
    IS(R8, strlen(last()->message), len + strlen("no domain ''"));
    free(detail);
    acmeFail(NO_DOMAIN, "two\nlines\n");
    SAYS(R8, last()->message, "no domain 'two\nlines\n'");
}

static void system_error(void)
{
    acmeError *err;
    acmeFailSystem(ENOENT);
    err = last();
    IS(R5, err->code, SYSTEM_ERROR);
    SAYS(R5, err->message, "system error: cannot read: No such file or directory");
    SAYS(C9, err->str1, "system error: %s");
    SAYS(R5, err->str2, "cannot read: No such file or directory");
    IS(R5, err->int1, ENOENT);
    IS(R5, err->int2, -1);
}

int main(void)
{
    acmeSetErrorFunc(NULL, silent);
    layout();
    every_field();
    fields_that_are_absent();
    placeholder_is_percent_s();
    data_is_formatted_once();
    own_text_keeps_its_braces();
    interior_nul_cuts_the_text();
    long_text_is_whole();
    system_error();
    return checked();
}
