/* Not one of them. */
enum color { RED, GREEN, BLUE, WHITE, BLACK, YELLOW };

/** What went wrong. */
typedef enum acme_code {
    ACME_OK = 0,             /**< All is well. */
    ACME_FIRST,              /* 1 - the first
                                of them */
    /** The second failed */
    ACME_SECOND,
    ACME_BITS = 1 << 4 | 2,  // bits are set
    ACME_AGAIN = ACME_FIRST, /* another name */
    ACME_HEX = (int)0xC0000005L,
    ACME_LAST /* never use */
} acme_code;

#define ACME_OLD_SECOND ACME_SECOND
#define ACME_FLAGS 0x10

#define NET_ERR_DOWN   (-100)  /* the net is down */
#define NET_ERR_UP     (NET_ERR_DOWN - 1)
#define NET_ERR_ALSO   NET_ERR_UP
