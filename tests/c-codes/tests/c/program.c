/* A program that checks the codes that the functions return. */
#include "check.h"
#include "kv.h"
#include <pthread.h>

static void *has_its_own(void *data)
{
    IS(S1, kv_last_code(), KV_OK);
    IS(C8, kv_remove("nothing of the kind"), KV_ERR_NOT_FOUND);
    return data;
}

int main(void)
{
    int64_t value = -5;
    size_t count = 99;
    pthread_t thread;

    IS(C3, kv_last_code(), KV_OK);
    SAYS(C3, kv_last_message(), "no error");

    IS(C8, kv_put("one", 1), KV_OK);
    IS(C8, kv_put("zero", 0), KV_OK);
    IS(C8, kv_get("one", &value, &count), KV_OK);
    IS(C14, value, 1);
    IS(C14, count, 2);
    IS(C8, kv_get("zero", &value, NULL), KV_OK);
    IS(C14, value, 0);

    /* A failing call writes nothing. */
    value = -5;
    count = 99;
    IS(C8, kv_get("two", &value, &count), KV_ERR_NOT_FOUND);
    IS(C14, value, -5);
    IS(C14, count, 99);
    IS(C3, kv_last_code(), KV_ERR_NOT_FOUND);
    SAYS(C3, kv_last_message(), "no key 'two'");
    SAYS(C3, kv_last_message(), "no key 'two'");

    /* Another thread has its own last error. */
    pthread_create(&thread, NULL, has_its_own, NULL);
    pthread_join(thread, NULL);
    SAYS(S1, kv_last_message(), "no key 'two'");

    IS(C8, kv_remove("one"), KV_OK);
    IS(B2, kv_last_code(), KV_OK);
    SAYS(B2, kv_last_message(), "no error");
    IS(C8, kv_remove("one"), KV_ERR_NOT_FOUND);

    /* Arguments. */
    IS(C13, kv_put(NULL, 1), KV_ERR_INVALID_ARG);
    SAYS(C13, kv_last_message(), "invalid argument: key must not be NULL");
    IS(C13, kv_put("", 1), KV_ERR_INVALID_ARG);
    SAYS(R6, kv_last_message(), "invalid argument: key must not be empty");
    IS(C13, kv_put("na\xFFme", 1), KV_ERR_INVALID_ARG);
    IS(C13, kv_get("zero", NULL, &count), KV_ERR_INVALID_ARG);
    SAYS(C13, kv_last_message(), "invalid argument: value must not be NULL");
    IS(C14, count, 99);

    SAYS(R3, kv_code_message(KV_OK), "no error");
    SAYS(R3, kv_code_message(KV_ERR_NOT_FOUND), "key not found");
    SAYS(R3, kv_code_message(0), NULL);
    return checked();
}
