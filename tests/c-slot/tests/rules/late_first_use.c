/* C12: a thread that uses the library for the first time in the destructor of a key. Its thread-locals come into being there,
   and nothing destroys them any more: no check of leaks is right about it. */
#include "acme.h"

static pthread_key_t key;
static int first_uses;
static void uses_first(void *data)
{
    (void)data;
    first_uses++;
    IS(C12, acmePanic("as asked"), -1);
    IS(C12, acmeFail(NO_DOMAIN, "web2"), -1);
    acmeGetLastError();
    acmeGetLastErrorMessage();
    acmeFreeError(acmeSaveLastError());
    acmeResetLastError();
    CHECK(C12, acmeGetLastError() == NULL);
}

static void *has_not_used_the_library(void *data)
{
    pthread_setspecific(key, data);
    return NULL;
}

static void first_use_in_a_destructor(void)
{
    pthread_t thread;
    pthread_key_create(&key, uses_first);
    pthread_create(&thread, NULL, has_not_used_the_library, &key);
    pthread_join(thread, NULL);
    IS(C12, first_uses, 1);
    pthread_key_delete(key);
}

int main(void)
{
    acmeSetErrorFunc(NULL, silent);
    first_use_in_a_destructor();
    return checked();
}
