/* snippet.c - the best few words of an article: the window that holds most distinct terms, nearest
 * together. */
#include "config.h"

#include "search/rows/oneline.h"

#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/snippet.h"

#include <stdlib.h>

#define ELLIPSIS "\xE2\x80\xA6"

#define TERMS_SEEN 64 /* distinct query terms told apart in one window */

/* Hits [first, last] of one block that fit in a window, and what they are worth. */
typedef struct Window {
    size_t first, last;
    unsigned distinct;
    uint32_t spread; /* bytes from the first to the last */
    bool title;
} Window;

static bool is_better(const Window *a, const Window *b)
{
    if (a->distinct != b->distinct)
        return a->distinct > b->distinct;
    if (a->title != b->title)
        return b->title; /* the title is on screen already */
    size_t n = a->last - a->first, m = b->last - b->first;
    if (n != m)
        return n > m;
    return a->spread < b->spread;
}

static unsigned distinct_terms(const Hits *hits, size_t first, size_t last)
{
    uint64_t seen = 0;
    unsigned n = 0;
    for (size_t i = first; i <= last; i++) {
        uint64_t bit = UINT64_C(1) << (hits->items[i].term % TERMS_SEEN);
        n += !(seen & bit);
        seen |= bit;
    }
    return n;
}

/* The best run of hits that lie in one block within `bytes`. */
static Window best_window(const Body *body, const Hits *hits, uint32_t bytes)
{
    Window best = {0, 0, 0, 0, true};
    size_t last = 0;
    for (size_t first = 0; first < hits->count; first++) {
        const Hit *h = &hits->items[first];
        size_t block = body_block_at(body, h->start);
        if (last < first)
            last = first;
        while (last + 1 < hits->count && hits->items[last + 1].end <= h->start + bytes &&
               hits->items[last + 1].end <= body->blocks[block].end)
            last++;
        Window w = {first, last, distinct_terms(hits, first, last),
                    hits->items[last].end - h->start, body->blocks[block].kind == BLOCK_TITLE};
        if (best.distinct == 0 || is_better(&w, &best))
            best = w;
    }
    return best;
}

/* From `at` back by at most `cells`, to where a word begins. */
static size_t word_start_before(Slice block, size_t at, size_t cells)
{
    size_t start = at, best = at;
    while (start > 0) {
        int width;
        size_t prev = grapheme_prev(block, start);
        grapheme_next(block, prev, &width);
        if ((size_t)width > cells)
            return best;
        cells -= (size_t)width;
        start = prev;
        if (start == 0 || oneline_is_space(block.ptr[start - 1]))
            best = start;
    }
    return best;
}

/* The end of the text from `start` that fits, at the end of a word; never before `least`, cut where
 * it must be. */
static size_t word_end_within(Slice block, size_t start, size_t least, size_t cells)
{
    size_t used, end = start + text_fit(slice_sub(block, start, block.len), cells, &used);
    if (end >= block.len || oneline_is_space(block.ptr[end]))
        return end;
    size_t whole = end;
    while (whole > start && !oneline_is_space(block.ptr[whole - 1]))
        whole = grapheme_prev(block, whole);
    while (whole > start && oneline_is_space(block.ptr[whole - 1]))
        whole--;
    if (whole > start && whole >= least)
        return whole;
    return least > start && least < end ? least : end;
}

static void put_mark(Snippet *out, size_t start, size_t end)
{
    CHECK(start <= end && end <= out->text.len);
    CHECK(out->n_marks == 0 || out->marks[out->n_marks - 1].start <= start);
    if (out->n_marks == out->cap)
        out->marks = mem_grow(out->marks, &out->cap, out->n_marks + 8, sizeof *out->marks);
    out->marks[out->n_marks++] = (Range){(uint32_t)start, (uint32_t)end};
}

/* Writes text [start, end) of the article between marks of omission, and the hits inside as ranges
 * of it. A hit that runs into the next paragraph is marked as far as this one goes, the hit the
 * window was made for as far as there is space. */
static void write_window(const Body *body, Range block, Range cut, const Hits *hits, size_t first,
                         Snippet *out)
{
    Slice text = slice_sub(body->text, cut.start, cut.end);
    if (cut.start > block.start)
        strbuf_puts(&out->text, ELLIPSIS);
    size_t before = out->text.len;
    oneline_put(text, &out->text);
    if (cut.end < block.end)
        strbuf_puts(&out->text, ELLIPSIS);
    for (size_t i = 0; i < hits->count; i++) {
        const Hit *h = &hits->items[i];
        bool cuts = h->end > cut.end;
        if (h->start < cut.start || h->start >= cut.end ||
            (cuts && i != first && h->end <= block.end))
            continue;
        uint32_t stop = cuts ? cut.end : h->end;
        size_t start = oneline_put(slice_sub(text, 0, h->start - cut.start), NULL);
        size_t end = oneline_put(slice_sub(text, 0, stop - cut.start), NULL);
        put_mark(out, before + start, before + end);
    }
}

/* The first paragraph, for articles that match without a hit. */
static size_t first_text(const Body *body)
{
    for (size_t i = 0; i < body->n_blocks; i++)
        if (body->blocks[i].kind == BLOCK_PARAGRAPH || body->blocks[i].kind == BLOCK_QUOTE)
            return i;
    return 0;
}

void snippet_make(const Body *body, const Hits *hits, size_t cells, Snippet *out)
{
    strbuf_clear(&out->text);
    out->n_marks = 0;
    out->start = 0;
    if (body->n_blocks == 0)
        return;
    size_t number = first_text(body), inner = cells > 2 ? cells - 2 : 1;
    uint32_t from = body->blocks[number].start, to = from;
    Window w = {0, 0, 0, 0, false};
    if (hits->count) {
        w = best_window(body, hits, (uint32_t)inner);
        from = hits->items[w.first].start;
        to = hits->items[w.last].end;
        number = body_block_at(body, from);
    }
    Range whole = {body->blocks[number].start, body->blocks[number].end};
    Slice block = slice_sub(body->text, whole.start, whole.end);
    size_t width = text_width(slice_sub(body->text, from, to)),
           spare = width < inner ? inner - width : 0;
    size_t start = word_start_before(block, from - whole.start, spare / 2);
    size_t end =
        word_end_within(block, start, (to < whole.end ? to : whole.end) - whole.start, inner);
    start = end == block.len
                ? word_start_before(block, start, inner - text_width(slice_sub(block, start, end)))
                : start;
    out->start = whole.start + (uint32_t)start;
    CHECK(start <= end && end <= block.len && w.first <= w.last);
    write_window(body, whole, (Range){out->start, whole.start + (uint32_t)end}, hits, w.first, out);
}

void snippet_release(Snippet *snippet)
{
    strbuf_release(&snippet->text);
    free(snippet->marks);
    *snippet = (Snippet){.text = STRBUF_INIT};
}
