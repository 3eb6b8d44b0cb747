# A client of Sys::Virt that writes a trace: one fact per line, `KEY: VALUE`.
#
# It runs on the libvirt that the module finds.

use strict;
use warnings;
use Sys::Virt;
use Sys::Virt::Domain;
use Sys::Virt::Event;

$| = 1;

my $web = "<domain type='test'><name>web</name><uuid>12345678-1111-2222-3333-444444444444</uuid>"
    . "<memory>65536</memory><os><type>hvm</type></os></domain>";

sub fact {
    my ($key, $value) = @_;
    $value = defined $value ? $value : "undef";
    $value =~ s/\n/\\n/g;
    print "$key: $value\n";
}

# Runs a call that should fail, and writes the facts of its error.
sub fails {
    my ($key, $call) = @_;
    my $result = eval { $call->() };
    my $err = $@;
    if (ref $err ne "Sys::Virt::Error") {
        fact($key, $err || "no failure");
        return;
    }
    fact("$key.code", $err->code);
    fact("$key.domain", $err->domain);
    fact("$key.level", $err->{level});
    fact("$key.message", $err->message);
    fact("$key.text", "$err");
}

sub failures {
    my ($conn) = @_;
    my $test = $conn->get_domain_by_name("test");
    fails("get_domain_by_name", sub { $conn->get_domain_by_name("nope") });
    fails("get_domain_by_id", sub { $conn->get_domain_by_id(4711) });
    fails("get_domain_by_uuid", sub { $conn->get_domain_by_uuid("12345678-1111-2222-3333-444444444444") });
    fails("get_domain_by_uuid.no_uuid", sub { $conn->get_domain_by_uuid("no uuid, but of 36 characters as one") });
    fails("get_network_by_name", sub { $conn->get_network_by_name("nope") });
    fails("create", sub { $test->create });
    fails("define_domain.no_xml", sub { $conn->define_domain("<domain") });
    fails("define_domain.something_else", sub { $conn->define_domain("<network/>") });
    fails("abort_job", sub { $test->abort_job });
    fails("new.no_path", sub { Sys::Virt->new(uri => "test://") });
    fails("new.no_file", sub { Sys::Virt->new(uri => "test:///no/such/file") });
    my $gone = $conn->create_domain($web);
    $gone->destroy;
    fails("get_info.of_one_that_is_gone", sub { $gone->get_info });
}

sub successes {
    my ($conn) = @_;
    fact("get_uri", $conn->get_uri);
    fact("get_type", $conn->get_type);
    fact("is_alive", $conn->is_alive);
    fact("list_all_domains", join " ", map { $_->get_name } $conn->list_all_domains);
    fact("list_domains", join " ", map { $_->get_name } $conn->list_domains);
    fact("list_all_networks", join " ", map { $_->get_name } $conn->list_all_networks);
    fact("num_of_domains", $conn->num_of_domains);
    my $domain = $conn->define_domain($web);
    fact("list_defined_domains", join " ", map { $_->get_name } $conn->list_defined_domains);
    $domain->create;
    fact("get_name", $domain->get_name);
    fact("get_uuid_string", $domain->get_uuid_string);
    fact("get_id", $domain->get_id);
    fact("is_active", $domain->is_active);
    fact("is_persistent", $domain->is_persistent);
    my $info = $domain->get_info;
    fact("get_info.$_", $info->{$_}) for qw(state maxMem memory nrVirtCpu);
    fact("get_xml_description.has_name", scalar($domain->get_xml_description =~ m{<name>web</name>}));
    $domain->shutdown;
    fact("is_active.after_shutdown", $domain->is_active);
    $domain->undefine;
    fact("list_all_domains.after_undefine", join " ", map { $_->get_name } $conn->list_all_domains);
}

sub events {
    my ($conn) = @_;
    my @seen;
    my $run_until = sub {
        my ($count) = @_;
        for (1 .. 50) {
            last if @seen >= $count;
            Sys::Virt::Event::run_default();
        }
    };
    my $id = $conn->domain_event_register_any(undef, Sys::Virt::Domain::EVENT_ID_LIFECYCLE, sub {
        my ($conn, $domain, $event, $detail) = @_;
        push @seen, [ $domain->get_name, $event, $detail ];
        fails("event_" . @seen . ".failure", sub { $conn->get_domain_by_name("nope") });
    });
    my $test = $conn->get_domain_by_name("test");
    $test->destroy;
    $test->create;
    $run_until->(2);
    my $number = 0;
    for my $event (@seen) {
        $number++;
        fact("event_$number", "$event->[0] $event->[1]");
        fact("event_$number.detail", $event->[2]);
    }
    $conn->domain_event_deregister_any($id);
    $test->destroy;
    $test->create;
    Sys::Virt::Event::run_default();
    fact("events.seen", scalar @seen);
    fails("events.deregister_unknown", sub { $conn->domain_event_deregister_any(4711) });
}

Sys::Virt::Event::register_default();
# The loop never waits longer than this.
Sys::Virt::Event::add_timeout(20, sub { });
my $conn = Sys::Virt->new(uri => "test:///default");
failures($conn);
successes($conn);
events($conn);
undef $conn;
my $read_only = Sys::Virt->new(uri => "test:///default", readonly => 1);
fails("read_only", sub { $read_only->get_domain_by_name("test")->destroy });
