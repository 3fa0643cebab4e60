/* draft.h - an article being built: importers put blocks, spans and metadata into it. */
#ifndef DOSSIER_DRAFT_H
#define DOSSIER_DRAFT_H

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
/* The lists and quotations that a walk over a source is in. */
enum { DRAFT_LISTS = 64 /* nested ones whose numbers are kept apart */ };
typedef struct DraftNesting {
    unsigned lists, quotes;
    unsigned numbers[DRAFT_LISTS]; /* next number of each list; 0 in one of bullets */
    bool item;                     /* an item has begun and has no block yet */
} DraftNesting;
void nesting_enter_list(DraftNesting *nesting, unsigned first);
void nesting_leave_list(DraftNesting *nesting);
/* Opens what text is there: the item that waits, else a quotation, else a paragraph. */
void draft_open_text(Draft *draft, DraftNesting *nesting);
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
/* That its parts hang together, when nothing is open: blocks and spans within the text, all but the
 * title's in its order. */
void draft_check(const Draft *draft);
Slice draft_block_text(const Draft *draft,
                       size_t block); /* borrowed until the next change of the draft */

/* Appends text as one clean line: white space collapsed and trimmed, ill-formed bytes and controls
 * made U+FFFD. */
void text_put_line(StrBuf *out, Slice text);

#endif
