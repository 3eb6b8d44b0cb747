/* Prints what the crate has to say. */
#include <stddef.h>
#include <stdio.h>

int acme_byte_at(size_t place);

/* The compiled core names it, for stacks that are unwound; here none is. */
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
