/* fuzz.h - a fuzz target: with clang's -fsanitize=fuzzer on its own, or with replay.c as a test of
 * `make check`. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* What a target promises of any input. */
#define MUST(condition)                                                                            \
    do {                                                                                           \
        if (!(condition))                                                                          \
            abort();                                                                               \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* For replay.c. The corpus is tests/fuzz/corpus/<name>; tokens, NULL at the end, are put into
 * it. */
extern const char fuzz_name[];
extern const char *const fuzz_tokens[];
/* Folders below tests/, NULL at the end, instead of that corpus. A target may leave this out. */
extern const char *const fuzz_folders[] __attribute__((weak));

#endif
