/* A client of libvirt that writes how errors behave, rule by rule: the numbers are those of the rules that it tests.
 *
 * It compiles against libvirt's headers and runs on the library that it finds. */

#include "trace.h"

int main(void)
{
    trace_records();
    trace_handlers();
    trace_arguments();
    trace_lists();
    trace_errno();
    trace_threads();
    trace_styles();
    trace_events();
    return 0;
}
