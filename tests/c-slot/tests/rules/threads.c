/* C12, S1, S2: any thread, without initialisation, to its very end. */
#include "acme.h"

static void *has_none_and_fails(void *data)
{
    acmeError *err;
    CHECK(S1, acmeGetLastError() == NULL);
    IS(S1, acmeGetLastErrorCode(), OK);
    acmeFail(INTERNAL_ERROR, (const char *)data);
    err = acmeGetLastError();
    SAYS(S1, err->str2, (const char *)data);
    CHECK(S1, acmeGetLastErrorMessage() == err->message);
    return err;
}

static void slots_are_apart(void)
{
    pthread_t one, two;
    void *of_one, *of_two;
    char first[] = "first", second[] = "second";
    acmeFail(NO_DOMAIN, "web2");
    pthread_create(&one, NULL, has_none_and_fails, first);
    pthread_create(&two, NULL, has_none_and_fails, second);
    pthread_join(one, &of_one);
    pthread_join(two, &of_two);
    CHECK(S1, of_one != acmeGetLastError() && of_two != acmeGetLastError());
    SAYS(S1, acmeGetLastErrorMessage(), "no domain 'web2'");
}

/* A key's destructor runs after Rust's thread-locals are gone. */
static pthread_key_t key;
static int destructor_runs;
static acmeConn *conn;

static int returns_failure(void *data)
{
    (void)data;
    IS(C12, acmeFail(NO_DOMAIN, "nested"), -1);
    CHECK(S2, acmeGetLastError() == NULL);
    return -1;
}

static void destroys(void *data)
{
    acmeError err, *saved;
    int calls_before = __atomic_load_n(&handler_calls, __ATOMIC_SEQ_CST);
    memset(&err, 0xA5, sizeof(err));
    __atomic_add_fetch(&destructor_runs, 1, __ATOMIC_SEQ_CST);
    IS(C12, acmeFind("web1"), 1);
    errno = 5;
    IS(C12, acmeFail(NO_DOMAIN, "web2"), -1);
    IS(C10, errno, 5);
    IS(C12, handler_calls, calls_before + 1);
    IS(C12, handler_code, NO_DOMAIN);
    CHECK(S2, acmeGetLastError() == NULL);
    IS(S2, acmeGetLastErrorCode(), OK);
    IS(S2, acmeGetLastErrorDomain(), 0);
    SAYS(S2, acmeGetLastErrorMessage(), "no error");
    IS(S2, acmeCopyLastError(&err), OK);
    CHECK(S2, err.message == NULL && err.level == 0);
    saved = acmeSaveLastError();
    CHECK(S2, saved != NULL && saved->message == NULL && saved->code == OK);
    acmeFreeError(saved);
    acmeResetLastError();
    acmeResetError(&err);
    acmeRustSet(NO_DOMAIN);
    IS(S2, acmeRustCode(), 0);
    IS(C12, acmeInside(returns_failure, NULL), -1);
    IS(C12, acmeOutside(returns_failure, NULL), -1);
    IS(C12, acmePanic("as asked"), -1);
    /* The connection's slot is not that of the thread. */
    IS(C12, acmeLookup(conn, "web3"), -1);
    SAYS(C12, acmeConnGetLastError(conn)->message, "no domain 'web3'");
    acmeSetErrorFunc(data, handler);
    acmeWarn("web4");
    /* Once more, in the next round of destructors. */
    if (destructor_runs < 3)
        pthread_setspecific(key, data);
}

static void *has_used_the_library(void *data)
{
    acmePanic("as asked");
    acmeFail(NO_DOMAIN, "web2");
    CHECK(C3, acmeGetLastError() != NULL);
    pthread_setspecific(key, data);
    return NULL;
}

static void destructors(void)
{
    pthread_t thread;
    conn = acmeOpen();
    acmeSetErrorFunc(NULL, handler);
    pthread_key_create(&key, destroys);
    pthread_create(&thread, NULL, has_used_the_library, &key);
    pthread_join(thread, NULL);
    IS(C12, destructor_runs, 3);
    acmeClose(conn);
    pthread_key_delete(key);
}

/* Many threads start and end, each with its own error and record. */
static void *comes_and_goes(void *data)
{
    int round;
    for (round = 0; round < 20; round++) {
        acmeFail(NO_DOMAIN, (const char *)data);
        SAYS(S1, acmeGetLastError()->str2, (const char *)data);
    }
    return NULL;
}

static void many_threads(void)
{
    pthread_t threads[40];
    char names[40][16];
    int each;
    acmeSetErrorFunc(NULL, silent);
    for (each = 0; each < 40; each++) {
        snprintf(names[each], sizeof(names[each]), "thread %d", each);
        pthread_create(&threads[each], NULL, comes_and_goes, names[each]);
    }
    for (each = 0; each < 40; each++)
        pthread_join(threads[each], NULL);
}

int main(void)
{
    acmeSetErrorFunc(NULL, silent);
    slots_are_apart();
    catch_stderr();
    destructors();
    caught();
    many_threads();
    return checked();
}
