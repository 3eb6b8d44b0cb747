/* Calls of libvirt, to count their instructions: `costs WHAT COUNT`. */
#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>
#include <stdlib.h>

static void handler(void *data, virErrorPtr err)
{
    (void)data;
    (void)err;
}

int main(int argc, char **argv)
{
    char what = argc > 2 ? *argv[1] : 0;
    long count = argc > 2 ? atol(argv[2]) : 0;
    virConnectPtr conn;

    virSetErrorFunc(NULL, handler);
    conn = virConnectOpen("test:///default");
    if (!conn)
        return 1;
    for (long i = 0; i < count; i++) {
        switch (what) {
        case 's': /* success with a connection */
            virConnectGetType(conn);
            break;
        case 'f': /* failure, with a handler and a detail that is formatted */
            virNetworkLookupByName(conn, "nope");
            break;
        case 'd': /* the same; libvirt has no detail here */
            virDomainLookupByName(conn, "nope");
            break;
        case 'c':
            virGetLastErrorCode();
            break;
        case 'r': /* a copy of the record */
            virFreeError(virSaveLastError());
            break;
        }
    }
    virConnectClose(conn);
    return 0;
}
