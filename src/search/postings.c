/* postings.c - reading and writing the records of postings.h. */
#include "config.h"

#include "postings.h"

#include "dossier/mem.h"

#include <stdlib.h>

#define SKIP_FROM 256u /* postings; shorter records have no skips */

static uint32_t skips_of(uint32_t df, bool dense, uint32_t n_docs)
{
    if (dense)
        return (n_docs - 1) / SKIP_DENSE;
    return df >= SKIP_FROM ? (df - 1) / SKIP_EVERY : 0;
}

static size_t skip_bytes(bool dense)
{
    return dense ? 8 : 12;
}

void postings_read(const uint8_t *record, uint32_t n_docs, Postings *p)
{
    const uint8_t *at = varint_get(record, &p->df);
    p->dense = false;
    p->words = 0;
    p->skips = NULL;
    if (p->df == 1) {
        uint32_t code, tf;
        p->docs = at;
        at = varint_get(at, &code);
        at = varint_get(at, &tf);
        p->positions = at;
        p->end = varint_skip(at, tf);
        return;
    }
    uint32_t docs, positions;
    at = varint_get(at, &docs);
    at = varint_get(at, &positions);
    p->dense = docs & 1;
    p->words = p->dense ? (uint32_t)bits_words(n_docs) : 0;
    p->skips = at;
    p->docs = at + skips_of(p->df, p->dense, n_docs) * skip_bytes(p->dense);
    p->positions = p->docs + (docs >> 1);
    p->end = p->positions + positions;
}

/* --- all at once ------------------------------------------------------------------------------- */

static void decode_dense(const Postings *p, uint32_t *docs, uint32_t *tfs)
{
    const uint8_t *tf = p->docs + (size_t)p->words * 8;
    size_t n = 0;
    for (uint32_t i = 0; i < p->words; i++)
        for (uint64_t w = load64(p->docs + (size_t)i * 8); w; w &= w - 1)
            docs[n++] = i * 64 + bits_lowest(w);
    for (size_t i = 0; i < n; i++)
        tfs[i] = POSTING(tf[i] & 0x7Fu, (uint32_t)tf[i] >> 7);
}

static void decode_one(const Postings *p, uint32_t *doc, uint32_t *tf)
{
    uint32_t code, n;
    varint_get(varint_get(p->docs, &code), &n);
    *doc = code >> 1;
    *tf = POSTING(n, code & 1);
}

void postings_decode(const Postings *p, uint32_t *docs, uint32_t *tfs)
{
    if (p->df == 1) {
        decode_one(p, docs, tfs);
        return;
    }
    if (p->dense) {
        decode_dense(p, docs, tfs);
        return;
    }
    const uint8_t *at = p->docs;
    uint32_t doc = 0;
    for (uint32_t i = 0; i < p->df; i++) {
        uint32_t code, tf = 1;
        at = varint_get(at, &code);
        if (code & 1)
            at = varint_get(at, &tf);
        doc += code >> 2;
        docs[i] = doc;
        tfs[i] = POSTING(tf, code >> 1 & 1);
    }
}

void postings_mark(const Postings *p, uint64_t *bits)
{
    uint32_t doc = 0, code, tf;
    if (p->df == 1) {
        decode_one(p, &doc, &tf);
        bits_set(bits, doc);
        return;
    }
    if (p->dense) {
        for (uint32_t i = 0; i < p->words; i++)
            bits[i] |= load64(p->docs + (size_t)i * 8);
        return;
    }
    const uint8_t *at = p->docs;
    for (uint32_t i = 0; i < p->df; i++) {
        at = varint_get(at, &code);
        if (code & 1)
            at = varint_get(at, &tf);
        doc += code >> 2;
        bits_set(bits, doc);
    }
}

uint64_t postings_total(const Postings *p)
{
    const uint8_t *at = p->docs;
    uint32_t code, tf;
    uint64_t total = 0;
    if (p->df == 1) {
        decode_one(p, &code, &tf);
        return tf >> 1;
    }
    for (uint32_t i = 0; i < p->df; i++) {
        tf = 1;
        if (p->dense) {
            tf = p->docs[(size_t)p->words * 8 + i] & 0x7F;
        } else {
            at = varint_get(at, &code);
            if (code & 1)
                at = varint_get(at, &tf);
        }
        total += tf;
    }
    return total;
}

/* --- writing ----------------------------------------------------------------------------------- */

void bytes_reserve(Bytes *b, size_t more)
{
    if (b->len + more + VARINT_PAD > b->cap)
        b->ptr = mem_grow(b->ptr, &b->cap, b->len + more + VARINT_PAD, 1);
}

void bytes_release(Bytes *b)
{
    free(b->ptr);
    *b = (Bytes){NULL, 0, 0};
}

static void put_u32(uint8_t *p, uint32_t v)
{
    memcpy(p, &v, sizeof v);
}

/* A bit an article is shorter than a byte a posting when one in eight has the term. */
static bool is_dense(const uint32_t *tfs, uint32_t df, uint32_t n_docs)
{
    if (n_docs < 64 || df < n_docs / 6)
        return false;
    for (uint32_t i = 0; i < df; i++)
        if (tfs[i] >> 1 > 0x7F)
            return false;
    return true;
}

static size_t docs_size_sparse(const uint32_t *docs, const uint32_t *tfs, uint32_t df, uint8_t *out)
{
    uint8_t *p = out;
    uint32_t before = 0;
    for (uint32_t i = 0; i < df; i++) {
        uint32_t tf = tfs[i] >> 1;
        p = varint_put(p, (docs[i] - before) << 2 | (tfs[i] & 1) << 1 | (tf > 1));
        if (tf > 1)
            p = varint_put(p, tf);
        before = docs[i];
    }
    return (size_t)(p - out);
}

static size_t docs_write_dense(const uint32_t *docs, const uint32_t *tfs, uint32_t df, uint32_t n_docs, uint8_t *out)
{
    size_t bits = bits_words(n_docs) * 8;
    memset(out, 0, bits);
    for (uint32_t i = 0; i < df; i++) {
        out[docs[i] / 8] |= (uint8_t)(1u << docs[i] % 8);
        out[bits + i] = (uint8_t)(tfs[i] >> 1 | (tfs[i] & 1) << 7);
    }
    return bits + df;
}

/* Skips of a sparse record; walks the written docs and the positions beside each other. */
static uint8_t *skips_sparse(uint8_t *out, const uint8_t *docs, uint32_t df, const uint8_t *positions)
{
    const uint8_t *d = docs, *p = positions;
    uint32_t doc = 0, sum = 0;
    for (uint32_t i = 0; i < df; i++) {
        if (i && i % SKIP_EVERY == 0) {
            p = varint_skip(p, sum);
            sum = 0;
            put_u32(out, doc);
            put_u32(out + 4, (uint32_t)(d - docs));
            put_u32(out + 8, (uint32_t)(p - positions));
            out += 12;
        }
        uint32_t code, tf = 1;
        d = varint_get(d, &code);
        if (code & 1)
            d = varint_get(d, &tf);
        doc += code >> 2;
        sum += tf;
    }
    return out;
}

static uint8_t *skips_dense(uint8_t *out, const uint32_t *docs, const uint32_t *tfs, uint32_t df, uint32_t n_docs,
                            const uint8_t *positions)
{
    const uint8_t *p = positions;
    uint32_t i = 0;
    for (uint32_t k = 1; k <= (n_docs - 1) / SKIP_DENSE; k++) {
        uint32_t sum = 0;
        for (; i < df && docs[i] < k * SKIP_DENSE; i++)
            sum += tfs[i] >> 1;
        p = varint_skip(p, sum);
        put_u32(out, i);
        put_u32(out + 4, (uint32_t)(p - positions));
        out += 8;
    }
    return out;
}

static void write_one(Bytes *out, uint32_t doc, uint32_t tf, const uint8_t *positions, size_t len)
{
    uint8_t *p = out->ptr + out->len;
    p = varint_put(p, 1);
    p = varint_put(p, doc << 1 | (tf & 1));
    p = varint_put(p, tf >> 1);
    memcpy(p, positions, len);
    out->len = (size_t)(p - out->ptr) + len;
}

void postings_write(Bytes *out, const uint32_t *docs, const uint32_t *tfs, uint32_t df, uint32_t n_docs,
                    const uint8_t *positions, size_t positions_len)
{
    size_t codes = (size_t)df * 2 * VARINT_MAX + bits_words(n_docs) * 8;
    bool dense = df > 1 && is_dense(tfs, df, n_docs);
    size_t skips = skips_of(df, dense, n_docs) * skip_bytes(dense);
    bytes_reserve(out, 4 * VARINT_MAX + 2 * codes + skips + positions_len);
    if (df == 1) {
        write_one(out, docs[0], tfs[0], positions, positions_len);
        return;
    }
    /* The docs are written where nothing they push aside can be in the way, then moved behind their header. */
    uint8_t *aside = out->ptr + out->len + 4 * VARINT_MAX + skips;
    size_t n = dense ? docs_write_dense(docs, tfs, df, n_docs, aside) : docs_size_sparse(docs, tfs, df, aside);
    uint8_t *p = out->ptr + out->len;
    p = varint_put(p, df);
    p = varint_put(p, (uint32_t)n << 1 | dense);
    p = varint_put(p, (uint32_t)positions_len);
    if (skips)
        p = dense ? skips_dense(p, docs, tfs, df, n_docs, positions) : skips_sparse(p, aside, df, positions);
    memmove(p, aside, n);
    memcpy(p + n, positions, positions_len);
    out->len = (size_t)(p - out->ptr) + n + positions_len;
}

/* --- cursors ----------------------------------------------------------------------------------- */

static uint32_t dense_tf(const Cursor *c, uint32_t at)
{
    uint32_t b = c->p.docs[(size_t)c->p.words * 8 + at];
    return POSTING(b & 0x7F, b >> 7);
}

/* Sparse: reads the posting at `next`. */
static void step_sparse(Cursor *c)
{
    if (c->at == c->p.df) {
        c->doc = UINT32_MAX;
        return;
    }
    uint32_t code, tf = 1;
    c->next = varint_get(c->next, &code);
    if (code & 1)
        c->next = varint_get(c->next, &tf);
    c->doc += code >> 2;
    c->tf = POSTING(tf, code >> 1 & 1);
}

/* Dense: the first article at or after `doc`; c->at is its posting's number already. */
static void find_dense(Cursor *c, uint32_t doc)
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
    c->doc = i * 64 + bits_lowest(w);
    c->tf = dense_tf(c, c->at);
}

static void rewind_cursor(Cursor *c)
{
    c->at = c->pending = c->doc = c->sought = 0;
    c->next = c->p.docs;
    c->pos = c->p.positions;
    if (c->p.df == 1) {
        uint32_t code, tf;
        varint_get(varint_get(c->p.docs, &code), &tf);
        c->doc = code >> 1;
        c->tf = POSTING(tf, code & 1);
    } else if (c->p.dense) {
        find_dense(c, 0);
    } else {
        step_sparse(c);
    }
}

void cursor_open(Cursor *c, const Postings *p)
{
    c->p = *p;
    rewind_cursor(c);
}

static void pass(Cursor *c)
{
    c->pending += c->tf >> 1;
    c->at++;
}

static void skip_sparse(Cursor *c, uint32_t doc)
{
    uint32_t low = c->at / SKIP_EVERY, high = skips_of(c->p.df, false, 0);
    uint32_t from = low;
    while (low < high) { /* the last skip k > from whose doc before it is below `doc` */
        uint32_t middle = (low + high + 1) / 2;
        if (load32(c->p.skips + (middle - 1) * 12) < doc)
            low = middle;
        else
            high = middle - 1;
    }
    if (low == from)
        return;
    const uint8_t *s = c->p.skips + (low - 1) * 12;
    c->at = low * SKIP_EVERY;
    c->doc = load32(s);
    c->next = c->p.docs + load32(s + 4);
    c->pos = c->p.positions + load32(s + 8);
    c->pending = 0;
    step_sparse(c);
}

static void seek_dense(Cursor *c, uint32_t doc)
{
    uint32_t k = doc / SKIP_DENSE;
    if (k > c->doc / SKIP_DENSE && doc / 64 < c->p.words) {
        const uint8_t *s = c->p.skips + (size_t)(k - 1) * 8;
        c->at = load32(s);
        c->pos = c->p.positions + load32(s + 4);
        c->pending = 0;
        find_dense(c, k * SKIP_DENSE);
    }
    while (c->doc < doc) {
        pass(c);
        find_dense(c, c->doc + 1);
    }
}

bool cursor_seek(Cursor *c, uint32_t doc)
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
        skip_sparse(c, doc);
        while (c->doc < doc) {
            pass(c);
            step_sparse(c);
        }
    }
    return c->doc == doc;
}

const uint8_t *cursor_positions(Cursor *c)
{
    c->pos = varint_skip(c->pos, c->pending);
    c->pending = 0;
    return c->pos;
}
