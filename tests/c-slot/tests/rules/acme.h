/* The library, and the checks. */
#ifndef ACME_H
#define ACME_H

#include "check.h"
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct acmeError {
    int code;
    int domain;
    char *message;
    int level;
    void *conn;
    void *dom;
    char *str1;
    char *str2;
    char *str3;
    int int1;
    int int2;
    void *net;
} acmeError;

typedef struct acmeConn acmeConn;
typedef struct acmeDomain acmeDomain;
typedef void (*acmeErrorFunc)(void *data, acmeError *err);

acmeError *acmeGetLastError(void);
int acmeGetLastErrorCode(void);
int acmeGetLastErrorDomain(void);
const char *acmeGetLastErrorMessage(void);
acmeError *acmeSaveLastError(void);
int acmeCopyLastError(acmeError *to);
void acmeResetLastError(void);
void acmeResetError(acmeError *err);
void acmeFreeError(acmeError *err);
acmeError *acmeConnGetLastError(acmeConn *conn);
int acmeConnCopyLastError(acmeConn *conn, acmeError *to);
void acmeConnResetLastError(acmeConn *conn);
void acmeSetErrorFunc(void *data, acmeErrorFunc handler);
void acmeConnSetErrorFunc(acmeConn *conn, void *data, acmeErrorFunc handler);
void acmeDefaultErrorFunc(const acmeError *err);

const char *acmeErrorMessage(int code, const char *detail);
void acmeSetErrorFuncFull(void *data, acmeErrorFunc handler, void (*free_data)(void *));
size_t acmeHandleCount(void);
int acmeVersion(void);

enum {
    OK = 0, INTERNAL_ERROR = 1, NO_MEMORY = 2, NO_SUPPORT = 3, INVALID_CONN = 6, INVALID_DOMAIN = 7, INVALID_ARG = 8, SYSTEM_ERROR = 38,
    NO_DOMAIN = 42, PANICKED = 99
};
enum { FROM_NONE = 0, FROM_QEMU = 10 };

/* The library's own functions. */
int acmeNothing(void);
int acmeFind(const char *name);
acmeConn *acmeOpen(void);
int acmeClose(acmeConn *conn);
int acmeLookup(acmeConn *conn, const char *name);
int acmeRename(acmeConn *conn, const char *name);
int acmeIsConnected(acmeConn *conn);
acmeDomain *acmeDomainOpen(acmeConn *conn, const char *name);
char *acmeDomainName(acmeDomain *domain);
int acmeDomainStart(acmeDomain *domain);
int acmeDomainClose(acmeDomain *domain);

/* Parameters and results of every kind. */
int acmeSum(acmeConn *conn, const int32_t *numbers, size_t numbers_len, int64_t *sum, size_t *count);
int acmeDouble(double *numbers, size_t numbers_len);
int acmeLen(const char *text);
char *acmeShout(const char *text);
int64_t acmeBytes(const char *text);
const char *acmeConstant(bool is_there);
uint32_t acmeUnsigned(uint32_t number);
double acmeHalf(double number);
int acmeTruth(int number);
bool acmeSucceeds(int number);
int acmeCodeOf(int number);
int64_t acmeSame(int64_t number);
int acmeWords(const char *text, char ***words);

/* Callbacks, called immediately and kept. */
typedef int (*acmeVisit)(int number, void *data);
int acmeEach(acmeConn *conn, const int32_t *numbers, size_t numbers_len, acmeVisit callback, void *callback_data,
             void (*callback_free)(void *));
int acmeWatch(const char *name, acmeVisit callback, void *callback_data, void (*callback_free)(void *), int code);
int acmeNotify(int number);

/* Functions that fail on request. */
typedef int (*acmeBody)(void *data);
int acmeFail(int code, const char *detail);
int acmeFailWhole(int code, int domain, int level, const char *message, const char *const strings[3], int int1,
                  int int2);
int acmeFailBytes(int code, const char *detail, size_t len);
int acmeFailSystem(int number);
int acmeFailErrno(int number);
int acmeFailWithDrop(int *dropped);
int acmePanic(const char *text);
int acmePanicAny(void);
int acmePanicTwice(void);
int acmeInside(acmeBody body, void *data);
int acmeInsideAndFail(acmeBody body, void *data, int code);
int acmeConnInside(acmeConn *conn, acmeBody body, void *data, int code);
int acmeOutside(acmeBody body, void *data);
void acmeWarn(const char *detail);
void *acmeObserve(acmeBody observer, void *data);
void acmeUnobserve(void *observer);
int acmeRustCode(void);
size_t acmeRustMessageLen(void);
void acmeRustSet(int code);
void acmeRustReset(void);
int acmeRustTake(void);

#ifdef __cplusplus
}
#endif

/* Counts its calls, and keeps the last of its data and of its records' codes. */
static int handler_calls;
static void *handler_data;
static int handler_code;
__attribute__((unused))
static void handler(void *data, acmeError *err)
{
    handler_calls++;
    handler_data = data;
    handler_code = err->code;
}

/* Silent, for programs that are not about handlers. */
__attribute__((unused))
static void silent(void *data, acmeError *err)
{
    (void)data;
    (void)err;
}

#endif
