/* C7, C10: errno. */
#include "acme.h"

static void changes_errno(void *data, acmeError *err)
{
    (void)data;
    (void)err;
    errno = 77;
}

static int observes(void *data)
{
    (void)data;
    errno = 78;
    return 0;
}

static int fails_inside(void *data)
{
    (void)data;
    errno = 1;
    acmeFailErrno(33);
    IS(C10, errno, 33);
    errno = 44;
    return -1;
}

static void failing_call_leaves_it_as_its_body(void)
{
    acmeConn *conn = acmeOpen();
    void *observer;
    acmeSetErrorFunc(NULL, changes_errno);
    errno = 5;
    IS(C8, acmeFailErrno(33), -1);
    IS(C10, errno, 33);

    /* A body that does not change it. */
    errno = 5;
    acmeFail(NO_DOMAIN, "web2");
    IS(C10, errno, 5);
    errno = 0;
    acmeFail(NO_DOMAIN, "web2");
    IS(C10, errno, 0);

    /* A system error keeps the number that its body left, too. */
    errno = 5;
    acmeFailSystem(2);
    IS(C10, errno, 5);

    observer = acmeObserve(observes, NULL);
    errno = 5;
    acmeFailErrno(33);
    IS(C10, errno, 33);
    acmeUnobserve(observer);

    acmeConnSetErrorFunc(conn, NULL, changes_errno);
    errno = 5;
    IS(C8, acmeLookup(conn, "web2"), -1);
    IS(C10, errno, 5);
    acmeClose(conn);

    /* A nested call, and the outer one. */
    IS(C8, acmeInside(fails_inside, NULL), -1);
    IS(C10, errno, 44);

    /* The failure without a cause. */
    errno = 6;
    IS(C8, acmeInside(fails_inside, NULL), -1);
    IS(C10, errno, 44);
}

static void default_printer_leaves_it(void)
{
    int kept = dup(STDERR_FILENO);
    acmeSetErrorFunc(NULL, NULL);
    close(STDERR_FILENO);
    errno = 5;
    acmeFail(NO_DOMAIN, "web2");
    IS(C10, errno, 5);
    errno = 5;
    acmeDefaultErrorFunc(acmeGetLastError());
    IS(C7, errno, 5);
    dup2(kept, STDERR_FILENO);
    close(kept);
    acmeSetErrorFunc(NULL, silent);
}

static void panic_leaves_some_errno(void)
{
    errno = 33;
    acmePanic("as asked");
    IS(C10, errno, 33);
}

static void frees(void *data)
{
    (void)data;
    errno = 79;
}

/* None of the functions changes it, raises, or clears. */
#define LEAVES(call) \
    do { \
        int code_before = acmeGetLastErrorCode(), calls_before = handler_calls; \
        errno = 55; \
        (void)(call); \
        IS(C7, errno, 55); \
        errno = 0; \
        (void)(call); \
        IS(C7, errno, 0); \
        IS(C7, acmeGetLastErrorCode(), code_before); \
        IS(C7, handler_calls, calls_before); \
    } while (0)

#define LEAVES_ERRNO(call) \
    do { \
        int calls_before = handler_calls; \
        errno = 55; \
        call; \
        IS(C7, errno, 55); \
        IS(C7, handler_calls, calls_before); \
    } while (0)

static acmeError copy_of;

static int copied(int result)
{
    acmeResetError(&copy_of);
    return result;
}

static void functions_leave_it(int with_error)
{
    acmeConn *conn = acmeOpen();
    acmeSetErrorFunc(NULL, handler);
    if (with_error)
        acmeLookup(conn, "web2");
    IS(C3, acmeGetLastErrorCode(), with_error ? NO_DOMAIN : OK);
    LEAVES(acmeGetLastError());
    LEAVES(acmeGetLastErrorCode());
    LEAVES(acmeGetLastErrorDomain());
    LEAVES(acmeGetLastErrorMessage());
    LEAVES((acmeFreeError(acmeSaveLastError()), 0));
    LEAVES(copied(acmeCopyLastError(&copy_of)));
    LEAVES(acmeCopyLastError(NULL));
    LEAVES((acmeResetError(&copy_of), 0));
    LEAVES((acmeResetError(NULL), 0));
    LEAVES((acmeFreeError(NULL), 0));
    LEAVES(acmeConnGetLastError(conn));
    LEAVES(acmeConnGetLastError(NULL));
    LEAVES(copied(acmeConnCopyLastError(conn, &copy_of)));
    LEAVES(acmeConnCopyLastError(NULL, &copy_of));
    LEAVES((acmeConnSetErrorFunc(conn, NULL, silent), 0));
    LEAVES((acmeConnSetErrorFunc(conn, NULL, NULL), 0));
    LEAVES((acmeConnSetErrorFunc(NULL, NULL, silent), 0));
    LEAVES((acmeSetErrorFunc(NULL, handler), 0));
    LEAVES((acmeSetErrorFuncFull(NULL, handler, frees), 0));
    LEAVES((acmeSetErrorFunc(NULL, NULL), 0));
    acmeSetErrorFunc(NULL, silent);
    LEAVES((acmeDefaultErrorFunc(NULL), 0));
    catch_stderr();
    LEAVES((acmeDefaultErrorFunc(acmeGetLastError()), 0));
    caught();
    LEAVES((acmeConnResetLastError(conn), 0));
    LEAVES((acmeConnResetLastError(NULL), 0));
    LEAVES(acmeErrorMessage(NO_DOMAIN, NULL));
    LEAVES(acmeErrorMessage(12345, "x"));
    LEAVES(acmeVersion());
    LEAVES(acmeHandleCount());
    LEAVES_ERRNO(acmeResetError(acmeGetLastError()));
    IS(C7, acmeGetLastErrorCode(), OK);
    acmeFail(NO_DOMAIN, NULL);
    LEAVES_ERRNO(acmeResetLastError());
    IS(C7, acmeGetLastErrorCode(), OK);
    acmeSetErrorFunc(NULL, silent);
    acmeClose(conn);
}

int main(void)
{
    acmeSetErrorFunc(NULL, silent);
    failing_call_leaves_it_as_its_body();
    default_printer_leaves_it();
    panic_leaves_some_errno();
    functions_leave_it(0);
    functions_leave_it(1);
    return checked();
}
