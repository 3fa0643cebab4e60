/* draft_layout.c - a Body of a draft.
 *
 * The final text is written with separators into one piece of memory, whose size is reckoned first;
 * blocks and spans are carried over and the metadata copied: the Body does not depend on the draft
 * any more. */
#include "config.h"

#include "import/encoding.h"
#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

Meta meta_complete(const Meta *a, const Meta *b)
{
    Meta m = *a;
#define COMPLETE(field)                                                                            \
    if (!m.field.ptr && b->field.ptr) {                                                            \
        m.field = b->field;                                                                        \
        m.field##_origin = b->field##_origin;                                                      \
    }
    COMPLETE(title)
    COMPLETE(lang)
    COMPLETE(source)
    COMPLETE(author)
    COMPLETE(url)
#undef COMPLETE
    if (interval_is_none(m.date) && !interval_is_none(b->date)) {
        m.date = b->date;
        m.date_origin = b->date_origin;
        m.date_reason = b->date_reason;
    }
    return m;
}

/* One piece of memory, filled from the front. */
typedef struct LayoutMemory {
    char *at, *end;
} LayoutMemory;

static size_t rounded(size_t size)
{
    return (size + 7) & ~(size_t)7;
}

static void *memory_take(LayoutMemory *memory, size_t size)
{
    CHECK(rounded(size) <= (size_t)(memory->end - memory->at));
    void *p = memory->at;
    memory->at += rounded(size);
    return p;
}

static Slice memory_keep(LayoutMemory *memory, Slice s)
{
    if (!s.ptr)
        return s;
    char *copy = memory_take(memory, s.len + 1);
    memcpy(copy, s.ptr, s.len);
    copy[s.len] = '\0';
    return (Slice){copy, s.len};
}

/* A field of the draft's own, which dies with it; what was declared lives as long as the store. */
typedef struct Own {
    Slice *fields[5];
    size_t count;
} Own;

static void own_field(Own *own, Slice *field, const Slice *declared)
{
    if (field->ptr && (!declared || field->ptr != declared->ptr))
        own->fields[own->count++] = field;
}

/* All but the title, which stands in the text. */
static Own own_fields(Meta *m, const Meta *declared)
{
    Own own = {.count = 0};
    own_field(&own, &m->lang, declared ? &declared->lang : NULL);
    own_field(&own, &m->source, declared ? &declared->source : NULL);
    own_field(&own, &m->author, declared ? &declared->author : NULL);
    own_field(&own, &m->url, declared ? &declared->url : NULL);
    own_field(&own, &m->date_reason, declared ? &declared->date_reason : NULL);
    return own;
}

static bool is_laid(const Draft *draft, size_t block)
{
    const Block *b = &draft->blocks[block];
    return b->kind != BLOCK_DROPPED && (b->start < b->end || block == 0 || b->kind == BLOCK_RULE);
}

static const char *separator(const Block *before, const Block *block)
{
    return before->kind == BLOCK_ITEM && block->kind == BLOCK_ITEM ? "\n" : "\n\n";
}

static Slice laid_text(const Draft *draft, size_t block, Slice title)
{
    return block == 0 && title.ptr ? title : draft_block_text(draft, block);
}

/* Bytes of the text that lay_blocks() will write, and its blocks. */
static size_t text_size(const Draft *draft, Slice title, size_t *n_blocks)
{
    const Block *before = NULL;
    size_t len = 0;
    *n_blocks = 0;
    for (size_t i = 0; i < draft->n_blocks; i++) {
        if (!is_laid(draft, i))
            continue;
        len += before ? strlen(separator(before, &draft->blocks[i])) : 0;
        len += laid_text(draft, i, title).len;
        before = &draft->blocks[i];
        ++*n_blocks;
    }
    return len;
}

/* What layout_in() will take. */
static size_t layout_size(const Draft *draft, const Meta *meta, const Own *own)
{
    size_t n_blocks, size = rounded(text_size(draft, meta->title, &n_blocks) + 1);
    size += rounded(n_blocks * sizeof(Block)) + rounded(draft->n_spans * sizeof(Span));
    for (size_t i = 0; i < draft->n_spans; i++)
        size += rounded(draft->spans[i].target.len + 1);
    for (size_t i = 0; i < own->count; i++)
        size += rounded(own->fields[i]->len + 1);
    return size;
}

/* Writes the text and the blocks; fills shift[i] with the way block i moved. */
static void lay_blocks(const Draft *draft, Slice title, LayoutMemory *memory, Body *body,
                       int64_t *shift)
{
    size_t n_blocks, size = text_size(draft, title, &n_blocks);
    char *text = memory_take(memory, size + 1);
    Block *blocks = memory_take(memory, n_blocks * sizeof *blocks);
    size_t len = 0, n = 0;
    for (size_t i = 0; i < draft->n_blocks; i++) {
        Block b = draft->blocks[i];
        if (!is_laid(draft, i))
            continue;
        Slice from = laid_text(draft, i, title);
        if (n > 0) {
            const char *sep = separator(&blocks[n - 1], &b);
            size_t sep_len = strlen(sep);
            memcpy(text + len, sep, sep_len);
            len += sep_len;
        }
        shift[i] = (int64_t)len - (int64_t)b.start;
        if (from.len)
            memcpy(text + len, from.ptr, from.len);
        b.start = (uint32_t)len;
        len += from.len;
        b.end = (uint32_t)len;
        blocks[n++] = b;
    }
    CHECK(len == size && n == n_blocks);
    text[len] = '\0';
    body->text = (Slice){text, len};
    body->blocks = blocks;
    body->n_blocks = n;
}

/* The block that holds byte `at` of the draft's text, or 0 (the title, which has no spans). Blocks
 * but the title lie in the order of the buffer. */
static size_t block_of(const Draft *draft, uint32_t at)
{
    size_t block;
    LOWER_BOUND(block, 1, draft->n_blocks, draft->blocks[block].end <= at);
    return block < draft->n_blocks ? block : 0;
}

static int span_order(const void *pa, const void *pb)
{
    const Span *a = pa, *b = pb;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    return a->end > b->end ? -1 : a->end < b->end;
}

static void lay_spans(const Draft *draft, LayoutMemory *memory, Body *body, const int64_t *shift)
{
    Span *spans = memory_take(memory, draft->n_spans * sizeof *spans);
    size_t n = 0;
    for (size_t i = 0; i < draft->n_spans; i++) {
        Span s = draft->spans[i];
        size_t at = block_of(draft, s.start);
        const Block *b = &draft->blocks[at];
        if (at == 0 || b->kind == BLOCK_DROPPED)
            continue;
        uint32_t start = s.start > b->start ? s.start : b->start;
        uint32_t end = s.end < b->end ? s.end : b->end;
        if (start >= end)
            continue;
        s.start = (uint32_t)(start + shift[at]);
        s.end = (uint32_t)(end + shift[at]);
        CHECK(s.end <= body->text.len);
        s.target = memory_keep(memory, s.target);
        spans[n++] = s;
    }
    CHECK(n <= draft->n_spans);
    qsort(spans, n, sizeof *spans, span_order);
    body->spans = spans;
    body->n_spans = n;
}

static void layout_in(const Draft *draft, Meta *meta, const Own *own, LayoutMemory memory,
                      Body *body)
{
    int64_t *shift = mem_zalloc(draft->n_blocks, sizeof *shift);
    *body = (Body){.error = {NULL, 0}};
    for (size_t i = 0; i < own->count; i++)
        *own->fields[i] = memory_keep(&memory, *own->fields[i]);
    lay_blocks(draft, meta->title, &memory, body, shift);
    lay_spans(draft, &memory, body, shift);
    if (meta->title.ptr)
        meta->title = slice_sub(body->text, 0, meta->title.len);
    body->meta = meta;
    free(shift);
    CHECK(memory.at <= memory.end);
    CHECK(!meta->title.ptr || slice_eq(meta->title, slice_sub(body->text, 0, body->blocks[0].end)));
    CHECKED(body_check(body));
}

/* The declared title becomes text of the body, so it is cleaned like all text. */
static Meta draft_meta(Draft *draft, const Meta *declared)
{
    draft_close(draft);
    CHECKED(draft_check(draft));
    Meta meta = declared ? meta_complete(declared, &draft->meta) : draft->meta;
    meta.title = draft_keep(draft, meta.title);
    return meta;
}

void draft_layout(Draft *draft, Arena *arena, const Meta *declared, Meta *meta, Body *body)
{
    *meta = draft_meta(draft, declared);
    Own own = own_fields(meta, declared);
    size_t size = layout_size(draft, meta, &own);
    char *bytes = arena_alloc(arena, size);
    layout_in(draft, meta, &own, (LayoutMemory){bytes, bytes + size}, body);
}

void draft_publish(Draft *draft, Store *store, ArticleId id, const Meta *declared)
{
    Meta meta = draft_meta(draft, declared);
    Own own = own_fields(&meta, declared);
    Body body;
    size_t size = layout_size(draft, &meta, &own);
    char *bytes = store_alloc(store, size);
    layout_in(draft, &meta, &own, (LayoutMemory){bytes, bytes + size}, &body);
    store_set_body(store, id, &body);
}
