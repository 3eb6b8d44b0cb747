/* Prints the output of the crate. */
#include <stddef.h>
#include <stdio.h>

int acme_byte_at(size_t place);

/* The compiled core refers to it for unwinding, which does not happen here. */
void rust_eh_personality(void)
{
}

int main(void)
{
    int byte;

    for (size_t place = 0; (byte = acme_byte_at(place)) >= 0; place++)
        putchar(byte);
    return 0;
}
