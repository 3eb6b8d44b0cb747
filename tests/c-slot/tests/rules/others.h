/* The other libraries of the same file. */
#ifndef OTHERS_H
#define OTHERS_H

#include "acme.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct otherConn otherConn;

acmeError *other_get_last_error(void);
int other_code(void);
int other_get_last_error_domain(void);
const char *other_get_last_error_message(void);
acmeError *other_save_last_error(void);
int other_copy_last_error(acmeError *to);
void other_reset_last_error(void);
void other_reset_error(acmeError *err);
void other_free_error(acmeError *err);
acmeError *other_conn_get_last_error(otherConn *conn);
int other_conn_copy_last_error(otherConn *conn, acmeError *to);
void other_conn_reset_last_error(otherConn *conn);
void other_set_error_func(void *data, acmeErrorFunc handler);
void other_conn_set_error_func(otherConn *conn, void *data, acmeErrorFunc handler);
void other_default_error_func(const acmeError *err);
const char *other_error_message(int code, const char *detail);
void OTHER_setErrorFunc_Full(void *data, acmeErrorFunc handler, void (*free_data)(void *));
int other_open(otherConn **conn);
int other_close(otherConn *conn);
int other_fail(int code);
int other_conn_fail(otherConn *conn, int code);

acmeError *none_get_last_error(void);
int none_get_last_error_domain(void);
const char *none_get_last_error_message(void);
acmeError *none_save_last_error(void);
int none_copy_last_error(acmeError *to);
void none_reset_last_error(void);
void none_reset_error(acmeError *err);
void none_free_error(acmeError *err);
acmeError *none_conn_get_last_error(void *conn);
int none_conn_copy_last_error(void *conn, acmeError *to);
void none_conn_reset_last_error(void *conn);
void none_set_error_func(void *data, acmeErrorFunc handler);
void none_conn_set_error_func(void *conn, void *data, acmeErrorFunc handler);
void none_default_error_func(const acmeError *err);
const char *none_error_message(int code, const char *detail);
void none_set_error_func_full(void *data, acmeErrorFunc handler, void (*free_data)(void *));
size_t none_handle_count(void);
int none_version(void);
int none_fail(int code);

#ifdef __cplusplus
}
#endif

#endif
