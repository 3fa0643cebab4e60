/* draft.c - an article under construction, and its layout as a Body.
 *
 * An importer opens a block, puts text, closes it. The text of all blocks lies in one buffer
 * without separators; blocks and spans are byte ranges of it. Afterwards the gleaning pass may
 * still drop a block or move its edges, which costs nothing as the buffer stays as it is.
 * draft_layout() then writes the final text with separators into one piece of memory, carries
 * blocks and spans over and copies the metadata: the Body does not depend on the draft any more.
 *
 * All text comes through clean_put(), so that a body is well-formed UTF-8 without control bytes
 * whatever the source held. */
#include "config.h"

#include "base/eight.h"
#include "encoding.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

#define DRAFT_ARENA 1024 /* bytes of the first arena block: most drafts hold little metadata */

/* Where cleaned text goes: white space waits in `space` until something follows it. */
typedef struct Cleaner {
    StrBuf *out;
    size_t start; /* where the block begins in `out` */
    bool lines;   /* keep line ends and indentation (verse) */
    bool space;
} Cleaner;

static bool is_space_cp(uint32_t cp)
{
    return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x2028 || cp == 0x2029;
}

/* C0 and DEL are made visible; C1 codes are Windows-1252 that somebody took for Latin-1. */
static uint32_t without_controls(uint32_t cp)
{
    if (cp < 0x20 || cp == 0x7F)
        return UTF8_REPLACEMENT;
    if (cp < 0x80 || cp >= 0xA0)
        return cp;
    cp = windows_1252_cp((unsigned char)cp);
    return cp < 0xA0 ? UTF8_REPLACEMENT : cp;
}

static void put_space(Cleaner *c)
{
    if (c->space && c->out->len > c->start && c->out->ptr[c->out->len - 1] != '\n')
        strbuf_putc(c->out, ' ');
    c->space = false;
}

/* The bytes of a character beyond ASCII that needs no look either: no control, separator or mark of
 * byte order, and well formed. 0: look. */
static size_t plain_wide(const unsigned char *s, size_t len)
{
    if (len >= 2 && s[0] >= 0xC3 && s[0] <= 0xDF && (s[1] & 0xC0) == 0x80)
        return 2;
    bool wide = len >= 3 && s[0] >= 0xE1 && s[0] <= 0xEC && (s[1] & 0xC0) == 0x80 &&
                (s[2] & 0xC0) == 0x80;
    bool separator = s[0] == 0xE2 && wide && s[1] == 0x80 && (s[2] & 0xFE) == 0xA8;
    return wide && !separator ? 3 : 0;
}

/* Bytes that need no look: words with single blanks between them. */
static size_t plain_run(const char *s, size_t len)
{
    size_t n = 0, wide;
    bool blank = true; /* a blank would be the second, or the first of all */
    while (n < len) {
        unsigned plain =
            n + 8 <= len && !(blank && s[n] == ' ') ? eight_plain(eight_load(s + n)) : 0;
        if (plain) {
            n += plain;
            blank = s[n - 1] == ' ';
        } else if (s[n] > ' ' && s[n] < 0x7F) {
            blank = false;
            n++;
        } else if (s[n] == ' ' && !blank) {
            blank = true;
            n++;
        } else if ((wide = plain_wide((const unsigned char *)s + n, len - n)) > 0) {
            blank = false;
            n += wide;
        } else {
            break;
        }
    }
    return n > 0 && blank ? n - 1 : n;
}

/* A line end in verse takes the blanks before it away. */
static void put_verse_space(Cleaner *c, uint32_t cp)
{
    if (cp == '\n' || cp == 0x2028 || cp == 0x2029) {
        while (c->out->len > c->start && c->out->ptr[c->out->len - 1] == ' ')
            c->out->len--;
        if (c->out->len > c->start)
            strbuf_putc(c->out, '\n');
    } else if (cp == '\t') {
        strbuf_puts(c->out, "    ");
    } else if (cp != '\r') {
        strbuf_putc(c->out, ' ');
    }
}

static void clean_put(Cleaner *c, Slice text)
{
    for (size_t at = 0; at < text.len;) {
        size_t run = plain_run(text.ptr + at, text.len - at);
        if (run) {
            put_space(c);
            strbuf_put(c->out, text.ptr + at, run);
            at += run;
            continue;
        }
        uint32_t cp;
        at += utf8_decode(text.ptr + at, text.len - at, &cp);
        if (is_space_cp(cp)) {
            if (c->lines)
                put_verse_space(c, cp);
            else
                c->space = true;
        } else if (cp != 0xFEFF) { /* a byte order mark inside text says nothing */
            put_space(c);
            strbuf_put_cp(c->out, without_controls(cp));
        }
    }
}

void text_put_line(StrBuf *out, Slice text)
{
    Cleaner c = {.out = out, .start = out->len};
    clean_put(&c, text);
}

/* --- building --------------------------------------------------------------------------------- */

Draft *draft_new(Slice title)
{
    Draft *draft = mem_zalloc(1, sizeof *draft);
    draft->arena = arena_new(DRAFT_ARENA);
    draft->meta.date = INTERVAL_NONE;
    draft_open(draft, BLOCK_TITLE, 0, 0);
    draft_set_title(draft, title, ORIGIN_DECLARED);
    return draft;
}

void draft_free(Draft *draft)
{
    if (!draft)
        return;
    arena_free(draft->arena);
    strbuf_release(&draft->text);
    free(draft->blocks);
    free(draft->spans);
    free(draft->tags);
    free(draft);
}

void draft_open(Draft *draft, BlockKind kind, unsigned level, unsigned number)
{
    draft_close(draft);
    draft->blocks =
        mem_grow(draft->blocks, &draft->blocks_cap, draft->n_blocks + 1, sizeof *draft->blocks);
    uint32_t at = (uint32_t)draft->text.len;
    draft->blocks[draft->n_blocks++] = (Block){
        .start = at,
        .end = at,
        .kind = (uint8_t)kind,
        .level = level < UINT8_MAX ? (uint8_t)level : UINT8_MAX,
        .number = number < UINT16_MAX ? (uint16_t)number : UINT16_MAX,
    };
    draft->open = true;
    draft->space = false;
}

void draft_put(Draft *draft, Slice text)
{
    const Block *block = &draft->blocks[draft->n_blocks - 1];
    Cleaner c = {&draft->text, block->start, block->kind == BLOCK_VERSE, draft->space};
    clean_put(&c, text);
    draft->space = c.space;
}

void draft_break(Draft *draft)
{
    Block *block = &draft->blocks[draft->n_blocks - 1];
    if (!draft->open || draft->text.len == block->start)
        return;
    if (block->kind == BLOCK_PARAGRAPH)
        block->kind = BLOCK_VERSE;
    if (draft->text.ptr[draft->text.len - 1] != '\n')
        strbuf_putc(&draft->text, '\n');
    draft->space = false;
}

void draft_close(Draft *draft)
{
    if (!draft->open)
        return;
    draft->open = draft->space = false;
    Block *block = &draft->blocks[draft->n_blocks - 1];
    StrBuf *text = &draft->text;
    while (text->len > block->start &&
           (text->ptr[text->len - 1] == '\n' || text->ptr[text->len - 1] == ' '))
        text->len--;
    block->end = (uint32_t)text->len;
    if (block->start == block->end && block->kind != BLOCK_TITLE && block->kind != BLOCK_RULE)
        draft->n_blocks--;
}

uint32_t draft_mark(const Draft *draft)
{
    const Block *block = &draft->blocks[draft->n_blocks - 1];
    bool pending = draft->open && draft->space && draft->text.len > block->start;
    return (uint32_t)draft->text.len + pending;
}

void draft_span(Draft *draft, SpanKind kind, uint32_t start, uint32_t end, Slice target)
{
    if (start >= end)
        return;
    draft->spans =
        mem_grow(draft->spans, &draft->spans_cap, draft->n_spans + 1, sizeof *draft->spans);
    draft->spans[draft->n_spans++] = (Span){start, end, (uint8_t)kind, draft_keep(draft, target)};
}

/* The new title is put at the end of the text: blocks need not lie in the order of the buffer. */
void draft_set_title(Draft *draft, Slice title, Origin origin)
{
    draft_close(draft);
    uint32_t start = (uint32_t)draft->text.len;
    text_put_line(&draft->text, title);
    draft->blocks[0].start = start;
    draft->blocks[0].end = (uint32_t)draft->text.len;
    draft->meta.title = draft_keep(draft, title);
    draft->meta.title_origin = (uint8_t)(draft->meta.title.ptr ? origin : ORIGIN_NONE);
}

Slice draft_keep(Draft *draft, Slice text)
{
    StrBuf line = STRBUF_INIT;
    text_put_line(&line, text);
    Slice kept = {NULL, 0};
    if (line.len)
        kept = (Slice){arena_strndup(draft->arena, line.ptr, line.len), line.len};
    strbuf_release(&line);
    return kept;
}

void draft_add_tag(Draft *draft, Slice tag)
{
    Slice kept = draft_keep(draft, tag);
    if (!kept.ptr)
        return;
    for (size_t i = 0; i < draft->n_tags; i++) {
        if (slice_eq(draft->tags[i], kept))
            return;
    }
    draft->tags = mem_grow(draft->tags, &draft->tags_cap, draft->n_tags + 1, sizeof *draft->tags);
    draft->tags[draft->n_tags++] = kept;
}

Slice draft_block_text(const Draft *draft, size_t block)
{
    const Block *b = &draft->blocks[block];
    return slice_sub(strbuf_slice(&draft->text), b->start, b->end);
}

/* --- layout ----------------------------------------------------------------------------------- */

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
typedef struct Room {
    char *at;
} Room;

static size_t rounded(size_t size)
{
    return (size + 7) & ~(size_t)7;
}

static void *room_take(Room *room, size_t size)
{
    void *p = room->at;
    room->at += rounded(size);
    return p;
}

static Slice room_keep(Room *room, Slice s)
{
    if (!s.ptr)
        return s;
    char *copy = room_take(room, s.len + 1);
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
static void lay_blocks(const Draft *draft, Slice title, Room *room, Body *body, int64_t *shift)
{
    size_t n_blocks, size = text_size(draft, title, &n_blocks);
    char *text = room_take(room, size + 1);
    Block *blocks = room_take(room, n_blocks * sizeof *blocks);
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
    text[len] = '\0';
    body->text = (Slice){text, len};
    body->blocks = blocks;
    body->n_blocks = n;
}

/* The block that holds byte `at` of the draft's text, or 0 (the title, which has no spans). Blocks
 * but the title lie in the order of the buffer. */
static size_t block_of(const Draft *draft, uint32_t at)
{
    size_t low = 1, high = draft->n_blocks;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (draft->blocks[mid].end <= at)
            low = mid + 1;
        else
            high = mid;
    }
    return low < draft->n_blocks ? low : 0;
}

static int span_order(const void *pa, const void *pb)
{
    const Span *a = pa, *b = pb;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    return a->end > b->end ? -1 : a->end < b->end;
}

static void lay_spans(const Draft *draft, Room *room, Body *body, const int64_t *shift)
{
    Span *spans = room_take(room, draft->n_spans * sizeof *spans);
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
        s.target = room_keep(room, s.target);
        spans[n++] = s;
    }
    qsort(spans, n, sizeof *spans, span_order);
    body->spans = spans;
    body->n_spans = n;
}

static void layout_in(const Draft *draft, Meta *meta, const Own *own, char *memory, Body *body)
{
    Room room = {memory};
    int64_t *shift = mem_zalloc(draft->n_blocks, sizeof *shift);
    *body = (Body){.error = {NULL, 0}};
    for (size_t i = 0; i < own->count; i++)
        *own->fields[i] = room_keep(&room, *own->fields[i]);
    lay_blocks(draft, meta->title, &room, body, shift);
    lay_spans(draft, &room, body, shift);
    if (meta->title.ptr)
        meta->title = slice_sub(body->text, 0, meta->title.len);
    body->meta = meta;
    free(shift);
}

/* The declared title becomes text of the body, so it is cleaned like all text. */
static Meta draft_meta(Draft *draft, const Meta *declared)
{
    draft_close(draft);
    Meta meta = declared ? meta_complete(declared, &draft->meta) : draft->meta;
    meta.title = draft_keep(draft, meta.title);
    return meta;
}

void draft_layout(Draft *draft, Arena *arena, const Meta *declared, Meta *meta, Body *body)
{
    *meta = draft_meta(draft, declared);
    Own own = own_fields(meta, declared);
    layout_in(draft, meta, &own, arena_alloc(arena, layout_size(draft, meta, &own)), body);
}

void draft_publish(Draft *draft, Store *store, ArticleId id, const Meta *declared)
{
    Meta meta = draft_meta(draft, declared);
    Own own = own_fields(&meta, declared);
    Body body;
    layout_in(draft, &meta, &own, store_alloc(store, layout_size(draft, &meta, &own)), &body);
    store_set_body(store, id, &body);
}
