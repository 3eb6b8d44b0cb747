//! What once happened to libvirt: four rows were inserted in the middle, and ten published codes moved.

virerr::define_codes! {
    #[library(name = "libvirt", c_prefix = "VIR", lock = "locks/lock_libvirts_accident.codes")]
    pub struct Libvirt;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoMemory = 2 => "no memory",
        NoSupport = 3 => "no support",
        UnknownHost = 4 => "unknown host",
        NoConnect = 5 => "no connect",
        InvalidConn = 6 => "invalid conn",
        InvalidDomain = 7 => "invalid domain",
        InvalidArg = 8 => "invalid arg",
        OperationFailed = 9 => "operation failed",
        GetFailed = 10 => "get failed",
        PostFailed = 11 => "post failed",
        HttpError = 12 => "http error",
        SexprSerial = 13 => "sexpr serial",
        NoXen = 14 => "no xen",
        XenCall = 15 => "xen call",
        OsType = 16 => "os type",
        NoKernel = 17 => "no kernel",
        NoRoot = 18 => "no root",
        NoSource = 19 => "no source",
        NoTarget = 20 => "no target",
        NoName = 21 => "no name",
        NoOs = 22 => "no os",
        NoDevice = 23 => "no device",
        NoXenstore = 24 => "no xenstore",
        DriverFull = 25 => "driver full",
        CallFailed = 26 => "call failed",
        XmlError = 27 => "xml error",
        DomExist = 28 => "dom exist",
        OperationDenied = 29 => "operation denied",
        OpenFailed = 30 => "open failed",
        ReadFailed = 31 => "read failed",
        ParseFailed = 32 => "parse failed",
        ConfSyntax = 33 => "conf syntax",
        WriteFailed = 34 => "write failed",
        XmlDetail = 35 => "xml detail",
        InvalidNetwork = 36 => "invalid network",
        NetworkExist = 37 => "network exist",
        SystemError = 38 => "system error",
        Rpc = 39 => "rpc",
        GnutlsError = 40 => "gnutls error",
        #[symbol = "VIR_WAR_NO_NETWORK"]
        WarNoNetwork = 41 => "no network",
        NoDomain = 42 => "no domain",
        NoNetwork = 43 => "no network",
        InvalidMac = 44 => "invalid mac",
        AuthFailed = 45 => "auth failed",
        InvalidStoragePool = 46 => "invalid storage pool",
        InvalidStorageVol = 47 => "invalid storage vol",
        #[symbol = "VIR_WAR_NO_STORAGE"]
        WarNoStorage = 48 => "no storage",
        NoStoragePool = 49 => "no storage pool",
        NoStorageVol = 50 => "no storage vol",
        #[symbol = "VIR_WAR_NO_NODE"]
        WarNoNode = 51 => "no node",
        InvalidNodeDevice = 52 => "invalid node device",
        NoNodeDevice = 53 => "no node device",
        NoSecurityModel = 54 => "no security model",
        OperationInvalid = 55 => "operation invalid",
        #[symbol = "VIR_WAR_NO_INTERFACE"]
        WarNoInterface = 56 => "no interface",
        NoInterface = 57 => "no interface",
        InvalidInterface = 58 => "invalid interface",
        MultipleInterfaces = 59 => "multiple interfaces",
        #[symbol = "VIR_WAR_NO_NWFILTER"]
        // Four rows that libvirt put before ten published ones.
        WarNoNwfilter = 60 => "no nwfilter",
        InvalidNwfilter = 61 => "invalid nwfilter",
        NoNwfilter = 62 => "no nwfilter",
        BuildFirewall = 63 => "build firewall",
        // The ten.
        #[symbol = "VIR_WAR_NO_SECRET"]
        WarNoSecret = 64 => "no secret",
        InvalidSecret = 65 => "invalid secret",
        NoSecret = 66 => "no secret",
        ConfigUnsupported = 67 => "config unsupported",
        OperationTimeout = 68 => "operation timeout",
        MigratePersistFailed = 69 => "migrate persist failed",
        HookScriptFailed = 70 => "hook script failed",
        InvalidDomainSnapshot = 71 => "invalid domain snapshot",
        NoDomainSnapshot = 72 => "no domain snapshot",
        InvalidStream = 73 => "invalid stream",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
