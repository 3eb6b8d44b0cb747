/* Values by key. */
#ifndef KV_H
#define KV_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { KV_OK = 7000, KV_ERR_INTERNAL_ERROR = 7001, KV_ERR_INVALID_ARG = 7002, KV_ERR_NOT_FOUND = 7003 };

int kv_put(const char *key, int64_t value);
int kv_get(const char *key, int64_t *value, size_t *count);
int kv_remove(const char *key);

int kv_last_code(void);
const char *kv_last_message(void);
const char *kv_code_message(int code);

#ifdef __cplusplus
}
#endif

#endif
