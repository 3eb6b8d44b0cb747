/* C2, P1 to P4: the default printer, for failures and for records of any origin. */
#include "acme.h"

static const char *printed(const acmeError *err)
{
    catch_stderr();
    acmeDefaultErrorFunc(err);
    return caught();
}

static const char *printed_by_failure(int code, const char *detail)
{
    catch_stderr();
    acmeFail(code, detail);
    return caught();
}

static void failures(void)
{
    SAYS(P1, printed_by_failure(NO_DOMAIN, "web2"), "acme: QEMU Driver error : no domain 'web2'\n");
    SAYS(P2, printed_by_failure(NO_DOMAIN, "web2\n"), "acme: QEMU Driver error : no domain 'web2\\n'\n");
    SAYS(P3, printed_by_failure(INTERNAL_ERROR, "a\rb\033[2J\n"),
         "acme: QEMU Driver error : internal error: a\\rb\\u{1b}[2J\n");
    catch_stderr();
    acmeNothing();
    acmeFind("web1");
    SAYS(P1, caught(), "");
    catch_stderr();
    acmeWarn("web2");
    SAYS(P1, caught(), "acme: QEMU Driver warning : no domain 'web2'\n");
}

static void own_records(void)
{
    acmeError copy, *saved;
    acmeSetErrorFunc(NULL, silent);
    acmeFail(NO_DOMAIN, "web2");
    SAYS(C2, printed(acmeGetLastError()), "acme: QEMU Driver error : no domain 'web2'\n");
    acmeCopyLastError(&copy);
    SAYS(C2, printed(&copy), "acme: QEMU Driver error : no domain 'web2'\n");
    acmeResetError(&copy);
    saved = acmeSaveLastError();
    SAYS(C2, printed(saved), "acme: QEMU Driver error : no domain 'web2'\n");
    acmeFreeError(saved);
    IS(C7, acmeGetLastErrorCode(), NO_DOMAIN);
    acmeSetErrorFunc(NULL, NULL);
}

static void filled_records(void)
{
    acmeError err;
    char text[] = "text";
    char bytes[] = "na\xFFme \xC3\xA4 \xE2\x80\xAE\n";
    memset(&err, 0, sizeof(err));
    SAYS(C2, printed(NULL), "");
    err.code = NO_DOMAIN;
    err.level = 2;
    err.domain = FROM_QEMU;
    err.message = text;
    SAYS(C2, printed(&err), "acme: QEMU Driver error : text\n");
    err.level = 1;
    SAYS(C2, printed(&err), "acme: QEMU Driver warning : text\n");
    err.level = 0;
    SAYS(C2, printed(&err), "acme: QEMU Driver  : text\n");
    err.level = 9;
    SAYS(C2, printed(&err), "acme: QEMU Driver Unknown : text\n");
    err.level = -1;
    err.domain = 12345;
    SAYS(C2, printed(&err), "acme: Unknown Unknown : text\n");
    err.level = 2;
    err.domain = FROM_NONE;
    SAYS(C2, printed(&err), "acme:  error : text\n");
    err.domain = FROM_QEMU;
    err.code = 12345;
    SAYS(C2, printed(&err), "acme: QEMU Driver error : text\n");
    err.message = bytes;
    SAYS(C2, printed(&err), "acme: QEMU Driver error : na\xFFme \xC3\xA4 \\u{202e}\n");
    err.message = NULL;
    CHECK(C2, strncmp(printed(&err), "acme: QEMU Driver error : ", 26) == 0);
}

/* It can be set as a handler, as in libvirt. */
static void as_a_handler(void)
{
    void (*printer)(const acmeError *) = acmeDefaultErrorFunc;
    CHECK(C2, printer != NULL);
    acmeSetErrorFunc(NULL, handler);
    catch_stderr();
    acmeFail(NO_DOMAIN, "web2");
    SAYS(C6, caught(), "");
    acmeSetErrorFunc(NULL, NULL);
    SAYS(C6, printed_by_failure(NO_DOMAIN, "web2"), "acme: QEMU Driver error : no domain 'web2'\n");
}

int main(void)
{
    failures();
    own_records();
    filled_records();
    as_a_handler();
    return checked();
}
