/* Beyond libvirt's fifteen: messages of codes, the version. */
#include "acme.h"

static void messages(void)
{
    const char *message = acmeErrorMessage(NO_DOMAIN, NULL);
    SAYS(ErrorMessage, message, "domain not found");
    SAYS(ErrorMessage, acmeErrorMessage(NO_DOMAIN, "web2"), "no domain '%s'");
    SAYS(ErrorMessage, acmeErrorMessage(NO_DOMAIN, ""), "no domain '%s'");
    SAYS(ErrorMessage, acmeErrorMessage(INTERNAL_ERROR, "x"), "internal error: %s");
    SAYS(ErrorMessage, acmeErrorMessage(OK, NULL), "no error");
    SAYS(ErrorMessage, acmeErrorMessage(OK, "x"), "no error");
    SAYS(ErrorMessage, acmeErrorMessage(12345, NULL), NULL);
    SAYS(ErrorMessage, acmeErrorMessage(12345, "x"), NULL);
    SAYS(ErrorMessage, acmeErrorMessage(-1, NULL), NULL);
    /* Static. */
    CHECK(ErrorMessage, acmeErrorMessage(NO_DOMAIN, NULL) == message);
    acmeFail(INTERNAL_ERROR, NULL);
    SAYS(ErrorMessage, message, "domain not found");
}

static void *asks(void *data)
{
    SAYS(ErrorMessage, acmeErrorMessage(INTERNAL_ERROR, NULL), "internal error");
    return data;
}

int main(void)
{
    pthread_t threads[4];
    int each;
    for (each = 0; each < 4; each++)
        pthread_create(&threads[each], NULL, asks, NULL);
    for (each = 0; each < 4; each++)
        pthread_join(threads[each], NULL);
    acmeSetErrorFunc(NULL, silent);
    messages();
    IS(Version, acmeVersion(), 1000);
    IS(HandleCount, acmeHandleCount(), 0);
    return checked();
}
