/* The errors of minivirt.
 * Generated from the list in its source. Do not edit; change the list.
 */
#ifndef MINIVIRT_ERROR_CODES_H
#define MINIVIRT_ERROR_CODES_H

/* The codes of failures. */
typedef enum {
    /* A defect in the library, or a failure whose cause is unknown.
     *
     * Since 0.1.0.
     */
    VIR_ERR_INTERNAL_ERROR = 1,
    /* Memory could not be allocated.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_MEMORY = 2,
    /* The connection's driver has no such function.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_SUPPORT = 3,
    /* A host name could not be resolved.
     *
     * Since 0.1.0.
     */
    VIR_ERR_UNKNOWN_HOST = 4,
    /* No driver takes the URI.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_CONNECT = 5,
    /* The connection is closed or invalid.
     *
     * Since 0.1.0.
     */
    VIR_ERR_INVALID_CONN = 6,
    /* The domain object is not one of this library.
     *
     * Since 0.1.0.
     */
    VIR_ERR_INVALID_DOMAIN = 7,
    /* An argument that the function cannot take.
     *
     * Since 0.1.0.
     */
    VIR_ERR_INVALID_ARG = 8,
    /* A valid command could not be carried out.
     *
     * Since 0.1.0.
     */
    VIR_ERR_OPERATION_FAILED = 9,
    /* An HTTP GET request was answered with a failure.
     *
     * Since 0.1.0.
     */
    VIR_ERR_GET_FAILED = 10,
    /* An HTTP POST request was answered with a failure.
     *
     * Since 0.1.0.
     */
    VIR_ERR_POST_FAILED = 11,
    /* An HTTP answer carried an unexpected status.
     *
     * Since 0.1.0.
     */
    VIR_ERR_HTTP_ERROR = 12,
    /* An S-expression could not be written out.
     *
     * Since 0.1.0.
     */
    VIR_ERR_SEXPR_SERIAL = 13,
    /* The Xen hypervisor's control interface is missing.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_XEN = 14,
    /* A hypercall to Xen was refused.
     *
     * Since 0.1.0.
     */
    VIR_ERR_XEN_CALL = 15,
    /* The operating system type is unknown.
     *
     * Since 0.1.0.
     */
    VIR_ERR_OS_TYPE = 16,
    /* A description lacks the kernel to boot.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_KERNEL = 17,
    /* A description lacks the root device.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_ROOT = 18,
    /* A device's description lacks its source.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_SOURCE = 19,
    /* A device's description lacks its target.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_TARGET = 20,
    /* A description lacks the name.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_NAME = 21,
    /* A description lacks the operating system.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_OS = 22,
    /* A description lacks a device.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_DEVICE = 23,
    /* The Xen store cannot be opened.
     *
     * Since 0.1.0.
     */
    VIR_ERR_NO_XENSTORE = 24,
    /* Too many drivers have registered.
     *
     * Since 0.1.0.
     */
    VIR_ERR_DRIVER_FULL = 25,
    /* A driver has the function, and it failed.
     *
     * Since 0.1.0.
     */
    VIR_ERR_CALL_FAILED = 26,
    /* A well-formed document that does not describe what it should.
     *
     * Since 0.1.1.
     */
    VIR_ERR_XML_ERROR = 27,
    /* Another domain has that name or UUID.
     *
     * Since 0.1.1.
     */
    VIR_ERR_DOM_EXIST = 28,
    /* The connection may read only.
     *
     * Since 0.1.4.
     */
    VIR_ERR_OPERATION_DENIED = 29,
    /* A configuration file could not be opened.
     *
     * Since 0.1.6.
     */
    VIR_ERR_OPEN_FAILED = 30,
    /* A configuration file could not be read.
     *
     * Since 0.1.6.
     */
    VIR_ERR_READ_FAILED = 31,
    /* A configuration file could not be understood.
     *
     * Since 0.1.6.
     */
    VIR_ERR_PARSE_FAILED = 32,
    /* A configuration file breaks its grammar.
     *
     * Since 0.1.6.
     */
    VIR_ERR_CONF_SYNTAX = 33,
    /* A configuration file could not be written.
     *
     * Since 0.1.6.
     */
    VIR_ERR_WRITE_FAILED = 34,
    /* A document that is not well-formed; `int1` is the line.
     *
     * Since 0.1.9.
     */
    VIR_ERR_XML_DETAIL = 35,
    /* The network object is not one of this library.
     *
     * Since 0.2.0.
     */
    VIR_ERR_INVALID_NETWORK = 36,
    /* Another network has that name or UUID.
     *
     * Since 0.2.0.
     */
    VIR_ERR_NETWORK_EXIST = 37,
    /* The operating system refused; `int1` is errno.
     *
     * Since 0.2.1.
     */
    VIR_ERR_SYSTEM_ERROR = 38,
    /* The remote protocol was violated.
     *
     * Since 0.2.3.
     */
    VIR_ERR_RPC = 39,
    /* The TLS layer failed.
     *
     * Since 0.2.3.
     */
    VIR_ERR_GNUTLS_ERROR = 40,
    /* The network driver could not be started.
     *
     * Since 0.2.3.
     */
    VIR_WAR_NO_NETWORK = 41,
    /* No domain has that name, number or UUID.
     *
     * Since 0.3.0.
     */
    VIR_ERR_NO_DOMAIN = 42,
    /* No network has that name or UUID.
     *
     * Since 0.3.0.
     */
    VIR_ERR_NO_NETWORK = 43,
    /* A hardware address is malformed.
     *
     * Since 0.3.1.
     */
    VIR_ERR_INVALID_MAC = 44,
    /* The caller's credentials were refused.
     *
     * Since 0.4.1.
     */
    VIR_ERR_AUTH_FAILED = 45,
    /* The storage pool object is not one of this library.
     *
     * Since 0.4.1.
     */
    VIR_ERR_INVALID_STORAGE_POOL = 46,
    /* The storage volume object is not one of this library.
     *
     * Since 0.4.1.
     */
    VIR_ERR_INVALID_STORAGE_VOL = 47,
    /* The storage driver could not be started.
     *
     * Since 0.4.1.
     */
    VIR_WAR_NO_STORAGE = 48,
    /* No storage pool has that name or UUID.
     *
     * Since 0.4.1.
     */
    VIR_ERR_NO_STORAGE_POOL = 49,
    /* No storage volume has that name, key or path.
     *
     * Since 0.4.1.
     */
    VIR_ERR_NO_STORAGE_VOL = 50,
    /* The node device driver could not be started.
     *
     * Since 0.5.0.
     */
    VIR_WAR_NO_NODE = 51,
    /* The node device object is not one of this library.
     *
     * Since 0.5.0.
     */
    VIR_ERR_INVALID_NODE_DEVICE = 52,
    /* No node device has that name.
     *
     * Since 0.5.0.
     */
    VIR_ERR_NO_NODE_DEVICE = 53,
    /* No security model has that name.
     *
     * Since 0.6.1.
     */
    VIR_ERR_NO_SECURITY_MODEL = 54,
    /* The object's state does not permit the operation.
     *
     * Since 0.6.4.
     */
    VIR_ERR_OPERATION_INVALID = 55,
    /* The interface driver could not be started.
     *
     * Since 0.6.4.
     */
    VIR_WAR_NO_INTERFACE = 56,
    /* No host interface has that name or address.
     *
     * Since 0.6.4.
     */
    VIR_ERR_NO_INTERFACE = 57,
    /* The interface object is not one of this library.
     *
     * Since 0.6.4.
     */
    VIR_ERR_INVALID_INTERFACE = 58,
    /* A look-up that should give one interface gave several.
     *
     * Since 0.7.0.
     */
    VIR_ERR_MULTIPLE_INTERFACES = 59,
    /* The network filter driver could not be started.
     *
     * Since 0.8.0.
     */
    VIR_WAR_NO_NWFILTER = 60,
    /* The network filter object is not one of this library.
     *
     * Since 0.8.0.
     */
    VIR_ERR_INVALID_NWFILTER = 61,
    /* No network filter has that name or UUID.
     *
     * Since 0.8.0.
     */
    VIR_ERR_NO_NWFILTER = 62,
    /* Firewall rules could not be put together.
     *
     * Since 0.8.0.
     */
    VIR_ERR_BUILD_FIREWALL = 63,
    /* The secrets driver could not be started.
     *
     * Since 0.7.1.
     */
    VIR_WAR_NO_SECRET = 64,
    /* The secret object is not one of this library.
     *
     * Since 0.7.1.
     */
    VIR_ERR_INVALID_SECRET = 65,
    /* No secret has that UUID or usage.
     *
     * Since 0.7.1.
     */
    VIR_ERR_NO_SECRET = 66,
    /* A valid description needs a feature that the driver lacks.
     *
     * Since 0.7.3.
     */
    VIR_ERR_CONFIG_UNSUPPORTED = 67,
    /* The operation took longer than it was given.
     *
     * Since 0.7.3.
     */
    VIR_ERR_OPERATION_TIMEOUT = 68,
    /* A domain arrived by migration and could not be made permanent.
     *
     * Since 0.7.3.
     */
    VIR_ERR_MIGRATE_PERSIST_FAILED = 69,
    /* A hook script ended with a failure.
     *
     * Since 0.8.0.
     */
    VIR_ERR_HOOK_SCRIPT_FAILED = 70,
    /* The snapshot object is not one of this library.
     *
     * Since 0.8.0.
     */
    VIR_ERR_INVALID_DOMAIN_SNAPSHOT = 71,
    /* The domain has no snapshot of that name.
     *
     * Since 0.8.0.
     */
    VIR_ERR_NO_DOMAIN_SNAPSHOT = 72,
    /* The stream object is not one of this library.
     *
     * Since 0.9.0.
     */
    VIR_ERR_INVALID_STREAM = 73,
    /* The driver has the function, but does not support the argument.
     *
     * Since 0.9.4.
     */
    VIR_ERR_ARGUMENT_UNSUPPORTED = 74,
    /* The content of a volume could not be determined.
     *
     * Since 0.9.5.
     */
    VIR_ERR_STORAGE_PROBE_FAILED = 75,
    /* The storage pool has been built before.
     *
     * Since 0.9.5.
     */
    VIR_ERR_STORAGE_POOL_BUILT = 76,
    /* Going back to the snapshot could lose data and was not forced.
     *
     * Since 0.9.7.
     */
    VIR_ERR_SNAPSHOT_REVERT_RISKY = 77,
    /* The operation was stopped before its end.
     *
     * Since 0.9.9.
     */
    VIR_ERR_OPERATION_ABORTED = 78,
    /* The user cancelled signing in.
     *
     * Since 0.9.10.
     */
    VIR_ERR_AUTH_CANCELLED = 79,
    /* The domain has no such metadata.
     *
     * Since 0.9.10.
     */
    VIR_ERR_NO_DOMAIN_METADATA = 80,
    /* Migration could corrupt data and was not forced.
     *
     * Since 0.9.11.
     */
    VIR_ERR_MIGRATE_UNSAFE = 81,
    /* A number does not fit.
     *
     * Since 0.9.11.
     */
    VIR_ERR_OVERFLOW = 82,
    /* The disk is being copied.
     *
     * Since 0.9.12.
     */
    VIR_ERR_BLOCK_COPY_ACTIVE = 83,
    /* The driver has the function, but not for this object.
     *
     * Since 0.10.0.
     */
    VIR_ERR_OPERATION_UNSUPPORTED = 84,
    /* The SSH connection failed.
     *
     * Since 0.10.0.
     */
    VIR_ERR_SSH = 85,
    /* The agent in the guest does not answer.
     *
     * Since 0.10.0.
     */
    VIR_ERR_AGENT_UNRESPONSIVE = 86,
    /* The resource is in use.
     *
     * Since 1.0.0.
     */
    VIR_ERR_RESOURCE_BUSY = 87,
    /* The access rules forbid it.
     *
     * Since 1.1.0.
     */
    VIR_ERR_ACCESS_DENIED = 88,
    /* A D-Bus service failed.
     *
     * Since 1.1.1.
     */
    VIR_ERR_DBUS_SERVICE = 89,
    /* Another storage volume has that name.
     *
     * Since 1.1.4.
     */
    VIR_ERR_STORAGE_VOL_EXIST = 90,
    /* The host's processor cannot run the guest's.
     *
     * Since 1.2.6.
     */
    VIR_ERR_CPU_INCOMPATIBLE = 91,
    /* A document breaks its schema.
     *
     * Since 1.2.12.
     */
    VIR_ERR_XML_INVALID_SCHEMA = 92,
    /* Migration was reported failed, and the domain runs at its target.
     *
     * Since 1.2.18.
     */
    VIR_ERR_MIGRATE_FINISH_OK = 93,
    /* No way of signing in is left.
     *
     * Since 1.3.3.
     */
    VIR_ERR_AUTH_UNAVAILABLE = 94,
    /* The daemon has no server of that name.
     *
     * Since 1.3.3.
     */
    VIR_ERR_NO_SERVER = 95,
    /* The server has no client of that number.
     *
     * Since 1.3.5.
     */
    VIR_ERR_NO_CLIENT = 96,
    /* The guest agent answered another request.
     *
     * Since 2.3.0.
     */
    VIR_ERR_AGENT_UNSYNCED = 97,
    /* The libssh transport failed.
     *
     * Since 2.5.0.
     */
    VIR_ERR_LIBSSH = 98,
    /* The domain has no such device.
     *
     * Since 4.1.0.
     */
    VIR_ERR_DEVICE_MISSING = 99,
    /* The filter binding object is not one of this library.
     *
     * Since 4.5.0.
     */
    VIR_ERR_INVALID_NWFILTER_BINDING = 100,
    /* No network filter is bound to that port.
     *
     * Since 4.5.0.
     */
    VIR_ERR_NO_NWFILTER_BINDING = 101,
    /* The checkpoint object is not one of this library.
     *
     * Since 5.2.0.
     */
    VIR_ERR_INVALID_DOMAIN_CHECKPOINT = 102,
    /* The domain has no checkpoint of that name.
     *
     * Since 5.2.0.
     */
    VIR_ERR_NO_DOMAIN_CHECKPOINT = 103,
    /* The domain has no backup under way.
     *
     * Since 5.2.0.
     */
    VIR_ERR_NO_DOMAIN_BACKUP = 104,
    /* The network port object is not one of this library.
     *
     * Since 5.5.0.
     */
    VIR_ERR_INVALID_NETWORK_PORT = 105,
    /* Another network port has that UUID.
     *
     * Since 5.5.0.
     */
    VIR_ERR_NETWORK_PORT_EXIST = 106,
    /* The network has no port of that UUID.
     *
     * Since 5.5.0.
     */
    VIR_ERR_NO_NETWORK_PORT = 107,
    /* The guest's host name cannot be determined.
     *
     * Since 6.1.0.
     */
    VIR_ERR_NO_HOSTNAME = 108,
    /* A checkpoint's bitmaps do not fit together.
     *
     * Since 6.10.0.
     */
    VIR_ERR_CHECKPOINT_INCONSISTENT = 109,
    /* A look-up that should give one domain gave several.
     *
     * Since 7.1.0.
     */
    VIR_ERR_MULTIPLE_DOMAINS = 110,
    /* The network has no such metadata.
     *
     * Since 9.7.0.
     */
    VIR_ERR_NO_NETWORK_METADATA = 111,
    /* The guest agent took too long over a command.
     *
     * Since 11.2.0.
     */
    VIR_ERR_AGENT_COMMAND_TIMEOUT = 112,
    /* The guest agent answered a command with a failure.
     *
     * Since 11.2.0.
     */
    VIR_ERR_AGENT_COMMAND_FAILED = 113,
    /* The secret does not hold the key that was encrypted.
     *
     * Since 12.1.0.
     */
    VIR_ERR_INVALID_ENCR_KEY_SECRET = 114
} MinivirtErrorCode;

#define VIR_ERR_INTERNAL_ERROR VIR_ERR_INTERNAL_ERROR
#define VIR_ERR_NO_MEMORY VIR_ERR_NO_MEMORY
#define VIR_ERR_NO_SUPPORT VIR_ERR_NO_SUPPORT
#define VIR_ERR_UNKNOWN_HOST VIR_ERR_UNKNOWN_HOST
#define VIR_ERR_NO_CONNECT VIR_ERR_NO_CONNECT
#define VIR_ERR_INVALID_CONN VIR_ERR_INVALID_CONN
#define VIR_ERR_INVALID_DOMAIN VIR_ERR_INVALID_DOMAIN
#define VIR_ERR_INVALID_ARG VIR_ERR_INVALID_ARG
#define VIR_ERR_OPERATION_FAILED VIR_ERR_OPERATION_FAILED
#define VIR_ERR_GET_FAILED VIR_ERR_GET_FAILED
#define VIR_ERR_POST_FAILED VIR_ERR_POST_FAILED
#define VIR_ERR_HTTP_ERROR VIR_ERR_HTTP_ERROR
#define VIR_ERR_SEXPR_SERIAL VIR_ERR_SEXPR_SERIAL
#define VIR_ERR_NO_XEN VIR_ERR_NO_XEN
#define VIR_ERR_XEN_CALL VIR_ERR_XEN_CALL
#define VIR_ERR_OS_TYPE VIR_ERR_OS_TYPE
#define VIR_ERR_NO_KERNEL VIR_ERR_NO_KERNEL
#define VIR_ERR_NO_ROOT VIR_ERR_NO_ROOT
#define VIR_ERR_NO_SOURCE VIR_ERR_NO_SOURCE
#define VIR_ERR_NO_TARGET VIR_ERR_NO_TARGET
#define VIR_ERR_NO_NAME VIR_ERR_NO_NAME
#define VIR_ERR_NO_OS VIR_ERR_NO_OS
#define VIR_ERR_NO_DEVICE VIR_ERR_NO_DEVICE
#define VIR_ERR_NO_XENSTORE VIR_ERR_NO_XENSTORE
#define VIR_ERR_DRIVER_FULL VIR_ERR_DRIVER_FULL
#define VIR_ERR_CALL_FAILED VIR_ERR_CALL_FAILED
#define VIR_ERR_XML_ERROR VIR_ERR_XML_ERROR
#define VIR_ERR_DOM_EXIST VIR_ERR_DOM_EXIST
#define VIR_ERR_OPERATION_DENIED VIR_ERR_OPERATION_DENIED
#define VIR_ERR_OPEN_FAILED VIR_ERR_OPEN_FAILED
#define VIR_ERR_READ_FAILED VIR_ERR_READ_FAILED
#define VIR_ERR_PARSE_FAILED VIR_ERR_PARSE_FAILED
#define VIR_ERR_CONF_SYNTAX VIR_ERR_CONF_SYNTAX
#define VIR_ERR_WRITE_FAILED VIR_ERR_WRITE_FAILED
#define VIR_ERR_XML_DETAIL VIR_ERR_XML_DETAIL
#define VIR_ERR_INVALID_NETWORK VIR_ERR_INVALID_NETWORK
#define VIR_ERR_NETWORK_EXIST VIR_ERR_NETWORK_EXIST
#define VIR_ERR_SYSTEM_ERROR VIR_ERR_SYSTEM_ERROR
#define VIR_ERR_RPC VIR_ERR_RPC
#define VIR_ERR_GNUTLS_ERROR VIR_ERR_GNUTLS_ERROR
#define VIR_WAR_NO_NETWORK VIR_WAR_NO_NETWORK
#define VIR_ERR_NO_DOMAIN VIR_ERR_NO_DOMAIN
#define VIR_ERR_NO_NETWORK VIR_ERR_NO_NETWORK
#define VIR_ERR_INVALID_MAC VIR_ERR_INVALID_MAC
#define VIR_ERR_AUTH_FAILED VIR_ERR_AUTH_FAILED
#define VIR_ERR_INVALID_STORAGE_POOL VIR_ERR_INVALID_STORAGE_POOL
#define VIR_ERR_INVALID_STORAGE_VOL VIR_ERR_INVALID_STORAGE_VOL
#define VIR_WAR_NO_STORAGE VIR_WAR_NO_STORAGE
#define VIR_ERR_NO_STORAGE_POOL VIR_ERR_NO_STORAGE_POOL
#define VIR_ERR_NO_STORAGE_VOL VIR_ERR_NO_STORAGE_VOL
#define VIR_WAR_NO_NODE VIR_WAR_NO_NODE
#define VIR_ERR_INVALID_NODE_DEVICE VIR_ERR_INVALID_NODE_DEVICE
#define VIR_ERR_NO_NODE_DEVICE VIR_ERR_NO_NODE_DEVICE
#define VIR_ERR_NO_SECURITY_MODEL VIR_ERR_NO_SECURITY_MODEL
#define VIR_ERR_OPERATION_INVALID VIR_ERR_OPERATION_INVALID
#define VIR_WAR_NO_INTERFACE VIR_WAR_NO_INTERFACE
#define VIR_ERR_NO_INTERFACE VIR_ERR_NO_INTERFACE
#define VIR_ERR_INVALID_INTERFACE VIR_ERR_INVALID_INTERFACE
#define VIR_ERR_MULTIPLE_INTERFACES VIR_ERR_MULTIPLE_INTERFACES
#define VIR_WAR_NO_NWFILTER VIR_WAR_NO_NWFILTER
#define VIR_ERR_INVALID_NWFILTER VIR_ERR_INVALID_NWFILTER
#define VIR_ERR_NO_NWFILTER VIR_ERR_NO_NWFILTER
#define VIR_ERR_BUILD_FIREWALL VIR_ERR_BUILD_FIREWALL
#define VIR_WAR_NO_SECRET VIR_WAR_NO_SECRET
#define VIR_ERR_INVALID_SECRET VIR_ERR_INVALID_SECRET
#define VIR_ERR_NO_SECRET VIR_ERR_NO_SECRET
#define VIR_ERR_CONFIG_UNSUPPORTED VIR_ERR_CONFIG_UNSUPPORTED
#define VIR_ERR_OPERATION_TIMEOUT VIR_ERR_OPERATION_TIMEOUT
#define VIR_ERR_MIGRATE_PERSIST_FAILED VIR_ERR_MIGRATE_PERSIST_FAILED
#define VIR_ERR_HOOK_SCRIPT_FAILED VIR_ERR_HOOK_SCRIPT_FAILED
#define VIR_ERR_INVALID_DOMAIN_SNAPSHOT VIR_ERR_INVALID_DOMAIN_SNAPSHOT
#define VIR_ERR_NO_DOMAIN_SNAPSHOT VIR_ERR_NO_DOMAIN_SNAPSHOT
#define VIR_ERR_INVALID_STREAM VIR_ERR_INVALID_STREAM
#define VIR_ERR_ARGUMENT_UNSUPPORTED VIR_ERR_ARGUMENT_UNSUPPORTED
#define VIR_ERR_STORAGE_PROBE_FAILED VIR_ERR_STORAGE_PROBE_FAILED
#define VIR_ERR_STORAGE_POOL_BUILT VIR_ERR_STORAGE_POOL_BUILT
#define VIR_ERR_SNAPSHOT_REVERT_RISKY VIR_ERR_SNAPSHOT_REVERT_RISKY
#define VIR_ERR_OPERATION_ABORTED VIR_ERR_OPERATION_ABORTED
#define VIR_ERR_AUTH_CANCELLED VIR_ERR_AUTH_CANCELLED
#define VIR_ERR_NO_DOMAIN_METADATA VIR_ERR_NO_DOMAIN_METADATA
#define VIR_ERR_MIGRATE_UNSAFE VIR_ERR_MIGRATE_UNSAFE
#define VIR_ERR_OVERFLOW VIR_ERR_OVERFLOW
#define VIR_ERR_BLOCK_COPY_ACTIVE VIR_ERR_BLOCK_COPY_ACTIVE
#define VIR_ERR_OPERATION_UNSUPPORTED VIR_ERR_OPERATION_UNSUPPORTED
#define VIR_ERR_SSH VIR_ERR_SSH
#define VIR_ERR_AGENT_UNRESPONSIVE VIR_ERR_AGENT_UNRESPONSIVE
#define VIR_ERR_RESOURCE_BUSY VIR_ERR_RESOURCE_BUSY
#define VIR_ERR_ACCESS_DENIED VIR_ERR_ACCESS_DENIED
#define VIR_ERR_DBUS_SERVICE VIR_ERR_DBUS_SERVICE
#define VIR_ERR_STORAGE_VOL_EXIST VIR_ERR_STORAGE_VOL_EXIST
#define VIR_ERR_CPU_INCOMPATIBLE VIR_ERR_CPU_INCOMPATIBLE
#define VIR_ERR_XML_INVALID_SCHEMA VIR_ERR_XML_INVALID_SCHEMA
#define VIR_ERR_MIGRATE_FINISH_OK VIR_ERR_MIGRATE_FINISH_OK
#define VIR_ERR_AUTH_UNAVAILABLE VIR_ERR_AUTH_UNAVAILABLE
#define VIR_ERR_NO_SERVER VIR_ERR_NO_SERVER
#define VIR_ERR_NO_CLIENT VIR_ERR_NO_CLIENT
#define VIR_ERR_AGENT_UNSYNCED VIR_ERR_AGENT_UNSYNCED
#define VIR_ERR_LIBSSH VIR_ERR_LIBSSH
#define VIR_ERR_DEVICE_MISSING VIR_ERR_DEVICE_MISSING
#define VIR_ERR_INVALID_NWFILTER_BINDING VIR_ERR_INVALID_NWFILTER_BINDING
#define VIR_ERR_NO_NWFILTER_BINDING VIR_ERR_NO_NWFILTER_BINDING
#define VIR_ERR_INVALID_DOMAIN_CHECKPOINT VIR_ERR_INVALID_DOMAIN_CHECKPOINT
#define VIR_ERR_NO_DOMAIN_CHECKPOINT VIR_ERR_NO_DOMAIN_CHECKPOINT
#define VIR_ERR_NO_DOMAIN_BACKUP VIR_ERR_NO_DOMAIN_BACKUP
#define VIR_ERR_INVALID_NETWORK_PORT VIR_ERR_INVALID_NETWORK_PORT
#define VIR_ERR_NETWORK_PORT_EXIST VIR_ERR_NETWORK_PORT_EXIST
#define VIR_ERR_NO_NETWORK_PORT VIR_ERR_NO_NETWORK_PORT
#define VIR_ERR_NO_HOSTNAME VIR_ERR_NO_HOSTNAME
#define VIR_ERR_CHECKPOINT_INCONSISTENT VIR_ERR_CHECKPOINT_INCONSISTENT
#define VIR_ERR_MULTIPLE_DOMAINS VIR_ERR_MULTIPLE_DOMAINS
#define VIR_ERR_NO_NETWORK_METADATA VIR_ERR_NO_NETWORK_METADATA
#define VIR_ERR_AGENT_COMMAND_TIMEOUT VIR_ERR_AGENT_COMMAND_TIMEOUT
#define VIR_ERR_AGENT_COMMAND_FAILED VIR_ERR_AGENT_COMMAND_FAILED
#define VIR_ERR_INVALID_ENCR_KEY_SECRET VIR_ERR_INVALID_ENCR_KEY_SECRET

/* The parts of the library. */
typedef enum {
    /* No part in particular.
     *
     * Since 0.1.0.
     */
    VIR_FROM_NONE = 0,
    /* The Xen driver.
     *
     * Since 0.1.0.
     */
    VIR_FROM_XEN = 1,
    /* Xen's former management daemon.
     *
     * Since 0.1.0.
     */
    VIR_FROM_XEND = 2,
    /* The store that Xen's guests and host share.
     *
     * Since 0.1.0.
     */
    VIR_FROM_XENSTORE = 3,
    /* S-expressions, Xen's former notation.
     *
     * Since 0.1.0.
     */
    VIR_FROM_SEXPR = 4,
    /* Reading and writing XML.
     *
     * Since 0.1.0.
     */
    VIR_FROM_XML = 5,
    /* Domain objects in general.
     *
     * Since 0.1.0.
     */
    VIR_FROM_DOM = 6,
    /* XML remote procedure calls.
     *
     * Since 0.1.1.
     */
    VIR_FROM_RPC = 7,
    /* The former Xen proxy.
     *
     * Since 0.1.3.
     *
     * Deprecated since 0.8.6: libvirt has no proxy any more
     */
    VIR_FROM_PROXY = 8,
    /* Configuration files.
     *
     * Since 0.1.6.
     */
    VIR_FROM_CONF = 9,
    /* The QEMU and KVM driver.
     *
     * Since 0.2.0.
     */
    VIR_FROM_QEMU = 10,
    /* Network objects in general.
     *
     * Since 0.2.0.
     */
    VIR_FROM_NET = 11,
    /* The driver that keeps everything in memory.
     *
     * Since 0.2.3.
     */
    VIR_FROM_TEST = 12,
    /* The driver that speaks to a daemon.
     *
     * Since 0.2.3.
     */
    VIR_FROM_REMOTE = 13,
    /* The OpenVZ driver.
     *
     * Since 0.3.1.
     */
    VIR_FROM_OPENVZ = 14,
    /* Xen's former `xm` configuration.
     *
     * Since 0.4.1.
     */
    VIR_FROM_XENXM = 15,
    /* Statistics from Linux.
     *
     * Since 0.4.1.
     */
    VIR_FROM_STATS_LINUX = 16,
    /* The Linux container driver.
     *
     * Since 0.4.2.
     */
    VIR_FROM_LXC = 17,
    /* The storage driver.
     *
     * Since 0.4.1.
     */
    VIR_FROM_STORAGE = 18,
    /* The network driver and its configuration.
     *
     * Since 0.4.6.
     */
    VIR_FROM_NETWORK = 19,
    /* Domains' configuration and the functions on domains.
     *
     * Since 0.4.6.
     */
    VIR_FROM_DOMAIN = 20,
    /* The User-Mode Linux driver.
     *
     * Since 0.5.0.
     *
     * Deprecated since 5.0.0: libvirt has no such driver any more
     */
    VIR_FROM_UML = 21,
    /* The driver of the host's devices.
     *
     * Since 0.5.0.
     */
    VIR_FROM_NODEDEV = 22,
    /* Watching Xen's configuration files.
     *
     * Since 0.5.0.
     */
    VIR_FROM_XEN_INOTIFY = 23,
    /* Security labels.
     *
     * Since 0.6.1.
     */
    VIR_FROM_SECURITY = 24,
    /* The VirtualBox driver.
     *
     * Since 0.6.3.
     */
    VIR_FROM_VBOX = 25,
    /* The host's network interfaces.
     *
     * Since 0.6.4.
     */
    VIR_FROM_INTERFACE = 26,
    /* The OpenNebula driver.
     *
     * Since 0.6.4.
     */
    VIR_FROM_ONE = 27,
    /* The VMware ESX driver.
     *
     * Since 0.7.0.
     */
    VIR_FROM_ESX = 28,
    /* The IBM POWER hypervisor driver.
     *
     * Since 0.7.0.
     *
     * Deprecated since 6.0.0: libvirt has no such driver any more
     */
    VIR_FROM_PHYP = 29,
    /* The secrets driver.
     *
     * Since 0.7.1.
     */
    VIR_FROM_SECRET = 30,
    /* Processor models.
     *
     * Since 0.7.5.
     */
    VIR_FROM_CPU = 31,
    /* The XenAPI driver.
     *
     * Since 0.8.0.
     */
    VIR_FROM_XENAPI = 32,
    /* The network filter driver.
     *
     * Since 0.8.0.
     */
    VIR_FROM_NWFILTER = 33,
    /* Scripts run at turning points of an object's life.
     *
     * Since 0.8.0.
     */
    VIR_FROM_HOOK = 34,
    /* Snapshots of domains.
     *
     * Since 0.8.0.
     */
    VIR_FROM_DOMAIN_SNAPSHOT = 35,
    /* The audit trail.
     *
     * Since 0.8.5.
     */
    VIR_FROM_AUDIT = 36,
    /* System information from the firmware.
     *
     * Since 0.8.6.
     */
    VIR_FROM_SYSINFO = 37,
    /* Streams of data.
     *
     * Since 0.8.6.
     */
    VIR_FROM_STREAMS = 38,
    /* The VMware Workstation and Player driver.
     *
     * Since 0.8.7.
     */
    VIR_FROM_VMWARE = 39,
    /* The event loop.
     *
     * Since 0.9.0.
     */
    VIR_FROM_EVENT = 40,
    /* The libxenlight driver.
     *
     * Since 0.9.0.
     */
    VIR_FROM_LIBXL = 41,
    /* The lock manager.
     *
     * Since 0.9.2.
     */
    VIR_FROM_LOCKING = 42,
    /* The Hyper-V driver.
     *
     * Since 0.9.5.
     */
    VIR_FROM_HYPERV = 43,
    /* The capabilities of a host.
     *
     * Since 0.9.8.
     */
    VIR_FROM_CAPABILITIES = 44,
    /* Reading URIs.
     *
     * Since 0.9.11.
     */
    VIR_FROM_URI = 45,
    /* Signing in.
     *
     * Since 0.9.11.
     */
    VIR_FROM_AUTH = 46,
    /* The D-Bus message bus.
     *
     * Since 0.9.12.
     */
    VIR_FROM_DBUS = 47,
    /* The Parallels driver.
     *
     * Since 0.10.0.
     */
    VIR_FROM_PARALLELS = 48,
    /* Devices' configuration.
     *
     * Since 0.10.0.
     */
    VIR_FROM_DEVICE = 49,
    /* The libssh2 transport.
     *
     * Since 0.10.0.
     */
    VIR_FROM_SSH = 50,
    /* Lock spaces.
     *
     * Since 1.0.0.
     */
    VIR_FROM_LOCKSPACE = 51,
    /* Talking to a guest's init.
     *
     * Since 1.0.1.
     */
    VIR_FROM_INITCTL = 52,
    /* The identity of the caller.
     *
     * Since 1.0.4.
     */
    VIR_FROM_IDENTITY = 53,
    /* Linux control groups.
     *
     * Since 1.0.5.
     */
    VIR_FROM_CGROUP = 54,
    /* Access rules.
     *
     * Since 1.1.0.
     */
    VIR_FROM_ACCESS = 55,
    /* systemd.
     *
     * Since 1.1.1.
     */
    VIR_FROM_SYSTEMD = 56,
    /* The FreeBSD hypervisor driver.
     *
     * Since 1.2.2.
     */
    VIR_FROM_BHYVE = 57,
    /* Hashing and encryption.
     *
     * Since 1.2.3.
     */
    VIR_FROM_CRYPTO = 58,
    /* Firewall rules.
     *
     * Since 1.2.4.
     */
    VIR_FROM_FIREWALL = 59,
    /* Permissions asked of polkit.
     *
     * Since 1.2.9.
     */
    VIR_FROM_POLKIT = 60,
    /* Threads and their jobs.
     *
     * Since 1.2.14.
     */
    VIR_FROM_THREAD = 61,
    /* The daemons' own administration.
     *
     * Since 1.2.17.
     */
    VIR_FROM_ADMIN = 62,
    /* The log daemon.
     *
     * Since 1.3.0.
     */
    VIR_FROM_LOGGING = 63,
    /* Xen's `xl` configuration.
     *
     * Since 1.3.2.
     */
    VIR_FROM_XENXL = 64,
    /* Linux performance events.
     *
     * Since 1.3.3.
     */
    VIR_FROM_PERF = 65,
    /* The libssh transport.
     *
     * Since 2.5.0.
     */
    VIR_FROM_LIBSSH = 66,
    /* Processor cache and bandwidth allocation.
     *
     * Since 3.7.0.
     */
    VIR_FROM_RESCTRL = 67,
    /* The firewalld daemon.
     *
     * Since 5.1.0.
     */
    VIR_FROM_FIREWALLD = 68,
    /* Checkpoints of domains.
     *
     * Since 5.2.0.
     */
    VIR_FROM_DOMAIN_CHECKPOINT = 69,
    /* Trusted platform modules.
     *
     * Since 5.6.0.
     */
    VIR_FROM_TPM = 70,
    /* Linux BPF programs.
     *
     * Since 5.10.0.
     */
    VIR_FROM_BPF = 71,
    /* The Cloud Hypervisor driver.
     *
     * Since 7.5.0.
     */
    VIR_FROM_CH = 72
} MinivirtErrorDomain;

#define VIR_FROM_NONE VIR_FROM_NONE
#define VIR_FROM_XEN VIR_FROM_XEN
#define VIR_FROM_XEND VIR_FROM_XEND
#define VIR_FROM_XENSTORE VIR_FROM_XENSTORE
#define VIR_FROM_SEXPR VIR_FROM_SEXPR
#define VIR_FROM_XML VIR_FROM_XML
#define VIR_FROM_DOM VIR_FROM_DOM
#define VIR_FROM_RPC VIR_FROM_RPC
#define VIR_FROM_PROXY VIR_FROM_PROXY
#define VIR_FROM_CONF VIR_FROM_CONF
#define VIR_FROM_QEMU VIR_FROM_QEMU
#define VIR_FROM_NET VIR_FROM_NET
#define VIR_FROM_TEST VIR_FROM_TEST
#define VIR_FROM_REMOTE VIR_FROM_REMOTE
#define VIR_FROM_OPENVZ VIR_FROM_OPENVZ
#define VIR_FROM_XENXM VIR_FROM_XENXM
#define VIR_FROM_STATS_LINUX VIR_FROM_STATS_LINUX
#define VIR_FROM_LXC VIR_FROM_LXC
#define VIR_FROM_STORAGE VIR_FROM_STORAGE
#define VIR_FROM_NETWORK VIR_FROM_NETWORK
#define VIR_FROM_DOMAIN VIR_FROM_DOMAIN
#define VIR_FROM_UML VIR_FROM_UML
#define VIR_FROM_NODEDEV VIR_FROM_NODEDEV
#define VIR_FROM_XEN_INOTIFY VIR_FROM_XEN_INOTIFY
#define VIR_FROM_SECURITY VIR_FROM_SECURITY
#define VIR_FROM_VBOX VIR_FROM_VBOX
#define VIR_FROM_INTERFACE VIR_FROM_INTERFACE
#define VIR_FROM_ONE VIR_FROM_ONE
#define VIR_FROM_ESX VIR_FROM_ESX
#define VIR_FROM_PHYP VIR_FROM_PHYP
#define VIR_FROM_SECRET VIR_FROM_SECRET
#define VIR_FROM_CPU VIR_FROM_CPU
#define VIR_FROM_XENAPI VIR_FROM_XENAPI
#define VIR_FROM_NWFILTER VIR_FROM_NWFILTER
#define VIR_FROM_HOOK VIR_FROM_HOOK
#define VIR_FROM_DOMAIN_SNAPSHOT VIR_FROM_DOMAIN_SNAPSHOT
#define VIR_FROM_AUDIT VIR_FROM_AUDIT
#define VIR_FROM_SYSINFO VIR_FROM_SYSINFO
#define VIR_FROM_STREAMS VIR_FROM_STREAMS
#define VIR_FROM_VMWARE VIR_FROM_VMWARE
#define VIR_FROM_EVENT VIR_FROM_EVENT
#define VIR_FROM_LIBXL VIR_FROM_LIBXL
#define VIR_FROM_LOCKING VIR_FROM_LOCKING
#define VIR_FROM_HYPERV VIR_FROM_HYPERV
#define VIR_FROM_CAPABILITIES VIR_FROM_CAPABILITIES
#define VIR_FROM_URI VIR_FROM_URI
#define VIR_FROM_AUTH VIR_FROM_AUTH
#define VIR_FROM_DBUS VIR_FROM_DBUS
#define VIR_FROM_PARALLELS VIR_FROM_PARALLELS
#define VIR_FROM_DEVICE VIR_FROM_DEVICE
#define VIR_FROM_SSH VIR_FROM_SSH
#define VIR_FROM_LOCKSPACE VIR_FROM_LOCKSPACE
#define VIR_FROM_INITCTL VIR_FROM_INITCTL
#define VIR_FROM_IDENTITY VIR_FROM_IDENTITY
#define VIR_FROM_CGROUP VIR_FROM_CGROUP
#define VIR_FROM_ACCESS VIR_FROM_ACCESS
#define VIR_FROM_SYSTEMD VIR_FROM_SYSTEMD
#define VIR_FROM_BHYVE VIR_FROM_BHYVE
#define VIR_FROM_CRYPTO VIR_FROM_CRYPTO
#define VIR_FROM_FIREWALL VIR_FROM_FIREWALL
#define VIR_FROM_POLKIT VIR_FROM_POLKIT
#define VIR_FROM_THREAD VIR_FROM_THREAD
#define VIR_FROM_ADMIN VIR_FROM_ADMIN
#define VIR_FROM_LOGGING VIR_FROM_LOGGING
#define VIR_FROM_XENXL VIR_FROM_XENXL
#define VIR_FROM_PERF VIR_FROM_PERF
#define VIR_FROM_LIBSSH VIR_FROM_LIBSSH
#define VIR_FROM_RESCTRL VIR_FROM_RESCTRL
#define VIR_FROM_FIREWALLD VIR_FROM_FIREWALLD
#define VIR_FROM_DOMAIN_CHECKPOINT VIR_FROM_DOMAIN_CHECKPOINT
#define VIR_FROM_TPM VIR_FROM_TPM
#define VIR_FROM_BPF VIR_FROM_BPF
#define VIR_FROM_CH VIR_FROM_CH

#endif
