/* C8, H4: an exception that leaves a handler, or a free function, ends the process. */
#include "acme.h"
#include <stdexcept>

static void throws(void *, acmeError *)
{
    throw std::runtime_error("out of the handler");
}

static void throws_while_freeing(void *)
{
    throw std::runtime_error("out of the free function");
}

/* An exception that is caught inside has no effect. */
static void catches(void *data, acmeError *)
{
    try {
        throws(data, NULL);
    } catch (const std::exception &) {
        handler_calls++;
    }
}

int main(int, char **arguments)
{
    acmeSetErrorFunc(NULL, catches);
    acmeFail(NO_DOMAIN, "web2");
    IS(H4, handler_calls, 1);
    if (strcmp(arguments[1], "handler") == 0) {
        acmeSetErrorFunc(NULL, throws);
        acmeFail(NO_DOMAIN, "web2");
    } else if (strcmp(arguments[1], "connection") == 0) {
        acmeConn *conn = acmeOpen();
        acmeConnSetErrorFunc(conn, NULL, throws);
        acmeLookup(conn, "web2");
    } else if (strcmp(arguments[1], "free") == 0) {
        acmeSetErrorFuncFull(NULL, silent, throws_while_freeing);
        acmeSetErrorFunc(NULL, NULL);
    } else {
        return checked();
    }
    check_failed("C8", __FILE__, __LINE__, "the process goes on");
    return checked();
}
