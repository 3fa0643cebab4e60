/* import.h - from bytes to an article's Body: one table entry per format.
 *
 * Each importer sniffs by content (and name as a hint), and reads one source into one or more
 * Drafts. What a source says of itself in labelled fields has ORIGIN_DECLARED in the draft's Meta;
 * what was recognised in running text has ORIGIN_GUESSED; a title made from the lead has
 * ORIGIN_INFERRED. */
#ifndef DOSSIER_IMPORT_H
#define DOSSIER_IMPORT_H

#include "dossier/diag.h"
#include "dossier/draft.h"

typedef struct ImportSource {
    const char *name; /* file name, for sniffing and findings */
    Slice bytes;      /* as read */
} ImportSource;

typedef void (*DraftFn)(void *ctx, Draft *draft); /* takes ownership */

typedef struct Importer {
    /* file names it expects, blank-separated; only a hint beside the content */
    const char *extensions;
    int (*sniff)(const ImportSource *source); /* 0 (no) … 100 (sure) */
    /* reads the bytes as they are (mail); the others read UTF-8 without a byte order mark */
    bool raw;
    /* Reads the source and emits its articles in order. `declared` (may be NULL) is what the
     * manifest says of the one article of this source. False when nothing could be made of it; a
     * finding then says why. */
    bool (*read)(const ImportSource *source, const Meta *declared, DiagList *findings, DraftFn emit,
                 void *ctx);
} Importer;

/* Whether some importer knows files by this name; the listing of a folder takes those. */
bool importer_takes(const char *name);
/* By the importer that knows the source best, plain text when none does: decodes, imports, one
 * clear finding when it cannot. */
bool import_source(const ImportSource *source, const Meta *declared, DiagList *findings,
                   DraftFn emit, void *ctx);

/* --- from a draft to the store --- */

/* Lays the text out as a Body (with separators) in memory of `arena`, which may be the draft's own.
 * `meta` becomes what is declared (may be NULL), completed by what was found, and the body points
 * to it; the strings of the declared are borrowed, so they live as long as the body. */
void draft_layout(Draft *draft, Arena *arena, const Meta *declared, Meta *meta, Body *body);
/* Publishes the draft's text as the body of article `id`: completes `declared` (may be NULL) by
 * what was found. */
void draft_publish(Draft *draft, Store *store, ArticleId id, const Meta *declared);

/* Every field of `a` that is present, completed from `b`. */
Meta meta_complete(const Meta *a, const Meta *b);

#endif
