//! The names of the same functions in libvirt's module.

use crate::connection::Connection;
use crate::domain::Domain;
use crate::network::Network;
use pyo3::PyTypeInfo;
use pyo3::prelude::*;

const OF_MODULE: &[(&str, &str)] = &[
    ("openReadOnly", "open_read_only"),
    ("virConnect", "Connection"),
    ("virDomain", "Domain"),
    ("virNetwork", "Network"),
];

const OF_CONNECTION: &[(&str, &str)] = &[
    ("getURI", "uri"),
    ("lookupByID", "lookup_by_id"),
    ("lookupByName", "lookup_by_name"),
    ("lookupByUUIDString", "lookup_by_uuid"),
    ("networkLookupByName", "network_lookup_by_name"),
    ("networkLookupByUUIDString", "network_lookup_by_uuid"),
    ("listAllDomains", "list_domains"),
    ("listAllNetworks", "list_networks"),
    ("defineXML", "define_xml"),
    ("createXML", "create_xml"),
    ("networkDefineXML", "network_define_xml"),
];

const OF_DOMAIN: &[(&str, &str)] =
    &[("ID", "id"), ("UUIDString", "uuid"), ("XMLDesc", "xml"), ("abortJob", "abort_job"), ("isActive", "is_active")];

const OF_NETWORK: &[(&str, &str)] = &[("UUIDString", "uuid"), ("isActive", "is_active")];

pub(crate) fn add_names(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    module.add("libvirtError", module.getattr("MinivirtError")?)?;
    for (libvirts, own) in OF_MODULE {
        module.add(*libvirts, module.getattr(*own)?)?;
    }
    let classes = [
        (Connection::type_object(py), OF_CONNECTION),
        (Domain::type_object(py), OF_DOMAIN),
        (Network::type_object(py), OF_NETWORK),
    ];
    for (class, names) in classes {
        for (libvirts, own) in names {
            class.setattr(*libvirts, class.getattr(*own)?)?;
        }
    }
    Ok(())
}
