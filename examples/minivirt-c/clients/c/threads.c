/* Threads: each has its own last error, those of a connection share its last error, and threads that end: rules C3,
 * C5 and C12. */

#include "trace.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

static pthread_key_t at_exit;

static void in_destructor(void *conn)
{
    fact("C12.in_key_destructor.returned", "%d", virDomainLookupByName(conn, "nope") != NULL);
}

static void *on_thread(void *conn)
{
    fact_last("C3.thread.new");
    fail(conn, "on the thread");
    fact_last("C3.thread.failed");
    fact_record("C5.thread.connection", virConnGetLastError(conn));
    pthread_setspecific(at_exit, conn);
    return NULL;
}

enum { ROUNDS = 2000, THREADS = 3 };

typedef struct {
    virConnectPtr conn;
    int number;
    int wrong;
} Racer;

/* Fails repeatedly, and counts the last errors that are not this thread's. */
static void *race(void *opaque)
{
    Racer *racer = opaque;
    char name[32];
    int round;

    snprintf(name, sizeof name, "racer-%d", racer->number);
    for (round = 0; round < ROUNDS; round++) {
        virError of_conn = { 0 };
        virErrorPtr own;

        virNetworkLookupByName(racer->conn, name);
        own = virGetLastError();
        if (!own || own->code != VIR_ERR_NO_NETWORK || !own->str2 || !strstr(own->str2, name))
            racer->wrong++;
        if (virConnCopyLastError(racer->conn, &of_conn) != VIR_ERR_NO_NETWORK)
            racer->wrong++;
        virResetError(&of_conn);
    }
    return NULL;
}

static void races(virConnectPtr conn)
{
    pthread_t threads[THREADS];
    Racer racers[THREADS];
    int i, wrong = 0;

    for (i = 0; i < THREADS; i++) {
        racers[i] = (Racer){ conn, i, 0 };
        pthread_create(&threads[i], NULL, race, &racers[i]);
    }
    for (i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        wrong += racers[i].wrong;
    }
    fact("C3.thread.races.wrong", "%d", wrong);
}

void trace_threads(void)
{
    virConnectPtr conn = open_node();
    pthread_t thread;

    pthread_key_create(&at_exit, in_destructor);
    fail(conn, "on the first thread");
    pthread_create(&thread, NULL, on_thread, conn);
    pthread_join(thread, NULL);
    fact_last("C3.thread.first_afterwards");
    fact_record("C5.thread.connection_afterwards", virConnGetLastError(conn));
    races(conn);
    virConnectClose(conn);
}
