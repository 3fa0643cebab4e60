/* lower_bound.h - the one bisection.
 *
 * LOWER_BOUND() is a statement, so that what is asked of each place is compiled where it is asked:
 *
 *     size_t at;
 *     LOWER_BOUND(at, 0, list->count, list->items[at].start < start);
 */
#ifndef DOSSIER_LOWER_BOUND_H
#define DOSSIER_LOWER_BOUND_H

#include <stddef.h>

/* Sets `at` to the first place of [low, high) for which `before`, a condition on `at`, does not
 * hold; to `high` when it holds for all, to `low` when there are none. It must hold for a first
 * part of the range and for nothing after that. */
#define LOWER_BOUND(at, low, high, before)                                                         \
    do {                                                                                           \
        size_t lower_ = (low), upper_ = (high);                                                    \
        while (lower_ < upper_) {                                                                  \
            (at) = lower_ + (upper_ - lower_) / 2;                                                 \
            if (before)                                                                            \
                lower_ = (at) + 1;                                                                 \
            else                                                                                   \
                upper_ = (at);                                                                     \
        }                                                                                          \
        (at) = lower_;                                                                             \
    } while (0)

#endif
