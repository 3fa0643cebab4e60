/* jumps.h - places visited, to go back and forward among. */
#ifndef DOSSIER_APP_JUMPS_H
#define DOSSIER_APP_JUMPS_H

#include "dossier/store.h"

enum { JUMPS_MAX = 100 };

/* A place in the dossier: byte `at` of an article's text. */
typedef struct Place {
    ArticleId article; /* ARTICLE_NONE: no place */
    uint32_t at;
} Place;

/* items[0, count) in the order of visit; `now` is the one that back() came to, count when at the
 * end. */
typedef struct Jumps {
    Place items[JUMPS_MAX];
    size_t count, now;
} Jumps;

/* Remembers where one was before a jump. What lay ahead of `now` is forgotten. */
void jumps_push(Jumps *jumps, Place from);
/* One step back or forward; `here` is remembered when leaving the end. False when there is none. */
bool jumps_back(Jumps *jumps, Place here, Place *to);
bool jumps_forward(Jumps *jumps, Place *to);
/* The item where one is: `now`, or the last when that is `here`; count: behind them all. */
size_t jumps_now(const Jumps *jumps, Place here);
/* As many steps at once as lead to items[n]; `here` is remembered when leaving the end. False when
 * there is no such place. */
bool jumps_choose(Jumps *jumps, Place here, size_t n, Place *to);

#endif
