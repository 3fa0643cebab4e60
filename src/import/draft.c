/* draft.c - an article under construction.
 *
 * An importer opens a block, puts text, closes it. The text of all blocks lies in one buffer
 * without separators; blocks and spans are byte ranges of it. Afterwards the gleaning pass may
 * still drop a block or move its edges, which costs nothing as the buffer stays as it is.
 * draft_layout.c makes the Body of it.
 *
 * All text comes through clean_put(), so that a body is well-formed UTF-8 without control bytes
 * whatever the source held. */
#include "config.h"

#include "base/bytes8.h"
#include "import/encoding.h"
#include "dossier/check.h"
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
    bool wide =
        len >= 3 && s[0] >= 0xE1 && s[0] <= 0xEC && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80;
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
            n + 8 <= len && !(blank && s[n] == ' ') ? bytes8_plain(bytes8_load(s + n)) : 0;
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

/* --- building --- */

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
    CHECK((draft->n_blocks == 1) == (kind == BLOCK_TITLE));
}

void nesting_enter_list(DraftNesting *n, unsigned first)
{
    if (n->lists < DRAFT_LISTS)
        n->numbers[n->lists] = first;
    n->lists++;
    n->item = false;
}

void nesting_leave_list(DraftNesting *n)
{
    CHECK(n->lists > 0);
    n->lists--;
    n->item = false;
}

void draft_open_text(Draft *draft, DraftNesting *n)
{
    CHECK(!n->item || n->lists > 0);
    if (n->item) {
        unsigned at = n->lists - 1, number = at < DRAFT_LISTS ? n->numbers[at] : 0;
        draft_open(draft, BLOCK_ITEM, n->lists, number);
        if (number)
            n->numbers[at]++;
        n->item = false;
    } else if (n->quotes) {
        draft_open(draft, BLOCK_QUOTE, n->quotes, 0);
    } else {
        draft_open(draft, BLOCK_PARAGRAPH, 0, 0);
    }
}

void draft_put(Draft *draft, Slice text)
{
    CHECK(draft->open && draft->n_blocks > 0);
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
    CHECK(block->start <= text->len);
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
    CHECK(end <= draft_mark(draft) && kind <= SPAN_LINK);
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
    CHECK(line.len == 0 || (line.ptr[0] != ' ' && line.ptr[line.len - 1] != ' '));
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

static void block_check(const Draft *draft, size_t block)
{
    const Block *b = &draft->blocks[block];
    CHECK(b->start <= b->end && b->end <= draft->text.len);
    CHECK(b->kind <= BLOCK_RULE || b->kind == BLOCK_DROPPED);
    CHECK((b->kind == BLOCK_TITLE) == (block == 0));
    CHECK(block < 2 || draft->blocks[block - 1].end <= b->start);
    CHECK(b->kind != BLOCK_RULE || b->start == b->end);
    CHECK(b->kind != BLOCK_HEADING || (b->level >= 1 && b->level <= 6));
    CHECK(b->kind != BLOCK_ITEM || b->level >= 1);
    CHECK(b->kind != BLOCK_QUOTE || b->level >= 1);
    CHECK(b->number == 0 || b->kind == BLOCK_ITEM || b->kind == BLOCK_DROPPED);
}

static void tags_check(const Draft *draft)
{
    for (size_t i = 0; i < draft->n_tags; i++) {
        CHECK(draft->tags[i].len > 0);
        CHECK(i == 0 || !slice_eq(draft->tags[i - 1], draft->tags[i]));
    }
}

void draft_check(const Draft *draft)
{
    CHECK(!draft->open && draft->n_blocks > 0 && draft->blocks[0].kind == BLOCK_TITLE);
    CHECK(utf8_check(draft->text.ptr, draft->text.len) == draft->text.len);
    CHECK(draft->text.len == 0 || !memchr(draft->text.ptr, '\0', draft->text.len));
    CHECKED(meta_check(&draft->meta));
    tags_check(draft);
    for (size_t i = 0; i < draft->n_blocks; i++)
        block_check(draft, i);
    for (size_t i = 0; i < draft->n_spans; i++) {
        const Span *s = &draft->spans[i];
        CHECK(s->start < s->end && s->kind <= SPAN_LINK);
        CHECK(s->kind == SPAN_LINK || !s->target.ptr);
    }
}

Slice draft_block_text(const Draft *draft, size_t block)
{
    CHECK(block < draft->n_blocks);
    const Block *b = &draft->blocks[block];
    return slice_sub(strbuf_slice(&draft->text), b->start, b->end);
}
