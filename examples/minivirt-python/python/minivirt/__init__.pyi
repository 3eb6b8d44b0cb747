import enum
from typing import Any, AsyncIterator, Callable, Final, Iterator, Optional, Tuple, Union

_Err = Tuple[int, int, str, int, Optional[str], Optional[str], Optional[str], int, int]

class Level(enum.IntEnum):
    NONE = 0
    WARNING = 1
    ERROR = 2

def register_error_handler(f: Optional[Callable[[Any, _Err], object]], ctx: object = None) -> None: ...
def last_error() -> Optional[MinivirtError]: ...
def take_last_error() -> Optional[MinivirtError]: ...
def reset_last_error() -> None: ...
def subscribe(capacity: int) -> Subscriber: ...

class Errors:
    def __init__(self, native: Callable[..., Any]) -> None: ...
    def set_handler(self, f: Optional[Callable[[Any, _Err], object]], ctx: object = None) -> None: ...
    def __del__(self) -> None: ...
    def last(self) -> Optional[MinivirtError]: ...
    def take(self) -> Optional[MinivirtError]: ...
    def reset(self) -> None: ...
    def last_tuple(self) -> Optional[_Err]: ...
    def subscribe(self, capacity: int) -> Subscriber: ...

class Lagged(Exception):
    missed: int
    def __init__(self, missed: int) -> None: ...

class Subscriber:
    def __init__(self, native: Callable[..., Any]) -> None: ...
    def __iter__(self) -> Iterator[Union[MinivirtError, Lagged]]: ...
    def __next__(self) -> Union[MinivirtError, Lagged]: ...
    def __aiter__(self) -> AsyncIterator[Union[MinivirtError, Lagged]]: ...
    async def __anext__(self) -> Union[MinivirtError, Lagged]: ...
    def close(self) -> None: ...

class ErrorCode(enum.IntEnum):
    INTERNAL_ERROR = 1
    NO_MEMORY = 2
    NO_SUPPORT = 3
    UNKNOWN_HOST = 4
    NO_CONNECT = 5
    INVALID_CONN = 6
    INVALID_DOMAIN = 7
    INVALID_ARG = 8
    OPERATION_FAILED = 9
    GET_FAILED = 10
    POST_FAILED = 11
    HTTP_ERROR = 12
    SEXPR_SERIAL = 13
    NO_XEN = 14
    XEN_CALL = 15
    OS_TYPE = 16
    NO_KERNEL = 17
    NO_ROOT = 18
    NO_SOURCE = 19
    NO_TARGET = 20
    NO_NAME = 21
    NO_OS = 22
    NO_DEVICE = 23
    NO_XENSTORE = 24
    DRIVER_FULL = 25
    CALL_FAILED = 26
    XML_ERROR = 27
    DOM_EXIST = 28
    OPERATION_DENIED = 29
    OPEN_FAILED = 30
    READ_FAILED = 31
    PARSE_FAILED = 32
    CONF_SYNTAX = 33
    WRITE_FAILED = 34
    XML_DETAIL = 35
    INVALID_NETWORK = 36
    NETWORK_EXIST = 37
    SYSTEM_ERROR = 38
    RPC = 39
    GNUTLS_ERROR = 40
    WARN_NO_NETWORK = 41
    NO_DOMAIN = 42
    NO_NETWORK = 43
    INVALID_MAC = 44
    AUTH_FAILED = 45
    INVALID_STORAGE_POOL = 46
    INVALID_STORAGE_VOL = 47
    WARN_NO_STORAGE = 48
    NO_STORAGE_POOL = 49
    NO_STORAGE_VOL = 50
    WARN_NO_NODE = 51
    INVALID_NODE_DEVICE = 52
    NO_NODE_DEVICE = 53
    NO_SECURITY_MODEL = 54
    OPERATION_INVALID = 55
    WARN_NO_INTERFACE = 56
    NO_INTERFACE = 57
    INVALID_INTERFACE = 58
    MULTIPLE_INTERFACES = 59
    WARN_NO_NWFILTER = 60
    INVALID_NWFILTER = 61
    NO_NWFILTER = 62
    BUILD_FIREWALL = 63
    WARN_NO_SECRET = 64
    INVALID_SECRET = 65
    NO_SECRET = 66
    CONFIG_UNSUPPORTED = 67
    OPERATION_TIMEOUT = 68
    MIGRATE_PERSIST_FAILED = 69
    HOOK_SCRIPT_FAILED = 70
    INVALID_DOMAIN_SNAPSHOT = 71
    NO_DOMAIN_SNAPSHOT = 72
    INVALID_STREAM = 73
    ARGUMENT_UNSUPPORTED = 74
    STORAGE_PROBE_FAILED = 75
    STORAGE_POOL_BUILT = 76
    SNAPSHOT_REVERT_RISKY = 77
    OPERATION_ABORTED = 78
    AUTH_CANCELLED = 79
    NO_DOMAIN_METADATA = 80
    MIGRATE_UNSAFE = 81
    OVERFLOW = 82
    BLOCK_COPY_ACTIVE = 83
    OPERATION_UNSUPPORTED = 84
    SSH = 85
    AGENT_UNRESPONSIVE = 86
    RESOURCE_BUSY = 87
    ACCESS_DENIED = 88
    DBUS_SERVICE = 89
    STORAGE_VOL_EXIST = 90
    CPU_INCOMPATIBLE = 91
    XML_INVALID_SCHEMA = 92
    MIGRATE_FINISH_OK = 93
    AUTH_UNAVAILABLE = 94
    NO_SERVER = 95
    NO_CLIENT = 96
    AGENT_UNSYNCED = 97
    LIBSSH = 98
    DEVICE_MISSING = 99
    INVALID_NWFILTER_BINDING = 100
    NO_NWFILTER_BINDING = 101
    INVALID_DOMAIN_CHECKPOINT = 102
    NO_DOMAIN_CHECKPOINT = 103
    NO_DOMAIN_BACKUP = 104
    INVALID_NETWORK_PORT = 105
    NETWORK_PORT_EXIST = 106
    NO_NETWORK_PORT = 107
    NO_HOSTNAME = 108
    CHECKPOINT_INCONSISTENT = 109
    MULTIPLE_DOMAINS = 110
    NO_NETWORK_METADATA = 111
    AGENT_COMMAND_TIMEOUT = 112
    AGENT_COMMAND_FAILED = 113
    INVALID_ENCR_KEY_SECRET = 114
    @property
    def since(self) -> Optional[str]: ...
    @property
    def help(self) -> Optional[str]: ...
    @property
    def explain(self) -> Optional[str]: ...
    @property
    def category(self) -> Optional[str]: ...
    @property
    def errno(self) -> Optional[int]: ...
    @property
    def http_status(self) -> Optional[int]: ...
    @property
    def retry(self) -> Optional[str]: ...
    @property
    def log_level(self) -> Optional[str]: ...
    @property
    def symbol(self) -> Optional[str]: ...
    @property
    def message(self) -> Optional[str]: ...
    @property
    def detail_form(self) -> Optional[str]: ...
    @property
    def hex(self) -> Optional[str]: ...
    def fact(self, name: str) -> Optional[Union[str, int]]: ...

class ErrorDomain(enum.IntEnum):
    NONE = 0
    XEN = 1
    XEND = 2
    XENSTORE = 3
    SEXPR = 4
    XML = 5
    DOM = 6
    RPC = 7
    PROXY = 8
    CONF = 9
    QEMU = 10
    NET = 11
    TEST = 12
    REMOTE = 13
    OPENVZ = 14
    XENXM = 15
    STATS_LINUX = 16
    LXC = 17
    STORAGE = 18
    NETWORK = 19
    DOMAIN = 20
    UML = 21
    NODEDEV = 22
    XEN_INOTIFY = 23
    SECURITY = 24
    VBOX = 25
    INTERFACE = 26
    ONE = 27
    ESX = 28
    PHYP = 29
    SECRET = 30
    CPU = 31
    XENAPI = 32
    NWFILTER = 33
    HOOK = 34
    DOMAIN_SNAPSHOT = 35
    AUDIT = 36
    SYSINFO = 37
    STREAMS = 38
    VMWARE = 39
    EVENT = 40
    LIBXL = 41
    LOCKING = 42
    HYPERV = 43
    CAPABILITIES = 44
    URI = 45
    AUTH = 46
    DBUS = 47
    PARALLELS = 48
    DEVICE = 49
    SSH = 50
    LOCKSPACE = 51
    INITCTL = 52
    IDENTITY = 53
    CGROUP = 54
    ACCESS = 55
    SYSTEMD = 56
    BHYVE = 57
    CRYPTO = 58
    FIREWALL = 59
    POLKIT = 60
    THREAD = 61
    ADMIN = 62
    LOGGING = 63
    XENXL = 64
    PERF = 65
    LIBSSH = 66
    RESCTRL = 67
    FIREWALLD = 68
    DOMAIN_CHECKPOINT = 69
    TPM = 70
    BPF = 71
    CH = 72
    @property
    def symbol(self) -> Optional[str]: ...
    @property
    def title(self) -> Optional[str]: ...
    @property
    def hex(self) -> Optional[str]: ...
    def fact(self, name: str) -> Optional[Union[str, int]]: ...

class MinivirtError(Exception):
    @property
    def err(self) -> Optional[_Err]: ...
    @property
    def code(self) -> Optional[ErrorCode]: ...
    @property
    def domain(self) -> Optional[ErrorDomain]: ...
    @property
    def level(self) -> Optional[Level]: ...
    @property
    def message(self) -> str: ...
    @property
    def str1(self) -> Optional[str]: ...
    @property
    def str2(self) -> Optional[str]: ...
    @property
    def str3(self) -> Optional[str]: ...
    @property
    def int1(self) -> Optional[int]: ...
    @property
    def int2(self) -> Optional[int]: ...
    @property
    def detail(self) -> Optional[str]: ...
    @property
    def object(self) -> Optional[str]: ...
    @property
    def api(self) -> Optional[str]: ...
    @property
    def location(self) -> Optional[str]: ...
    def get_error_code(self) -> Optional[int]: ...
    def get_error_domain(self) -> Optional[int]: ...
    def get_error_message(self) -> Optional[str]: ...
    def get_error_level(self) -> Optional[int]: ...
    def get_str1(self) -> Optional[str]: ...
    def get_str2(self) -> Optional[str]: ...
    def get_str3(self) -> Optional[str]: ...
    def get_int1(self) -> Optional[int]: ...
    def get_int2(self) -> Optional[int]: ...

class MinivirtMemoryError(MinivirtError, MemoryError): ...

class MinivirtNotImplementedError(MinivirtError, NotImplementedError): ...

class MinivirtConnectionError(MinivirtError, ConnectionError): ...

class MinivirtValueError(MinivirtError, ValueError): ...

class MinivirtPermissionError(MinivirtError, PermissionError): ...

class MinivirtKeyError(MinivirtError, KeyError): ...

class MinivirtLookupError(MinivirtError, LookupError): ...

class MinivirtTimeoutError(MinivirtError, TimeoutError): ...

class MinivirtOSError(MinivirtError, OSError): ...

class MinivirtBlockingIOError(MinivirtError, BlockingIOError): ...

class MinivirtBrokenPipeError(MinivirtError, BrokenPipeError): ...

class MinivirtChildProcessError(MinivirtError, ChildProcessError): ...

class MinivirtConnectionAbortedError(MinivirtError, ConnectionAbortedError): ...

class MinivirtConnectionRefusedError(MinivirtError, ConnectionRefusedError): ...

class MinivirtConnectionResetError(MinivirtError, ConnectionResetError): ...

class MinivirtFileExistsError(MinivirtError, FileExistsError): ...

class MinivirtFileNotFoundError(MinivirtError, FileNotFoundError): ...

class MinivirtInterruptedError(MinivirtError, InterruptedError): ...

class MinivirtIsADirectoryError(MinivirtError, IsADirectoryError): ...

class MinivirtNotADirectoryError(MinivirtError, NotADirectoryError): ...

class MinivirtProcessLookupError(MinivirtError, ProcessLookupError): ...

minivirtError = MinivirtError

def registerErrorHandler(f: Optional[Callable[[Any, _Err], object]], ctx: object) -> int: ...
def virGetLastError() -> Optional[_Err]: ...
def virGetLastErrorCode() -> int: ...
def virGetLastErrorDomain() -> int: ...
def virGetLastErrorMessage() -> str: ...
def virResetLastError() -> None: ...

VIR_ERR_NONE: Final = 0
VIR_ERR_WARNING: Final = 1
VIR_ERR_ERROR: Final = 2
VIR_ERR_OK: Final = 0
VIR_ERR_INTERNAL_ERROR: Final = 1
VIR_ERR_NO_MEMORY: Final = 2
VIR_ERR_NO_SUPPORT: Final = 3
VIR_ERR_UNKNOWN_HOST: Final = 4
VIR_ERR_NO_CONNECT: Final = 5
VIR_ERR_INVALID_CONN: Final = 6
VIR_ERR_INVALID_DOMAIN: Final = 7
VIR_ERR_INVALID_ARG: Final = 8
VIR_ERR_OPERATION_FAILED: Final = 9
VIR_ERR_GET_FAILED: Final = 10
VIR_ERR_POST_FAILED: Final = 11
VIR_ERR_HTTP_ERROR: Final = 12
VIR_ERR_SEXPR_SERIAL: Final = 13
VIR_ERR_NO_XEN: Final = 14
VIR_ERR_XEN_CALL: Final = 15
VIR_ERR_OS_TYPE: Final = 16
VIR_ERR_NO_KERNEL: Final = 17
VIR_ERR_NO_ROOT: Final = 18
VIR_ERR_NO_SOURCE: Final = 19
VIR_ERR_NO_TARGET: Final = 20
VIR_ERR_NO_NAME: Final = 21
VIR_ERR_NO_OS: Final = 22
VIR_ERR_NO_DEVICE: Final = 23
VIR_ERR_NO_XENSTORE: Final = 24
VIR_ERR_DRIVER_FULL: Final = 25
VIR_ERR_CALL_FAILED: Final = 26
VIR_ERR_XML_ERROR: Final = 27
VIR_ERR_DOM_EXIST: Final = 28
VIR_ERR_OPERATION_DENIED: Final = 29
VIR_ERR_OPEN_FAILED: Final = 30
VIR_ERR_READ_FAILED: Final = 31
VIR_ERR_PARSE_FAILED: Final = 32
VIR_ERR_CONF_SYNTAX: Final = 33
VIR_ERR_WRITE_FAILED: Final = 34
VIR_ERR_XML_DETAIL: Final = 35
VIR_ERR_INVALID_NETWORK: Final = 36
VIR_ERR_NETWORK_EXIST: Final = 37
VIR_ERR_SYSTEM_ERROR: Final = 38
VIR_ERR_RPC: Final = 39
VIR_ERR_GNUTLS_ERROR: Final = 40
VIR_WAR_NO_NETWORK: Final = 41
VIR_ERR_NO_DOMAIN: Final = 42
VIR_ERR_NO_NETWORK: Final = 43
VIR_ERR_INVALID_MAC: Final = 44
VIR_ERR_AUTH_FAILED: Final = 45
VIR_ERR_INVALID_STORAGE_POOL: Final = 46
VIR_ERR_INVALID_STORAGE_VOL: Final = 47
VIR_WAR_NO_STORAGE: Final = 48
VIR_ERR_NO_STORAGE_POOL: Final = 49
VIR_ERR_NO_STORAGE_VOL: Final = 50
VIR_WAR_NO_NODE: Final = 51
VIR_ERR_INVALID_NODE_DEVICE: Final = 52
VIR_ERR_NO_NODE_DEVICE: Final = 53
VIR_ERR_NO_SECURITY_MODEL: Final = 54
VIR_ERR_OPERATION_INVALID: Final = 55
VIR_WAR_NO_INTERFACE: Final = 56
VIR_ERR_NO_INTERFACE: Final = 57
VIR_ERR_INVALID_INTERFACE: Final = 58
VIR_ERR_MULTIPLE_INTERFACES: Final = 59
VIR_WAR_NO_NWFILTER: Final = 60
VIR_ERR_INVALID_NWFILTER: Final = 61
VIR_ERR_NO_NWFILTER: Final = 62
VIR_ERR_BUILD_FIREWALL: Final = 63
VIR_WAR_NO_SECRET: Final = 64
VIR_ERR_INVALID_SECRET: Final = 65
VIR_ERR_NO_SECRET: Final = 66
VIR_ERR_CONFIG_UNSUPPORTED: Final = 67
VIR_ERR_OPERATION_TIMEOUT: Final = 68
VIR_ERR_MIGRATE_PERSIST_FAILED: Final = 69
VIR_ERR_HOOK_SCRIPT_FAILED: Final = 70
VIR_ERR_INVALID_DOMAIN_SNAPSHOT: Final = 71
VIR_ERR_NO_DOMAIN_SNAPSHOT: Final = 72
VIR_ERR_INVALID_STREAM: Final = 73
VIR_ERR_ARGUMENT_UNSUPPORTED: Final = 74
VIR_ERR_STORAGE_PROBE_FAILED: Final = 75
VIR_ERR_STORAGE_POOL_BUILT: Final = 76
VIR_ERR_SNAPSHOT_REVERT_RISKY: Final = 77
VIR_ERR_OPERATION_ABORTED: Final = 78
VIR_ERR_AUTH_CANCELLED: Final = 79
VIR_ERR_NO_DOMAIN_METADATA: Final = 80
VIR_ERR_MIGRATE_UNSAFE: Final = 81
VIR_ERR_OVERFLOW: Final = 82
VIR_ERR_BLOCK_COPY_ACTIVE: Final = 83
VIR_ERR_OPERATION_UNSUPPORTED: Final = 84
VIR_ERR_SSH: Final = 85
VIR_ERR_AGENT_UNRESPONSIVE: Final = 86
VIR_ERR_RESOURCE_BUSY: Final = 87
VIR_ERR_ACCESS_DENIED: Final = 88
VIR_ERR_DBUS_SERVICE: Final = 89
VIR_ERR_STORAGE_VOL_EXIST: Final = 90
VIR_ERR_CPU_INCOMPATIBLE: Final = 91
VIR_ERR_XML_INVALID_SCHEMA: Final = 92
VIR_ERR_MIGRATE_FINISH_OK: Final = 93
VIR_ERR_AUTH_UNAVAILABLE: Final = 94
VIR_ERR_NO_SERVER: Final = 95
VIR_ERR_NO_CLIENT: Final = 96
VIR_ERR_AGENT_UNSYNCED: Final = 97
VIR_ERR_LIBSSH: Final = 98
VIR_ERR_DEVICE_MISSING: Final = 99
VIR_ERR_INVALID_NWFILTER_BINDING: Final = 100
VIR_ERR_NO_NWFILTER_BINDING: Final = 101
VIR_ERR_INVALID_DOMAIN_CHECKPOINT: Final = 102
VIR_ERR_NO_DOMAIN_CHECKPOINT: Final = 103
VIR_ERR_NO_DOMAIN_BACKUP: Final = 104
VIR_ERR_INVALID_NETWORK_PORT: Final = 105
VIR_ERR_NETWORK_PORT_EXIST: Final = 106
VIR_ERR_NO_NETWORK_PORT: Final = 107
VIR_ERR_NO_HOSTNAME: Final = 108
VIR_ERR_CHECKPOINT_INCONSISTENT: Final = 109
VIR_ERR_MULTIPLE_DOMAINS: Final = 110
VIR_ERR_NO_NETWORK_METADATA: Final = 111
VIR_ERR_AGENT_COMMAND_TIMEOUT: Final = 112
VIR_ERR_AGENT_COMMAND_FAILED: Final = 113
VIR_ERR_INVALID_ENCR_KEY_SECRET: Final = 114
VIR_FROM_NONE: Final = 0
VIR_FROM_XEN: Final = 1
VIR_FROM_XEND: Final = 2
VIR_FROM_XENSTORE: Final = 3
VIR_FROM_SEXPR: Final = 4
VIR_FROM_XML: Final = 5
VIR_FROM_DOM: Final = 6
VIR_FROM_RPC: Final = 7
VIR_FROM_PROXY: Final = 8
VIR_FROM_CONF: Final = 9
VIR_FROM_QEMU: Final = 10
VIR_FROM_NET: Final = 11
VIR_FROM_TEST: Final = 12
VIR_FROM_REMOTE: Final = 13
VIR_FROM_OPENVZ: Final = 14
VIR_FROM_XENXM: Final = 15
VIR_FROM_STATS_LINUX: Final = 16
VIR_FROM_LXC: Final = 17
VIR_FROM_STORAGE: Final = 18
VIR_FROM_NETWORK: Final = 19
VIR_FROM_DOMAIN: Final = 20
VIR_FROM_UML: Final = 21
VIR_FROM_NODEDEV: Final = 22
VIR_FROM_XEN_INOTIFY: Final = 23
VIR_FROM_SECURITY: Final = 24
VIR_FROM_VBOX: Final = 25
VIR_FROM_INTERFACE: Final = 26
VIR_FROM_ONE: Final = 27
VIR_FROM_ESX: Final = 28
VIR_FROM_PHYP: Final = 29
VIR_FROM_SECRET: Final = 30
VIR_FROM_CPU: Final = 31
VIR_FROM_XENAPI: Final = 32
VIR_FROM_NWFILTER: Final = 33
VIR_FROM_HOOK: Final = 34
VIR_FROM_DOMAIN_SNAPSHOT: Final = 35
VIR_FROM_AUDIT: Final = 36
VIR_FROM_SYSINFO: Final = 37
VIR_FROM_STREAMS: Final = 38
VIR_FROM_VMWARE: Final = 39
VIR_FROM_EVENT: Final = 40
VIR_FROM_LIBXL: Final = 41
VIR_FROM_LOCKING: Final = 42
VIR_FROM_HYPERV: Final = 43
VIR_FROM_CAPABILITIES: Final = 44
VIR_FROM_URI: Final = 45
VIR_FROM_AUTH: Final = 46
VIR_FROM_DBUS: Final = 47
VIR_FROM_PARALLELS: Final = 48
VIR_FROM_DEVICE: Final = 49
VIR_FROM_SSH: Final = 50
VIR_FROM_LOCKSPACE: Final = 51
VIR_FROM_INITCTL: Final = 52
VIR_FROM_IDENTITY: Final = 53
VIR_FROM_CGROUP: Final = 54
VIR_FROM_ACCESS: Final = 55
VIR_FROM_SYSTEMD: Final = 56
VIR_FROM_BHYVE: Final = 57
VIR_FROM_CRYPTO: Final = 58
VIR_FROM_FIREWALL: Final = 59
VIR_FROM_POLKIT: Final = 60
VIR_FROM_THREAD: Final = 61
VIR_FROM_ADMIN: Final = 62
VIR_FROM_LOGGING: Final = 63
VIR_FROM_XENXL: Final = 64
VIR_FROM_PERF: Final = 65
VIR_FROM_LIBSSH: Final = 66
VIR_FROM_RESCTRL: Final = 67
VIR_FROM_FIREWALLD: Final = 68
VIR_FROM_DOMAIN_CHECKPOINT: Final = 69
VIR_FROM_TPM: Final = 70
VIR_FROM_BPF: Final = 71
VIR_FROM_CH: Final = 72

from typing import List, final

libvirtError = MinivirtError

@final
class Connection:
    @property
    def errors(self) -> Errors: ...
    def uri(self) -> str: ...
    def close(self) -> int: ...
    def lookup_by_id(self, id: int) -> Domain: ...
    def lookup_by_name(self, name: str) -> Domain: ...
    def lookup_by_uuid(self, uuid: str) -> Domain: ...
    def network_lookup_by_name(self, name: str) -> Network: ...
    def network_lookup_by_uuid(self, uuid: str) -> Network: ...
    def list_domains(self, flags: int = 0) -> List[Domain]: ...
    def list_networks(self, flags: int = 0) -> List[Network]: ...
    def define_xml(self, xml: str) -> Domain: ...
    def create_xml(self, xml: str, flags: int = 0) -> Domain: ...
    def network_define_xml(self, xml: str) -> Network: ...
    def restore(self, path: str) -> int: ...
    def domain_event_register(self, callback: Callable[[Connection, Domain, int], object]) -> int: ...
    def domain_event_deregister(self, id: int) -> None: ...
    def run_events(self, seconds: float = 0.0) -> int: ...
    def virConnGetLastError(self) -> Optional[_Err]: ...
    def virConnResetLastError(self) -> None: ...
    getURI = uri
    lookupByID = lookup_by_id
    lookupByName = lookup_by_name
    lookupByUUIDString = lookup_by_uuid
    networkLookupByName = network_lookup_by_name
    networkLookupByUUIDString = network_lookup_by_uuid
    listAllDomains = list_domains
    listAllNetworks = list_networks
    defineXML = define_xml
    createXML = create_xml
    networkDefineXML = network_define_xml

@final
class Domain:
    def name(self) -> str: ...
    def uuid(self) -> str: ...
    def id(self) -> int: ...
    def is_active(self) -> bool: ...
    def create(self) -> int: ...
    def shutdown(self) -> int: ...
    def destroy(self) -> int: ...
    def undefine(self) -> int: ...
    def info(self) -> List[int]: ...
    def xml(self, flags: int = 0) -> str: ...
    def rename(self, name: str, flags: int = 0) -> int: ...
    def save(self, path: str) -> int: ...
    def abort_job(self) -> int: ...
    ID = id
    UUIDString = uuid
    XMLDesc = xml
    abortJob = abort_job
    isActive = is_active

@final
class Network:
    def name(self) -> str: ...
    def uuid(self) -> str: ...
    def is_active(self) -> bool: ...
    UUIDString = uuid
    isActive = is_active

@final
class AsyncConnection:
    def __new__(cls, connection: Connection) -> AsyncConnection: ...
    @staticmethod
    async def open(uri: str) -> AsyncConnection: ...
    async def lookup_by_name(self, name: str) -> Domain: ...
    async def define_all(self, documents: List[str]) -> List[Domain]: ...
    async def start_all(self) -> int: ...

virConnect = Connection
virDomain = Domain
virNetwork = Network

def open(uri: Optional[str] = None) -> Connection: ...
def open_read_only(uri: Optional[str] = None) -> Connection: ...

openReadOnly = open_read_only
