/* postings.c - reading the records of postings.h. */
#include "config.h"

#include "search/index/postings_format.h"

#include "dossier/lower_bound.h"
#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

static void read_one(const uint8_t *at, Postings *p)
{
    uint32_t code;
    p->docs = at;
    at = varint_get(at, &code);
    p->positions = varint_get(at, &p->total);
    p->position_width = 0;
    p->dense = false;
}

void postings_read(const uint8_t *record, uint32_t n_docs, Postings *p)
{
    const uint8_t *at = varint_get(record, &p->df);
    if (p->df == 1) {
        read_one(at, p);
        return;
    }
    at = varint_get(at, &p->total);
    p->dense = (at[0] & DENSE) != 0;
    p->doc_width = at[0] & 0x1F;
    p->tf_width = at[1] >> 6;
    p->position_width = (at[1] & 0x1F) + 1;
    p->skips = at + 2;
    uint32_t escapes = 0;
    if (p->dense) {
        p->words = (uint32_t)bits_words(n_docs);
        p->docs = p->skips + skips_of(p->df, true, n_docs) * DENSE_SKIP;
        p->escapes = p->docs + (size_t)p->words * 8 + p->df;
    } else {
        CHECK(p->tf_width <= TF_WIDTH && p->doc_width + 1u + p->tf_width <= 42);
        if (p->tf_width == TF_WIDTH)
            p->skips = varint_get(p->skips, &escapes);
        p->docs = p->skips + skips_of(p->df, false, n_docs) * SPARSE_SKIP;
        p->escapes = p->docs + packed_bytes(p->df, p->doc_width + 1u + p->tf_width);
    }
    p->positions = p->escapes + escapes;
}

/* --- all at once --- */

/* The posting of a record with one. */
static uint32_t decode_one(const Postings *p, uint32_t *doc)
{
    uint32_t code;
    varint_get(p->docs, &code);
    *doc = code >> 1;
    return POSTING(p->total, code & 1);
}

/* Reads postings one after the other; inlined into the loops below. */
typedef struct Sparse {
    const uint8_t *docs, *escape;
    size_t bit;
    unsigned doc_width, width;
    uint64_t doc_mask, tf_mask;
    uint32_t doc;
} Sparse;

static inline Sparse sparse_begin(const Postings *p)
{
    return (Sparse){.docs = p->docs,
                    .escape = p->escapes,
                    .doc_width = p->doc_width,
                    .width = p->doc_width + 1u + p->tf_width,
                    .doc_mask = (UINT64_C(1) << p->doc_width) - 1,
                    .tf_mask = (UINT64_C(1) << p->tf_width) - 1};
}

/* Moves on to the next posting and returns it. */
static inline uint32_t sparse_next(Sparse *s)
{
    uint64_t code = packed_at(s->docs, s->bit);
    s->bit += s->width;
    s->doc += (uint32_t)(code & s->doc_mask);
    code >>= s->doc_width;
    uint32_t tf = (uint32_t)(code >> 1 & s->tf_mask) + 1;
    if (__builtin_expect(tf > TF_ESCAPE, 0))
        s->escape = varint_get(s->escape, &tf);
    return POSTING(tf, (uint32_t)code & 1);
}

static void decode_dense(const Postings *p, uint32_t *docs, uint32_t *tfs)
{
    const uint8_t *tf = p->docs + (size_t)p->words * 8;
    size_t n = 0;
    for (uint32_t i = 0; i < p->words; i++)
        EACH_BIT(bit, load64(p->docs + (size_t)i * 8))
            docs[n++] = i * 64 + (uint32_t)bit;
    for (size_t i = 0; i < n; i++)
        tfs[i] = POSTING(tf[i] & 0x7Fu, (uint32_t)tf[i] >> 7);
}

void postings_decode(const Postings *p, uint32_t *docs, uint32_t *tfs)
{
    if (p->df == 1) {
        *tfs = decode_one(p, docs);
    } else if (p->dense) {
        decode_dense(p, docs, tfs);
    } else {
        Sparse s = sparse_begin(p);
        for (uint32_t i = 0; i < p->df; i++) {
            tfs[i] = sparse_next(&s);
            docs[i] = s.doc;
        }
    }
}

void postings_positions(const Postings *p, uint32_t *out)
{
    const uint8_t *at = p->positions;
    if (p->position_width == 0) {
        for (uint32_t i = 0; i < p->total; i++)
            at = varint_get(at, &out[i]);
        return;
    }
    uint64_t mask = (UINT64_C(1) << p->position_width) - 1;
    size_t bit = 0;
    for (uint32_t i = 0; i < p->total; i++, bit += p->position_width)
        out[i] = (uint32_t)(packed_at(at, bit) & mask);
}

void postings_mark(const Postings *p, uint64_t *bits)
{
    if (p->df == 1) {
        uint32_t doc;
        decode_one(p, &doc);
        bits_set(bits, doc);
    } else if (p->dense) {
        for (uint32_t i = 0; i < p->words; i++)
            bits[i] |= load64(p->docs + (size_t)i * 8);
    } else {
        Sparse s = sparse_begin(p);
        for (uint32_t i = 0; i < p->df; i++) {
            sparse_next(&s);
            bits_set(bits, s.doc);
        }
    }
}

/* --- sums --- */

static inline void add_to(uint16_t *sum, uint32_t more)
{
    uint32_t all = *sum + more;
    *sum = (uint16_t)(all < UINT16_MAX ? all : UINT16_MAX);
}

static void sum_dense(const Postings *p, uint32_t word, uint32_t title, uint64_t *bits,
                      uint16_t *sums)
{
    const uint8_t *tf = p->docs + (size_t)p->words * 8;
    for (uint32_t i = 0; i < p->words; i++) {
        uint64_t w = load64(p->docs + (size_t)i * 8);
        uint16_t *base = sums + (size_t)i * 64;
        bits[i] |= w;
        for (; w; w &= w - 1, tf++)
            add_to(&base[bits_lowest(w)], (*tf & 0x7Fu) * word + ((uint32_t)*tf >> 7) * title);
    }
}

void postings_sum(const Postings *p, uint32_t word, uint32_t title, uint64_t *bits, uint16_t *sums)
{
    if (p->df == 1) {
        uint32_t doc, tf = decode_one(p, &doc);
        bits_set(bits, doc);
        add_to(&sums[doc], (tf >> 1) * word + (tf & 1) * title);
    } else if (p->dense) {
        sum_dense(p, word, title, bits, sums);
    } else {
        Sparse s = sparse_begin(p);
        for (uint32_t i = 0; i < p->df; i++) {
            uint32_t tf = sparse_next(&s);
            bits_set(bits, s.doc);
            add_to(&sums[s.doc], (tf >> 1) * word + (tf & 1) * title);
        }
    }
}

/* Numbers of postings are counted bits: inlined into one function for processors that count bits
 * themselves and one for others. */
static inline __attribute__((always_inline)) void sum_dense_in(const Postings *p, uint32_t word,
                                                               uint32_t title, const uint64_t *set,
                                                               uint16_t *sums,
                                                               uint32_t (*count)(uint64_t))
{
    const uint8_t *tf = p->docs + (size_t)p->words * 8;
    for (uint32_t i = 0; i < p->words; i++) {
        uint64_t has = load64(p->docs + (size_t)i * 8);
        for (uint64_t w = has & set[i]; w; w &= w - 1) {
            uint32_t b = tf[count(has & ((w & -w) - 1))];
            add_to(&sums[i * 64 + bits_lowest(w)], (b & 0x7F) * word + (b >> 7) * title);
        }
        tf += count(has);
    }
}

#if defined(__x86_64__)
__attribute__((target("popcnt"))) static inline uint32_t bits_popcnt(uint64_t w)
{
    return (uint32_t)__builtin_popcountll(w);
}

__attribute__((target("popcnt"))) static void sum_dense_by_popcnt(const Postings *p, uint32_t word,
                                                                  uint32_t title,
                                                                  const uint64_t *set,
                                                                  uint16_t *sums)
{
    sum_dense_in(p, word, title, set, sums, bits_popcnt);
}
#endif

void postings_sum_dense(const Postings *p, uint32_t word, uint32_t title, const uint64_t *set,
                        uint16_t *sums)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("popcnt")) {
        sum_dense_by_popcnt(p, word, title, set, sums);
        return;
    }
#endif
    sum_dense_in(p, word, title, set, sums, bits_sum);
}

/* Decodes whole: queries for titles are few. */
void postings_sum_titles(const Postings *p, uint32_t word, uint32_t title, uint64_t *bits,
                         uint16_t *sums)
{
    uint32_t *docs = mem_alloc(p->df * sizeof *docs), *tfs = mem_alloc(p->df * sizeof *tfs);
    postings_decode(p, docs, tfs);
    for (uint32_t i = 0; i < p->df; i++) {
        if (!(tfs[i] & 1))
            continue;
        bits_set(bits, docs[i]);
        add_to(&sums[docs[i]], (tfs[i] >> 1) * word + title);
    }
    free(docs);
    free(tfs);
}

/* --- cursors --- */

static uint32_t dense_tf(const PostingCursor *c, uint32_t at)
{
    uint32_t b = c->p.docs[(size_t)c->p.words * 8 + at];
    return POSTING(b & 0x7F, b >> 7);
}

/* Sparse: from posting number `at`, `doc` being the article before it, to the first article at or
 * after `doc`. */
static void walk_sparse(PostingCursor *c, uint32_t doc)
{
    Sparse s = sparse_begin(&c->p);
    uint32_t before = c->before, at = c->at, tf = 0;
    s.bit = (size_t)at * s.width;
    s.doc = c->doc;
    s.escape = c->escape;
    for (; at < c->p.df; at++) {
        before += tf >> 1;
        tf = sparse_next(&s);
        if (s.doc >= doc)
            break;
    }
    CHECK(at <= c->p.df && before <= c->p.total);
    c->at = at;
    c->before = before;
    c->tf = tf;
    c->doc = at < c->p.df ? s.doc : UINT32_MAX;
    c->escape = s.escape;
}

/* Dense: the first article at or after `doc`; c->at is its posting's number already. */
static void find_dense(PostingCursor *c, uint32_t doc)
{
    uint32_t i = doc / 64;
    c->doc = UINT32_MAX;
    if (i >= c->p.words)
        return;
    uint64_t w = load64(c->p.docs + (size_t)i * 8) & (UINT64_MAX << (doc % 64));
    while (!w) {
        if (++i == c->p.words)
            return;
        w = load64(c->p.docs + (size_t)i * 8);
    }
    CHECK(c->at < c->p.df && c->before < c->p.total);
    c->doc = i * 64 + bits_lowest(w);
    c->tf = dense_tf(c, c->at);
}

static void rewind_cursor(PostingCursor *c)
{
    c->at = c->before = c->doc = c->sought = 0;
    c->escape = c->p.escapes;
    if (c->p.df == 1)
        c->tf = decode_one(&c->p, &c->doc);
    else if (c->p.dense)
        find_dense(c, 0);
    else
        walk_sparse(c, 0);
}

void cursor_open(PostingCursor *c, const Postings *p)
{
    c->p = *p;
    rewind_cursor(c);
}

static void pass(PostingCursor *c)
{
    c->before += c->tf >> 1;
    c->at++;
}

static void seek_sparse(PostingCursor *c, uint32_t doc)
{
    size_t from = c->at / SKIP_EVERY, skip; /* skips whose article before them is below `doc` */
    LOWER_BOUND(skip, from, skips_of(c->p.df, false, 0),
                load32(c->p.skips + skip * SPARSE_SKIP) < doc);
    if (skip > from) {
        const uint8_t *s = c->p.skips + (skip - 1) * SPARSE_SKIP;
        c->at = (uint32_t)skip * SKIP_EVERY;
        c->doc = load32(s);
        c->before = load32(s + 4);
        c->escape = c->p.escapes + load32(s + 8);
    } else {
        pass(c);
    }
    walk_sparse(c, doc);
}

/* Words of the dense postings [from, to): the bytes' lower seven bits, eight at a time. */
static uint32_t sum_tfs(const uint8_t *tf, uint32_t from, uint32_t to)
{
    const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F), even = UINT64_C(0x00FF00FF00FF00FF);
    uint32_t sum = 0;
    for (; from < to; from += 8) {
        uint64_t w = load64(tf + from) & low;
        if (to - from < 8)
            w &= (UINT64_C(1) << (to - from) * 8) - 1;
        sum += (uint32_t)(((w & even) + (w >> 8 & even)) * UINT64_C(0x0001000100010001) >> 48);
    }
    return sum;
}

/* Postings of articles [from, to), both in words of the bits that are few apart. */
static uint32_t count_between(const PostingCursor *c, uint32_t from, uint32_t to)
{
    uint32_t n = 0;
    for (uint32_t i = from / 64; i <= to / 64 && i < c->p.words; i++) {
        uint64_t w = load64(c->p.docs + (size_t)i * 8);
        if (i == from / 64)
            w &= UINT64_MAX << from % 64;
        if (i == to / 64)
            w &= (UINT64_C(1) << to % 64) - 1;
        n += bits_sum(w);
    }
    return n;
}

static void seek_dense(PostingCursor *c, uint32_t doc)
{
    uint32_t k = doc / SKIP_DENSE, from = c->doc, at;
    if (k > c->doc / SKIP_DENSE && doc / 64 < c->p.words) {
        const uint8_t *s = c->p.skips + (size_t)(k - 1) * DENSE_SKIP;
        from = k * SKIP_DENSE;
        c->at = load32(s);
        c->before = load32(s + 4);
    }
    at = c->at + count_between(c, from, doc);
    c->before += sum_tfs(c->p.docs + (size_t)c->p.words * 8, c->at, at);
    c->at = at;
    find_dense(c, doc);
}

bool cursor_seek(PostingCursor *c, uint32_t doc)
{
    if (doc < c->sought)
        rewind_cursor(c);
    c->sought = doc;
    if (c->doc >= doc)
        return c->doc == doc;
    if (c->p.df == 1) {
        c->doc = UINT32_MAX;
        c->at = 1;
    } else if (c->p.dense) {
        seek_dense(c, doc);
    } else {
        seek_sparse(c, doc);
    }
    CHECK(c->doc >= doc);
    return c->doc == doc;
}

void cursor_positions(const PostingCursor *c, uint32_t *out)
{
    uint32_t n = c->tf >> 1, position = 0, step;
    const uint8_t *at = c->p.positions;
    CHECK(c->at < c->p.df && c->before + n <= c->p.total);
    if (c->p.position_width == 0) {
        for (uint32_t i = 0; i < n; i++) {
            at = varint_get(at, &step);
            out[i] = position += step;
        }
        return;
    }
    uint64_t mask = (UINT64_C(1) << c->p.position_width) - 1;
    size_t bit = (size_t)c->before * c->p.position_width;
    for (uint32_t i = 0; i < n; i++, bit += c->p.position_width)
        out[i] = position += (uint32_t)(packed_at(at, bit) & mask);
}
