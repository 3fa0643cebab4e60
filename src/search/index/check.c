/* check.c - the whole of a lexicon, of a segment, of a snapshot; only in builds with checks. */
#include "config.h"

#include "search/index/check.h"

#include "search/index/lexicon_internal.h"

#include "dossier/mem.h"

#include <stdlib.h>

#ifdef DOSSIER_CHECKS

/* --- the lexicon --- */

static uint32_t key_of(Slice base)
{
    uint32_t key = 0;
    for (size_t i = 0; i < 4; i++)
        key = key << 8 | (i < base.len ? (unsigned char)base.ptr[i] : 0);
    return key;
}

/* One term's line on its page, and its key. */
static void check_form(const Lexicon *lexicon, TermId term)
{
    Slice form = lexicon_form(lexicon, term), base = lexicon_base(lexicon, term);
    const uint32_t *keys;
    CHECK(form.len <= FORM_MAX && base.len <= FORM_MAX);
    CHECK(form.ptr[form.len] == '\n' && base.ptr[base.len] == '\n');
    CHECK(!memchr(form.ptr, '\n', form.len) && !memchr(base.ptr, '\n', base.len));
    CHECK(base.ptr == form.ptr || base.ptr == form.ptr + form.len + 1);
    CHECK(base.ptr == form.ptr || !slice_eq(base, form));
    CHECK(term == 0 || lexicon_place(lexicon, term - 1) < lexicon_place(lexicon, term));
    CHECK(lexicon_keys(lexicon, term, &keys) > 0 && keys[0] == key_of(base));
}

/* With the lock: a term is found by its base once, and no other term there has its form. */
static void check_found(const Lexicon *lexicon, TermId term)
{
    Slice form = lexicon_form(lexicon, term);
    uint32_t hash = key_hash(lexicon_base(lexicon, term));
    size_t place = termtable_home(&lexicon->bases, hash), found = 0;
    uint8_t own;
    for (TermId other; (other = termtable_walk(&lexicon->bases, hash, &place, &own)) != TERM_NONE;)
        found += slice_eq(lexicon_form(lexicon, other), form);
    CHECK(found == 1);
}

static void check_stems(const Lexicon *lexicon, const Language *language)
{
    size_t known = bits_count(language->known, language->known_words), stems = 0;
    for (size_t i = 0; i < language->stems.size; i++) {
        if (!language->stems.places[i].term)
            continue;
        TermId term = language->stems.places[i].term - 1;
        CHECK(term < lexicon_count(lexicon));
        CHECK(term / 64 < language->known_words && bits_has(language->known, term));
        stems++;
    }
    CHECK(stems == language->stems.count);
    CHECK(stems + language->waiting.count <= known);
}

void lexicon_check(Lexicon *lexicon)
{
    pthread_mutex_lock(&lexicon->lock);
    size_t count = lexicon_count(lexicon);
    CHECK(lexicon->bases.count == count);
    for (TermId term = 0; term < count; term++) {
        check_form(lexicon, term);
        check_found(lexicon, term);
    }
    for (size_t i = 0; i < lexicon_languages(lexicon); i++)
        check_stems(lexicon, &lexicon->languages[i]);
    pthread_mutex_unlock(&lexicon->lock);
}

/* --- segments --- */

/* What one record says, read whole. */
typedef struct RecordRead {
    Postings p;
    uint32_t *docs, *tfs, *positions;
} RecordRead;

static void reading_begin(RecordRead *r, const Segment *s, const uint8_t *record)
{
    postings_read(record, s->n_docs, &r->p);
    CHECK(r->p.df >= 1 && r->p.df <= s->n_docs && r->p.total >= r->p.df);
    r->docs = mem_alloc(r->p.df * sizeof *r->docs);
    r->tfs = mem_alloc(r->p.df * sizeof *r->tfs);
    r->positions = mem_alloc(r->p.total * sizeof *r->positions);
    postings_decode(&r->p, r->docs, r->tfs);
    postings_positions(&r->p, r->positions);
}

static void reading_end(RecordRead *r)
{
    free(r->docs);
    free(r->tfs);
    free(r->positions);
}

/* One posting: ascending articles, ascending places inside the article, the title where it says.
 * Returns how many places there are. */
static uint32_t check_posting(const Segment *s, const RecordRead *r, uint32_t i, uint32_t before)
{
    uint32_t doc = r->docs[i], tf = r->tfs[i] >> 1, word = 0;
    CHECK(doc < s->n_docs && (i == 0 || r->docs[i - 1] < doc));
    CHECK(tf >= 1 && before + tf <= r->p.total);
    CHECK((r->tfs[i] & 1) == (r->positions[before] < s->titles[doc]));
    for (uint32_t k = 0; k < tf; k++) {
        CHECK(k == 0 || r->positions[before + k] > 0);
        word += r->positions[before + k];
    }
    CHECK(word < s->words[doc]);
    return tf;
}

#define CURSOR_STEP 37 /* postings from one that is sought to the next */

/* Adds the places of a record to the words found in each article. */
static void check_record(const Segment *s, const uint8_t *record, uint32_t *words)
{
    RecordRead r;
    PostingCursor c;
    uint32_t before = 0;
    reading_begin(&r, s, record);
    cursor_open(&c, &r.p);
    for (uint32_t i = 0; i < r.p.df; i++) {
        if (i % CURSOR_STEP == 0) {
            CHECK(cursor_seek(&c, r.docs[i]));
            CHECK(c.tf == r.tfs[i] && c.before == before);
        }
        uint32_t tf = check_posting(s, &r, i, before);
        words[r.docs[i]] += tf;
        before += tf;
    }
    CHECK(before == r.p.total);
    reading_end(&r);
}

static void check_articles(const Segment *s)
{
    uint64_t tokens = 0;
    uint32_t shortest = UINT32_MAX;
    for (uint32_t doc = 0; doc < s->n_docs; doc++) {
        CHECK(s->titles[doc] <= s->words[doc]);
        CHECK(segment_doc(s, s->ids[doc]) == doc);
        tokens += s->words[doc];
        shortest = s->words[doc] < shortest ? s->words[doc] : shortest;
    }
    CHECK(tokens == s->tokens && shortest == s->shortest);
}

void segment_check(const Segment *s, const Lexicon *lexicon)
{
    uint32_t *words = mem_zalloc(s->n_docs, sizeof *words), term = 0;
    CHECK(s->n_docs > 0 && s->language < lexicon_languages(lexicon));
    CHECK(bits_count(s->present, s->term_words) == s->n_terms);
    check_articles(s);
    for (size_t i = 0; i < s->term_words; i++) {
        CHECK(s->ranks[i] == term);
        EACH_BIT(bit, s->present[i]) {
            CHECK(i * 64 + bit < lexicon_count(lexicon));
            CHECK(s->offsets[term] < s->records.len);
            CHECK(term == 0 || s->offsets[term - 1] < s->offsets[term]);
            check_record(s, s->records.ptr + s->offsets[term++], words);
        }
    }
    for (uint32_t doc = 0; doc < s->n_docs; doc++)
        CHECK(words[doc] == s->words[doc]);
    free(words);
}

/* --- snapshots --- */

static ArticleId last_article(const Snapshot *s)
{
    ArticleId last = 0;
    for (size_t i = 0; i < s->count; i++)
        for (uint32_t doc = 0; doc < s->segments[i]->n_docs; doc++)
            last = s->segments[i]->ids[doc] > last ? s->segments[i]->ids[doc] : last;
    return last;
}

void snapshot_check(const Snapshot *s)
{
    size_t docs = 0, tokens = 0, bytes = 0;
    uint64_t *seen = mem_zalloc(bits_words((size_t)last_article(s) + 1), sizeof *seen);
    for (size_t i = 0; i < s->count; i++) {
        const Segment *segment = s->segments[i];
        docs += segment->n_docs;
        tokens += segment->tokens;
        bytes += segment->text_bytes;
        for (uint32_t doc = 0; doc < segment->n_docs; doc++) {
            CHECK(!bits_has(seen, segment->ids[doc]));
            bits_set(seen, segment->ids[doc]);
        }
    }
    CHECK(docs == s->docs && tokens == s->tokens && bytes == s->bytes);
    free(seen);
}

#endif
