/* tally.c - counting over the rows of a concordance: what the node's forms are, and which words
 * stand near it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "dossier/concordance.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/words.h"

typedef struct Counting {
    Tallies *tallies;
    Map *seen; /* entry and article together: rows may come in any order */
    StrBuf folded;
} Counting;

static void begin(Tallies *tallies)
{
    tallies_release(tallies);
    tallies->keys = map_new(256);
}

static void count_one(Counting *counting, ArticleId article, int side)
{
    Tallies *tallies = counting->tallies;
    uint32_t entry = map_intern(tallies->keys, strbuf_slice(&counting->folded));
    if (entry == tallies->count) {
        tallies->items =
            mem_grow(tallies->items, &tallies->cap, tallies->count + 1, sizeof *tallies->items);
        tallies->items[tallies->count++] = (Tally){.text = map_key(tallies->keys, entry)};
    }
    uint32_t pair[2] = {entry, article};
    Tally *tally = &tallies->items[entry];
    tally->count++;
    tally->left += side < 0;
    tally->right += side > 0;
    tally->articles += map_set(counting->seen, (Slice){(const char *)pair, sizeof pair}, 0);
}

static int by_count(const void *left, const void *right)
{
    const Tally *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return slice_cmp(a->text, b->text);
}

/* Words of all articles with rows, each article once. */
static size_t count_words(const Concordance *concordance)
{
    size_t words = 0;
    Map *seen = map_new(64);
    for (size_t i = 0; i < concordance->count; i++) {
        ArticleId id = concordance->rows[i].article;
        Word word;
        if (!map_set(seen, (Slice){(const char *)&id, sizeof id}, 0))
            continue;
        for (WordIter iter = words_begin(store_body(concordance->store, id)->text);
             words_next(&iter, &word);)
            words++;
    }
    map_free(seen);
    return words;
}

static void finish(Counting *counting, const Concordance *concordance)
{
    Tallies *tallies = counting->tallies;
    if (tallies->count)
        qsort(tallies->items, tallies->count, sizeof *tallies->items, by_count);
    tallies->words = count_words(concordance);
    map_free(counting->seen);
    strbuf_release(&counting->folded);
}

void tally_nodes(const Concordance *concordance, Tallies *tallies)
{
    Counting counting = {tallies, map_new(256), STRBUF_INIT};
    begin(tallies);
    for (size_t i = 0; i < concordance->count; i++) {
        const KwicRow *row = &concordance->rows[i];
        Slice node = slice_sub(store_body(concordance->store, row->article)->text, row->hit.start,
                               row->hit.end);
        strbuf_clear(&counting.folded);
        fold_word(node, FOLD_ACCENT, &counting.folded);
        count_one(&counting, row->article, 0);
    }
    finish(&counting, concordance);
}

/* Counts the words of a context; `skip` leading ones are left out (those too far left). */
static void count_context(Counting *counting, const char *lang, ArticleId article, Slice text,
                          size_t skip, size_t take, int side)
{
    Word word;
    size_t n = 0;
    for (WordIter iter = words_begin(text); n < skip + take && words_next(&iter, &word); n++) {
        if (n < skip)
            continue;
        counting->tallies->near++;
        Slice bytes = slice_sub(text, word.start, word.end);
        strbuf_clear(&counting->folded);
        fold_word(bytes, FOLD_BASE, &counting->folded);
        if (word_is_function(strbuf_slice(&counting->folded), lang))
            continue;
        strbuf_clear(&counting->folded);
        fold_word(bytes, FOLD_ACCENT, &counting->folded);
        count_one(counting, article, side);
    }
}

static size_t words_in(Slice text)
{
    size_t n = 0;
    Word word;
    for (WordIter iter = words_begin(text); words_next(&iter, &word);)
        n++;
    return n;
}

void tally_collocates(const Concordance *concordance, unsigned window, Tallies *tallies)
{
    enum { CELLS = 400 }; /* more than a window of words takes */
    Counting counting = {tallies, map_new(256), STRBUF_INIT};
    begin(tallies);
    for (size_t i = 0; i < concordance->count; i++) {
        const KwicRow *row = &concordance->rows[i];
        Slice left = kwic_left(concordance->store, row, CELLS),
              right = kwic_right(concordance->store, row, CELLS);
        char *lang = slice_dup(article_lang(concordance->store, row->article));
        size_t n = words_in(left);
        count_context(&counting, lang, row->article, left, n > window ? n - window : 0, window, -1);
        count_context(&counting, lang, row->article, right, 0, window, 1);
        free(lang);
    }
    finish(&counting, concordance);
}

void tallies_release(Tallies *tallies)
{
    map_free(tallies->keys);
    free(tallies->items);
    memset(tallies, 0, sizeof *tallies);
}
