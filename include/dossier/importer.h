/* importer.h - from bytes to an article's Body: one table entry per format.
 *
 * Each importer sniffs by content (and name as a hint), and reads one source into one or more
 * Drafts. What a source says of itself in labelled fields has ORIGIN_DECLARED in the draft's Meta;
 * what was recognised in running text has ORIGIN_GUESSED; a title made from the lead has
 * ORIGIN_INFERRED. */
#ifndef DOSSIER_IMPORTER_H
#define DOSSIER_IMPORTER_H

#include "dossier/diag.h"
#include "dossier/mem.h"
#include "dossier/store.h"

/* An article being built; owns its memory in `arena`. Text grows block by block. While it is built,
 * blocks follow each other without separators; draft_publish() writes the body's text with them. */
typedef struct Draft {
    Arena *arena;
    StrBuf text;
    Block *blocks; /* [0] is the title's; kind BLOCK_DROPPED marks one that is left out */
    size_t n_blocks, blocks_cap;
    Span *spans; /* offsets in `text`; any order until published */
    size_t n_spans, spans_cap;
    Meta meta; /* slices in the arena */
    Slice *tags;
    size_t n_tags, tags_cap;
    Slice translation_of; /* as the source names it: a key, an address or a file name */
    Slice key;            /* the source's own id of this item (guid, citation key), or absent */
    Slice doubtful_date;  /* a date as written whose order of day and month the language decides */
    Slice file;       /* a local file the source points at instead of giving a text, or absent */
    bool open, space; /* a block is open; white space waits to be written */
} Draft;

#define BLOCK_DROPPED 0xFF

Draft *draft_new(Slice title); /* begins with the title block; an absent title may come later */
void draft_free(Draft *draft);
/* Opens / closes a block; text put in between belongs to it. White space is collapsed to single
 * spaces, except in BLOCK_VERSE, where lines stay. Ill-formed UTF-8 and control characters become
 * U+FFFD. A block that stays empty is taken back (a rule is always empty). */
void draft_open(Draft *draft, BlockKind kind, unsigned level, unsigned number);
void draft_put(Draft *draft, Slice text);
void draft_break(Draft *draft); /* a line end that stays; a paragraph with one becomes verse */
void draft_close(Draft *draft);
/* Where the next character of the open block will stand: the start or end of a span. */
uint32_t draft_mark(const Draft *draft);
void draft_span(Draft *draft, SpanKind kind, uint32_t start, uint32_t end,
                Slice target); /* target is copied */
void draft_set_title(Draft *draft, Slice title,
                     Origin origin);         /* replaces the title block's text */
void draft_add_tag(Draft *draft, Slice tag); /* copied; empty and repeated ones are left out */
Slice draft_keep(
    Draft *draft,
    Slice text); /* a cleaned one-line copy in the arena; absent when nothing is left */
Slice draft_block_text(const Draft *draft,
                       size_t block); /* borrowed until the next change of the draft */
/* Lays the text out as a Body (with separators) in memory of `arena`, which may be the draft's own.
 * `meta` becomes what is declared (may be NULL), completed by what was found, and the body points
 * to it; the strings of the declared are borrowed, so they live as long as the body. */
void draft_layout(Draft *draft, Arena *arena, const Meta *declared, Meta *meta, Body *body);
/* Publishes the draft's text as the body of article `id`: completes `declared` (may be NULL) by
 * what was found. */
void draft_publish(Draft *draft, Store *store, ArticleId id, const Meta *declared);

/* Every field of `a` that is present, completed from `b`. */
Meta meta_complete(const Meta *a, const Meta *b);

/* Appends text as one clean line: white space collapsed and trimmed, ill-formed bytes and controls
 * made U+FFFD. */
void text_put_line(StrBuf *out, Slice text);

typedef struct Source {
    const char *name; /* file name, for sniffing and findings */
    Slice bytes;      /* as read */
} Source;

typedef void (*DraftFn)(void *ctx, Draft *draft); /* takes ownership */

typedef struct Importer {
    const char *name, *takes; /* "markdown", what it takes in one line */
    const char
        *extensions; /* file names it expects, blank-separated; only a hint beside the content */
    int (*sniff)(const Source *source); /* 0 (no) … 100 (sure) */
    bool raw; /* reads the bytes as they are (mail); the others read UTF-8 without a byte order mark
               */
    /* Reads the source and emits its articles in order. `declared` (may be NULL) is what the
     * manifest says of the one article of this source. False when nothing could be made of it; a
     * finding then says why. */
    bool (*read)(const Source *source, const Meta *declared, DiagList *findings, DraftFn emit,
                 void *ctx);
} Importer;

extern const Importer *const importers[]; /* NULL-terminated */
const Importer *
importer_for(const Source *source); /* the best sniff; plain text when none knows it */
/* Whether some importer knows files by this name; the listing of a folder takes those. */
bool importer_takes(const char *name);
/* importer_for() and its read: decodes, imports, one clear finding when it cannot. */
bool import_source(const Source *source, const Meta *declared, DiagList *findings, DraftFn emit,
                   void *ctx);

#endif
