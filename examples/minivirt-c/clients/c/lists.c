/* Lists of domains and networks: arrays of the caller and of the library, and the flags that select. */

#include "trace.h"

#include <stdio.h>
#include <stdlib.h>

#define XML(name, uuid)                                                                                                \
    "<domain type='test'><name>" name "</name><uuid>" uuid "</uuid>"                                                  \
    "<memory>1024</memory><os><type>hvm</type></os></domain>"

static void fact_flag(const char *list, unsigned int flag, int number)
{
    char key[64];

    snprintf(key, sizeof key, "lists.%s.flag_%#x", list, flag);
    fact(key, "%d", number);
}

/* Writes the number that each flag selects by itself. */
static void flags(virConnectPtr conn)
{
    unsigned int flag;

    for (flag = 1; flag <= VIR_CONNECT_LIST_DOMAINS_NO_CHECKPOINT; flag <<= 1)
        fact_flag("domains", flag, virConnectListAllDomains(conn, NULL, flag));
    fact_flag("domains", 0x3, virConnectListAllDomains(conn, NULL, 0x3));
    fact_flag("domains", 0x6, virConnectListAllDomains(conn, NULL, 0x6));
    for (flag = 1; flag <= VIR_CONNECT_LIST_NETWORKS_NO_AUTOSTART; flag <<= 1)
        fact_flag("networks", flag, virConnectListAllNetworks(conn, NULL, flag));
}

static void all(virConnectPtr conn)
{
    virDomainPtr *domains = NULL;
    int i, number = virConnectListAllDomains(conn, &domains, VIR_CONNECT_LIST_DOMAINS_INACTIVE);

    fact("lists.all", "%d", number);
    for (i = 0; i < number; i++) {
        fact("lists.all.name", "'%s'", virDomainGetName(domains[i]));
        virDomainFree(domains[i]);
    }
    fact("lists.all.ends_with_null", "%d", domains[number] == NULL);
    free(domains);
}

static void arrays(virConnectPtr conn)
{
    int ids[] = { -7, -7, -7, -7 };
    char *names[] = { NULL, NULL };

    fact("lists.number", "%d", virConnectNumOfDomains(conn));
    fact("lists.defined", "%d", virConnectNumOfDefinedDomains(conn));
    fact("lists.ids", "%d", virConnectListDomains(conn, ids, 3));
    fact("lists.ids.after_them", "%d", ids[2]);
    fact("lists.ids.too_few", "%d", virConnectListDomains(conn, ids, 1));
    fact("lists.ids.none", "%d", virConnectListDomains(conn, NULL, 0));
    fact("lists.ids.null", "%d", virConnectListDomains(conn, NULL, 2));
    fact_record("lists.ids.null.last", virGetLastError());
    fact("lists.ids.negative", "%d", virConnectListDomains(conn, ids, -1));
    fact_record("lists.ids.negative.last", virGetLastError());
    fact("lists.names", "%d", virConnectListDefinedDomains(conn, names, 2));
    fact("lists.names.first", "'%s'", names[0]);
    free(names[0]);
    fact("lists.networks", "%d", virConnectListNetworks(conn, names, 2));
    fact("lists.networks.first", "'%s'", names[0]);
    free(names[0]);
    fact("lists.networks.defined", "%d", virConnectNumOfDefinedNetworks(conn));
}

void trace_lists(void)
{
    virConnectPtr conn = open_node();
    virDomainPtr lasting = virDomainDefineXML(conn, XML("lasting", "12345678-1111-2222-3333-444444444444"));
    virDomainPtr passing = virDomainCreateXML(conn, XML("passing", "12345678-1111-2222-3333-555555555555"), 0);

    flags(conn);
    all(conn);
    arrays(conn);
    virDomainDestroy(passing);
    virDomainUndefine(lasting);
    fact("lists.afterwards", "%d", virConnectListAllDomains(conn, NULL, 0));
    virDomainFree(passing);
    virDomainFree(lasting);
    virConnectClose(conn);
}
