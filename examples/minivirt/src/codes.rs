//! The list: every code and every domain, with the numbers and symbols that libvirt gives them.

virerr::define_codes! {
    /// A miniature libvirt, in memory: its last error, its handler and its reports.
    #[library(name = "minivirt", c_prefix = "VIR", lock = "minivirt.codes")]
    pub struct Minivirt;

    /// What failed.
    pub enum ErrorCode {
        /// A defect in the library, or a failure whose cause it cannot tell.
        #[role(internal)]
        #[class(internal)] #[http(500)] #[retry(never)] #[log(error)]
        InternalError = 1 => "internal error",
        /// Memory could not be allocated.
        #[role(no_memory)]
        #[class(resource_exhausted)] #[errno(ENOMEM)] #[http(503)] #[retry(backoff)] #[log(error)]
        NoMemory = 2 => "not enough memory",
        /// The connection's driver has no such function.
        #[role(unsupported)]
        #[class(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        NoSupport = 3 => "the driver lacks this function",
        /// A host name led nowhere.
        #[class(unavailable)] #[errno(EHOSTUNREACH)] #[http(502)] #[retry(backoff)]
        UnknownHost = 4 => "host cannot be found",
        /// No driver takes the URI.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        #[help = "Name the node as test:///default, or as test:///path/node.xml for a node of your own."]
        NoConnect = 5 => "no driver for this connection",
        /// The connection is closed, or is none.
        #[class(failed_precondition)] #[errno(EBADF)] #[http(400)] #[retry(never)]
        #[help = "Open another connection: a closed one stays closed."]
        InvalidConn = 6 => "the connection is not usable",
        /// The domain object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidDomain = 7 => "the domain object is not usable",
        /// An argument that the function cannot take.
        #[role(invalid_arg)]
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidArg = 8 => "unsuitable argument",
        /// A command was understood and could not be carried out.
        #[class(unknown)] #[http(500)]
        OperationFailed = 9 => "the operation did not succeed",
        /// An HTTP GET request was answered with a failure.
        GetFailed = 10 => "HTTP GET failed",
        /// An HTTP POST request was answered with a failure.
        PostFailed = 11 => "HTTP POST failed",
        /// An HTTP answer carried an unexpected status.
        HttpError = 12 => "unexpected HTTP status",
        /// An S-expression could not be written out.
        SexprSerial = 13 => "cannot write S-expression",
        /// The Xen hypervisor's control interface is missing.
        NoXen = 14 => "Xen cannot be reached",
        /// A hypercall to Xen was refused.
        XenCall = 15 => "Xen hypercall failed",
        /// The operating system type is none that is known.
        OsType = 16 => "operating system type not recognised",
        /// A description lacks the kernel to boot.
        NoKernel = 17 => "kernel not given",
        /// A description lacks the root device.
        NoRoot = 18 => "root device not given",
        /// A device's description lacks its source.
        NoSource = 19 => "device source not given",
        /// A device's description lacks its target.
        NoTarget = 20 => "device target not given",
        /// A description lacks the name.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        #[help = "Put a `<name>` into the description."]
        NoName = 21 => "name not given",
        /// A description lacks the operating system.
        NoOs = 22 => "operating system not given",
        /// A description lacks a device.
        NoDevice = 23 => "device not given",
        /// The Xen store cannot be opened.
        NoXenstore = 24 => "Xen store cannot be reached",
        /// Too many drivers have registered.
        DriverFull = 25 => "no room for another driver",
        /// A driver has the function, and it failed.
        CallFailed = 26 => "driver call failed",
        /// A well-formed document that does not describe what it should.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        XmlError = 27 => "unsuitable XML",
        /// Another domain has that name or UUID.
        #[class(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        #[help = "Take another name and another UUID, or undefine the domain that has them."]
        DomExist = 28 => "this domain exists already", "domain {} exists already",
        /// The connection may read only.
        #[class(permission_denied)] #[errno(EPERM)] #[http(403)] #[retry(never)]
        #[help = "Open the connection for writing: with Connection::open, or without --readonly."]
        OperationDenied = 29 => "operation not allowed here",
        /// A configuration file could not be opened.
        OpenFailed = 30 => "cannot open configuration",
        /// A configuration file could not be read.
        ReadFailed = 31 => "cannot read configuration",
        /// A configuration file could not be understood.
        ParseFailed = 32 => "cannot parse configuration",
        /// A configuration file breaks its grammar.
        ConfSyntax = 33 => "configuration syntax is wrong",
        /// A configuration file could not be written.
        WriteFailed = 34 => "cannot write configuration",
        /// A document that is not well-formed; `int1` is the line.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        #[help = "Look at the line of the document that int1 names."]
        XmlDetail = 35 => "malformed XML", "{}",
        /// The network object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNetwork = 36 => "the network object is not usable",
        /// Another network has that name or UUID.
        #[class(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        #[help = "Take another name and another UUID, or undefine the network that has them."]
        NetworkExist = 37 => "this network exists already", "network {} exists already",
        /// The operating system refused; `int1` is errno.
        #[role(system)]
        #[class(unknown)] #[http(500)] #[log(error)]
        #[explain = "docs/errors/VIR_ERR_SYSTEM_ERROR.md"]
        SystemError = 38 => "the system refused", "{}",
        /// The remote protocol was violated.
        #[class(unavailable)] #[http(502)] #[retry(backoff)] #[log(warn)]
        Rpc = 39 => "remote call failed",
        /// The TLS layer failed.
        GnutlsError = 40 => "TLS failure",
        /// The network driver could not be started.
        #[level(warning)]
        #[symbol = "VIR_WAR_NO_NETWORK"]
        #[class(unavailable)] #[log(warn)]
        WarnNoNetwork = 41 => "no network driver",
        /// No domain has that name, number or UUID.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        #[log(debug)]
        #[help = "See which domains there are: minivirt list, or Connection::list_domains."]
        #[explain = "docs/errors/VIR_ERR_NO_DOMAIN.md"]
        NoDomain = 42 => "no such domain",
        /// No network has that name or UUID.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        #[log(debug)]
        #[help = "See which networks there are: minivirt net-list, or Connection::list_networks."]
        NoNetwork = 43 => "no such network",
        /// A hardware address is not one.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidMac = 44 => "unsuitable MAC address",
        /// The caller's credentials were refused.
        #[class(unauthenticated)] #[errno(EACCES)] #[http(401)] #[retry(never)]
        AuthFailed = 45 => "authentication refused",
        /// The storage pool object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidStoragePool = 46 => "the storage pool object is not usable",
        /// The storage volume object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidStorageVol = 47 => "the storage volume object is not usable",
        /// The storage driver could not be started.
        #[level(warning)]
        #[symbol = "VIR_WAR_NO_STORAGE"]
        #[class(unavailable)] #[log(warn)]
        WarnNoStorage = 48 => "no storage driver",
        /// No storage pool has that name or UUID.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoStoragePool = 49 => "no such storage pool",
        /// No storage volume has that name, key or path.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoStorageVol = 50 => "no such storage volume",
        /// The node device driver could not be started.
        #[level(warning)]
        #[symbol = "VIR_WAR_NO_NODE"]
        #[class(unavailable)] #[log(warn)]
        WarnNoNode = 51 => "no node device driver",
        /// The node device object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNodeDevice = 52 => "the node device object is not usable",
        /// No node device has that name.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNodeDevice = 53 => "no such node device",
        /// No security model has that name.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoSecurityModel = 54 => "no such security model",
        /// The object's state does not permit the operation.
        #[class(failed_precondition)] #[errno(EINVAL)] #[http(409)] #[retry(never)]
        #[explain = "docs/errors/VIR_ERR_OPERATION_INVALID.md"]
        OperationInvalid = 55 => "operation not possible now",
        /// The interface driver could not be started.
        #[level(warning)]
        #[symbol = "VIR_WAR_NO_INTERFACE"]
        #[class(unavailable)] #[log(warn)]
        WarnNoInterface = 56 => "no interface driver",
        /// No host interface has that name or address.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoInterface = 57 => "no such interface",
        /// The interface object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidInterface = 58 => "the interface object is not usable",
        /// A look-up that should give one interface gave several.
        MultipleInterfaces = 59 => "more than one interface matches",
        /// The network filter driver could not be started.
        #[level(warning)]
        #[symbol = "VIR_WAR_NO_NWFILTER"]
        #[class(unavailable)] #[log(warn)]
        WarnNoNwfilter = 60 => "no network filter driver",
        /// The network filter object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNwfilter = 61 => "the network filter object is not usable",
        /// No network filter has that name or UUID.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNwfilter = 62 => "no such network filter",
        /// Firewall rules could not be put together.
        BuildFirewall = 63 => "cannot build firewall rules",
        /// The secrets driver could not be started.
        #[level(warning)]
        #[symbol = "VIR_WAR_NO_SECRET"]
        #[class(unavailable)] #[log(warn)]
        WarnNoSecret = 64 => "no secrets driver",
        /// The secret object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidSecret = 65 => "the secret object is not usable",
        /// No secret has that UUID or usage.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoSecret = 66 => "no such secret",
        /// A valid description asks for what the driver cannot do.
        #[class(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        ConfigUnsupported = 67 => "configuration not supported",
        /// The operation took longer than it was given.
        #[class(deadline_exceeded)] #[errno(ETIMEDOUT)] #[http(504)] #[retry(backoff)] #[log(warn)]
        #[help = "Give the operation more time, or find out what keeps it."]
        OperationTimeout = 68 => "operation timed out",
        /// A domain arrived by migration and could not be made permanent.
        MigratePersistFailed = 69 => "migrated domain not made permanent",
        /// A hook script ended with a failure.
        HookScriptFailed = 70 => "hook script failed",
        /// The snapshot object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidDomainSnapshot = 71 => "the snapshot object is not usable",
        /// The domain has no snapshot of that name.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainSnapshot = 72 => "no such snapshot",
        /// The stream object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidStream = 73 => "the stream object is not usable",
        /// The driver knows the function, not that argument.
        #[class(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        ArgumentUnsupported = 74 => "argument not supported",
        /// What a volume holds could not be found out.
        StorageProbeFailed = 75 => "cannot probe storage",
        /// The storage pool has been built before.
        StoragePoolBuilt = 76 => "storage pool built already",
        /// Going back to the snapshot could lose data and was not forced.
        #[class(failed_precondition)] #[http(409)] #[retry(never)]
        SnapshotRevertRisky = 77 => "going back could lose data",
        /// Somebody stopped the operation before its end.
        #[class(cancelled)] #[errno(ECANCELED)]
        OperationAborted = 78 => "operation stopped",
        /// The user gave up signing in.
        #[class(cancelled)] #[errno(ECANCELED)] #[http(401)]
        AuthCancelled = 79 => "authentication given up",
        /// The domain has no such metadata.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainMetadata = 80 => "no such domain metadata",
        /// Migration could corrupt data and was not forced.
        #[class(failed_precondition)] #[http(409)] #[retry(never)]
        MigrateUnsafe = 81 => "migration could lose data",
        /// A number does not fit.
        #[class(out_of_range)] #[errno(EOVERFLOW)] #[http(400)] #[retry(never)]
        Overflow = 82 => "number too large",
        /// The disk is being copied.
        #[class(failed_precondition)] #[errno(EBUSY)] #[http(409)] #[retry(backoff)]
        BlockCopyActive = 83 => "block copy is under way",
        /// The driver has the function, not for this object.
        #[class(unimplemented)] #[errno(ENOTSUP)] #[http(501)] #[retry(never)]
        OperationUnsupported = 84 => "operation not supported",
        /// The SSH connection failed.
        Ssh = 85 => "SSH failure",
        /// The agent in the guest does not answer.
        #[class(unavailable)] #[errno(EAGAIN)] #[http(503)] #[retry(backoff)]
        AgentUnresponsive = 86 => "guest agent silent",
        /// Somebody else is using what was asked for.
        #[class(unavailable)] #[errno(EBUSY)] #[http(503)] #[retry(backoff)]
        ResourceBusy = 87 => "resource in use",
        /// The access rules forbid it.
        #[class(permission_denied)] #[errno(EACCES)] #[http(403)] #[retry(never)]
        AccessDenied = 88 => "access refused",
        /// A D-Bus service failed.
        DbusService = 89 => "D-Bus service failure",
        /// Another storage volume has that name.
        #[class(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        StorageVolExist = 90 => "this storage volume exists already", "storage volume {} exists already",
        /// The host's processor cannot run the guest's.
        #[class(failed_precondition)] #[http(409)] #[retry(never)]
        CpuIncompatible = 91 => "processor does not match",
        /// A document breaks its schema.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        XmlInvalidSchema = 92 => "XML breaks its schema",
        /// Migration was reported failed, and the domain runs at its target.
        MigrateFinishOk = 93 => "migration succeeded after all",
        /// No way of signing in is left.
        #[class(unauthenticated)] #[errno(EACCES)] #[http(401)] #[retry(never)]
        AuthUnavailable = 94 => "authentication not available",
        /// The daemon has no server of that name.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoServer = 95 => "no such server",
        /// The server has no client of that number.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoClient = 96 => "no such client",
        /// The guest agent answered another question.
        AgentUnsynced = 97 => "guest agent out of step",
        /// The libssh transport failed.
        Libssh = 98 => "libssh failure",
        /// The domain has no such device.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        DeviceMissing = 99 => "no such device",
        /// The filter binding object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNwfilterBinding = 100 => "the network filter binding object is not usable",
        /// No network filter is bound to that port.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNwfilterBinding = 101 => "no such network filter binding",
        /// The checkpoint object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidDomainCheckpoint = 102 => "the checkpoint object is not usable",
        /// The domain has no checkpoint of that name.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainCheckpoint = 103 => "no such checkpoint",
        /// The domain has no backup under way.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoDomainBackup = 104 => "no backup under way",
        /// The network port object is not one of this library.
        #[class(invalid_argument)] #[errno(EINVAL)] #[http(400)] #[retry(never)]
        InvalidNetworkPort = 105 => "the network port object is not usable",
        /// Another network port has that UUID.
        #[class(already_exists)] #[errno(EEXIST)] #[http(409)] #[retry(never)]
        NetworkPortExist = 106 => "this network port exists already", "network port {} exists already",
        /// The network has no port of that UUID.
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNetworkPort = 107 => "no such network port",
        /// The guest's host name cannot be found out.
        NoHostname = 108 => "host name not known",
        /// A checkpoint's bitmaps do not fit together.
        CheckpointInconsistent = 109 => "checkpoint inconsistent",
        /// A look-up that should give one domain gave several.
        MultipleDomains = 110 => "more than one domain matches",
        /// The network has no such metadata.
        #[since("9.7.0")]
        #[class(not_found)] #[errno(ENOENT)] #[http(404)] #[retry(never)]
        NoNetworkMetadata = 111 => "no such network metadata",
        /// The guest agent took too long over a command.
        #[since("11.2.0")]
        #[class(deadline_exceeded)] #[errno(ETIMEDOUT)] #[http(504)] #[retry(backoff)]
        AgentCommandTimeout = 112 => "guest agent command timed out",
        /// The guest agent answered a command with a failure.
        #[since("11.2.0")]
        AgentCommandFailed = 113 => "guest agent command failed",
        /// The secret does not hold the key that was encrypted.
        #[since("12.1.0")]
        InvalidEncrKeySecret = 114 => "unsuitable secret for the encryption key",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The Xen driver.
        Xen = 1 => "Xen Driver",
        /// Xen's former management daemon.
        Xend = 2 => "Xen Daemon",
        /// The store that Xen's guests and host share.
        Xenstore = 3 => "Xen Store",
        /// S-expressions, Xen's former notation.
        Sexpr = 4 => "S-Expression",
        /// Reading and writing XML.
        Xml = 5 => "XML Util",
        /// Domain objects in general.
        Dom = 6 => "Domain",
        /// XML remote procedure calls.
        Rpc = 7 => "XML-RPC",
        /// The former Xen proxy.
        #[deprecated(since = "0.8.6", note = "libvirt has no proxy any more")]
        Proxy = 8 => "Proxy Daemon",
        /// Configuration files.
        Conf = 9 => "Config File",
        /// The QEMU and KVM driver.
        Qemu = 10 => "QEMU Driver",
        /// Network objects in general.
        Net = 11 => "Network",
        /// The driver that keeps everything in memory.
        Test = 12 => "Test Driver",
        /// The driver that speaks to a daemon.
        Remote = 13 => "Remote Driver",
        /// The OpenVZ driver.
        Openvz = 14 => "OpenVZ Driver",
        /// Xen's former `xm` configuration.
        Xenxm = 15 => "Xen XM Driver",
        /// Statistics from Linux.
        StatsLinux = 16 => "Linux Statistics",
        /// The Linux container driver.
        Lxc = 17 => "LXC Driver",
        /// The storage driver.
        Storage = 18 => "Storage Driver",
        /// The network driver and its configuration.
        Network = 19 => "Network Driver",
        /// Domains' configuration and the functions on domains.
        Domain = 20 => "Domain Config",
        /// The User-Mode Linux driver.
        #[deprecated(since = "5.0.0", note = "libvirt has no such driver any more")]
        Uml = 21 => "User-Mode Linux Driver",
        /// The driver of the host's devices.
        Nodedev = 22 => "Node Device Driver",
        /// Watching Xen's configuration files.
        XenInotify = 23 => "Xen Inotify",
        /// Security labels.
        Security = 24 => "Security Labelling",
        /// The VirtualBox driver.
        Vbox = 25 => "VirtualBox Driver",
        /// The host's network interfaces.
        Interface = 26 => "Network Interface",
        /// The OpenNebula driver.
        One = 27 => "OpenNebula Driver",
        /// The VMware ESX driver.
        Esx = 28 => "ESX Driver",
        /// The IBM POWER hypervisor driver.
        #[deprecated(since = "6.0.0", note = "libvirt has no such driver any more")]
        Phyp = 29 => "Power Hypervisor Driver",
        /// The secrets driver.
        Secret = 30 => "Secrets Driver",
        /// Processor models.
        Cpu = 31 => "CPU Driver",
        /// The XenAPI driver.
        Xenapi = 32 => "XenAPI Driver",
        /// The network filter driver.
        Nwfilter = 33 => "Network Filter",
        /// Scripts run at turning points of an object's life.
        Hook = 34 => "Lifecycle Hook",
        /// Snapshots of domains.
        DomainSnapshot = 35 => "Domain Snapshot",
        /// The audit trail.
        Audit = 36 => "Audit",
        /// What the firmware tells of the host.
        Sysinfo = 37 => "System Information",
        /// Streams of data.
        Streams = 38 => "I/O Streams",
        /// The VMware Workstation and Player driver.
        Vmware = 39 => "VMware Driver",
        /// The event loop.
        Event = 40 => "Event Loop",
        /// The libxenlight driver.
        Libxl = 41 => "Xen Light Driver",
        /// The lock manager.
        Locking = 42 => "Lock Driver",
        /// The Hyper-V driver.
        Hyperv = 43 => "Hyper-V Driver",
        /// What a host can do.
        Capabilities = 44 => "Capabilities",
        /// Reading URIs.
        Uri = 45 => "URI",
        /// Signing in.
        Auth = 46 => "Authentication",
        /// The D-Bus message bus.
        Dbus = 47 => "D-Bus",
        /// The Parallels driver.
        Parallels = 48 => "Parallels Cloud Server",
        /// Devices' configuration.
        Device = 49 => "Device Config",
        /// The libssh2 transport.
        Ssh = 50 => "SSH Transport",
        /// Lock spaces.
        Lockspace = 51 => "Lock Space",
        /// Talking to a guest's init.
        Initctl = 52 => "Init Control",
        /// Who the caller is.
        Identity = 53 => "Identity",
        /// Linux control groups.
        Cgroup = 54 => "Control Groups",
        /// Access rules.
        Access = 55 => "Access Manager",
        /// systemd.
        Systemd = 56 => "systemd",
        /// The FreeBSD hypervisor driver.
        Bhyve = 57 => "bhyve Driver",
        /// Hashing and encryption.
        Crypto = 58 => "Cryptography",
        /// Firewall rules.
        Firewall = 59 => "Firewall",
        /// Permissions asked of polkit.
        Polkit = 60 => "polkit",
        /// Threads and their jobs.
        Thread = 61 => "Threads",
        /// The daemons' own administration.
        Admin = 62 => "Admin Interface",
        /// The log daemon.
        Logging = 63 => "Log Manager",
        /// Xen's `xl` configuration.
        Xenxl = 64 => "Xen XL Config",
        /// Linux performance events.
        Perf = 65 => "Perf",
        /// The libssh transport.
        Libssh = 66 => "libssh Transport",
        /// Processor cache and bandwidth allocation.
        Resctrl = 67 => "Resource Control",
        /// The firewalld daemon.
        Firewalld = 68 => "firewalld",
        /// Checkpoints of domains.
        DomainCheckpoint = 69 => "Domain Checkpoint",
        /// Trusted platform modules.
        Tpm = 70 => "TPM",
        /// Linux BPF programs.
        Bpf = 71 => "BPF",
        /// The Cloud Hypervisor driver.
        Ch = 72 => "Cloud Hypervisor Driver",
    }
}
