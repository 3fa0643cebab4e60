/* importer.h - from bytes to an article's Body: one table entry per format.
 *
 * Each importer sniffs by content (and name as a hint), and reads one source into one or more Drafts. */
#ifndef DOSSIER_IMPORTER_H
#define DOSSIER_IMPORTER_H

#include "dossier/diag.h"
#include "dossier/mem.h"
#include "dossier/store.h"

/* An article being built; owns its memory in `arena`. Text grows block by block. */
typedef struct Draft {
    Arena *arena;
    StrBuf text;
    Block *blocks;
    size_t n_blocks, blocks_cap;
    Span *spans;
    size_t n_spans, spans_cap;
    Meta meta;
    Slice *tags;
    size_t n_tags;
    Slice translation_of;
} Draft;

Draft *draft_new(Slice title); /* begins with the title block */
void draft_free(Draft *draft);
/* Opens / closes a block; text put in between belongs to it. */
void draft_open(Draft *draft, BlockKind kind, unsigned level, unsigned number);
void draft_put(Draft *draft, Slice text);
void draft_close(Draft *draft);
/* Publishes the draft's text as the body of article `id`: completes `declared` by what was found. */
void draft_publish(Draft *draft, Store *store, ArticleId id, const Meta *declared);

typedef struct Source {
    const char *name; /* file name, for sniffing and findings */
    Slice bytes;      /* as read */
} Source;

typedef void (*DraftFn)(void *ctx, Draft *draft); /* takes ownership */

typedef struct Importer {
    const char *name, *takes; /* "markdown", what it takes in one line */
    int (*sniff)(const Source *source); /* 0 (no) … 100 (sure) */
    bool (*read)(const Source *source, const Meta *declared, DiagList *findings, DraftFn emit, void *ctx);
} Importer;

extern const Importer *const importers[]; /* NULL-terminated */
const Importer *importer_for(const Source *source); /* the best sniff; plain text when none knows it */

#endif
