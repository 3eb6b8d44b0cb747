/* The trace: one fact per line, `KEY: VALUE`. Keys are unique, and values do not depend on addresses or the time. */

#ifndef TRACE_H
#define TRACE_H

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

/* The parts of the program, in the order in which they run. */
void trace_records(void);
void trace_handlers(void);
void trace_arguments(void);
void trace_lists(void);
void trace_errno(void);
void trace_threads(void);
void trace_styles(void);
void trace_events(void);

/* Writes a fact. Newlines in the value are written as `\n`. */
void fact(const char *key, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Writes the facts of a record, as `KEY.code` and so on. */
void fact_record(const char *key, const virError *err);

/* Writes the thread's last error, as each getter returns it. */
void fact_last(const char *key);

/* Runs `body` in a child, and writes if the child ended by itself and with 0. */
void fact_child(const char *key, void (*body)(void));

/* Runs `body` and writes its output to stderr. */
void fact_stderr(const char *key, void (*body)(void *), void *data);

/* Opens the node of the test driver. A failure ends the program. */
virConnectPtr open_node(void);

/* Fails: no domain has this name. */
void fail(virConnectPtr conn, const char *name);

/* A handler that does nothing. */
void silent(void *data, virErrorPtr err);

#endif
