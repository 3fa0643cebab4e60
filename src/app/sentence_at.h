/* sentence_at.h - what stands at a place of an article, to be shown or copied. */
#ifndef DOSSIER_APP_SENTENCE_AT_H
#define DOSSIER_APP_SENTENCE_AT_H

#include "dossier/store.h"

/* The paragraph at a byte of the text, and where it starts. The body has blocks. */
Slice paragraph_at(const Body *body, uint32_t at, uint32_t *start);
/* The sentence at a byte of the text, or the one that ends before it; `id` says its language. */
Slice sentence_at(const Store *store, ArticleId id, const Body *body, uint32_t at);

#endif
