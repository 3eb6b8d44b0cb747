#!/bin/sh
# Runs virsh and writes a trace: one fact per line, `KEY: VALUE`. Each session has its own node. virsh runs on the
# libvirt that it finds, or on the one in LD_PRELOAD.

directory=$(mktemp -d)
trap 'rm -r "$directory"' EXIT

cat >"$directory/web.xml" <<XML
<domain type='test'><name>web</name><uuid>12345678-1111-2222-3333-444444444444</uuid>
<memory>65536</memory><os><type>hvm</type></os></domain>
XML
echo '<domain' >"$directory/cut.xml"
echo '<network/>' >"$directory/network.xml"

# facts KEY: the lines of the last session, by their labels or, where there is none, their numbers. The processor time of
# libvirt's domains is that of the clock.
facts() {
    sed "s|$directory|DIR|g; s|^\(CPU time: *\).*|\1some|" "$directory/out" | awk -v key="$1" '
        /^[A-Z][A-Za-z() ]*: / { label = substr($0, 1, index($0, ":") - 1); gsub(/ /, "_", label)
                                 printf "%s.%s: %s\n", key, label, substr($0, length(label) + 2); next }
        !/^ *$/ { printf "%s.%d: %s\n", key, ++line, $0 }'
}

# session KEY COMMANDS: what virsh prints, a fact for each line, and its status.
session() {
    LC_ALL=C virsh -q -c test:///default "$2" >"$directory/out" 2>&1 </dev/null
    status=$?
    facts "$1"
    echo "$1.status: $status"
}

session list 'list'
session list_all "define $directory/web.xml; list --all"
session list_inactive "define $directory/web.xml; list --inactive"
session list_refused 'list --all --with-no-such-flag'
session dominfo 'dominfo test'
session dominfo_of_none 'dominfo nope'
session domid_domuuid_domstate 'domid test; domuuid test; domname 1; domstate test'
session domid_of_none 'domid nope'
session start "define $directory/web.xml; start web; list"
session start_one_that_runs 'start test'
session start_none 'start nope'
session destroy 'destroy test; list --all'
session destroy_twice 'destroy test; destroy test'
session destroy_none 'destroy nope'
session shutdown 'shutdown test; domstate test'
session define "define $directory/web.xml; dominfo web"
session define_cut_short "define $directory/cut.xml"
session define_something_else "define $directory/network.xml"
session define_no_file 'define /no/such/file'
session undefine "define $directory/web.xml; undefine web; list --all"
session undefine_one_that_runs 'undefine test; list --all'
session undefine_none 'undefine nope'
session dumpxml_of_none 'dumpxml nope'
session dumpxml_of_unknown_uuid 'dumpxml 12345678-1111-2222-3333-444444444444'
session net_list 'net-list'
session net_list_all 'net-list --all'
session net_info_of_none 'net-info nope'
session uri 'uri'
session read_only 'connect test:///default --readonly; destroy test'

LC_ALL=C virsh -q -c test:///default 'dumpxml test' >"$directory/out" 2>&1
echo "dumpxml.status: $?"
for element in name uuid vcpu; do
    echo "dumpxml.$element: $(sed -n "s|^ *<$element[^>]*>\(.*\)</$element>|\1|p" "$directory/out")"
done
LC_ALL=C virsh -q -c test:///no/such/file list >"$directory/out" 2>&1
echo "connect_fails.status: $?"
echo "connect_fails: $(grep -v '^I/O warning' "$directory/out" | tail -1)"
