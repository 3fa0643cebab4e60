/* resolve.h - completing what expressions say from their context. */
#ifndef DOSSIER_DATES_RESOLVE_H
#define DOSSIER_DATES_RESOLVE_H

#include "dates/partial.h"

#define LOOK_BACK 256 /* expressions, so that a text of nothing but dates stays linear */

typedef struct Resolver {
    const Tokens *tokens;
    const TimexLanguage *language;
    const TimexContext *context;
    Interval report;  /* the report's date, declared or inferred; none when unknown */
    bool month_first; /* order of numeric dates in this text */
    bool historical;  /* the text tells of years far from its report */
    Partial *parts;
    size_t count, cap;
    Timex *items; /* one for each part */
} Resolver;

void resolve_all(Resolver *r);
/* The nearest earlier expression placed at least as finely as `finest`; UINT32_MAX for none. */
uint32_t text_anchor(const Resolver *r, size_t i, Precision coarsest);

#endif
