/* B7: two virerr libraries in one process, each with its own slots and handlers. */
#include "acme.h"
#include <dlfcn.h>

static int (*acme_fail)(int, const char *);
static int (*acme_code)(void);
static int (*acme_panic)(const char *);
static const char *(*acme_message)(void);
static void (*acme_set)(void *, acmeErrorFunc);
static int (*acme_inside)(acmeBody, void *);
static int (*kv_remove)(const char *);
static int (*kv_last_code)(void);
static const char *(*kv_last_message)(void);

enum { KV_OK = 7000, KV_NOT_FOUND = 7003 };

static void *loaded(const char *path, int mode)
{
    void *handle = dlopen(path, RTLD_NOW | mode);
    if (handle == NULL) {
        check_failed("C15", __FILE__, __LINE__, "%s", dlerror());
        exit(checked());
    }
    return handle;
}

static void apart(void)
{
    int before = kv_last_code();
    acme_fail(NO_DOMAIN, "web2");
    IS(B7, kv_last_code(), before);
    IS(B7, kv_remove("nothing"), KV_NOT_FOUND);
    IS(B7, acme_code(), NO_DOMAIN);
    SAYS(B7, acme_message(), "no domain 'web2'");
    SAYS(B7, kv_last_message(), "no key 'nothing'");
    acme_fail(INTERNAL_ERROR, NULL);
    SAYS(B7, kv_last_message(), "no key 'nothing'");
}

/* In a handler, and in a body, of one the other's functions are boundaries. */
static void calls_the_other(void *data, acmeError *err)
{
    handler(data, err);
    IS(B7, kv_remove("in the handler"), KV_NOT_FOUND);
    IS(B7, kv_last_code(), KV_NOT_FOUND);
    IS(B7, acme_code(), err->code);
}

static int calls_in_a_body(void *data)
{
    (void)data;
    IS(B7, kv_remove("in a body"), KV_NOT_FOUND);
    SAYS(B7, kv_last_message(), "no key 'in a body'");
    IS(B7, acme_code(), OK);
    return 3;
}

static void inside_each_other(void)
{
    handler_calls = 0;
    acme_set(NULL, calls_the_other);
    acme_fail(NO_DOMAIN, "web2");
    IS(B7, handler_calls, 1);
    SAYS(B7, kv_last_message(), "no key 'in the handler'");
    IS(B7, acme_inside(calls_in_a_body, NULL), 3);
    SAYS(B7, kv_last_message(), "no key 'in a body'");
    catch_stderr();
    IS(C8, acme_panic("as asked"), -1);
    SAYS(C8, caught(), "");
    acme_set(NULL, silent);
}

static void *in_a_thread(void *data)
{
    IS(B7, kv_last_code(), KV_OK);
    IS(B7, acme_code(), OK);
    apart();
    inside_each_other();
    return data;
}

/* acme, the other, the mode, and which comes first. */
int main(int count, char **arguments)
{
    int mode = count == 5 && strcmp(arguments[3], "global") == 0 ? RTLD_GLOBAL : RTLD_LOCAL;
    void *acme, *kv;
    pthread_t thread;
    if (strcmp(arguments[4], "acme") == 0) {
        acme = loaded(arguments[1], mode);
        kv = loaded(arguments[2], mode);
    } else {
        kv = loaded(arguments[2], mode);
        acme = loaded(arguments[1], mode);
    }
    *(void **)&acme_fail = dlsym(acme, "acmeFail");
    *(void **)&acme_code = dlsym(acme, "acmeGetLastErrorCode");
    *(void **)&acme_message = dlsym(acme, "acmeGetLastErrorMessage");
    *(void **)&acme_set = dlsym(acme, "acmeSetErrorFunc");
    *(void **)&acme_inside = dlsym(acme, "acmeInside");
    *(void **)&acme_panic = dlsym(acme, "acmePanic");
    *(void **)&kv_remove = dlsym(kv, "kv_remove");
    *(void **)&kv_last_code = dlsym(kv, "kv_last_code");
    *(void **)&kv_last_message = dlsym(kv, "kv_last_message");
    acme_set(NULL, silent);
    apart();
    inside_each_other();
    pthread_create(&thread, NULL, in_a_thread, NULL);
    /* One is closed while the other is in use. */
    dlclose(strcmp(arguments[4], "acme") == 0 ? acme : kv);
    pthread_join(thread, NULL);
    apart();
    dlclose(strcmp(arguments[4], "acme") == 0 ? kv : acme);
    apart();
    return checked();
}
