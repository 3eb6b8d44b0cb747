/* C3, C4: the getters, copies, and changes by C in the thread's own record. */
#include "acme.h"

/* A record of garbage, as on a stack. */
static acmeError garbage(void)
{
    acmeError err;
    memset(&err, 0xA5, sizeof(err));
    return err;
}

static void is_empty(int line, const acmeError *err)
{
    acmeError empty;
    memset(&empty, 0, sizeof(empty));
    check_number("C4", __FILE__, line, "code", err->code, OK);
    check_number("C4", __FILE__, line, "domain", err->domain, 0);
    check_number("C4", __FILE__, line, "level", err->level, 0);
    check_number("C4", __FILE__, line, "int1", err->int1, 0);
    check_number("C4", __FILE__, line, "int2", err->int2, 0);
    if (err->message || err->str1 || err->str2 || err->str3 || err->conn || err->dom || err->net)
        check_failed("C4", __FILE__, line, "a pointer is not NULL");
}

static void nothing(void)
{
    acmeError err = garbage();
    acmeError *saved;
    CHECK(C3, acmeGetLastError() == NULL);
    IS(C3, acmeGetLastErrorCode(), OK);
    IS(C3, acmeGetLastErrorDomain(), 0);
    SAYS(C3, acmeGetLastErrorMessage(), "no error");
    IS(C4, acmeCopyLastError(&err), OK);
    is_empty(__LINE__, &err);
    IS(C4, acmeCopyLastError(NULL), -1);
    saved = acmeSaveLastError();
    CHECK(C4, saved != NULL);
    is_empty(__LINE__, saved);
    acmeFreeError(saved);
    acmeFreeError(NULL);
    acmeResetError(NULL);
    acmeResetLastError();
    CHECK(C3, acmeGetLastError() == NULL);
}

static void an_error(void)
{
    acmeError *first, *second;
    const char *message;
    acmeFail(NO_DOMAIN, "web2");
    first = acmeGetLastError();
    CHECK(C3, first != NULL);
    IS(C3, first->code, NO_DOMAIN);
    message = first->message;
    CHECK(C3, acmeGetLastError() == first);
    CHECK(C3, first->message == message);
    CHECK(C3, acmeGetLastErrorMessage() == message);
    IS(C3, acmeGetLastErrorCode(), NO_DOMAIN);
    IS(C3, acmeGetLastErrorDomain(), FROM_QEMU);
    IS(C4, acmeCopyLastError(NULL), -1);
    CHECK(C3, acmeGetLastError() == first);

    /* The address stays, the content is that of the next failure. */
    acmeFail(INTERNAL_ERROR, NULL);
    second = acmeGetLastError();
    CHECK(C3, second == first);
    IS(C3, second->code, INTERNAL_ERROR);
    SAYS(C3, second->message, "internal error");

    /* A success ends it. */
    IS(C3, acmeFind("web1"), 1);
    CHECK(C3, acmeGetLastError() == NULL);
    IS(C3, acmeGetLastErrorCode(), OK);
    IS(C3, acmeGetLastErrorDomain(), 0);
    SAYS(C3, acmeGetLastErrorMessage(), "no error");

    /* Numbers, without a record that has been read. */
    acmeFail(NO_DOMAIN, "web2");
    IS(C3, acmeGetLastErrorDomain(), FROM_QEMU);
    IS(C3, acmeGetLastErrorCode(), NO_DOMAIN);
    SAYS(C3, acmeGetLastErrorMessage(), "no domain 'web2'");
}

static void copies(void)
{
    acmeError copy = garbage();
    acmeError *saved, *own;
    acmeFail(NO_DOMAIN, "web2");
    IS(C4, acmeCopyLastError(&copy), NO_DOMAIN);
    saved = acmeSaveLastError();
    own = acmeGetLastError();
    CHECK(C4, saved != own && saved->message != own->message && copy.message != own->message);
    CHECK(C4, saved->str1 != own->str1 && saved->str2 != own->str2);

    acmeResetLastError();
    CHECK(C4, acmeGetLastError() == NULL);
    SAYS(C4, copy.message, "no domain 'web2'");
    SAYS(C4, copy.str1, "no domain '%s'");
    SAYS(C4, copy.str2, "web2");
    SAYS(C4, copy.str3, NULL);
    IS(C4, copy.int1, -1);
    IS(C4, copy.level, 2);
    IS(C4, copy.domain, FROM_QEMU);
    SAYS(C4, saved->message, "no domain 'web2'");

    /* A target is overwritten as a whole: its former strings are not freed. */
    acmeResetError(&copy);
    is_empty(__LINE__, &copy);
    acmeResetError(&copy);
    is_empty(__LINE__, &copy);

    /* The strings are the caller's: freed, replaced, taken. */
    free(saved->str1);
    saved->str1 = strdup("mine");
    free(saved->message);
    saved->message = NULL;
    acmeFreeError(saved);

    acmeFail(NO_DOMAIN, "web2");
    saved = acmeSaveLastError();
    {
        char *taken = saved->message;
        saved->message = NULL;
        acmeFreeError(saved);
        SAYS(C4, taken, "no domain 'web2'");
        free(taken);
    }

    /* Records that the caller filled. */
    saved = (acmeError *)calloc(1, sizeof(*saved));
    saved->code = 12345;
    saved->message = strdup("filled by hand");
    acmeFreeError(saved);
    memset(&copy, 0, sizeof(copy));
    copy.str3 = strdup("filled by hand");
    acmeResetError(&copy);
    is_empty(__LINE__, &copy);
}

static void own_record_is_reset(void)
{
    acmeError *own;
    acmeFail(NO_DOMAIN, "web2");
    own = acmeGetLastError();
    acmeResetError(own);
    is_empty(__LINE__, own);
    CHECK(C4, acmeGetLastError() == NULL);
    IS(C4, acmeGetLastErrorCode(), OK);
    SAYS(C4, acmeGetLastErrorMessage(), "no error");
    IS(C4, acmeRustCode(), 0);
    acmeResetError(own);
    acmeFail(INTERNAL_ERROR, NULL);
    CHECK(C3, acmeGetLastError() == own);
    IS(C3, own->code, INTERNAL_ERROR);

    /* Resetting a copy, or any other record, does not change the last error. */
    {
        acmeError copy;
        acmeCopyLastError(&copy);
        acmeResetError(&copy);
        IS(C4, acmeGetLastErrorCode(), INTERNAL_ERROR);
        acmeFreeError(acmeSaveLastError());
        IS(C4, acmeGetLastErrorCode(), INTERNAL_ERROR);
    }
    acmeResetLastError();
    CHECK(C4, acmeGetLastError() == NULL);
    IS(C4, acmeRustCode(), 0);
    /* The record at its address is empty. */
    is_empty(__LINE__, own);
}

/* An old record that is emptied after a success is not a last error, and does no harm. */
static void stale_record_is_reset(void)
{
    acmeError *own;
    acmeFail(NO_DOMAIN, "web2");
    own = acmeGetLastError();
    acmeNothing();
    CHECK(C3, acmeGetLastError() == NULL);
    acmeResetError(own);
    CHECK(C3, acmeGetLastError() == NULL);
    acmeFail(NO_DOMAIN, "web3");
    SAYS(C3, acmeGetLastErrorMessage(), "no domain 'web3'");
}

/* Changes that C makes in its record stay until the next failure. */
static void own_record_is_edited(void)
{
    acmeError *own, *saved;
    acmeError copy = garbage();
    acmeFail(NO_DOMAIN, "web2");
    own = acmeGetLastError();
    free(own->message);
    own->message = strdup("edited");
    free(own->str2);
    own->str2 = NULL;
    own->code = 7777;
    own->domain = 88;
    own->int1 = 9;
    CHECK(C3, acmeGetLastError() == own);
    SAYS(C3, acmeGetLastErrorMessage(), "edited");
    IS(C3, acmeGetLastErrorCode(), 7777);
    IS(C3, acmeGetLastErrorDomain(), 88);
    IS(C3, acmeCopyLastError(&copy), 7777);
    SAYS(C3, copy.message, "edited");
    SAYS(C3, copy.str2, NULL);
    IS(C3, copy.int1, 9);
    acmeResetError(&copy);
    saved = acmeSaveLastError();
    SAYS(C3, saved->message, "edited");
    acmeFreeError(saved);
    /* For Rust the error has not changed. */
    IS(R2, acmeRustCode(), NO_DOMAIN);

    /* The message taken away. */
    free(own->message);
    own->message = NULL;
    CHECK(C3, acmeGetLastErrorMessage() != NULL);
    saved = acmeSaveLastError();
    SAYS(C4, saved->message, NULL);
    acmeFreeError(saved);

    /* The number that means success counts as none. */
    own->code = OK;
    CHECK(C3, acmeGetLastError() == NULL);
    IS(C3, acmeGetLastErrorCode(), OK);
    IS(C3, acmeGetLastErrorDomain(), 0);
    SAYS(C3, acmeGetLastErrorMessage(), "no error");

    /* The next failure has none of it. */
    acmeFail(INTERNAL_ERROR, NULL);
    own = acmeGetLastError();
    IS(C3, own->code, INTERNAL_ERROR);
    SAYS(C3, own->message, "internal error");
    IS(C3, own->int1, -1);
    acmeResetLastError();
}

/* Changes that Rust makes to the slot are seen in C. */
static void rust_changes_the_slot(void)
{
    acmeError *own;
    acmeRustSet(INTERNAL_ERROR);
    own = acmeGetLastError();
    CHECK(S4, own != NULL);
    IS(S4, acmeGetLastErrorCode(), INTERNAL_ERROR);
    acmeRustSet(NO_DOMAIN);
    CHECK(S4, acmeGetLastError() == own);
    IS(S4, own->code, NO_DOMAIN);
    IS(S4, acmeRustTake(), NO_DOMAIN);
    CHECK(S4, acmeGetLastError() == NULL);
    IS(S4, acmeGetLastErrorCode(), OK);
    acmeRustSet(NO_DOMAIN);
    acmeRustReset();
    CHECK(S4, acmeGetLastError() == NULL);
}

/* A getter never makes an error, a record kept by Rust is freed once, and its drop may call the library. */
static void error_whose_drop_calls_the_library(void)
{
    int dropped = 0;
    acmeFailWithDrop(&dropped);
    IS(S6, acmeGetLastErrorCode(), NO_DOMAIN);
    CHECK(S6, acmeGetLastError() != NULL);
    acmeFail(NO_MEMORY, NULL);
    IS(S6, dropped, 1);
    IS(S6, acmeGetLastErrorCode(), NO_MEMORY);

    acmeFailWithDrop(&dropped);
    acmeResetLastError();
    IS(S6, dropped, 2);
    acmeFailWithDrop(&dropped);
    acmeResetError(acmeGetLastError());
    IS(S6, dropped, 3);
    acmeResetLastError();
    CHECK(S6, acmeGetLastError() == NULL);
}

int main(void)
{
    /* Before anything else: no call initialises the library. */
    nothing();
    acmeSetErrorFunc(NULL, silent);
    nothing();
    an_error();
    copies();
    own_record_is_reset();
    stale_record_is_reset();
    own_record_is_edited();
    rust_changes_the_slot();
    error_whose_drop_calls_the_library();
    return checked();
}
