"The errors of minivirt.\n\nMade from the list in its source: change that instead.\n"

import enum
from typing import Dict, NamedTuple, Optional


class Level(enum.IntEnum):
    """How bad an error is."""

    NONE = 0
    WARNING = 1
    ERROR = 2


class CodeInfo(NamedTuple):
    """What the list says of a code."""

    number: int
    name: str
    symbol: str
    message: str
    detail_form: str
    level: Level
    journal_message_id: str
    docs: str = ""
    since: Optional[str] = None
    deprecated: Optional[str] = None
    help: Optional[str] = None
    explain: Optional[str] = None
    category: Optional[str] = None
    errno: Optional[str] = None
    http_status: Optional[int] = None
    retry: Optional[str] = None
    log_level: Optional[str] = None


class DomainInfo(NamedTuple):
    """What the list says of a domain."""

    number: int
    name: str
    symbol: str
    title: str
    docs: str = ""
    since: Optional[str] = None
    deprecated: Optional[str] = None
    help: Optional[str] = None


class RetiredInfo(NamedTuple):
    """What the list says of a row that is no longer."""

    number: int
    name: str
    symbol: str
    since: str
    why: str
    instead: Optional[int] = None
    docs: str = ""


_CODES: Dict[int, CodeInfo] = {
    1: CodeInfo(number=1, name="InternalError", symbol="VIR_ERR_INTERNAL_ERROR", message="internal error", detail_form="internal error: {}", level=Level.ERROR, journal_message_id="1c74acd9ea4f5c0fab1d022b5a507b50", docs="A defect in the library, or a failure whose cause it cannot tell.", since="0.1.0", category="internal", http_status=500, retry="never", log_level="error"),
    2: CodeInfo(number=2, name="NoMemory", symbol="VIR_ERR_NO_MEMORY", message="not enough memory", detail_form="not enough memory: {}", level=Level.ERROR, journal_message_id="16171ac696165e779cf5768384dc018a", docs="Memory could not be allocated.", since="0.1.0", category="resource_exhausted", errno="ENOMEM", http_status=503, retry="backoff", log_level="error"),
    3: CodeInfo(number=3, name="NoSupport", symbol="VIR_ERR_NO_SUPPORT", message="the driver lacks this function", detail_form="the driver lacks this function: {}", level=Level.ERROR, journal_message_id="4c10154bf6125746bd078b2a9224e52a", docs="The connection's driver has no such function.", since="0.1.0", category="unimplemented", errno="ENOTSUP", http_status=501, retry="never"),
    4: CodeInfo(number=4, name="UnknownHost", symbol="VIR_ERR_UNKNOWN_HOST", message="host cannot be found", detail_form="host cannot be found: {}", level=Level.ERROR, journal_message_id="7d331cc106ed538eaa00efb0ce15e0ad", docs="A host name led nowhere.", since="0.1.0", category="unavailable", errno="EHOSTUNREACH", http_status=502, retry="backoff"),
    5: CodeInfo(number=5, name="NoConnect", symbol="VIR_ERR_NO_CONNECT", message="no driver for this connection", detail_form="no driver for this connection: {}", level=Level.ERROR, journal_message_id="39466801e7fa590c82bec41c6e776666", docs="No driver takes the URI.", since="0.1.0", help="Name the node as test:///default, or as test:///path/node.xml for a node of your own.", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    6: CodeInfo(number=6, name="InvalidConn", symbol="VIR_ERR_INVALID_CONN", message="the connection is not usable", detail_form="the connection is not usable: {}", level=Level.ERROR, journal_message_id="fb18755ee58b582189453089ff182bb1", docs="The connection is closed, or is none.", since="0.1.0", help="Open another connection: a closed one stays closed.", category="failed_precondition", errno="EBADF", http_status=400, retry="never"),
    7: CodeInfo(number=7, name="InvalidDomain", symbol="VIR_ERR_INVALID_DOMAIN", message="the domain object is not usable", detail_form="the domain object is not usable: {}", level=Level.ERROR, journal_message_id="25576da63daf53c6a0836d838581e782", docs="The domain object is not one of this library.", since="0.1.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    8: CodeInfo(number=8, name="InvalidArg", symbol="VIR_ERR_INVALID_ARG", message="unsuitable argument", detail_form="unsuitable argument: {}", level=Level.ERROR, journal_message_id="a4ad5bbe2019500fb7146b462c6e44b5", docs="An argument that the function cannot take.", since="0.1.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    9: CodeInfo(number=9, name="OperationFailed", symbol="VIR_ERR_OPERATION_FAILED", message="the operation did not succeed", detail_form="the operation did not succeed: {}", level=Level.ERROR, journal_message_id="306f54b3a34950069a5d1e8c854bcdaf", docs="A command was understood and could not be carried out.", since="0.1.0", category="unknown", http_status=500),
    10: CodeInfo(number=10, name="GetFailed", symbol="VIR_ERR_GET_FAILED", message="HTTP GET failed", detail_form="HTTP GET failed: {}", level=Level.ERROR, journal_message_id="34923ed431de557084beea27c256de5c", docs="An HTTP GET request was answered with a failure.", since="0.1.0"),
    11: CodeInfo(number=11, name="PostFailed", symbol="VIR_ERR_POST_FAILED", message="HTTP POST failed", detail_form="HTTP POST failed: {}", level=Level.ERROR, journal_message_id="898e0e285eea5c95b29e6277f446a857", docs="An HTTP POST request was answered with a failure.", since="0.1.0"),
    12: CodeInfo(number=12, name="HttpError", symbol="VIR_ERR_HTTP_ERROR", message="unexpected HTTP status", detail_form="unexpected HTTP status: {}", level=Level.ERROR, journal_message_id="3f4cea765c9757e68494acea2799f893", docs="An HTTP answer carried an unexpected status.", since="0.1.0"),
    13: CodeInfo(number=13, name="SexprSerial", symbol="VIR_ERR_SEXPR_SERIAL", message="cannot write S-expression", detail_form="cannot write S-expression: {}", level=Level.ERROR, journal_message_id="f1568c5c7bf1566ab0a8556724beafa5", docs="An S-expression could not be written out.", since="0.1.0"),
    14: CodeInfo(number=14, name="NoXen", symbol="VIR_ERR_NO_XEN", message="Xen cannot be reached", detail_form="Xen cannot be reached: {}", level=Level.ERROR, journal_message_id="4b45522b1fe952e59a3c0ed30afb89a6", docs="The Xen hypervisor's control interface is missing.", since="0.1.0"),
    15: CodeInfo(number=15, name="XenCall", symbol="VIR_ERR_XEN_CALL", message="Xen hypercall failed", detail_form="Xen hypercall failed: {}", level=Level.ERROR, journal_message_id="a5eecb281e9a540091bea446c3d2e570", docs="A hypercall to Xen was refused.", since="0.1.0"),
    16: CodeInfo(number=16, name="OsType", symbol="VIR_ERR_OS_TYPE", message="operating system type not recognised", detail_form="operating system type not recognised: {}", level=Level.ERROR, journal_message_id="8a934fbceec55be1ba05cdee1d3d7c1a", docs="The operating system type is none that is known.", since="0.1.0"),
    17: CodeInfo(number=17, name="NoKernel", symbol="VIR_ERR_NO_KERNEL", message="kernel not given", detail_form="kernel not given: {}", level=Level.ERROR, journal_message_id="aa4e54d743fe5bfd9186844f3e3eeb51", docs="A description lacks the kernel to boot.", since="0.1.0"),
    18: CodeInfo(number=18, name="NoRoot", symbol="VIR_ERR_NO_ROOT", message="root device not given", detail_form="root device not given: {}", level=Level.ERROR, journal_message_id="6dea876026de51749506f8f29113cbc4", docs="A description lacks the root device.", since="0.1.0"),
    19: CodeInfo(number=19, name="NoSource", symbol="VIR_ERR_NO_SOURCE", message="device source not given", detail_form="device source not given: {}", level=Level.ERROR, journal_message_id="a624baed1606532b8337a0be8e011112", docs="A device's description lacks its source.", since="0.1.0"),
    20: CodeInfo(number=20, name="NoTarget", symbol="VIR_ERR_NO_TARGET", message="device target not given", detail_form="device target not given: {}", level=Level.ERROR, journal_message_id="7d0e36e063ce57f488329cb049b6c0ff", docs="A device's description lacks its target.", since="0.1.0"),
    21: CodeInfo(number=21, name="NoName", symbol="VIR_ERR_NO_NAME", message="name not given", detail_form="name not given: {}", level=Level.ERROR, journal_message_id="ae7bd30ce1fc5f939daf1f7eca4cdb37", docs="A description lacks the name.", since="0.1.0", help="Put a `<name>` into the description.", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    22: CodeInfo(number=22, name="NoOs", symbol="VIR_ERR_NO_OS", message="operating system not given", detail_form="operating system not given: {}", level=Level.ERROR, journal_message_id="d78374fcb69351d98bebb1fad1ed306d", docs="A description lacks the operating system.", since="0.1.0"),
    23: CodeInfo(number=23, name="NoDevice", symbol="VIR_ERR_NO_DEVICE", message="device not given", detail_form="device not given: {}", level=Level.ERROR, journal_message_id="29324e8d96ff5225a47524bc60ca7469", docs="A description lacks a device.", since="0.1.0"),
    24: CodeInfo(number=24, name="NoXenstore", symbol="VIR_ERR_NO_XENSTORE", message="Xen store cannot be reached", detail_form="Xen store cannot be reached: {}", level=Level.ERROR, journal_message_id="b88f2ede4b2e589ca27b9ab6151ee06a", docs="The Xen store cannot be opened.", since="0.1.0"),
    25: CodeInfo(number=25, name="DriverFull", symbol="VIR_ERR_DRIVER_FULL", message="no room for another driver", detail_form="no room for another driver: {}", level=Level.ERROR, journal_message_id="811d39d6264a5955a9ef5f767daad97d", docs="Too many drivers have registered.", since="0.1.0"),
    26: CodeInfo(number=26, name="CallFailed", symbol="VIR_ERR_CALL_FAILED", message="driver call failed", detail_form="driver call failed: {}", level=Level.ERROR, journal_message_id="b9265a7738ac5d04a8de0e5a411bfb06", docs="A driver has the function, and it failed.", since="0.1.0"),
    27: CodeInfo(number=27, name="XmlError", symbol="VIR_ERR_XML_ERROR", message="unsuitable XML", detail_form="unsuitable XML: {}", level=Level.ERROR, journal_message_id="c6f8409205ed5e28927b86e80f761204", docs="A well-formed document that does not describe what it should.", since="0.1.1", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    28: CodeInfo(number=28, name="DomExist", symbol="VIR_ERR_DOM_EXIST", message="this domain exists already", detail_form="domain {} exists already", level=Level.ERROR, journal_message_id="89d0abe7d7af5bedb07d608e00973aef", docs="Another domain has that name or UUID.", since="0.1.1", help="Take another name and another UUID, or undefine the domain that has them.", category="already_exists", errno="EEXIST", http_status=409, retry="never"),
    29: CodeInfo(number=29, name="OperationDenied", symbol="VIR_ERR_OPERATION_DENIED", message="operation not allowed here", detail_form="operation not allowed here: {}", level=Level.ERROR, journal_message_id="c3737f6ec39c5c6db635ad4842f3d914", docs="The connection may read only.", since="0.1.4", help="Open the connection for writing: with Connection::open, or without --readonly.", category="permission_denied", errno="EPERM", http_status=403, retry="never"),
    30: CodeInfo(number=30, name="OpenFailed", symbol="VIR_ERR_OPEN_FAILED", message="cannot open configuration", detail_form="cannot open configuration: {}", level=Level.ERROR, journal_message_id="fea818093341571c8bf63e098cebd7a4", docs="A configuration file could not be opened.", since="0.1.6"),
    31: CodeInfo(number=31, name="ReadFailed", symbol="VIR_ERR_READ_FAILED", message="cannot read configuration", detail_form="cannot read configuration: {}", level=Level.ERROR, journal_message_id="55c4e1ea05755d449928d1b25fbe798f", docs="A configuration file could not be read.", since="0.1.6"),
    32: CodeInfo(number=32, name="ParseFailed", symbol="VIR_ERR_PARSE_FAILED", message="cannot parse configuration", detail_form="cannot parse configuration: {}", level=Level.ERROR, journal_message_id="b4eacb10b7115d1eb64d4a367a2ba881", docs="A configuration file could not be understood.", since="0.1.6"),
    33: CodeInfo(number=33, name="ConfSyntax", symbol="VIR_ERR_CONF_SYNTAX", message="configuration syntax is wrong", detail_form="configuration syntax is wrong: {}", level=Level.ERROR, journal_message_id="8f78350ae55f586d9057505cd4d6937b", docs="A configuration file breaks its grammar.", since="0.1.6"),
    34: CodeInfo(number=34, name="WriteFailed", symbol="VIR_ERR_WRITE_FAILED", message="cannot write configuration", detail_form="cannot write configuration: {}", level=Level.ERROR, journal_message_id="c797036e4b9c5522877da13d03d20dc9", docs="A configuration file could not be written.", since="0.1.6"),
    35: CodeInfo(number=35, name="XmlDetail", symbol="VIR_ERR_XML_DETAIL", message="malformed XML", detail_form="{}", level=Level.ERROR, journal_message_id="cff247d38d0951378fd5fe39c5ed7f43", docs="A document that is not well-formed; `int1` is the line.", since="0.1.9", help="Look at the line of the document that int1 names.", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    36: CodeInfo(number=36, name="InvalidNetwork", symbol="VIR_ERR_INVALID_NETWORK", message="the network object is not usable", detail_form="the network object is not usable: {}", level=Level.ERROR, journal_message_id="cf57b9c8b26d5aeb96abacf2026b677e", docs="The network object is not one of this library.", since="0.2.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    37: CodeInfo(number=37, name="NetworkExist", symbol="VIR_ERR_NETWORK_EXIST", message="this network exists already", detail_form="network {} exists already", level=Level.ERROR, journal_message_id="a05af57512b15ff686ab99031953ee1f", docs="Another network has that name or UUID.", since="0.2.0", help="Take another name and another UUID, or undefine the network that has them.", category="already_exists", errno="EEXIST", http_status=409, retry="never"),
    38: CodeInfo(number=38, name="SystemError", symbol="VIR_ERR_SYSTEM_ERROR", message="the system refused", detail_form="{}", level=Level.ERROR, journal_message_id="f61d1bcaeb65580182fddb8cc7d6ca49", docs="The operating system refused; `int1` is errno.", since="0.2.1", explain="# VIR_ERR_SYSTEM_ERROR\n\nThe operating system refused something that the library asked of it, such as to read or to write a file.\n\n- `int1` is the system's own number for it (errno), such as 2 where there is no such file.\n- The message names the file and ends with what the system says.\n- The error's `source()` is the `std::io::Error` itself.\n\nWhether trying again helps depends on that number. A missing directory stays missing until somebody makes it; a disk that\nis full may have room later.\n", category="unknown", http_status=500, log_level="error"),
    39: CodeInfo(number=39, name="Rpc", symbol="VIR_ERR_RPC", message="remote call failed", detail_form="remote call failed: {}", level=Level.ERROR, journal_message_id="e276789632115050a62364f91a1bae54", docs="The remote protocol was violated.", since="0.2.3", category="unavailable", http_status=502, retry="backoff", log_level="warn"),
    40: CodeInfo(number=40, name="GnutlsError", symbol="VIR_ERR_GNUTLS_ERROR", message="TLS failure", detail_form="TLS failure: {}", level=Level.ERROR, journal_message_id="4426958a641959f9ae34195193e3ce11", docs="The TLS layer failed.", since="0.2.3"),
    41: CodeInfo(number=41, name="WarnNoNetwork", symbol="VIR_WAR_NO_NETWORK", message="no network driver", detail_form="no network driver: {}", level=Level.WARNING, journal_message_id="45ea8b6015f852d59d01fc93e28e2572", docs="The network driver could not be started.", since="0.2.3", category="unavailable", log_level="warn"),
    42: CodeInfo(number=42, name="NoDomain", symbol="VIR_ERR_NO_DOMAIN", message="no such domain", detail_form="no such domain: {}", level=Level.ERROR, journal_message_id="079daebc21775ec9ad5f87e8779d8c27", docs="No domain has that name, number or UUID.", since="0.3.0", help="See which domains there are: minivirt list, or Connection::list_domains.", explain="# VIR_ERR_NO_DOMAIN\n\nA domain was looked up, or an operation was tried on one that was looked up before, and the node has none of that name,\nnumber or UUID.\n\n- Names are compared letter by letter: `Test` is not `test`.\n- A domain has a number only while it runs, and another one each time it is started. Keep its name or its UUID instead.\n- A transient domain, one that was created and never defined, is gone as soon as it stops. A `Domain` that you still hold\n  then fails with this code whatever you ask of it.\n- A persistent domain is gone once it is both stopped and undefined.\n- Each connection to `test:///default` is a node of its own: what one of them defines, the others do not have.\n\n```console\n$ minivirt dominfo nope\nminivirt: Test Driver error : no such domain: no domain with name 'nope'\n```\n", category="not_found", errno="ENOENT", http_status=404, retry="never", log_level="debug"),
    43: CodeInfo(number=43, name="NoNetwork", symbol="VIR_ERR_NO_NETWORK", message="no such network", detail_form="no such network: {}", level=Level.ERROR, journal_message_id="da432262429059ed8759e44bf091f675", docs="No network has that name or UUID.", since="0.3.0", help="See which networks there are: minivirt net-list, or Connection::list_networks.", category="not_found", errno="ENOENT", http_status=404, retry="never", log_level="debug"),
    44: CodeInfo(number=44, name="InvalidMac", symbol="VIR_ERR_INVALID_MAC", message="unsuitable MAC address", detail_form="unsuitable MAC address: {}", level=Level.ERROR, journal_message_id="bfcdac77659e521482ed1f18460834de", docs="A hardware address is not one.", since="0.3.1", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    45: CodeInfo(number=45, name="AuthFailed", symbol="VIR_ERR_AUTH_FAILED", message="authentication refused", detail_form="authentication refused: {}", level=Level.ERROR, journal_message_id="2049b5b664ce5c0b90b299fea89265a9", docs="The caller's credentials were refused.", since="0.4.1", category="unauthenticated", errno="EACCES", http_status=401, retry="never"),
    46: CodeInfo(number=46, name="InvalidStoragePool", symbol="VIR_ERR_INVALID_STORAGE_POOL", message="the storage pool object is not usable", detail_form="the storage pool object is not usable: {}", level=Level.ERROR, journal_message_id="6ecf91eb76975f1781c2de499c62beb0", docs="The storage pool object is not one of this library.", since="0.4.1", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    47: CodeInfo(number=47, name="InvalidStorageVol", symbol="VIR_ERR_INVALID_STORAGE_VOL", message="the storage volume object is not usable", detail_form="the storage volume object is not usable: {}", level=Level.ERROR, journal_message_id="ca6c7d6612505138bc73bdf1c0f8c4b3", docs="The storage volume object is not one of this library.", since="0.4.1", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    48: CodeInfo(number=48, name="WarnNoStorage", symbol="VIR_WAR_NO_STORAGE", message="no storage driver", detail_form="no storage driver: {}", level=Level.WARNING, journal_message_id="3ecb349ce898542a8a2b9e1be1d8571f", docs="The storage driver could not be started.", since="0.4.1", category="unavailable", log_level="warn"),
    49: CodeInfo(number=49, name="NoStoragePool", symbol="VIR_ERR_NO_STORAGE_POOL", message="no such storage pool", detail_form="no such storage pool: {}", level=Level.ERROR, journal_message_id="25634d197a2558d9a86554ba453aaa9f", docs="No storage pool has that name or UUID.", since="0.4.1", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    50: CodeInfo(number=50, name="NoStorageVol", symbol="VIR_ERR_NO_STORAGE_VOL", message="no such storage volume", detail_form="no such storage volume: {}", level=Level.ERROR, journal_message_id="5d1babaa2bc956efa6de740b10fa9df6", docs="No storage volume has that name, key or path.", since="0.4.1", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    51: CodeInfo(number=51, name="WarnNoNode", symbol="VIR_WAR_NO_NODE", message="no node device driver", detail_form="no node device driver: {}", level=Level.WARNING, journal_message_id="efbbe0c88ad15af6aa535bc022842741", docs="The node device driver could not be started.", since="0.5.0", category="unavailable", log_level="warn"),
    52: CodeInfo(number=52, name="InvalidNodeDevice", symbol="VIR_ERR_INVALID_NODE_DEVICE", message="the node device object is not usable", detail_form="the node device object is not usable: {}", level=Level.ERROR, journal_message_id="2b949b22b96452abb489e2184e230c06", docs="The node device object is not one of this library.", since="0.5.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    53: CodeInfo(number=53, name="NoNodeDevice", symbol="VIR_ERR_NO_NODE_DEVICE", message="no such node device", detail_form="no such node device: {}", level=Level.ERROR, journal_message_id="4548d40e997b55af966fb5388e46e742", docs="No node device has that name.", since="0.5.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    54: CodeInfo(number=54, name="NoSecurityModel", symbol="VIR_ERR_NO_SECURITY_MODEL", message="no such security model", detail_form="no such security model: {}", level=Level.ERROR, journal_message_id="32c3fe08c2e25b7c829900ad08e24189", docs="No security model has that name.", since="0.6.1", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    55: CodeInfo(number=55, name="OperationInvalid", symbol="VIR_ERR_OPERATION_INVALID", message="operation not possible now", detail_form="operation not possible now: {}", level=Level.ERROR, journal_message_id="372de8ec27515a8992cc626b575090d1", docs="The object's state does not permit the operation.", since="0.6.4", explain="# VIR_ERR_OPERATION_INVALID\n\nThe library can do this and the caller may, but not while the object is in the state that it is in.\n\n| operation | what it needs |\n|---|---|\n| `destroy`, `save` | a domain that runs |\n| `create_xml`, `restore` | a domain of that name that does not run |\n| `rename` | a domain that does not run, and a name that is free |\n\nAsk `Domain::info` for the state, bring the domain into the one that is needed, and try again. The state may have changed\nsince you asked, as other threads may use the same connection: be ready for this code all the same.\n\nlibvirt's test driver, and so this one, says `VIR_ERR_INTERNAL_ERROR` where a domain that runs is started.\n", category="failed_precondition", errno="EINVAL", http_status=409, retry="never"),
    56: CodeInfo(number=56, name="WarnNoInterface", symbol="VIR_WAR_NO_INTERFACE", message="no interface driver", detail_form="no interface driver: {}", level=Level.WARNING, journal_message_id="1885d12a8d5a5a99b24bbd461c7f3795", docs="The interface driver could not be started.", since="0.6.4", category="unavailable", log_level="warn"),
    57: CodeInfo(number=57, name="NoInterface", symbol="VIR_ERR_NO_INTERFACE", message="no such interface", detail_form="no such interface: {}", level=Level.ERROR, journal_message_id="e7661c988112524497cbe35925cff7ac", docs="No host interface has that name or address.", since="0.6.4", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    58: CodeInfo(number=58, name="InvalidInterface", symbol="VIR_ERR_INVALID_INTERFACE", message="the interface object is not usable", detail_form="the interface object is not usable: {}", level=Level.ERROR, journal_message_id="aadd7c753c0b5efd98743be093be1e4d", docs="The interface object is not one of this library.", since="0.6.4", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    59: CodeInfo(number=59, name="MultipleInterfaces", symbol="VIR_ERR_MULTIPLE_INTERFACES", message="more than one interface matches", detail_form="more than one interface matches: {}", level=Level.ERROR, journal_message_id="b0c1bbb53c5850ad8d22f8dfd3bd9217", docs="A look-up that should give one interface gave several.", since="0.7.0"),
    60: CodeInfo(number=60, name="WarnNoNwfilter", symbol="VIR_WAR_NO_NWFILTER", message="no network filter driver", detail_form="no network filter driver: {}", level=Level.WARNING, journal_message_id="b33d254af0655fbba8a4bac8ec8cdb8b", docs="The network filter driver could not be started.", since="0.8.0", category="unavailable", log_level="warn"),
    61: CodeInfo(number=61, name="InvalidNwfilter", symbol="VIR_ERR_INVALID_NWFILTER", message="the network filter object is not usable", detail_form="the network filter object is not usable: {}", level=Level.ERROR, journal_message_id="337226d7bae35c8e82525fb809fe8da8", docs="The network filter object is not one of this library.", since="0.8.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    62: CodeInfo(number=62, name="NoNwfilter", symbol="VIR_ERR_NO_NWFILTER", message="no such network filter", detail_form="no such network filter: {}", level=Level.ERROR, journal_message_id="46c50ab8f06750a0b49d403bc88a455d", docs="No network filter has that name or UUID.", since="0.8.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    63: CodeInfo(number=63, name="BuildFirewall", symbol="VIR_ERR_BUILD_FIREWALL", message="cannot build firewall rules", detail_form="cannot build firewall rules: {}", level=Level.ERROR, journal_message_id="5a5ae63b7e3e5d68952f035dcdb0327f", docs="Firewall rules could not be put together.", since="0.8.0"),
    64: CodeInfo(number=64, name="WarnNoSecret", symbol="VIR_WAR_NO_SECRET", message="no secrets driver", detail_form="no secrets driver: {}", level=Level.WARNING, journal_message_id="e5608f43eead5770984f62e34a249050", docs="The secrets driver could not be started.", since="0.7.1", category="unavailable", log_level="warn"),
    65: CodeInfo(number=65, name="InvalidSecret", symbol="VIR_ERR_INVALID_SECRET", message="the secret object is not usable", detail_form="the secret object is not usable: {}", level=Level.ERROR, journal_message_id="de56471bfca25be5b6533c4b9ffba278", docs="The secret object is not one of this library.", since="0.7.1", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    66: CodeInfo(number=66, name="NoSecret", symbol="VIR_ERR_NO_SECRET", message="no such secret", detail_form="no such secret: {}", level=Level.ERROR, journal_message_id="a75f1c6153215b2f8e33ef9c73bf00d9", docs="No secret has that UUID or usage.", since="0.7.1", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    67: CodeInfo(number=67, name="ConfigUnsupported", symbol="VIR_ERR_CONFIG_UNSUPPORTED", message="configuration not supported", detail_form="configuration not supported: {}", level=Level.ERROR, journal_message_id="94bb9b74ed115a078c9ba0edaf7bf3a1", docs="A valid description asks for what the driver cannot do.", since="0.7.3", category="unimplemented", errno="ENOTSUP", http_status=501, retry="never"),
    68: CodeInfo(number=68, name="OperationTimeout", symbol="VIR_ERR_OPERATION_TIMEOUT", message="operation timed out", detail_form="operation timed out: {}", level=Level.ERROR, journal_message_id="e6eaf8123c3f534a83e13e7c192bcd5f", docs="The operation took longer than it was given.", since="0.7.3", help="Give the operation more time, or find out what keeps it.", category="deadline_exceeded", errno="ETIMEDOUT", http_status=504, retry="backoff", log_level="warn"),
    69: CodeInfo(number=69, name="MigratePersistFailed", symbol="VIR_ERR_MIGRATE_PERSIST_FAILED", message="migrated domain not made permanent", detail_form="migrated domain not made permanent: {}", level=Level.ERROR, journal_message_id="719a278fd9375ab792c5e627e60865ef", docs="A domain arrived by migration and could not be made permanent.", since="0.7.3"),
    70: CodeInfo(number=70, name="HookScriptFailed", symbol="VIR_ERR_HOOK_SCRIPT_FAILED", message="hook script failed", detail_form="hook script failed: {}", level=Level.ERROR, journal_message_id="e4c42aa7ab5c56e5a5916694c85bfac5", docs="A hook script ended with a failure.", since="0.8.0"),
    71: CodeInfo(number=71, name="InvalidDomainSnapshot", symbol="VIR_ERR_INVALID_DOMAIN_SNAPSHOT", message="the snapshot object is not usable", detail_form="the snapshot object is not usable: {}", level=Level.ERROR, journal_message_id="d02a1cbb4b0555fa924b67d68ab44189", docs="The snapshot object is not one of this library.", since="0.8.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    72: CodeInfo(number=72, name="NoDomainSnapshot", symbol="VIR_ERR_NO_DOMAIN_SNAPSHOT", message="no such snapshot", detail_form="no such snapshot: {}", level=Level.ERROR, journal_message_id="40ee2e9b361d5daf8ffbeaa121216eab", docs="The domain has no snapshot of that name.", since="0.8.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    73: CodeInfo(number=73, name="InvalidStream", symbol="VIR_ERR_INVALID_STREAM", message="the stream object is not usable", detail_form="the stream object is not usable: {}", level=Level.ERROR, journal_message_id="81711f87cae154dcbab500dfeea4cdbc", docs="The stream object is not one of this library.", since="0.9.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    74: CodeInfo(number=74, name="ArgumentUnsupported", symbol="VIR_ERR_ARGUMENT_UNSUPPORTED", message="argument not supported", detail_form="argument not supported: {}", level=Level.ERROR, journal_message_id="c1e2a790cace5917b065d5a12ba1a19b", docs="The driver knows the function, not that argument.", since="0.9.4", category="unimplemented", errno="ENOTSUP", http_status=501, retry="never"),
    75: CodeInfo(number=75, name="StorageProbeFailed", symbol="VIR_ERR_STORAGE_PROBE_FAILED", message="cannot probe storage", detail_form="cannot probe storage: {}", level=Level.ERROR, journal_message_id="e9a14f617c695f3e8ec24ab757417f5a", docs="What a volume holds could not be found out.", since="0.9.5"),
    76: CodeInfo(number=76, name="StoragePoolBuilt", symbol="VIR_ERR_STORAGE_POOL_BUILT", message="storage pool built already", detail_form="storage pool built already: {}", level=Level.ERROR, journal_message_id="3830d83321e158d4837c8984ed3fbdf0", docs="The storage pool has been built before.", since="0.9.5"),
    77: CodeInfo(number=77, name="SnapshotRevertRisky", symbol="VIR_ERR_SNAPSHOT_REVERT_RISKY", message="going back could lose data", detail_form="going back could lose data: {}", level=Level.ERROR, journal_message_id="8828b3f2487858baa11807e19e1c19e5", docs="Going back to the snapshot could lose data and was not forced.", since="0.9.7", category="failed_precondition", http_status=409, retry="never"),
    78: CodeInfo(number=78, name="OperationAborted", symbol="VIR_ERR_OPERATION_ABORTED", message="operation stopped", detail_form="operation stopped: {}", level=Level.ERROR, journal_message_id="3709b3ee83f553958bd1180386de7dbc", docs="Somebody stopped the operation before its end.", since="0.9.9", category="cancelled", errno="ECANCELED"),
    79: CodeInfo(number=79, name="AuthCancelled", symbol="VIR_ERR_AUTH_CANCELLED", message="authentication given up", detail_form="authentication given up: {}", level=Level.ERROR, journal_message_id="0da7a05e5ab7504c980e6f95bac1d084", docs="The user gave up signing in.", since="0.9.10", category="cancelled", errno="ECANCELED", http_status=401),
    80: CodeInfo(number=80, name="NoDomainMetadata", symbol="VIR_ERR_NO_DOMAIN_METADATA", message="no such domain metadata", detail_form="no such domain metadata: {}", level=Level.ERROR, journal_message_id="7907af7cec105758974e4e4a24fe82e7", docs="The domain has no such metadata.", since="0.9.10", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    81: CodeInfo(number=81, name="MigrateUnsafe", symbol="VIR_ERR_MIGRATE_UNSAFE", message="migration could lose data", detail_form="migration could lose data: {}", level=Level.ERROR, journal_message_id="1a267648328d5164ab194b1ddcfc0c04", docs="Migration could corrupt data and was not forced.", since="0.9.11", category="failed_precondition", http_status=409, retry="never"),
    82: CodeInfo(number=82, name="Overflow", symbol="VIR_ERR_OVERFLOW", message="number too large", detail_form="number too large: {}", level=Level.ERROR, journal_message_id="48e46352f1b454b984b42191309000e8", docs="A number does not fit.", since="0.9.11", category="out_of_range", errno="EOVERFLOW", http_status=400, retry="never"),
    83: CodeInfo(number=83, name="BlockCopyActive", symbol="VIR_ERR_BLOCK_COPY_ACTIVE", message="block copy is under way", detail_form="block copy is under way: {}", level=Level.ERROR, journal_message_id="4861ea64aca35f0fa566db9a8bcdd521", docs="The disk is being copied.", since="0.9.12", category="failed_precondition", errno="EBUSY", http_status=409, retry="backoff"),
    84: CodeInfo(number=84, name="OperationUnsupported", symbol="VIR_ERR_OPERATION_UNSUPPORTED", message="operation not supported", detail_form="operation not supported: {}", level=Level.ERROR, journal_message_id="777b11120a0457c09b873018512d8bf2", docs="The driver has the function, not for this object.", since="0.10.0", category="unimplemented", errno="ENOTSUP", http_status=501, retry="never"),
    85: CodeInfo(number=85, name="Ssh", symbol="VIR_ERR_SSH", message="SSH failure", detail_form="SSH failure: {}", level=Level.ERROR, journal_message_id="98a3e021057e52c9852b4d8d953a9fc2", docs="The SSH connection failed.", since="0.10.0"),
    86: CodeInfo(number=86, name="AgentUnresponsive", symbol="VIR_ERR_AGENT_UNRESPONSIVE", message="guest agent silent", detail_form="guest agent silent: {}", level=Level.ERROR, journal_message_id="e361f781674e584099f116be23dcf37b", docs="The agent in the guest does not answer.", since="0.10.0", category="unavailable", errno="EAGAIN", http_status=503, retry="backoff"),
    87: CodeInfo(number=87, name="ResourceBusy", symbol="VIR_ERR_RESOURCE_BUSY", message="resource in use", detail_form="resource in use: {}", level=Level.ERROR, journal_message_id="1b70f43515595f10a2a44486fbfadd42", docs="Somebody else is using what was asked for.", since="1.0.0", category="unavailable", errno="EBUSY", http_status=503, retry="backoff"),
    88: CodeInfo(number=88, name="AccessDenied", symbol="VIR_ERR_ACCESS_DENIED", message="access refused", detail_form="access refused: {}", level=Level.ERROR, journal_message_id="89801fb35bb55e09bc1d909025154b1b", docs="The access rules forbid it.", since="1.1.0", category="permission_denied", errno="EACCES", http_status=403, retry="never"),
    89: CodeInfo(number=89, name="DbusService", symbol="VIR_ERR_DBUS_SERVICE", message="D-Bus service failure", detail_form="D-Bus service failure: {}", level=Level.ERROR, journal_message_id="49c241a13a1953d7a659293764dd6ffb", docs="A D-Bus service failed.", since="1.1.1"),
    90: CodeInfo(number=90, name="StorageVolExist", symbol="VIR_ERR_STORAGE_VOL_EXIST", message="this storage volume exists already", detail_form="storage volume {} exists already", level=Level.ERROR, journal_message_id="8ebf3f28f21056efb0839d18b3a2979f", docs="Another storage volume has that name.", since="1.1.4", category="already_exists", errno="EEXIST", http_status=409, retry="never"),
    91: CodeInfo(number=91, name="CpuIncompatible", symbol="VIR_ERR_CPU_INCOMPATIBLE", message="processor does not match", detail_form="processor does not match: {}", level=Level.ERROR, journal_message_id="3865066871035190a1e2c82b0682b4bb", docs="The host's processor cannot run the guest's.", since="1.2.6", category="failed_precondition", http_status=409, retry="never"),
    92: CodeInfo(number=92, name="XmlInvalidSchema", symbol="VIR_ERR_XML_INVALID_SCHEMA", message="XML breaks its schema", detail_form="XML breaks its schema: {}", level=Level.ERROR, journal_message_id="ef3aeee673df5b05902db4b39eec8b55", docs="A document breaks its schema.", since="1.2.12", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    93: CodeInfo(number=93, name="MigrateFinishOk", symbol="VIR_ERR_MIGRATE_FINISH_OK", message="migration succeeded after all", detail_form="migration succeeded after all: {}", level=Level.ERROR, journal_message_id="547693625d385c91a99a07b4f1551cd4", docs="Migration was reported failed, and the domain runs at its target.", since="1.2.18"),
    94: CodeInfo(number=94, name="AuthUnavailable", symbol="VIR_ERR_AUTH_UNAVAILABLE", message="authentication not available", detail_form="authentication not available: {}", level=Level.ERROR, journal_message_id="e3de0201a7c15af2ad6e9e5e8c0d4c98", docs="No way of signing in is left.", since="1.3.3", category="unauthenticated", errno="EACCES", http_status=401, retry="never"),
    95: CodeInfo(number=95, name="NoServer", symbol="VIR_ERR_NO_SERVER", message="no such server", detail_form="no such server: {}", level=Level.ERROR, journal_message_id="3a1f9253473f5a9489a88b1054a689a7", docs="The daemon has no server of that name.", since="1.3.3", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    96: CodeInfo(number=96, name="NoClient", symbol="VIR_ERR_NO_CLIENT", message="no such client", detail_form="no such client: {}", level=Level.ERROR, journal_message_id="c8f39695ed4457999ab9455952ca6f16", docs="The server has no client of that number.", since="1.3.5", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    97: CodeInfo(number=97, name="AgentUnsynced", symbol="VIR_ERR_AGENT_UNSYNCED", message="guest agent out of step", detail_form="guest agent out of step: {}", level=Level.ERROR, journal_message_id="b75b14f2e6f950efba0d0096fcc36756", docs="The guest agent answered another question.", since="2.3.0"),
    98: CodeInfo(number=98, name="Libssh", symbol="VIR_ERR_LIBSSH", message="libssh failure", detail_form="libssh failure: {}", level=Level.ERROR, journal_message_id="0eeca5df21225cedb7bc7173ea6b8c25", docs="The libssh transport failed.", since="2.5.0"),
    99: CodeInfo(number=99, name="DeviceMissing", symbol="VIR_ERR_DEVICE_MISSING", message="no such device", detail_form="no such device: {}", level=Level.ERROR, journal_message_id="03059e899f5958ae87bc7816b769a998", docs="The domain has no such device.", since="4.1.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    100: CodeInfo(number=100, name="InvalidNwfilterBinding", symbol="VIR_ERR_INVALID_NWFILTER_BINDING", message="the network filter binding object is not usable", detail_form="the network filter binding object is not usable: {}", level=Level.ERROR, journal_message_id="40d08a36989752e8a857b2e5db7e6c8f", docs="The filter binding object is not one of this library.", since="4.5.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    101: CodeInfo(number=101, name="NoNwfilterBinding", symbol="VIR_ERR_NO_NWFILTER_BINDING", message="no such network filter binding", detail_form="no such network filter binding: {}", level=Level.ERROR, journal_message_id="251170ba061e5933a3b5d59d124a9542", docs="No network filter is bound to that port.", since="4.5.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    102: CodeInfo(number=102, name="InvalidDomainCheckpoint", symbol="VIR_ERR_INVALID_DOMAIN_CHECKPOINT", message="the checkpoint object is not usable", detail_form="the checkpoint object is not usable: {}", level=Level.ERROR, journal_message_id="8bc484594e045816b8fea47b757065a3", docs="The checkpoint object is not one of this library.", since="5.2.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    103: CodeInfo(number=103, name="NoDomainCheckpoint", symbol="VIR_ERR_NO_DOMAIN_CHECKPOINT", message="no such checkpoint", detail_form="no such checkpoint: {}", level=Level.ERROR, journal_message_id="eeabf402994150d782f6d358cb0c7ac1", docs="The domain has no checkpoint of that name.", since="5.2.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    104: CodeInfo(number=104, name="NoDomainBackup", symbol="VIR_ERR_NO_DOMAIN_BACKUP", message="no backup under way", detail_form="no backup under way: {}", level=Level.ERROR, journal_message_id="aec61da0f3195a99a68b2f40848aff4d", docs="The domain has no backup under way.", since="5.2.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    105: CodeInfo(number=105, name="InvalidNetworkPort", symbol="VIR_ERR_INVALID_NETWORK_PORT", message="the network port object is not usable", detail_form="the network port object is not usable: {}", level=Level.ERROR, journal_message_id="90d5209be26b5e2381fb7b5d46f865fe", docs="The network port object is not one of this library.", since="5.5.0", category="invalid_argument", errno="EINVAL", http_status=400, retry="never"),
    106: CodeInfo(number=106, name="NetworkPortExist", symbol="VIR_ERR_NETWORK_PORT_EXIST", message="this network port exists already", detail_form="network port {} exists already", level=Level.ERROR, journal_message_id="e17c4896345451fca200701f9a5271be", docs="Another network port has that UUID.", since="5.5.0", category="already_exists", errno="EEXIST", http_status=409, retry="never"),
    107: CodeInfo(number=107, name="NoNetworkPort", symbol="VIR_ERR_NO_NETWORK_PORT", message="no such network port", detail_form="no such network port: {}", level=Level.ERROR, journal_message_id="430d72c5f9c75d39870968c4381ed418", docs="The network has no port of that UUID.", since="5.5.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    108: CodeInfo(number=108, name="NoHostname", symbol="VIR_ERR_NO_HOSTNAME", message="host name not known", detail_form="host name not known: {}", level=Level.ERROR, journal_message_id="af13a781dfce5e0196a5abcf978c542f", docs="The guest's host name cannot be found out.", since="6.1.0"),
    109: CodeInfo(number=109, name="CheckpointInconsistent", symbol="VIR_ERR_CHECKPOINT_INCONSISTENT", message="checkpoint inconsistent", detail_form="checkpoint inconsistent: {}", level=Level.ERROR, journal_message_id="db013b626660525f8db6c273e46aecaf", docs="A checkpoint's bitmaps do not fit together.", since="6.10.0"),
    110: CodeInfo(number=110, name="MultipleDomains", symbol="VIR_ERR_MULTIPLE_DOMAINS", message="more than one domain matches", detail_form="more than one domain matches: {}", level=Level.ERROR, journal_message_id="1d895d6ff1fc586fb276d3208900c601", docs="A look-up that should give one domain gave several.", since="7.1.0"),
    111: CodeInfo(number=111, name="NoNetworkMetadata", symbol="VIR_ERR_NO_NETWORK_METADATA", message="no such network metadata", detail_form="no such network metadata: {}", level=Level.ERROR, journal_message_id="3b7219cc0a585dbf9c3389b460d61282", docs="The network has no such metadata.", since="9.7.0", category="not_found", errno="ENOENT", http_status=404, retry="never"),
    112: CodeInfo(number=112, name="AgentCommandTimeout", symbol="VIR_ERR_AGENT_COMMAND_TIMEOUT", message="guest agent command timed out", detail_form="guest agent command timed out: {}", level=Level.ERROR, journal_message_id="81a4d2991127519bb6d502ab61682ea1", docs="The guest agent took too long over a command.", since="11.2.0", category="deadline_exceeded", errno="ETIMEDOUT", http_status=504, retry="backoff"),
    113: CodeInfo(number=113, name="AgentCommandFailed", symbol="VIR_ERR_AGENT_COMMAND_FAILED", message="guest agent command failed", detail_form="guest agent command failed: {}", level=Level.ERROR, journal_message_id="e182340a902d53dca7e4cde0448f6a68", docs="The guest agent answered a command with a failure.", since="11.2.0"),
    114: CodeInfo(number=114, name="InvalidEncrKeySecret", symbol="VIR_ERR_INVALID_ENCR_KEY_SECRET", message="unsuitable secret for the encryption key", detail_form="unsuitable secret for the encryption key: {}", level=Level.ERROR, journal_message_id="f694941a91945f46a66fd8b9a125013d", docs="The secret does not hold the key that was encrypted.", since="12.1.0"),
}


RETIRED_CODES: Dict[int, RetiredInfo] = {}


class ErrorCode(enum.IntEnum):
    "What failed."

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
    def info(self) -> CodeInfo:
        """What the list says of the code."""
        return _CODES[self.value]

    @property
    def symbol(self) -> str:
        """The name in C."""
        return self.info.symbol

    @property
    def message(self) -> str:
        """The message of an error without detail."""
        return self.info.message

    @property
    def detail_form(self) -> str:
        """The message of an error with detail, which goes where {} stands."""
        return self.info.detail_form


_DOMAINS: Dict[int, DomainInfo] = {
    0: DomainInfo(number=0, name="None", symbol="VIR_FROM_NONE", title="", docs="No part in particular.", since="0.1.0"),
    1: DomainInfo(number=1, name="Xen", symbol="VIR_FROM_XEN", title="Xen Driver", docs="The Xen driver.", since="0.1.0"),
    2: DomainInfo(number=2, name="Xend", symbol="VIR_FROM_XEND", title="Xen Daemon", docs="Xen's former management daemon.", since="0.1.0"),
    3: DomainInfo(number=3, name="Xenstore", symbol="VIR_FROM_XENSTORE", title="Xen Store", docs="The store that Xen's guests and host share.", since="0.1.0"),
    4: DomainInfo(number=4, name="Sexpr", symbol="VIR_FROM_SEXPR", title="S-Expression", docs="S-expressions, Xen's former notation.", since="0.1.0"),
    5: DomainInfo(number=5, name="Xml", symbol="VIR_FROM_XML", title="XML Util", docs="Reading and writing XML.", since="0.1.0"),
    6: DomainInfo(number=6, name="Dom", symbol="VIR_FROM_DOM", title="Domain", docs="Domain objects in general.", since="0.1.0"),
    7: DomainInfo(number=7, name="Rpc", symbol="VIR_FROM_RPC", title="XML-RPC", docs="XML remote procedure calls.", since="0.1.1"),
    8: DomainInfo(number=8, name="Proxy", symbol="VIR_FROM_PROXY", title="Proxy Daemon", docs="The former Xen proxy.", since="0.1.3", deprecated="since 0.8.6: libvirt has no proxy any more"),
    9: DomainInfo(number=9, name="Conf", symbol="VIR_FROM_CONF", title="Config File", docs="Configuration files.", since="0.1.6"),
    10: DomainInfo(number=10, name="Qemu", symbol="VIR_FROM_QEMU", title="QEMU Driver", docs="The QEMU and KVM driver.", since="0.2.0"),
    11: DomainInfo(number=11, name="Net", symbol="VIR_FROM_NET", title="Network", docs="Network objects in general.", since="0.2.0"),
    12: DomainInfo(number=12, name="Test", symbol="VIR_FROM_TEST", title="Test Driver", docs="The driver that keeps everything in memory.", since="0.2.3"),
    13: DomainInfo(number=13, name="Remote", symbol="VIR_FROM_REMOTE", title="Remote Driver", docs="The driver that speaks to a daemon.", since="0.2.3"),
    14: DomainInfo(number=14, name="Openvz", symbol="VIR_FROM_OPENVZ", title="OpenVZ Driver", docs="The OpenVZ driver.", since="0.3.1"),
    15: DomainInfo(number=15, name="Xenxm", symbol="VIR_FROM_XENXM", title="Xen XM Driver", docs="Xen's former `xm` configuration.", since="0.4.1"),
    16: DomainInfo(number=16, name="StatsLinux", symbol="VIR_FROM_STATS_LINUX", title="Linux Statistics", docs="Statistics from Linux.", since="0.4.1"),
    17: DomainInfo(number=17, name="Lxc", symbol="VIR_FROM_LXC", title="LXC Driver", docs="The Linux container driver.", since="0.4.2"),
    18: DomainInfo(number=18, name="Storage", symbol="VIR_FROM_STORAGE", title="Storage Driver", docs="The storage driver.", since="0.4.1"),
    19: DomainInfo(number=19, name="Network", symbol="VIR_FROM_NETWORK", title="Network Driver", docs="The network driver and its configuration.", since="0.4.6"),
    20: DomainInfo(number=20, name="Domain", symbol="VIR_FROM_DOMAIN", title="Domain Config", docs="Domains' configuration and the functions on domains.", since="0.4.6"),
    21: DomainInfo(number=21, name="Uml", symbol="VIR_FROM_UML", title="User-Mode Linux Driver", docs="The User-Mode Linux driver.", since="0.5.0", deprecated="since 5.0.0: libvirt has no such driver any more"),
    22: DomainInfo(number=22, name="Nodedev", symbol="VIR_FROM_NODEDEV", title="Node Device Driver", docs="The driver of the host's devices.", since="0.5.0"),
    23: DomainInfo(number=23, name="XenInotify", symbol="VIR_FROM_XEN_INOTIFY", title="Xen Inotify", docs="Watching Xen's configuration files.", since="0.5.0"),
    24: DomainInfo(number=24, name="Security", symbol="VIR_FROM_SECURITY", title="Security Labelling", docs="Security labels.", since="0.6.1"),
    25: DomainInfo(number=25, name="Vbox", symbol="VIR_FROM_VBOX", title="VirtualBox Driver", docs="The VirtualBox driver.", since="0.6.3"),
    26: DomainInfo(number=26, name="Interface", symbol="VIR_FROM_INTERFACE", title="Network Interface", docs="The host's network interfaces.", since="0.6.4"),
    27: DomainInfo(number=27, name="One", symbol="VIR_FROM_ONE", title="OpenNebula Driver", docs="The OpenNebula driver.", since="0.6.4"),
    28: DomainInfo(number=28, name="Esx", symbol="VIR_FROM_ESX", title="ESX Driver", docs="The VMware ESX driver.", since="0.7.0"),
    29: DomainInfo(number=29, name="Phyp", symbol="VIR_FROM_PHYP", title="Power Hypervisor Driver", docs="The IBM POWER hypervisor driver.", since="0.7.0", deprecated="since 6.0.0: libvirt has no such driver any more"),
    30: DomainInfo(number=30, name="Secret", symbol="VIR_FROM_SECRET", title="Secrets Driver", docs="The secrets driver.", since="0.7.1"),
    31: DomainInfo(number=31, name="Cpu", symbol="VIR_FROM_CPU", title="CPU Driver", docs="Processor models.", since="0.7.5"),
    32: DomainInfo(number=32, name="Xenapi", symbol="VIR_FROM_XENAPI", title="XenAPI Driver", docs="The XenAPI driver.", since="0.8.0"),
    33: DomainInfo(number=33, name="Nwfilter", symbol="VIR_FROM_NWFILTER", title="Network Filter", docs="The network filter driver.", since="0.8.0"),
    34: DomainInfo(number=34, name="Hook", symbol="VIR_FROM_HOOK", title="Lifecycle Hook", docs="Scripts run at turning points of an object's life.", since="0.8.0"),
    35: DomainInfo(number=35, name="DomainSnapshot", symbol="VIR_FROM_DOMAIN_SNAPSHOT", title="Domain Snapshot", docs="Snapshots of domains.", since="0.8.0"),
    36: DomainInfo(number=36, name="Audit", symbol="VIR_FROM_AUDIT", title="Audit", docs="The audit trail.", since="0.8.5"),
    37: DomainInfo(number=37, name="Sysinfo", symbol="VIR_FROM_SYSINFO", title="System Information", docs="What the firmware tells of the host.", since="0.8.6"),
    38: DomainInfo(number=38, name="Streams", symbol="VIR_FROM_STREAMS", title="I/O Streams", docs="Streams of data.", since="0.8.6"),
    39: DomainInfo(number=39, name="Vmware", symbol="VIR_FROM_VMWARE", title="VMware Driver", docs="The VMware Workstation and Player driver.", since="0.8.7"),
    40: DomainInfo(number=40, name="Event", symbol="VIR_FROM_EVENT", title="Event Loop", docs="The event loop.", since="0.9.0"),
    41: DomainInfo(number=41, name="Libxl", symbol="VIR_FROM_LIBXL", title="Xen Light Driver", docs="The libxenlight driver.", since="0.9.0"),
    42: DomainInfo(number=42, name="Locking", symbol="VIR_FROM_LOCKING", title="Lock Driver", docs="The lock manager.", since="0.9.2"),
    43: DomainInfo(number=43, name="Hyperv", symbol="VIR_FROM_HYPERV", title="Hyper-V Driver", docs="The Hyper-V driver.", since="0.9.5"),
    44: DomainInfo(number=44, name="Capabilities", symbol="VIR_FROM_CAPABILITIES", title="Capabilities", docs="What a host can do.", since="0.9.8"),
    45: DomainInfo(number=45, name="Uri", symbol="VIR_FROM_URI", title="URI", docs="Reading URIs.", since="0.9.11"),
    46: DomainInfo(number=46, name="Auth", symbol="VIR_FROM_AUTH", title="Authentication", docs="Signing in.", since="0.9.11"),
    47: DomainInfo(number=47, name="Dbus", symbol="VIR_FROM_DBUS", title="D-Bus", docs="The D-Bus message bus.", since="0.9.12"),
    48: DomainInfo(number=48, name="Parallels", symbol="VIR_FROM_PARALLELS", title="Parallels Cloud Server", docs="The Parallels driver.", since="0.10.0"),
    49: DomainInfo(number=49, name="Device", symbol="VIR_FROM_DEVICE", title="Device Config", docs="Devices' configuration.", since="0.10.0"),
    50: DomainInfo(number=50, name="Ssh", symbol="VIR_FROM_SSH", title="SSH Transport", docs="The libssh2 transport.", since="0.10.0"),
    51: DomainInfo(number=51, name="Lockspace", symbol="VIR_FROM_LOCKSPACE", title="Lock Space", docs="Lock spaces.", since="1.0.0"),
    52: DomainInfo(number=52, name="Initctl", symbol="VIR_FROM_INITCTL", title="Init Control", docs="Talking to a guest's init.", since="1.0.1"),
    53: DomainInfo(number=53, name="Identity", symbol="VIR_FROM_IDENTITY", title="Identity", docs="Who the caller is.", since="1.0.4"),
    54: DomainInfo(number=54, name="Cgroup", symbol="VIR_FROM_CGROUP", title="Control Groups", docs="Linux control groups.", since="1.0.5"),
    55: DomainInfo(number=55, name="Access", symbol="VIR_FROM_ACCESS", title="Access Manager", docs="Access rules.", since="1.1.0"),
    56: DomainInfo(number=56, name="Systemd", symbol="VIR_FROM_SYSTEMD", title="systemd", docs="systemd.", since="1.1.1"),
    57: DomainInfo(number=57, name="Bhyve", symbol="VIR_FROM_BHYVE", title="bhyve Driver", docs="The FreeBSD hypervisor driver.", since="1.2.2"),
    58: DomainInfo(number=58, name="Crypto", symbol="VIR_FROM_CRYPTO", title="Cryptography", docs="Hashing and encryption.", since="1.2.3"),
    59: DomainInfo(number=59, name="Firewall", symbol="VIR_FROM_FIREWALL", title="Firewall", docs="Firewall rules.", since="1.2.4"),
    60: DomainInfo(number=60, name="Polkit", symbol="VIR_FROM_POLKIT", title="polkit", docs="Permissions asked of polkit.", since="1.2.9"),
    61: DomainInfo(number=61, name="Thread", symbol="VIR_FROM_THREAD", title="Threads", docs="Threads and their jobs.", since="1.2.14"),
    62: DomainInfo(number=62, name="Admin", symbol="VIR_FROM_ADMIN", title="Admin Interface", docs="The daemons' own administration.", since="1.2.17"),
    63: DomainInfo(number=63, name="Logging", symbol="VIR_FROM_LOGGING", title="Log Manager", docs="The log daemon.", since="1.3.0"),
    64: DomainInfo(number=64, name="Xenxl", symbol="VIR_FROM_XENXL", title="Xen XL Config", docs="Xen's `xl` configuration.", since="1.3.2"),
    65: DomainInfo(number=65, name="Perf", symbol="VIR_FROM_PERF", title="Perf", docs="Linux performance events.", since="1.3.3"),
    66: DomainInfo(number=66, name="Libssh", symbol="VIR_FROM_LIBSSH", title="libssh Transport", docs="The libssh transport.", since="2.5.0"),
    67: DomainInfo(number=67, name="Resctrl", symbol="VIR_FROM_RESCTRL", title="Resource Control", docs="Processor cache and bandwidth allocation.", since="3.7.0"),
    68: DomainInfo(number=68, name="Firewalld", symbol="VIR_FROM_FIREWALLD", title="firewalld", docs="The firewalld daemon.", since="5.1.0"),
    69: DomainInfo(number=69, name="DomainCheckpoint", symbol="VIR_FROM_DOMAIN_CHECKPOINT", title="Domain Checkpoint", docs="Checkpoints of domains.", since="5.2.0"),
    70: DomainInfo(number=70, name="Tpm", symbol="VIR_FROM_TPM", title="TPM", docs="Trusted platform modules.", since="5.6.0"),
    71: DomainInfo(number=71, name="Bpf", symbol="VIR_FROM_BPF", title="BPF", docs="Linux BPF programs.", since="5.10.0"),
    72: DomainInfo(number=72, name="Ch", symbol="VIR_FROM_CH", title="Cloud Hypervisor Driver", docs="The Cloud Hypervisor driver.", since="7.5.0"),
}


RETIRED_DOMAINS: Dict[int, RetiredInfo] = {}


class ErrorDomain(enum.IntEnum):
    "Which part of the library failed."

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
    def info(self) -> DomainInfo:
        """What the list says of the domain."""
        return _DOMAINS[self.value]

    @property
    def symbol(self) -> str:
        """The name in C."""
        return self.info.symbol

    @property
    def title(self) -> str:
        """What the part of the library is called."""
        return self.info.title


VIR_ERR_INTERNAL_ERROR = 1
VIR_ERR_NO_MEMORY = 2
VIR_ERR_NO_SUPPORT = 3
VIR_ERR_UNKNOWN_HOST = 4
VIR_ERR_NO_CONNECT = 5
VIR_ERR_INVALID_CONN = 6
VIR_ERR_INVALID_DOMAIN = 7
VIR_ERR_INVALID_ARG = 8
VIR_ERR_OPERATION_FAILED = 9
VIR_ERR_GET_FAILED = 10
VIR_ERR_POST_FAILED = 11
VIR_ERR_HTTP_ERROR = 12
VIR_ERR_SEXPR_SERIAL = 13
VIR_ERR_NO_XEN = 14
VIR_ERR_XEN_CALL = 15
VIR_ERR_OS_TYPE = 16
VIR_ERR_NO_KERNEL = 17
VIR_ERR_NO_ROOT = 18
VIR_ERR_NO_SOURCE = 19
VIR_ERR_NO_TARGET = 20
VIR_ERR_NO_NAME = 21
VIR_ERR_NO_OS = 22
VIR_ERR_NO_DEVICE = 23
VIR_ERR_NO_XENSTORE = 24
VIR_ERR_DRIVER_FULL = 25
VIR_ERR_CALL_FAILED = 26
VIR_ERR_XML_ERROR = 27
VIR_ERR_DOM_EXIST = 28
VIR_ERR_OPERATION_DENIED = 29
VIR_ERR_OPEN_FAILED = 30
VIR_ERR_READ_FAILED = 31
VIR_ERR_PARSE_FAILED = 32
VIR_ERR_CONF_SYNTAX = 33
VIR_ERR_WRITE_FAILED = 34
VIR_ERR_XML_DETAIL = 35
VIR_ERR_INVALID_NETWORK = 36
VIR_ERR_NETWORK_EXIST = 37
VIR_ERR_SYSTEM_ERROR = 38
VIR_ERR_RPC = 39
VIR_ERR_GNUTLS_ERROR = 40
VIR_WAR_NO_NETWORK = 41
VIR_ERR_NO_DOMAIN = 42
VIR_ERR_NO_NETWORK = 43
VIR_ERR_INVALID_MAC = 44
VIR_ERR_AUTH_FAILED = 45
VIR_ERR_INVALID_STORAGE_POOL = 46
VIR_ERR_INVALID_STORAGE_VOL = 47
VIR_WAR_NO_STORAGE = 48
VIR_ERR_NO_STORAGE_POOL = 49
VIR_ERR_NO_STORAGE_VOL = 50
VIR_WAR_NO_NODE = 51
VIR_ERR_INVALID_NODE_DEVICE = 52
VIR_ERR_NO_NODE_DEVICE = 53
VIR_ERR_NO_SECURITY_MODEL = 54
VIR_ERR_OPERATION_INVALID = 55
VIR_WAR_NO_INTERFACE = 56
VIR_ERR_NO_INTERFACE = 57
VIR_ERR_INVALID_INTERFACE = 58
VIR_ERR_MULTIPLE_INTERFACES = 59
VIR_WAR_NO_NWFILTER = 60
VIR_ERR_INVALID_NWFILTER = 61
VIR_ERR_NO_NWFILTER = 62
VIR_ERR_BUILD_FIREWALL = 63
VIR_WAR_NO_SECRET = 64
VIR_ERR_INVALID_SECRET = 65
VIR_ERR_NO_SECRET = 66
VIR_ERR_CONFIG_UNSUPPORTED = 67
VIR_ERR_OPERATION_TIMEOUT = 68
VIR_ERR_MIGRATE_PERSIST_FAILED = 69
VIR_ERR_HOOK_SCRIPT_FAILED = 70
VIR_ERR_INVALID_DOMAIN_SNAPSHOT = 71
VIR_ERR_NO_DOMAIN_SNAPSHOT = 72
VIR_ERR_INVALID_STREAM = 73
VIR_ERR_ARGUMENT_UNSUPPORTED = 74
VIR_ERR_STORAGE_PROBE_FAILED = 75
VIR_ERR_STORAGE_POOL_BUILT = 76
VIR_ERR_SNAPSHOT_REVERT_RISKY = 77
VIR_ERR_OPERATION_ABORTED = 78
VIR_ERR_AUTH_CANCELLED = 79
VIR_ERR_NO_DOMAIN_METADATA = 80
VIR_ERR_MIGRATE_UNSAFE = 81
VIR_ERR_OVERFLOW = 82
VIR_ERR_BLOCK_COPY_ACTIVE = 83
VIR_ERR_OPERATION_UNSUPPORTED = 84
VIR_ERR_SSH = 85
VIR_ERR_AGENT_UNRESPONSIVE = 86
VIR_ERR_RESOURCE_BUSY = 87
VIR_ERR_ACCESS_DENIED = 88
VIR_ERR_DBUS_SERVICE = 89
VIR_ERR_STORAGE_VOL_EXIST = 90
VIR_ERR_CPU_INCOMPATIBLE = 91
VIR_ERR_XML_INVALID_SCHEMA = 92
VIR_ERR_MIGRATE_FINISH_OK = 93
VIR_ERR_AUTH_UNAVAILABLE = 94
VIR_ERR_NO_SERVER = 95
VIR_ERR_NO_CLIENT = 96
VIR_ERR_AGENT_UNSYNCED = 97
VIR_ERR_LIBSSH = 98
VIR_ERR_DEVICE_MISSING = 99
VIR_ERR_INVALID_NWFILTER_BINDING = 100
VIR_ERR_NO_NWFILTER_BINDING = 101
VIR_ERR_INVALID_DOMAIN_CHECKPOINT = 102
VIR_ERR_NO_DOMAIN_CHECKPOINT = 103
VIR_ERR_NO_DOMAIN_BACKUP = 104
VIR_ERR_INVALID_NETWORK_PORT = 105
VIR_ERR_NETWORK_PORT_EXIST = 106
VIR_ERR_NO_NETWORK_PORT = 107
VIR_ERR_NO_HOSTNAME = 108
VIR_ERR_CHECKPOINT_INCONSISTENT = 109
VIR_ERR_MULTIPLE_DOMAINS = 110
VIR_ERR_NO_NETWORK_METADATA = 111
VIR_ERR_AGENT_COMMAND_TIMEOUT = 112
VIR_ERR_AGENT_COMMAND_FAILED = 113
VIR_ERR_INVALID_ENCR_KEY_SECRET = 114
VIR_FROM_NONE = 0
VIR_FROM_XEN = 1
VIR_FROM_XEND = 2
VIR_FROM_XENSTORE = 3
VIR_FROM_SEXPR = 4
VIR_FROM_XML = 5
VIR_FROM_DOM = 6
VIR_FROM_RPC = 7
VIR_FROM_PROXY = 8
VIR_FROM_CONF = 9
VIR_FROM_QEMU = 10
VIR_FROM_NET = 11
VIR_FROM_TEST = 12
VIR_FROM_REMOTE = 13
VIR_FROM_OPENVZ = 14
VIR_FROM_XENXM = 15
VIR_FROM_STATS_LINUX = 16
VIR_FROM_LXC = 17
VIR_FROM_STORAGE = 18
VIR_FROM_NETWORK = 19
VIR_FROM_DOMAIN = 20
VIR_FROM_UML = 21
VIR_FROM_NODEDEV = 22
VIR_FROM_XEN_INOTIFY = 23
VIR_FROM_SECURITY = 24
VIR_FROM_VBOX = 25
VIR_FROM_INTERFACE = 26
VIR_FROM_ONE = 27
VIR_FROM_ESX = 28
VIR_FROM_PHYP = 29
VIR_FROM_SECRET = 30
VIR_FROM_CPU = 31
VIR_FROM_XENAPI = 32
VIR_FROM_NWFILTER = 33
VIR_FROM_HOOK = 34
VIR_FROM_DOMAIN_SNAPSHOT = 35
VIR_FROM_AUDIT = 36
VIR_FROM_SYSINFO = 37
VIR_FROM_STREAMS = 38
VIR_FROM_VMWARE = 39
VIR_FROM_EVENT = 40
VIR_FROM_LIBXL = 41
VIR_FROM_LOCKING = 42
VIR_FROM_HYPERV = 43
VIR_FROM_CAPABILITIES = 44
VIR_FROM_URI = 45
VIR_FROM_AUTH = 46
VIR_FROM_DBUS = 47
VIR_FROM_PARALLELS = 48
VIR_FROM_DEVICE = 49
VIR_FROM_SSH = 50
VIR_FROM_LOCKSPACE = 51
VIR_FROM_INITCTL = 52
VIR_FROM_IDENTITY = 53
VIR_FROM_CGROUP = 54
VIR_FROM_ACCESS = 55
VIR_FROM_SYSTEMD = 56
VIR_FROM_BHYVE = 57
VIR_FROM_CRYPTO = 58
VIR_FROM_FIREWALL = 59
VIR_FROM_POLKIT = 60
VIR_FROM_THREAD = 61
VIR_FROM_ADMIN = 62
VIR_FROM_LOGGING = 63
VIR_FROM_XENXL = 64
VIR_FROM_PERF = 65
VIR_FROM_LIBSSH = 66
VIR_FROM_RESCTRL = 67
VIR_FROM_FIREWALLD = 68
VIR_FROM_DOMAIN_CHECKPOINT = 69
VIR_FROM_TPM = 70
VIR_FROM_BPF = 71
VIR_FROM_CH = 72
