// Loaded before the C library (LD_PRELOAD): ALLOC_SHIM="N" refuses the N-th memory that is asked for,
// ALLOC_SHIM="N on" all from the N-th on, ALLOC_SHIM="count" tells at the end how often it was asked.

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* earlier, size_t size);

static long asked, first = -1, last = 0;

static int is_refused(void) {
    if (first < 0) {
        const char* shim = getenv("ALLOC_SHIM");
        first = shim == NULL ? 0 : atol(shim);
        last = shim != NULL && strstr(shim, " on") != NULL ? LONG_MAX : first;
    }
    const long now = __atomic_add_fetch(&asked, 1, __ATOMIC_RELAXED);
    if (first == 0 || now < first || now > last) return 0;
    errno = ENOMEM;
    return 1;
}

void* malloc(size_t size) {
    return is_refused() ? NULL : __libc_malloc(size);
}
void* calloc(size_t count, size_t size) {
    return is_refused() ? NULL : __libc_calloc(count, size);
}
void* realloc(void* earlier, size_t size) {
    return is_refused() ? NULL : __libc_realloc(earlier, size);
}

__attribute__((destructor)) static void tell(void) {
    const char* shim = getenv("ALLOC_SHIM");
    if (shim != NULL && strcmp(shim, "count") == 0) dprintf(STDERR_FILENO, "%ld\n", asked);
}
