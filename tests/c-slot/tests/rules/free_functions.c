/* C14, H3: a handler's data is freed once, after its last report. */
#include "acme.h"
#include <semaphore.h>

static int freed, freed_other;
static int data, other_data;

static void frees(void *given)
{
    CHECK(C14, given == &data || given == &other_data);
    __atomic_add_fetch(given == &data ? &freed : &freed_other, 1, __ATOMIC_SEQ_CST);
}

static void when_replaced(void)
{
    acmeSetErrorFuncFull(&data, handler, frees);
    acmeFail(NO_DOMAIN, "web2");
    IS(C14, freed, 0);
    acmeSetErrorFuncFull(&other_data, handler, frees);
    IS(C14, freed, 1);
    acmeSetErrorFunc(NULL, handler);
    IS(C14, freed_other, 1);
    acmeSetErrorFunc(NULL, NULL);
    IS(C14, freed, 1);
    IS(C14, freed_other, 1);

    /* The same data again is another handler. */
    acmeSetErrorFuncFull(&data, handler, frees);
    acmeSetErrorFuncFull(&data, handler, frees);
    IS(C14, freed, 2);
    acmeSetErrorFunc(NULL, NULL);
    IS(C14, freed, 3);

    /* Without a free function. */
    acmeSetErrorFuncFull(&data, handler, NULL);
    acmeFail(NO_DOMAIN, "web2");
    CHECK(C6, handler_data == &data);
    acmeSetErrorFunc(NULL, NULL);
    IS(C14, freed, 3);

    /* Without a handler, nothing uses the data. */
    acmeSetErrorFuncFull(&data, NULL, frees);
    IS(C14, freed, 4);
}

/* Replaced while it runs: freed when it has returned. */
static void replaces_itself(void *given, acmeError *err)
{
    int before = freed;
    (void)err;
    acmeSetErrorFunc(NULL, silent);
    IS(H3, freed, before);
    CHECK(H3, given == &data);
}

static void inside_the_handler(void)
{
    int before = freed;
    acmeSetErrorFuncFull(&data, replaces_itself, frees);
    acmeFail(NO_DOMAIN, "web2");
    IS(H3, freed, before + 1);
}

/* The free function calls the library. */
static int fails_while_freeing;
static void calls_and_frees(void *given)
{
    frees(given);
    acmeFail(INTERNAL_ERROR, "while freeing");
    acmeSetErrorFunc(NULL, silent);
    fails_while_freeing++;
}

static void free_function_calls_the_library(void)
{
    int before = freed;
    acmeSetErrorFuncFull(&data, silent, calls_and_frees);
    acmeSetErrorFunc(NULL, silent);
    IS(H3, freed, before + 1);
    IS(H3, fails_while_freeing, 1);
    acmeFail(NO_DOMAIN, "web2");
    IS(C3, acmeGetLastErrorCode(), NO_DOMAIN);
}

/* While another thread is in the handler. */
static sem_t is_in, may_leave;
static void waits(void *given, acmeError *err)
{
    (void)err;
    sem_post(&is_in);
    sem_wait(&may_leave);
    /* The data is still there. */
    CHECK(H3, given == &data);
    IS(H3, __atomic_load_n(&freed, __ATOMIC_SEQ_CST), 0);
}

static void *fails(void *nothing)
{
    acmeFail(NO_DOMAIN, "web2");
    return nothing;
}

static void while_another_thread_is_in_it(void)
{
    pthread_t thread;
    freed = 0;
    sem_init(&is_in, 0, 0);
    sem_init(&may_leave, 0, 0);
    acmeSetErrorFuncFull(&data, waits, frees);
    pthread_create(&thread, NULL, fails, NULL);
    sem_wait(&is_in);
    acmeSetErrorFunc(NULL, silent);
    IS(H3, __atomic_load_n(&freed, __ATOMIC_SEQ_CST), 0);
    sem_post(&may_leave);
    pthread_join(thread, NULL);
    IS(H3, freed, 1);
}

/* Under load each is freed once, and none is used afterwards. */
static int stop, made, destroyed;
static void uses(void *given, acmeError *err)
{
    (void)err;
    IS(H3, *(int *)given, 4711);
}
static void destroys(void *given)
{
    IS(H3, *(int *)given, 4711);
    *(int *)given = 0;
    free(given);
    __atomic_add_fetch(&destroyed, 1, __ATOMIC_SEQ_CST);
}
static void *fails_on(void *nothing)
{
    while (!__atomic_load_n(&stop, __ATOMIC_SEQ_CST))
        acmeFail(NO_DOMAIN, "web2");
    return nothing;
}

static void under_load(void)
{
    pthread_t threads[2];
    acmeSetErrorFunc(NULL, silent);
    pthread_create(&threads[0], NULL, fails_on, NULL);
    pthread_create(&threads[1], NULL, fails_on, NULL);
    for (made = 0; made < 1000; made++) {
        int *given = (int *)malloc(sizeof(*given));
        *given = 4711;
        acmeSetErrorFuncFull(given, uses, destroys);
    }
    acmeSetErrorFunc(NULL, silent);
    __atomic_store_n(&stop, 1, __ATOMIC_SEQ_CST);
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
    IS(H3, destroyed, made);
}

int main(void)
{
    when_replaced();
    inside_the_handler();
    free_function_calls_the_library();
    while_another_thread_is_in_it();
    under_load();
    return checked();
}
