/* For LD_PRELOAD: initialises the system's libvirt, whose private functions a client calls. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>

__attribute__((constructor)) static void initialise_the_next(void)
{
    void *next = dlopen("libvirt.so.0", RTLD_LAZY | RTLD_NOLOAD);
    int (*initialise)(void) = next ? (int (*)(void))dlsym(next, "virInitialize") : NULL;

    if (initialise)
        initialise();
}
