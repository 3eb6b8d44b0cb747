/* A program that uses error objects. */
#include "check.h"
#include "conf.h"
#include <pthread.h>

/* Checks the code, line and message of the error, and frees it. */
static void is_error(int at, conf_error *err, int code, int line, const char *message)
{
    char *text;
    if (err == NULL) {
        check_failed("C8", __FILE__, at, "there is no error");
        return;
    }
    text = conf_error_message(err);
    check_number("R1", __FILE__, at, "the code", conf_error_code(err), code);
    check_number("R1", __FILE__, at, "the line", conf_error_line(err), line);
    check_text("R1", __FILE__, at, "the message", text, message);
    free(text);
    conf_error_free(err);
}

/* An error may be freed by another thread than the one that failed. */
static void *frees(void *data)
{
    is_error(__LINE__, (conf_error *)data, CONF_ERR_NOT_FOUND, -1, "no name 'c'");
    return NULL;
}

int main(void)
{
    const char *text = "a = 1\nb = x\nnonsense";
    conf_error *err = (conf_error *)&text, *first;
    int64_t value = -5;
    pthread_t thread;

    /* A success sets NULL, whatever was there. */
    CHECK(C8, conf_parse(text, "a", &value, &err));
    IS(C14, value, 1);
    CHECK(C8, err == NULL);
    conf_error_free(NULL);

    value = -5;
    CHECK(C8, !conf_parse(text, "b", &value, &err));
    is_error(__LINE__, err, CONF_ERR_SYNTAX, 2, "syntax error: 'x' is not a number");
    CHECK(C8, !conf_parse(text, "c", &value, &err));
    is_error(__LINE__, err, CONF_ERR_SYNTAX, 3, "syntax error: line 3 has no '='");
    IS(C14, value, -5);

    /* Errors are independent, and outlive later calls. */
    CHECK(C8, !conf_parse("", "c", &value, &first));
    CHECK(C8, !conf_parse("", "d", &value, &err));
    CHECK(C8, conf_parse(text, "a", &value, NULL));
    is_error(__LINE__, err, CONF_ERR_NOT_FOUND, -1, "no name 'd'");
    pthread_create(&thread, NULL, frees, first);
    pthread_join(thread, NULL);

    /* The caller may pass NULL. */
    CHECK(C8, !conf_parse(text, "b", &value, NULL));

    /* Arguments. */
    CHECK(C13, !conf_parse(NULL, "a", &value, &err));
    is_error(__LINE__, err, CONF_ERR_INVALID_ARG, 0, "invalid argument: text must not be NULL");
    CHECK(C13, !conf_parse(text, "a", NULL, &err));
    is_error(__LINE__, err, CONF_ERR_INVALID_ARG, 0, "invalid argument: value must not be NULL");
    CHECK(C13, !conf_parse(text, "na\xFFme", &value, &err));
    is_error(__LINE__, err, CONF_ERR_INVALID_ARG, 2, "invalid argument: name is not UTF-8 from byte 2 on");
    return checked();
}
