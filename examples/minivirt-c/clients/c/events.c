/* Domain events and the event loop: callbacks that call the API, functions that free their data (rule C14), and what
 * refers to a connection. */

#include "trace.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

static atomic_int events, freed;

static void free_data(void *data)
{
    (void)data;
    freed++;
}

static int lifecycle(virConnectPtr conn, virDomainPtr domain, int event, int detail, void *data)
{
    char key[64];

    events++;
    snprintf(key, sizeof key, "%s.event_%d", (const char *)data, events);
    fact(key, "'%s' %d", virDomainGetName(domain), event);
    snprintf(key, sizeof key, "%s.event_%d.detail", (const char *)data, events);
    fact(key, "%d", detail);
    /* Reported, and the last error in the callback; the loop does not fail. */
    fail(conn, "in a callback");
    snprintf(key, sizeof key, "%s.event_%d.last", (const char *)data, events);
    fact_last(key);
    return 0;
}

/* The loop never waits longer than this timer. */
static void woken(int timer, void *data)
{
    (void)timer;
    ++*(int *)data;
}

/* Runs the loop until `count` events were seen, or enough times. */
static void run_until(int count)
{
    int runs = 0;

    while (events < count && runs++ < 50)
        virEventRunDefaultImpl();
}

static void refused(virConnectPtr conn)
{
    int returned = virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, NULL, NULL, free_data);

    fact("C14.refused_callback.returned", "%d", returned);
    fact_record("C14.refused_callback", virGetLastError());
    fact("C14.refused_callback.freed", "%d", freed);
    fact("C14.unknown_registration.returned", "%d", virConnectDomainEventDeregisterAny(conn, 4711));
    fact_record("C14.unknown_registration", virGetLastError());
}

static void reports(void *data, virErrorPtr err)
{
    (void)err;
    ++*(int *)data;
}

static void events_of(virConnectPtr conn)
{
    virDomainPtr domain = virDomainLookupByName(conn, "test");
    virConnectDomainEventGenericCallback callback = VIR_DOMAIN_EVENT_CALLBACK(lifecycle);
    int reported = 0;
    int id = virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, callback, (void *)"events",
                                              free_data);

    virSetErrorFunc(&reported, reports);
    virDomainDestroy(domain);
    virDomainCreate(domain);
    run_until(2);
    fact("events.seen", "%d", events);
    fact("events.reported", "%d", reported);
    fact_last("events.after_the_loop");
    fact("events.deregistered", "%d", virConnectDomainEventDeregisterAny(conn, id));
    virEventRunDefaultImpl();
    fact("events.freed", "%d", freed);
    fact("events.deregistered_again", "%d", virConnectDomainEventDeregisterAny(conn, id));
    virDomainDestroy(domain);
    virEventRunDefaultImpl();
    fact("events.seen_after_deregistration", "%d", events);
    virDomainCreate(domain);
    virDomainFree(domain);
    virSetErrorFunc(NULL, silent);
}

static void *loop(void *data)
{
    (void)data;
    while (events == 0)
        virEventRunDefaultImpl();
    return NULL;
}

static int count(virConnectPtr conn, virDomainPtr domain, int event, int detail, void *data)
{
    (void)conn;
    (void)domain;
    (void)event;
    (void)detail;
    (void)data;
    events++;
    return 0;
}

/* An event of one thread wakes the loop that waits on another. */
static void loop_on_another_thread(virConnectPtr conn)
{
    virDomainPtr domain = virDomainLookupByName(conn, "test");
    virConnectDomainEventGenericCallback callback = VIR_DOMAIN_EVENT_CALLBACK(count);
    int id = virConnectDomainEventRegisterAny(conn, domain, VIR_DOMAIN_EVENT_ID_LIFECYCLE, callback, NULL, NULL);
    pthread_t thread;

    events = 0;
    pthread_create(&thread, NULL, loop, NULL);
    usleep(100000);
    virDomainDestroy(domain);
    pthread_join(thread, NULL);
    fact("events.seen_on_another_thread", "%d", events);
    virConnectDomainEventDeregisterAny(conn, id);
    virDomainFree(domain);
}

/* Callbacks need not be deregistered before their connection is closed. */
static void closed_with_callback(void)
{
    virConnectPtr conn = open_node();
    virConnectDomainEventGenericCallback callback = VIR_DOMAIN_EVENT_CALLBACK(count);

    freed = 0;
    virConnectDomainEventRegisterAny(conn, NULL, VIR_DOMAIN_EVENT_ID_LIFECYCLE, callback, NULL, free_data);
    fact("C14.closed_with_callback.returned", "%d", virConnectClose(conn));
    fact("C14.closed_with_callback.freed", "%d", freed);
}

/* A connection lasts while there are references to it, such as a domain's. */
static void references(void)
{
    virConnectPtr conn = open_node();
    virDomainPtr domain = virDomainLookupByName(conn, "test");

    fact("references.of_domain.close", "%d", virConnectClose(conn));
    fact("references.of_domain.name", "'%s'", virDomainGetName(domain));
    fact("references.of_domain.connection", "%d", virDomainGetConnect(domain) == conn);
    fact("references.of_domain.free", "%d", virDomainFree(domain));
    conn = open_node();
    virConnectRef(conn);
    fact("references.second.close", "%d", virConnectClose(conn));
    fact("references.second.is_alive", "%d", virConnectIsAlive(conn));
    domain = virDomainLookupByName(conn, "test");
    virDomainRef(domain);
    virDomainFree(domain);
    fact("references.second.name", "'%s'", virDomainGetName(domain));
    virDomainFree(domain);
    fact("references.last.close", "%d", virConnectClose(conn));
}

void trace_events(void)
{
    virConnectPtr conn;
    int timer, wakings = 0;

    fact("events.register_loop", "%d", virEventRegisterDefaultImpl());
    timer = virEventAddTimeout(0, woken, &wakings, NULL);
    fact("events.timer", "%d", timer > 0);
    virEventRunDefaultImpl();
    fact("events.timer.runs", "%d", wakings);
    virEventUpdateTimeout(timer, 20);
    conn = open_node();
    refused(conn);
    events_of(conn);
    virEventUpdateTimeout(timer, -1);
    loop_on_another_thread(conn);
    fact("events.close", "%d", virConnectClose(conn));
    closed_with_callback();
    references();
    fact("events.remove_timer", "%d", virEventRemoveTimeout(timer));
}
