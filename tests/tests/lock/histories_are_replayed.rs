//! The codes of curl and of libgit2 as their releases had them: what went well is published, and each accident is refused.

use crate::package::Package;

/// A library with this list of codes.
fn list(package: &Package, library: &str, rows: &str) {
    let list = format!(
        "virerr::define_codes! {{\n#[library({library}, lock = \"acme.codes\")]\npub struct Acme;\npub enum ErrorCode {{\n\
         {rows}\n}}\n}}\n"
    );
    package.write("src/lib.rs", list);
}

/// The library with the first of each pair changed to the second.
fn changed(rows: &str, changes: &[(&str, &str)]) -> String {
    let mut rows = rows.to_owned();
    for (from, to) in changes {
        assert!(rows.contains(from), "{from}");
        rows = rows.replace(from, to);
    }
    rows
}

const CURL: &str = "name = \"curl\", code_symbols = \"CURLE_{}\"";
const CURL_7_1: &str = "
    success Ok = 0 => \"ok\";
    UnsupportedProtocol = 1 => \"protocol\",
    #[role(internal)]
    FailedInit = 2 => \"initialization\",
    UrlMalformat = 3 => \"address\",
    UrlMalformatUser = 4 => \"user in the address\",
    CouldntResolveProxy = 5 => \"proxy\",
    CouldntResolveHost = 6 => \"host\",
    CouldntConnect = 7 => \"connection\",
    FtpWeirdServerReply = 8 => \"reply\",
    FtpAccessDenied = 9 => \"access\",
    FtpUserPasswordIncorrect = 10 => \"password\",
    FtpWeirdPassReply = 11 => \"reply to PASS\",
    FtpWeirdUserReply = 12 => \"reply to USER\",
    FtpCantReconnect = 16 => \"second connection\",
";

#[test]
fn curl() {
    let package = Package::new("curl", "", Some(""));
    list(&package, CURL, CURL_7_1);
    assert_eq!(package.codes(&["publish", "7.1"]), "14 lines are published as of 7.1\n");

    // A number is retired, and so are others later, while one row is renamed.
    let user_password = "FtpUserPasswordIncorrect = 10 => \"password\",";
    let retired = "retired FtpUserPasswordIncorrect = 10 since \"7.15.4\" \"logins are one failure\";";
    let rows_7_15_4 = changed(CURL_7_1, &[(user_password, retired)]);
    list(&package, CURL, &rows_7_15_4);
    assert_eq!(package.codes(&["publish", "7.15.4"]), "1 line is published as of 7.15.4\n");
    let rows_7_17_0 = changed(
        &rows_7_15_4,
        &[
            (
                "UrlMalformatUser = 4 => \"user in the address\",",
                "retired UrlMalformatUser = 4 since \"7.17.0\" \"unused\";",
            ),
            (
                "FtpWeirdUserReply = 12 => \"reply to USER\",",
                "retired FtpWeirdUserReply = 12 since \"7.17.0\" \"unused\";",
            ),
            (
                "FtpCantReconnect = 16 => \"second connection\",",
                "retired FtpCantReconnect = 16 since \"7.17.0\" \"unused\";",
            ),
            ("FtpAccessDenied = 9", "alias FtpAccessDenied = RemoteAccessDenied;\nRemoteAccessDenied = 9"),
        ],
    );
    list(&package, CURL, &rows_7_17_0);
    assert_eq!(package.codes(&["publish", "7.17.0"]), "4 lines are published as of 7.17.0\n");

    // 7.21.5, 7.24.0 and 7.38.0 gave the numbers to other failures, in the places of the old rows.
    let reused = |old: &str, row: &str| {
        let start = rows_7_17_0.find(&format!("retired {old}")).unwrap();
        let end = start + rows_7_17_0[start..].find(";\n").unwrap() + 1;
        changed(&rows_7_17_0, &[(&rows_7_17_0[start..end], row)])
    };
    for (old, row, message) in [
        ("UrlMalformatUser", "NotBuiltIn = 4 => \"feature\",", "number 4 was retired in 7.17.0, for good"),
        (
            "FtpUserPasswordIncorrect",
            "FtpAcceptFailed = 10 => \"accept\",",
            "number 10 was retired in 7.15.4, for good",
        ),
        ("FtpWeirdUserReply", "FtpAcceptTimeout = 12 => \"accept\",", "number 12 was retired in 7.17.0, for good"),
        ("FtpCantReconnect", "Http2 = 16 => \"framing\",", "number 16 was retired in 7.17.0, for good"),
    ] {
        list(&package, CURL, &reused(old, row));
        package.breaks(&[message]);
    }

    // 7.51.0 renamed a row and kept its name; without it, the line to write is there.
    let renamed = changed(&rows_7_17_0, &[("FtpWeirdServerReply = 8", "WeirdServerReply = 8")]);
    list(&package, CURL, &renamed);
    package.breaks(&["number 8 was published as `CURLE_FTP_WEIRD_SERVER_REPLY` in 7.1, not as `CURLE_WEIRD_SERVER_REPLY`: keep \
                      the published name with `#[symbol = \"CURLE_FTP_WEIRD_SERVER_REPLY\"]` above the row or `alias FtpWeirdServerReply = \
                      WeirdServerReply;`"]);
    list(&package, CURL, &(renamed + "alias FtpWeirdServerReply = WeirdServerReply;"));
    assert_eq!(package.codes(&["publish", "7.51.0"]), "1 line is published as of 7.51.0\n");
    package.codes(&["--check", "publish"]);
}

const LIBGIT2: &str = "name = \"libgit2\", code_symbols = \"GIT_E{}\"";
const LIBGIT2_0_16: &str = "
    #[symbol = \"GIT_SUCCESS\"]
    success Ok = 0 => \"success\";
    #[role(internal)]
    #[symbol = \"GIT_ERROR\"]
    Error = -1 => \"failure\",
    NOTFOUND = -3 => \"object\",
    EXISTS = -23 => \"reference exists\",
    OVERFLOW = -24 => \"number\",
    AMBIGUOUSOIDPREFIX = -29 => \"prefix\",
    PASSTHROUGH = -30 => \"backend\",
";

#[test]
fn libgit2() {
    let package = Package::new("libgit2", "", Some(""));
    list(&package, LIBGIT2, LIBGIT2_0_16);
    assert_eq!(package.codes(&["publish", "0.16.0"]), "7 lines are published as of 0.16.0\n");

    // 0.17 put some in one row, and renamed one of them.
    let moved = changed(
        LIBGIT2_0_16,
        &[("EXISTS = -23", "EXISTS = -4"), ("AMBIGUOUSOIDPREFIX = -29", "AMBIGUOUS = -5"), ("-24", "-4")],
    );
    list(&package, LIBGIT2, &moved);
    package.breaks(&[
        "`GIT_EEXISTS` was published as number -23 in 0.16.0, and published numbers stay: write `-23`",
        "`GIT_EOVERFLOW` was published as number -24 in 0.16.0, and published numbers stay: write `-24`",
        "`GIT_EAMBIGUOUSOIDPREFIX`, number -29, was published in 0.16.0 and is not in `ErrorCode`: put its row back, or write \
         `retired AMBIGUOUSOIDPREFIX = -29 since \"…\" \"why\";`",
    ]);
    let rows = changed(LIBGIT2_0_16, &[("AMBIGUOUSOIDPREFIX = -29", "AMBIGUOUS = -29")])
        + "alias AMBIGUOUSOIDPREFIX = AMBIGUOUS;\nBUFS = -6 => \"buffer\",";
    list(&package, LIBGIT2, &rows);
    assert_eq!(package.codes(&["publish", "1.3.0"]), "2 lines are published as of 1.3.0\n");

    // 1.4.3 had a new code, and so had 1.3.1 of the older branch: both published it, and are merged.
    let published = package.lock();
    let rows = rows + "OWNER = -36 => \"owner\",";
    list(&package, LIBGIT2, &rows);
    package.codes(&["publish", "1.3.1"]);
    let backport = package.lock().strip_prefix(&published).unwrap().to_owned();
    package.write("acme.codes", &published);
    package.codes(&["publish", "1.4.3"]);
    package.write("acme.codes", package.lock() + &backport);
    package.codes(&["--check", "publish"]);
    list(&package, LIBGIT2, &changed(&rows, &[("OWNER = -36", "OWNER = -37")]));
    package.breaks(&["`GIT_EOWNER` was published as number -36 in 1.3.1, and published numbers stay: write `-36`"]);

    // The next one is further down.
    list(&package, LIBGIT2, &(rows + "TIMEOUT = -36 => \"time\","));
    package.breaks(&["number -36 of `TIMEOUT` was published as `GIT_EOWNER` in 1.3.1; the next free number is -37"]);
}

/// The first line says whose file it is.
#[test]
fn lock_file_is_of_one_library() {
    let rows = "#[role(internal)] InternalError = 1 => \"internal error\",";
    let package = Package::new("one-library", "", Some(""));
    list(&package, "name = \"acme\"", rows);
    package.codes(&["publish", "0.1.0"]);
    list(&package, "name = \"other\"", rows);
    package.breaks(&["`acme.codes` is the lock file of the library `acme`, but this library is `other`"]);
}
