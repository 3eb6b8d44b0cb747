/* Failure values, refused arguments, and output parameters: rules C8, C9, C13 and C14. */

#include "trace.h"

#include <stdlib.h>
#include <string.h>

#define FAILS(key, call)                                                                                               \
    do {                                                                                                               \
        virResetLastError();                                                                                           \
        fact(key ".returned", "%lld", (long long)(call));                                                              \
        fact_record(key, virGetLastError());                                                                           \
    } while (0)

static void refused_arguments(virConnectPtr conn)
{
    FAILS("C13.null_name", virDomainLookupByName(conn, NULL));
    FAILS("C13.null_uuid", virDomainLookupByUUIDString(conn, NULL));
    FAILS("C13.no_uuid", virDomainLookupByUUIDString(conn, "no uuid"));
    FAILS("C13.negative_id", virDomainLookupByID(conn, -1));
    FAILS("C13.null_xml", virDomainDefineXML(conn, NULL));
    FAILS("C13.null_network_name", virNetworkLookupByName(conn, NULL));
    FAILS("C13.null_xml_with_flags", virDomainDefineXMLFlags(conn, NULL, 0));
    FAILS("C13.name_is_not_utf8", virDomainLookupByName(conn, "web\xff"));
}

static void refused_objects(virConnectPtr conn)
{
    static char nothing[256];
    virDomainPtr domain = virDomainLookupByName(conn, "test");

    FAILS("C13.null_connection", virDomainLookupByName(NULL, "test"));
    FAILS("C13.null_connection.close", virConnectClose(NULL));
    FAILS("C13.null_connection.list", virConnectNumOfDomains(NULL));
    FAILS("C13.null_domain.name", virDomainGetName(NULL));
    FAILS("C13.null_domain.start", virDomainCreate(NULL));
    FAILS("C13.null_domain.free", virDomainFree(NULL));
    FAILS("C13.null_network.name", virNetworkGetName(NULL));
    FAILS("C13.null_network.free", virNetworkFree(NULL));
    FAILS("C13.connection_for_domain", virDomainGetName((virDomainPtr)conn));
    FAILS("C13.domain_for_connection", virDomainLookupByName((virConnectPtr)domain, "test"));
    FAILS("C13.domain_for_network", virNetworkGetName((virNetworkPtr)domain));
    FAILS("C13.no_object", virDomainGetName((virDomainPtr)nothing));
    virDomainFree(domain);
}

#define UUID "12345678-1111-2222-3333-444444444444"

static void outputs(virConnectPtr conn)
{
    const char *xml = "<domain type='test'><name>gone</name><uuid>" UUID "</uuid>"
                      "<memory>1024</memory><os><type>hvm</type></os></domain>";
    virDomainPtr domain = virDomainCreateXML(conn, xml, 0);
    virDomainInfo info;
    char uuid[VIR_UUID_STRING_BUFLEN] = "untouched";

    virDomainDestroy(domain);
    memset(&info, 0x5a, sizeof info);
    FAILS("C14.info_of_one_that_is_gone", virDomainGetInfo(domain, &info));
    fact("C14.info_is_untouched", "%d", info.nrVirtCpu == 0x5a5a && info.memory == 0x5a5a5a5a5a5a5a5aUL);
    FAILS("C14.info_to_null", virDomainGetInfo(domain, NULL));
    FAILS("C14.uuid_of_null", virDomainGetUUIDString(NULL, uuid));
    fact("C14.uuid_is_untouched", "'%s'", uuid);
    FAILS("C8.start_one_that_is_gone", virDomainCreate(domain));
    FAILS("C8.xml_of_one_that_is_gone", virDomainGetXMLDesc(domain, 0));
    FAILS("C8.unknown_id", virDomainLookupByID(conn, 4711));
    virDomainFree(domain);
}

static void failures(virConnectPtr conn)
{
    virDomainPtr domain = virDomainLookupByName(conn, "test");

    FAILS("C8.name_that_is_unknown", virDomainLookupByName(conn, "nope"));
    FAILS("C8.start_one_that_runs", virDomainCreate(domain));
    FAILS("C8.no_xml", virDomainDefineXML(conn, "<domain"));
    FAILS("C8.xml_of_something_else", virDomainDefineXML(conn, "<network/>"));
    FAILS("C8.xml_without_name", virDomainDefineXML(conn, "<domain type='test'/>"));
    FAILS("C8.unknown_uuid", virDomainLookupByUUIDString(conn, "00000000-1111-2222-3333-444444444444"));
    FAILS("C8.unknown_network", virNetworkLookupByName(conn, "nope"));
    FAILS("C8.no_path", virConnectOpen("test://"));
    FAILS("C8.no_file", virConnectOpen("test:///no/such/file"));
    FAILS("C8.no_such_call", virDomainAbortJob(domain));
    FAILS("R5.no_saved_domain", virDomainRestore(conn, "/no/such/file"));
    FAILS("R5.no_place_for_it", virDomainSave(domain, "/no/such/place"));
    virDomainFree(domain);
}

static void read_only(void)
{
    virConnectPtr conn = virConnectOpenReadOnly("test:///default");
    virDomainPtr domain = virDomainLookupByName(conn, "test");

    FAILS("C8.read_only", virDomainDestroy(domain));
    virDomainFree(domain);
    virConnectClose(conn);
}

void trace_arguments(void)
{
    virConnectPtr conn = open_node();

    refused_arguments(conn);
    refused_objects(conn);
    outputs(conn);
    failures(conn);
    virConnectClose(conn);
    read_only();
}
