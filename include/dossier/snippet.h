/* snippet.h - the best few words of an article. */
#ifndef DOSSIER_SNIPPET_H
#define DOSSIER_SNIPPET_H

#include "dossier/match.h"

/* The best window of about `cells` cells: most distinct terms, nearest together. `out` is text cut
 * at word ends on one line (… where cut); `marks` gets the hits inside as ranges of `out`. */
typedef struct Snippet {
    StrBuf text;
    Range *marks;
    size_t n_marks, cap;
    uint32_t start; /* byte of the article's text where it begins */
} Snippet;
void snippet_make(const Body *body, const Hits *hits, size_t cells, Snippet *out);
void snippet_release(Snippet *snippet);

#endif
