/* cross.c - the words of two languages that mean the same, without being told.
 *
 * A word spelt alike is most likely the same (a name, a figure, "police"); words of one entry of a
 * keyword group are by declaration; and of cognates, strategy and stratégie, the stems begin alike:
 * at least LETTERS letters and ALIKE of the longer one (M. Simard, G. Foster, P. Isabelle, 1992,
 * used four letters to align). */
#include "config.h"

#include "story/dictionary.h"
#include "story/related/cross.h"

#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/hash.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/stem.h"

#include <stdlib.h>
#include <string.h>

#define LETTERS  4 /* a cognate has in common */
#define ALIKE    0.6F
#define SURE     0.8F /* of a cognate, times the share of its letters */
#define TOLD     0.9F /* of what the dictionary says */
#define MEANINGS 24
#define LOOKED   64 /* words that begin alike */

typedef struct CrossReader {
    CrossTable *table;
    const IndexView *view;
    const Dictionary *dictionary; /* may be NULL */
    Stemmer *own, *other;
    StrBuf fold, stem, scratch;
} CrossReader;

static void add_link(CrossReader *r, uint32_t from, uint64_t key, uint32_t term, float sureness)
{
    CrossTable *table = r->table;
    table->items = mem_grow(table->items, &table->cap, table->count + 1, sizeof *table->items);
    table->items[table->count++] =
        (CrossLink){.key = key, .from = from, .term = term, .sureness = sureness};
}

/* The key of a folded word in vectors of the other language. */
static uint64_t other_key(CrossReader *r, Slice folded)
{
    Slice stem = stemmer_stem(r->other, folded);
    return hash_bytes(stem.ptr, stem.len);
}

static size_t common_prefix(Slice a, Slice b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
        n++;
    return n;
}

static void add_cognates(CrossReader *r, uint32_t from, Slice stem)
{
    IndexWord words[LOOKED];
    if (stem.len < LETTERS)
        return;
    size_t count = index_view_words(r->view, slice_sub(stem, 0, LETTERS), words, LOOKED);
    for (size_t i = 0; i < count; i++) {
        Slice other = stemmer_stem(r->other, words[i].form);
        size_t common = common_prefix(stem, other),
               longer = stem.len > other.len ? stem.len : other.len;
        float alike = longer ? (float)common / (float)longer : 0;
        if (common < LETTERS || alike < ALIKE)
            continue;
        uint64_t key = hash_bytes(other.ptr, other.len);
        uint32_t term = index_view_term(r->view, words[i].form, &r->scratch);
        if (term != INDEX_NO_TERM)
            add_link(r, from, key, term, SURE * alike);
    }
}

static void add_translations(CrossReader *r, uint32_t from, Slice stem)
{
    DictionaryWord words[MEANINGS];
    size_t count = r->dictionary ? dictionary_find(r->dictionary, stem, words, MEANINGS) : 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t term = index_view_term(r->view, words[i].word, &r->scratch);
        add_link(r, from, other_key(r, words[i].word), term, TOLD * words[i].sureness);
        if (term == INDEX_NO_TERM)
            r->table->items[r->table->count - 1].word = words[i].word;
    }
}

static void add_word(CrossReader *r, const VectorTerm *term, uint32_t from, Slice text)
{
    if (term->part == RELATED_FIGURES || term->part == RELATED_GROUPS) {
        add_link(r, from, term->key, term->term, 1);
        return;
    }
    strbuf_clear(&r->fold);
    fold_word(slice_sub(text, term->start, term->end), FOLD_ACCENT, &r->fold);
    add_link(r, from, other_key(r, strbuf_slice(&r->fold)), term->term, 1);
    strbuf_clear(&r->stem);
    strbuf_put_slice(&r->stem, stemmer_stem(r->own, strbuf_slice(&r->fold)));
    add_cognates(r, from, strbuf_slice(&r->stem));
    add_translations(r, from, strbuf_slice(&r->stem));
}

static int by_key(const void *pa, const void *pb)
{
    const CrossLink *a = pa, *b = pb;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    if (a->sureness < b->sureness || a->sureness > b->sureness)
        return a->sureness > b->sureness ? -1 : 1;
    return a->from < b->from ? -1 : a->from > b->from;
}

/* Of the links between two words the surest is kept. */
static void sort_links(CrossTable *table)
{
    size_t kept = 0;
    if (table->count)
        qsort(table->items, table->count, sizeof *table->items, by_key);
    for (size_t i = 0; i < table->count; i++) {
        bool again = false;
        for (size_t k = kept; k-- > 0 && table->items[k].key == table->items[i].key && !again;)
            again = table->items[k].from == table->items[i].from;
        if (!again)
            table->items[kept++] = table->items[i];
    }
    table->count = kept;
}

void cross_table_read(CrossTable *table, const IndexView *view, const ArticleVector *vector,
                      Slice text, Slice lang)
{
    size_t len = lang.len < sizeof table->lang - 1 ? lang.len : sizeof table->lang - 1;
    memset(table->lang, 0, sizeof table->lang);
    if (len)
        memcpy(table->lang, lang.ptr, len);
    table->count = 0;
    CrossReader r = {.table = table,
                     .view = view,
                     .dictionary = dictionary_between(vector->lang, table->lang),
                     .own = stemmer_new(vector->lang),
                     .other = stemmer_new(table->lang)};
    for (size_t i = 0; i < vector->count; i++)
        add_word(&r, &vector->items[i], (uint32_t)i, text);
    sort_links(table);
    stemmer_free(r.own);
    stemmer_free(r.other);
    strbuf_release(&r.fold);
    strbuf_release(&r.stem);
    strbuf_release(&r.scratch);
}

void cross_table_release(CrossTable *table)
{
    free(table->items);
    *table = (CrossTable){.items = NULL};
}

size_t cross_table_find(const CrossTable *table, uint64_t key)
{
    size_t at;
    LOWER_BOUND(at, 0, table->count, table->items[at].key < key);
    CHECK(at <= table->count);
    return at < table->count && table->items[at].key == key ? at : table->count;
}
