//! Every number is published, each by the release of libvirt that had it first.

use minivirt::Minivirt;

const LOCK: &str = include_str!("../minivirt.codes");
const LIBVIRT: &str = include_str!("data/libvirt-codes.tsv");

#[test]
fn nothing_is_unpublished() {
    let catalogue = Minivirt::catalogue();
    assert_eq!(catalogue.lock(), Some("minivirt.codes"));
    assert_eq!(catalogue.unpublished(), "", "publish with: cargo run --example codes -- publish RELEASE");
}

#[test]
fn releases_are_libvirts() {
    let published: Vec<_> = LOCK.lines().filter(|line| !line.starts_with('#')).map(words).collect();
    let rows = LIBVIRT.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    // VIR_ERR_OK is no failure, and levels are the same for every library.
    let rows = rows.filter(|row| row[0] != "level" && row[1] != "VIR_ERR_OK");
    let expected: Vec<_> = rows.map(|row| [row[0], row[2], row[1], row[3]]).collect();
    assert_eq!(published, expected);
}

#[test]
fn what_the_list_says_of_releases_is_what_was_published() {
    let catalogue = Minivirt::catalogue();
    for row in catalogue.codes().rows().chain(catalogue.domains().rows()) {
        let published = LOCK.lines().map(words).find(|[_, _, symbol, _]| *symbol == row.symbol());
        assert_eq!(row.since(), published.map(|[.., release]| release), "{}", row.symbol());
    }
}

/// Kind, number, symbol and release.
fn words(line: &str) -> [&str; 4] {
    let words: Vec<_> = line.split_whitespace().take(4).collect();
    words.try_into().unwrap_or_default()
}
