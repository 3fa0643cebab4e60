/* common_words.c - counts in how many texts each word stands, and writes the table of common words
 * that weighs words in small dossiers (src/story/related/common_words_en.c, common_words_fr.c).
 *
 * usage: common_words LANG PATH
 *   LANG PATH  a language and a dossier of texts in it, the more and the more various the better
 *
 * Words are counted by their stem, as an article is read (vector.h); those in at least one text of
 * 2^CLASSES, and in LEAST texts, are written by the power of two of their share, ascending. */
#include "config.h"

#include "story/related/internal.h"

#include "dossier/fold.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/session.h"
#include "dossier/stem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST = 4, WIDTH = 88, LITERAL = 3900 };

typedef struct Counts {
    Map *words;
    uint32_t *texts; /* by entry */
    uint32_t *last;  /* text + 1 in which it was met last */
    size_t cap, last_cap;
} Counts;

static void count_text(Counts *counts, Slice text, Stemmer *stemmer, uint32_t number)
{
    FoldedWord folded = FOLDED_WORD_INIT;
    WordIter iter = words_begin(text);
    for (Word word; words_next_folded(&iter, &word, &folded);) {
        Slice stem = stemmer_stem(stemmer, folded.accent);
        if (stem.len < 3 || (stem.ptr[0] >= '0' && stem.ptr[0] <= '9'))
            continue;
        uint32_t entry = map_intern(counts->words, stem);
        size_t had = counts->cap;
        counts->texts = mem_grow(counts->texts, &counts->cap, entry + 1, sizeof *counts->texts);
        counts->last = mem_grow(counts->last, &counts->last_cap, entry + 1, sizeof *counts->last);
        for (size_t i = had; i < counts->cap; i++)
            counts->texts[i] = counts->last[i] = 0;
        counts->texts[entry] += counts->last[entry] != number + 1;
        counts->last[entry] = number + 1;
    }
    folded_word_release(&folded);
}

static int by_word(const void *pa, const void *pb)
{
    return slice_cmp(*(const Slice *)pa, *(const Slice *)pb);
}

/* Words as the lines of string literals, none longer than a compiler must take. */
static void print_class(Slice *words, size_t count, unsigned class)
{
    qsort(words, count, sizeof *words, by_word);
    size_t column = WIDTH, bytes = LITERAL;
    for (size_t i = 0; i < count; i++) {
        bool new = bytes + words[i].len + 1 >= LITERAL;
        if (new)
            printf("%s    {%u,\n     \"", i ? "\"},\n" : "", class);
        else if (column + words[i].len + 1 > WIDTH)
            printf(" \"\n     \"");
        else
            printf(" ");
        if (new || column + words[i].len + 1 > WIDTH)
            column = 0;
        bytes = new ? 0 : bytes;
        printf(SLICE_FMT, SLICE_ARG(words[i]));
        bytes += words[i].len + 1;
        column += words[i].len + 1;
    }
    printf("%s", count ? "\"},\n" : "");
}

static void print_language(const Counts *counts, const char *lang, size_t texts)
{
    size_t n = map_count(counts->words);
    Slice *words = mem_alloc((n + 1) * sizeof *words);
    printf("\nconst CommonWords common_words_%s[] = {\n", lang);
    for (unsigned class = 0; class < COMMON_CLASSES; class ++) {
        size_t count = 0;
        for (uint32_t i = 0; i < n; i++) {
            double share = (double)counts->texts[i] / (double)texts;
            if (counts->texts[i] >= LEAST && (unsigned)floor(-log2(share)) == class)
                words[count++] = map_key(counts->words, i);
        }
        print_class(words, count, class);
    }
    printf("    {0, NULL},\n};\n");
    free(words);
}

static void count_dossier(const char *lang, char *path)
{
    Session session;
    SessionOptions options = {.app = {.width = 80, .height = 24, .wake_fd = -1, .wait = true},
                              .state = ":memory:"};
    Counts counts = {.words = map_new(0)};
    Stemmer *stemmer = stemmer_new(lang);
    session_open(&session, &path, 1, &options);
    app_refresh(session.app);
    size_t texts = store_count(session.store);
    for (ArticleId id = 0; id < texts; id++) {
        const Body *body = store_body(session.store, id);
        if (body)
            count_text(&counts, body->text, stemmer, id);
    }
    print_language(&counts, lang, texts);
    stemmer_free(stemmer);
    map_free(counts.words);
    free(counts.texts);
    free(counts.last);
    session_close(&session);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        printf("common_words LANG PATH: nothing to count\n");
        return 0;
    }
    printf("/* common_words_%s.c - words of many texts by class: a word of class n stands in one "
           "text of "
           "2^n to\n * 2^(n+1). Written by tests/bench/common_words. */\n"
           "#include \"config.h\"\n\n#include \"story/related/internal.h\"\n",
           argv[1]);
    count_dossier(argv[1], argv[2]);
    return 0;
}
