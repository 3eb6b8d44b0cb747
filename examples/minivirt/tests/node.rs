//! A node does what it is asked: what is on it, how domains come and go, and how long it lasts.

use std::thread;

use minivirt::{Connection, Domain, DomainState, Minivirt};

const WEB: &str = include_str!("data/correct.xml");

fn open() -> Connection {
    Connection::open("test:///default").unwrap()
}

fn names(conn: &Connection) -> Vec<String> {
    conn.list_domains().unwrap().iter().map(|domain| domain.name().to_owned()).collect()
}

fn id(domain: &Domain) -> Option<i32> {
    domain.info().unwrap().id
}

#[test]
fn default_node_has_one_domain_and_one_network() {
    let conn = open();
    assert_eq!(conn.uri().unwrap(), "test:///default");
    assert_eq!(names(&conn), ["test"]);
    let info = conn.lookup_by_name("test").unwrap().info().unwrap();
    assert_eq!((info.state, info.id, info.persistent), (DomainState::Running, Some(1), true));
    assert_eq!((info.max_memory, info.memory, info.vcpus), (8_388_608, 2_097_152, 2));
    let networks = conn.list_networks().unwrap();
    assert!(networks.len() == 1 && networks[0].name() == "default" && networks[0].is_active().unwrap());
}

#[test]
fn node_from_a_file_has_what_the_file_describes() {
    let conn = Connection::open(concat!("test://", env!("CARGO_MANIFEST_DIR"), "/tests/data/node.xml")).unwrap();
    assert_eq!(names(&conn), ["first", "second"]);
    assert_eq!(conn.list_domains().unwrap().iter().map(id).collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert!(conn.network_lookup_by_name("lan").unwrap().is_active().unwrap());
}

#[test]
fn domain_is_found_by_name_id_and_uuid() {
    let conn = open();
    let test = conn.lookup_by_name("test").unwrap();
    let uuid = test.uuid().to_string();
    assert_eq!(uuid, "6695eb01-f6a4-8304-79aa-97f2502e193f");
    for uuid in [&*uuid, &uuid.to_uppercase(), &uuid.replace('-', ""), &format!(" {uuid} ")] {
        assert_eq!(conn.lookup_by_uuid(uuid).unwrap().name(), "test");
    }
    assert_eq!(conn.lookup_by_id(1).unwrap().uuid(), test.uuid());
    for key in ["test", "1", &uuid] {
        assert_eq!(conn.find_domain(key).unwrap().uuid(), test.uuid());
    }
}

#[test]
fn defined_domain_starts_stops_and_stays() {
    let conn = open();
    let web = conn.define_xml(WEB).unwrap();
    assert_eq!(web.info().unwrap().state, DomainState::ShutOff);
    web.start().unwrap();
    assert_eq!(id(&web), Some(2));
    web.shutdown().unwrap();
    web.start().unwrap();
    assert_eq!(id(&web), Some(3));
    web.undefine().unwrap();
    assert_eq!(names(&conn), ["test", "web"]);
    web.destroy().unwrap();
    assert_eq!(names(&conn), ["test"]);
}

#[test]
fn created_domain_goes_when_it_stops() {
    let conn = open();
    let web = conn.create_xml(WEB).unwrap();
    assert!(!web.info().unwrap().persistent);
    web.shutdown().unwrap();
    assert_eq!(names(&conn), ["test"]);
}

#[test]
fn renamed_domain_keeps_its_uuid() {
    let conn = open();
    let mut web = conn.define_xml(WEB).unwrap();
    let before = web.clone();
    web.rename("<&>").unwrap();
    assert_eq!((web.name(), before.name()), ("<&>", "web"));
    assert!(before.info().is_ok() && conn.lookup_by_name("web").is_err());
    assert_eq!(open().define_xml(&web.xml().unwrap()).unwrap().name(), "<&>");
}

#[test]
fn memory_is_kept_in_kib() {
    let conn = open();
    for (unit, kib) in [("b", 977), ("KB", 976_563), ("k", 1_000_000), ("KiB", 1_000_000), ("MiB", 1_024_000_000)] {
        let xml = WEB.replace("'MiB'>64", &format!("'{unit}'>1000000"));
        assert_eq!(conn.define_xml(&xml).unwrap().info().unwrap().max_memory, kib, "{unit}");
    }
}

#[test]
fn saved_domain_stops_and_can_be_restored() {
    let path = std::env::temp_dir().join(format!("minivirt-saved-{}", std::process::id()));
    let path = path.to_str().unwrap();
    let conn = open();
    let web = conn.create_xml(WEB).unwrap();
    let xml = web.xml().unwrap();
    web.save(path).unwrap();
    assert_eq!(names(&conn), ["test"]);
    assert_eq!(conn.saved_xml(path).unwrap(), xml);
    conn.restore(path).unwrap();
    let again = conn.lookup_by_name("web").unwrap();
    assert_eq!((id(&again), again.xml().unwrap()), (Some(3), xml));
    std::fs::remove_file(path).unwrap();
}

#[test]
fn references_are_counted() {
    let mut conn = open();
    let mut other = conn.clone();
    let test = conn.lookup_by_name("test").unwrap();
    assert_eq!(conn.close().unwrap(), 2);
    assert_eq!(other.close().unwrap(), 1);
    assert!(test.info().is_ok());
}

#[test]
fn connection_is_shared_by_threads() {
    let conn = open();
    conn.errors().set_handler(|_| {});
    let last = thread::scope(|scope| {
        let looked_up = ["first", "second"].map(|name| {
            let conn = &conn;
            scope.spawn(move || {
                let failure = conn.lookup_by_name(name).unwrap_err().to_string();
                (failure, Minivirt::last_error().unwrap().to_string())
            })
        });
        looked_up.map(|thread| thread.join().unwrap())
    });
    for (failure, last) in last {
        assert_eq!(failure, last);
    }
    assert!(Minivirt::last_error().is_none() && conn.errors().last().is_some());
}
