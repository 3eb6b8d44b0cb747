/* Numbers by name. */
#ifndef CONF_H
#define CONF_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { CONF_ERR_INTERNAL_ERROR = 1, CONF_ERR_INVALID_ARG = 2, CONF_ERR_SYNTAX = 3, CONF_ERR_NOT_FOUND = 4 };

typedef struct conf_error conf_error;

bool conf_parse(const char *text, const char *name, int64_t *value, conf_error **error);

int conf_error_code(const conf_error *err);
int conf_error_line(const conf_error *err);
char *conf_error_message(const conf_error *err);
void conf_error_free(conf_error *err);

#ifdef __cplusplus
}
#endif

#endif
