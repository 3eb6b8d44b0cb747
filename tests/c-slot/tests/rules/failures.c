/* C8, C11: failure values, and failures without a cause. */
#include "acme.h"

static int returns(void *data)
{
    return *(int *)data;
}

static void values(void)
{
    int value;
    acmeError *err;
    for (value = -3; value <= 3; value++) {
        handler_calls = 0;
        IS(C8, acmeInside(returns, &value), value);
        if (value != -1) {
            IS(C8, handler_calls, 0);
            CHECK(C8, acmeGetLastError() == NULL);
            continue;
        }
        IS(C11, handler_calls, 1);
        err = acmeGetLastError();
        CHECK(C11, err != NULL);
        IS(C11, err->code, INTERNAL_ERROR);
        IS(C11, err->domain, 0);
        IS(C11, err->level, 2);
        IS(C11, err->int1, 0);
        IS(C11, err->int2, 0);
        SAYS(C11, err->message, "an error occurred, but the cause is unknown");
    }
}

int main(void)
{
    acmeSetErrorFunc(NULL, handler);
    values();
    return checked();
}
