/* C15: the library is loaded and closed in every order, while threads that have used it live. */
#include "acme.h"
#include <dlfcn.h>
#include <semaphore.h>

/* The library as it is loaded: none of it is linked. */
static struct {
    void *handle;
    int (*fail)(int, const char *);
    int (*find)(const char *);
    acmeError *(*get)(void);
    int (*code)(void);
    const char *(*message)(void);
    void (*set)(void *, acmeErrorFunc);
    void (*set_full)(void *, acmeErrorFunc, void (*)(void *));
    acmeError *(*save)(void);
    void (*free)(acmeError *);
} lib;

static const char *path;

static void *symbol(const char *name)
{
    void *found = dlsym(lib.handle, name);
    if (found == NULL) {
        check_failed("C15", __FILE__, __LINE__, "%s", dlerror());
        exit(checked());
    }
    return found;
}

static void load(void)
{
    lib.handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (lib.handle == NULL) {
        check_failed("C15", __FILE__, __LINE__, "%s", dlerror());
        exit(checked());
    }
    *(void **)&lib.fail = symbol("acmeFail");
    *(void **)&lib.find = symbol("acmeFind");
    *(void **)&lib.get = symbol("acmeGetLastError");
    *(void **)&lib.code = symbol("acmeGetLastErrorCode");
    *(void **)&lib.message = symbol("acmeGetLastErrorMessage");
    *(void **)&lib.set = symbol("acmeSetErrorFunc");
    *(void **)&lib.set_full = symbol("acmeSetErrorFuncFull");
    *(void **)&lib.save = symbol("acmeSaveLastError");
    *(void **)&lib.free = symbol("acmeFreeError");
}

static void unload(void)
{
    IS(C15, dlclose(lib.handle), 0);
}

static void is_loaded(void)
{
    void *again = dlopen(path, RTLD_NOW | RTLD_NOLOAD);
    CHECK(C15, again != NULL);
    if (again != NULL)
        dlclose(again);
}

static void uses(const char *detail)
{
    IS(C15, lib.fail(NO_DOMAIN, detail), -1);
    IS(C15, lib.code(), NO_DOMAIN);
    SAYS(C15, lib.get()->str2, detail);
    lib.free(lib.save());
}

/* A thread that uses the library, and ends on request. */
static sem_t has_used, may_end;
static void *uses_and_waits(void *detail)
{
    uses((const char *)detail);
    sem_post(&has_used);
    sem_wait(&may_end);
    return NULL;
}

static pthread_t begin(const char *detail)
{
    pthread_t thread;
    pthread_create(&thread, NULL, uses_and_waits, (void *)detail);
    sem_wait(&has_used);
    return thread;
}

static void end(pthread_t thread)
{
    sem_post(&may_end);
    pthread_join(thread, NULL);
}

static void thread_ends_after_the_library_is_closed(void)
{
    pthread_t thread;
    load();
    lib.set(NULL, silent);
    thread = begin("thread");
    unload();
    is_loaded();
    end(thread);
    is_loaded();
}

static void thread_ends_before(void)
{
    pthread_t thread;
    load();
    thread = begin("thread");
    end(thread);
    unload();
    is_loaded();
}

static void thread_ends_after_it_is_loaded_again(void)
{
    pthread_t thread;
    load();
    thread = begin("thread");
    unload();
    load();
    uses("main");
    end(thread);
    unload();
}

static void several_threads(void)
{
    pthread_t threads[4];
    int each;
    load();
    for (each = 0; each < 4; each++) {
        threads[each] = begin("one of several");
        if (each == 1) {
            unload();
            load();
        }
    }
    unload();
    /* Any of them takes any of these. */
    for (each = 0; each < 4; each++)
        sem_post(&may_end);
    for (each = 0; each < 4; each++)
        pthread_join(threads[each], NULL);
    is_loaded();
}

static void *loads_and_unloads(void *data)
{
    load();
    uses("in a thread");
    unload();
    return data;
}

static void loaded_in_a_thread(void)
{
    pthread_t thread;
    pthread_create(&thread, NULL, loads_and_unloads, NULL);
    pthread_join(thread, NULL);
    is_loaded();
    load();
    CHECK(S1, lib.get() == NULL || lib.code() == NO_DOMAIN);
    unload();
}

/* The last error and the handler are there when it is loaded again: it was never gone. */
static int data, freed;
static void frees(void *given)
{
    CHECK(C15, given == &data);
    freed++;
}

static void handler_is_set(void)
{
    acmeError *own;
    load();
    lib.set_full(&data, handler, frees);
    uses("main");
    own = lib.get();
    unload();
    is_loaded();
    SAYS(C15, own->str2, "main");
    IS(C15, freed, 0);
    load();
    CHECK(C15, lib.get() == own);
    handler_calls = 0;
    uses("again");
    IS(C15, handler_calls, 1);
    CHECK(C15, handler_data == &data);
    /* Also while it is closed, since code that has its functions may go on. */
    unload();
    uses("closed");
    IS(C15, handler_calls, 2);
    load();
    lib.set(NULL, silent);
    IS(C15, freed, 1);
    unload();
}

/* A thread that still runs when the process ends, with a handler set and the library closed. */
static void *runs_for_ever(void *nothing)
{
    uses("for ever");
    sem_post(&has_used);
    for (;;)
        pause();
    return nothing;
}

static void process_ends_meanwhile(void)
{
    pthread_t thread;
    load();
    lib.set_full(&data, handler, frees);
    pthread_create(&thread, NULL, runs_for_ever, NULL);
    pthread_detach(thread);
    sem_wait(&has_used);
    unload();
}

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    path = arguments[1];
    sem_init(&has_used, 0, 0);
    sem_init(&may_end, 0, 0);
    if (strcmp(arguments[2], "orders") == 0) {
        thread_ends_after_the_library_is_closed();
        thread_ends_before();
        thread_ends_after_it_is_loaded_again();
        several_threads();
        loaded_in_a_thread();
        handler_is_set();
    } else if (strcmp(arguments[2], "untouched") == 0) {
        /* No thread has anything in it. */
        load();
        unload();
        is_loaded();
    } else if (strcmp(arguments[2], "thread-first") == 0) {
        loaded_in_a_thread();
        thread_ends_after_the_library_is_closed();
    } else if (strcmp(arguments[2], "handler-first") == 0) {
        handler_is_set();
        thread_ends_before();
    } else {
        process_ends_meanwhile();
    }
    return checked();
}
