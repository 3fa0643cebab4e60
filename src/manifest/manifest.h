/* manifest.h - a manifest, read as a stream into the store; its keys: dossier-manifest(5). */
#ifndef DOSSIER_MANIFEST_MANIFEST_H
#define DOSSIER_MANIFEST_MANIFEST_H

#include "dossier/diag.h"
#include "dossier/store.h"

#include <stdatomic.h>

#define MANIFEST_LIMIT ((size_t)256 << 20) /* bytes */
#define ARTICLE_LIMIT  ((size_t)64 << 20)  /* bytes of one article's file or text */

/* Called on the parsing thread for each article, right after it was published. `place` and `width`
 * are the bytes of the manifest at which a finding about its file belongs. */
typedef void (*ManifestListFn)(void *ctx, ArticleId id, uint32_t place, uint32_t width);

typedef struct ManifestHooks {
    ManifestListFn on_article; /* may be NULL */
    void *ctx;
    const atomic_bool *stop; /* looked at between articles; may be NULL */
} ManifestHooks;

typedef struct Manifest Manifest;

/* The name is for findings. Reads from fd (borrowed, open while parsing), or from `bytes`
 * (borrowed) when fd is -1; `expected` is the size, as far as it is known. */
Manifest *manifest_new(const char *name, int fd, Slice bytes, size_t expected);
void manifest_free(Manifest *manifest);
/* Fills the store: articles one by one as their entries end, and the dossier's info. Folder and
 * path of the info are taken from `info`. False when nothing of it could be used as a manifest. */
bool manifest_parse(Manifest *manifest, Store *store, const DossierInfo *info,
                    const ManifestHooks *hooks, DiagList *findings);
bool manifest_complete(const Manifest *manifest); /* after manifest_parse: it was read to its end */
/* A later finding about a place in it (see ManifestListFn); after manifest_parse, on one thread. */
void manifest_find(Manifest *manifest, DiagList *findings, DiagLevel level, uint32_t place,
                   uint32_t width, const char *message);
/* Bytes that the YAML parser was given before it ended. */
size_t manifest_fed(const Manifest *manifest);

#endif
