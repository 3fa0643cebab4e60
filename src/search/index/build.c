/* build.c - from the words of articles to a segment.
 *
 * The term of every word is written down, article after article, in a run for each language. When a
 * run has become long enough, it is made a segment: counting the words of each term gives the term
 * its place in one array of word numbers, which a second pass fills (a counting sort), and the
 * terms are written in the order of their numbers. */
#include "config.h"

#include "search/index/build.h"
#include "search/index/lexicon_stems.h"
#include "search/index/postings_write.h"
#include "search/index/spelling.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/words.h"
#include "dossier/words_some.h"

#include <stdlib.h>
#include <string.h>

/* Articles of one language that are no segment yet. */
typedef struct ArticleRun {
    ArticleId *ids;
    uint32_t *ends, *titles; /* words of the run up to each article's end; words of each title */
    size_t n_docs, ids_cap, ends_cap, titles_cap;
    TermId *tokens; /* the terms of all words */
    size_t n_tokens, tokens_cap;
    size_t bytes;
} ArticleRun;

struct SegmentBuilder {
    Lexicon *lexicon;
    Spellings *spellings;
    ArticleRun runs[LANGUAGES_MAX];
};

SegmentBuilder *builder_new(Lexicon *lexicon)
{
    SegmentBuilder *b = mem_zalloc(1, sizeof *b);
    b->lexicon = lexicon;
    b->spellings = spellings_new(lexicon, true);
    return b;
}

static void run_release(ArticleRun *run)
{
    free(run->ids);
    free(run->ends);
    free(run->titles);
    free(run->tokens);
    *run = (ArticleRun){.n_docs = 0};
}

void builder_free(SegmentBuilder *b)
{
    if (!b)
        return;
    spellings_free(b->spellings);
    for (size_t i = 0; i < LANGUAGES_MAX; i++)
        run_release(&b->runs[i]);
    free(b);
}

size_t builder_bytes(const SegmentBuilder *b)
{
    size_t bytes = 0;
    for (size_t i = 0; i < LANGUAGES_MAX; i++)
        bytes += b->runs[i].bytes;
    return bytes;
}

/* --- reading --- */

#define AHEAD 256 /* words looked up together, so that their memory is fetched at once */

static void take_words(SegmentBuilder *b, ArticleRun *run, Slice text, const Word *words, size_t n)
{
    SpellingKey keys[AHEAD];
    for (size_t i = 0; i < n; i++) {
        keys[i] = spelling_key(text, words[i]);
        spelling_prefetch(b->spellings, &keys[i]);
    }
    if (run->n_tokens + n > run->tokens_cap)
        run->tokens =
            mem_grow(run->tokens, &run->tokens_cap, run->n_tokens + 65536, sizeof *run->tokens);
    spellings_terms(b->spellings, keys, n, run->tokens + run->n_tokens);
    run->n_tokens += n;
}

/* Takes the words of a text; returns how many begin before byte `title_end`. */
static uint32_t take_text(SegmentBuilder *b, ArticleRun *run, Slice text, uint32_t title_end)
{
    Word words[AHEAD];
    WordIter iter = words_begin(text);
    uint32_t title = 0;
    for (size_t n; (n = words_some(&iter, words, AHEAD)) > 0;) {
        take_words(b, run, text, words, n);
        for (size_t i = 0; i < n && words[i].start < title_end; i++)
            title++;
    }
    return title;
}

void builder_add(SegmentBuilder *b, unsigned language, ArticleId id, const Body *body)
{
    ArticleRun *run = &b->runs[language];
    bool titled = body->n_blocks && body->blocks[0].kind == BLOCK_TITLE;
    size_t n = run->n_docs + 1;
    run->ids = mem_grow(run->ids, &run->ids_cap, n, sizeof *run->ids);
    run->ends = mem_grow(run->ends, &run->ends_cap, n, sizeof *run->ends);
    run->titles = mem_grow(run->titles, &run->titles_cap, n, sizeof *run->titles);
    run->ids[n - 1] = id;
    run->titles[n - 1] = take_text(b, run, body->text, titled ? body->blocks[0].end : 0);
    CHECK(run->n_tokens <= UINT32_MAX);
    run->ends[n - 1] = (uint32_t)run->n_tokens;
    run->n_docs = n;
    run->bytes += body->text.len;
}

/* --- sorting --- */

/* The words of a run by their terms. */
typedef struct Sorted {
    const ArticleRun *run;
    uint32_t *starts; /* by term: its first place; one more at the end */
    uint32_t *places; /* numbers of words in the run, ascending for each term */
    uint32_t *docs;   /* by word number / DOC_STEP: the article of that word */
    size_t n_terms;   /* of the lexicon */
} Sorted;

#define DOC_STEP 64

/* starts[t + 1] counts term t first, is where its next place goes while they are filled, and is
 * then where they end, which is where those of t + 1 start. */
static void sort_words(Sorted *s)
{
    const TermId *tokens = s->run->tokens;
    size_t n = s->run->n_tokens;
    uint32_t *next = s->starts + 1, sum = 0;
    for (size_t i = 0; i < n; i++) {
        CHECK(tokens[i] < s->n_terms);
        next[tokens[i]]++;
    }
    for (size_t t = 0; t < s->n_terms; t++) {
        uint32_t words = next[t];
        next[t] = sum;
        sum += words;
    }
    for (size_t i = 0; i < n; i++)
        s->places[next[tokens[i]]++] = (uint32_t)i;
    CHECK(s->starts[s->n_terms] == n);
}

static void note_docs(Sorted *s)
{
    uint32_t doc = 0;
    for (size_t i = 0; i < s->run->n_tokens; i += DOC_STEP) {
        while (s->run->ends[doc] <= i)
            doc++;
        s->docs[i / DOC_STEP] = doc;
    }
}

static Sorted sorted_make(const ArticleRun *run, size_t n_terms)
{
    Sorted s = {.run = run, .n_terms = n_terms};
    s.starts = mem_zalloc(n_terms + 1, sizeof *s.starts);
    s.places = mem_alloc(run->n_tokens * sizeof *s.places);
    s.docs = mem_alloc((run->n_tokens / DOC_STEP + 1) * sizeof *s.docs);
    sort_words(&s);
    note_docs(&s);
    return s;
}

static void sorted_release(Sorted *s)
{
    free(s->starts);
    free(s->places);
    free(s->docs);
}

static uint32_t doc_at(const Sorted *s, uint32_t word)
{
    CHECK(word < s->run->n_tokens);
    uint32_t doc = s->docs[word / DOC_STEP];
    while (s->run->ends[doc] <= word)
        doc++;
    CHECK(doc < s->run->n_docs && (doc == 0 || s->run->ends[doc - 1] <= word));
    return doc;
}

/* --- writing --- */

/* One article's places from *at on, as an entry. */
static void gather_doc(const Sorted *s, const uint32_t **at, const uint32_t *end, Entries *e)
{
    uint32_t doc = doc_at(s, **at), first = doc ? s->run->ends[doc - 1] : 0;
    uint32_t stop = s->run->ends[doc], before = first, tf = 0;
    uint32_t *positions = e->positions + e->total;
    bool title = **at - first < s->run->titles[doc];
    do {
        positions[tf] = **at - before;
        e->steps |= **at - before;
        before = **at;
        tf++;
    } while (++*at < end && **at < stop);
    entries_add(e, doc, POSTING(tf, title));
    e->total += tf;
}

static void write_terms(Segment *segment, const Sorted *s)
{
    Entries e;
    size_t n = s->run->n_docs;
    entries_init(&e, n, s->run->n_tokens);
    for (size_t t = 0; t < s->n_terms; t++) {
        const uint32_t *at = s->places + s->starts[t], *end = s->places + s->starts[t + 1];
        if (at == end)
            continue;
        entries_clear(&e);
        while (at < end)
            gather_doc(s, &at, end, &e);
        segment_add_term(segment, (TermId)t);
        postings_write(&segment->records, &e, segment->n_docs);
    }
    entries_release(&e);
}

static size_t list_terms(const Sorted *s, TermId *out)
{
    size_t n = 0;
    for (size_t t = 0; t < s->n_terms; t++) {
        out[n] = (TermId)t;
        n += s->starts[t + 1] > s->starts[t];
    }
    return n;
}

static size_t make_stems(const SegmentBuilder *b, unsigned language, const Sorted *s)
{
    TermId *terms = mem_alloc(s->n_terms * sizeof *terms);
    size_t n = list_terms(s, terms);
    lexicon_add_stems(b->lexicon, language, terms, n);
    free(terms);
    return n;
}

Segment *builder_take(SegmentBuilder *b, unsigned language)
{
    ArticleRun *run = &b->runs[language];
    if (run->n_docs == 0)
        return NULL;
    size_t n_terms = lexicon_count(b->lexicon);
    Sorted sorted = sorted_make(run, n_terms);
    size_t present = make_stems(b, language, &sorted);
    Segment *s = segment_new(language, (uint32_t)run->n_docs, present, n_terms);
    memcpy(s->ids, run->ids, run->n_docs * sizeof *s->ids);
    memcpy(s->titles, run->titles, run->n_docs * sizeof *s->titles);
    for (size_t i = 0; i < run->n_docs; i++)
        s->words[i] = run->ends[i] - (i ? run->ends[i - 1] : 0);
    s->text_bytes = run->bytes;
    bytes_reserve(&s->records, run->n_tokens * 3);
    write_terms(s, &sorted);
    CHECK(s->n_terms == present);
    segment_finish(s);
    sorted_release(&sorted);
    run_release(run);
    return s;
}
