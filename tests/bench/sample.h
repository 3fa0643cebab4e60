/* sample.h - times that were measured, and what to say of them. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

enum { SAMPLE_MAX = 4096 };

typedef struct Sample {
    uint64_t ns[SAMPLE_MAX];
    size_t count;
} Sample;

static inline void sample_add(Sample *sample, uint64_t ns)
{
    if (sample->count < SAMPLE_MAX)
        sample->ns[sample->count++] = ns;
}

static inline int sample_cmp(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* In milliseconds: the value that this part (0..1) of the others does not exceed. Sorts. */
static inline double sample_quantile(Sample *sample, double part)
{
    if (sample->count == 0)
        return 0;
    qsort(sample->ns, sample->count, sizeof *sample->ns, sample_cmp);
    size_t at = (size_t)(part * (double)(sample->count - 1) + 0.5);
    return (double)sample->ns[at] / 1e6;
}

#endif
