//! The list: every code and every domain, with the numbers and symbols that libvirt gives them.

virerr::define_codes! {
    /// A miniature libvirt, in memory: its last error, its handler and its reports.
    #[library(name = "minivirt", c_prefix = "VIR", lock = "minivirt.codes")]
    pub struct Minivirt;

    /// The codes of failures.
    pub enum ErrorCode {
        /// A defect in the library, or a failure whose cause is unknown.
        #[since("0.1.0")] #[role(internal)]
        #[category(internal)] #[http(500)] #[retry(never)] #[log(error)]
        InternalError = 1 => "internal error",
        /// Memory could not be allocated.
        #[since("0.1.0")] #[role(no_memory)]
        #[category(resource_exhausted)] #[errno(ENOMEM)] #[http(503)] #[retry(backoff)] #[log(error)]
        NoMemory = 2 => "not enough memory",
        /// The connection's driver has no such function.
        #[since("0.1.0")] #[role(unsupported)]
        #[category(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        NoSupport = 3 => "the driver lacks this function",
        /// A host name could not be resolved.
        #[since("0.1.0")] #[category(unavailable)] #[errno(EHOSTUNREACH)] #[http(502)] #[retry(backoff)]
        UnknownHost = 4 => "host cannot be found",
        /// No driver takes the URI.
        #[since("0.1.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        #[help = "Name the node as test:///default, or as test:///path/node.xml for your own node."]
        NoConnect = 5 => "no driver for this connection",
        /// The connection is closed or invalid.
        #[since("0.1.0")] #[category(failed_precondition)] #[errno(EBADF)] #[http(400)] #[retry(never)]
        #[help = "Open another connection: a closed one stays closed."]
        InvalidConn = 6 => "the connection is not usable",
        /// The domain object is not one of this library.
        #[since("0.1.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidDomain = 7 => "the domain object is not usable",
        /// An argument that the function cannot take.
        #[since("0.1.0")] #[role(invalid_arg)]
        #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidArg = 8 => "unsuitable argument",
        /// A valid command could not be carried out.
        #[since("0.1.0")] #[category(unknown)] #[http(500)]
        OperationFailed = 9 => "the operation did not succeed",
        /// An HTTP GET request was answered with a failure.
        #[since("0.1.0")]
        GetFailed = 10 => "HTTP GET failed",
        /// An HTTP POST request was answered with a failure.
        #[since("0.1.0")]
        PostFailed = 11 => "HTTP POST failed",
        /// An HTTP answer carried an unexpected status.
        #[since("0.1.0")]
        HttpError = 12 => "unexpected HTTP status",
        /// An S-expression could not be written out.
        #[since("0.1.0")]
        SexprSerial = 13 => "cannot write S-expression",
        /// The Xen hypervisor's control interface is missing.
        #[since("0.1.0")]
        NoXen = 14 => "Xen cannot be reached",
        /// A hypercall to Xen was refused.
        #[since("0.1.0")]
        XenCall = 15 => "Xen hypercall failed",
        /// The operating system type is unknown.
        #[since("0.1.0")]
        OsType = 16 => "operating system type not recognised",
        /// A description lacks the kernel to boot.
        #[since("0.1.0")]
        NoKernel = 17 => "kernel not given",
        /// A description lacks the root device.
        #[since("0.1.0")]
        NoRoot = 18 => "root device not given",
        /// A device's description lacks its source.
        #[since("0.1.0")]
        NoSource = 19 => "device source not given",
        /// A device's description lacks its target.
        #[since("0.1.0")]
        NoTarget = 20 => "device target not given",
        /// A description lacks the name.
        #[since("0.1.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        #[help = "Put a `<name>` into the description."]
        NoName = 21 => "name not given",
        /// A description lacks the operating system.
        #[since("0.1.0")]
        NoOs = 22 => "operating system not given",
        /// A description lacks a device.
        #[since("0.1.0")]
        NoDevice = 23 => "device not given",
        /// The Xen store cannot be opened.
        #[since("0.1.0")]
        NoXenstore = 24 => "Xen store cannot be reached",
        /// Too many drivers have registered.
        #[since("0.1.0")]
        DriverFull = 25 => "no room for another driver",
        /// A driver has the function, and it failed.
        #[since("0.1.0")]
        CallFailed = 26 => "driver call failed",
        /// A well-formed document that does not describe what it should.
        #[since("0.1.1")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        XmlError = 27 => "unsuitable XML",
        /// Another domain has that name or UUID.
        #[since("0.1.1")] #[category(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        #[help = "Take another name and another UUID, or undefine the domain that has them."]
        DomExist = 28 => "this domain exists already", "domain {} exists already",
        /// The connection may read only.
        #[since("0.1.4")] #[category(permission_denied)] #[errno(EPERM)] #[http(403)] #[retry(never)]
        #[help = "Open the connection for writing: with Connection::open, or without --readonly."]
        OperationDenied = 29 => "operation not allowed here",
        /// A configuration file could not be opened.
        #[since("0.1.6")]
        OpenFailed = 30 => "cannot open configuration",
        /// A configuration file could not be read.
        #[since("0.1.6")]
        ReadFailed = 31 => "cannot read configuration",
        /// A configuration file could not be understood.
        #[since("0.1.6")]
        ParseFailed = 32 => "cannot parse configuration",
        /// A configuration file breaks its grammar.
        #[since("0.1.6")]
        ConfSyntax = 33 => "configuration syntax is wrong",
        /// A configuration file could not be written.
        #[since("0.1.6")]
        WriteFailed = 34 => "cannot write configuration",
        /// A document that is not well-formed; `int1` is the line.
        #[since("0.1.9")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        #[help = "Look at the line of the document that int1 names."]
        XmlDetail = 35 => "malformed XML", "{}",
        /// The network object is not one of this library.
        #[since("0.2.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNetwork = 36 => "the network object is not usable",
        /// Another network has that name or UUID.
        #[since("0.2.0")] #[category(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        #[help = "Take another name and another UUID, or undefine the network that has them."]
        NetworkExist = 37 => "this network exists already", "network {} exists already",
        /// The operating system refused; `int1` is errno.
        #[since("0.2.1")] #[role(system)]
        #[category(unknown)] #[http(500)] #[log(error)]
        #[explain = "docs/errors/VIR_ERR_SYSTEM_ERROR.md"]
        SystemError = 38 => "the system refused", "{}",
        /// The remote protocol was violated.
        #[since("0.2.3")] #[category(unavailable)] #[http(502)] #[retry(backoff)] #[log(warn)]
        Rpc = 39 => "remote call failed",
        /// The TLS layer failed.
        #[since("0.2.3")]
        GnutlsError = 40 => "TLS failure",
        /// The network driver could not be started.
        #[since("0.2.3")] #[level(warning)]
        #[symbol = "VIR_WAR_NO_NETWORK"]
        #[category(unavailable)] #[log(warn)]
        WarnNoNetwork = 41 => "no network driver",
        /// No domain has that name, number or UUID.
        #[since("0.3.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        #[log(debug)]
        #[help = "List the domains: minivirt list, or Connection::list_domains."]
        #[explain = "docs/errors/VIR_ERR_NO_DOMAIN.md"]
        NoDomain = 42 => "no such domain",
        /// No network has that name or UUID.
        #[since("0.3.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        #[log(debug)]
        #[help = "List the networks: minivirt net-list, or Connection::list_networks."]
        NoNetwork = 43 => "no such network",
        /// A hardware address is malformed.
        #[since("0.3.1")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidMac = 44 => "unsuitable MAC address",
        /// The caller's credentials were refused.
        #[since("0.4.1")] #[category(unauthenticated)] #[errno(EACCES)] #[http(401)] #[retry(never)]
        AuthFailed = 45 => "authentication refused",
        /// The storage pool object is not one of this library.
        #[since("0.4.1")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidStoragePool = 46 => "the storage pool object is not usable",
        /// The storage volume object is not one of this library.
        #[since("0.4.1")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidStorageVol = 47 => "the storage volume object is not usable",
        /// The storage driver could not be started.
        #[since("0.4.1")] #[level(warning)]
        #[symbol = "VIR_WAR_NO_STORAGE"]
        #[category(unavailable)] #[log(warn)]
        WarnNoStorage = 48 => "no storage driver",
        /// No storage pool has that name or UUID.
        #[since("0.4.1")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoStoragePool = 49 => "no such storage pool",
        /// No storage volume has that name, key or path.
        #[since("0.4.1")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoStorageVol = 50 => "no such storage volume",
        /// The node device driver could not be started.
        #[since("0.5.0")] #[level(warning)]
        #[symbol = "VIR_WAR_NO_NODE"]
        #[category(unavailable)] #[log(warn)]
        WarnNoNode = 51 => "no node device driver",
        /// The node device object is not one of this library.
        #[since("0.5.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNodeDevice = 52 => "the node device object is not usable",
        /// No node device has that name.
        #[since("0.5.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNodeDevice = 53 => "no such node device",
        /// No security model has that name.
        #[since("0.6.1")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoSecurityModel = 54 => "no such security model",
        /// The object's state does not permit the operation.
        #[since("0.6.4")] #[category(failed_precondition)] #[errno(EINVAL)] #[http(409)] #[retry(never)]
        #[explain = "docs/errors/VIR_ERR_OPERATION_INVALID.md"]
        OperationInvalid = 55 => "operation not possible now",
        /// The interface driver could not be started.
        #[since("0.6.4")] #[level(warning)]
        #[symbol = "VIR_WAR_NO_INTERFACE"]
        #[category(unavailable)] #[log(warn)]
        WarnNoInterface = 56 => "no interface driver",
        /// No host interface has that name or address.
        #[since("0.6.4")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoInterface = 57 => "no such interface",
        /// The interface object is not one of this library.
        #[since("0.6.4")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidInterface = 58 => "the interface object is not usable",
        /// A look-up that should give one interface gave several.
        #[since("0.7.0")]
        MultipleInterfaces = 59 => "more than one interface matches",
        /// The network filter driver could not be started.
        #[since("0.8.0")] #[level(warning)]
        #[symbol = "VIR_WAR_NO_NWFILTER"]
        #[category(unavailable)] #[log(warn)]
        WarnNoNwfilter = 60 => "no network filter driver",
        /// The network filter object is not one of this library.
        #[since("0.8.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNwfilter = 61 => "the network filter object is not usable",
        /// No network filter has that name or UUID.
        #[since("0.8.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNwfilter = 62 => "no such network filter",
        /// Firewall rules could not be put together.
        #[since("0.8.0")]
        BuildFirewall = 63 => "cannot build firewall rules",
        /// The secrets driver could not be started.
        #[since("0.7.1")] #[level(warning)]
        #[symbol = "VIR_WAR_NO_SECRET"]
        #[category(unavailable)] #[log(warn)]
        WarnNoSecret = 64 => "no secrets driver",
        /// The secret object is not one of this library.
        #[since("0.7.1")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidSecret = 65 => "the secret object is not usable",
        /// No secret has that UUID or usage.
        #[since("0.7.1")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoSecret = 66 => "no such secret",
        /// A valid description needs a feature that the driver lacks.
        #[since("0.7.3")] #[category(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        ConfigUnsupported = 67 => "configuration not supported",
        /// The operation took longer than it was given.
        #[since("0.7.3")] #[category(deadline_exceeded)] #[errno(ETIMEDOUT)] #[http(504)] #[retry(backoff)] #[log(warn)]
        #[help = "Give the operation more time, or find the reason for the delay."]
        OperationTimeout = 68 => "operation timed out",
        /// A domain arrived by migration and could not be made permanent.
        #[since("0.7.3")]
        MigratePersistFailed = 69 => "migrated domain not made permanent",
        /// A hook script ended with a failure.
        #[since("0.8.0")]
        HookScriptFailed = 70 => "hook script failed",
        /// The snapshot object is not one of this library.
        #[since("0.8.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidDomainSnapshot = 71 => "the snapshot object is not usable",
        /// The domain has no snapshot of that name.
        #[since("0.8.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainSnapshot = 72 => "no such snapshot",
        /// The stream object is not one of this library.
        #[since("0.9.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidStream = 73 => "the stream object is not usable",
        /// The driver has the function, but does not support the argument.
        #[since("0.9.4")] #[category(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        ArgumentUnsupported = 74 => "argument not supported",
        /// The content of a volume could not be determined.
        #[since("0.9.5")]
        StorageProbeFailed = 75 => "cannot probe storage",
        /// The storage pool has been built before.
        #[since("0.9.5")]
        StoragePoolBuilt = 76 => "storage pool built already",
        /// Going back to the snapshot could lose data and was not forced.
        #[since("0.9.7")] #[category(failed_precondition)] #[http(409)] #[retry(never)]
        SnapshotRevertRisky = 77 => "going back could lose data",
        /// The operation was stopped before its end.
        #[since("0.9.9")] #[category(cancelled)] #[errno(ECANCELED)]
        OperationAborted = 78 => "operation stopped",
        /// The user cancelled signing in.
        #[since("0.9.10")] #[category(cancelled)] #[errno(ECANCELED)] #[http(401)]
        AuthCancelled = 79 => "authentication given up",
        /// The domain has no such metadata.
        #[since("0.9.10")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainMetadata = 80 => "no such domain metadata",
        /// Migration could corrupt data and was not forced.
        #[since("0.9.11")] #[category(failed_precondition)] #[http(409)] #[retry(never)]
        MigrateUnsafe = 81 => "migration could lose data",
        /// A number does not fit.
        #[since("0.9.11")] #[category(out_of_range)] #[errno(EOVERFLOW)] #[http(400)] #[retry(never)]
        Overflow = 82 => "number too large",
        /// The disk is being copied.
        #[since("0.9.12")] #[category(failed_precondition)] #[errno(EBUSY)] #[http(409)] #[retry(backoff)]
        BlockCopyActive = 83 => "block copy is under way",
        /// The driver has the function, but not for this object.
        #[since("0.10.0")] #[category(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        OperationUnsupported = 84 => "operation not supported",
        /// The SSH connection failed.
        #[since("0.10.0")]
        Ssh = 85 => "SSH failure",
        /// The agent in the guest does not answer.
        #[since("0.10.0")] #[category(unavailable)] #[errno(EAGAIN)] #[http(503)] #[retry(backoff)]
        AgentUnresponsive = 86 => "guest agent silent",
        /// The resource is in use.
        #[since("1.0.0")] #[category(unavailable)] #[errno(EBUSY)] #[http(503)] #[retry(backoff)]
        ResourceBusy = 87 => "resource in use",
        /// The access rules forbid it.
        #[since("1.1.0")] #[category(permission_denied)] #[errno(EACCES)] #[http(403)] #[retry(never)]
        AccessDenied = 88 => "access refused",
        /// A D-Bus service failed.
        #[since("1.1.1")]
        DbusService = 89 => "D-Bus service failure",
        /// Another storage volume has that name.
        #[since("1.1.4")] #[category(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        StorageVolExist = 90 => "this storage volume exists already", "storage volume {} exists already",
        /// The host's processor cannot run the guest's.
        #[since("1.2.6")] #[category(failed_precondition)] #[http(409)] #[retry(never)]
        CpuIncompatible = 91 => "processor does not match",
        /// A document breaks its schema.
        #[since("1.2.12")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        XmlInvalidSchema = 92 => "XML breaks its schema",
        /// Migration was reported failed, and the domain runs at its target.
        #[since("1.2.18")]
        MigrateFinishOk = 93 => "migration succeeded after all",
        /// No way of signing in is left.
        #[since("1.3.3")] #[category(unauthenticated)] #[errno(EACCES)] #[http(401)] #[retry(never)]
        AuthUnavailable = 94 => "authentication not available",
        /// The daemon has no server of that name.
        #[since("1.3.3")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoServer = 95 => "no such server",
        /// The server has no client of that number.
        #[since("1.3.5")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoClient = 96 => "no such client",
        /// The guest agent answered another request.
        #[since("2.3.0")]
        AgentUnsynced = 97 => "guest agent out of step",
        /// The libssh transport failed.
        #[since("2.5.0")]
        Libssh = 98 => "libssh failure",
        /// The domain has no such device.
        #[since("4.1.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        DeviceMissing = 99 => "no such device",
        /// The filter binding object is not one of this library.
        #[since("4.5.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNwfilterBinding = 100 => "the network filter binding object is not usable",
        /// No network filter is bound to that port.
        #[since("4.5.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNwfilterBinding = 101 => "no such network filter binding",
        /// The checkpoint object is not one of this library.
        #[since("5.2.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidDomainCheckpoint = 102 => "the checkpoint object is not usable",
        /// The domain has no checkpoint of that name.
        #[since("5.2.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainCheckpoint = 103 => "no such checkpoint",
        /// The domain has no backup under way.
        #[since("5.2.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainBackup = 104 => "no backup under way",
        /// The network port object is not one of this library.
        #[since("5.5.0")] #[category(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNetworkPort = 105 => "the network port object is not usable",
        /// Another network port has that UUID.
        #[since("5.5.0")] #[category(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        NetworkPortExist = 106 => "this network port exists already", "network port {} exists already",
        /// The network has no port of that UUID.
        #[since("5.5.0")] #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNetworkPort = 107 => "no such network port",
        /// The guest's host name cannot be determined.
        #[since("6.1.0")]
        NoHostname = 108 => "host name not known",
        /// A checkpoint's bitmaps do not fit together.
        #[since("6.10.0")]
        CheckpointInconsistent = 109 => "checkpoint inconsistent",
        /// A look-up that should give one domain gave several.
        #[since("7.1.0")]
        MultipleDomains = 110 => "more than one domain matches",
        /// The network has no such metadata.
        #[since("9.7.0")]
        #[category(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNetworkMetadata = 111 => "no such network metadata",
        /// The guest agent took too long over a command.
        #[since("11.2.0")]
        #[category(deadline_exceeded)] #[errno(ETIMEDOUT)] #[http(504)] #[retry(backoff)]
        AgentCommandTimeout = 112 => "guest agent command timed out",
        /// The guest agent answered a command with a failure.
        #[since("11.2.0")]
        AgentCommandFailed = 113 => "guest agent command failed",
        /// The secret does not hold the key that was encrypted.
        #[since("12.1.0")]
        InvalidEncrKeySecret = 114 => "unsuitable secret for the encryption key",
    }

    /// The parts of the library.
    pub enum ErrorDomain {
        /// No part in particular.
        #[since("0.1.0")]
        None = 0 => "",
        /// The Xen driver.
        #[since("0.1.0")]
        Xen = 1 => "Xen Driver",
        /// Xen's former management daemon.
        #[since("0.1.0")]
        Xend = 2 => "Xen Daemon",
        /// The store that Xen's guests and host share.
        #[since("0.1.0")]
        Xenstore = 3 => "Xen Store",
        /// S-expressions, Xen's former notation.
        #[since("0.1.0")]
        Sexpr = 4 => "S-Expression",
        /// Reading and writing XML.
        #[since("0.1.0")]
        Xml = 5 => "XML Util",
        /// Domain objects in general.
        #[since("0.1.0")]
        Dom = 6 => "Domain",
        /// XML remote procedure calls.
        #[since("0.1.1")]
        Rpc = 7 => "XML-RPC",
        /// The former Xen proxy.
        #[since("0.1.3")] #[deprecated(since = "0.8.6", note = "libvirt has no proxy any more")]
        Proxy = 8 => "Proxy Daemon",
        /// Configuration files.
        #[since("0.1.6")]
        Conf = 9 => "Config File",
        /// The QEMU and KVM driver.
        #[since("0.2.0")]
        Qemu = 10 => "QEMU Driver",
        /// Network objects in general.
        #[since("0.2.0")]
        Net = 11 => "Network",
        /// The driver that keeps everything in memory.
        #[since("0.2.3")]
        Test = 12 => "Test Driver",
        /// The driver that speaks to a daemon.
        #[since("0.2.3")]
        Remote = 13 => "Remote Driver",
        /// The OpenVZ driver.
        #[since("0.3.1")]
        Openvz = 14 => "OpenVZ Driver",
        /// Xen's former `xm` configuration.
        #[since("0.4.1")]
        Xenxm = 15 => "Xen XM Driver",
        /// Statistics from Linux.
        #[since("0.4.1")]
        StatsLinux = 16 => "Linux Statistics",
        /// The Linux container driver.
        #[since("0.4.2")]
        Lxc = 17 => "LXC Driver",
        /// The storage driver.
        #[since("0.4.1")]
        Storage = 18 => "Storage Driver",
        /// The network driver and its configuration.
        #[since("0.4.6")]
        Network = 19 => "Network Driver",
        /// Domains' configuration and the functions on domains.
        #[since("0.4.6")]
        Domain = 20 => "Domain Config",
        /// The User-Mode Linux driver.
        #[since("0.5.0")] #[deprecated(since = "5.0.0", note = "libvirt has no such driver any more")]
        Uml = 21 => "User-Mode Linux Driver",
        /// The driver of the host's devices.
        #[since("0.5.0")]
        Nodedev = 22 => "Node Device Driver",
        /// Watching Xen's configuration files.
        #[since("0.5.0")]
        XenInotify = 23 => "Xen Inotify",
        /// Security labels.
        #[since("0.6.1")]
        Security = 24 => "Security Labelling",
        /// The VirtualBox driver.
        #[since("0.6.3")]
        Vbox = 25 => "VirtualBox Driver",
        /// The host's network interfaces.
        #[since("0.6.4")]
        Interface = 26 => "Network Interface",
        /// The OpenNebula driver.
        #[since("0.6.4")]
        One = 27 => "OpenNebula Driver",
        /// The VMware ESX driver.
        #[since("0.7.0")]
        Esx = 28 => "ESX Driver",
        /// The IBM POWER hypervisor driver.
        #[since("0.7.0")] #[deprecated(since = "6.0.0", note = "libvirt has no such driver any more")]
        Phyp = 29 => "Power Hypervisor Driver",
        /// The secrets driver.
        #[since("0.7.1")]
        Secret = 30 => "Secrets Driver",
        /// Processor models.
        #[since("0.7.5")]
        Cpu = 31 => "CPU Driver",
        /// The XenAPI driver.
        #[since("0.8.0")]
        Xenapi = 32 => "XenAPI Driver",
        /// The network filter driver.
        #[since("0.8.0")]
        Nwfilter = 33 => "Network Filter",
        /// Scripts run at turning points of an object's life.
        #[since("0.8.0")]
        Hook = 34 => "Lifecycle Hook",
        /// Snapshots of domains.
        #[since("0.8.0")]
        DomainSnapshot = 35 => "Domain Snapshot",
        /// The audit trail.
        #[since("0.8.5")]
        Audit = 36 => "Audit",
        /// System information from the firmware.
        #[since("0.8.6")]
        Sysinfo = 37 => "System Information",
        /// Streams of data.
        #[since("0.8.6")]
        Streams = 38 => "I/O Streams",
        /// The VMware Workstation and Player driver.
        #[since("0.8.7")]
        Vmware = 39 => "VMware Driver",
        /// The event loop.
        #[since("0.9.0")]
        Event = 40 => "Event Loop",
        /// The libxenlight driver.
        #[since("0.9.0")]
        Libxl = 41 => "Xen Light Driver",
        /// The lock manager.
        #[since("0.9.2")]
        Locking = 42 => "Lock Driver",
        /// The Hyper-V driver.
        #[since("0.9.5")]
        Hyperv = 43 => "Hyper-V Driver",
        /// The capabilities of a host.
        #[since("0.9.8")]
        Capabilities = 44 => "Capabilities",
        /// Reading URIs.
        #[since("0.9.11")]
        Uri = 45 => "URI",
        /// Signing in.
        #[since("0.9.11")]
        Auth = 46 => "Authentication",
        /// The D-Bus message bus.
        #[since("0.9.12")]
        Dbus = 47 => "D-Bus",
        /// The Parallels driver.
        #[since("0.10.0")]
        Parallels = 48 => "Parallels Cloud Server",
        /// Devices' configuration.
        #[since("0.10.0")]
        Device = 49 => "Device Config",
        /// The libssh2 transport.
        #[since("0.10.0")]
        Ssh = 50 => "SSH Transport",
        /// Lock spaces.
        #[since("1.0.0")]
        Lockspace = 51 => "Lock Space",
        /// Talking to a guest's init.
        #[since("1.0.1")]
        Initctl = 52 => "Init Control",
        /// The identity of the caller.
        #[since("1.0.4")]
        Identity = 53 => "Identity",
        /// Linux control groups.
        #[since("1.0.5")]
        Cgroup = 54 => "Control Groups",
        /// Access rules.
        #[since("1.1.0")]
        Access = 55 => "Access Manager",
        /// systemd.
        #[since("1.1.1")]
        Systemd = 56 => "systemd",
        /// The FreeBSD hypervisor driver.
        #[since("1.2.2")]
        Bhyve = 57 => "bhyve Driver",
        /// Hashing and encryption.
        #[since("1.2.3")]
        Crypto = 58 => "Cryptography",
        /// Firewall rules.
        #[since("1.2.4")]
        Firewall = 59 => "Firewall",
        /// Permissions asked of polkit.
        #[since("1.2.9")]
        Polkit = 60 => "polkit",
        /// Threads and their jobs.
        #[since("1.2.14")]
        Thread = 61 => "Threads",
        /// The daemons' own administration.
        #[since("1.2.17")]
        Admin = 62 => "Admin Interface",
        /// The log daemon.
        #[since("1.3.0")]
        Logging = 63 => "Log Manager",
        /// Xen's `xl` configuration.
        #[since("1.3.2")]
        Xenxl = 64 => "Xen XL Config",
        /// Linux performance events.
        #[since("1.3.3")]
        Perf = 65 => "Perf",
        /// The libssh transport.
        #[since("2.5.0")]
        Libssh = 66 => "libssh Transport",
        /// Processor cache and bandwidth allocation.
        #[since("3.7.0")]
        Resctrl = 67 => "Resource Control",
        /// The firewalld daemon.
        #[since("5.1.0")]
        Firewalld = 68 => "firewalld",
        /// Checkpoints of domains.
        #[since("5.2.0")]
        DomainCheckpoint = 69 => "Domain Checkpoint",
        /// Trusted platform modules.
        #[since("5.6.0")]
        Tpm = 70 => "TPM",
        /// Linux BPF programs.
        #[since("5.10.0")]
        Bpf = 71 => "BPF",
        /// The Cloud Hypervisor driver.
        #[since("7.5.0")]
        Ch = 72 => "Cloud Hypervisor Driver",
    }
}
