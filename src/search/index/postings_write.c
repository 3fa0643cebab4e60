/* postings_write.c - writing the records of postings.h. */
#include "config.h"

#include "search/index/postings_write.h"

#include "search/index/postings_format.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

static uint8_t *put_u32(uint8_t *p, uint32_t v)
{
    memcpy(p, &v, sizeof v);
    return p + sizeof v;
}

void entries_init(Entries *e, size_t docs, size_t positions)
{
    *e = (Entries){.docs = mem_alloc(docs * sizeof *e->docs),
                   .tfs = mem_alloc(docs * sizeof *e->tfs),
                   .positions = mem_alloc(positions * sizeof *e->positions),
                   .positions_cap = positions};
}

void entries_reserve(Entries *e, size_t more)
{
    if (e->total + more > e->positions_cap)
        e->positions =
            mem_grow(e->positions, &e->positions_cap, e->total + more, sizeof *e->positions);
}

void entries_release(Entries *e)
{
    free(e->docs);
    free(e->tfs);
    free(e->positions);
    *e = (Entries){.docs = NULL};
}

/* How the numbers of a record are kept. */
typedef struct Widths {
    unsigned doc, tf, position;
    bool dense;
} Widths;

static Widths widths_of(const Entries *e, uint32_t n_docs)
{
    unsigned tf = width_of(e->counts);
    Widths w = {.doc = width_of(e->gaps), .tf = tf < TF_WIDTH ? tf : TF_WIDTH};
    w.position = e->steps ? width_of(e->steps) : 1;
    /* A bit an article and a byte a posting take no more than the widths when one article in six
     * has the term; from half of that on they are little more, and much quicker to intersect. */
    w.dense = n_docs >= 64 && e->df >= n_docs / 12 && e->counts < 0x7F;
    return w;
}

static uint8_t *write_dense(const Entries *e, uint32_t n_docs, uint8_t *out)
{
    size_t bits = bits_words(n_docs) * 8;
    memset(out, 0, bits);
    for (uint32_t i = 0; i < e->df; i++) {
        out[e->docs[i] / 8] |= (uint8_t)(1u << e->docs[i] % 8);
        out[bits + i] = (uint8_t)(e->tfs[i] >> 1 | (e->tfs[i] & 1) << 7);
    }
    return out + bits + e->df;
}

static uint8_t *write_sparse(const Entries *e, const Widths *w, uint8_t *out)
{
    Packer packer = {.to = out};
    uint32_t before = 0;
    for (uint32_t i = 0; i < e->df; i++) {
        uint64_t tf = (e->tfs[i] >> 1) - 1;
        uint64_t code = (tf < TF_ESCAPE ? tf : TF_ESCAPE) << 1 | (e->tfs[i] & 1);
        packer_put(&packer, code << w->doc | (e->docs[i] - before), w->doc + 1 + w->tf);
        before = e->docs[i];
    }
    return packer_end(&packer);
}

static uint8_t *write_escapes(const Entries *e, uint8_t *out)
{
    for (uint32_t i = 0; i < e->df; i++)
        if (e->tfs[i] >> 1 > TF_ESCAPE)
            out = varint_put(out, e->tfs[i] >> 1);
    return out;
}

static size_t escape_bytes(const Entries *e)
{
    size_t n = 0;
    for (uint32_t i = 0; i < e->df; i++)
        for (uint32_t tf = e->tfs[i] >> 1 > TF_ESCAPE ? e->tfs[i] >> 1 : 0; tf; tf >>= 7)
            n++;
    return n;
}

static uint8_t *skips_sparse(const Entries *e, uint8_t *out)
{
    uint32_t words = 0, escapes = 0, skips = skips_of(e->df, false, 0);
    for (uint32_t i = 0; i < e->df && skips; i++) {
        if (i && i % SKIP_EVERY == 0)
            out = put_u32(put_u32(put_u32(out, e->docs[i - 1]), words), escapes);
        uint32_t tf = e->tfs[i] >> 1;
        words += tf;
        for (tf = tf > TF_ESCAPE ? tf : 0; tf; tf >>= 7)
            escapes++;
    }
    return out;
}

static uint8_t *skips_dense(const Entries *e, uint32_t n_docs, uint8_t *out)
{
    uint32_t i = 0, words = 0;
    for (uint32_t k = 1; k <= skips_of(e->df, true, n_docs); k++) {
        for (; i < e->df && e->docs[i] < k * SKIP_DENSE; i++)
            words += e->tfs[i] >> 1;
        out = put_u32(put_u32(out, i), words);
    }
    return out;
}

static uint8_t *write_positions(const Entries *e, unsigned width, uint8_t *out)
{
    Packer packer = {.to = out};
    uint32_t i = 0;
    for (; width <= 16 && i + 1 < e->total; i += 2) { /* two at once */
        uint64_t two = e->positions[i] | (uint64_t)e->positions[i + 1] << width;
        packer_put(&packer, two, width * 2);
    }
    for (; i < e->total; i++)
        packer_put(&packer, e->positions[i], width);
    return packer_end(&packer);
}

static void write_one(Bytes *out, const Entries *e)
{
    bytes_reserve(out, ((size_t)e->total + 3) * VARINT_MAX);
    uint8_t *p = out->ptr + out->len;
    p = varint_put(p, 1);
    p = varint_put(p, e->docs[0] << 1 | (e->tfs[0] & 1));
    p = varint_put(p, e->tfs[0] >> 1);
    for (uint32_t i = 0; i < e->total; i++)
        p = varint_put(p, e->positions[i]);
    CHECK((size_t)(p - out->ptr) + PACKED_PAD <= out->cap);
    out->len = (size_t)(p - out->ptr);
}

void postings_write(Bytes *out, const Entries *e, uint32_t n_docs)
{
    CHECK(e->df >= 1 && e->total >= e->df && e->total <= e->positions_cap);
    CHECK(e->docs[e->df - 1] < n_docs);
    if (e->df == 1) {
        write_one(out, e);
        return;
    }
    Widths w = widths_of(e, n_docs);
    size_t docs = w.dense ? bits_words(n_docs) * 8 + e->df : packed_bytes(e->df, w.doc + 1 + w.tf);
    size_t escapes = w.tf == TF_WIDTH && !w.dense ? escape_bytes(e) : 0;
    size_t skips = skips_of(e->df, w.dense, n_docs) * (w.dense ? DENSE_SKIP : SPARSE_SKIP);
    bytes_reserve(out,
                  4 * VARINT_MAX + skips + docs + escapes + packed_bytes(e->total, w.position));
    uint8_t *p = varint_put(out->ptr + out->len, e->df);
    p = varint_put(p, e->total);
    *p++ = (uint8_t)((w.dense ? DENSE : 0) | w.doc);
    *p++ = (uint8_t)(w.tf << 6 | (w.position - 1));
    if (w.tf == TF_WIDTH && !w.dense)
        p = varint_put(p, (uint32_t)escapes);
    p = w.dense ? skips_dense(e, n_docs, p) : skips_sparse(e, p);
    p = w.dense ? write_dense(e, n_docs, p) : write_sparse(e, &w, p);
    if (escapes)
        p = write_escapes(e, p);
    p = write_positions(e, w.position, p);
    CHECK((size_t)(p - out->ptr) + PACKED_PAD <= out->cap);
    out->len = (size_t)(p - out->ptr);
}
